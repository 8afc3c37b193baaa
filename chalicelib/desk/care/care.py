"""Looking after itself: every ten minutes what is due of the small, hourly, daily and weekly jobs.

One function does them all. What was done when stands in the job state, so a run that never came is
made up for by the next, and nothing happens twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta
from functools import partial

from ...model.business import Business
from ...policy.escalation import phones
from ...policy.notices import connection_news, weekly_figures
from ...policy.owner_texts import lists
from ..ports.errors import NotConnected
from ..ports.ports import Ports
from ..ports.store import ContextQuery
from ..unit.open_threads import open_matters
from .inspect import mended
from .lists import fill_lists
from .reconcile import reconcile, said_in
from .report import report

HOUR = timedelta(hours=1)
PAGE = "care"


def care(ports: Ports, names: Sequence[str], python: tuple[int, int]) -> None:
    """Do what is due. `names` are the channels that there are, `python` the version that runs us.

    A job that fails holds up no other, and the first failure is raised at the end, so that the
    alarm rings.
    """
    failures: list[Exception] = []
    connected = [name for name in names if _try(failures, partial(_is_there, ports, name))]
    for name in connected:
        _try(failures, partial(reconcile, ports, name))
        _try(failures, partial(_look, ports, name))
    _try(failures, partial(fill_lists, ports))
    _try(failures, partial(_mornings, ports, connected, python))
    if failures:
        raise failures[0]


def _try(failures: list[Exception], job: Callable[[], object]) -> object:
    try:
        return job()
    except Exception as failure:  # noqa: BLE001 - a job with a bug must not stop the others
        failures.append(failure)
        return None


def _is_there(ports: Ports, name: str) -> bool:
    """Whether a channel is connected. Of one that is not any more nothing is known."""
    try:
        ports.vault.account(name)
    except NotConnected:
        if ports.store.job_state(health_page(name)):
            ports.store.write_job_state(health_page(name), {})
        return False
    return True


def _look(ports: Ports, name: str) -> None:
    """How one connection is, once an hour; every ten minutes while something is broken."""
    now, page = ports.clock.now(), ports.store.job_state(health_page(name))
    known = _known_in(page)
    checked = page.get("checked_at", "")
    if checked and known.well and now - datetime.fromisoformat(checked) < HOUR:
        return
    account = ports.vault.account(name)
    if name in ports.store.context(ContextQuery(name, account.id)).desk.stopped:
        return  # the owner knows, and it is asked every ten minutes
    facts = ports.facts(name)
    checks = mended(ports.platforms, ports.channel(name), account, ports.base_url, now)
    known, tellings = connection_news.looked_after(known, facts, checks, now)
    quiet = connection_news.oddly_quiet(
        said_in(dict(ports.store.job_state(f"missed/{name}"))), facts, now
    )
    for telling in (*tellings, *([quiet] if quiet else [])):
        report(ports, telling)
    ends = min((c.until for c in checks if c.until is not None), default=None)
    ports.store.write_job_state(
        health_page(name),
        {
            "checked_at": now.isoformat(),
            "broken": " ".join(f"{check}:{looks}" for check, looks in known.broken.items()),
            "told": " ".join(f"{check}:{day}" for check, day in known.told.items()),
            "ends_at": ends.isoformat() if ends else "",
        },
    )


def health_page(name: str) -> str:
    """The job state that says how a channel's connection was when last looked at."""
    return f"health/{name}"


def _known_in(page: Mapping[str, str]) -> connection_news.Known:
    broken = (pair.split(":") for pair in page.get("broken", "").split())
    told = (pair.split(":") for pair in page.get("told", "").split())
    return connection_news.Known({name: int(looks) for name, looks in broken}, dict(told))


def _mornings(ports: Ports, connected: Sequence[str], python: tuple[int, int]) -> None:
    """The daily job after nine where the business is, and on Mondays the week's one text."""
    now, page = ports.clock.now(), dict(ports.store.job_state(PAGE))
    business = ports.store.context(ContextQuery("desk", "desk")).business
    day = connection_news.morning(now, business.hours)
    if day is None:
        return
    today, week = day.isoformat(), weekly_figures.week_of(now, business.hours)
    if page.get("day") != today:
        _daily(ports, business, python, day)
    if page.get("week") not in (None, week):
        _weekly(ports, business, connected, now)
    if (page.get("day"), page.get("week")) != (today, week):
        ports.store.write_job_state(PAGE, {**page, "day": today, "week": week})


def _daily(ports: Ports, business: Business, python: tuple[int, int], today: date) -> None:
    for person in business.contacts:
        if person.phone and ports.phone.opted_out(person.phone):
            told = connection_news.opted_out(person.name, f"{today:%Y-%m}")
            report(ports, told, partial(phones.opted_out, number=person.phone))
    ends = connection_news.runtime_ends(python, today)
    if ends:
        report(ports, ends)


def _weekly(ports: Ports, business: Business, connected: Sequence[str], now: datetime) -> None:
    week = weekly_figures.week_of(now - timedelta(days=7), business.hours)
    counts: dict[str, int] = {}
    for name in connected:
        for what, count in ports.store.week(week, name).items():
            counts[what] = counts.get(what, 0) + count
    labels = {name: ports.facts(name).label for name in connected}
    unwell = [label for name, label in labels.items() if not _is_well(ports, name)]
    matters = open_matters(ports, now).matters
    waiting = [line.code for line in lists.waiting_lines(matters, now)]
    owing = [matter.code for matter in matters for _ in matter.owed]
    figures = weekly_figures.week_said(counts)
    report(ports, connection_news.weekly(week, figures, [*labels.values()], unwell, waiting, owing))


def _is_well(ports: Ports, name: str) -> bool:
    page = ports.store.job_state(health_page(name))
    stopped = ports.store.context(ContextQuery("desk", "desk")).desk.stopped
    return bool(page.get("checked_at")) and _known_in(page).well and name not in stopped
