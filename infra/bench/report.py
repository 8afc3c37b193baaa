"""The bench's rows: what was measured, against what, and whether it is within its target."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

HEAD = ("what", "figure", "baseline", "ratio", "target", "")
PASS, OVER, NOT_MEASURED, SHOWN = "PASS", "OVER", "NOT MEASURED", "-"


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `value` is what the target is held against: a ratio, a count, a size, a time."""

    what: str
    value: float | None  # None: it could not be measured, and `note` says why
    target: float | None  # at most; None: shown only
    unit: str = ""
    figure: str = ""  # the absolute figure, an indication where the value is a ratio
    baseline: str = ""
    ratio: float | None = None
    note: str = ""

    @property
    def verdict(self) -> str:
        if self.value is None:
            return NOT_MEASURED
        if self.target is None:
            return SHOWN
        return PASS if self.value <= self.target else OVER

    def cells(self) -> tuple[str, ...]:
        """As it is printed."""
        shown = self.value is None or not self.figure
        figure = _number(self.value, self.unit) if shown else self.figure
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}x"
        limit = "" if self.target is None else f"<= {_number(self.target, self.unit)}"
        return self.what, figure, self.baseline, ratio, limit, self.verdict


def _number(value: float | None, unit: str) -> str:
    if value is None:
        return "-"
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return text + (unit if unit == "x" or not unit else f" {unit}")


def table(rows: Sequence[Row]) -> str:
    """The rows in columns, each note below its row."""
    lines = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[n]) for line in lines) for n in range(len(HEAD))]
    notes = ["", *(row.note for row in rows)]
    printed = []
    for line, note in zip(lines, notes, strict=True):
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        printed.append("  ".join(cells).rstrip())
        if note:
            printed.append(f"    {note}")
    return "\n".join(printed)


def as_json(rows: Sequence[Row], seconds: float) -> str:
    """One JSON object on one line."""
    return json.dumps(
        {
            "passed": exit_code(rows) == 0,
            "seconds": round(seconds, 1),
            "rows": [
                {
                    "what": row.what,
                    "value": row.value,
                    "unit": row.unit,
                    "target": row.target,
                    "figure": row.figure,
                    "baseline": row.baseline,
                    "ratio": row.ratio,
                    "verdict": row.verdict,
                    "note": row.note,
                }
                for row in rows
            ],
        }
    )


def exit_code(rows: Sequence[Row]) -> int:
    """1 when a measured row is over its target; what was not measured fails nothing."""
    return int(any(row.verdict == OVER for row in rows))
