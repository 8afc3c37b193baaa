"""Asking a platform what it may not have told us: what was missed takes the same way as a webhook.

Everything found is queued as the body that the platform would have sent, so that whoever brings it
first, it is heard once, and what was deleted or erased stays so.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from datetime import datetime, timedelta

from ...model.business import Account, Rules
from ...model.health import Found, Missed, Search
from ...policy import stops
from ...policy.escalation import text_caps
from ...policy.notices import connection_news
from ..ports.channel import Channel
from ..ports.ports import Ports
from ..ports.services import Inbound
from ..ports.store import Context, ContextQuery
from .report import report

OVERLAP = timedelta(minutes=15)  # looked at again: platforms show what was said with some delay
BACK_MAX = timedelta(days=7)  # after a longer silence the owner has to look in the app
SEARCHES_MAX = 12  # for one channel at a time
MONTH = timedelta(days=40)  # and a little more
LIMIT_NEAR = 80  # percent of a platform's limits: looking back is the first to stop


def reconcile(ports: Ports, name: str) -> int:
    """Look back on one channel to where the last look ended; how many things had been missed.

    At the very first look nothing older is dug up. A look that a platform did not answer is made
    up for by the next. Raises NotConnected or Unavailable.
    """
    account, now = ports.vault.account(name), ports.clock.now()
    context = ports.store.context(ContextQuery(name, account.id))
    if stops.is_stopped(context.desk, name) and not stops.refuses_writing(context.desk, name):
        return 0  # it is asked every ten minutes whether it works again
    page = dict(ports.store.job_state(f"missed/{name}"))
    since = _since(page.get("until", ""), now, context.business.rules)
    found, whole = _search(ports, account, since, context.business.rules)
    fresh = _unknown(ports, account, found)
    if fresh:
        ports.queue.put([Inbound(name, one.body, now) for one in fresh])
    said = connection_news.with_said(
        said_in(page), [one.said_at for one in found if not one.ours], now
    )
    until = now.isoformat() if whole else page.get("until") or since.isoformat()
    ports.store.write_job_state(f"missed/{name}", {**_written(said), "until": until})
    return len(fresh)


def _since(until: str, now: datetime, rules: Rules) -> datetime:
    last = datetime.fromisoformat(until) if until else now
    return max(last - OVERLAP, now - min(BACK_MAX, rules.keep_for))


def _search(
    ports: Ports, account: Account, since: datetime, rules: Rules
) -> tuple[list[Found], bool]:
    """What the platform shows, and whether it answered everything."""
    channel, found, whole = ports.channel(account.channel), dict[str, Found](), True
    waiting = deque(channel.missed(account, since))
    for _ in range(SEARCHES_MAX):
        if not waiting:
            break
        search = waiting.popleft()
        missed, near = _asked(ports, channel, search, rules)
        whole = whole and missed is not None and missed.seen
        found |= {one.id: one for one in (missed.found if missed else ())}
        waiting.extend(missed.more if missed else ())
        if near:
            return list(found.values()), whole and not waiting
    if waiting:
        report(ports, connection_news.too_much(ports.facts(account.channel), ports.clock.now()))
    return sorted(found.values(), key=lambda one: one.said_at), whole


def _asked(
    ports: Ports, channel: Channel, search: Search, rules: Rules
) -> tuple[Missed | None, bool]:
    """What was found, None where nothing may be spent on it; and whether a limit is near."""
    if not _may_spend(ports, search, rules):
        return None, False
    response = ports.platforms.call(search.request)
    missed = search.read(response)
    _give_back(ports, search, missed, rules)
    usage = channel.usage(search.request, response)
    return missed, usage is not None and (usage.reads or 0) >= LIMIT_NEAR


def _may_spend(ports: Ports, search: Search, rules: Rules) -> bool:
    """Whether the month's money pays for the dearest answer; what it may cost is set aside."""
    if not search.cost_max:
        return True
    now, usd = ports.clock.now(), rules.lookback_budget_usd
    name, most = _month(search, now), usd * connection_news.MILLS
    return ports.store.count(name, search.cost_max, most, now + MONTH) is not None


def _give_back(ports: Ports, search: Search, missed: Missed, rules: Rules) -> None:
    if not search.cost_max:
        return
    now, unspent = ports.clock.now(), missed.cost - search.cost_max
    used = ports.store.count(_month(search, now), unspent, text_caps.COUNT_MAX, now + MONTH)
    usd, page = rules.lookback_budget_usd, search.cost_max
    channel = ports.facts(search.request.channel)
    telling = connection_news.lookback_words(channel, used or 0, page, usd, now)
    if telling:
        report(ports, telling)


def _month(search: Search, now: datetime) -> str:
    return f"lookback/{search.request.channel}/{now:%Y-%m}"


def _unknown(ports: Ports, account: Account, found: Sequence[Found]) -> list[Found]:
    """What no thread knows, nobody has taken back, and we have not heard already."""
    if not found:
        return []
    ids = tuple(one.id for one in found)
    context = ports.store.context(ContextQuery(account.channel, account.id, addresses=ids))
    return [one for one in found if not _is_known(one.id, context)]


def _is_known(id_: str, context: Context) -> bool:
    return id_ in context.addresses or id_ in context.sealed


def said_in(page: dict[str, str]) -> connection_news.HeardLately:
    """What the job state says of what customers said."""
    last, days = page.get("last", ""), page.get("days", "").split()
    pairs = (day.split(":") for day in days)
    return connection_news.HeardLately(
        datetime.fromisoformat(last) if last else None, {day: int(n) for day, n in pairs}
    )


def _written(said: connection_news.HeardLately) -> dict[str, str]:
    return {
        "last": said.last_at.isoformat() if said.last_at else "",
        "days": " ".join(f"{day}:{n}" for day, n in said.days.items()),
    }
