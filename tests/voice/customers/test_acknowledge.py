from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.model.message import Kind, Venue
from chalicelib.voice.customers import english, spanish
from chalicelib.voice.customers.acknowledge import Ask, acknowledge, thank
from chalicelib.voice.names import usable_name
from tests.channel_facts import FACEBOOK, X

ASK = Ask(
    kind=Kind.COMPLAINT,
    channel=FACEBOOK,
    venue=Venue.PUBLIC,
    language="en",
    name="Dana Prior",
    owner="Maya",
    business="Maple & Rye",
    when="2:45",
    seed="m1",
)
PRIVATE = replace(ASK, venue=Venue.PRIVATE)


def all_that_is_said(ask, say=acknowledge):
    """What is said one after the other under one post until nothing is left."""
    said = []
    for i in range(50):
        answer = say(replace(ask, used=frozenset(s.line for s in said), seed=f"m{i}"))
        if answer is None:
            break
        said.append(answer)
    return said


def test_the_same_seed_says_the_same_and_other_seeds_say_other_things():
    assert acknowledge(ASK) == acknowledge(ASK)
    assert len({acknowledge(replace(ASK, seed=str(i))).line for i in range(60)}) >= 8


def test_a_line_is_never_said_twice_under_one_post_and_then_nothing_more():
    said = all_that_is_said(ASK)
    assert len({s.text for s in said}) == len({s.line for s in said}) == len(said)
    assert len(said) == len(english.LINES["complaint_invited"])


def test_thanks_run_out_under_one_post_too():
    assert len(all_that_is_said(ASK, thank)) == len(english.LINES["thanks"])


def test_in_private_lines_used_under_the_post_do_not_matter():
    used = frozenset(f"complaint_private_en_{i}" for i in range(1, 20))
    assert acknowledge(replace(PRIVATE, used=used)) == acknowledge(PRIVATE)


def test_the_public_line_mentions_our_message_only_when_it_was_sent():
    messaged = acknowledge(replace(ASK, messaged=True))
    assert messaged.line.startswith("complaint_messaged_en_")
    assert "2:45" not in messaged.text
    invited = acknowledge(ASK)
    assert invited.line.startswith("complaint_invited_en_")
    assert "by 2:45." in invited.text


def test_on_x_a_complaint_gets_sorry_and_the_time_and_no_invitation():
    answer = acknowledge(replace(ASK, channel=X, messaged=True))
    assert answer.line.startswith("complaint_public_en_")
    assert "private" not in answer.text


@pytest.mark.parametrize("kind", [Kind.COMPLAINT, Kind.QUESTION, Kind.UNSURE])
@pytest.mark.parametrize("venue", [Venue.PUBLIC, Venue.PRIVATE])
def test_without_a_time_nothing_that_needs_one_is_said(kind, venue):
    assert acknowledge(replace(ASK, kind=kind, venue=venue, when="")) is None


def test_the_public_half_of_a_private_message_needs_no_time():
    assert acknowledge(replace(ASK, messaged=True, when="")) is not None


def test_praise_is_thanked_without_a_time():
    answer = acknowledge(replace(ASK, kind=Kind.PRAISE))
    assert answer == thank(ASK)
    assert answer.line.startswith("thanks_en_")
    assert "2:45" not in answer.text


def test_noise_is_left_alone():
    assert acknowledge(replace(ASK, kind=Kind.NOISE)) is None


@pytest.mark.parametrize("say", [acknowledge, thank])
def test_a_language_without_words_gets_none(say):
    assert say(replace(ASK, language="other")) is None


def test_spanish_is_answered_in_spanish():
    answer = acknowledge(replace(PRIVATE, language="es", when="las 2:45"))
    assert answer.line.startswith("complaint_private_es_")
    assert "antes de las 2:45." in answer.text


def test_who_waited_too_long_is_asked_to_forgive_it_and_is_not_greeted_after_that():
    for i in range(40):
        answer = acknowledge(replace(PRIVATE, late=True, seed=str(i)))
        assert answer.text.startswith(english.LATE)
        assert "Hello" not in answer.text


def test_a_late_thank_you_is_just_a_thank_you():
    assert thank(replace(ASK, late=True)) == thank(ASK)


def test_only_the_private_message_says_that_it_is_automatic():
    assert acknowledge(replace(PRIVATE, disclose=True)).text.endswith(english.AUTOMATIC_RECEIPT)
    assert thank(replace(PRIVATE, disclose=True)).text.endswith(english.AUTOMATIC_THANKS)
    assert acknowledge(replace(ASK, disclose=True)) == acknowledge(ASK)
    spanish_ask = replace(PRIVATE, language="es", disclose=True)
    assert acknowledge(spanish_ask).text.endswith(spanish.AUTOMATIC_RECEIPT)


def test_without_an_owners_name_the_business_answers():
    answer = acknowledge(replace(ASK, owner=""))
    assert "Maple & Rye" in answer.text


def test_a_post_that_would_be_too_long_for_x_drops_the_name_and_then_gives_up():
    crowded = replace(ASK, channel=X, name="Dana", when="9" * 190)
    tight = [acknowledge(replace(crowded, owner="M" * n)) for n in range(1, 80)]
    texts = [answer.text for answer in tight if answer]
    assert any("Dana" in text for text in texts)
    assert any("Dana" not in text for text in texts)
    assert tight[-1] is None


@pytest.mark.parametrize(
    "name",
    ["Free Refunds", "https://evil.example", "Dana\u202eX", "{owner}", "{0}", "Stop", "Fuck Off"],
)
def test_a_hostile_name_changes_nothing_of_what_is_said(name):
    for ask in (ASK, PRIVATE, replace(ASK, channel=X)):
        assert acknowledge(replace(ask, name=name)) == acknowledge(replace(ask, name=""))


@settings(derandomize=True, max_examples=300, deadline=None)
@given(
    name=st.text(max_size=40) | st.from_regex("[A-Z][a-zé]{1,8}( [A-Z][a-z]{3})?", fullmatch=True),
    kind=st.sampled_from([Kind.COMPLAINT, Kind.QUESTION, Kind.UNSURE, Kind.PRAISE]),
    venue=st.sampled_from(Venue),
    seed=st.text(max_size=8),
)
def test_of_any_name_only_what_looks_like_one_is_ever_said(name, kind, venue, seed):
    ask = replace(ASK, kind=kind, venue=venue, seed=seed)
    named = acknowledge(replace(ask, name=name))
    unnamed = acknowledge(replace(ask, name=""))
    assert named.line == unnamed.line
    if called := usable_name(name):
        assert unnamed.text in (
            named.text.replace(f", {called}", "", 1),
            named.text.replace(f" {called}", "", 1),
        )
    else:
        assert named.text == unnamed.text
