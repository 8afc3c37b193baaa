"""Every sentence for the owner, one by one: what a text can carry, plain English, and in use."""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType

import pytest

from chalicelib.model.message import Urgency, Venue
from chalicelib.model.promise_reading import PromiseKind
from chalicelib.model.send import SendKind
from chalicelib.voice import owner
from chalicelib.voice.customers import data_requests
from chalicelib.voice.gsm import BASIC, EXTENDED, parts
from chalicelib.voice.owner import (
    card_lines,
    channel_news,
    deeds,
    desk_news,
    form_lines,
    page_lines,
)
from chalicelib.voice.owner.layout import tell
from chalicelib.voice.owner.reasons import (
    decided,
    promise_steps,
    why_ended,
    why_silent,
    why_told,
)

HOUSE = Path(__file__).parent.parent.parent / "chalicelib"
NEWS = (channel_news, desk_news)  # each a text of its own
REASONS = (why_told, why_silent, why_ended)  # each the end of a sentence, in texts too
PAGES = (page_lines, card_lines, form_lines, promise_steps, decided)
MODULES = (*NEWS, *REASONS, *PAGES, deeds, data_requests)
# These lay out whole texts; tables of their own show each, in test_texting and test_replies.
WITH_TABLES = {
    "alerts",
    "answers",
    "desk_replies",
    "email",
    "facts",
    "hints",
    "layout",
    "promise_words",
    "replies",
}
LARGE = {why_ended.TOO_LONG, why_ended.CHANNEL_STOPPED}  # stand alone as well

# What each value may be, the longest that is usual.
VALUES = {
    "again": ["", "FB"],
    "answered": [0, 112],
    "answers": [["my answer"], ["my answer", "your answer"]],
    "asked": ["3 March 2026"],
    "at": ["", "10:00 tomorrow"],
    "business": ["Maple & Rye"],
    "by": ["Maya"],
    "by_hand": [True, False],
    "code": ["FB"],
    "connected": [[], ["Facebook", "X"]],
    "count": [1, 12],
    "day": ["3 March 2026"],
    "days": [1, 12],
    "ends": [date(2027, 6, 30)],
    "evidence": ["it was said"],
    "first_half": [None, timedelta(minutes=22), timedelta(hours=5)],
    "how": ["X can reach us"],
    "kept": [4],
    "kind": list(PromiseKind),
    "made": [0, 5],
    "most": [200],
    "of_usd": [20],
    "on": [date(2026, 3, 3)],
    "owing": [[], ["D47"], ["D47", "K12"]],
    "place": ["Facebook", "X messages"],
    "public": [True, False],
    "python": ["3.11"],
    "quote": ["I'll call you by 5"],
    "reads": [False, True],
    "unwell": [[], ["Facebook", "X"]],
    "until": ["10:00 tomorrow"],
    "used_usd": [16.5],
    "usual": [0.4, 4.2],
    "venue": list(Venue),
    "waiting": [[], ["D47"], ["D47", "K12"]],
    "what": ["a phone number"],
    "when": ["10:00 tomorrow"],
    "who": ["Dana W"],
    "whose": ["Facebook's"],
    "why": ["Facebook's password for Kept has run out, so it takes nothing"],
    "words": ["I've sent it, with you by 5"],
}
KINDS = {("decided", "i_will"): {"kind": list(SendKind)}}


def _short_of(module: ModuleType) -> str:
    return module.__name__.rpartition(".")[2]


def _functions(module: ModuleType) -> dict[str, object]:
    found = inspect.getmembers(module, inspect.isfunction)
    return {n: f for n, f in found if f.__module__ == module.__name__ and not n.startswith("_")}


def _constants(module: ModuleType) -> dict[str, str | dict[str, str]]:
    found = vars(module).items()
    return {name: value for name, value in found if name.isupper() and name[0] != "_"}


def _said(module: ModuleType) -> Iterator[tuple[str, str]]:
    """Each sentence of a module by the name it has there, with each value it may be given."""
    for name, value in _constants(module).items():
        if isinstance(value, dict):
            yield from ((f"{name}[{key}]", one) for key, one in value.items())
        else:
            yield name, value
    for name, function in _functions(module).items():
        values = VALUES | KINDS.get((_short_of(module), name), {})
        names = list(inspect.signature(function).parameters)
        for turn in range(max([1, *(len(values[n]) for n in names)])):
            given = {n: values[n][turn % len(values[n])] for n in names}
            yield f"{name}{turn}", function(**given)


SAID = {
    (module, f"{_short_of(module)}.{name}"): text
    for module in MODULES
    for name, text in _said(module)
}


def sentences_of(*modules):
    found = ((name, text) for (module, name), text in SAID.items() if module in modules)
    return [pytest.param(text, id=name) for name, text in found]


@pytest.mark.parametrize("text", sentences_of(*MODULES))
def test_a_sentence_is_plain_english(text):
    assert text == " ".join(text.split()), "no space too many"
    assert text
    words = {word.strip(".,:;!?()\"'“”").casefold() for word in text.split()}
    assert not words & {"thread", "episode", "alert", "venue", "webhook", "token", "lambda"}
    assert not words & {"null", "true", "false", "error", "exception", "invalid", "failure"}
    assert "None" not in text
    assert not set("{}[]<>_") & set(text)


@pytest.mark.parametrize("text", sentences_of(*NEWS))
def test_news_goes_into_one_text_whole(text):
    assert set(text) <= BASIC | EXTENDED
    told = tell(text)
    assert text in told
    assert parts(told) <= 2
    assert text[0].isupper()
    assert text[-1] not in ".!?", "the text ends it"


@pytest.mark.parametrize("text", sentences_of(*REASONS))
def test_a_reason_ends_a_sentence_and_can_be_texted(text):
    assert set(text) <= BASIC | EXTENDED
    assert text[0].islower() or text in LARGE or text.startswith("Dana W")
    assert text[-1] not in ".!"


@pytest.mark.parametrize("text", sentences_of(promise_steps, deeds))
def test_a_step_of_a_promise_has_no_stop_of_its_own(text):
    assert text[-1] not in ".!?"


@pytest.mark.parametrize("text", sentences_of(deeds))
def test_what_is_owed_can_be_texted(text):
    assert set(text) <= BASIC | EXTENDED
    assert text[0].islower()


@pytest.mark.parametrize("text", sentences_of(decided))
def test_a_decision_is_a_whole_sentence(text):
    assert text.startswith("I ")
    assert text.endswith(".")


def test_every_urgency_has_the_sentence_that_says_why_it_rings():
    assert set(Urgency) <= set(why_told.BY_REASON)


def test_no_module_of_sentences_is_left_out():
    found = pkgutil.walk_packages(owner.__path__, f"{owner.__name__}.")
    names = {info.name for info in found if not info.ispkg}
    known = {module.__name__ for module in MODULES}
    assert {n for n in names if n.rpartition(".")[2] not in WITH_TABLES} <= known


@pytest.mark.parametrize("module", MODULES, ids=_short_of)
def test_a_sentence_that_nobody_says_is_not_kept(module):
    everything = "".join(path.read_text() for path in HOUSE.rglob("*.py"))
    names = [*_functions(module), *_constants(module)]
    inside = Path(module.__file__).read_text()
    assert names
    for name in names:
        said = f"{_short_of(module)}.{name}" in everything
        assert said or inside.count(name) > 1, f"nobody says {name}"


def test_the_week_says_who_is_left_and_else_that_all_is_well():
    text = desk_news.week(
        kept=4,
        made=5,
        answered=9,
        first_half=timedelta(minutes=22),
        connected=["Facebook", "X"],
        unwell=[],
        waiting=[],
        owing=[],
    )
    said = "Your week: 4 of 5 promises kept, 9 answered, half in 22 min"
    assert text == f"{said}. Facebook and X connected, all is well. Nothing to do"
