"""Looking after the connections: what the owner is told of them, and when. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from ...hours.days import local
from ...model.business import Hours
from ...model.channel import ChannelFacts
from ...model.health import Check, Health
from ...voice.owner import channel_news, desk_news
from .weekly_figures import Week

MENDED_BY = 2  # looks, ten minutes apart, after which what can be mended should be well
LAST_WEEK = timedelta(days=7)  # of what ends soon the owner hears once before it, and once within
DAYS_KEPT = 28  # of what was said, to know what is usual
DAYS_ENOUGH, SAID_ENOUGH = 7, 14  # before that nothing is usual yet
GAPS_ODD = 12  # so many usual gaps are odd: three days where four a day are usual
ODD_LEAST = timedelta(days=1)
USED_MOST = 0.8  # of the month's money for looking back
MILLS = 1_000  # in a dollar
RUNTIME_ENDS = {  # https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
    (3, 10): date(2026, 10, 31),
    (3, 11): date(2027, 6, 30),
    (3, 12): date(2028, 10, 31),
    (3, 13): date(2029, 6, 30),
}
RUNTIME_WARNED = (90, 30, 0)  # days before
MORNING = time(9, 5)  # at the business: the daily and the weekly job come then


@dataclass(frozen=True, slots=True)
class Telling:
    """Something for the owner: once for each id. `good` news goes by e-mail only."""

    id: str
    words: str
    good: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What the last looks at a connection showed, by the name of each check."""

    broken: Mapping[str, int]  # in how many looks in a row it was broken
    told: Mapping[str, str]  # what the owner was told is broken -> the day

    @property
    def well(self) -> bool:
        """Whether the usual hour may pass before the next look."""
        return not self.broken


def morning(now: datetime, hours: Hours) -> date | None:
    """The day at the business once its morning has come, None before."""
    there = local(hours, now)
    return there.date() if there.time() >= MORNING else None


def looked_after(
    known: Known, channel: ChannelFacts, checks: Sequence[Check], now: datetime
) -> tuple[Known, list[Telling]]:
    """What is known after another look, and what the owner must hear of it.

    What could not be seen changes nothing: neither is it well, nor is it broken again.
    """
    broken, told = dict(known.broken), dict(known.told)
    tellings: list[Telling] = []
    for check in checks:
        if check.state is Health.BROKEN:
            broken[check.name] = broken.get(check.name, 0) + 1
            if check.name not in told and _is_for_humans(check, broken[check.name]):
                told[check.name] = now.date().isoformat()
                tellings.append(_broken(channel.name, check, told[check.name]))
        elif check.state is not Health.UNKNOWN:
            broken.pop(check.name, None)
            since = told.pop(check.name, None)
            tellings += [_well(channel, check, since)] if since else []
            tellings += _ending(channel.name, check, now) if check.state is Health.WARN else []
    return Known(broken, told), tellings


def _is_for_humans(check: Check, looks: int) -> bool:
    """Whether mending is over: there is nothing to do it by, or it did not help."""
    return not check.mend or looks >= MENDED_BY


def _broken(channel: str, check: Check, day: str) -> Telling:
    return Telling(f"broken:{channel}:{check.name}:{day}", check.plain.rstrip("."))


def _well(channel: ChannelFacts, check: Check, since: str) -> Telling:
    words = channel_news.well_again(channel.label, check.plain.rstrip("."))
    return Telling(f"well:{channel.name}:{check.name}:{since}", words, good=True)


def _ending(channel: str, check: Check, now: datetime) -> list[Telling]:
    """Of what ends the owner hears twice; of what has no end, once a month."""
    when = f"{now:%Y-%m}"
    if check.until is not None:
        soon = "last" if check.until - now <= LAST_WEEK else "first"
        when = f"{check.until.date().isoformat()}:{soon}"
    return [Telling(f"ends:{channel}:{check.name}:{when}", check.plain.rstrip("."))]


@dataclass(frozen=True, slots=True)
class HeardLately:
    """What customers said on a channel lately, as far as looking back showed it."""

    last_at: datetime | None = None
    days: Mapping[str, int] = field(default_factory=dict)  # UTC day -> how many


def with_said(said: HeardLately, times: Sequence[datetime], now: datetime) -> HeardLately:
    """The same after another look: each thing is counted once, on its UTC day."""
    fresh = [at for at in times if said.last_at is None or at > said.last_at]
    days = dict(said.days)
    days.setdefault(now.date().isoformat(), 0)
    for at in fresh:
        day = at.date().isoformat()
        days[day] = days.get(day, 0) + 1
    kept = dict(sorted(days.items())[-DAYS_KEPT:])
    return HeardLately(max([*fresh, *([said.last_at] if said.last_at else [])], default=None), kept)


def oddly_quiet(said: HeardLately, channel: ChannelFacts, now: datetime) -> Telling | None:
    """Whether nobody has written for far longer than usual. Told once for each silence."""
    if said.last_at is None:
        return None
    # The silence itself must not become what is usual.
    before = [n for day, n in said.days.items() if day <= said.last_at.date().isoformat()]
    total, days = sum(before), len(before)
    if days < DAYS_ENOUGH or total < SAID_ENOUGH:
        return None
    silence = now - said.last_at
    if silence < max(ODD_LEAST, GAPS_ODD * timedelta(days=days) / total):
        return None
    usual = total / days
    words = channel_news.quiet(channel.label, silence.days, usual, channel.short)
    return Telling(f"quiet:{channel.name}:{said.last_at.isoformat(timespec='seconds')}", words)


def lookback_words(
    channel: ChannelFacts, used: int, page: int, usd: int, now: datetime
) -> Telling | None:
    """What the owner hears of the month's money for looking back, before it is used up.

    `used`, and `page`, the most that one answer costs, are in thousandths of a dollar. None while
    there is money left for more than two answers and a fifth of it all.
    """
    most = usd * MILLS
    if used <= min(most * USED_MOST, most - 2 * page):
        return None
    words = channel_news.looking_back_costs(channel.label, used / MILLS, usd)
    return Telling(f"lookback:{channel.name}:{now:%Y-%m}", words)


def too_much(channel: ChannelFacts, now: datetime) -> Telling:
    """More was missed than one look could read."""
    words = channel_news.too_much(channel.label)
    return Telling(f"too-much:{channel.name}:{now.date().isoformat()}", words)


def opted_out(who: str, month: str) -> Telling:
    """A phone takes no texts from us any more: only e-mail can tell of it."""
    return Telling(f"opted-out:{who}:{month}", desk_news.phone_stopped(who))


def runtime_ends(python: tuple[int, int], today: date) -> Telling | None:
    """AWS ends the Python that runs us: once for each time before."""
    ends = RUNTIME_ENDS.get(python)
    if ends is None or (ends - today).days > RUNTIME_WARNED[0]:
        return None
    name = f"{python[0]}.{python[1]}"
    mark = min(days for days in RUNTIME_WARNED if max((ends - today).days, 0) <= days)
    return Telling(f"runtime:{name}:{mark}", desk_news.runtime_ends(name, ends))


def weekly(
    week: str,
    figures: Week,
    connected: Sequence[str],
    unwell: Sequence[str],
    waiting: Sequence[str] = (),
    owing: Sequence[str] = (),
) -> Telling:
    """The one text a week that says how it went, and that all is well where it was seen to be.

    `connected` and `unwell` are what channels are called. `waiting` and `owing` are the codes of
    those who wait, and of each promise that is owed: only while there are none is there nothing
    to do.
    """
    words = desk_news.week(
        kept=figures.kept,
        made=figures.made,
        answered=figures.answered,
        first_half=figures.first_half,
        connected=connected,
        unwell=unwell,
        waiting=waiting,
        owing=owing,
    )
    return Telling(f"week:{week}", words)
