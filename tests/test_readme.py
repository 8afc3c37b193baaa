"""README's tables are compared with the code: what it says is what is built."""

import re
from pathlib import Path

import pytest

from chalicelib import channels
from chalicelib.adapters.business_settings import KEYS, SETTINGS
from chalicelib.model.command import Does
from chalicelib.model.promise import PromiseState
from chalicelib.model.send import SendState
from chalicelib.reading.texted import read_text

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()


def rows_of(heading):
    """The rows of the table under a header row that begins with this cell, as lists of cells."""
    lines = README.splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(f"| {heading} |"))
    rows = []
    for line in lines[start + 2 :]:
        if not line.startswith("|"):
            break
        rows.append([cell.strip() for cell in line.strip("|").split("|")])
    return rows


def names_of(rows):
    return [re.search(r"`([^`]+)`", row[0]).group(1) for row in rows]


def test_the_channels_are_those_that_exist():
    assert set(names_of(rows_of("channel"))) == channels.NAMES
    assert {a for row in rows_of("channel") for a in re.findall(r"also `(\w+)`", row[0])} == set(
        channels.aliases()
    )


def test_the_keys_of_the_business_file_are_those_that_are_read():
    assert [(name, row[1], row[2]) for name, row in zip(
        names_of(rows_of("in the file")), rows_of("in the file"), strict=True
    )] == [tuple(key) for key in KEYS]  # fmt: skip


def test_the_rules_their_defaults_and_meanings_are_those_that_hold():
    rows = rows_of("in `rules`")
    assert [(name, row[1], row[2]) for name, row in zip(names_of(rows), rows, strict=True)] == [
        (s.name, str(s.default), s.meaning) for s in SETTINGS
    ]


@pytest.mark.parametrize("states", [SendState, PromiseState])
def test_the_states_are_those_of_the_tables(states):
    found = [names_of(rows) for rows in _tables("state")]
    assert sorted(state.value for state in states) in [sorted(names) for names in found]


def _tables(heading):
    lines = README.splitlines()
    for number, line in enumerate(lines):
        if line.startswith(f"| {heading} |"):
            rows = []
            for row in lines[number + 2 :]:
                if not row.startswith("|"):
                    break
                rows.append([cell.strip() for cell in row.strip("|").split("|")])
            yield rows


def test_the_rooms_are_those_of_the_house():
    named = {name.removeprefix("chalicelib/") for name in names_of(rows_of("room"))}
    rooms = {p.name for p in (ROOT / "chalicelib").iterdir() if (p / "__init__.py").is_file()}
    assert named == rooms | {"infra/local"}


def test_every_make_target_that_is_named_exists():
    makefile = (ROOT / "Makefile").read_text()
    for target in set(re.findall(r"make (\w+)", README)) & {
        "run", "test", "check", "demo", "picture",
    }:  # fmt: skip
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_the_picture_is_there():
    assert (ROOT / "docs" / "street.png").stat().st_size > 10_000


def test_the_commands_of_the_phone_are_those_that_are_read():
    typed = [read_text(name).does for name in names_of(rows_of("text"))]
    nothing_of_ours = {Does.UNKNOWN, Does.UNCLEAR, Does.CARRIER, Does.OPT_OUT, Does.OPT_IN}
    assert sorted(typed) == sorted(set(Does) - nothing_of_ours)


def test_every_other_way_to_type_a_command_that_is_named_is_read_the_same():
    for row in rows_of("text"):
        does = read_text(names_of([row])[0]).does
        for other in re.findall(r"(?:Also|and) `([^`]+)`", row[1]):
            assert read_text(other).does is does, other
