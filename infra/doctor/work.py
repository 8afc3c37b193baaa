"""Whether the work is done: the queue, the dead letters, the signs of life, and the promises."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from chalicelib import channels
from chalicelib.adapters.audit.auditor import HEARTBEAT, Auditor
from chalicelib.desk.inbound.wake import OVERDUE

from .deployed import Deployed
from .findings import Line, green, looked, red, yellow

OLD = timedelta(minutes=5)  # what the worker has not taken by then, it does not take
BEAT_WITHIN = timedelta(minutes=15)  # it comes every five minutes, and CloudWatch tells it late
MINUTE_WITHIN = timedelta(minutes=10)
EVER = timedelta(days=3_650)
THREADS_MAX = 500  # whoever owes more has looked into the apps by now
REFUSED = {  # what the auditor counts and no other line tells -> what it means
    "overdue": "threads are due and nobody looks at them",
    "stuck_sends": "messages are neither sent nor given up",
    "forgotten": "threads have somebody waiting, and nobody will look at them",
    "unreadable": "parts of the table cannot be read",
}
WAITING = "ApproximateNumberOfMessages"
HIDDEN = "ApproximateNumberOfMessagesNotVisible"


def work(kept: Deployed, now: datetime) -> list[Line]:
    """What the functions do, and do in time."""
    auditor = Auditor(kept.aws, kept.outputs["TableName"], kept.outputs["QueueUrl"], channels.NAMES)
    audits: list[Mapping[str, int]] = []  # empty where the auditor could not look

    def threads() -> Line:
        audits.append(auditor.audit(now))
        return _threads(audits[0])

    refused = looked("threads", threads)
    return [
        *looked("queue", lambda: queue(kept, now)),
        *looked("dead letters", lambda: dead_letters(kept)),
        *looked("minute", lambda: minute(kept, now)),
        *looked("heartbeat", lambda: heartbeat(kept, now)),
        *refused,
        *looked("promises", lambda: promises(kept, _untold(audits), now)),
    ]


def _untold(audits: Sequence[Mapping[str, int]]) -> int | None:
    """Promises nobody was told of; None where none was counted and not everything was read."""
    for audit in audits:
        if "untold_promises" in audit or "unreadable" not in audit:
            return audit.get("untold_promises", 0)
    return None


def queue(kept: Deployed, now: datetime) -> Line:
    """What the platforms brought and the worker has not taken yet."""
    waiting, hidden = _depth(kept, "QueueUrl")
    if not waiting:
        return green("queue", f"Nothing waits; {hidden} being worked on." if hidden else "Empty.")
    oldest = _newest(
        kept, "AWS/SQS", "ApproximateAgeOfOldestMessage", "Maximum", now, OLD, _name(kept)
    )
    if oldest is None:
        return yellow(
            "queue", f"{waiting} wait; for how long is not known. Look again in a minute."
        )
    if oldest < OLD.total_seconds():
        return green("queue", f"{waiting} wait, the first for {oldest:.0f} seconds.")
    words = (
        f"{waiting} wait, the first for {oldest / 60:.0f} minutes: the worker does not take them."
    )
    return red("queue", f"{words} The reason stands in the log group /kept/{kept.stage}.")


def _name(kept: Deployed) -> dict[str, str]:
    return {"QueueName": kept.outputs["QueueUrl"].rpartition("/")[2]}


def dead_letters(kept: Deployed) -> Line:
    """What could not be heard three times and lies aside, for fourteen days."""
    visible, hidden = _depth(kept, "DeadLettersUrl")
    if not visible + hidden:
        return green("dead letters", "None: everything that came was heard.")
    words = f"{visible + hidden} lie aside: what customers said in them was not heard."
    return red("dead letters", f"{words} Run make redrive, which shows them and hears them again.")


def _depth(kept: Deployed, output: str) -> tuple[int, int]:
    told = kept.client("sqs").get_queue_attributes(
        QueueUrl=kept.outputs[output], AttributeNames=[WAITING, HIDDEN]
    )["Attributes"]
    return int(told[WAITING]), int(told[HIDDEN])


def minute(kept: Deployed, now: datetime) -> Line:
    """Whether the function that does whatever is due has come to its end lately."""
    if _newest(kept, "Kept", OVERDUE, "SampleCount", now, MINUTE_WITHIN, _stage(kept)):
        return green("minute", "Kept looks every minute at what is due.")
    words = "Kept has not come to the end of its minute for ten: nothing that is due gets done."
    return red("minute", f"{words} The reason stands in the log group /kept/{kept.stage}.")


def heartbeat(kept: Deployed, now: datetime) -> Line:
    """Whether the auditor gave its sign of life, which it does only while everything holds."""
    if _newest(kept, "Kept", HEARTBEAT, "SampleCount", now, BEAT_WITHIN, _stage(kept)):
        return green("heartbeat", "The auditor found that everything holds.")
    words = (
        "The auditor has given no sign of life for a quarter of an hour. What is red here is why"
    )
    return red("heartbeat", f"{words}; if nothing else is, look into its log (/kept/{kept.stage}).")


def _stage(kept: Deployed) -> dict[str, str]:
    return {"Stage": kept.stage}


def _newest(
    kept: Deployed,
    space: str,
    name: str,
    statistic: str,
    now: datetime,
    within: timedelta,
    about: Mapping[str, str],
) -> float | None:
    """The newest figure of a metric in this time; None where there is none."""
    answer = kept.client("cloudwatch").get_metric_statistics(
        Namespace=space,
        MetricName=name,
        Dimensions=[{"Name": key, "Value": value} for key, value in about.items()],
        StartTime=now - within,
        EndTime=now + timedelta(minutes=1),
        Period=60,
        Statistics=[statistic],
    )
    points = sorted(answer["Datapoints"], key=lambda point: point["Timestamp"])
    return float(points[-1][statistic]) if points else None


def _threads(audit: Mapping[str, int]) -> Line:
    """What the auditor finds when it is asked from here, beside what has lines of its own."""
    found = [f"{audit[what]} {words}" for what, words in REFUSED.items() if audit.get(what)]
    if not found:
        return green("threads", "Nothing that is due was overlooked, and no send is stuck.")
    return red("threads", f"{'; '.join(found)}. Look in the apps for who waits.")


def promises(kept: Deployed, untold: int | None, now: datetime) -> Line:
    """How many promises are past their time. Reads the threads at which Kept will look again.

    `untold` is None where the auditor could not be asked: then nobody knows who was told.
    """
    store = kept.ports.store
    ids = store.due(now + EVER, THREADS_MAX)
    threads = [thread for thread in map(store.thread, ids) if thread is not None]
    due = [promise.due_at for thread in threads for promise in thread.promises if promise.owed]
    if untold:
        words = f"{untold} promises are past their time and nobody was told."
        return red("promises", f"{words} Look in the apps for who waits.")
    overdue = sum(at < now for at in due)
    if untold is None:
        words = f"Not known: {overdue} promises are past their time; whether you were told"
        return yellow("promises", f"{words} could not be seen. Look in the apps for who waits.")
    if overdue:
        words = f"{overdue} promises are past their time; you were told. Keep them,"
        return yellow("promises", f"{words} or say when you will.")
    if len(ids) == THREADS_MAX:
        return yellow("promises", f"Not known: only the first {THREADS_MAX} threads were read.")
    return green("promises", f"None is past its time ({len(due)} open).")
