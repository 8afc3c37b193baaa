"""One send: lease it, look once more, call the platform, write what happened. Design section 6."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ...model.address import send_address
from ...model.channel_limits import Pace
from ...model.decision import Rendered
from ...model.message import Venue
from ...model.platform import Outcome, PlatformRequest, PlatformResponse, Trouble, Usage
from ...model.send import Send, SendState
from ...model.thread import Thread
from ...policy import stops
from ...policy.acknowledgement import render
from ...policy.intake import contact_and_post
from ...policy.notices import notes
from ...policy.promises import states
from ...policy.sending import channel_limits, deferral, delivery, echoes, read_back
from ..ports.channel import Channel
from ..ports.errors import Conflict, Erased, Unavailable, Unrecorded
from ..ports.ports import Ports
from ..unit.addresses import addresses_of
from ..unit.desk_notes import note
from ..unit.retrying import retrying
from ..unit.unit_of_work import UnitOfWork, begun, commit, context_of, decided, viewed
from .stop_channel import stop, wrote

RESULT_TRIES = 6  # what happened is written down, whoever else is at the thread


def try_send(ports: Ports, unit: UnitOfWork, send: Send) -> UnitOfWork:
    """One try of a pending send. Raises Conflict when somebody else holds the thread."""
    unit, view = viewed(ports, _with_pace(ports, unit))
    cap = channel_limits.full(send, unit.thread, view, unit.now)
    if cap:
        return _capped(ports, unit, send, cap)
    rendered = render.render(send, unit.thread, view, unit.now)
    if not isinstance(rendered, Rendered):
        return _cancel(ports, unit, send, rendered)
    held = _lease(ports, unit, send, rendered)
    request = ports.channel(send.channel).compose(_send_of(held.thread, send.id))
    overtaken = _last_look(ports, held, send.id)
    if overtaken is not None:
        return overtaken
    response = ports.platforms.call(request)
    return _result(ports, held, send.id, Tried.of(ports.channel(send.channel), request, response))


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a try: the platform's answer, and what its channel reads from it."""

    response: PlatformResponse
    outcome: Outcome
    usage: Usage | None

    @classmethod
    def of(cls, channel: Channel, request: PlatformRequest, response: PlatformResponse) -> Tried:
        return cls(response, channel.outcome(request, response), channel.usage(request, response))

    def pace(self, pace: Pace, send: Send, now: datetime) -> Pace:
        """The channel's pace after this try."""
        told = channel_limits.used(pace, self.usage, now)
        return channel_limits.tried(told, send, self.outcome, self.response, now)


def _with_pace(ports: Ports, unit: UnitOfWork) -> UnitOfWork:
    """The unit knowing what its channel bears, also where it began with a message heard."""
    if unit.context.pace is not None:
        return unit
    return unit.around(context_of(ports, unit.thread))


def _capped(ports: Ports, unit: UnitOfWork, send: Send, cap: str) -> UnitOfWork:
    """One automatic reply too many: it is not said, and the owner is told once of them all."""
    unit, view = viewed(ports, unit)
    assert view.pace is not None
    told = notes.note_of_cap(cap, view.pace, view, unit.now)
    note(ports, told.id, told.words, told.at)
    return _cancel(ports, unit, send, channel_limits.CAPPED)


def _send_of(thread: Thread, send_id: str) -> Send:
    send = thread.send(send_id)
    assert send is not None
    return send


def _cancel(ports: Ports, unit: UnitOfWork, send: Send, reason: str) -> UnitOfWork:
    thread = delivery.cancelled(unit.thread, send, reason)
    return commit(ports, decided(ports, unit.became(thread)))


def _lease(ports: Ports, unit: UnitOfWork, send: Send, rendered: Rendered) -> UnitOfWork:
    """Take the send in hand: its words, its promise, the line used up, in one change."""
    now = unit.now
    thread = delivery.leased(unit.thread, send, rendered, now)
    thread = states.armed(thread, _send_of(thread, send.id), now)
    contact, post = contact_and_post.spoken(unit.contact, unit.context.post, send, rendered, now)
    assert unit.context.pace is not None
    pace = channel_limits.begun(unit.context.pace, send, now)
    desk = stops.trying(unit.context.desk, send, now)
    unit = unit.became(thread, contact=contact, post=post, desk=desk, pace=pace)
    return commit(ports, decided(ports, unit), addresses=_marks(send))


def _marks(send: Send) -> tuple[str, ...]:
    """Where an echo with our mark will look for it; what is said in public comes back without."""
    return () if send.venue is Venue.PUBLIC else (send_address(send.id),)


def _last_look(ports: Ports, held: UnitOfWork, send_id: str) -> UnitOfWork | None:
    """Right before the call: has a human answered, has it been deleted, has another taken over?

    The unit with the send cancelled, or None when it may go. Raises Erased where there is
    nobody any more to send it to.
    """
    fresh = ports.store.thread(held.thread.id)
    if fresh is None:
        raise Erased("the thread was erased meanwhile")
    if fresh.version == held.thread.version:
        return None
    send = fresh.send(send_id)
    if send is None or send.state is not SendState.SENDING:
        raise Conflict("another worker has this send")
    reason = delivery.overtaken(fresh, send)
    if not reason:
        return None
    return _cancel(ports, UnitOfWork.of(fresh, fresh, held.context, held.now), send, reason)


def _result(ports: Ports, held: UnitOfWork, send_id: str, tried: Tried) -> UnitOfWork:
    """Write what happened, on whatever the thread has become meanwhile."""
    units = _as_it_stands(ports, held)
    return retrying(
        lambda: _result_once(ports, next(units), send_id, tried),
        RESULT_TRIES,
        busy=Unrecorded(f"what came of send {send_id} could not be recorded; it is looked for"),
        after=(Conflict, Unavailable),
    )


def _as_it_stands(ports: Ports, unit: UnitOfWork) -> Iterator[UnitOfWork]:
    """The unit as it is held, and then as it stands each time it is asked for again."""
    while True:
        yield unit
        unit = _read_again(ports, unit)


def _read_again(ports: Ports, unit: UnitOfWork) -> UnitOfWork:
    """The thread as it stands now; as it was, where the table does not answer."""
    try:
        fresh = ports.store.thread(unit.thread.id)
        if fresh is None:
            raise Erased("the thread was erased meanwhile")
        return begun(ports, fresh)
    except Unavailable:
        return unit


def _result_once(ports: Ports, unit: UnitOfWork, send_id: str, tried: Tried) -> UnitOfWork:
    unit = unit.at(ports.clock.now())
    send, now = _send_of(unit.thread, send_id), unit.now
    if send.state is not SendState.SENDING:
        return _freed(ports, unit, send)  # an echo was faster than the answer
    outcome, business = tried.outcome, unit.context.business
    thread = delivery.resulted(unit.thread, send, outcome, business, now)
    after = _send_of(thread, send_id)
    if stops.is_shown_over(unit.context.desk, after):
        unit, thread = _freed(ports, unit, after), deferral.followed(thread, after, now)
    before = unit.context.pace
    assert before is not None
    pace = tried.pace(before, send, now)
    thread = deferral.freed(thread, before, pace, now)
    unit = decided(ports, unit.became(thread, pace=pace))
    contact = contact_and_post.unspoken(unit.contact, after)
    desk = echoes.with_unplaced(unit.context.desk, thread, after)
    done = commit(ports, unit.became(contact=contact, desk=desk), addresses=addresses_of(after))
    if outcome.stop:
        stop(ports, send.channel, outcome.stop, now, reads=outcome.reads)
    return done


def _freed(ports: Ports, unit: UnitOfWork, send: Send) -> UnitOfWork:
    """The unit knowing that its channel works again, where this send has shown it."""
    if not wrote(ports, unit.context.desk, send):
        return unit
    return unit.around(context_of(ports, unit.thread))


def look(ports: Ports, unit: UnitOfWork, send: Send) -> UnitOfWork:
    """Read back a send whose fate is unknown. Raises Conflict like `try_send`."""
    channel = ports.channel(send.channel)
    request = channel.read_back(send)
    response = ports.platforms.call(request)
    if _unreadable(response):
        thread = read_back.looked_in_vain(unit.thread, send, unit.now)
    else:
        thread = read_back.looked(
            unit.thread, send, channel.found(send, response), channel.FACTS, unit.now
        )
    after = _send_of(thread, send.id)
    unit = _freed(ports, _with_pace(ports, unit), after)
    unit = with_usage(unit.became(thread), channel.usage(request, response))
    return commit(ports, decided(ports, unit), addresses=addresses_of(after))


def with_usage(unit: UnitOfWork, usage: Usage | None) -> UnitOfWork:
    """The unit knowing what a platform told of its limits."""
    before = unit.context.pace
    return (
        unit if before is None else unit.became(pace=channel_limits.used(before, usage, unit.now))
    )


def _unreadable(response: PlatformResponse) -> bool:
    """Whether nothing can be concluded: no answer is not the same as "not there"."""
    return response.trouble is not Trouble.NONE or response.status != 200
