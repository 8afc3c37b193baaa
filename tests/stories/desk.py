"""A desk in miniature for stories: real rules and channels, fake hands, a clock that is moved.

Everything a story says goes in as the platform's own webhook body.
"""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

from chalicelib import channels
from chalicelib.adapters.business_file.read import load
from chalicelib.desk.commands.receive_text import texted
from chalicelib.desk.inbound.receive import receive
from chalicelib.desk.inbound.wake import minute
from chalicelib.desk.ports.errors import Conflict
from chalicelib.desk.ports.ports import Ports
from chalicelib.desk.ports.services import Inbound
from chalicelib.desk.unit.unit_of_work import FORGOTTEN
from chalicelib.model.command import TextedIn
from chalicelib.model.send import SendState
from chalicelib.model.thread import DESK_THREAD
from tests.fakes import (
    FakeMail,
    FakePhone,
    FakePlatforms,
    FakeVault,
    FixedClock,
    FixedRandomness,
    MemoryQueue,
    MemoryStore,
)

BAKERY = Path(__file__).parents[2] / "infra" / "business.example.json"
ZONE = ZoneInfo("America/New_York")
PAGE, X_ID = "1001", "2002"
OWNER, SECOND = "+15550100", "+15550101"


def local(day: int, clock: str) -> datetime:
    """A moment of March 2026 in the bakery's time; the 3rd is a Tuesday."""
    hour, minute_ = (int(part) for part in clock.split(":"))
    return datetime(2026, 3, day, hour, minute_, tzinfo=ZONE).astimezone(UTC)


def nobody_is_forgotten(name: str, value: float, at: datetime) -> None:
    """No story may save a thread that waits, or owes, without a next moment."""
    assert name != FORGOTTEN or not value, "a thread was saved that nobody would wake"


class BusyStore(MemoryStore):
    """A store at which others are busy too: saves that conflict, readings that come between."""

    def __init__(self, business):
        super().__init__(business)
        self.conflicts = 0  # so many of the next saves find that somebody saved first
        self.before_reading = lambda thread_id: None

    def save(self, change):
        if self.conflicts:
            self.conflicts -= 1
            raise Conflict("somebody saved first")
        super().save(change)

    def thread(self, thread_id):
        self.before_reading(thread_id)
        return super().thread(thread_id)


class Desk:
    def __init__(self, at="10:00", day=3, *, welcomed=True, two_way=False, **business) -> None:
        from dataclasses import replace

        bakery = replace(load(BAKERY), **business)
        self.clock = FixedClock(local(day, at))
        self.store = BusyStore(bakery)
        self.store.lists_are_complete()
        self.queue = MemoryQueue()
        self.platforms = FakePlatforms()
        self.phone = FakePhone()
        self.mail = FakeMail()
        self.vault = FakeVault()
        self.randomness = FixedRandomness()
        self.ports = Ports(
            store=self.store,
            queue=self.queue,
            platforms=self.platforms,
            phone=self.phone,
            mail=self.mail,
            vault=self.vault,
            clock=self.clock,
            randomness=self.randomness,
            channel=channels.find,
            channel_name=channels.name_of,
            base_url="https://kept.example",
            two_way=two_way,
            metrics=nobody_is_forgotten,
        )
        if welcomed:  # most stories begin after the first text ever
            for number in (OWNER, SECOND):
                self.store.count(f"welcome/{number}", 1, 1, self.clock.now())
        self._ids = count(501)
        self._people: dict[str, str] = {}
        self.bodies: list[tuple[str, bytes]] = []

    # what people do

    def comment(self, who, text, *, post="p1", to="", sent=None, photo=""):
        """A comment under the Page's post; its id."""
        id_ = f"{post}_{next(self._ids)}"
        value = {
            "item": "comment",
            "verb": "add",
            "comment_id": id_,
            "post_id": f"{PAGE}_{post}",
            "parent_id": to or f"{PAGE}_{post}",
            "from": {"id": self.person(who), "name": who},
            "message": text,
            "created_time": int((sent or self.clock.now()).timestamp()),
        }
        if photo:
            value["photo"] = photo
        self._facebook(value)
        return id_

    def edit_comment(self, id_, who, text, post="p1"):
        self._facebook(
            {
                "item": "comment",
                "verb": "edited",
                "comment_id": id_,
                "post_id": f"{PAGE}_{post}",
                "parent_id": f"{PAGE}_{post}",
                "from": {"id": self.person(who), "name": who},
                "message": text,
                "created_time": int(self.clock.now().timestamp()),
            }
        )

    def delete_comment(self, id_, who, post="p1"):
        self._facebook(
            {
                "item": "comment",
                "verb": "remove",
                "comment_id": id_,
                "post_id": f"{PAGE}_{post}",
                "parent_id": f"{PAGE}_{post}",
                "from": {"id": self.person(who), "name": who},
                "created_time": int(self.clock.now().timestamp()),
            }
        )

    def page_removes(self, id_, *, item="comment", post="p1"):
        """Somebody at the shop deletes a comment or a visitor's post in Facebook's own app."""
        value = {
            "item": item,
            "verb": "remove",
            "post_id": id_ if item == "post" else f"{PAGE}_{post}",
            "from": {"id": PAGE, "name": "Maple & Rye"},
            "created_time": int(self.clock.now().timestamp()),
        }
        if item == "comment":
            value |= {"comment_id": id_, "parent_id": f"{PAGE}_{post}"}
        self._facebook(value)

    def visits(self, who, text):
        """A visitor writes on the Page's own wall; the post's id."""
        id_ = f"{PAGE}_{next(self._ids)}"
        self._facebook(
            {
                "item": "post",
                "verb": "add",
                "post_id": id_,
                "from": {"id": self.person(who), "name": who},
                "message": text,
                "created_time": int(self.clock.now().timestamp()),
            }
        )
        return id_

    def owner_unsends(self, who, mid):
        """The owner takes a private message back in Messenger's own app."""
        self._messaging(PAGE, self.psid(who), message={"mid": mid, "is_deleted": True})

    def owner_comments(self, text, *, to, post="p1", tags=()):
        """The owner answers in Facebook's own app."""
        id_ = f"{post}_{next(self._ids)}"
        self._facebook(
            {
                "item": "comment",
                "verb": "add",
                "comment_id": id_,
                "post_id": f"{PAGE}_{post}",
                "parent_id": to,
                "from": {"id": PAGE, "name": "Maple & Rye"},
                "message": text,
                "message_tags": [{"id": self.person(who), "name": who} for who in tags],
                "created_time": int(self.clock.now().timestamp()),
            }
        )
        return id_

    def message(self, who, text, *, mid="", attachments=(), psid=""):
        """A private message on Messenger; its id."""
        mid = mid or f"m_{next(self._ids)}"
        message = {"mid": mid, "text": text}
        if attachments:
            message = {"mid": mid, "attachments": [{"type": t} for t in attachments]}
        self._messaging(psid or self.psid(who), PAGE, message=message)
        return mid

    def owner_messages(self, who, text):
        """The owner answers in Messenger's own app."""
        mid = f"m_{next(self._ids)}"
        echo = {"mid": mid, "text": text, "is_echo": True, "app_id": 263902037430900}
        self._messaging(PAGE, self.psid(who), message=echo)
        return mid

    def echo(self, who, text, metadata):
        """Facebook shows us a message that we sent."""
        mid = f"m_{next(self._ids)}"
        echo = {"mid": mid, "text": text, "is_echo": True, "app_id": 9001, "metadata": metadata}
        self._messaging(PAGE, self.psid(who), message=echo)
        return mid

    def post_on_x(self, who, text, *, followers=120, kind="post.mention.create", to="", root=""):
        """A post that mentions us; its id."""
        id_ = str(7_000_000 + next(self._ids))
        author = self.person(who)
        payload = {
            "id": id_,
            "text": text,
            "author_id": author,
            "conversation_id": root or id_,
            "created_at": self.clock.now().strftime("%Y-%m-%dT%H:%M:%S.000Z"),
            "edit_history_tweet_ids": [id_],
            "entities": {"mentions": [{"username": "mapleandrye", "id": X_ID}]},
        }
        if to:
            payload["referenced_tweets"] = [{"type": "replied_to", "id": to}]
            payload["in_reply_to_user_id"] = X_ID
        self._x(kind, payload, [self._x_user(who, author, followers)])
        return id_

    def owner_posts_on_x(self, text, *, to, who, root=""):
        """The owner answers on X itself."""
        id_ = str(7_000_000 + next(self._ids))
        payload = {
            "id": id_,
            "text": text,
            "author_id": X_ID,
            "conversation_id": root or to,
            "in_reply_to_user_id": self.person(who),
            "referenced_tweets": [{"type": "replied_to", "id": to}],
            "created_at": self.clock.now().strftime("%Y-%m-%dT%H:%M:%S.000Z"),
            "edit_history_tweet_ids": [id_],
        }
        self._x("post.create", payload, [])
        return id_

    def direct_message(self, who, text):
        """A direct message on X; its id."""
        id_ = str(8_000_000 + next(self._ids))
        event = {
            "type": "message_create",
            "id": id_,
            "created_timestamp": str(int(self.clock.now().timestamp() * 1000)),
            "message_create": {
                "target": {"recipient_id": X_ID},
                "sender_id": self.person(who),
                "message_data": {"text": text},
            },
        }
        self._x("dm.received", {"direct_message_events": [event]}, [])
        return id_

    def types(self, text, phone=OWNER, *, id_="", times=1):
        """A text from a phone; what became of it, of the last of `times` deliveries."""
        id_ = id_ or f"in-{next(self._ids)}"
        for _ in range(times):
            came = texted(self.ports, TextedIn(id_, phone, text, self.clock.now()))
        return came

    def number(self, phone=OWNER):
        """The newest number with which this phone can confirm something."""
        found = [n for text in self.texts(phone) for n in re.findall(r"\bGO (\d{3,6})\b", text)]
        assert found, f"no number was texted to {phone}"
        return found[-1]

    def confirms(self, verb="GO", phone=OWNER, **how):
        """A phone types the number of what it was shown last."""
        return self.types(f"{verb} {self.number(phone)}", phone, **how)

    # time

    def forward(self, **parts) -> None:
        """Move the clock, stopping at every wake on the way."""
        self.until(self.clock.now() + timedelta(**parts))

    def until(self, at: datetime) -> None:
        for _ in range(2_000):
            wake = self.store.next_wake()
            if wake is None or wake > at:
                self.clock.set(at)
                return
            self.clock.set(max(wake, self.clock.now()))
            minute(self.ports)
        raise AssertionError("the desk does not come to rest")

    def at(self, clock: str, day: int = 3) -> None:
        self.until(local(day, clock))

    # what can be seen

    def texts(self, to=OWNER):
        return self.phone.words(to)

    def public_lines(self):
        """What the platforms were asked to show in public, oldest first."""
        return [
            (call.body or {}).get("message") or (call.body or {}).get("text")
            for call in self.platforms.sent()
            if call.path.endswith("/comments") or call.path == "/2/tweets"
        ]

    def private_lines(self):
        return [
            (call.body["message"]["text"] if "message" in call.body else call.body["text"])
            for call in self.platforms.sent()
            if call.path.endswith("/messages")
        ]

    def threads(self):
        """Every customer's thread."""
        return [self.store.thread(i) for i in self.store.thread_ids() if i != DESK_THREAD]

    def thread(self, who):
        """The newest thread with this person."""
        found = [t for t in self.threads() if t.name == who]
        assert found, f"no thread with {who}"
        return found[-1]

    def states(self, who):
        return [s.state for s in self.thread(who).sends]

    # the wire

    def person(self, who):
        return self._people.setdefault(who, str(3_000 + len(self._people)))

    def psid(self, who):
        return f"9{self.person(who)}"

    def deliver(self, channel, body, times=1):
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        self.bodies.append((channel, raw))
        for _ in range(times):
            receive(self.ports, Inbound(channel, raw, self.clock.now()))
            for inbound in self.queue.take():
                receive(self.ports, inbound)

    def again(self, times=1):
        """The platform delivers its newest webhook again."""
        self.deliver(*self.bodies[-1], times=times)

    def _facebook(self, value):
        now = int(self.clock.now().timestamp())
        change = {"field": "feed", "value": value}
        entry = {"id": PAGE, "time": now, "changes": [change]}
        self.deliver("facebook", {"object": "page", "entry": [entry]})

    def _messaging(self, sender, recipient, **event):
        now = int(self.clock.now().timestamp() * 1000)
        item = {"sender": {"id": sender}, "recipient": {"id": recipient}, "timestamp": now}
        entry = {"id": PAGE, "time": now, "messaging": [{**item, **event}]}
        self.deliver("facebook", {"object": "page", "entry": [entry]})

    def _x(self, kind, payload, users):
        data = {
            "event_uuid": str(next(self._ids)),
            "filter": {"user_id": X_ID},
            "event_type": kind,
            "payload": payload,
            "includes": {"users": users},
        }
        self.deliver("x", {"data": data})

    @staticmethod
    def _x_user(who, id_, followers):
        handle = who.lower().replace(" ", "_")
        metrics = {"followers_count": followers}
        return {"id": id_, "name": who, "username": handle, "public_metrics": metrics}


__all__ = ["OWNER", "SECOND", "Desk", "SendState", "local"]
