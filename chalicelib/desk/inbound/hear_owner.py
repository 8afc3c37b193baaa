"""Hearing the business itself: a human's answer stops the clock, our own words do not."""

from __future__ import annotations

from dataclasses import replace

from ...model.address import person_address
from ...model.message import Author, Venue
from ...model.platform import InboundEvent
from ...model.send import SendState
from ...model.thread import Thread
from ...policy.sending import delivery, echoes
from ..ports.ports import Ports
from ..ports.store import Context
from ..unit.unit_of_work import UnitOfWork, begun, commit, decided


def hear_owner(ports: Ports, heard: InboundEvent, context: Context) -> list[UnitOfWork]:
    """What the Page or account said: a confirmation of ours, or a human's answer to somebody."""
    if heard.message.id in context.addresses:
        return []  # we know this id: it is our own send, recorded when it went
    done = []
    for thread in _answered_threads(ports, heard, context):
        unit = _one(ports, heard, thread)
        if unit is not None:
            done.append(unit)
    return done


def _one(ports: Ports, heard: InboundEvent, thread: Thread) -> UnitOfWork | None:
    if thread.message(heard.message.id) is not None:
        return None
    unit = begun(ports, thread)
    own = echoes.waiting_twin(thread, heard.message)
    if own is not None and own.state is SendState.SENT:
        after = thread  # known to be out, though not by which id
    elif own is not None:  # our words, seen before the platform's answer was recorded
        after = delivery.sent(thread, own, heard.message.id, "", "echo", unit.now)
    else:
        message = replace(heard.message, author=Author.OWNER)
        after = delivery.owner_said(thread, message, unit.now)
    return commit(ports, decided(ports, unit.became(after)), addresses=(heard.message.id,))


def _answered_threads(ports: Ports, heard: InboundEvent, context: Context) -> list[Thread]:
    """Whom it answers: the one replied to or tagged, else everyone waiting under that root."""
    if heard.message.venue is Venue.PRIVATE:
        return _threads(ports, [context.addresses.get(person_address(heard.contact.id), "")])
    under = _under_root(heard, context)
    if heard.tags:
        tagged = [id_ for _, contact, id_ in under if contact in heard.tags]
        if tagged:
            return _threads(ports, tagged)
    parent = context.addresses.get(heard.message.parent_id) or context.addresses.get(
        heard.root_id, ""
    )
    replied = _threads(ports, [parent])
    if replied and (replied[0].waiting or not under):
        return replied
    waiting = [t for t in _threads(ports, [id_ for _, _, id_ in under]) if t.waiting]
    return waiting or replied


def _under_root(heard: InboundEvent, context: Context) -> list[tuple[str, str, str]]:
    """The threads under the root that was answered."""
    if context.post is None:
        return []
    roots = {heard.root_id, heard.message.parent_id}
    return [place for place in context.post.threads if place[0] in roots]


def _threads(ports: Ports, ids: list[str]) -> list[Thread]:
    found = (ports.store.thread(id_) for id_ in dict.fromkeys(ids) if id_)
    return [thread for thread in found if thread is not None]
