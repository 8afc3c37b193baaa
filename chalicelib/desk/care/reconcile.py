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
from ...policy.escalation import text_caps
from ...policy.notices import connection_news
from ..ports.channel import Channel
from ..ports.ports import Hands
from ..ports.services import Inbound
from ..ports.store import Scene, SceneKeys
from .report import report

OVERLAP = timedelta(minutes=15)  # looked at again: platforms show what was said with some delay
BACK_MAX = timedelta(days=7)  # after a longer silence the owner has to look in the app
SEARCHES_MAX = 12  # for one channel at a time
MONTH = timedelta(days=40)  # and a little more
LIMIT_NEAR = 80  # percent of a platform's limits: looking back is the first to stop


def reconcile(hands: Hands, name: str) -> int:
    """Look back on one channel to where the last look ended; how many things had been missed.

    At the very first look nothing older is dug up. A look that a platform did not answer is made
    up for by the next. Raises NotConnected or Unavailable.
    """
    account, now = hands.vault.account(name), hands.clock.now()
    scene = hands.store.scene(SceneKeys(name, account.id))
    if name in scene.desk.stopped:
        return 0  # it is asked every ten minutes whether it works again
    page = dict(hands.store.diary(f"missed/{name}"))
    since = _since(page.get("until", ""), now, scene.business.rules)
    found, whole = _search(hands, account, since, scene.business.rules)
    fresh = _unknown(hands, account, found)
    if fresh:
        hands.queue.put([Inbound(name, one.body, now) for one in fresh])
    said = connection_news.with_said(
        said_in(page), [one.said_at for one in found if not one.ours], now
    )
    until = now.isoformat() if whole else page.get("until") or since.isoformat()
    hands.store.write_diary(f"missed/{name}", {**_written(said), "until": until})
    return len(fresh)


def _since(until: str, now: datetime, rules: Rules) -> datetime:
    last = datetime.fromisoformat(until) if until else now
    return max(last - OVERLAP, now - min(BACK_MAX, rules.keep_for))


def _search(
    hands: Hands, account: Account, since: datetime, rules: Rules
) -> tuple[list[Found], bool]:
    """What the platform shows, and whether it answered everything."""
    channel, found, whole = hands.channel(account.channel), dict[str, Found](), True
    waiting = deque(channel.missed(account, since))
    for _ in range(SEARCHES_MAX):
        if not waiting:
            break
        search = waiting.popleft()
        missed, near = _asked(hands, channel, search, rules)
        whole = whole and missed is not None and missed.seen
        found |= {one.id: one for one in (missed.found if missed else ())}
        waiting.extend(missed.more if missed else ())
        if near:
            return list(found.values()), whole and not waiting
    if waiting:
        report(hands, connection_news.too_much(hands.facts(account.channel), hands.clock.now()))
    return sorted(found.values(), key=lambda one: one.said_at), whole


def _asked(
    hands: Hands, channel: Channel, search: Search, rules: Rules
) -> tuple[Missed | None, bool]:
    """What was found, None where nothing may be spent on it; and whether a limit is near."""
    if not _may_spend(hands, search, rules):
        return None, False
    answer = hands.platforms.call(search.call)
    missed = search.read(answer)
    _give_back(hands, search, missed, rules)
    usage = channel.usage(search.call, answer)
    return missed, usage is not None and (usage.reads or 0) >= LIMIT_NEAR


def _may_spend(hands: Hands, search: Search, rules: Rules) -> bool:
    """Whether the month's money pays for the dearest answer; what it may cost is set aside."""
    if not search.cost_max:
        return True
    now, usd = hands.clock.now(), rules.lookback_budget_usd
    name, most = _month(search, now), usd * connection_news.MILLS
    return hands.store.count(name, search.cost_max, most, now + MONTH) is not None


def _give_back(hands: Hands, search: Search, missed: Missed, rules: Rules) -> None:
    if not search.cost_max:
        return
    now, unspent = hands.clock.now(), missed.cost - search.cost_max
    used = hands.store.count(_month(search, now), unspent, text_caps.COUNT_MAX, now + MONTH)
    usd, page = rules.lookback_budget_usd, search.cost_max
    channel = hands.facts(search.call.channel)
    telling = connection_news.lookback_words(channel, used or 0, page, usd, now)
    if telling:
        report(hands, telling)


def _month(search: Search, now: datetime) -> str:
    return f"lookback/{search.call.channel}/{now:%Y-%m}"


def _unknown(hands: Hands, account: Account, found: Sequence[Found]) -> list[Found]:
    """What no thread knows, nobody has taken back, and we have not heard already."""
    if not found:
        return []
    ids = tuple(one.id for one in found)
    scene = hands.store.scene(SceneKeys(account.channel, account.id, addresses=ids))
    return [one for one in found if not _is_known(one.id, scene)]


def _is_known(id_: str, scene: Scene) -> bool:
    return id_ in scene.addresses or id_ in scene.sealed


def said_in(page: dict[str, str]) -> connection_news.Said:
    """What a page of the diary says of what customers said."""
    last, days = page.get("last", ""), page.get("days", "").split()
    pairs = (day.split(":") for day in days)
    return connection_news.Said(
        datetime.fromisoformat(last) if last else None, {day: int(n) for day, n in pairs}
    )


def _written(said: connection_news.Said) -> dict[str, str]:
    return {
        "last": said.last_at.isoformat() if said.last_at else "",
        "days": " ".join(f"{day}:{n}" for day, n in said.days.items()),
    }
