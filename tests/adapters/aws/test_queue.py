"""The fake queue and SQS keep one contract; the text on the queue survives anything."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.adapters.aws.queue import SqsQueue, decode, encode
from chalicelib.adapters.serialise import UnknownItem
from chalicelib.desk.ports.errors import Unavailable
from chalicelib.desk.ports.services import Inbound
from tests.adapters.samples import T0, minutes
from tests.adapters.troubled import LOST, TroubledAws, raises, refused
from tests.fakes import MemoryQueue

RAW_BYTES_MAX = 700 * 1024  # what the webhook's door lets in


def inbound(number: int = 1, body: bytes = b'{"object": "page"}') -> Inbound:
    return Inbound("facebook", body, T0 + minutes(number))


class QueueContract:
    """Subclasses give a `queue`, and `taken()`: everything on it, in any order."""

    @pytest.mark.parametrize("count", [0, 1, 2, 10, 11, 25])
    def test_everything_put_is_on_the_queue(self, queue, taken, count):
        items = [inbound(n) for n in range(count)]
        queue.put(items)
        assert sorted(taken(), key=lambda item: item.received_at) == items

    @pytest.mark.parametrize("body", [b"", b"\x00\xff\x1b{", "💬\u2028".encode()])
    def test_bytes_come_back_as_they_were(self, queue, taken, body):
        queue.put([inbound(body=body)])
        assert taken() == [inbound(body=body)]

    def test_the_largest_bodies_fit_one_by_one_and_together(self, queue, taken):
        items = [inbound(n, bytes([65 + n]) * RAW_BYTES_MAX) for n in range(3)]
        queue.put(items)
        assert sorted(taken(), key=lambda item: item.received_at) == items


class TestInMemory(QueueContract):
    @pytest.fixture
    def queue(self):
        return MemoryQueue()

    @pytest.fixture
    def taken(self, queue):
        return queue.take

    def test_it_can_be_told_to_refuse(self, queue, taken):
        queue.refuse()
        with pytest.raises(Unavailable):
            queue.put([inbound()])
        queue.put([inbound(2)])
        assert taken() == [inbound(2)]


@pytest.fixture
def troubled(aws):
    return TroubledAws(aws)


@pytest.fixture
def url(aws):
    return aws.client("sqs").create_queue(QueueName="inbound")["QueueUrl"]


class TestOnSqs(QueueContract):
    @pytest.fixture
    def queue(self, troubled, url):
        return SqsQueue(troubled, url)

    @pytest.fixture
    def taken(self, aws, url):
        def take():
            found = []
            while (
                batch := aws.client("sqs")
                .receive_message(QueueUrl=url, MaxNumberOfMessages=10)
                .get("Messages")
            ):
                found += [decode(one["Body"]) for one in batch]
            return found

        return take

    def test_entries_that_failed_are_sent_once_more(self, queue, taken, troubled):
        def some_fail(real, QueueUrl, Entries):  # the SDK's names
            real(QueueUrl=QueueUrl, Entries=Entries[:1])
            return {"Failed": [{"Id": entry["Id"]} for entry in Entries[1:]]}

        troubled.will("send_message_batch", some_fail)
        queue.put([inbound(n) for n in range(3)])
        assert len(taken()) == 3
        assert troubled.calls == ["send_message_batch"] * 2

    def test_entries_that_fail_twice_are_told(self, queue, troubled):
        def all_fail(_real, QueueUrl, Entries):  # the SDK's names
            return {"Failed": [{"Id": entry["Id"]} for entry in Entries]}

        troubled.will("send_message_batch", all_fail, all_fail)
        with pytest.raises(Unavailable):
            queue.put([inbound(n) for n in range(3)])

    @pytest.mark.parametrize("error", [LOST, refused("ThrottlingException")])
    def test_what_sqs_did_not_take_is_told(self, queue, troubled, error):
        for method in ("send_message", "send_message_batch"):
            troubled.will(method, raises(error))
        for items in ([inbound()], [inbound(1), inbound(2)]):
            with pytest.raises(Unavailable):
                queue.put(items)

    def test_a_body_that_sqs_cannot_hold_is_told(self, queue):
        with pytest.raises(Unavailable):
            queue.put([inbound(body=b"x" * 800_000)])


@settings(derandomize=True, max_examples=80, deadline=None)
@given(st.binary(max_size=300), st.text(max_size=20))
def test_any_body_survives_as_plain_ascii(body, channel):
    item = Inbound(channel, body, T0)
    assert decode(encode(item)) == item
    assert encode(item).isascii()
    assert encode(item).isprintable()


def test_the_largest_body_stays_below_one_mebibyte():
    assert len(encode(inbound(body=b"\xff" * RAW_BYTES_MAX))) < 1_048_576


def altered(**changes) -> str:
    return json.dumps(json.loads(encode(inbound())) | changes)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[1]",
        "{}",
        "[" * 100_000,
        altered(v=2),
        altered(v="1"),
        altered(v=None),
        altered(body="not base64!"),
        altered(body="e30=!"),
        altered(body=7),
        altered(received_at="yesterday"),
        altered(received_at=None),
        altered(channel=None),
    ],
)
def test_an_item_this_version_cannot_read_is_a_named_error(text):
    with pytest.raises(UnknownItem):
        decode(text)
