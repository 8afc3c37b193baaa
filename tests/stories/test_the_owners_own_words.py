"""What the owner writes in Kept reaches the customer once, and counts as the owner's answer."""

from __future__ import annotations

from chalicelib.desk.outbound.act import act
from chalicelib.desk.unit.unit_of_work import commit, decided, load, viewed
from chalicelib.model.contact import SOMEONE
from chalicelib.model.platform import PlatformResponse, Trouble
from chalicelib.model.promise import PromiseState
from chalicelib.model.send import Action, SendState
from chalicelib.policy.sending import drafts
from tests.stories.desk import OWNER, Desk

COLD = "third time this month the coffee is cold. Come on."
WORDS = "So sorry Dana, a fresh one is on us."


def says(desk, who, action, words=WORDS, id_="in-1"):
    """The owner writes words and says GO."""
    unit, view = viewed(desk.ports, load(desk.ports, desk.thread(who).id))
    now = desk.clock.now()
    thread = drafts.drafted(unit.thread, id_, words, action, now, OWNER)
    done = drafts.gone(thread, OWNER, view, now)
    assert done.how is drafts.Go.GOING, done.reason
    act(desk.ports, commit(desk.ports, decided(desk.ports, unit.became(done.thread))))


def test_words_in_public_go_once_close_the_matter_and_their_echo_changes_nothing():
    desk = Desk(at="10:00")
    first = desk.comment("Dana Prior", COLD)
    desk.forward(minutes=3)
    says(desk, "Dana Prior", Action.PUBLIC_REPLY)
    thread = desk.thread("Dana Prior")
    assert desk.public_lines()[-1] == WORDS
    assert not thread.waiting
    assert thread.promises[0].state is PromiseState.KEPT
    assert desk.texts() == ["Sent to Dana P, PUBLIC on Facebook, 10:03."]
    before = len(thread.messages)
    echo = thread.sends[-1].platform_id
    page, _, number = echo.partition("_")
    desk._ids = iter([number])
    assert desk.owner_comments(WORDS, to=first, post=page) == echo
    desk.forward(hours=8)
    assert len(desk.thread("Dana Prior").messages) == before
    assert desk.public_lines().count(WORDS) == 1
    assert len(desk.texts()) == 1


def test_an_echo_that_is_faster_than_the_answer_is_the_same_answer():
    desk = Desk(at="10:00")
    desk.message("Dana Prior", COLD)
    desk.platforms.will("facebook", "/1001/messages", PlatformResponse(trouble=Trouble.NO_ANSWER))
    says(desk, SOMEONE, Action.PRIVATE_MESSAGE)
    send = desk.thread(SOMEONE).sends[-1]
    assert send.state is SendState.UNKNOWN
    desk.echo("Dana Prior", WORDS, f"kept:{send.id}")
    thread = desk.thread(SOMEONE)
    assert thread.send(send.id).state is SendState.SENT
    assert not thread.waiting
    assert desk.texts() == ["Sent to a customer, private, 10:00."]


def test_words_refused_are_told_of_at_once_and_the_customer_still_waits():
    desk = Desk(at="10:00")
    desk.message("Dana Prior", COLD)
    refusal = PlatformResponse(
        400, {"error": {"code": 10, "error_subcode": 2018278, "message": "no"}}
    )
    desk.platforms.will("facebook", "/1001/messages", refusal)
    says(desk, SOMEONE, Action.PRIVATE_MESSAGE)
    assert desk.thread(SOMEONE).waiting
    assert "did NOT go to a customer" in desk.texts()[0]
    assert "Your words are saved" in desk.texts()[0]
    assert "https://kept.example/a/" in desk.texts()[0]


def test_after_a_day_a_humans_words_go_under_the_tag_that_allows_them():
    desk = Desk(at="10:00")
    desk.message("Dana Prior", COLD)
    desk.at("11:00", day=5)
    says(desk, SOMEONE, Action.PRIVATE_MESSAGE)
    [call] = [c for c in desk.platforms.sent() if (c.body or {}).get("tag")]
    assert call.body["tag"] == "HUMAN_AGENT"
    assert call.body["message"]["text"] == WORDS
