"""What the author of an answer must hear of it: that it is out, late, lost or in doubt. Pure.

These ring at once, in quiet hours too: whoever texted us a minute ago is awake.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ...model.send import Send, SendState
from ...model.thread import Thread
from ...model.trigger_id import TextId, TriggerId, TriggerKind
from ...voice.owner.reasons import why_told
from .trigger import EMAIL, OWNER, Trigger

OUT, SLOW, LOST, ASK, UNKNOWN = "answer_out", "answer_slow", "answer_lost", "answer_ask", "unknown"
ABOUTS = frozenset({OUT, SLOW, LOST, ASK})
GOOD = frozenset({OUT, ASK})  # nothing is open for these
EARLY = timedelta(seconds=60)  # a GO waits so long for its words
LOST_STATES = frozenset({SendState.FAILED, SendState.CANCELLED})


def answer_triggers(thread: Thread) -> Iterator[Trigger]:
    """The triggers about every answer by hand of this thread."""
    early = thread.early_go
    if early is not None:
        id_ = TriggerId(TriggerKind.ANSWER, early.id, "ask")
        yield Trigger(id_, early.at + EARLY, ASK, why_told.NO_WORDS, (early.by,))
    for send in thread.sends:
        if send.by_hand:
            yield from _of(send)


def _of(send: Send) -> Iterator[Trigger]:
    texted = send.by.startswith("+")  # not from a page, which shows what became of them
    to, at = (send.by if texted else OWNER,), send.tried_at or send.created_at
    if send.state is SendState.SENT:
        if texted and send.sent_at is not None:
            yield Trigger(_id(send, "out"), send.sent_at, OUT, why_told.WORDS_OUT, to)
    elif send.state in LOST_STATES and not send.in_doubt:
        yield Trigger(_id(send, "lost"), at, LOST, _why(send), (*to, EMAIL))
    elif send.settled:
        why = why_told.WORDS_IN_DOUBT
        yield Trigger(_id(send, "unknown"), at, UNKNOWN, why, (*to, EMAIL))
    else:
        yield Trigger(_id(send, "slow"), send.deadline_at, SLOW, why_told.WORDS_LATE, to)


def _id(send: Send, what: str) -> TriggerId:
    return TriggerId(TriggerKind.ANSWER, send.id, what)


def _why(send: Send) -> str:
    return send.reason.rstrip(".") or why_told.WORDS_LOST


def send_of(text_id: str, thread: Thread) -> Send | None:
    """The answer a text speaks of."""
    first = next(iter(TextId.parse(text_id).triggers), None)
    if first is None or first.kind is not TriggerKind.ANSWER:
        return None
    return thread.send(first.subject)
