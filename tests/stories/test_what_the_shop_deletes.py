"""What somebody at the shop deletes: a customer's words, or an answer that was given."""

from __future__ import annotations

import pytest

from chalicelib.model.promise import PromiseState
from tests.stories.desk import Desk

DANA = "Dana Prior"
COLD = "My order arrived cold and nobody answered me"


def _removed_by_the_page(desk, where):
    if where == "comment":
        id_ = desk.comment(DANA, COLD)
        return lambda: desk.page_removes(id_)
    id_ = desk.visits(DANA, COLD)
    return lambda: desk.page_removes(id_, item="post")


@pytest.mark.parametrize("where", ["comment", "post"])
def test_what_the_page_removed_is_not_answered_and_its_words_are_gone(where):
    desk = Desk(at="10:00")
    remove = _removed_by_the_page(desk, where)
    desk.forward(seconds=30)
    remove()
    desk.forward(hours=3)
    assert desk.public_lines() == []
    assert desk.private_lines() == []
    assert desk.texts() == []
    assert [m.text for m in desk.thread(DANA).messages] == [""]
    assert desk.thread(DANA).episode.closed_by == "deleted"


@pytest.mark.parametrize("where", ["comment", "post"])
def test_what_the_page_removed_before_it_was_heard_opens_nothing(where):
    desk = Desk(at="10:00")
    if where == "comment":
        desk.page_removes("p1_501")
        desk.comment(DANA, COLD)
    else:
        desk.page_removes("1001_501", item="post")
        desk.visits(DANA, COLD)
    desk.forward(hours=1)
    assert desk.threads() == []
    assert desk.platforms.sent() == []


def test_a_deletion_of_a_comment_nobody_knows_answers_nobody():
    desk = Desk(at="10:00")
    id_ = desk.comment(DANA, COLD)
    desk.page_removes("p1_unknown")
    desk._facebook(  # and one that stood under the complaint itself
        {
            "item": "comment",
            "verb": "remove",
            "comment_id": "p1_unknown_too",
            "post_id": "1001_p1",
            "parent_id": id_,
            "from": {"id": "1001", "name": "Maple & Rye"},
        }
    )
    assert desk.thread(DANA).waiting
    assert len(desk.thread(DANA).messages) == 1


def test_an_unsent_message_that_nobody_knows_answers_nobody():
    desk = Desk(at="10:00")
    desk.message(DANA, COLD)
    desk.owner_unsends(DANA, "m_unknown")
    (thread,) = desk.threads()
    assert thread.waiting
    assert len(thread.messages) == 1


def _answered(desk):
    id_ = desk.comment(DANA, COLD)
    desk.forward(minutes=5)
    return desk.owner_comments("Sorry Dana, a fresh one is on its way.", to=id_)


def test_an_answer_that_is_deleted_was_not_given():
    desk = Desk(at="10:00")
    answer = _answered(desk)
    before = len(desk.texts())
    assert not desk.thread(DANA).waiting
    desk.page_removes(answer)
    thread = desk.thread(DANA)
    assert thread.waiting
    assert thread.episode.answered_at is None
    assert [p.state for p in thread.promises if not p.own] == [PromiseState.OPEN]
    assert thread.message(answer).text == ""
    desk.forward(hours=3)
    assert len(desk.texts()) > before, "the owner is reminded as if nothing had been said"
    assert len(desk.public_lines()) == 1, "and there is no second receipt"


def test_a_private_answer_that_is_unsent_was_not_given():
    desk = Desk(at="10:00")
    desk.message(DANA, COLD)
    desk.forward(minutes=5)
    answer = desk.owner_messages(DANA, "Sorry Dana, a fresh one is on its way.")
    desk.owner_unsends(DANA, answer)
    (thread,) = desk.threads()
    assert thread.waiting
    assert thread.message(answer).text == ""


def test_one_answer_deleted_leaves_the_other_standing():
    desk = Desk(at="10:00")
    id_ = desk.comment(DANA, COLD)
    first = desk.owner_comments("Sorry Dana, a fersh one is on its way.", to=id_)
    desk.forward(minutes=1)
    second = desk.owner_comments("Sorry Dana, a fresh one is on its way.", to=id_)
    desk.page_removes(first)
    thread = desk.thread(DANA)
    assert not thread.waiting
    assert thread.episode.answered_at == thread.message(second).sent_at


def test_an_answer_they_have_thanked_for_was_given():
    desk = Desk(at="10:00")
    answer = _answered(desk)
    desk.forward(minutes=5)
    desk.comment(DANA, "thanks!", to=answer)
    desk.page_removes(answer)
    assert not desk.thread(DANA).waiting


def test_an_old_answer_tidied_away_opens_nothing():
    desk = Desk(at="10:00")
    answer = _answered(desk)
    desk.forward(days=40)
    desk.page_removes(answer)
    assert not desk.thread(DANA).waiting
    assert desk.thread(DANA).message(answer).text == ""


def test_an_answer_to_everybody_that_is_deleted_was_given_to_nobody():
    desk = Desk(at="10:00")
    root = desk.comment(DANA, COLD)
    desk.owner_comments("Sorry Dana!", to=root)
    desk.comment("Tom Okafor", "Mine was cold too, terrible", to=root)
    desk.comment("Kim Sato", "Mine never came, awful", to=root)
    answer = desk.owner_comments("So sorry, both of you.", to=root)
    held = [t.name for t in desk.threads() if t.message(answer)]
    assert sorted(held) == ["Kim Sato", "Tom Okafor"]
    desk.page_removes(answer)
    assert [t.name for t in desk.threads() if t.waiting] == held
    assert all(t.message(answer).text == "" for t in desk.threads() if t.name in held)
