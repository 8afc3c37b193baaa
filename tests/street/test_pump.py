"""The pump brings webhooks, works the queue, and goes from one thing that happens to the next."""

from __future__ import annotations

from datetime import timedelta

from infra.local.product.clock import StreetClock
from infra.local.product.events import Reply
from infra.local.product.pump import Pump
from tests.street.people import NOW, say, world

MINUTE = timedelta(minutes=1)


class Product:
    """A product whose door, worker and minute do as they are told."""

    def __init__(self, clock):
        self.clock = clock
        self.statuses = []  # of the next webhooks; then 200
        self.fails = 0  # how many receives fail
        self.wakes = []  # when it wants to be woken
        self.stuck = False
        self.heard, self.woken = [], []
        self._queue = []

    def door(self, knock):
        status = self.statuses.pop(0) if self.statuses else 200
        if status == 200:
            self._queue.append({"MessageId": str(len(self.heard)), "n": 0, "visible": True})
        return Reply(status, (), b"")

    def receive(self):
        shown = [m for m in self._queue if m["visible"]]
        for message in shown:
            message["visible"] = False
            message["n"] += 1
            message["Attributes"] = {"ApproximateReceiveCount": str(message["n"])}
        return shown

    def show_again(self, message):
        message["visible"] = True

    def drop(self, message):
        self._queue.remove(message)

    def work(self, messages):
        self.heard.append(self.clock.now())
        if self.fails:
            self.fails -= 1
            return {m["MessageId"] for m in messages}
        return set()

    def minute(self):
        self.woken.append(self.clock.now())
        if not self.stuck:
            self.wakes = [at for at in self.wakes if at > self.clock.now()]

    def next_wake(self):
        return min(self.wakes, default=None)

    def left(self):
        return len(self._queue)


def street():
    clock, place = StreetClock(NOW, ticking=False), world()
    product = Product(clock)
    return product, place, clock, Pump(product, place, clock, lambda: None)


def test_a_webhook_is_delivered_and_worked_at_once():
    product, place, _, pump = street()
    say(place)
    pump.settle()
    assert product.heard == [NOW]
    assert (place.outbox, product.left()) == ([], 0)


def test_facebook_delivers_again_what_was_not_taken():
    product, place, clock, pump = street()
    product.statuses = [503, 503]
    say(place)
    pump.settle()
    assert pump.next_at() == NOW + MINUTE
    pump.move_to(NOW + 5 * MINUTE)
    assert product.heard == [NOW + 3 * MINUTE]
    assert clock.now() == NOW + 5 * MINUTE


def test_x_does_not_deliver_again():
    product, place, _, pump = street()
    product.statuses = [503]
    say(place, channel="x")
    pump.move_to(NOW + timedelta(days=1))
    assert product.heard == []


def test_a_failed_item_comes_again_as_the_clock_moves():
    product, place, _, pump = street()
    product.fails = 2
    say(place)
    pump.settle()
    pump.move_to(NOW + timedelta(hours=1))
    assert product.heard == [NOW, NOW + MINUTE, NOW + 2 * MINUTE]
    assert (len(pump.dead), product.left()) == (0, 0)


def test_after_three_receives_it_is_a_dead_letter():
    product, place, _, pump = street()
    product.fails = 9
    say(place)
    pump.move_to(NOW + timedelta(hours=1))
    assert len(product.heard) == 3
    assert (len(pump.dead), product.left()) == (1, 0)


def test_time_passes_from_wake_to_wake():
    product, _, clock, pump = street()
    product.wakes = [NOW + timedelta(seconds=90), NOW + timedelta(hours=3)]
    pump.move_to(NOW + timedelta(hours=2))
    assert product.woken == [NOW + timedelta(seconds=90)]
    assert pump.next_at() == NOW + timedelta(hours=3)
    assert clock.now() == NOW + timedelta(hours=2)


def test_a_product_that_stays_due_does_not_stop_the_clock():
    product, _, clock, pump = street()
    product.stuck, product.wakes = True, [NOW]
    pump.move_to(NOW + 10 * MINUTE)
    assert clock.now() == NOW + 10 * MINUTE
    assert len(set(product.woken)) == 11
