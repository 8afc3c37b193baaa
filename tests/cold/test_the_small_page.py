"""The page behind a link in a fresh process: as it is shown, and after each of its buttons."""

from __future__ import annotations

import re

import pytest

from chalicelib.desk.pages.press import Button

from .cases import Case
from .events import get, pressed
from .worlds import SORRY

SHOWN = (
    *("one", "praised", "read_back", "owed", "missed", "doubted", "locked"),
    *("in_draft_mode", "after_a_week_of_drafts", "written_on_the_page"),
)
DAY = {"day": "2026-03-05", "time": "15:00"}
TAKEN = [
    ("one", {"button": "taken"}),
    ("one", {"button": "later:30"}),
    ("one", {"button": "say_nothing"}),
    ("one", {"button": "write", "words": SORRY, "to": "public"}),
    ("one", {"button": "note:", "what": "call Dana", **DAY}),
    ("written_on_the_page", {"button": "{say}", "code": "{digits}"}),
    ("owed", {"button": "say_nothing"}),
    ("owed", {"button": "close:kept"}),
    ("owed", {"button": "close:open"}),
    ("owed", {"button": "close:released"}),
    ("owed", {"button": "done:{promise0}"}),
    ("owed", {"button": "not:{promise0}"}),
    ("owed", {"button": "right:{promise0}"}),
    ("owed", {"button": "move:{promise0}", **DAY}),
    ("missed", {"button": "{mend}"}),
    ("doubted", {"button": "{there}"}),
    ("doubted", {"button": "{missing}"}),
    ("in_draft_mode", {"button": "{send}"}),
    ("after_a_week_of_drafts", {"button": "live"}),
    ("locked", {"button": "unlock"}),
]
REFUSED = [
    ("one", {"button": "nonsense"}),
    ("one", {"button": "write", "words": SORRY, "to": "private"}),  # Kept has used that up
    ("one", {"button": "write", "words": "Call us on 555 010 0199", "to": "public"}),
    ("one", {"button": "note:", "what": "call Dana", "day": "tomorrow", "time": ""}),
    ("written_on_the_page", {"button": "{say}", "code": "000000"}),
]


def of(world, fields):
    def event(names):
        return pressed(names["path"], **{k: v.format(**names) for k, v in fields.items()})

    what = " ".join(fields.values())
    return Case(f"{what} ({world})", world, event)


def looked_at(world):
    return Case(world, world, lambda names: get(names["path"]))


LOOKED_AT = [looked_at(world) for world in SHOWN]


@pytest.mark.parametrize("case", LOOKED_AT, ids=str)
def test_the_page_is_shown(answer, case):
    told = answer(case)
    assert told["gave"]["statusCode"] == 200
    assert "<form" in told["gave"]["body"]
    assert told["rows"] == [], "looking changes nothing"


@pytest.mark.parametrize("case", [of(*one) for one in TAKEN], ids=str)
def test_a_button_is_answered_with_the_page(answer, case):
    told = answer(case)
    assert told["gave"]["statusCode"] == 200
    assert "</html>" in told["gave"]["body"]


@pytest.mark.parametrize("case", [of(*one) for one in REFUSED], ids=str)
def test_what_cannot_be_done_is_refused_on_the_page(answer, case):
    told = answer(case)
    assert told["gave"]["statusCode"] == 400
    assert "</html>" in told["gave"]["body"]


@pytest.mark.parametrize(
    "case",
    [
        Case("shown", "quiet", lambda _: get("/a/aaaaaaaaaaaa")),
        Case("pressed", "quiet", lambda _: pressed("/a/aaaaaaaaaaaa", button="taken")),
    ],
    ids=str,
)
def test_a_link_that_is_over_says_so(answer, case):
    assert answer(case)["gave"]["statusCode"] == 404


def word(button):
    return button.strip("{}").partition(":")[0]


def test_every_button_that_a_page_shows_or_knows_is_pressed(warm):
    shown = set()
    for case in LOOKED_AT:
        page = warm(case)["gave"]["body"]
        shown |= {word(found) for found in re.findall(r'name="button" value="([^"]+)"', page)}
    buttons = {word(fields["button"]) for _, fields in TAKEN}
    assert len(shown) > 10
    assert shown | set(Button) <= buttons
