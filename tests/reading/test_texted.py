"""A text from the owner's phone is a command only where it can be nothing else."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib import channels
from chalicelib.model.command import Command, Does
from chalicelib.reading.owner import commands as table
from chalicelib.reading.private import private_data
from chalicelib.reading.texted import TEXT_MAX, is_time, read_text
from chalicelib.voice.names import CARRIER_WORDS

SORRY = "So sorry Dana, driver has it, with you by 5:30"

CODED = [
    (f"D47 {SORRY}", Does.WORDS),
    ("D47 GO", Does.GO),
    ("d47 go", Does.GO),
    ("D47go", None),
    ("D 47 Go.", Does.GO),
    ("D47: Go!", Does.GO),
    ("(D47) go", Does.GO),
    ("“D47” GO", Does.GO),
    ("D47  GO  ", Does.GO),
    ("D-47 GO", Does.GO),
    ("D4 7 GO", Does.GO),
    ("D47, go", Does.GO),
    ("D47 GO 214", Does.GO),
    ("D٤٧ GO ٢١٤", Does.GO),
    ("D47 DM 214.", Does.DM),
    ("D47 GO 214?", Does.UNCLEAR),
    ("D47 go 214 Main Street, they have it", Does.WORDS),
    ("D47 ٣PM", Does.TIME),
    ("D47 DM", Does.DM),
    ("D47 Dm", Does.DM),
    ("D47 privately", Does.DM),
    ("D47 PUB", Does.PUB),
    ("D47 pub.", Does.PUB),
    ("D47 GOT", Does.GOT),
    ("D47 got it!", Does.GOT),
    ("D47 I’ve got it", Does.GOT),
    ("D47 I'm on it", Does.GOT),
    ("D47 done", Does.DONE),
    ("D47 Done 👍", Does.DONE),
    ("D47 LATE", Does.LATE),
    ("D47 running late", Does.LATE),
    ("D47 NOT", Does.NOT),
    ("D47 not a promise", Does.NOT),
    ("D47 OK", Does.OK),
    ("D47 ok.", Does.OK),
    ("D47 THX", Does.THX),
    ("D47 Thx!", Does.THX),
    ("D47 MUTE", Does.MUTE),
    ("D47 CALL", Does.CALL),
    ("D47 phone number?", Does.UNCLEAR),
    ("D47", Does.SHOW),
    ("d47?", Does.SHOW),
    ("D47 ?", Does.SHOW),
    ("D47 3PM", Does.TIME),
    ("D47 TUE 10", Does.TIME),
    ("D47 +1H", Does.TIME),
    ("D47 in 2 hours", Does.TIME),
    ("D47 tomorrow at 10", Does.TIME),
    ("D47 10:30am", Does.TIME),
    ("D47 by 5", Does.TIME),
    ("D47 end of day is fine", Does.WORDS),
    ("D47 tomorrow works for us", Does.WORDS),
    ("D47 wait", Does.HOLD),
    ("D47 no", Does.HOLD),
    ("D47 Don’t send", Does.HOLD),
    ("D47 never mind", Does.HOLD),
    ("D47 go ahead", Does.UNCLEAR),
    ("D47 GO?", Does.UNCLEAR),
    ("D47 go go?", Does.UNCLEAR),
    ("D47 send it", Does.UNCLEAR),
    ("D47 yes", Does.UNCLEAR),
    ("D47 please", Does.UNCLEAR),
    ("D47 post", Does.UNCLEAR),
    ("D47 stop by tomorrow, it is on us", Does.WORDS),
    ("D47 cancelled her order", Does.WORDS),
    ("D47 go to the back door and ring", Does.WORDS),
    ("D47 got your message, calling now", Does.WORDS),
    ("D47 ok we will look into it", Does.WORDS),
    ("D47 not at all, thank you", Does.WORDS),
    ("D47 done! It is on its way", Does.WORDS),
    ("D47 thank you", Does.WORDS),
]


@pytest.mark.parametrize(("text", "does"), CODED)
def test_what_stands_after_a_code(text: str, does: Does | None) -> None:
    read = read_text(text)
    if does is None:
        assert read.does is Does.UNKNOWN
    else:
        assert (read.does, read.code) == (does, "D47"), read


ALONE = [
    ("WHO", Command(Does.WHO)),
    ("who?", Command(Does.UNKNOWN, words="who?")),
    ("Who’s waiting", Command(Does.WHO)),
    ("OWE", Command(Does.OWE)),
    ("?", Command(Does.MENU)),
    ("menu", Command(Does.MENU)),
    ("AWAY", Command(Does.AWAY)),
    ("AWAY 2H", Command(Does.AWAY, away_for=timedelta(hours=2))),
    ("away for 45 minutes", Command(Does.AWAY, away_for=timedelta(minutes=45))),
    ("Away 3 days", Command(Does.AWAY, away_for=timedelta(days=3))),
    ("away 999d", Command(Does.AWAY, away_for=timedelta(days=14))),
    ("away until 3pm", Command(Does.AWAY, words="3pm")),
    ("away till tomorrow", Command(Does.AWAY, words="tomorrow")),
    ("away in the garden", Command(Does.UNKNOWN, words="away in the garden")),
    ("BACK", Command(Does.BACK)),
    ("I’m back", Command(Does.BACK)),
    ("CRISIS ON", Command(Does.CRISIS_ON)),
    ("Crisis go", Command(Does.CRISIS_GO)),
    ("CRISIS OFF", Command(Does.CRISIS_OFF)),
    (
        "CRISIS We know orders are late.",
        Command(Does.CRISIS_WORDS, words="We know orders are late."),
    ),
    ("crisis", Command(Does.UNKNOWN, words="crisis")),
    ("FB OK", Command(Does.CHANNEL_OK, name="facebook")),
    ("fb ok.", Command(Does.CHANNEL_OK, name="facebook")),
    ("X OK", Command(Does.CHANNEL_OK, name="x")),
    ("P Dana call Tue 10", Command(Does.NOTE, words="call Tue 10", name="Dana")),
    ("p: Luz refund by friday", Command(Does.NOTE, words="refund by friday", name="Luz")),
    ("GO", Command(Does.GO)),
    ("So sorry, it is on its way", Command(Does.UNKNOWN, words="So sorry, it is on its way")),
    ("", Command(Does.UNKNOWN)),
    ("GO 214", Command(Does.GO, number="214")),
    ("Go 214.", Command(Does.GO, number="214")),
    ("go214", Command(Does.GO, number="214")),
    ("GO: 214!", Command(Does.GO, number="214")),
    ("214 go", Command(Does.GO, number="214")),
    ("GO 482 913", Command(Does.GO, number="482913")),
    ("GO 482913 please", Command(Does.GO, number="482913")),
    ("GO 214 posts it", Command(Does.GO, number="214")),
    ("DM 214", Command(Does.DM, number="214")),
    ("dm 214 sends it", Command(Does.DM, number="214")),
    ("PUB 214", Command(Does.PUB, number="214")),
    ("GO ٢١٤", Command(Does.GO, number="214")),
    ("GO २१४", Command(Does.GO, number="214")),
    ("ＧＯ ２１４", Command(Does.GO, number="214")),
    ("CRISIS GO 214", Command(Does.CRISIS_GO, number="214")),
    ("DM", Command(Does.DM)),
    ("214", Command(Does.UNKNOWN, words="214")),
    ("GO 21", Command(Does.UNKNOWN, words="GO 21")),
    ("GO 2145", Command(Does.UNKNOWN, words="GO 2145")),
    ("GO 214?", Command(Does.UNKNOWN, words="GO 214?")),
    ("Go 214 Main Street", Command(Does.UNKNOWN, words="Go 214 Main Street")),
    ("²¹⁴ go", Command(Does.UNKNOWN, words="²¹⁴ go")),
    ("D7 GO", Command(Does.UNKNOWN, words="D7 GO")),
    ("D470 GO", Command(Does.UNKNOWN, words="D470 GO")),
    ("B2B orders", Command(Does.UNKNOWN, words="B2B orders")),
]


@pytest.mark.parametrize(("text", "command"), ALONE)
def test_what_stands_without_a_code(text: str, command: Command) -> None:
    assert read_text(text) == command


@pytest.mark.parametrize(
    "text",
    ["STOP", "stop.", "Cancel her order, she's furious", "End of day is fine", "Quit", "opt out"],
)
def test_what_a_carrier_takes_for_an_opt_out_is_never_a_command(text: str) -> None:
    assert read_text(text).does is Does.OPT_OUT


@pytest.mark.parametrize(("text", "does"), [("START", Does.OPT_IN), ("HELP", Does.CARRIER)])
def test_what_the_carrier_answers_itself_is_left_to_it(text: str, does: Does) -> None:
    assert read_text(text).does is does


def test_no_verb_of_ours_is_a_word_of_a_carrier() -> None:
    ours = {
        words.split()[0]
        for group in (table.VERBS, table.ALONE)
        for t in group.values()
        for words in t
    }
    assert not ours & (CARRIER_WORDS | table.OPT_OUT | table.OPT_IN | table.CARRIERS_OWN)


def test_no_two_verbs_share_a_word() -> None:
    for group in (table.VERBS, table.ALONE):
        seen = [word for words in group.values() for word in words]
        assert len(seen) == len(set(seen))
    verbs = {word for words in table.VERBS.values() for word in words}
    assert not verbs & table.NEARLY


def test_the_owners_words_stay_as_they_were_typed() -> None:
    words = "Désolée Dana — it’s “on us” 🎂"
    assert read_text(f"d 47:  {words} ").words == words


def test_the_letter_o_is_read_as_a_zero_in_a_code() -> None:
    assert read_text("D4O go") == Command(Does.GO, "D40")


@pytest.mark.parametrize(
    "text",
    ["3PM", "Tue 10", "+1H", "tomorrow", "by 5", "half past 3", "in an hour", "noon", "10.30"],
)
def test_a_time_is_nothing_but_a_time(text: str) -> None:
    assert is_time(text)


@pytest.mark.parametrize(
    "text", ["", "the", "at", "the hour", "3 loaves", "tomorrow maybe", "may", "a"]
)
def test_words_that_hold_a_time_are_words(text: str) -> None:
    assert not is_time(text)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read_and_only_a_code_leads_to_a_customer(text: str) -> None:
    read = read_text(text)
    if read.does in {Does.WORDS, Does.GO, Does.DM, Does.PUB, Does.THX}:
        assert read.code
        assert read.code[0].isalpha()
        assert read.code[1:].isdigit()
    if read.does is Does.WORDS:
        assert read.words in text.strip() or not text.isascii()


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.sampled_from(sorted(table.VERBS[Does.GO] | table.NEARLY)), st.text(max_size=30))
def test_a_go_with_anything_more_is_no_go(go: str, more: str) -> None:
    read = read_text(f"D47 {go} {more}")
    if read.does is Does.GO:
        letters = re.sub(r"[^\w?+]", "", f"{go}{more}").casefold()
        assert letters in {word.replace(" ", "") for word in table.VERBS[Does.GO]}


def test_a_very_long_text_is_cut_and_read_in_linear_time() -> None:
    for piece in ("p a ", "D47 go ", "(((", "1 1 ", "crisis ", "away 9", "\u0301"):
        read = read_text(piece * 5_000)
        assert len(read.words) <= TEXT_MAX


PRIVATE = [
    ("Call us on 555 010 0199", "a phone number"),
    ("my cell is (212) 555-0100", "a phone number"),
    ("+44 20 7946 0958 any time", "a phone number"),
    ("card 4111 1111 1111 1111", "a card number"),
    ("write to maya@example.com", "an e-mail address"),
    ("we left it at 12 Maple Street", "an address"),
    ("flat 3, 221b Baker St", "an address"),
    ("it went to SW1A 1AA", "an address"),
    ("so sorry Dana, with you by 5:30", ""),
    ("we open 10-12 and 14-18", ""),
    ("it is 3.50 each, 12 for 30", ""),
    ("see you on 12/05/2026", ""),
    ("2 of 3 orders went out at 10:30, 11:45 and 12:15", ""),
]


@pytest.mark.parametrize(("words", "what"), PRIVATE)
def test_what_should_not_stand_in_public(words: str, what: str) -> None:
    assert private_data(words) == what


@pytest.mark.parametrize("name", sorted(channels.NAMES))
def test_what_an_owner_is_told_to_text_of_a_quiet_channel_is_understood(name):
    short = channels.find(name).FACTS.short
    assert read_text(f"{short} OK") == Command(Does.CHANNEL_OK, name=name)
