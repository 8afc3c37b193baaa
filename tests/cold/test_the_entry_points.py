"""Every entry point of app.py in a fresh process, and that none of them is left out."""

from __future__ import annotations

from datetime import timedelta

import pytest

import app as entry
from chalicelib import channels
from tests.doors.lambda_events import SCHEDULE, queue, rest
from tests.fakes.vault import SECRETS
from tests.stories.desk import OWNER, local

from .cases import Case
from .events import JSON, get, pressed, signed_request, texted, webhook

BODY = b'{"object": "page", "entry": []}'
AT = local(3, "10:00").timestamp()
DANA, STRANGER = "3000", "55501234"
HANDSHAKES = {
    "facebook": {
        "hub.mode": "subscribe",
        "hub.challenge": "1158201444",
        "hub.verify_token": SECRETS["facebook"].verify_token,
    },
    "x": {"crc_token": "9b4507b3-9040-4669-9ca3-6b94edb50553"},
}
NO_LINK = "/a/aaaaaaaaaaaa"


def asks(path, person):
    return pressed(path, signed_request=signed_request(person, AT))


# What comes over HTTP: its answer, what it is, its event, and the world if somebody is in it.
DOORS = [
    *[
        (200, f"{name} shakes hands", lambda _, n=name, q=query: get(f"/webhooks/{n}", q))
        for name, query in HANDSHAKES.items()
    ],
    (404, "nobody shakes hands", lambda _: get("/webhooks/myspace", {"a": "b"})),
    *[
        (200, f"{name} brings a webhook", lambda _, name=name: webhook(name, BODY))
        for name in sorted(channels.NAMES)
    ],
    (401, "an unsigned webhook", lambda _: rest("POST", "/webhooks/x", BODY, JSON)),
    (404, "a page that is over", lambda _: get(NO_LINK)),
    (404, "a button of a page that is over", lambda _: pressed(NO_LINK, button="taken")),
    (200, "Dana wants to be forgotten", lambda _: asks("/deletion/facebook", DANA), "one"),
    (200, "a stranger does", lambda _: asks("/deletion/facebook", STRANGER)),
    (200, "what became of it", lambda at: get(f"/deletion/{at['request']}"), "forgotten"),
    (404, "what became of nothing", lambda _: get("/deletion/0123456789abcdef01234567")),
    (200, "somebody removed the app", lambda _: asks("/deauthorise/facebook", STRANGER)),
    (400, "a forged farewell", lambda _: pressed("/deauthorise/facebook", signed_request="a.b")),
    (200, "the privacy page", lambda _: get("/privacy")),
    (200, "the terms", lambda _: get("/terms")),
]
MONDAY = timedelta(days=6, minutes=5)
NOTHING_DUE, ALL_WELL = {"due": 0}, {}
# The other functions: what it answers, what it is, its name, its event, its world, how much later.
FUNCTIONS = [
    (
        {"batchItemFailures": [{"itemIdentifier": "m0"}]},
        *("a body that is none of ours", "worker", lambda _: queue("nonsense"), "quiet"),
    ),
    (NOTHING_DUE, "a minute", "minute", lambda _: SCHEDULE, "quiet"),
    ({"texted": "done"}, "a text", "texts", lambda _: texted("?", OWNER), "quiet"),
    (None, "the first care", "care", lambda _: SCHEDULE, "quiet"),
    (None, "care on Monday", "care", lambda _: SCHEDULE, "looked_after", MONDAY),
    (ALL_WELL, "an audit", "audit", lambda _: SCHEDULE, "one"),
    (
        {"overdue": 4, "untold_promises": 1},
        *("an audit that finds something", "audit", lambda _: SCHEDULE, "several", MONDAY),
    ),
]


def door(about, event, world="quiet"):
    return Case(about, world, event)


def function(about, name, event, world, later=timedelta()):
    return Case(about, world, event, name, later)


@pytest.mark.parametrize(
    ("status", "case"), [(status, door(*more)) for status, *more in DOORS], ids=str
)
def test_the_door_answers(answer, status, case):
    assert answer(case)["gave"]["statusCode"] == status


@pytest.mark.parametrize(
    ("gives", "case"), [(gives, function(*more)) for gives, *more in FUNCTIONS], ids=str
)
def test_every_other_function_does_what_it_is_for(answer, gives, case):
    assert answer(case)["gave"] == gives


def test_every_channel_shakes_hands():
    assert set(HANDSHAKES) == set(channels.NAMES)


def test_no_entry_point_is_left_out():
    routes = entry.app.routes
    events = [door(*more).event({"request": "0"}) for _, *more in DOORS]
    names = {routes[e["resource"]][e["httpMethod"]].view_function.__name__ for e in events}
    assert names | {name for _, _, name, *_ in FUNCTIONS} == set(entry.app.handler_map)
