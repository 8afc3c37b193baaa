"""Which words a send or a text gets at the moment it goes. The words themselves are the voice's."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from ...hours.words import say_time
from ...model.decision import Rendered, View
from ...model.message import Author, Message, Venue
from ...model.send import Action, Send, SendKind, SendState
from ...model.thread import Thread
from ...voice.customers.acknowledge import Ask, Spoken, acknowledge, thank
from ...voice.owner.reasons import why_ended, why_silent
from ..intake.contact_and_post import is_wave
from ..sending.delivery import ANSWER_UNTIL
from ..targets import ack_promise, time_to_promise
from .guards import bar, public_free
from .holding_line import holds_line, line_for
from .thanks import thanks_left


def render(send: Send, thread: Thread, view: View, now: datetime) -> Rendered | str:
    """The words for a send that is leased now, or the reason why it must not go after all."""
    if send.by_hand:
        return _own_words(send, view, now)
    view = _before_own_try(view, send)
    if send.kind is SendKind.APOLOGY:
        from .apology import apology_words  # rare: a receipt's cold start need not load it

        return apology_words(send, thread, view, now)
    barred = _barred(send, thread, view, now)
    if barred:
        return barred
    if send.in_doubt:
        return Rendered(send.text, send.line, send.promised_at)
    if send.kind is SendKind.THANKS:
        cause = thread.message(send.cause_id)
        assert cause is not None
        spoken = thank(thanks_ask(cause, send.venue, send.id, thread, view))
        return Rendered(spoken.text, spoken.line) if spoken else why_silent.NO_LINE_LEFT
    if holds_line(view.desk):
        return line_for(send, view)
    plan = _Plan.of(send.action, thread, view, now)
    spoken = acknowledge(plan.ask(send.id, thread, view, now))
    if spoken is None:
        return why_silent.NO_LINE_LEFT
    return Rendered(spoken.text, spoken.line, None if plan.messaged else plan.due)


def _own_words(send: Send, view: View, now: datetime) -> Rendered | str:
    """A human's words as they were read back, unless they are too late to be what was meant."""
    if view.by_hand.get(send.action, ""):
        return view.by_hand[send.action]
    if not send.in_doubt and now - send.created_at > ANSWER_UNTIL:
        return why_ended.TEN_MINUTES
    return Rendered(send.text, send.line, send.promised_at)


def _before_own_try(view: View, send: Send) -> View:
    """The view without the marks that an earlier try of this same send left on it."""
    contact, post = view.contact, view.post
    if contact.last_public_at is not None and contact.last_public_at == send.tried_at:
        view = replace(view, contact=replace(contact, last_public_at=None))
    if post is not None and send.line in post.lines:
        lines = tuple(line for line in post.lines if line != send.line)
        view = replace(view, post=replace(post, lines=lines))
    return view


def _barred(send: Send, thread: Thread, view: View, now: datetime) -> str:
    """Everything that could have changed since it was planned."""
    if view.eligible.get(send.action, ""):
        return view.eligible[send.action]
    if send.venue is Venue.PUBLIC and not public_free(view, now):
        return why_silent.PUBLIC_REPLY_WITHIN_A_DAY
    rules = view.business.rules
    if (
        send.venue is Venue.PUBLIC
        and not holds_line(view.desk)
        and is_wave(view.post, now, rules.wave_authors, rules.wave_within)
    ):
        return why_silent.WAVE
    if send.kind is SendKind.THANKS:
        return "" if thanks_left(view, now) else why_silent.ENOUGH_THANKS
    if not thread.waiting:
        return why_silent.NOBODY_WAITS
    assert thread.episode is not None
    if now - thread.episode.opened_at > rules.stale_after:
        return why_silent.TOO_OLD
    barred = bar(thread, view, now)
    return barred.reason if barred else ""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What an acknowledgement will say: by when, and whether a private message went before."""

    action: Action
    due: datetime
    messaged: bool

    @classmethod
    def of(cls, action: Action, thread: Thread, view: View, now: datetime) -> _Plan:
        assert thread.episode is not None
        promise = ack_promise(thread)
        messaged = action is Action.PUBLIC_REPLY and any(
            s.action is Action.PRIVATE_REPLY and s.state is SendState.SENT for s in thread.receipts
        )
        said = promise.due_at if promise is not None and promise.owed else None
        due = said or time_to_promise(thread.episode, view.business, now)
        return cls(action, due, messaged)

    def ask(self, seed: str, thread: Thread, view: View, now: datetime) -> Ask:
        episode, business = thread.episode, view.business
        assert episode is not None
        private = self.action.venue is Venue.PRIVATE
        return Ask(
            kind=episode.kind,
            channel=view.channel,
            venue=self.action.venue,
            language=episode.language,
            name=view.contact.name,
            owner=business.owner.name,
            business=business.name,
            when=say_time(business.hours, self.due, now, episode.language),
            late=now - episode.opened_at > business.rules.late_after,
            messaged=self.messaged,
            disclose=business.disclose and private and _first_private(thread),
            exposed=_exposed(thread, episode.message_ids),
            used=frozenset(view.post.lines) if view.post else frozenset(),
            seed=seed,
        )


def receipt_words(
    action: Action, seed: str, thread: Thread, view: View, now: datetime, messaged: bool
) -> str:
    """What a receipt would say now, as it would be said; "" where there are no words."""
    plan = replace(_Plan.of(action, thread, view, now), messaged=messaged)
    spoken: Spoken | None = acknowledge(plan.ask(seed, thread, view, now))
    return spoken.text if spoken else ""


def thanks_ask(cause: Message, venue: Venue, seed: str, thread: Thread, view: View) -> Ask:
    """What the voice must know to thank for a message."""
    reading = cause.reading if cause.author is Author.CUSTOMER else None
    assert reading is not None
    return Ask(
        kind=reading.kind,
        channel=view.channel,
        venue=venue,
        language=reading.language,
        name=view.contact.name,
        owner=view.business.owner.name,
        business=view.business.name,
        disclose=view.business.disclose and venue is Venue.PRIVATE and _first_private(thread),
        exposed=reading.exposes,
        used=frozenset(view.post.lines) if view.post else frozenset(),
        seed=seed,
    )


def _first_private(thread: Thread) -> bool:
    """Whether no automatic private message has gone, or may have gone, in this thread."""
    may_stand = {SendState.SENT, SendState.UNKNOWN, SendState.NEEDS_OWNER}
    private = (s for s in thread.sends if s.venue is Venue.PRIVATE and not s.by_hand)
    return not any(s.state in may_stand for s in private)


def _exposed(thread: Thread, ids: tuple[str, ...]) -> bool:
    """Whether somebody wrote a number here that nobody should show."""
    return any(m.reading.exposes for m in thread.messages if m.id in ids and m.reading)
