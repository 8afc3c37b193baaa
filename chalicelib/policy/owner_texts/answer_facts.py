"""Which facts a text about an answer by hand tells: its fate, and what to do. Pure."""

from __future__ import annotations

from datetime import datetime

from ...hours.words import say_time
from ...model.alert import Text
from ...model.decision import View
from ...model.message import Venue
from ...model.thread import Thread
from ...voice.owner import replies
from ...voice.owner.answers import answer_lost, answer_out, answer_slow
from ..escalation.answer_alerts import ASK, OUT, SLOW, send_of
from .promise_facts import heard_in


def outcome_words(text: Text, thread: Thread, view: View, link: str, now: datetime) -> str:
    """What the author of an answer is told of it."""
    send, who = send_of(text.id, thread), thread.name
    if text.about == ASK:
        return replies.nothing_to_send(thread.code, who)
    if send is None:
        return answer_lost(thread.code, who, text.why, link)
    if text.about == SLOW:
        return answer_slow(thread.code, who, send.reason)
    if text.about != OUT:
        return answer_lost(thread.code, who, send.reason or text.why, link)
    when = say_time(view.business.hours, send.sent_at or now, now)
    public = send.venue is Venue.PUBLIC
    heard = heard_in(send, thread, view, now)
    return answer_out(who, view.channel.place(send.venue), public, when, heard)
