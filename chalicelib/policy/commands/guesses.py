"""Wrong numbers and wrong codes: somebody may be guessing, so less and less is listened to. Pure.

Wrong numbers count for the whole shop, for whoever fakes one phone can fake the others. Wrong codes
count for the phone they came from.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from ...model.desk_state import DeskState
from ...model.phone_trust import PhoneTrust, Rest, WrongCode

NUMBERS_KILL = 2  # wrong ones, and typed words are put aside
NUMBERS_REST = 5  # in a day, and GO and DM rest
NUMBERS_MONTH = 10  # in LONGER_FOR, though never so many in a day: then numbers are longer too
DAY = timedelta(hours=24)
LONGER_FOR = timedelta(days=30)
CODES_REST = 5  # within CODES_WITHIN, from one phone
CODES_WITHIN = timedelta(minutes=10)
CODES_REST_FOR = timedelta(hours=1)


def wrong_number(desk: DeskState, now: datetime) -> DeskState:
    """The desk after a number that confirms nothing."""
    trust = desk.trust or PhoneTrust()
    month = (*(at for at in trust.wrong_numbers if now - at < LONGER_FOR), now)
    many = sum(now - at < DAY for at in month) >= NUMBERS_REST
    count = trust.wrong_since_killed + 1
    kills = many or count >= NUMBERS_KILL
    longer = many or len(month) >= NUMBERS_MONTH
    trust = replace(
        trust,
        words=() if kills else trust.words,
        wrong_numbers=month,
        wrong_since_killed=0 if kills else count,
        go_rests=trust.go_rests or many,
        longer_until=now + LONGER_FOR if longer else trust.longer_until,
    )
    line = desk.holding if not kills or desk.holding is None else replace(desk.holding, number="")
    return replace(desk, trust=trust, holding=line)


def go_rests(desk: DeskState) -> bool:
    """Whether GO and DM confirm nothing now."""
    return desk.trust is not None and desk.trust.go_rests


def wrong_code(desk: DeskState, phone: str, now: datetime) -> DeskState:
    """The desk after a text from a phone with a code that nobody has."""
    trust = desk.trust or PhoneTrust()
    lately = tuple(w for w in trust.wrong_codes if now - w.at < CODES_WITHIN)
    lately = (*lately, WrongCode(phone, now))
    if sum(w.number == phone for w in lately) < CODES_REST:
        return replace(desk, trust=replace(trust, wrong_codes=lately))
    left = tuple(w for w in lately if w.number != phone)
    rests = tuple(r for r in trust.rests if r.number != phone and r.until > now)
    rests = (*rests, Rest(phone, now + CODES_REST_FOR))
    return replace(desk, trust=replace(trust, wrong_codes=left, rests=rests))


def is_resting(desk: DeskState, phone: str, now: datetime) -> bool:
    """Whether nothing with a code or a number is taken from this phone now."""
    rests = desk.trust.rests if desk.trust is not None else ()
    return phone in desk.locked or any(r.number == phone and now < r.until for r in rests)


def any_rest(desk: DeskState, now: datetime) -> bool:
    """Whether there is anything to let go on."""
    phones = {*desk.locked, *(r.number for r in (desk.trust.rests if desk.trust else ()))}
    return go_rests(desk) or any(is_resting(desk, phone, now) for phone in phones)


def trusted_again(desk: DeskState) -> DeskState:
    """The desk after somebody who got the link said that it was them; numbers stay longer."""
    if desk.trust is None:
        return replace(desk, locked=())
    trust = replace(
        desk.trust,
        wrong_numbers=(),
        wrong_since_killed=0,
        go_rests=False,
        wrong_codes=(),
        rests=(),
    )
    return replace(desk, locked=(), trust=trust)
