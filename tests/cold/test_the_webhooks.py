"""The worker in a fresh process, with each kind of webhook and whatever a customer says."""

from __future__ import annotations

import json
from itertools import groupby

import pytest

from chalicelib import channels
from chalicelib.adapters.aws.queue import encode
from chalicelib.desk.ports.services import Inbound
from tests.channels import test_contract as contract
from tests.doors.lambda_events import queue

from .cases import Case
from .events import webhook
from .worlds import SAID

TELLING = ("event", "author", "venue", "verb", "kind")
OLDER = {"edited", "deleted"}


def kind_of(channel, fixture):
    """What tells one kind of webhook from another: what becomes of it, and the form it has."""
    expected = {tuple(str(event.get(name, "")) for name in TELLING) for event in fixture["expect"]}
    forms = set(_fields(fixture["body"])) if expected else ()
    return channel, sorted(expected), min(fixture["body"]), sorted(forms)


def _fields(value):
    if isinstance(value, dict):
        yield from [value["field"]] if isinstance(value.get("field"), str) else []
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _fields(part)


def recorded():
    """The first fixture of each kind of each channel."""
    found = [(*one.values, contract.load(one.values[1])) for one in contract.FIXTURES]
    found.sort(key=lambda one: kind_of(one[0], one[2]))
    for _, same in groupby(found, key=lambda one: kind_of(one[0], one[2])):
        yield next(same)


def is_about_older_words(fixture):
    return any(
        event.get("verb") in OLDER
        or event.get("author") == "owner"
        or event["event"] != "inbound_event"
        for event in fixture["expect"]
    )


def brought(channel, fixture, about):
    """The worker is handed a body as the door queues it."""
    body = Inbound(channel, json.dumps(fixture["body"]).encode(), contract.RECEIVED)
    world = "heard_before" if is_about_older_words(fixture) else "unheard"
    return Case(about, world, lambda _: queue(encode(body)), entry="worker")


def said(what, words):
    fixture = contract.load(contract.HERE / "facebook" / "comment_top_level.json")
    fixture["body"]["entry"][0]["changes"][0]["value"]["message"] = words
    return brought("facebook", fixture, what)


@pytest.mark.parametrize(
    "case", [brought(name, one, f"{name}/{path.stem}") for name, path, one in recorded()], ids=str
)
def test_a_webhook_of_each_kind_is_worked_on(answer, case):
    assert answer(case)["gave"] == {"batchItemFailures": []}


@pytest.mark.parametrize("case", [said(*one) for one in SAID.items()], ids=str)
def test_whatever_a_customer_says_is_heard(answer, case):
    told = answer(case)
    assert told["gave"] == {"batchItemFailures": []}
    assert told["rows"]


@pytest.mark.parametrize("channel", sorted(channels.NAMES))
def test_what_the_door_has_taken_is_worked_on_by_a_process_that_never_was_at_the_door(
    answer, channel
):
    recorded = sorted((contract.HERE / channel).glob("*.json"))[0]
    body = json.dumps(contract.load(recorded)["body"]).encode()
    taken = answer(Case("at the door", "unheard", lambda _: webhook(channel, body)))
    assert taken["gave"]["statusCode"] == 200
    brought = Case("at work", "unheard", lambda _: queue(*taken["queued"]), entry="worker")
    assert answer(brought)["gave"] == {"batchItemFailures": []}
