"""What every line we say by ourselves must be, and must never say."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest

from chalicelib.model.message import Kind, Venue
from chalicelib.voice.customers import english, spanish
from chalicelib.voice.customers.acknowledge import GREETINGS, Ask, acknowledge, thank
from chalicelib.voice.customers.length import fits
from tests.channel_facts import FACEBOOK, X

LONGEST_NAME = "Wilhelmina-Constanza"
NAMES = {"Dana Prior": "Dana", LONGEST_NAME: LONGEST_NAME, "someone": ""}
OWNER = "Maximiliana"
BUSINESS = "The Old Maple & Rye Bakehouse of Harbour Street"
TIMES = {
    "en": (
        "2:45",
        "10:00 tomorrow, we open at 9",
        "10:00 on Wednesday 24 December, we open at 9:30",
    ),
    "es": ("las 2:45", "la 1:00", "las 10:00 de mañana, abrimos a las 9"),
}
LANGUAGES = {"en": english, "es": spanish}
PUBLIC_MIN, PRIVATE_MIN = 8, 4

PHRASES = {
    "en": (
        "our fault", "our mistake", "our error", "we failed", "we were wrong", "my fault",
        "free of charge", "take this seriously", "valued customer", "have read", "we've read",
        "we read", "we've seen", "we saw", "looked into", "looking into", "i am", "i'm", "i've",
        "make it right", "make this right", "put this right", "make it up to you", "no problem",
    ),
    "es": (
        "nuestra culpa", "nuestro error", "hemos leído", "leímos", "hemos visto", "lo resolveremos",
        "lo arreglaremos", "me encargo", "cliente valioso", "muy en serio",
    ),
}  # fmt: skip
WORDS = {
    "en": "liab responsib refund compensat voucher discount guarantee promis immediately asap "
    "inconvenien unfortunate policy checked noticed investigat human robot hashtag click link",
    "es": "culpa responsab reembols compensa descuento gratis garanti promet inmediat molestia "
    "inconvenien valios lamentablemente revisa investig humano robot enlace clic",
}
SORRY = {"en": r"\bsorry\b", "es": r"\b(lamentamos|sentimos)\b"}
THANKS = {"en": r"\b(thank|thanks)\b|appreciate", "es": r"\b[Gg]racias\b|agradec"}

EVERY_LINE = [
    (language, group, number, line)
    for language, module in LANGUAGES.items()
    for group, lines in module.LINES.items()
    for number, line in enumerate(lines, 1)
]
each_line = pytest.mark.parametrize(("language", "group", "number", "line"), EVERY_LINE)


def spoken(group, language, line_number, name, when, **changes):
    """The line as the desk would say it: every other line of its group is used up."""
    ask = the_ask(group, language, name, when, **changes)
    count = len(LANGUAGES[language].LINES[group])
    mine = f"{group}_{language}_{line_number}"
    others = {f"{group}_{language}_{i}" for i in range(1, count + 1)} - {mine}
    return said_in_turn(ask, group, others, mine)


def said_in_turn(ask, group, others, mine):
    say = thank if group == "thanks" else acknowledge
    if ask.venue is Venue.PUBLIC:
        return say(replace(ask, used=frozenset(others)))
    # In private nothing is used up: look for a seed that chooses the line.
    seeds = (say(replace(ask, seed=str(i))) for i in range(400))
    return next(answer for answer in seeds if answer.line == mine)


def the_ask(group, language, name, when, **changes):
    kind = Kind.PRAISE if group == "thanks" else Kind(group.split("_")[0])
    facebook = group in ("complaint_messaged", "complaint_invited") or group.endswith("_private")
    return Ask(
        kind=kind,
        channel=FACEBOOK if facebook else X,
        venue=Venue.PRIVATE if group.endswith("_private") else Venue.PUBLIC,
        language=language,
        name=name,
        owner=OWNER,
        business=BUSINESS,
        when=when,
        messaged=group == "complaint_messaged",
        **changes,
    )


def variants(group, language, number):
    """Every way the line is said: with and without a name, each time, late or not."""
    line = LANGUAGES[language].LINES[group][number - 1]
    for name, when, late in product(NAMES, TIMES[language], (False, True)):
        if late and group.endswith("_private") and line.startswith(GREETINGS):
            continue  # never chosen: no greeting comes after an apology
        answer = spoken(group, language, number, name, when, late=late)
        assert answer is not None
        assert answer.line == f"{group}_{language}_{number}"
        yield answer.text, name, when, late


@each_line
def test_every_line_reads_as_whole_sentences(language, group, number, line):
    for text, name, _, _ in variants(group, language, number):
        assert text[-1] in ".!", text
        assert text[0].isupper() or text[0] == "¡", text
        assert text.count("!") <= 1, text
        assert not re.search(r"[?¿#@{}<>\[\]]|https?:|www\.|  |,,|\.\.| [.,!]", text), text
        assert text.count(NAMES[name] or "Dana") == bool(NAMES[name]), text


@each_line
def test_every_line_says_the_time_exactly_when_it_should(language, group, number, line):
    without = group in ("complaint_messaged", "thanks")
    assert ("{when}" in line) is not without
    before = {"en": "by {when}.", "es": "antes de {when}."}[language]
    assert without or line.count(before) == line.count("{when}") == 1
    for text, _, when, _ in variants(group, language, number):
        assert text.count(when) == (0 if without else 1), text
        assert not without or not re.search(r"\d|\bby\b|antes de", text), text


@each_line
def test_no_line_admits_promises_or_pretends(language, group, number, line):
    low = line.lower()
    assert [phrase for phrase in PHRASES[language] if phrase in low] == []
    assert [stem for stem in WORDS[language].split() if re.search(rf"\b{stem}", low)] == []


@each_line
def test_sorry_and_thanks_stand_where_they_belong(language, group, number, line):
    kind = group.split("_")[0]
    sorry = bool(re.search(SORRY[language], line, re.IGNORECASE))
    thanks = bool(re.search(THANKS[language], line, re.IGNORECASE))
    assert sorry is (kind == "complaint")
    assert thanks if kind == "thanks" else not (thanks and kind in ("complaint", "unsure"))


@each_line
def test_who_will_answer_is_named_wherever_a_time_is_given(language, group, number, line):
    assert "{owner}" in line or "{when}" not in line
    assert "business" not in line or group == "thanks"


@each_line
def test_a_private_message_is_mentioned_exactly_where_it_is_true(language, group, number, line):
    told = {
        "en": r"we've (sent|written)|private message from us|our private message\b(?! is always)",
        "es": r"le hemos (enviado|escrito|dejado)|mensaje privado nuestro|nuestro mensaje privado",
    }[language]
    invited = {
        "en": r"private message|in private|privately",
        "es": r"mensaje privado|en privado|por privado",
    }[language]
    low = line.lower()
    assert bool(re.search(told, low)) is (group == "complaint_messaged")
    assert bool(re.search(invited, low)) is (group == "complaint_invited") or (
        group == "complaint_messaged"
    )


@each_line
def test_every_line_fits_everywhere_it_may_be_said(language, group, number, line):
    for text, _, _, _ in variants(group, language, number):
        venue = Venue.PRIVATE if group.endswith("_private") else Venue.PUBLIC
        assert fits(FACEBOOK.length(venue), text)
        if group not in ("complaint_messaged", "complaint_invited"):
            assert fits(X.length(venue), text), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_lines_enough_and_no_two_alike(language):
    module = LANGUAGES[language]
    for group, lines in module.LINES.items():
        least = PRIVATE_MIN if group.endswith("_private") else PUBLIC_MIN
        assert len(lines) >= least, group
    every = [line for lines in module.LINES.values() for line in lines]
    assert len(set(every)) == len(every)
    assert len(module.LINES["thanks"]) >= 10  # as many as may be said under one post


def test_both_languages_have_the_same_groups():
    assert english.LINES.keys() == spanish.LINES.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_for_waiting_and_for_the_machine_are_whole_sentences_too(language):
    module = LANGUAGES[language]
    for text in (*module.LATE, module.AUTOMATIC_RECEIPT, module.AUTOMATIC_THANKS):
        assert text[0].isupper()
        assert text.endswith(".")
        assert [
            stem for stem in WORDS[language].split() if re.search(rf"\b{stem}", text.lower())
        ] == []
    for text in module.LATE:
        assert not re.search(SORRY[language], text, re.IGNORECASE)  # never sorry twice in a breath
        assert not re.search(THANKS[language], text, re.IGNORECASE)
