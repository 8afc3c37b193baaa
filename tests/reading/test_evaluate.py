"""The scoring command says what it counted, and refuses what it cannot read."""

from __future__ import annotations

import json

import pytest

from tests.evaluate import expected_kind, main

ROWS = [
    {"text": "worst pie ever", "kind": "complaint", "urgency": []},
    {"text": "worst pie ever", "kind": "praise"},
    {"text": "LOVE THIS PLACE", "is_complaint": 1},
    {"text": "I want my money back", "flags": ["money_back"], "urgency": 1},
    {"text": "hello there", "flags": ["safety"], "urgency": 2},
    {"text": "my lawyer will call", "flags": [], "urgency": 0},
    {"text": "stop", "opt_out": True, "language": "en", "closing": False},
]


def numbers(tmp_path, capsys, rows):
    file = tmp_path / "rows.jsonl"
    file.write_text("\n".join(map(json.dumps, rows)) + "\n\n")
    assert main(["triage", str(file), "--json"]) == 0
    return json.loads(capsys.readouterr().out.splitlines()[-1])


def test_the_two_dangers_are_counted(tmp_path, capsys):
    told = numbers(tmp_path, capsys, ROWS)
    assert told["rows"] == 7
    assert told["complaints"] == 2
    assert told["complaints_read_as_praise"] == 0.5
    assert told["confusion"]["praise>complaint"] == 1
    assert (told["urgent_expected"], told["urgent_missed"]) == (2, 1)
    assert (told["calm_rows"], told["calm_rung_urgent"]) == (2, 0.5)
    assert told["fields"] == {"language": 1.0, "closing": 1.0, "opt_out": 1.0}


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ({"kind": "spam"}, "noise"),
        ({"kind": "other"}, "unsure"),
        ({"label": {"complaint": 0, "question": 1}}, "question"),
        ({"label": {"spam": 1}}, "noise"),
        ({"label": {"complaint": 0}}, "not complaint"),
        ({"sentiment": "negative", "is_complaint": 1}, "complaint"),
        ({"sentiment": "neutral", "is_complaint": 0}, "not complaint"),
        ({}, ""),
    ],
)
def test_each_way_of_labelling_is_understood(row, kind):
    assert expected_kind(row) == kind


def test_a_file_that_cannot_be_read_is_refused(tmp_path, capsys):
    file = tmp_path / "rows.jsonl"
    file.write_text('{"words": "no text"}\n')
    assert main(["triage", str(file)]) == 2
    assert main(["triage", str(tmp_path / "missing.jsonl")]) == 2
    assert "missing" in capsys.readouterr().err
