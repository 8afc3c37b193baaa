"""Asking a platform how our connection is, and mending what can be mended.

Deploy, the doctor and the hourly look do it by the same two functions.
"""

from __future__ import annotations

from collections import deque
from datetime import datetime

from ...model.business import Account
from ...model.health import Check, Health
from ..ports.channel import Channel
from ..ports.services import Platforms

INSPECTIONS_MAX = 20  # one answer can lead to the next question, and not for ever


def inspected(
    platforms: Platforms, channel: Channel, account: Account, url: str, now: datetime
) -> tuple[Check, ...]:
    """How everything about a connection is. Asks, and changes nothing.

    `url` is our public address, "" when it is not known.
    """
    waiting, found = deque(channel.inspections(account, url, now)), []
    for _ in range(INSPECTIONS_MAX):
        if not waiting:
            break
        inspection = waiting.popleft()
        for check in inspection.read(platforms.call(inspection.request)):
            found.append(check)
            waiting.extend(check.then)
    return tuple(found)


def mended(
    platforms: Platforms, channel: Channel, account: Account, url: str, now: datetime
) -> tuple[Check, ...]:
    """The same after whatever is broken and can be mended was: as it was seen then, not hoped.

    A new webhook must be known before its subscriptions can be, so two rounds are made.
    """
    checks = inspected(platforms, channel, account, url, now)
    for _ in range(2):
        calls = [call for c in checks if c.state is Health.BROKEN for call in c.mend]
        if not calls:
            break
        for call in calls:
            platforms.call(call)
        checks = inspected(platforms, channel, account, url, now)
    return checks
