"""The owner's settings. Every number of the desk's behaviour stands in Rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum


class Mode(StrEnum):
    DRAFT = "draft"  # the owner is texted each acknowledgement, with one tap to send it
    LIVE = "live"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Slot:
    """One stretch of opening, in local time. `closes` at or before `opens` runs past midnight."""

    opens: time
    closes: time


Day = tuple[Slot, ...]  # () is closed all day


@dataclass(frozen=True, slots=True)
class Hours:
    """When the business is open."""

    zone: str  # IANA name, e.g. "America/New_York"
    week: tuple[Day, Day, Day, Day, Day, Day, Day]  # Monday first
    holidays: Mapping[date, str] = field(default_factory=dict)  # public holidays: closed, with name
    exceptions: Mapping[date, Day] = field(default_factory=dict)  # the owner's word beats both


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whose phone may ring. The first in Business.contacts is the owner."""

    name: str
    phone: str = ""  # E.164
    email: str = ""


@dataclass(frozen=True, slots=True)
class Rules:
    """The numbers of design section 7, each a setting of the business file's `rules`."""

    acknowledge_after: timedelta = timedelta(minutes=2)
    acknowledge_line: timedelta = timedelta(seconds=45)  # after each further line
    acknowledge_max: timedelta = timedelta(minutes=5)
    human_quiet: timedelta = timedelta(minutes=15)  # no automatic text so soon after a human's
    target: timedelta = timedelta(minutes=60)  # open time in which a human should answer
    answer_lead: timedelta = timedelta(minutes=30)  # open time between saying a time and that time
    round_to: timedelta = timedelta(minutes=5)
    warn_lead: timedelta = timedelta(minutes=15)  # open time before the promised time
    nag_every: timedelta = timedelta(minutes=60)  # open time
    late_after: timedelta = timedelta(hours=1)  # apologise for the wait
    stale_after: timedelta = timedelta(hours=24)  # no automatic text any more
    public_gap: timedelta = timedelta(hours=24)  # between automatic public replies to one person
    replies_max: int = 3  # automatic replies in one thread's life
    thanks_hour_max: int = 3  # thank-yous under one post in an hour
    thanks_post_max: int = 10  # thank-yous under one post in all
    thanks_quiet_from: time = time(22, 0)
    thanks_quiet_to: time = time(7, 0)
    quiet_from: time = time(21, 0)
    quiet_to: time = time(8, 0)
    urgent_again: timedelta = timedelta(minutes=15)
    urgent_second: timedelta = timedelta(minutes=30)
    urgent_nag: timedelta = timedelta(minutes=60)
    text_gap: timedelta = timedelta(minutes=15)  # one matter never texts twice within it
    reach_followers: int = 3_000
    reach_reactions: int = 50
    texts_hour_max: int = 6  # to one phone, unless urgent
    texts_day_max: int = 30
    month_budget_usd: int = 20  # for texts; beyond it only urgent ones go
    lookback_budget_usd: int = 5  # a month for asking X what it may not have told us; 0: never
    public_minute_max: int = 10  # automatic public lines under one post in a minute
    channel_quarter_max: int = 40  # automatic replies on one channel in a quarter of an hour
    channel_day_max: int = 300  # and in 24 hours
    wave_authors: int = 5
    wave_within: timedelta = timedelta(minutes=10)
    window_lead: timedelta = timedelta(hours=3)  # before a platform's time for a plain answer ends
    last_chance_lead: timedelta = timedelta(hours=24)  # before its time for any answer ends
    reopen_within: timedelta = timedelta(days=14)
    link_for: timedelta = timedelta(hours=24)
    keep_for: timedelta = timedelta(days=180)  # after a thread's last activity


@dataclass(frozen=True, slots=True)
class Business:
    name: str
    hours: Hours
    contacts: tuple[Person, ...]
    mode: Mode = Mode.DRAFT
    country: str = "US"
    languages: tuple[str, ...] = ("en", "es")  # in which we may answer
    disclose: bool = True  # say in the first private message that it is automatic
    apologise: bool = False  # apologise by itself for a promise of the owner's that was missed
    public_email: str = ""  # for customers, on the pages about their data; empty: none is shown
    rules: Rules = Rules()

    @property
    def owner(self) -> Person:
        return self.contacts[0]


@dataclass(frozen=True, slots=True)
class Account:
    """The business's own account on one channel."""

    channel: str
    id: str  # Facebook Page id, X user id
    name: str = ""
    handle: str = ""  # X: without the @
    app_id: str = ""  # Facebook: our app, to tell our echoes from a human's answers
