"""Values to store, made up for the adapters' tests."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from chalicelib.model.business import Business, Hours, Person, Slot
from chalicelib.model.message import Author, Kind, Message, Reading, Venue
from chalicelib.model.promise import Promise, PromiseSource, PromiseState
from chalicelib.model.send import Action, Send, SendKind, SendState
from chalicelib.model.thread import Episode, Thread

T0 = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
DAY = (Slot(time(9), time(17)),)
BUSINESS = Business(
    name="Maple & Rye",
    hours=Hours("America/New_York", (DAY, DAY, DAY, DAY, DAY, (), ())),
    contacts=(Person("Maya", "+15550100", "maya@example.com"),),
)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def message(number: int = 1, **changes) -> Message:
    at = T0 + minutes(number)
    known = {
        "id": f"m{number}",
        "author": Author.CUSTOMER,
        "venue": Venue.PUBLIC,
        "text": f"Where is my order? ({number})",
        "sent_at": at,
        "heard_at": at + timedelta(seconds=2),
        "reading": Reading(Kind.COMPLAINT, -0.6125, reasons=("late: says 'where is'",)),
    }
    return Message(**known | changes)


def send(number: int = 1, state: SendState = SendState.SENT, **changes) -> Send:
    known = {
        "id": f"s{number}",
        "channel": "facebook",
        "account": "1001",
        "action": Action.PUBLIC_REPLY,
        "kind": SendKind.ANSWER,
        "target_id": "m1",
        "cause_id": f"m{number}",
        "state": state,
        "created_at": T0 + minutes(number),
        "next_at": None,
        "deadline_at": T0 + minutes(number + 5),
        "text": "We are on it.",
    }
    return Send(**known | changes)


def promise(number: int = 1, state: PromiseState = PromiseState.OPEN, **changes) -> Promise:
    known = {
        "id": f"p{number}",
        "what": "answer Dana",
        "kind": "reply",
        "due_at": T0 + minutes(number + 60),
        "state": state,
        "source": PromiseSource.OWNER,
        "made_at": T0 + minutes(number),
    }
    return Promise(**known | changes)


def episode(**changes) -> Episode:
    known = {
        "number": 1,
        "kind": Kind.COMPLAINT,
        "message_ids": ("m1",),
        "opened_at": T0,
        "heard_at": T0,
        "last_at": T0,
    }
    return Episode(**known | changes)


def thread(id_: str = "t1", **changes) -> Thread:
    known = {
        "id": id_,
        "channel": "facebook",
        "account": "1001",
        "contact_id": "dana",
        "root_id": "m1",
        "created_at": T0,
        "name": "Dana",
        "messages": (message(1),),
    }
    return Thread(**known | changes)
