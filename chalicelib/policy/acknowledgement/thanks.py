"""When praise is thanked: a real thank-you, no promise, not at night. Pure."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from ...hours.days import local
from ...model.decision import View
from ...model.message import Author, Kind, Message, Venue
from ...model.send import Action, Send, SendKind, SendState
from ...model.thread import Thread
from ...voice.owner.reasons import why_silent
from ..sending.compose import dropped, new_thanks
from .guards import SPOKEN, allowed, desk_bar, human_was_here, person_bar, public_free


def plan_thanks(thread: Thread, view: View, now: datetime) -> tuple[Send, ...]:
    """The thank-you for the newest message, if it is praise; old ones dropped when it is not."""
    pending = tuple(
        s for s in thread.sends if s.kind is SendKind.THANKS and s.state is SendState.PENDING
    )
    newest = thread.messages[-1] if thread.messages else None
    if newest is None or not _is_praise(newest):
        return tuple(
            dropped(s, why_silent.NO_PRAISE)
            for s in pending
            if (m := thread.message(s.cause_id)) is None or not _is_praise(m)
        )
    if any(s.cause_id == newest.id for s in thread.sends) or _thanks_barred(thread, view, now):
        return ()
    action = Action.PUBLIC_REPLY if newest.venue is Venue.PUBLIC else Action.PRIVATE_MESSAGE
    at = _after_the_night(newest.heard_at + view.business.rules.acknowledge_after, view)
    return (new_thanks(thread, action, newest, at, now),) if allowed((action,), view) else ()


def _is_praise(message: Message) -> bool:
    reading = message.reading
    return (
        message.author is Author.CUSTOMER
        and reading is not None
        and reading.kind is Kind.PRAISE
        and not (reading.closing or reading.opt_out or reading.urgency)
        and message.deleted_at is None
    )


def _thanks_barred(thread: Thread, view: View, now: datetime) -> bool:
    newest, rules = thread.messages[-1], view.business.rules
    assert newest.reading is not None
    return bool(
        person_bar(view)
        or desk_bar(thread, view)
        or view.desk.crisis
        or newest.reading.language not in SPOKEN
        or newest.reading.language not in view.business.languages
        or newest.undated
        or newest.heard_at - newest.sent_at > rules.stale_after
        or human_was_here(thread, newest.sent_at, rules.human_quiet)
        or thread.auto_count >= rules.replies_max
        or (newest.venue is Venue.PUBLIC and not public_free(view, now))
    )


def _after_the_night(at: datetime, view: View) -> datetime:
    """`at`, or the end of the hours in which nobody wants to be thanked."""
    rules = view.business.rules
    here = local(view.business.hours, at)
    start, end = rules.thanks_quiet_from, rules.thanks_quiet_to
    if not _within(here.time(), start, end):
        return at
    morning = here.replace(hour=end.hour, minute=end.minute, second=0, microsecond=0)
    return (morning if here.time() < end else morning + timedelta(days=1)).astimezone(at.tzinfo)


def _within(at: time, start: time, end: time) -> bool:
    return start <= at < end if start <= end else at >= start or at < end


def thanks_left(view: View, now: datetime) -> bool:
    """Whether one more thank-you fits under this post: 3 an hour, 10 in all."""
    if view.post is None:
        return True
    rules = view.business.rules
    this_hour = [at for at in view.post.thanks if now - at < timedelta(hours=1)]
    return len(this_hour) < rules.thanks_hour_max and len(view.post.thanks) < rules.thanks_post_max
