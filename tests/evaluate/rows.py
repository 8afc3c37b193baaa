"""Tables of labelled messages: tab-separated, with a heading line."""

from __future__ import annotations

import csv
from pathlib import Path
from statistics import quantiles


def rows_of(file: Path, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """The rows of a table. Raises OSError, or ValueError for one without these columns."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    for number, row in enumerate(rows, start=2):
        if any(row.get(column) is None for column in columns):
            raise ValueError(f"line {number} lacks one of {', '.join(columns)}")
    return rows


def share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None


def p95_ms(seconds: list[float]) -> float:
    """The time under which 95 of 100 messages stay, in milliseconds."""
    if len(seconds) < 2:
        return round(1_000 * sum(seconds), 3)
    return round(1_000 * quantiles(seconds, n=20)[-1], 3)


def show(numbers: dict[str, object], misses: list[str], limit: int, only: str) -> None:
    """Print the numbers and the misses for a person."""
    for name, value in numbers.items():
        print(f"{name:20} {value}")
    chosen = [miss for miss in misses if only in miss]
    print(f"{len(chosen)} misses")
    for miss in chosen[:limit]:
        print("  ", miss)
