"""What just happened on the street, and why: a chain of causes and effects, and what comes next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from chalicelib.model.business import Business
from chalicelib.model.channel import Reach
from chalicelib.model.message import Kind
from chalicelib.model.send import Send, SendKind
from chalicelib.model.thread import Thread
from infra.endpoints import about

from ..platforms.world import Said
from ..product.clock import iso, read_time
from .hand import hand_of
from .plans import Plan

PAST_MAX = 5
FUTURE_MAX = 3
VERBS = {Kind.COMPLAINT: "complained", Kind.QUESTION: "asked", Kind.PRAISE: "was kind"}


@dataclass(frozen=True, slots=True)
class Card:
    at: datetime
    who: str  # customer, owner, desk or phone
    title: str
    detail: str
    about: str  # the id of what was said, or "text:<number>"
    thread_id: str


def story(
    said: Sequence[Said],
    texts: Sequence[dict[str, Any]],
    threads: Sequence[Thread],
    plans: Sequence[Plan],
    business: Business,
) -> dict[str, Any]:
    """The newest cards, the next plans, and which cards carry the ring of the newest cause."""
    place = _Place(threads, business)
    cards = [_spoken(place, one) for one in said]
    cards += [_texted(place, number, text) for number, text in enumerate(texts)]
    cards.sort(key=lambda card: card.at)
    ring = _ring(cards)
    return {
        "past": [_shown(card) for card in _newest(cards, ring)],
        "future": [
            {"at": iso(p.at), "title": place.clock(p.at), "detail": p.what, "thread": p.thread_id}
            for p in plans[:FUTURE_MAX]
        ],
        "ring": ring,
    }


def _newest(cards: Sequence[Card], ring: Sequence[str]) -> Sequence[Card]:
    """The newest cards; the first of them gives way to the newest cause, if that is older."""
    newest = list(cards[-PAST_MAX:])
    cause = [card for card in cards[:-PAST_MAX] if card.about in ring[:1]]
    return [*cause, *newest[len(cause) :]]


class _Place:
    """What the product knows about what was said, by platform id."""

    def __init__(self, threads: Iterable[Thread], business: Business) -> None:
        self.business = business
        self.zone = ZoneInfo(business.hours.zone)
        self.thread_of: dict[str, Thread] = {}
        self.kinds: dict[str, Kind] = {}
        self.sends: dict[str, Send] = {}
        for thread in threads:
            for message in thread.messages:
                self.thread_of[message.id] = thread
                if message.reading is not None:
                    self.kinds[message.id] = message.reading.kind
            for send in thread.sends:
                if send.platform_id:
                    self.thread_of[send.platform_id] = thread
                    self.sends[send.platform_id] = send

    def clock(self, at: datetime) -> str:
        """A time of day as people say it; the weekday too when it is not today's matter."""
        return at.astimezone(self.zone).strftime("%-I:%M %p").lower()


def _spoken(place: _Place, said: Said) -> Card:
    thread = next((place.thread_of[i] for i in said.ids if i in place.thread_of), None)
    maker = {"customer": _customer, "owner": _owner}.get(said.by, _desk)
    title, detail = maker(place, said, thread)
    return Card(said.at, said.by, title, detail, said.id, thread.id if thread else "")


def _customer(place: _Place, said: Said, thread: Thread | None) -> tuple[str, str]:
    kind = next((place.kinds[i] for i in said.ids if i in place.kinds), None)
    verb = VERBS.get(kind, "wrote") if kind else "wrote"
    detail = "only the shop can see it" if said.venue == "private" else _seen_by(said)
    if said.deleted:
        return f"{_first(said)} took it back", "deleted: Kept leaves it alone"
    return f"{_first(said)} {verb}{_where(said)}", detail


def _seen_by(said: Said) -> str:
    if about(said.platform).FACTS.reach is Reach.FOLLOWERS:
        return f"{said.person.followers:,} people follow them"
    if said.reactions:
        return f"{said.reactions:,} people reacted"
    return "for everyone to see"


def _owner(place: _Place, said: Said, thread: Thread | None) -> tuple[str, str]:
    return f"{place.business.owner.name} answered {_first(said)}", f"by hand{_where(said)}"


def _desk(place: _Place, said: Said, thread: Thread | None) -> tuple[str, str]:
    send = place.sends.get(said.id)
    if send is not None and send.by_hand:
        who, how = hand_of(send, place.business).split(", ")
        return f"{who} answered {_first(said)}{_where(said)}", how
    thanks = send is not None and send.kind is SendKind.THANKS
    title = f"Kept {'thanked' if thanks else 'answered'} {_first(said)}{_where(said)}"
    after = _after(said, thread)
    if send is not None and send.promised_at is not None:
        return title, f"{after}and gave a time: {place.clock(send.promised_at)}"
    return title, after.strip() or "in the shop's own words"


def _after(said: Said, thread: Thread | None) -> str:
    asked = [m.sent_at for m in thread.messages if m.author == "customer"] if thread else []
    before = [at for at in asked if at <= said.at]
    if not before:
        return ""
    return f"in {_span(said.at - before[-1])} "


def _span(span: timedelta) -> str:
    total = round(span.total_seconds())
    if total < 90:
        return f"{total} seconds"
    return f"{round(total / 60)} minutes" if total < 5400 else f"{round(total / 3600)} hours"


def _texted(place: _Place, number: int, text: dict[str, Any]) -> Card:
    names = {p.phone: p.name for p in place.business.contacts}
    title = f"Kept texted {names.get(text['to'], text['to'])}"
    parts = "1 text part" if text["parts"] == 1 else f"{text['parts']} text parts"
    detail = text["why"] or parts
    return Card(read_time(text["at"]), "phone", title, detail, f"text:{number}", text["thread"])


def _first(said: Said) -> str:
    return said.person.name.split()[0] if said.person.name.split() else "somebody"


def _where(said: Said) -> str:
    return " in private" if said.venue == "private" else " in public"


def _shown(card: Card) -> dict[str, Any]:
    return {
        "at": iso(card.at),
        "who": card.who,
        "title": card.title,
        "detail": card.detail,
        "about": card.about,
        "thread": card.thread_id,
    }


def _ring(cards: Sequence[Card]) -> list[str]:
    """The newest cause and what came of it at the same moment."""
    if not cards:
        return []
    newest = cards[-1]
    if newest.who in ("customer", "owner"):
        return [newest.about]
    same = [c for c in cards if c.thread_id == newest.thread_id]
    effects = [c for c in same if c.at == newest.at and c.who in ("desk", "phone")]
    causes = [c for c in same if c.who in ("customer", "owner") and c.at <= newest.at]
    return [c.about for c in [*causes[-1:], *effects]]
