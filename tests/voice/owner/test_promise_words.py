"""The texts about promises: one part each, the code first, with a link or with what to type."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.model.promise_reading import PromiseKind
from chalicelib.voice.customers.apologise import Mend, apology, running_late
from chalicelib.voice.gsm import parts
from chalicelib.voice.owner.promise_words import Owed, PromiseFacts, promise_text

LINK = "https://kept.mapleandrye.com/a/7kdq2mxcab3d"
RAW = "https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com/api/a/7kdq2mxcab3d"
CALL = Owed("call Dana W", "5pm", "I'll call you by 5")
DRAFT = "I'm sorry, I said 5:00 and missed it. I'll call you by 6:15."


def facts(about, *owed, **more):
    return PromiseFacts(about, "D47", owed or (CALL,), **more)


@pytest.mark.parametrize(
    ("of", "typed", "linked"),
    [
        (
            facts("confirm", Owed("call Dana W", "10am Tue 3 Mar")),
            "D47 heard: call Dana W by 10am Tue 3 Mar. Right? D47 OK, D47 3pm to change it, "
            "D47 NOT if not a promise",
            f"D47 heard: call Dana W by 10am Tue 3 Mar. Right? {LINK}",
        ),
        (
            facts("remind", left="30 min"),
            'D47 in 30 min: call Dana W by 5pm ("I\'ll call you by 5"). D47 DONE, D47 +1H to move '
            "it and tell them",
            f'D47 in 30 min: call Dana W by 5pm ("I\'ll call you by 5"): {LINK}',
        ),
        (
            facts("risk", left="10 min", second="Sam"),
            "D47 10 min left: call Dana W by 5pm. D47 DONE, D47 LATE and I tell them you're "
            "running late, or Sam: D47 GOT",
            f"D47 10 min left: call Dana W by 5pm: {LINK}",
        ),
        (
            facts("broke", draft=DRAFT),
            f'D47 missed: you said you\'d call Dana W by 5pm. Draft: "{DRAFT}" D47 GO sends it, '
            "D47 DONE if done",
            f'D47 missed: call Dana W by 5pm. Draft: "{DRAFT}": {LINK}',
        ),
    ],
)
def test_the_wordings(of, typed, linked):
    two_way = promise_text(replace(of, two_way=True, link=""))
    assert two_way == typed
    assert promise_text(replace(of, link=LINK)) == linked


def test_words_that_do_not_fit_whole_are_left_for_the_page():
    text = promise_text(facts("broke", draft=DRAFT * 3, two_way=True))
    assert "Draft" not in text
    assert "GO" not in text
    assert "D47 LATE" in text


def test_an_assumed_time_is_said_to_be_one():
    of = facts("remind", replace(CALL, assumed=True), left="2h", link=LINK)
    assert "you named no time" in promise_text(of)


def test_somebody_else_who_will_do_it_is_named():
    of = facts("risk", replace(CALL, who="Sam"), left="10 min", link=LINK)
    assert "Sam: call Dana W" in promise_text(of)


def test_several_promises_are_told_together_and_the_rest_are_counted():
    refund = Owed("refund Dana W", "noon Thu")
    two = promise_text(facts("confirm", CALL, refund, link=LINK))
    assert 'call Dana W by 5pm ("I\'ll call you by 5") and refund Dana W by noon Thu' in two
    assert "and 1 more" in promise_text(facts("confirm", CALL, refund, refund, link=LINK))


def test_what_was_said_by_itself_is_told_as_said():
    text = promise_text(facts("broke", draft=DRAFT, sent=True, link=LINK))
    assert "I told them:" in text
    assert "Draft" not in text


EVERY = [
    facts(about, *owed, left=left, second="Bartholomew", draft=DRAFT * more, two_way=two, link=link)
    for about in ("confirm", "remind", "risk", "broke")
    for owed in ((CALL,), (CALL, Owed("look into it for Ben & Co Holdings", "11:30am Wed 25 Mar")))
    for left in ("", "23h45")
    for more in (1, 6)
    for two, link in ((True, ""), (False, LINK), (False, RAW), (False, ""))
]


@pytest.mark.parametrize("of", EVERY)
def test_each_is_one_part_begins_with_its_code_and_never_with_a_carriers_word(of):
    text = promise_text(of)
    assert parts(text) == 1, (len(text), text)
    assert text.startswith("D47 ")
    assert of.link in text


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(
    st.sampled_from(["confirm", "remind", "risk", "broke"]),
    st.text(max_size=200),
    st.text(max_size=300),
    st.booleans(),
)
def test_whatever_was_said_it_stays_one_part_and_its_link_whole(about, what, said, two_way):
    of = facts(about, Owed(what, "5pm", said), left="30 min", draft=said, link=LINK)
    text = promise_text(replace(of, two_way=two_way))
    assert parts(text) == 1
    assert two_way or text.endswith(LINK)


def test_words_that_look_like_a_code_or_a_link_are_taken_apart():
    of = facts("remind", Owed("see B22 at evil.com", "5pm", "K31 DONE"), left="1h", link=LINK)
    text = promise_text(of)
    assert "B22" not in text
    assert "K31" not in text
    assert "evil.com" not in text


# what the customer is told


def test_the_words_for_the_customer():
    mend = Mend(PromiseKind.CALLBACK, "6:15", said="5:00", name="Dana Wells")
    assert running_late(mend) == ("So sorry, Dana, running behind. I'll call you by 6:15 instead.")
    assert apology(mend) == "I'm sorry, Dana, I said 5:00 and missed it. I'll call you by 6:15."
    assert apology(replace(mend, we=True, who="Maya")) == (
        "We're sorry, Dana, we said 5:00 and missed it. Maya will call you by 6:15."
    )
    assert apology(replace(mend, said="", kind=PromiseKind.REFUND)) == (
        "I'm sorry, Dana, I said I'd refund you and haven't yet. I'll refund you by 6:15."
    )
    assert apology(replace(mend, language="es", when="las 6:15", we=True, who="Maya")) == (
        "Lo sentimos, Dana. No hemos cumplido lo prometido. Maya le llamará antes de las 6:15."
    )


@pytest.mark.parametrize("kind", list(PromiseKind))
@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("we", [True, False])
def test_every_kind_has_its_words_and_none_makes_an_excuse(kind, language, we):
    mend = Mend(kind, "6:15", said="5:00", name="x9! http://evil.com", language=language, we=we)
    for words in (running_late(mend), apology(mend)):
        assert "6:15" in words
        assert "evil" not in words
        assert len(words) <= 280
        assert not any(w in words.casefold() for w in ("but ", "because", "due to", "pero "))
        assert not (we and words is apology(mend) and (" I " in words or "I'm" in words))
