"""The inbound queue on SQS: webhook bodies as they came, durable before the platform hears 200."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Iterator, Sequence
from typing import Any

from ...desk.ports.errors import Unavailable
from ...desk.ports.services import Inbound
from ..serialise import UnknownItem, instant, moment
from .client import Aws, asking

FORM = 1  # raised when an older Kept could no longer read what a newer one queues
WHAT = "The queue"
BATCH_MAX = 10  # entries in one SendMessageBatch
BATCH_BYTES_MAX = 1_048_576  # of one message, and of a batch in all: SQS's limit of 1 MiB
ATTEMPTS = 2  # a platform waits for its 200 and repeats by itself
Entry = dict[str, Any]


def encode(item: Inbound) -> str:
    """The queue's text of an item: ASCII, for SQS mangles or refuses control characters."""
    return json.dumps(
        {
            "v": FORM,
            "channel": item.channel,
            "received_at": instant(item.received_at),
            "body": b64encode(item.body).decode("ascii"),
        }
    )


def decode(text: str) -> Inbound:
    """The item in a queue's text. Raises UnknownItem, so that it is put back and never dropped."""
    try:
        data = json.loads(text)
        if data["v"] != FORM:
            raise UnknownItem(f"A queued item is in form {data['v']!r}; this version reads {FORM}.")
        channel, body = data["channel"], b64decode(data["body"], validate=True)
        received_at = moment(data["received_at"])
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise UnknownItem(f"A queued item is unreadable ({type(error).__name__}).") from None
    if not isinstance(channel, str):
        raise UnknownItem("A queued item names no channel.")
    return Inbound(channel, body, received_at)


class SqsQueue:
    """A desk.ports.Queue."""

    def __init__(self, aws: Aws, url: str) -> None:
        self._aws = aws
        self._url = url

    @property
    def _client(self) -> Any:
        return self._aws.client("sqs", attempts=ATTEMPTS)

    def put(self, items: Sequence[Inbound]) -> None:
        """All of them durable when it returns. Raises Unavailable otherwise."""
        texts = [encode(item) for item in items]
        if len(texts) == 1:
            with asking(WHAT):
                self._client.send_message(QueueUrl=self._url, MessageBody=texts[0])
            return
        for batch in _batches(texts):
            failed = self._send(batch)
            if failed and self._send(failed):
                raise Unavailable(f"{WHAT} did not take every item.")

    def _send(self, batch: list[Entry]) -> list[Entry]:
        """The entries that were not taken: a batch answers 200 even where some failed."""
        with asking(WHAT):
            answer = self._client.send_message_batch(QueueUrl=self._url, Entries=batch)
        failed = {one["Id"] for one in answer.get("Failed", [])}
        return [entry for entry in batch if entry["Id"] in failed]


def _batches(texts: Sequence[str]) -> Iterator[list[Entry]]:
    """Within the limits on their number and on their size together."""
    batch: list[Entry] = []
    size = 0
    for text in texts:
        if batch and (len(batch) == BATCH_MAX or size + len(text) > BATCH_BYTES_MAX):
            yield batch
            batch, size = [], 0
        batch.append({"Id": str(len(batch)), "MessageBody": text})
        size += len(text)
    if batch:
        yield batch
