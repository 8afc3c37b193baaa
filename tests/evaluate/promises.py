"""Scores which messages promise something: `python -m tests.evaluate promises FILE.tsv`.

Columns: id, label, kind, source, licence, text. The label is P (a promise), N (none) or S (let it
be either: only its rate is shown). A promise that waits for the customer ("DM us and we'll look")
and feedback that is passed on are no fires: nobody is reminded of them.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from datetime import datetime

from chalicelib.model.promise_reading import FoundPromise, PromiseKind
from chalicelib.reading.promises.find_promises import find_promises

from .profiles import PROFILES
from .rows import p95_ms, rows_of, share, show

COLUMNS = ("id", "label", "kind", "text")
SAID_AT = datetime.fromisoformat("2026-03-03T10:15-05:00")
KINDS = {kind.value for kind in PromiseKind}


def run_promises(chosen: argparse.Namespace) -> int:
    try:
        rows = rows_of(chosen.file, COLUMNS)
    except (OSError, ValueError) as problem:
        print(f"{chosen.file}: {problem!r}", file=sys.stderr)
        return 2
    numbers, misses = promises_score(rows)
    show(numbers, misses, chosen.misses, chosen.only)
    if chosen.json:
        print(json.dumps(numbers))
    return 0


def fires(text: str) -> list[FoundPromise]:
    """The promises of a message that somebody will be reminded of."""
    found = find_promises(text, SAID_AT, PROFILES["NY"])
    return [one for one in found if not one.armed and one.kind is not PromiseKind.RELAY]


def promises_score(rows: list[dict[str, str]]) -> tuple[dict[str, object], list[str]]:
    """The numbers over some rows, and each miss as a line."""
    counted: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    seconds: list[float] = []
    misses: list[str] = []
    kinds_right = 0
    fires("I'll call you tomorrow")
    for row in rows:
        began = time.process_time()
        found = fires(row["text"])
        seconds.append(time.process_time() - began)
        counted[row["label"], bool(found)] += 1  # type: ignore[index]
        kinds_right += row["kind"] in {one.kind.value for one in found}
        if row["label"] != "S" and bool(found) != (row["label"] == "P"):
            wrong[row["kind"]] += 1
            what = "; ".join(f"{one.kind}: {one.quote}" for one in found) or "nothing"
            misses.append(f"{row['label']} {row['kind']} {row['id']}: {row['text']}  [{what}]")
    return _numbers(rows, counted, wrong, kinds_right, seconds), misses


def _numbers(
    rows: list[dict[str, str]],
    counted: Counter[str],
    wrong: Counter[str],
    kinds_right: int,
    seconds: list[float],
) -> dict[str, object]:
    hits, missed = counted["P", True], counted["P", False]  # type: ignore[index]
    false, quiet = counted["N", True], counted["N", False]  # type: ignore[index]
    soft, still = counted["S", True], counted["S", False]  # type: ignore[index]
    named = sum(row["label"] == "P" and row["kind"] in KINDS for row in rows)
    return {
        "rows": len(rows),
        "precision": share(hits, hits + false),
        "recall": share(hits, hits + missed),
        "false_fire_rate": share(false, false + quiet),
        "soft_fire_rate": share(soft, soft + still),
        "kind_right": share(kinds_right, named),
        "misses_by_category": dict(wrong),
        "ms_per_message": round(1_000 * sum(seconds) / max(1, len(seconds)), 3),
        "p95_ms": p95_ms(seconds),
    }
