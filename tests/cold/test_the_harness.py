"""The test of these tests: they are red where a name is there only by a neighbour's grace."""

from __future__ import annotations

import pytest

from tests.doors.lambda_events import SCHEDULE

from .cases import PARTS, Case, agreed

HOUSE = {
    "app.py": """
from chalicelib import face
from chalicelib.face import friend

def by_grace(event, context):
    return face.neighbour.WORD

def by_right(event, context):
    return friend.word()

def rash(event, context):
    import os
    os._exit(1)
""",
    "chalicelib/__init__.py": "",
    "chalicelib/face/__init__.py": "",
    "chalicelib/face/neighbour.py": "WORD = 'there'",
    "chalicelib/face/friend.py": """
def word():
    from .neighbour import WORD
    return WORD
""",
}


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    """A small product in place of ours."""
    folder = tmp_path_factory.mktemp("house")
    for name, text in HOUSE.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return str(folder)


@pytest.fixture
def played(asked, zygotes, house):
    def both(entry):
        case = asked(Case(entry, "quiet", lambda _: SCHEDULE, entry)) | {"house": house}
        return zygotes.cold(case), zygotes.cold(case | {"warm": True})

    return both


def test_a_name_that_only_a_loaded_neighbour_brings_is_missed_in_a_fresh_process(played):
    cold, warm = played("by_grace")
    assert (warm["raised"], warm["gave"]) == ("", "there")
    with pytest.raises(AssertionError, match=r"'chalicelib.face' has no attribute 'neighbour'"):
        agreed(cold, warm)


def test_a_name_that_is_imported_where_it_is_used_is_there(played):
    assert agreed(*played("by_right"))["gave"] == "there"


def test_one_case_leaves_nothing_loaded_for_the_next(played):
    for entry in ("by_right", "by_grace", "by_right"):
        cold, warm = played(entry)
        assert cold["loaded"] == []
        assert warm["loaded"]


def test_a_process_that_dies_is_no_answer(played):
    cold, warm = played("rash")
    assert "died" in cold["raised"]
    with pytest.raises(AssertionError, match="died"):
        agreed(cold, warm)


@pytest.mark.parametrize("part", PARTS)
def test_whatever_differs_is_seen(part):
    warm = {"loaded": ["app"], **dict.fromkeys(PARTS, ""), "trace": []}
    assert agreed({**warm, "loaded": []}, warm) == warm
    with pytest.raises(AssertionError, match=part if part != "raised" else "odd"):
        agreed({**warm, "loaded": [], part: "odd"}, warm)


def test_a_process_that_was_not_fresh_proves_nothing():
    answer = {"loaded": ["app"], **dict.fromkeys(PARTS, "")}
    with pytest.raises(AssertionError, match="not cold"):
        agreed(answer, answer)
