"""The auditor finds what does not hold in a table as the store writes it, and names nobody."""

from __future__ import annotations

import inspect
import json
from dataclasses import replace
from datetime import timedelta

import pytest
from moto import mock_aws

from chalicelib import channels, wiring
from chalicelib.adapters.audit import auditor as code
from chalicelib.adapters.audit.auditor import Auditor
from chalicelib.adapters.aws.client import Aws
from chalicelib.adapters.dynamodb.items import item
from chalicelib.adapters.dynamodb.store import DynamoStore
from chalicelib.adapters.serialise import dumps
from chalicelib.desk.care.care import health_page
from chalicelib.desk.ports.store import Change
from chalicelib.model.alert import Alert, AlertState, Text, TextState
from chalicelib.model.desk_state import DeskState
from chalicelib.model.message import Kind
from chalicelib.model.promise import Promise, PromiseSource, PromiseState
from chalicelib.model.promise_reading import PromiseKind
from chalicelib.model.send import Action, Send, SendKind, SendState
from chalicelib.model.thread import DESK_THREAD, Episode, Thread, Why
from tests.adapters.samples import BUSINESS, T0
from tests.adapters.troubled import LOST, TroubledAws, raises
from tests.fakes import FixedClock

MINUTE = timedelta(minutes=1)
NOW = T0 + timedelta(days=1)


@pytest.fixture
def place():
    with mock_aws():
        aws = TroubledAws(Aws("us-east-1"))
        store = DynamoStore(aws, "kept", FixedClock(NOW))
        store.create_table()
        store.put_business(BUSINESS)
        sqs = aws.client("sqs")
        dead = sqs.create_queue(QueueName="kept-dead")["QueueUrl"]
        arn = sqs.get_queue_attributes(QueueUrl=dead, AttributeNames=["QueueArn"])
        policy = {"deadLetterTargetArn": arn["Attributes"]["QueueArn"], "maxReceiveCount": "3"}
        url = sqs.create_queue(
            QueueName="kept-inbound", Attributes={"RedrivePolicy": json.dumps(policy)}
        )["QueueUrl"]
        yield Place(aws, store, url, dead)


class Place:
    def __init__(self, aws, store, url, dead):
        self.aws, self.store, self.dead = aws, store, dead
        self.auditor = Auditor(aws, "kept", url, sorted(channels.NAMES))

    def audit(self, now=NOW):
        return self.auditor.audit(now)

    def put(self, **said):
        base = Thread("t1", "facebook", "1001", "3000", "p1_1", T0, wake_at=NOW + MINUTE)
        self.store.save(Change(replace(base, **said)))


def a_send(state, **said):
    return Send(
        id="s1",
        channel="facebook",
        account="1001",
        action=Action.PUBLIC_REPLY,
        kind=SendKind.ACKNOWLEDGEMENT,
        target_id="p1_1",
        cause_id="p1_1",
        state=state,
        created_at=T0,
        **{"next_at": None, "deadline_at": T0, **said},
    )


def a_promise(due_at, state=PromiseState.OPEN):
    return Promise("ack", "answer Dana", PromiseKind.REPLY, due_at, state, PromiseSource.MANUAL, T0)


def told(at, state=TextState.ACCEPTED):
    text = Text("warn:1", "warn", "why", at, state=state, accepted_at=at)
    return Alert(AlertState.OPEN, "why", at, (text,))


def test_an_empty_desk_holds(place):
    assert place.audit() == {}


def test_what_is_due_and_not_looked_at_within_three_minutes(place):
    place.put(wake_at=NOW - 3 * MINUTE)
    assert place.audit() == {}
    assert place.audit(NOW + timedelta(seconds=1)) == {"overdue": 1}


@pytest.mark.parametrize(
    ("send", "found"),
    [
        (a_send(SendState.PENDING, next_at=NOW + MINUTE), {}),
        (a_send(SendState.PENDING, next_at=NOW - 15 * MINUTE), {}),
        (a_send(SendState.PENDING, next_at=NOW - 16 * MINUTE), {"stuck_sends": 1}),
        (a_send(SendState.SENDING, tried_at=NOW - 16 * MINUTE), {"stuck_sends": 1}),
        (a_send(SendState.SENDING, tried_at=NOW - MINUTE), {}),
        (a_send(SendState.UNKNOWN, next_at=NOW - 16 * MINUTE), {"stuck_sends": 1}),
        (a_send(SendState.SENT, tried_at=T0), {}),
        (a_send(SendState.NEEDS_OWNER, tried_at=T0), {}),
    ],
)
def test_a_send_that_does_not_come_to_an_end(place, send, found):
    place.put(sends=(send,))
    assert place.audit() == found


def test_a_send_in_a_long_thread_and_in_a_row_of_its_own_as_an_older_kept_wrote_it(place):
    why = tuple(
        Why(T0, f"I will acknowledge Dana Prior in public at 10:{n:02}.") for n in range(20)
    )
    place.put(sends=(a_send(SendState.PENDING, next_at=NOW - 16 * MINUTE),), why=why)
    table = place.aws.client("dynamodb")
    [head] = [row for row in table.scan(TableName="kept")["Items"] if row["sk"]["S"] == "z#head"]
    assert "B" in head["data"]
    row = item("thread#t1", "s#1", dumps(a_send(SendState.UNKNOWN, next_at=T0)))
    table.put_item(TableName="kept", Item=row)
    assert place.audit() == {"stuck_sends": 1}
    other = replace(a_send(SendState.UNKNOWN, next_at=T0), id="s2")
    table.put_item(TableName="kept", Item=item("thread#t1", "s#2", dumps(other)))
    assert place.audit() == {"stuck_sends": 2}


def test_on_a_stopped_channel_and_at_a_rest_nothing_is_stuck(place):
    place.put(sends=(a_send(SendState.PENDING, next_at=T0),))
    desk = Thread(DESK_THREAD, DESK_THREAD, DESK_THREAD, "", "", T0)
    place.store.save(Change(desk, desk=DeskState(stopped={"facebook": "the token is dead"})))
    assert place.audit() == {}


@pytest.mark.parametrize(
    ("due", "state", "alert", "found"),
    [
        (NOW - 9 * MINUTE, PromiseState.OPEN, None, {}),
        (NOW - 11 * MINUTE, PromiseState.OPEN, None, {"untold_promises": 1}),
        (NOW - 11 * MINUTE, PromiseState.KEPT, None, {}),
        (NOW - 11 * MINUTE, PromiseState.OPEN, told(NOW - 26 * MINUTE), {}),
        (NOW - 11 * MINUTE, PromiseState.OPEN, told(T0), {"untold_promises": 1}),
    ],
)
def test_a_promise_whose_time_passed_without_a_word_to_the_owner(place, due, state, alert, found):
    place.put(promises=(a_promise(due, state),), alert=alert)
    assert place.audit() == found


def test_a_text_that_nobody_took_has_told_nobody(place):
    unsent = Text("warn:1", "warn", "why", NOW, state=TextState.FAILED)
    alert = Alert(AlertState.OPEN, "why", NOW, (unsent,))
    place.put(promises=(a_promise(NOW - 11 * MINUTE),), alert=alert)
    assert place.audit() == {"untold_promises": 1}


def test_once_a_day_whoever_waits_and_is_in_no_index_is_found(place):
    episode = Episode(1, Kind.COMPLAINT, ("p1_1",), T0, T0, T0)
    place.put(wake_at=None, episode=episode)
    assert place.audit(NOW.replace(hour=12)) == {}
    assert place.audit(NOW.replace(hour=3, minute=4)) == {"forgotten": 1}
    assert place.audit(NOW.replace(hour=3, minute=5)) == {}


def test_whoever_lies_in_the_dead_letters(place):
    for _ in range(2):
        place.aws.client("sqs").send_message(QueueUrl=place.dead, MessageBody="x")
    assert place.audit() == {"dead_letters": 2}


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ({}, {}),
        ({"broken": "webhook:2"}, {}),
        ({"broken": "webhook:3"}, {"broken_untold": 1}),
        ({"broken": "webhook:9", "told": "webhook:2026-03-03"}, {}),
        ({"checked_at": (NOW - timedelta(hours=3)).isoformat()}, {"not_looked_at": 1}),
        ({"ends_at": (NOW + timedelta(days=8)).isoformat()}, {}),
        ({"ends_at": (NOW + timedelta(days=6)).isoformat()}, {"token_ends": 1}),
        ({"checked_at": "never"}, {"unreadable": 1}),
    ],
)
def test_how_the_connections_are(place, page, found):
    place.store.write_job_state(health_page("x"), {"checked_at": NOW.isoformat(), **page})
    assert place.audit() == found


def test_a_channel_that_is_not_connected_any_more_is_no_concern(place):
    place.store.write_job_state(health_page("x"), {})
    assert place.audit() == {}


@pytest.mark.parametrize("method", ["query", "get_item", "get_queue_attributes"])
def test_what_cannot_be_read_does_not_hold(place, method):
    place.aws.will(method, raises(LOST))
    assert place.audit() == {"unreadable": 1}


def test_what_is_found_is_counted_and_names_nobody(place):
    place.put(wake_at=T0, name="Dana Prior", sends=(a_send(SendState.PENDING, next_at=T0),))
    found = place.audit()
    assert found == {"overdue": 1, "stuck_sends": 1}
    assert "Dana" not in repr(found)


def test_it_only_reads(place):
    place.put(wake_at=T0, promises=(a_promise(T0),))
    del place.aws.calls[:]
    place.audit(NOW.replace(hour=3, minute=0))
    assert set(place.aws.calls) == {"query", "get_item", "scan", "get_queue_attributes"}


def test_an_idle_desk_costs_it_eight_small_reads_of_the_table(place):
    del place.aws.calls[:]
    place.audit(NOW.replace(hour=12))
    reads = [call for call in place.aws.calls if call in {"query", "get_item", "scan"}]
    assert sorted(reads) == ["get_item"] * 4 + ["query"] * 4


def test_it_shares_nothing_with_the_code_that_it_judges():
    source = inspect.getsource(code)
    assert "from ..aws.client import Aws\n" in source
    for name in ("...desk", "...policy", "...model", "..dynamodb", "..serialise", "..http"):
        assert f"from {name}" not in source


@pytest.fixture
def deployed(monkeypatch, place):
    for name, value in (
        ("KEPT_STAGE", "test"),
        ("KEPT_TABLE", "kept"),
        ("KEPT_QUEUE_URL", place.auditor._queue_url),
        ("AWS_REGION", "us-east-1"),
    ):
        monkeypatch.setenv(name, value)
    wiring.use(None)
    yield place
    wiring.use(None)


def test_the_sign_of_life_is_given_while_everything_holds(deployed, capsys):
    assert wiring.audit() == {}
    line = json.loads(capsys.readouterr().out)
    assert (line["Heartbeat"], line["Stage"]) == (1, "test")


def test_no_sign_of_life_is_given_when_anything_does_not_hold(deployed, capsys, caplog):
    deployed.aws.client("sqs").send_message(QueueUrl=deployed.dead, MessageBody="x")
    assert wiring.audit() == {"dead_letters": 1}
    assert capsys.readouterr().out == ""
    assert json.loads(caplog.messages[-1]) == {"audit": {"dead_letters": 1}}
