"""The auditor: reads the table by itself and asks whether what Kept promises is so.

It shares nothing with the code it judges but the names of keys and fields: it parses the stored
rows alone, changes nothing, and says what it found in numbers only. While everything holds it
gives a sign of life, and an alarm outside rings when that stays away; so it also rings when the
auditor itself is dead. An idle desk costs it eight small reads.
"""

from __future__ import annotations

import json
import logging
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from ..aws.client import Aws
from ..aws.metrics import metric_line

SHARDS = tuple(f"due#{n}" for n in range(4))
SWEPT_WITHIN = timedelta(minutes=3)  # whatever is due has been looked at by then
STUCK_AFTER = timedelta(minutes=15)  # a send between pending and known
TOLD_WITHIN = timedelta(minutes=10)  # of a promise's time the owner has heard
TOLD_SINCE = timedelta(hours=2)  # before it: the warning counts
LOOKED_WITHIN = timedelta(hours=2)  # at each connection
ENDS_MIN = timedelta(days=7)  # of a token's life that is left, unless the owner knows
LOOKS_MAX = 3  # at something broken, by when the owner must know of it
READ_MAX = 25  # threads read closely, those that are due first
FULL_AT = 3  # o'clock UTC: once a day the whole table is read, for what no index shows
PERIOD_MINUTES = 5
HEARTBEAT = "Heartbeat"  # infra/resources.json watches that it comes

log = logging.getLogger("kept")

Row = Mapping[str, Any]


class Auditor:
    """Looks at one table and one queue. `audit` never writes and never raises for what it reads."""

    def __init__(self, aws: Aws, table: str, queue_url: str, channels: Iterable[str]) -> None:
        self._aws, self._table, self._queue_url = aws, table, queue_url
        self._channels = tuple(channels)

    def report(self, stage: str, now: datetime) -> dict[str, int]:
        """Give the sign of life if everything holds; else tell the log in numbers what does not."""
        found = self.audit(now)
        if found:
            log.error(json.dumps({"audit": found}))
        else:
            print(metric_line(stage, HEARTBEAT, 1, "Count", now))
        return found

    def audit(self, now: datetime) -> dict[str, int]:
        """What does not hold, and how often; {} when everything does."""
        from botocore.exceptions import BotoCoreError, ClientError

        found: Counter[str] = Counter()
        for look in (self._threads, self._connections, self._dead_letters):
            try:
                found.update(look(now))
            except (BotoCoreError, ClientError, ValueError, KeyError, TypeError):
                found["unreadable"] += 1
        return {what: count for what, count in found.items() if count}

    def _threads(self, now: datetime) -> Counter[str]:
        found: Counter[str] = Counter()
        desk = self._data("desk")
        due = sorted((one for shard in SHARDS for one in self._first(shard)), key=_due_at)
        found["overdue"] = sum(1 for one in due if _due_at(one) < _written(now - SWEPT_WITHIN))
        for one in due[:READ_MAX]:
            rows = self._query(KeyConditionExpression="pk = :pk", values={":pk": one["pk"]})
            read = [(row["sk"]["S"], _told(row)) for row in rows]
            found.update(judged(read, desk, now))
        if now.hour == FULL_AT and now.minute < PERIOD_MINUTES:
            found["forgotten"] = sum(map(is_forgotten, self._heads()))
        return found

    def _first(self, shard: str) -> list[Row]:
        return self._query(
            IndexName="due",
            KeyConditionExpression="due_shard = :shard",
            values={":shard": {"S": shard}},
            limit=READ_MAX,
        )

    def _query(self, *, values: Mapping[str, Any], limit: int = 0, **request: Any) -> list[Row]:
        request |= {"TableName": self._table, "ExpressionAttributeValues": values}
        request |= {"Limit": limit} if limit else {"ConsistentRead": True}
        rows: list[Row] = self._aws.client("dynamodb").query(**request)["Items"]
        return rows

    def _heads(self) -> Iterator[Row]:
        request: dict[str, Any] = {
            "TableName": self._table,
            "FilterExpression": "sk = :head",
            "ExpressionAttributeValues": {":head": {"S": "z#head"}},
        }
        while True:
            answer = self._aws.client("dynamodb").scan(**request)
            yield from map(_told, answer["Items"])
            if "LastEvaluatedKey" not in answer:
                return
            request["ExclusiveStartKey"] = answer["LastEvaluatedKey"]

    def _connections(self, now: datetime) -> Counter[str]:
        desk = self._data("desk")
        stopped = desk.get("stopped", {})
        found: Counter[str] = Counter()
        for name in self._channels:
            page = self._data(f"diary#health/{name}")
            if page and name not in stopped:  # of a stopped channel the owner knows
                found.update(judged_page(page, now))
        return found

    def _data(self, pk: str) -> dict[str, Any]:
        key = {"pk": {"S": pk}, "sk": {"S": "-"}}
        answer = self._aws.client("dynamodb").get_item(
            TableName=self._table, Key=key, ConsistentRead=True
        )
        data = _told(answer["Item"]) if "Item" in answer else {}
        return data if isinstance(data, dict) else {}

    def _dead_letters(self, now: datetime) -> Counter[str]:
        """Whoever lies there was not heard. Where the queue has none such, nothing can."""
        sqs = self._aws.client("sqs")
        asked = {"QueueUrl": self._queue_url, "AttributeNames": ["RedrivePolicy"]}
        policy = sqs.get_queue_attributes(**asked).get("Attributes", {}).get("RedrivePolicy")
        if policy is None:
            return Counter()
        name = str(json.loads(policy)["deadLetterTargetArn"]).rpartition(":")[2]
        url = f"{self._queue_url.rpartition('/')[0]}/{name}"
        number = "ApproximateNumberOfMessages"
        answer = sqs.get_queue_attributes(QueueUrl=url, AttributeNames=[number])
        return Counter({"dead_letters": int(answer["Attributes"][number])})


def judged(rows: list[tuple[str, Row]], desk: Row, now: datetime) -> Counter[str]:
    """What does not hold of one thread, from its rows and the desk's as they are stored.

    Where the owner knows that nothing goes out, on a stopped channel or at rest, nothing is stuck.
    """
    found: Counter[str] = Counter()
    head: Row = next((row for sk, row in rows if sk == "z#head"), {})
    resting = desk.get("paused") or desk.get("crisis")
    resting = resting or head.get("channel") in desk.get("stopped", {})
    for send in _each(rows, "s#", head.get("sends", ())):
        if not resting and _is_stuck(send, now):
            found["stuck_sends"] += 1
    for promise in _each(rows, "p#", head.get("promises", ())):
        if _is_untold(promise, head, now):
            found["untold_promises"] += 1
    return found


def _each(rows: list[tuple[str, Row]], place: str, held: Iterable[Row]) -> Iterable[Row]:
    """Rows of their own and those that ride in the head, where the head's are the newer ones."""
    found = {row["id"]: row for sk, row in rows if sk.startswith(place)}
    return (found | {row["id"]: row for row in held}).values()


def _is_stuck(send: Row, now: datetime) -> bool:
    """A send whose next step has been due for long, or whose try nobody has settled."""
    since = {"pending": "next_at", "sending": "tried_at", "unknown": "next_at"}
    at = send.get(since.get(send.get("state", ""), ""))
    return at is not None and at < _written(now - STUCK_AFTER)


def _is_untold(promise: Row, head: Row, now: datetime) -> bool:
    """A promise whose time has passed without a word to the owner."""
    if promise.get("state") != "open" or promise["due_at"] >= _written(now - TOLD_WITHIN):
        return False
    told_from = _written(datetime.fromisoformat(promise["due_at"]) - TOLD_SINCE)
    texts = (head.get("alert") or {}).get("texts", ())
    return not any((text.get("accepted_at") or "") >= told_from for text in texts)


def is_forgotten(head: Row) -> bool:
    """A thread in which somebody waits, and at which nobody will ever look again."""
    episode = head.get("episode") or {}
    waits = bool(episode) and episode.get("closed_at") is None
    return waits and head.get("wake_at") is None


def judged_page(page: Row, now: datetime) -> Counter[str]:
    """What does not hold of one connection, from the job state kept about it."""
    told = {pair.partition(":")[0] for pair in str(page.get("told", "")).split()}
    looks = (pair.partition(":") for pair in str(page.get("broken", "")).split())
    broken = {name for name, _, times in looks if int(times) >= LOOKS_MAX}
    checked_at, ends_at = page.get("checked_at"), page.get("ends_at")
    stale = not checked_at or datetime.fromisoformat(checked_at) < now - LOOKED_WITHIN
    ends = bool(ends_at) and datetime.fromisoformat(str(ends_at)) < now + ENDS_MIN
    return Counter(
        {
            "not_looked_at": int(stale),
            "broken_untold": 0 if stale else len(broken - told),
            "token_ends": int(ends),
        }
    )


def _told(item: Row) -> Any:
    """What an item's data says; long data is deflated."""
    [(kind, data)] = item["data"].items()
    return json.loads(zlib.decompress(data) if kind == "B" else data)


def _due_at(item: Row) -> str:
    return str(item["due_at"]["S"])


def _written(at: datetime) -> str:
    """As times stand in the table: UTC in fixed width, so that the strings sort as they do."""
    return at.strftime("%Y-%m-%dT%H:%M:%S.%fZ")
