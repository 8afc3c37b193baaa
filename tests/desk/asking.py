"""A desk whose channel counts what it is asked, on a clock that never stands still."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

from chalicelib import channels
from tests.fakes import FixedClock
from tests.stories.desk import Desk

A_MOMENT = timedelta(milliseconds=1)


class RunningClock(FixedClock):
    """Whoever looks twice sees two times, as in the world."""

    def now(self) -> datetime:
        return self.advance(A_MOMENT)


class CountingChannel:
    """A channel as it is, and how often it was asked for its own rules."""

    def __init__(self, name: str, asked: Asked) -> None:
        self._channel = channels.find(name)
        self._asked = asked

    def __getattr__(self, name):
        return getattr(self._channel, name)

    def eligible(self, thread, action, now, kind):
        self._asked.ways[action, kind] += 1
        return self._channel.eligible(thread, action, now, kind)

    def windows(self, thread):
        self._asked.views += 1
        return self._channel.windows(thread)


class Asked:
    """How many views were made of customers' threads, and how often each way of speaking asked."""

    def __init__(self) -> None:
        self.views = 0
        self.ways: Counter = Counter()

    @property
    def sets(self) -> int:
        """How many whole sets of answers the channel gave."""
        return max(self.ways.values(), default=0)


class AskingDesk(Desk):
    """A story's desk that counts from `begin` on."""

    def __init__(self, at="10:00", **business) -> None:
        super().__init__(at, **business)
        self.clock = RunningClock(self.clock.now())
        self.asked = Asked()
        self.ports = replace(
            self.ports,
            clock=self.clock,
            channel=lambda name: CountingChannel(name, self.asked),
        )
        self._saves = 0

    def begin(self) -> None:
        """Count from here."""
        self.asked.views = 0
        self.asked.ways.clear()
        self._saves = self.store.saves

    @property
    def commits(self) -> int:
        """How many changes were saved since."""
        return self.store.saves - self._saves
