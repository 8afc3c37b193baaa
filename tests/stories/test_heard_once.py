"""Whatever is repeated, late, edited or deleted: what is said is heard once, on both stores."""

import json
from dataclasses import replace
from itertools import count

import pytest
from moto import mock_aws

from chalicelib.adapters.aws.client import Aws
from chalicelib.adapters.dynamodb.store import DynamoStore
from chalicelib.model.send import SendState
from tests.stories.desk import PAGE, Desk

COLD = "third time this month the coffee is cold. Come on."
DANA = "Dana Prior"


@pytest.fixture(params=["fake", "dynamo"])
def desk(request):
    with mock_aws():
        desk = Desk(at="10:00")
        if request.param == "dynamo":
            store = DynamoStore(Aws(region="us-east-1"), "kept", desk.clock)
            store.create_table()
            store.put_business(desk.store.business())
            desk.store = store
            desk.ports = replace(desk.ports, store=store)
        yield desk


def lines(desk):
    return desk.public_lines() + desk.private_lines()


def said(desk):
    """What customers said, in every thread, as it is stored."""
    threads = [desk.ports.store.thread(id_) for id_ in desk.ports.store.thread_ids()]
    return [m.text for t in threads for m in t.messages if m.author == "customer"]


@pytest.mark.parametrize("say", ["comment", "message", "post_on_x", "direct_message"])
def test_what_is_delivered_five_times_is_heard_once(desk, say):
    getattr(desk, say)(DANA, f"@mapleandrye {COLD}" if say == "post_on_x" else COLD)
    before = said(desk)
    desk.again(times=2)
    desk.forward(minutes=3)
    answered = lines(desk)
    desk.again(times=3)
    desk.forward(minutes=30)
    assert (said(desk), lines(desk)) == (before, answered)
    assert len(before) == 1
    assert len(answered) == {"comment": 2}.get(say, 1)


def test_what_was_deleted_stays_deleted_however_often_it_comes_again(desk):
    comment = desk.comment(DANA, COLD)
    desk.edit_comment(comment, DANA, COLD + " Really.")
    told, edited = desk.bodies[-2:]
    desk.delete_comment(comment, DANA)
    for channel, body in (told, edited, desk.bodies[-1], told, edited):
        desk.deliver(channel, body)
    desk.edit_comment(comment, DANA, "and another wording")
    desk.forward(minutes=30)
    assert said(desk) == [""]
    assert lines(desk) == []


def test_a_deletion_that_comes_first_keeps_its_message_out_for_good(desk):
    later = Desk(at="10:00")
    comment = later.comment(DANA, COLD)
    later.edit_comment(comment, DANA, COLD + " Really.")
    desk.delete_comment(comment, DANA)
    desk.delete_comment(comment, DANA)
    for channel, body in later.bodies * 2:
        desk.deliver(channel, body)
    desk.forward(minutes=30)
    assert (said(desk), lines(desk)) == ([], [])


def test_a_reply_under_a_comment_that_was_kept_out_is_heard(desk):
    desk.delete_comment("p1_77", "Tom Okafor")
    desk.comment(DANA, COLD, to="p1_77")
    assert said(desk) == [COLD]


def test_an_edit_that_comes_before_its_message_is_the_message(desk):
    told, edited = posted_and_edited()
    for body in (edited, told, edited, told):
        desk.deliver("x", body)
    desk.forward(minutes=30)
    assert said(desk) == [f"@mapleandrye {COLD} Really."]
    assert len(lines(desk)) == 1


def test_an_edit_that_was_deleted_before_it_came_is_not_heard(desk):
    told, edited = posted_and_edited()
    desk.ports.store.seal("x", "2002", "7999999")
    desk.deliver("x", edited)
    assert said(desk) == []
    desk.deliver("x", told)
    assert said(desk) == [f"@mapleandrye {COLD}"]


def posted_and_edited():
    """The webhooks of a post on X and of its edit, which has an id of its own."""
    other = Desk(at="10:00")
    first = other.post_on_x(DANA, f"@mapleandrye {COLD}")
    told = json.loads(other.bodies[-1][1])
    edited = json.loads(other.bodies[-1][1])
    payload = edited["data"]["payload"]
    payload |= {"id": "7999999", "edit_history_tweet_ids": [first, "7999999"]}
    payload["text"] += " Really."
    return told, edited


def test_the_owners_answer_counts_once_however_often_it_comes(desk):
    comment = desk.comment(DANA, COLD)
    desk.owner_comments("Sorry Dana, I am on it", to=comment)
    desk.again(times=4)
    desk.forward(minutes=30)
    [thread] = [desk.ports.store.thread(id_) for id_ in desk.ports.store.thread_ids()]
    assert [m.author for m in thread.messages] == ["customer", "owner"]
    assert lines(desk) == []


def test_a_comment_that_comes_after_its_authors_own_reply_joins_it(desk):
    other = Desk(at="10:00")
    other._ids = count(901)
    root = other.comment(DANA, COLD)
    reply = other.comment(DANA, "And nobody cared.", to=root)
    desk.deliver(*other.bodies[1])
    desk.owner_comments("Sorry Dana, I am on it", to=reply)
    desk.deliver(*other.bodies[0])
    assert len(list(desk.ports.store.thread_ids())) == 1
    assert len(said(desk)) == 2


def test_a_guest_under_a_visitors_post_is_found_without_asking_for_the_posts_address(desk):
    visit = f"{PAGE}_v1"
    value = {
        "item": "status",
        "verb": "add",
        "post_id": visit,
        "from": {"id": desk.person(DANA), "name": DANA},
        "message": COLD,
        "created_time": int(desk.clock.now().timestamp()),
    }
    now = int(desk.clock.now().timestamp())
    change = {"field": "feed", "value": value}
    desk.deliver(
        "facebook", {"object": "page", "entry": [{"id": PAGE, "time": now, "changes": [change]}]}
    )
    desk.comment(DANA, "This is still not fixed.", post="v1")
    threads = [desk.ports.store.thread(id_) for id_ in desk.ports.store.thread_ids()]
    assert [thread.root_id for thread in threads] == [visit]
    desk.comment("Ben Achebe", "Same here, cold and late.", post="v1")
    threads = [desk.ports.store.thread(id_) for id_ in desk.ports.store.thread_ids()]
    assert {thread.root_id for thread in threads} == {visit}
    assert len(threads) == 2


def test_a_send_rides_with_its_thread_until_it_is_settled(desk):
    desk.comment("Ben Achebe", "Do you have rye bread left?")
    [thread] = [desk.ports.store.thread(id_) for id_ in desk.ports.store.thread_ids()]
    assert [s.state for s in thread.sends] == [SendState.PENDING]
    desk.forward(minutes=3)
    now = desk.ports.store.thread(thread.id)
    assert [s.state for s in now.sends] == [SendState.SENT]
    assert [p.id for p in now.promises] == ["ack:1"]
    assert now.wake_at is not None


def test_what_is_said_at_once_is_said_by_the_settings_of_now(desk):
    if isinstance(desk.store, DynamoStore):
        desk.comment("Ben Achebe", "Do you have rye bread left?")  # the business is known now
        other = DynamoStore(Aws(region="us-east-1"), "kept", desk.clock)
        owner = replace(desk.store.business().owner, phone="+15550177")
        other.put_business(replace(desk.store.business(), contacts=(owner,)))
        desk.comment(DANA, "I want my money back, this cake was rotten")
        assert [to for to, _ in desk.phone.texts][-1] == "+15550177"
