"""Hearing the business itself: a human's answer stops the clock, our own words do not."""

from __future__ import annotations

from dataclasses import replace

from ...model.address import person_address
from ...model.message import Author, Venue
from ...model.platform import Heard
from ...model.send import SendState
from ...model.thread import Thread
from ...policy.sending import delivery, echoes
from ..ports.ports import Hands
from ..ports.store import Scene
from ..unit.unit_of_work import UnitOfWork, begun, commit, decided


def hear_owner(hands: Hands, heard: Heard, scene: Scene) -> list[UnitOfWork]:
    """What the Page or account said: a confirmation of ours, or a human's answer to somebody."""
    if heard.message.id in scene.addresses:
        return []  # we know this id: it is our own send, recorded when it went
    done = []
    for thread in _answered_threads(hands, heard, scene):
        unit = _one(hands, heard, thread)
        if unit is not None:
            done.append(unit)
    return done


def _one(hands: Hands, heard: Heard, thread: Thread) -> UnitOfWork | None:
    if thread.message(heard.message.id) is not None:
        return None
    unit = begun(hands, thread)
    own = echoes.waiting_twin(thread, heard.message)
    if own is not None and own.state is SendState.SENT:
        after = thread  # known to be out, though not by which id
    elif own is not None:  # our words, seen before the platform's answer was recorded
        after = delivery.sent(thread, own, heard.message.id, "", "echo", unit.now)
    else:
        message = replace(heard.message, author=Author.OWNER)
        after = delivery.owner_said(thread, message, unit.now)
    return commit(hands, decided(hands, unit.became(after)), addresses=(heard.message.id,))


def _answered_threads(hands: Hands, heard: Heard, scene: Scene) -> list[Thread]:
    """Whom it answers: the one replied to or tagged, else everyone waiting under that root."""
    if heard.message.venue is Venue.PRIVATE:
        return _threads(hands, [scene.addresses.get(person_address(heard.contact.id), "")])
    under = _under_root(heard, scene)
    if heard.tags:
        tagged = [id_ for _, contact, id_ in under if contact in heard.tags]
        if tagged:
            return _threads(hands, tagged)
    parent = scene.addresses.get(heard.message.parent_id) or scene.addresses.get(heard.root_id, "")
    replied = _threads(hands, [parent])
    if replied and (replied[0].waiting or not under):
        return replied
    waiting = [t for t in _threads(hands, [id_ for _, _, id_ in under]) if t.waiting]
    return waiting or replied


def _under_root(heard: Heard, scene: Scene) -> list[tuple[str, str, str]]:
    """The threads under the root that was answered."""
    if scene.post is None:
        return []
    roots = {heard.root_id, heard.message.parent_id}
    return [place for place in scene.post.threads if place[0] in roots]


def _threads(hands: Hands, ids: list[str]) -> list[Thread]:
    found = (hands.store.thread(id_) for id_ in dict.fromkeys(ids) if id_)
    return [thread for thread in found if thread is not None]
