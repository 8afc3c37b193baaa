"""Who takes texts now: the owner may be away for a while, and then another phone rings. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ...hours.words import say_day_time
from ...model.alert import Text
from ...model.business import Business, Person
from ...model.desk_state import Away, DeskState
from ...model.thread import Thread
from ...model.trigger_id import TextId
from ...voice.owner import desk_news, desk_replies

AWAY_MAX = timedelta(days=14)  # nobody stays away by mistake for longer


def gone_away(desk: DeskState, number: str, until: datetime) -> DeskState:
    """The desk that texts somebody else until then, unless it is urgent."""
    others = tuple(a for a in desk.away if a.number != number)
    return replace(desk, away=(*others, Away(number, until)))


def come_back(desk: DeskState, number: str) -> DeskState:
    """The desk that texts this phone again."""
    return replace(desk, away=tuple(a for a in desk.away if a.number != number))


def away_until(number: str, desk: DeskState, now: datetime) -> datetime | None:
    """Until when this phone wants only what is urgent; None: it takes everything."""
    times = [a.until for a in desk.away if a.number == number and a.until > now]
    return max(times, default=None)


def stand_in(number: str, business: Business, desk: DeskState, now: datetime) -> str:
    """The phone that rings instead; "" where nobody else takes texts now."""
    others = (p.phone for p in business.contacts if p.phone and p.phone != number)
    free = (n for n in others if n not in desk.deaf and away_until(n, desk, now) is None)
    return next(free, "")


def told_already(text: Text, thread: Thread, number: str) -> bool:
    """Whether the stand-in hears of the same moment by a text of their own."""
    theirs = str(replace(TextId.parse(text.id), to=number))
    texts = thread.alert.texts if thread.alert else ()
    return any(t.id == theirs for t in texts)


def away_words(
    by: Person, until: datetime, business: Business, desk: DeskState, now: datetime
) -> str:
    """What somebody who goes away is answered."""
    other = stand_in(by.phone, business, gone_away(desk, by.phone, until), now)
    name = next((p.name for p in business.contacts if other and p.phone == other), "")
    return desk_replies.away(say_day_time(business.hours, until, now), name)


def away_news(by: Person, until: datetime, business: Business, now: datetime) -> str:
    """What the others are told of it."""
    return desk_news.went_away(by.name, say_day_time(business.hours, until, now))
