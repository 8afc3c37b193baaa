"""What the reader of promises makes of rows that its author did not write, as a gate."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evaluate.due import COLUMNS as TIMED
from tests.evaluate.due import due_score
from tests.evaluate.due import numbers_of as due_numbers
from tests.evaluate.promises import COLUMNS as LABELLED
from tests.evaluate.promises import promises_score
from tests.evaluate.rows import rows_of

ROWS = Path(__file__).parent / "promise_rows"
DETECTION = sorted(ROWS.glob("promise_*.tsv"))
DUE = sorted(ROWS.glob("due_*.tsv"))


@pytest.mark.parametrize("file", DETECTION, ids=lambda file: file.stem)
def test_promises_are_found_and_nothing_else_is(file):
    numbers, misses = promises_score(rows_of(file, LABELLED))
    assert numbers["precision"] >= 0.95, misses
    assert numbers["recall"] >= 0.92, misses
    assert numbers["false_fire_rate"] <= 0.01, misses


@pytest.mark.parametrize("file", DUE, ids=lambda file: file.stem)
def test_they_are_due_when_the_words_say(file):
    score = due_score(rows_of(file, TIMED))
    numbers = due_numbers(score)
    assert numbers["exact"] >= 0.88, score.misses
    assert numbers["silent_wrong"] <= 0.02, score.misses
    assert numbers["false_dates"] <= 0.02, score.misses


def test_there_are_rows_enough_to_mean_something():
    rows = sum(len(rows_of(file, LABELLED)) for file in DETECTION)
    assert rows + sum(len(rows_of(file, TIMED)) for file in DUE) >= 300
