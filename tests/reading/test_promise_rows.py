"""The labelled rows of promises are well-formed: how they are read is tested elsewhere."""

import csv
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from chalicelib.model import PromiseKind

FOLDER = Path(__file__).parent / "promise_rows"
DUE_COLUMNS = ["id", "ref", "tz", "profile", "text", "expected", "grain", "category"]
PROMISE_COLUMNS = ["id", "label", "kind", "source", "licence", "text"]
ZONES = {
    "NY": "America/New_York",
    "UK": "Europe/London",
    "SY": "Australia/Sydney",
    "LA": "America/Los_Angeles",
    "IN": "Asia/Kolkata",
}
USUAL_CLOSE = {
    "NY": time(17, 30),
    "UK": time(17),
    "SY": time(17),
    "LA": time(22),
    "IN": time(19),
}
SATURDAY = 5  # as datetime.weekday() counts
SATURDAY_CLOSE = {"NY": time(14), "SY": time(12)}
DAY_OVER = time(23, 59)
NOT_OWED = {
    *("past", "question", "negated", "reported", "hedge", "availability", "invite", "conditional"),
    *("info", "policy", "request", "offer", "thanks", "brand"),
}
DO_NOT_COUNT = {"relay", "progress", "soft", "hope", "event", "armed"}
KINDS = {"P": {*PromiseKind} - {PromiseKind.RELAY}, "N": NOT_OWED, "S": DO_NOT_COUNT}
ROWS_MIN = {"due_voices.tsv": 170, "promise_voices.tsv": 230}


def rows_of(name):
    """The rows of a file as dicts; quote marks are ordinary characters in it."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


DUE = rows_of("due_voices.tsv")
PROMISES = rows_of("promise_voices.tsv")


def instants(row):
    """Every instant named in `expected`, with all readings of all promises."""
    if row["expected"] in {"-", "open"}:
        return []
    promises = row["expected"].split(" + ")
    return [datetime.fromisoformat(at) for promise in promises for at in promise.split("/")]


@pytest.mark.parametrize(
    ("name", "columns"),
    [("due_voices.tsv", DUE_COLUMNS), ("promise_voices.tsv", PROMISE_COLUMNS)],
)
def test_every_row_fills_exactly_the_columns(name, columns):
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    assert lines[0].split("\t") == columns
    odd = [line for line in lines if len(line.split("\t")) != len(columns)]
    odd += [line for line in lines if any(c != c.strip() or not c for c in line.split("\t"))]
    assert odd == []
    assert len(lines) - 1 >= ROWS_MIN[name]


@pytest.mark.parametrize("column", ["id", "text"])
def test_no_two_rows_share_an_id_or_a_text(column):
    values = [row[column].casefold() for row in DUE + PROMISES]
    assert sorted({v for v in values if values.count(v) > 1}) == []


def test_the_instants_of_a_due_row_are_local_times_of_its_zone():
    assert [row["id"] for row in DUE if row["tz"] != ZONES[row["profile"]]] == []
    said = [(row, datetime.fromisoformat(row["ref"])) for row in DUE]
    named = said + [(row, at) for row in DUE for at in instants(row)]
    assert [(row["id"], at) for row, at in named if not _is_local(at, row["tz"])] == []
    assert [row["id"] for row, sent in said if any(at <= sent for at in instants(row))] == []


def _is_local(at, tz):
    return at.utcoffset() == at.astimezone(ZoneInfo(tz)).utcoffset()


def test_a_due_row_has_a_grain_exactly_where_it_names_a_time():
    grains = {True: set("madpw"), False: {"-"}}
    assert [r["id"] for r in DUE if r["grain"] not in grains[bool(instants(r))]] == []


def test_the_category_of_a_due_row_says_when_nothing_is_owed_and_when_no_time_is_named():
    nothing = [row["id"] for row in DUE if row["expected"] == "-"]
    untimed = [row["id"] for row in DUE if row["expected"] == "open"]
    assert [row["id"] for row in DUE if row["category"].startswith("neg-")] == nothing
    assert [row["id"] for row in DUE if row["category"] == "open"] == untimed


def test_a_day_or_week_ends_at_closing_time_or_with_the_day():
    whole = [(row, at) for row in DUE if row["grain"] in {"d", "w"} for at in instants(row)]
    early = [(row["id"], at) for row, at in whole if at.time() not in {_close(row, at), DAY_OVER}]
    assert early == []


def _close(row, at):
    usual = USUAL_CLOSE[row["profile"]]
    return SATURDAY_CLOSE.get(row["profile"], usual) if at.weekday() == SATURDAY else usual


def test_a_promise_row_has_a_known_label_and_a_kind_of_that_label():
    assert [row["id"] for row in PROMISES if row["kind"] not in KINDS.get(row["label"], ())] == []
    assert {(row["source"], row["licence"]) for row in PROMISES} == {("own", "original")}


def test_every_kind_of_promise_and_every_grain_has_rows():
    kinds = {row["kind"] for row in PROMISES if row["label"] != "N"}
    assert {*PromiseKind} <= kinds
    assert {row["grain"] for row in DUE} == {*"madpw-"}
    assert {row["profile"] for row in DUE} == set(ZONES)
