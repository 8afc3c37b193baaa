"""What forbids an automatic text, and which ways of speaking are open. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from ...model.business import Mode
from ...model.decision import View
from ...model.message import URGENT, Author, Kind, Venue
from ...model.send import Action, SendState
from ...model.thread import Episode, Thread
from ...reading.lookalikes import borrowed
from ...voice.owner.reasons import why_silent

SPOKEN = frozenset({"en", "es"})  # languages we have words for


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why nothing automatic is said, and whether the owner is told so."""

    reason: str
    tell: bool = True


def bar(thread: Thread, view: View, now: datetime) -> Refusal | None:
    """What forbids every automatic text in the open episode; None when it may be acknowledged."""
    episode = thread.episode
    assert episode is not None
    if any(u in URGENT for u in episode.urgency):
        return Refusal(why_silent.TOO_SERIOUS, tell=False)
    if episode.silent:
        return Refusal(episode.silent, tell=False)
    if any(s.by_hand and s.state is SendState.NEEDS_OWNER for s in thread.sends):
        return Refusal(why_silent.OWN_WORDS_IN_DOUBT, tell=False)
    return (
        person_bar(view)
        or desk_bar(thread, view)
        or _age_bar(thread, episode, view)
        or _action_bar(thread, view, now)
    )


def person_bar(view: View) -> Refusal | None:
    contact = view.contact
    if contact.automated:
        return Refusal(why_silent.MACHINE, tell=False)
    if contact.opted_out_at is not None:
        return Refusal(why_silent.OPTED_OUT, tell=False)
    if contact.blocked:
        return Refusal(why_silent.BLOCKED, tell=False)
    whose = borrowed(contact.name, view.business.name)
    return Refusal(why_silent.looks_like(whose)) if whose else None


def desk_bar(thread: Thread, view: View) -> Refusal | None:
    if view.desk.paused or view.business.mode is Mode.PAUSED:
        return Refusal(why_silent.PAUSED, tell=False)
    if view.desk.crisis and not (view.desk.holding and view.desk.holding.in_use):
        return Refusal(why_silent.CRISIS, tell=False)
    if view.business.mode is Mode.DRAFT and not (thread.waiting and _approved(thread)):
        return Refusal(why_silent.DRAFT_MODE, tell=False)
    return Refusal(thread.silent, tell=False) if thread.silent else None


def _approved(thread: Thread) -> bool:
    return thread.episode is not None and thread.episode.approved


def _age_bar(thread: Thread, episode: Episode, view: View) -> Refusal | None:
    rules = view.business.rules
    if any(m.undated and m.id in episode.message_ids for m in thread.messages):
        return Refusal(why_silent.NO_SENSIBLE_TIME)
    if episode.heard_at - episode.opened_at > rules.stale_after:
        return Refusal(why_silent.CAME_LATE)
    if human_was_here(thread, episode.opened_at, rules.human_quiet):
        return Refusal(why_silent.PERSON_WAS_HERE, tell=False)
    if thread.auto_count >= rules.replies_max:
        return Refusal(why_silent.ENOUGH_REPLIES)
    if episode.language not in SPOKEN or episode.language not in view.business.languages:
        return Refusal(why_silent.NO_LANGUAGE)
    return None


def human_was_here(thread: Thread, at: datetime, quiet: timedelta) -> bool:
    """Whether a human of the business spoke in this thread within `quiet` before `at`."""
    return any(
        m.author is Author.OWNER and timedelta(0) <= at - m.sent_at < quiet for m in thread.messages
    )


def _action_bar(thread: Thread, view: View, now: datetime) -> Refusal | None:
    if wanted_actions(thread, view, now):
        return None
    if thread.episode is not None and thread.episode.venue is Venue.PRIVATE:
        return Refusal(view.eligible.get(Action.PRIVATE_MESSAGE, "") or why_silent.NO_WAY)
    return Refusal(view.eligible.get(Action.PUBLIC_REPLY, "") or why_silent.PUBLIC_REPLY_TODAY)


def wanted_actions(thread: Thread, view: View, now: datetime) -> tuple[Action, ...]:
    """How the open episode is to be acknowledged, in order; () when no way is open.

    On Facebook a complaint gets its private message first; where only the public line is barred,
    the private message may go alone. X gets the public line only.
    """
    assert thread.episode is not None
    if thread.episode.venue is Venue.PRIVATE:
        return allowed((Action.PRIVATE_MESSAGE,), view)
    private = allowed((Action.PRIVATE_REPLY,), view)
    public = allowed((Action.PUBLIC_REPLY,), view) if public_free(view, now) else ()
    if thread.episode.kind is Kind.COMPLAINT or not public:
        return private + public
    return public


def allowed(actions: tuple[Action, ...], view: View) -> tuple[Action, ...]:
    return tuple(a for a in actions if view.eligible.get(a, "") == "")


def public_free(view: View, now: datetime) -> bool:
    """Whether this person may get an automatic public reply: one in 24 hours at most."""
    last = view.contact.last_public_at
    return last is None or now - last >= view.business.rules.public_gap
