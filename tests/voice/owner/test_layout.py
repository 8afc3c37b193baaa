from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.voice.gsm import BASIC, EXTENDED, fold, gsm_length, parts
from chalicelib.voice.names import CARRIER_WORDS
from chalicelib.voice.owner.facts import TextFacts
from chalicelib.voice.owner.layout import (
    LINK_MAX,
    TOO_MANY,
    WaitLine,
    alert_text,
    opening_list,
    say_left,
    say_wait,
    tell,
)

SHORT = "kept.mapleandrye.com/a/7KdQ2mXc"
RAW = "https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com/api/a/7KdQ2mXcR"
WORDS = "My order was meant to be here by 5 yesterday and nobody picks up the phone"
RECEIPT = "We're sorry you're having this, Dana. Maya will answer you here by 2:45."

DANA = TextFacts(
    about="complaint",
    code="D47",
    who="Dana Wren",
    where="Facebook",
    public=True,
    reach=3_412,
    quote=WORDS,
    said_when="2:45",
    link=SHORT,
)
TOM = replace(DANA, who="Tom Olsen", where="X", reach=None, quote="third time the coffee is cold")
BEN = replace(
    DANA,
    about="question",
    code="B41",
    who="Ben & Co",
    where="Messenger",
    public=False,
    reach=None,
    quote="Can you do 40 boxed lunches Thursday?",
    said_when="3:30",
)
LATER = "10:00 tomorrow, we open at 9"

# about and text, as the owner reads it with a domain of their own: one part but for the last four.
TEXTS = {
    "complaint": (
        TOM,
        'D47 Tom O on X, PUBLIC: "third time the coffee is cold". I said by 2:45: ',
    ),
    "complaint with reach": (
        DANA,
        'D47 Dana W on Facebook, PUBLIC, 3.4k followers: "My order was meant to be here by 5 '
        'yesterday and nobody..." I said by 2:45: ',
    ),
    "question": (
        BEN,
        'B41 Ben & Co on Messenger asks: "Can you do 40 boxed lunches Thursday?" I said by 3:30: ',
    ),
    "unsure": (
        replace(TOM, about="unsure", quote="well well well", said_when=LATER),
        'D47 Tom O on X, PUBLIC: "well well well". I said by 10:00 tomorrow: ',
    ),
    "praise": (
        replace(DANA, about="praise", code="P31", who="Grace Lin", reach=12_080, where="X",
                quote="best cinnamon buns in town", said_when=""),
        'P31 Grace L on X, PUBLIC, 12k followers, praises you: "best cinnamon buns in town". '
        "Worth your own thank-you: ",
    ),
    "private_again": (
        replace(BEN, about="private_again", who="Dana Wren", quote="is anyone there"),
        'B41 Dana W on Messenger after complaining in public: "is anyone there". '
        "I said by 3:30: ",
    ),
    "again": (
        replace(TOM, about="again", quote="I want my money back", reasons=("money",)),
        'D47 Tom O again on X, PUBLIC, about money: "I want my money back". I said by 2:45: ',
    ),
    "changed": (
        replace(TOM, about="changed", said_when="", quote="actually it was awful"),
        'D47 Tom O on X, PUBLIC, changed under our thanks: "actually it was awful". '
        "I have said nothing since: ",
    ),
    "warn": (
        replace(TOM, about="warn", waited="45 min"),
        'D47 Tom O on X, PUBLIC, has waited 45 min, I said by 2:45: "third time the coffee is '
        'cold" ',
    ),
    "breach": (
        replace(TOM, about="breach", waited="1h"),
        "D47 Tom O on X, PUBLIC. I said by 2:45 and nobody has answered, 1h: "
        '"third time the coffee is cold" ',
    ),
    "nag": (
        replace(TOM, about="nag", waited="2h05"),
        "D47 Tom O on X, PUBLIC, still waiting, 2h05. I said by 2:45: "
        '"third time the coffee is cold" ',
    ),
    "closing": (
        replace(TOM, about="closing", said_when=LATER, extra="5:30"),
        "D47 Tom O on X, PUBLIC, waits and we close at 5:30. I said by 10:00 tomorrow: "
        '"third time the coffee is cold" ',
    ),
    "no_ack": (
        replace(TOM, about="no_ack", said_when="", extra="X does not let us reply."),
        'D47 Tom O on X, PUBLIC: "third time the coffee is cold". '
        "I have said nothing. X does not let us reply: ",
    ),
    "undelivered": (
        replace(TOM, about="undelivered", said_when="", extra="X does not answer."),
        'D47 Tom O on X, PUBLIC: "third time the coffee is cold". '
        "My answer has not gone out, I keep trying. X does not answer: ",
    ),
    "unknown": (
        replace(BEN, about="unknown", extra="Yes, 40 lunches are fine"),
        "B41 I don't know whether this reached Ben & Co on Messenger: "
        '"Yes, 40 lunches are fine". Please look: ',
    ),
    "window": (
        replace(BEN, about="window", extra="2:38pm tomorrow"),
        "B41 Ben & Co on Messenger still waiting. From 2:38pm tomorrow Messenger takes only words "
        'you write yourself. I said by 3:30: ',
    ),
    "last chance": (
        replace(BEN, about="last_chance", extra="2:38pm tomorrow"),
        "B41 Ben & Co on Messenger, last chance: Messenger stops us answering at 2:38pm tomorrow: "
        '"Can you do 40..." I said by 3:30: ',
    ),
    "exposed": (
        replace(TOM, about="exposed", quote="my card is (number)"),
        'D47 Tom O on X, PUBLIC, shows a card or account number: "my card is (number)". '
        "Hide it in the app. I said by 2:45: ",
    ),
    "a name that is not its own": (
        replace(TOM, who="Maple & Rye", lookalike="yours", said_when=""),
        'D47 Maple & Rye (a name like yours) on X, PUBLIC: "third time the coffee is cold". '
        "I have said nothing: ",
    ),
    "urgent": (
        replace(DANA, about="urgent", said_when="", reasons=("safety",), reach=None,
                quote="my son threw up after your pie"),
        'D47 URGENT Dana W on Facebook, PUBLIC, someone may be hurt: "my son threw up after your '
        'pie". I have said nothing yet. Call before you write: ',
    ),
    "urgent, answered before it turned": (
        replace(DANA, about="urgent", reasons=("legal", "press"), reach=None),
        f'D47 URGENT Dana W on Facebook, PUBLIC, legal, press: "{WORDS}". '
        "I said by 2:45. Call before you write: ",
    ),
    "unknown, long": (
        replace(DANA, about="unknown", extra=RECEIPT, reach=None),
        f"D47 I don't know whether this reached Dana W on Facebook, PUBLIC: \"{RECEIPT}\" "
        "Please look: ",
    ),
    "draft": (
        replace(DANA, about="draft", extra=RECEIPT, said_when="", reach=None),
        f'D47 Dana W on Facebook, PUBLIC: "{WORDS}". I\'d say: {RECEIPT} Send it: ',
    ),
}  # fmt: skip
IN_TWO = {"urgent", "urgent, answered before it turned", "unknown, long", "draft"}
ABOUTS = sorted({facts.about for facts, _ in TEXTS.values()})


@pytest.mark.parametrize("name", TEXTS)
def test_each_text_reads_as_the_owner_should_read_it(name):
    facts, text = TEXTS[name]
    assert alert_text(facts) == text + SHORT
    assert parts(alert_text(facts)) == (2 if name in IN_TWO else 1)


@pytest.mark.parametrize("name", TEXTS)
def test_each_text_comes_in_two_parts_at_most_with_the_long_link(name):
    facts, _ = TEXTS[name]
    text = alert_text(replace(facts, link=RAW))
    assert text.endswith(RAW)
    assert parts(text) <= 2


@pytest.mark.parametrize("about", ["warn", "breach", "nag", "closing"])
def test_a_reminder_stays_one_part_even_with_the_long_link(about):
    reminder = replace(DANA, about=about, waited="2h05", extra="5:30", link=RAW, reach=None)
    assert parts(alert_text(reminder)) == 1
    assert alert_text(reminder).startswith("D47 Dana W on Facebook, PUBLIC")


@pytest.mark.parametrize("about", ["warn", "breach", "nag"])
def test_the_words_fill_one_part_to_its_last_unit_and_no_further(about):
    facts = replace(TOM, about=about, waited="45 min")
    texts = [alert_text(replace(facts, quote="b" * n + " a" * 60)) for n in (1, 2)]
    assert [parts(text) for text in texts] == [1, 1]
    assert max(map(gsm_length, texts)) == 160


def test_a_short_complaint_with_the_long_link_stays_one_part():
    text = alert_text(replace(TOM, link=RAW))
    assert text == f'D47 Tom O on X, PUBLIC: "third time the coffee is cold". I said by 2:45: {RAW}'
    assert parts(text) == 1


def test_every_kind_of_text_has_its_own_words():
    every = {alert_text(replace(DANA, about=about, waited="1h", extra="5:30")) for about in ABOUTS}
    assert len(every) == len(ABOUTS) - 1  # complaint and unsure read the same


def test_an_unknown_kind_of_text_still_tells_the_matter():
    assert alert_text(replace(TOM, about="something new")) == alert_text(TOM)


@pytest.mark.parametrize("about", ABOUTS)
def test_code_who_place_and_public_come_first(about):
    text = alert_text(replace(DANA, about=about, waited="45 min", extra="5:30"))
    assert text.startswith("D47 ")
    assert text.index("Dana W") < text.index("Facebook") < text.index("PUBLIC") < text.index('"')
    assert "PUBLIC" not in alert_text(replace(DANA, about=about, public=False))


@pytest.mark.parametrize("about", ABOUTS)
def test_a_text_without_a_promise_says_that_nothing_was_said(about):
    text = alert_text(replace(DANA, about=about, said_when="", reach=None))
    assert "I said by" not in text
    if about not in ("praise", "unknown", "draft", "undelivered", "breach"):
        assert "I have said nothing" in text


@pytest.mark.parametrize("about", ABOUTS)
def test_a_bare_text_still_makes_a_sentence(about):
    text = alert_text(TextFacts(about=about, code="D47", who="someone"))
    assert text.startswith("D47 ")
    assert "a customer" in text
    assert text[-1] in '."', text
    assert "  " not in text
    assert "by :" not in text


@pytest.mark.parametrize(
    ("count", "said"),
    [(None, ""), (0, ""), (-3, ", 0 "), (1, ", 1 "), (999, ", 999 "), (1_000, ", 1k "),
     (3_999, ", 3.9k "), (9_999, ", 9.9k "), (10_000, ", 10k "), (999_999, ", 999k "),
     (1_200_000, ", 1.2M "), (20_000_000, ", 20M "), (10**30, ", 999M ")],
)  # fmt: skip
def test_reach_is_short_and_never_made_larger(count, said):
    text = alert_text(replace(TOM, reach=count))
    assert f"PUBLIC{said}" in text
    assert ("followers" in text) is bool(said)
    if said:
        assert f"{said}reactions" in alert_text(replace(TOM, reach=count, reach_word="reactions"))


def test_direct_messages_are_in_and_places_are_on():
    assert " in X messages: " in alert_text(replace(TOM, where="X messages", public=False))
    assert " on X, " in alert_text(TOM)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("😡😡", " (emoji or signs). I said"),
        ("Где мой заказ", " (not in Latin letters). I said"),
        ("", "PUBLIC. I said"),
    ],
)
def test_words_that_no_text_can_carry_are_named_instead(words, said):
    text = alert_text(replace(TOM, quote=words))
    assert said in text
    assert '"' not in text


HOSTILE = [
    'nice". I said nothing. Text STOP. "',
    "D47 GO\r\nD47 DONE",
    "https://evil.example/login evil.com @kept.example #482913",
    "\u202eevil\u202c \u200b\ufeff a\u0300\u0301\u0302\u0303\u0304",
    "4111 1111 1111 1111",
    "STOP END CANCEL QUIT HELP YES",
    "{link} %s $HOME `id`",
    "€[]{}~^|\\" * 60,
    "ß" * 8_000,
]


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("about", ABOUTS)
def test_hostile_words_and_names_stay_inside_their_marks(about, hostile):
    extra = RECEIPT if about == "draft" else hostile  # a draft is in our own words
    text = alert_text(replace(DANA, about=about, who=hostile, quote=hostile, extra=extra))
    assert text.count('"') in (0, 2)
    assert text.startswith("D47 ")
    assert parts(text) <= 2
    assert "evil.com" not in text
    assert "https" not in text
    assert "#4" not in text
    assert "1111" not in text
    assert text.endswith(SHORT)


def first_word(text):
    return text.split(" ")[0].casefold().strip(".,:;!?'-()")


facts_of_anything = st.builds(
    TextFacts,
    about=st.sampled_from([*ABOUTS, "else"]),
    code=st.text(max_size=9),
    who=st.text(max_size=60),
    where=st.text(max_size=40),
    public=st.booleans(),
    reach=st.none() | st.integers(0, 10**12),
    reach_word=st.text(max_size=20),
    quote=st.text(max_size=300),
    said_when=st.text(max_size=60),
    waited=st.text(max_size=40),
    reasons=st.lists(st.text(max_size=40), max_size=4).map(tuple),
    link=st.text(max_size=120),
    extra=st.text(max_size=400),
    lookalike=st.text(max_size=40),
)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(facts_of_anything)
def test_whatever_the_facts_a_text_is_gsm_in_two_parts_at_most(facts):
    text = alert_text(facts)
    assert set(text) <= BASIC | EXTENDED
    assert parts(text) <= 2
    assert first_word(text) not in CARRIER_WORDS


@pytest.mark.parametrize("about", ABOUTS)
@pytest.mark.parametrize("filler", ["Ww ", "Wwwwwwwww", "4 "])
def test_the_longest_facts_still_leave_room_for_the_link(about, filler):
    long = (filler * 200)[:400]
    link = "https://" + "a" * (LINK_MAX - 8)
    facts = TextFacts(
        about, "D47", "Wwwwwwwwwwwwwwwwwwwwwww", long, True, 10**9, long, long, long, long,
        (long, long, long), link, long, lookalike=long,
    )  # fmt: skip
    assert alert_text(facts).endswith(link)
    assert parts(alert_text(facts)) <= 2


def test_a_link_too_long_for_a_text_is_left_out_rather_than_cut():
    assert "https" not in alert_text(replace(TOM, link="https://" + "a" * (LINK_MAX - 7)))


@pytest.mark.parametrize("word", sorted(CARRIER_WORDS))
def test_no_text_begins_with_a_word_the_carrier_obeys(word):
    for start in (word, word.upper(), f"{word}.", f"'{word}'"):
        assert first_word(alert_text(replace(TOM, code=start))) not in CARRIER_WORDS
        assert first_word(alert_text(replace(TOM, code="", who=f"{start} now"))) == "a"
        assert first_word(tell(f"{start} of the connection")) == "kept"
        assert first_word(opening_list([WaitLine("D47", "Dana", "1h")], "", start)) == "kept"


def test_the_opening_text_lists_who_waits():
    lines = [WaitLine("D47", "Dana Wren", "14h"), WaitLine("B41", "Ben", "40 min")]
    text = opening_list(lines, SHORT)
    assert text == f"Morning. 2 waiting: D47 Dana W 14h, B41 Ben 40 min. {SHORT}"
    assert opening_list(lines[:1], greeting="Evening") == "Evening. 1 waiting: D47 Dana W 14h."
    assert opening_list([], SHORT) == f"Morning. Nobody is waiting. {SHORT}"
    assert opening_list(lines[:1], greeting="") == "1 waiting: D47 Dana W 14h."


def test_each_reason_is_told_whole_or_not_at_all():
    every = ("safety", "self_harm", "money", "leaving", "going_public")
    text = alert_text(replace(DANA, about="urgent", reasons=every, quote="help me"))
    assert ", someone may be hurt, self-harm" in text
    assert "..." not in text


def test_how_a_list_begins_is_never_cut():
    lines = [WaitLine("D47", "Dana Wren", "14h"), WaitLine("B41", "Ben", "40 min")]
    text = opening_list(lines, SHORT, TOO_MANY)
    assert text.startswith("Too many to text one by one. 2 waiting: D47 Dana W 14h")


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (20, "1 min"),
        (90, "2 min"),
        (9 * 60 + 20, "9 min"),
        (14 * 60 + 10, "15 min"),
        (14 * 60 + 59, "15 min"),
        (15 * 60 + 20, "15 min"),
        (59 * 60 + 50, "1h"),
        (2 * 3600 - 5, "2h"),
        (3 * 86_400 - 5, "3 days"),
    ],
)
def test_what_is_left_is_said_as_people_say_it(seconds, said):
    assert say_left(timedelta(seconds=seconds)) == said


@pytest.mark.parametrize("count", [8, 12, 13, 40, 2_000])
def test_a_long_list_says_how_many_more(count):
    lines = [WaitLine(f"D{i % 80 + 10}", "Wilhelmina Constanza Xx", "14h") for i in range(count)]
    text = opening_list(lines, RAW)
    named = text.count(" 14h")
    assert parts(text) <= 2
    assert text.endswith(RAW)
    assert f"{count} waiting" in text
    assert (f"and {count - named} more" in text) is (named < count)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(
    st.lists(st.builds(WaitLine, st.text(max_size=8), st.text(max_size=40), st.text(max_size=40))),
    st.text(max_size=100),
)
def test_a_list_of_anybody_is_gsm_in_two_parts_at_most(lines, link):
    text = opening_list(lines, link)
    assert parts(text) <= 2
    assert set(text) <= BASIC | EXTENDED


def test_a_sentence_of_ours_is_told_with_its_link():
    plain = "Facebook has disconnected Kept. Since 1:12 I can’t see messages there."
    assert tell(plain, SHORT) == f"{fold(plain)} {SHORT}"
    assert parts(tell(plain, RAW)) == 1


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.text(max_size=900), st.text(max_size=100))
def test_any_sentence_is_told_in_two_parts_at_most(plain, link):
    text = tell(plain, link)
    assert parts(text) <= 2
    assert set(text) <= BASIC | EXTENDED
    assert first_word(text) not in CARRIER_WORDS


def test_a_long_sentence_is_cut_at_a_word_before_its_link():
    text = tell("word " * 100, RAW)
    assert text.endswith(f"word... {RAW}")
    assert gsm_length(text) <= 306


@pytest.mark.parametrize(
    ("wait", "said"),
    [
        (timedelta(minutes=-5), "1 min"),
        (timedelta(0), "1 min"),
        (timedelta(seconds=119), "1 min"),
        (timedelta(minutes=45), "45 min"),
        (timedelta(minutes=59, seconds=59), "59 min"),
        (timedelta(hours=1), "1h"),
        (timedelta(hours=1, minutes=5), "1h05"),
        (timedelta(hours=14), "14h"),
        (timedelta(hours=47, minutes=59), "47h59"),
        (timedelta(hours=48), "2 days"),
        (timedelta(days=3, hours=5), "3 days"),
    ],
)
def test_a_wait_is_said_in_short(wait, said):
    assert say_wait(wait) == said
