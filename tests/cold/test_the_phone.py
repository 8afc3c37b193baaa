"""The phone in a fresh process: every command, with its code, without one, and with a wrong one."""

from __future__ import annotations

import pytest

from chalicelib.model.command import Does
from chalicelib.reading.texted import read_text
from tests.stories.desk import OWNER, SECOND

from .cases import Case
from .events import texted
from .worlds import SORRY

STRANGER = "+15559999999"
# What is typed after a code, and the worlds in which it is.
CODED = {
    Does.WORDS: (SORRY, "one"),
    Does.GO: ("GO", "read_back", "missed"),
    Does.DM: ("DM", "read_back"),
    Does.PUB: ("PUB", "read_back"),
    Does.HOLD: ("WAIT", "read_back"),
    Does.GOT: ("GOT", "one"),
    Does.DONE: ("DONE", "one", "owed"),
    Does.TIME: ("TUE 10", "owed", "one"),
    Does.LATE: ("LATE", "owed"),
    Does.NOT: ("NOT", "owed"),
    Does.OK: ("OK", "owed"),
    Does.THX: ("THX", "praised"),
    Does.DROP: ("DROP", "one", "owed"),
    Does.MUTE: ("MUTE", "owed"),
    Does.CALL: ("CALL", "numbered", "one"),
    Does.SHOW: ("", "one", "owed"),
    Does.UNCLEAR: ("go ahead", "read_back"),
}
# What is typed without a code, and where.
ALONE = {
    Does.WHO: (("WHO",), "quiet", "several"),
    Does.OWE: (("OWE",), "quiet", "missed"),
    Does.AWAY: (("AWAY 2H", "AWAY until 3pm", "AWAY until 25:99"), "one"),
    Does.BACK: (("BACK",), "away", "quiet"),
    Does.CRISIS_ON: (("CRISIS ON",), "one"),
    Does.CRISIS_WORDS: (("CRISIS We know. Update by 4",), "crisis", "one"),
    Does.CRISIS_GO: (("CRISIS GO",), "crisis", "one"),
    Does.GO: (("GO",), "quiet", "read_back", "several"),
    Does.DM: (("DM",), "read_back"),
    Does.PUB: (("PUB",), "read_back"),
    Does.CRISIS_OFF: (("CRISIS OFF",), "crisis_in_use", "one"),
    Does.CHANNEL_OK: (("FB OK", "X OK"), "one"),
    Does.NOTE: (("P Dana call Tue 10", "P Nobody call Tue 10"), "one"),
    Does.MENU: (("?",), "one"),
    Does.UNKNOWN: (("hello",), "quiet", "several"),
}
# What the carrier answers by itself.
CARRIERS = {Does.OPT_OUT: "STOP", Does.OPT_IN: "START", Does.CARRIER: "HELP"}
BY_NUMBER = {"", "GO", "DM", "PUB"}  # without a code they mean what has a number
TAKEN = ({"texted": "done"}, {"texted": "unknown"})


def typed(words, world, number=OWNER):
    about = f"{words or 'nothing'} ({world})"
    return Case(about, world, lambda names: texted(words.format(**names), number), entry="texts")


NOBODYS, NO_CODE = typed("Z99 hello", "several"), typed("hello", "several")


def each(cases):
    return pytest.mark.parametrize("case", cases, ids=str)


@each([typed(f"{{code}} {words}", at) for words, *worlds in CODED.values() for at in worlds])
def test_a_command_with_its_code_is_answered(answer, case):
    told = answer(case)
    assert told["gave"] == {"texted": "done"}
    assert told["texts"]


@each(
    [
        *(typed(f"{words} {{number}}", "read_back") for words in ("GO", "DM", "PUB", "{code} GO")),
        *(typed(words, "crisis") for words in ("GO {number}", "CRISIS GO {number}")),
    ]
)
def test_a_number_is_answered(answer, case):
    told = answer(case)
    assert told["gave"] == {"texted": "done"}
    assert told["texts"]


@each([typed("GO 555", world) for world in ("quiet", "read_back")])
def test_a_number_that_nothing_has_is_answered(answer, case):
    told = answer(case)
    assert told["gave"] == {"texted": "wrong"}
    assert told["texts"]


@each([typed(f"Z99 {words}", "several") for words, *_ in CODED.values()])
def test_a_command_with_a_code_that_nobody_has_is_answered_with_who_waits(answer, case):
    told = answer(case, like=NOBODYS)
    assert told["gave"] == {"texted": "wrong"}
    assert "Z99" in told["texts"][0][1]


@each([typed(words, "several") for words, *_ in CODED.values() if words not in BY_NUMBER])
def test_a_command_without_its_code_is_answered_with_who_waits(answer, case):
    told = answer(case, like=NO_CODE)
    assert told["gave"] == {"texted": "unknown"}
    assert told["texts"]


@each([typed(SORRY, "one"), typed("DONE", "one")])
def test_where_only_one_waits_the_answer_says_their_code(answer, case):
    assert answer(case)["texts"]


@each([typed(words, at) for texts, *worlds in ALONE.values() for words in texts for at in worlds])
def test_a_command_that_needs_no_code_is_answered(answer, case):
    told = answer(case)
    assert told["gave"] in TAKEN
    assert told["texts"]


@each([typed(words, "one") for words in CARRIERS.values()])
def test_a_word_of_the_carriers_is_left_to_the_carrier(answer, case):
    assert answer(case)["gave"] == {"texted": "carrier"}


@each([typed("WHO", "deaf"), typed("WHO", "locked"), typed("{code} GO", "read_back", SECOND)])
def test_a_phone_that_opted_out_was_locked_or_is_the_second_is_answered(answer, case):
    assert answer(case)["texts"]


@each([typed("WHO", "one", STRANGER)])
def test_a_stranger_gets_no_answer(answer, case):
    told = answer(case)
    assert told["gave"] == {"texted": "stranger"}
    assert told["texts"] == []


def test_every_command_of_the_grammar_is_played():
    with_a_code = {read_text(f"D47 {words}").does for words, *_ in CODED.values()}
    alone = {read_text(words).does for texts, *_ in ALONE.values() for words in texts}
    carriers = {read_text(words).does for words in CARRIERS.values()}
    assert with_a_code == set(CODED)
    assert alone == set(ALONE)
    assert with_a_code | alone | carriers == set(Does)
