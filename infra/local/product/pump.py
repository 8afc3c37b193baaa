"""Keeps the street going: webhooks to the door, the queue to the worker, the minute when due."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from ..platforms import find, webhooks
from ..platforms.world import Delivery, World
from .clock import StreetClock
from .events import Knock, Reply

RECEIVES_MAX = 3  # then an item goes to the dead letters
RETRY_AFTER = timedelta(seconds=60)  # a failed item is hidden so long
REDELIVER_AFTER = timedelta(seconds=60)  # doubled each time, where a platform delivers again
REDELIVERIES_MAX = 8
SWEEP = timedelta(minutes=1)  # the deployed product looks once a minute
SAME_MAX = 3  # runs that leave the same wake due, before we wait for the next sweep
ROUNDS_MAX = 500

Message = Mapping[str, Any]


class Product(Protocol):
    """What the pump drives."""

    def door(self, knock: Knock) -> Reply: ...
    def receive(self) -> list[Message]: ...
    def show_again(self, message: Message) -> None: ...
    def drop(self, message: Message) -> None: ...
    def work(self, messages: list[Message]) -> set[str]: ...
    def minute(self) -> None: ...
    def care(self) -> None: ...
    def next_wake(self) -> datetime | None: ...


@dataclass(slots=True)
class _Retry:
    message: Message
    at: datetime


class Pump:
    """`after` is called whenever the product may have done something."""

    def __init__(
        self,
        product: Product,
        world: World,
        clock: StreetClock,
        after: Callable[[], None],
        cares: Callable[[datetime], datetime] = lambda last: last + timedelta(days=36_500),
    ) -> None:
        """`cares` says when the product looks after itself next, from when it last did."""
        self._product, self._world, self._clock, self._after = product, world, clock, after
        self._retries: list[_Retry] = []
        self._wake: datetime | None = None  # the product's next wake, as far as known
        self._resting_since: datetime | None = None  # when runs no longer changed it
        self._cares, self._cared = cares, clock.now()
        self.dead: list[Message] = []

    def settle(self) -> None:
        """Do everything that is to be done at this moment."""
        self._stirred()
        self._settle()

    def _stirred(self) -> None:
        """The product may have done something."""
        self._wake = self._product.next_wake()
        self._after()

    def _settle(self) -> None:
        for _ in range(ROUNDS_MAX):
            if not (self._deliver() or self._work() or self._minute()):
                return

    def move_to(self, target: datetime) -> None:
        """Let the time until `target` pass, from one thing that happens to the next."""
        self.settle()
        while (at := self._next_of_all()) <= target:
            self._clock.reach(at)
            if self.care_at() <= at:
                self._care()
            self._settle()
        self._clock.reach(target)
        self._settle()

    def _next_of_all(self) -> datetime:
        care, happens = self.care_at(), self.next_at()
        return care if happens is None else min(care, happens)

    def care_at(self) -> datetime:
        """When the product looks after itself next."""
        return self._cares(self._cared)

    def _care(self) -> None:
        self._cared = self._clock.now()
        self._product.care()
        self._stirred()

    def next_at(self) -> datetime | None:
        """When the next thing will happen; None when nothing will."""
        wake, retry = self._wake, self.retry_at()
        if wake is not None and self._resting_since is not None:
            wake = max(wake, self._resting_since + SWEEP)
        return min((at for at in (wake, retry) if at is not None), default=None)

    def retry_at(self) -> datetime | None:
        """When something that failed is tried again."""
        times = [retry.at for retry in self._retries]
        times += [d.next_at or self._clock.now() for d in self._world.outbox]
        return min(times, default=None)

    def deliver(self, delivery: Delivery) -> None:
        """Bring one webhook to the door, as its platform signs it."""
        headers = webhooks.sign(delivery.channel, delivery.body, self._world.accounts)
        path = f"/webhooks/{delivery.channel}"
        knock = Knock("POST", path, "", tuple(headers.items()), delivery.body)
        delivery.status = self._product.door(knock).status
        delivery.tries += 1

    def _deliver(self) -> bool:
        now = self._clock.now()
        due = [d for d in self._world.outbox if d.next_at is None or d.next_at <= now]
        for delivery in due:
            self.deliver(delivery)
            again = find(delivery.channel).DELIVERS_AGAIN and delivery.tries <= REDELIVERIES_MAX
            if delivery.status < 300 or not again:
                self._world.outbox.remove(delivery)
            else:
                delivery.next_at = now + REDELIVER_AFTER * 2 ** (delivery.tries - 1)
        return bool(due)

    def _work(self) -> bool:
        now = self._clock.now()
        for retry in [r for r in self._retries if r.at <= now]:
            self._retries.remove(retry)
            self._product.show_again(retry.message)
        messages = self._product.receive()
        if not messages:
            return False
        failed = self._product.work(messages)
        for message in messages:
            if message["MessageId"] in failed and _receives(message) < RECEIVES_MAX:
                self._retries.append(_Retry(message, now + RETRY_AFTER))
                continue
            if message["MessageId"] in failed:
                self.dead.append(message)
            self._product.drop(message)
        self._stirred()
        return True

    def _minute(self) -> bool:
        now, wake = self._clock.now(), self._wake
        resting = self._resting_since is not None and now < self._resting_since + SWEEP
        if wake is None or wake > now or resting:
            return False
        self._resting_since = None
        for _ in range(SAME_MAX):
            self._product.minute()
            self._stirred()
            if self._wake != wake:
                return True
        self._resting_since = now
        return True


def _receives(message: Message) -> int:
    return int(message.get("Attributes", {}).get("ApproximateReceiveCount", 1))
