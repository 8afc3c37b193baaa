"""The street itself: what can be asked of it, done one thing at a time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from chalicelib.model.thread import DESK_THREAD, Thread

from .platforms import NAMES, speaking
from .platforms.accounts import Accounts, shared
from .platforms.faults import Faults
from .platforms.serving import Platforms
from .platforms.world import NotThere, Said, Unclear, World
from .product.clock import StreetClock, iso, read_time
from .product.deployed import LocalProduct
from .product.events import Knock, Reply
from .product.pump import Pump
from .product.rhythm import Rhythm
from .views import state
from .views.phone import Phones
from .views.plans import Plan, plans
from .views.story import story

ADVANCE_MAX = timedelta(days=400)
REPEATS_MAX = 100


class Street:
    """One world, one product, one clock."""

    def __init__(
        self,
        accounts: Accounts,
        clock: StreetClock,
        platforms: Platforms,
        faults: Faults,
        product: LocalProduct,
    ) -> None:
        self._accounts, self._clock = accounts, clock
        self._platforms, self._faults, self._product = platforms, faults, product
        self._begin()

    def _begin(self) -> None:
        self._faults.clear()
        self._world = World(self._accounts, self._opened())
        rhythm = Rhythm(self._faults, self._clock, self._product.zone)
        self._world.losing = rhythm.loses
        self._platforms.world = self._world
        self._phones = Phones()
        self._pump = Pump(self._product, self._world, self._clock, self._collect, rhythm.next)
        self._seen: dict[str, Any] | None = None
        self._product.begin()
        self._pump.settle()

    def _opened(self) -> datetime:
        """When the shop wrote its post: at the last nine in the morning, where it stands."""
        zone = ZoneInfo(self._product.zone)
        local = self._clock.now().astimezone(zone)
        nine = local.replace(hour=9, minute=0, second=0, microsecond=0)
        return nine if nine <= local else nine - timedelta(days=1)

    def _collect(self) -> None:
        accepted = self._product.texts()
        if len(accepted) > len(self._phones.texts):
            self._phones.collect(accepted, self._product.threads(), self._clock.now())
        owner = self._product.business().owner.email
        self._phones.collect_mails(self._product.mails(), owner, self._clock.now())

    def reset(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        now = read_time(asked["now"]) if asked.get("now") else self._clock.now()
        self._clock.begin(now)
        self._begin()
        return self.state()

    def close(self) -> None:
        self._platforms.close()
        self._product.end()

    def tick(self) -> None:
        """Do what has become due by itself. Called now and then; cheap when there is nothing."""
        due, now = self._pump.next_at(), self._clock.now()
        if self._pump.care_at() <= now:
            self._changed()
            self._pump.move_to(now)
        elif due is not None and due <= now:
            self._changed()
            self._pump.settle()

    def door(self, knock: Knock) -> Reply:
        """Somebody knocks at the product's own door, as from outside."""
        self._changed()
        reply = self._product.door(knock)
        self._pump.settle()
        return reply

    def say(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        with self._world.lock:
            said = speaking.customer_says(self._world, asked, self._clock.now())
        return self._told(said)

    def edit(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        with self._world.lock:
            said = self._world.get(asked.get("id"))
            speaking.customer_edits(self._world, said, speaking.text_in(asked), self._clock.now())
        return self._told(said)

    def delete(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        with self._world.lock:
            said = self._world.get(asked.get("id"))
            speaking.customer_deletes(self._world, said, self._clock.now())
        return self._told(said)

    def _told(self, said: Said) -> dict[str, Any]:
        """Deliver what was said, and tell how the door answered and where it landed."""
        self._changed()
        about = [d for d in self._world.outbox if d.about_id == said.id]
        self._pump.settle()
        status = about[0].status if about else 200  # nothing to tell: all is well
        return {"id": said.id, "status": status, "thread": self._thread_with(said.ids)}

    def _thread_with(self, ids: list[str]) -> str | None:
        for thread in self._product.threads():
            if any(m.id in ids for m in thread.messages):
                return thread.id
        return None

    def repeat(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """The platform delivers the same webhook again."""
        said, times = self._world.get(asked.get("id")), asked.get("times", 1)
        if isinstance(times, bool) or not isinstance(times, int) or not 1 <= times <= REPEATS_MAX:
            raise Unclear(f"times must be a whole number from 1 to {REPEATS_MAX}")
        self._changed()
        deliveries = self._world.delivered.get(said.ids[0], [])[:1]
        for delivery in deliveries * times:
            self._pump.deliver(delivery)
        self._pump.settle()
        status = deliveries[0].status if deliveries else 200
        return {"id": said.id, "status": status, "thread": self._thread_with(said.ids)}

    def owner(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """The owner answers a thread in the platform's own app."""
        thread = self._thread(asked.get("thread"))
        text = speaking.text_in(asked)
        venue = speaking.one_of(asked, "venue", speaking.VENUES, "public")
        ids = {m.id for m in thread.messages}
        with self._world.lock:
            to = speaking.newest_from(self._world, ids, venue)
            said = speaking.owner_says(self._world, to, venue, text, self._clock.now())
        return self._told(said)

    def _thread(self, wanted: object) -> Thread:
        for thread in self._product.threads():
            if wanted and wanted in (thread.id, thread.code):
                return thread
        raise NotThere(f"there is no thread {wanted!r}")

    def phone(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Somebody texts the shop's number."""
        text, number = speaking.text_in(asked), asked.get("from")
        if not isinstance(number, str) or not number.startswith("+"):
            raise Unclear("from must be a phone number such as +15550100")
        self._changed()
        self._phones.type(number, text, self._clock.now())
        self._product.texted(number, text)
        self._pump.settle()
        return self.state()

    def fault(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        self._changed()
        self._faults.set(asked.get("target"), asked.get("mode"), asked.get("times", 1))
        return {"faults": self._faults.listed()}

    def move(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """`advance_seconds` or `set`: forward only."""
        if ("advance_seconds" in asked) == ("set" in asked):
            raise Unclear("say either advance_seconds or set")
        now = self._clock.now()
        to = read_time(asked["set"]) if "set" in asked else now + _span(asked["advance_seconds"])
        if to < now:
            raise Unclear(f"the clock only goes forward: it is {iso(now)} already")
        if to - now > ADVANCE_MAX:
            raise Unclear(f"at most {ADVANCE_MAX.days} days at once")
        self._changed()
        self._pump.move_to(to)
        return self.state()

    def next(self) -> dict[str, Any]:
        """Jump to the next thing that will happen."""
        coming = self._coming(self._product.threads())
        if coming:
            self._changed()
            self._pump.move_to(coming[0].at)
        return self.state()

    def secrets(self) -> dict[str, Any]:
        """What an outside client needs to sign webhooks for this street."""
        return shared(self._accounts)

    def state(self) -> dict[str, Any]:
        if self._seen is None:
            self._seen = self._state()
        return {"now": iso(self._clock.now()), **self._seen}

    def _changed(self) -> None:
        self._seen = None

    def _state(self) -> dict[str, Any]:
        threads, business = self._product.threads(), self._product.business()
        coming = self._coming(threads)
        with self._world.lock:
            customers = [t for t in threads if t.id != DESK_THREAD]
            return {
                "next_at": iso(coming[0].at) if coming else None,
                "next_what": coming[0].what if coming else None,
                "ticking": self._clock.ticking,
                "phone": self._phones.texts,
                "phone_typed": self._phones.typed,
                "email": self._phones.mails,
                "platform_calls": [state.call_state(c) for c in self._world.calls],
                "world": state.world_state(self._world, customers, business),
                "posts": state.posts_state(self._world),
                "threads": [state.thread_state(t) for t in customers],
                "queue": self._product.queued(),
                "dead_letters": len(self._pump.dead),
                "faults": self._faults.listed(),
                "story": story(self._world.said, self._phones.texts, threads, coming, business),
                "desk": state.desk_state(business, self._product.desk(), threads, NAMES),
            }

    def _coming(self, threads: list[Thread]) -> list[Plan]:
        planned = plans(threads, self._product.business())
        retry = self._pump.retry_at()
        if retry is not None:
            planned.append(Plan(retry, "what failed is tried again", ""))
        return sorted(planned, key=lambda plan: plan.at)


def _span(value: object) -> timedelta:
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value:
        raise Unclear("advance_seconds must be a number")
    if value < 0:
        raise Unclear("the clock only goes forward")
    return timedelta(seconds=min(value, ADVANCE_MAX.total_seconds() + 1))
