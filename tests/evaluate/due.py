"""Scores when promises are due: `python -m tests.evaluate due FILE.tsv`.

Columns: id, ref (when the message was sent), profile (tests.evaluate.profiles), text, expected,
grain, category. Expected is "-" (nothing may be recorded), "open" (a promise without a time), or
instants: "/" between those that are right, " + " between several promises of one message. The
grain "a" (about) allows 30 minutes, any other one minute.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from chalicelib.model.promise_reading import FoundPromise, PromiseKind
from chalicelib.reading.promises.find_promises import find_promises

from .profiles import PROFILES
from .rows import p95_ms, rows_of, share, show

COLUMNS = ("id", "ref", "profile", "text", "expected", "grain", "category")
CLOSE, ABOUT = timedelta(minutes=1), timedelta(minutes=30)
SURE = 0.8  # below it the owner is asked


@dataclass
class Score:
    counts: Counter[str] = field(default_factory=Counter)
    by_category: dict[str, Counter[bool]] = field(default_factory=lambda: defaultdict(Counter))
    seconds: list[float] = field(default_factory=list)
    misses: list[str] = field(default_factory=list)


def run_due(chosen: argparse.Namespace) -> int:
    try:
        rows = rows_of(chosen.file, COLUMNS)
        score = due_score(rows)
    except (OSError, ValueError, KeyError) as problem:
        print(f"{chosen.file}: {problem!r}", file=sys.stderr)
        return 2
    numbers = numbers_of(score)
    show(numbers, score.misses, chosen.misses, chosen.only)
    if chosen.json:
        print(json.dumps(numbers))
    return 0


def due_score(rows: list[dict[str, str]]) -> Score:
    """Read every row's text and compare."""
    score = Score()
    find_promises("I'll call you tomorrow", datetime.fromisoformat(rows[0]["ref"]), PROFILES["NY"])
    for row in rows:
        began = time.process_time()
        found = find_promises(
            row["text"], datetime.fromisoformat(row["ref"]), PROFILES[row["profile"]]
        )
        score.seconds.append(time.process_time() - began)
        kept = [one for one in found if not one.armed and one.kind is not PromiseKind.RELAY]
        _compare(score, row, kept)
    return score


def _compare(score: Score, row: dict[str, str], found: list[FoundPromise]) -> None:
    timed = [one for one in found if not one.assumed]
    expected = row["expected"]
    if expected == "-":
        score.counts["none"] += 1
        right = not found
        score.counts["false_dates"] += bool(timed)
        score.counts["false_promises"] += bool(found)
    else:
        right = _is_right(row, found, timed, expected)
        score.counts["expected"] += 1
        score.counts["exact"] += right
        score.counts["date_ok"] += right or _same_dates(row, timed)
    if not right and any(_is_silent(row, one) for one in timed):
        score.counts["silent_wrong"] += 1
    score.by_category[row["category"]][right] += 1
    if not right:
        zone = ZoneInfo(PROFILES[row["profile"]].hours.zone)
        got = ", ".join(
            f"{one.due_at.astimezone(zone):%Y-%m-%dT%H:%M}"
            f"{'?' * one.assumed}{'!' * bool(one.flags)}"
            for one in found
        )
        sent = row["ref"][:16]
        score.misses.append(
            f"{row['category']} {row['id']} {row['profile']} {sent}: {row['text']}  "
            f"[{expected} got {got or 'nothing'}]"
        )


def _is_right(
    row: dict[str, str], found: list[FoundPromise], timed: list[FoundPromise], expected: str
) -> bool:
    if expected == "open":
        return bool(found) and not timed
    dues = sorted({one.due_at for one in timed})
    wanted = [part for part in expected.split(" + ") if part != "open"]
    if len(dues) != len(wanted):
        return False
    return all(any(_fits(row, due, part) for part in wanted) for due in dues) and all(
        any(_fits(row, due, part) for due in dues) for part in wanted
    )


def _fits(row: dict[str, str], due: datetime, part: str) -> bool:
    slack = ABOUT if row["grain"] == "a" else CLOSE
    return any(abs(due - datetime.fromisoformat(one)) <= slack for one in part.split("/"))


def _same_dates(row: dict[str, str], timed: list[FoundPromise]) -> bool:
    """Whether the dates are right, for rows that name no clock time."""
    if row["grain"] not in "dpw" or row["expected"] == "open":
        return False
    zone = ZoneInfo(PROFILES[row["profile"]].hours.zone)
    got = {one.due_at.astimezone(zone).date() for one in timed}
    parts = row["expected"].split(" + ")
    dates = [{datetime.fromisoformat(one).date() for one in p.split("/")} for p in parts]
    return len(got) == len(parts) and all(got & date for date in dates)


def _is_silent(row: dict[str, str], one: FoundPromise) -> bool:
    """Whether a wrong time would be recorded without asking the owner."""
    if one.flags or one.confidence < SURE:
        return False
    parts = row["expected"].split(" + ")
    return not any(part not in ("-", "open") and _fits(row, one.due_at, part) for part in parts)


def numbers_of(score: Score) -> dict[str, object]:
    """The score as plain numbers."""
    counts, rows = score.counts, len(score.seconds)
    return {
        "rows": rows,
        "exact": share(counts["exact"], counts["expected"]),
        "date_ok": share(counts["date_ok"], counts["expected"]),
        "false_dates": share(counts["false_dates"], counts["none"]),
        "false_promises": share(counts["false_promises"], counts["none"]),
        "silent_wrong": share(counts["silent_wrong"], rows),
        "by_category": {
            name: f"{right[True]}/{right.total()}"
            for name, right in sorted(score.by_category.items())
        },
        "ms_per_message": round(1_000 * sum(score.seconds) / max(1, rows), 3),
        "p95_ms": p95_ms(score.seconds),
    }
