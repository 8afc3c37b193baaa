"""One send: lease it, look once more, call the platform, write what happened. Design section 6."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from ..model.address import send_address
from ..model.desk import Rendered
from ..model.message import Venue
from ..model.pace import Pace
from ..model.send import Send, SendState
from ..model.thread import Thread
from ..model.wire import Answer, Call, Outcome, Trouble, Usage
from ..policy import (
    fate,
    gathering,
    looking,
    matching,
    noting,
    pacing,
    postponing,
    promising,
    wording,
)
from .addresses import addresses_of
from .note import note
from .ports.channel import Channel
from .ports.errors import Conflict, Unavailable
from .ports.ports import Hands
from .sitting import (
    Sitting,
    changed_contact,
    changed_post,
    decided,
    saved,
    scene_of,
    view_of,
)
from .stopping import stop

RESULT_TRIES = 6  # what happened is written down, whoever else is at the thread


def try_send(hands: Hands, sitting: Sitting, send: Send) -> Sitting:
    """One try of a pending send. Raises Conflict when somebody else holds the thread."""
    now = hands.clock.now()
    sitting = _with_pace(hands, sitting)
    view = view_of(hands, sitting, now)
    cap = pacing.full(send, sitting.thread, view, now)
    if cap:
        return _capped(hands, sitting, send, cap, now)
    rendered = wording.render(send, sitting.thread, view, now)
    if not isinstance(rendered, Rendered):
        return _cancel(hands, sitting, send, rendered, now)
    held = _lease(hands, sitting, send, rendered, now)
    call = hands.channel(send.channel).compose(_send_of(held.thread, send.id))
    overtaken = _last_look(hands, held, send.id, now)
    if overtaken is not None:
        return overtaken
    answer = hands.platforms.call(call)
    return _result(hands, held, send.id, Tried.of(hands.channel(send.channel), call, answer))


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a try: the platform's answer, and what its channel reads from it."""

    answer: Answer
    outcome: Outcome
    usage: Usage | None

    @classmethod
    def of(cls, channel: Channel, call: Call, answer: Answer) -> Tried:
        return cls(answer, channel.outcome(call, answer), channel.usage(call, answer))

    def pace(self, pace: Pace, send: Send, now: datetime) -> Pace:
        """The channel's pace after this try."""
        told = pacing.used(pace, self.usage, now)
        return pacing.tried(told, send, self.outcome, self.answer, now)


def _with_pace(hands: Hands, sitting: Sitting) -> Sitting:
    """The sitting knowing what its channel bears, also where it began with a message heard."""
    if sitting.scene.pace is not None:
        return sitting
    return replace(sitting, scene=scene_of(hands, sitting.thread))


def _capped(hands: Hands, sitting: Sitting, send: Send, cap: str, now: datetime) -> Sitting:
    """One automatic reply too many: it is not said, and the owner is told once of them all."""
    view = view_of(hands, sitting, now)
    assert view.pace is not None
    told = noting.note_of_cap(cap, view.pace, view, now)
    note(hands, told.id, told.words, told.at)
    return _cancel(hands, sitting, send, pacing.CAPPED, now)


def _send_of(thread: Thread, send_id: str) -> Send:
    send = thread.send(send_id)
    assert send is not None
    return send


def _cancel(hands: Hands, sitting: Sitting, send: Send, reason: str, now: datetime) -> Sitting:
    thread = matching.cancelled(sitting.thread, send, reason)
    return saved(hands, decided(hands, replace(sitting, thread=thread), now))


def _lease(
    hands: Hands, sitting: Sitting, send: Send, rendered: Rendered, now: datetime
) -> Sitting:
    """Take the send in hand: its words, its promise, the line used up, in one change."""
    thread = fate.leased(sitting.thread, send, rendered, now)
    thread = promising.armed(thread, _send_of(thread, send.id), now)
    contact, post = gathering.spoken(sitting.contact, sitting.scene.post, send, rendered, now)
    assert sitting.scene.pace is not None
    pace = pacing.begun(sitting.scene.pace, send, now)
    changed = pace if pace != sitting.scene.pace else None
    scene = replace(sitting.scene, contact=contact, post=post, pace=pace)
    return saved(
        hands,
        decided(hands, replace(sitting, thread=thread, scene=scene), now),
        contact=changed_contact(sitting, contact),
        post=changed_post(sitting, post),
        pace=changed,
        addresses=_marks(send),
    )


def _marks(send: Send) -> tuple[str, ...]:
    """Where an echo with our mark will look for it; what is said in public comes back without."""
    return () if send.venue is Venue.PUBLIC else (send_address(send.id),)


def _last_look(hands: Hands, held: Sitting, send_id: str, now: datetime) -> Sitting | None:
    """Right before the call: has a human answered, has it been deleted, has another taken over?

    The sitting with the send cancelled, or None when it may go.
    """
    fresh = hands.store.thread(held.thread.id)
    if fresh is None or fresh.version == held.thread.version:
        return None
    send = fresh.send(send_id)
    if send is None or send.state is not SendState.SENDING:
        raise Conflict("another worker has this send")
    reason = matching.overtaken(fresh, send)
    return _cancel(hands, Sitting(fresh, fresh, held.scene), send, reason, now) if reason else None


def _result(hands: Hands, held: Sitting, send_id: str, tried: Tried) -> Sitting:
    """Write what happened, on whatever the thread has become meanwhile."""
    sitting = held
    for _ in range(RESULT_TRIES):
        try:
            return _result_once(hands, sitting, send_id, tried)
        except (Conflict, Unavailable):
            sitting = _read_again(hands, sitting)
    raise Conflict("the result could not be written; the lease will run out and it is looked for")


def _read_again(hands: Hands, sitting: Sitting) -> Sitting:
    """The thread as it stands now; as it was, where the table does not answer."""
    try:
        fresh = hands.store.thread(sitting.thread.id)
        if fresh is None:
            raise Conflict("the thread was erased meanwhile")
        return Sitting(fresh, fresh, scene_of(hands, fresh))
    except Unavailable:
        return sitting


def _result_once(hands: Hands, sitting: Sitting, send_id: str, tried: Tried) -> Sitting:
    now = hands.clock.now()
    send = _send_of(sitting.thread, send_id)
    if send.state is not SendState.SENDING:
        return sitting  # an echo was faster than the answer
    outcome, before = tried.outcome, sitting.scene.pace
    assert before is not None
    pace = tried.pace(before, send, now)
    thread = fate.resulted(sitting.thread, send, outcome, view_of(hands, sitting, now), now)
    thread = postponing.freed(thread, before, pace, now)
    after = _send_of(thread, send_id)
    sitting = replace(sitting, thread=thread, scene=replace(sitting.scene, pace=pace))
    done = saved(
        hands,
        decided(hands, sitting, now),
        contact=gathering.unspoken(sitting.contact, after),
        desk=matching.with_unplaced(sitting.scene.desk, thread, after),
        pace=pace if pace != before else None,
        addresses=addresses_of(after),
    )
    if outcome.stop:
        stop(hands, send.channel, outcome.stop, now)
    return done


def look(hands: Hands, sitting: Sitting, send: Send) -> Sitting:
    """Read back a send whose fate is unknown. Raises Conflict like `try_send`."""
    now = hands.clock.now()
    channel = hands.channel(send.channel)
    call = channel.read_back(send)
    answer = hands.platforms.call(call)
    if _unreadable(answer):
        thread = looking.looked_in_vain(sitting.thread, send, now)
    else:
        thread = looking.looked(
            sitting.thread, send, channel.found(send, answer), channel.ABOUT.facts, now
        )
    after = _send_of(thread, send.id)
    sitting = replace(_with_pace(hands, sitting), thread=thread)
    sitting, pace = with_usage(sitting, channel.usage(call, answer), now)
    return saved(hands, decided(hands, sitting, now), pace=pace, addresses=addresses_of(after))


def with_usage(sitting: Sitting, usage: Usage | None, now: datetime) -> tuple[Sitting, Pace | None]:
    """The sitting knowing what a platform told of its limits, and the pace to save; None: none."""
    before = sitting.scene.pace
    pace = pacing.used(before, usage, now) if before is not None else None
    if pace == before:
        return sitting, None
    return replace(sitting, scene=replace(sitting.scene, pace=pace)), pace


def _unreadable(answer: Answer) -> bool:
    """Whether nothing can be concluded: no answer is not the same as "not there"."""
    return answer.trouble is not Trouble.NONE or answer.status != 200
