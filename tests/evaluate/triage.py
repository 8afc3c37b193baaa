"""Scores what Kept reads in customers' messages: `python -m tests.evaluate triage FILE.jsonl`.

One JSON object a line. `text` is needed; of the labels, each that is there is scored:

    kind          "complaint", "question", "praise", "noise" or "unsure" ("spam" is noise)
    label         {"complaint": 1, "praise": 0, "question": 0, "spam": 0}, any of them missing
    sentiment     "negative", "neutral" or "positive": complaint, unknown, praise
    is_complaint  1 or 0, where no kind is known
    urgency       a list of classes of chalicelib.model.Urgency
    flags         the same under other names, see FLAGS
    language, closing, opt_out, question    as in chalicelib.model.Reading
    media         what came with the text

With --json the last line is one JSON object with every number.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from chalicelib.model.message import URGENT, Kind, Reading, Urgency
from chalicelib.reading.read import read

FLAGS = {
    "leaving_or_cancel": {Urgency.LEAVING},
    "public_threat": {Urgency.GOING_PUBLIC},
    "money_back": {Urgency.MONEY},
    "legal_or_crime": {Urgency.LEGAL},
    "safety": {Urgency.SAFETY},
    "time_critical": {Urgency.TIME_CRITICAL},
}
SENTIMENTS = {"negative": "complaint", "positive": "praise"}
KINDS = {kind.value for kind in Kind}
PLAIN_FIELDS = ("language", "closing", "opt_out", "question")
MISS_CHARS_MAX = 200


@dataclass
class Score:
    """Everything counted over one file."""

    rows: int = 0
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    fields: dict[str, Counter[bool]] = field(default_factory=dict)
    urgent_rows: int = 0  # rows that say what is urgent about them
    urgent_expected: int = 0
    urgent_missed: int = 0
    calm_rows: int = 0
    calm_rung: dict[str, int] = field(default_factory=lambda: {"urgent": 0, "any": 0})
    seconds: float = 0.0
    misses: list[str] = field(default_factory=list)


def run_triage(chosen: argparse.Namespace) -> int:
    try:
        rows = list(rows_of(chosen.file))
    except (OSError, ValueError, KeyError) as problem:
        print(f"{chosen.file}: {problem!r}", file=sys.stderr)
        return 2
    score = triage_score(rows)
    numbers = numbers_of(score)
    show(score, numbers, chosen.misses, chosen.only)
    if chosen.json:
        print(json.dumps(numbers))
    return 0


def rows_of(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                row = json.loads(line)
                row["text"] = str(row["text"])
                yield row


def triage_score(rows: list[dict[str, Any]]) -> Score:
    """Read every row's text and compare."""
    score = Score(rows=len(rows))
    read("warm up")
    for row in rows:
        began = time.perf_counter()
        reading = read(row["text"], tuple(row.get("media", ())))
        score.seconds += time.perf_counter() - began
        _score_kind(score, row, reading)
        _score_urgency(score, row, reading)
        for name in PLAIN_FIELDS:
            if name in row:
                right = getattr(reading, name) == row[name]
                score.fields.setdefault(name, Counter())[right] += 1
                if not right:
                    _miss(score, name, str(row[name]), str(getattr(reading, name)), row)
    return score


def _score_kind(score: Score, row: dict[str, Any], reading: Reading) -> None:
    expected = expected_kind(row)
    if not expected:
        return
    score.confusion[expected, reading.kind.value] += 1
    if reading.kind.value != expected:
        _miss(score, "kind", expected, reading.kind.value, row, reading)


def expected_kind(row: dict[str, Any]) -> str:
    """The kind a row's labels name; "not complaint" and "not spam" where they say only that."""
    if "kind" in row:
        kind = {"spam": "noise", "other": "unsure"}.get(row["kind"], row["kind"])
        return kind if kind in KINDS else ""
    label = row.get("label") or {}
    for name in ("spam", "complaint", "question", "praise"):
        if label.get(name) == 1:
            return "noise" if name == "spam" else name
    if row.get("sentiment") in SENTIMENTS:
        return SENTIMENTS[row["sentiment"]]
    if "is_complaint" in row:
        return "complaint" if row["is_complaint"] else "not complaint"
    return "not complaint" if label.get("complaint") == 0 else ""


def _score_urgency(score: Score, row: dict[str, Any], reading: Reading) -> None:
    if "flags" in row:
        expected = set().union(*(FLAGS.get(flag, set()) for flag in row["flags"]))
        calm = not row["flags"] and not row.get("urgency")
    elif isinstance(row.get("urgency"), list):
        expected = {Urgency(name) for name in row["urgency"]}
        calm = not expected
    else:
        return
    score.urgent_rows += 1
    found = set(reading.urgency)
    score.urgent_expected += len(expected)
    score.urgent_missed += len(expected - found)
    for urgency in sorted(expected - found):
        _miss(score, "urgency", urgency, "not seen", row, reading)
    if calm:
        score.calm_rows += 1
        score.calm_rung["any"] += bool(found)
        score.calm_rung["urgent"] += bool(found & URGENT)
        if found:
            _miss(score, "urgency", "calm", ",".join(reading.urgency), row, reading)


def _miss(
    score: Score,
    what: str,
    expected: str,
    got: str,
    row: dict[str, Any],
    why: Reading | None = None,
) -> None:
    reasons = "; ".join(why.reasons) if why else ""
    text = " ".join(row["text"].split())[:MISS_CHARS_MAX]
    score.misses.append(f"{what} {expected}>{got}: {text}  [{reasons}]")


def numbers_of(score: Score) -> dict[str, Any]:
    """The score as plain numbers."""
    expected = Counter[str]()
    for (wanted, _), count in score.confusion.items():
        expected[wanted] += count
    judged = {kind: count for kind, count in expected.items() if kind in KINDS}
    right = sum(score.confusion[kind, kind] for kind in judged)
    complaints = expected["complaint"]
    lost = score.confusion["complaint", "noise"]
    thanked = score.confusion["complaint", "praise"]
    return {
        "rows": score.rows,
        "kind_accuracy": _share(right, sum(judged.values())),
        "kind_recall": {kind: _share(score.confusion[kind, kind], judged[kind]) for kind in judged},
        "kind_unsure": _share(
            sum(count for (_, got), count in score.confusion.items() if got == "unsure"),
            sum(expected.values()),
        ),
        "complaints": complaints,
        "complaints_read_as_praise": _share(thanked, complaints),
        "complaints_read_as_noise": _share(lost, complaints),
        "others_read_as_complaint": _share(
            sum(n for (want, got), n in score.confusion.items() if got == "complaint" != want),
            sum(n for want, n in expected.items() if want != "complaint"),
        ),
        "confusion": {f"{want}>{got}": n for (want, got), n in sorted(score.confusion.items())},
        "urgent_expected": score.urgent_expected,
        "urgent_missed": score.urgent_missed,
        "calm_rows": score.calm_rows,
        "calm_rung_any": _share(score.calm_rung["any"], score.calm_rows),
        "calm_rung_urgent": _share(score.calm_rung["urgent"], score.calm_rows),
        "fields": {name: _share(c[True], c.total()) for name, c in score.fields.items()},
        "ms_per_message": round(1000 * score.seconds / max(1, score.rows), 3),
    }


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def show(score: Score, numbers: dict[str, Any], misses: int, only: str) -> None:
    """Print the numbers and some misses for a person."""
    for name, value in numbers.items():
        if value not in (None, {}):
            print(f"{name:28} {value}")
    chosen = [miss for miss in score.misses if only in miss.split(":")[0]]
    print(f"{len(chosen)} misses{f' of {only}' if only else ''}")
    for miss in chosen[:misses]:
        print("  ", miss)
