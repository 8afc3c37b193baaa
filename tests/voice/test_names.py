from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.voice.gsm import fold
from chalicelib.voice.names import short_name, usable_name


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Dana Prior", "Dana"),
        ("Dana", "Dana"),
        ("Dana 🌸 Prior ✨", "Dana"),
        ("José Luis Peña", "José"),
        ("María-José Carreño Quiñones", "María-José"),
        ("O’Neil", "O’Neil"),
        ("LeBron J.", "LeBron"),
        ("Maricela Vergara", "Maricela"),
        ("Sue King", "Sue"),
        ("Li", "Li"),
        ("Wilhelminaaaaaaaaaaa", "Wilhelminaaaaaaaaaaa"),
    ],
)
def test_people_are_called_by_their_given_name(name, called):
    assert usable_name(name) == called


@pytest.mark.parametrize(
    "name",
    [
        "",
        " ",
        "someone",
        "Someone",
        "dana",
        "DANA",
        "L",
        "J. R. Smith",
        "Wilhelminaaaaaaaaaaaa",  # 21 characters
        "Anna-",
        "'Dana",
        "Ann--Marie",
        "Dana99",
        "Dana_Prior",
        "@dana",
        "Dana.com",
        "https://evil.example",
        "Dana https://evil.example",
        "Dana\u202eroirP",
        "D\u200bana",
        "D̸a̷na",
        "Dаna",  # a Cyrillic letter among Latin ones
        "Дана",
        "ダナ",
        "𝕯𝖆𝖓𝖆",
        "Dana\r\nPrior says hi",
        "Dana {owner}",
        "Dr Prior",
        "The Angry Baker",
        "Maple Bakery",
        "Dana from Facebook Support",
        "Maple & Rye",
        "Free Refunds",
        "Re Fund",
        "Refund Dana",
        "Stop",
        "Yes Please",
        "Urgent",
        "Fuck You",
        "Mierda",
        "Liar",
        "I Hate This Place So Much",
        "Dana " * 60,
    ],
)
def test_what_does_not_look_like_a_name_is_not_said(name):
    assert usable_name(name) == ""


@settings(derandomize=True, max_examples=400, deadline=None)
@given(st.text(max_size=60))
def test_a_name_we_say_is_letters_and_short(name):
    called = usable_name(name)
    assert len(called) <= 20
    assert all(char.isalpha() or char in "'’-" for char in called)
    assert called == "" or called[0].isupper()


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Dana Wren", "Dana W"),
        ("Dana", "Dana"),
        ("José Luis Peña", "José P"),
        ("Ben & Co", "Ben & Co"),
        ("The Angry Baker", "The Angry Baker"),
        ("The Extraordinarily Angry Baker of Soho", "The Extraordinarily"),
        ("Zoë Quiñones", "Zoe Q"),
        ('Dana "D" Wren\r\n', "Dana 'D' Wren"),
        ("someone", "a customer"),
        ("", "a customer"),
        ("🌸🌸", "a customer"),
        ("Дана", "a customer"),
        ("Stop Calling", "a customer"),
        ("HELP", "a customer"),
        ("URGENT: call 911", "a customer"),
        ("D47 Done", "a customer"),
        ("4111 1111 1111 1111", "a customer"),
        ("Dana https://evil.example/x", "a customer"),
        ("evil.com", "evil. com"),
    ],
)
def test_a_name_in_a_text_is_short_and_plain(name, short):
    assert short_name(name) == short


@settings(derandomize=True, max_examples=400, deadline=None)
@given(st.text(max_size=60))
def test_a_name_in_a_text_is_always_safe(name):
    short = short_name(name)
    assert 1 <= len(short) <= 20
    assert fold(short) == short
    assert not set(short) & set('":#*@/')
