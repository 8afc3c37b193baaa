"""Batches, neighbours, poison, races: what must never hurt what."""

import json
from datetime import timedelta

import pytest

from chalicelib.desk.inbound.hear_customer import hear
from chalicelib.desk.inbound.receive import receive
from chalicelib.desk.inbound.wake import minute
from chalicelib.desk.ports.errors import Conflict, Unavailable
from chalicelib.desk.ports.services import Inbound
from chalicelib.model.business import Rules
from chalicelib.model.platform import PlatformResponse
from chalicelib.model.send import SendState
from tests.stories.desk import PAGE, Desk

COLD = "third time this month the coffee is cold. Come on."


def comment(desk, number, who="Dana Prior", text=COLD, **more):
    value = {
        "item": "comment",
        "verb": "add",
        "comment_id": f"p1_{number}",
        "post_id": f"{PAGE}_p1",
        "parent_id": f"{PAGE}_p1",
        "from": {"id": desk.person(who), "name": who},
        "message": text,
        "created_time": int(desk.clock.now().timestamp()),
    }
    return {"field": "feed", "value": {**value, **more}}


def body(desk, *changes):
    return {"object": "page", "entry": [{"id": PAGE, "time": 1, "changes": list(changes)}]}


def test_a_body_of_many_events_is_put_back_as_single_events_and_none_is_lost():
    desk = Desk(at="10:00")
    changes = [comment(desk, n, who=f"Guest {n}") for n in range(21)]
    raw = json.dumps(body(desk, *changes)).encode()
    receive(desk.ports, Inbound("facebook", raw, desk.clock.now()))
    assert len(desk.queue.items) == 21
    assert desk.threads() == []
    for inbound in desk.queue.take():
        receive(desk.ports, inbound)
    assert len(desk.threads()) == 21


def test_twenty_events_are_heard_where_they_are():
    desk = Desk(at="10:00")
    changes = [comment(desk, n, who=f"Guest {n}") for n in range(20)]
    desk.deliver("facebook", body(desk, *changes))
    assert len(desk.threads()) == 20


def test_a_bad_event_does_not_hurt_its_neighbours():
    desk = Desk(at="10:00")
    good = comment(desk, 1)
    bad = [{"field": "feed", "value": None}, {"field": "feed"}, 17, comment(desk, None)]
    desk.deliver("facebook", body(desk, *bad, good))
    assert len(desk.threads()) == 1


def test_a_conflict_is_met_by_reading_and_deciding_again():
    desk = Desk(at="10:00")
    desk.store.conflicts = 2
    desk.comment("Dana Prior", COLD)
    assert len(desk.threads()) == 1


def test_a_table_that_does_not_answer_leaves_the_event_to_the_queue():
    desk = Desk(at="10:00")
    desk.store.refuse(times=1)
    with pytest.raises(Unavailable):
        desk.comment("Dana Prior", COLD)
    assert desk.threads() == []
    desk.again()
    assert len(desk.threads()) == 1


def test_a_result_the_table_did_not_take_at_once_is_written_again():
    desk = Desk(at="10:00")
    desk.comment("Ben Achebe", "Do you have rye bread left?")

    def silent(call):
        desk.store.refuse(times=2)
        return PlatformResponse(200, {"id": "p1_900"})

    desk.platforms.will("facebook", "*/comments", silent, method="POST")
    desk.forward(minutes=2)
    assert desk.states("Ben Achebe") == [SendState.SENT]


def test_a_thread_that_stays_busy_is_left_to_the_queue_and_nothing_is_half_done():
    desk = Desk(at="10:00")
    desk.store.conflicts = 50
    with pytest.raises(Conflict):
        desk.comment("Dana Prior", COLD)
    desk.store.conflicts = 0
    assert desk.threads() == []
    desk.again()
    assert len(desk.threads()) == 1


def test_a_result_is_written_whatever_stands_in_the_way():
    desk = Desk(at="10:00")
    desk.comment("Ben Achebe", "Do you have rye bread left?")

    def busy(call):
        desk.store.conflicts = 3
        return PlatformResponse(200, {"id": "p1_900"})

    desk.platforms.will("facebook", "*/comments", busy, method="POST")
    desk.forward(minutes=2)
    assert desk.states("Ben Achebe") == [SendState.SENT]


def test_an_owner_who_answers_during_the_lease_is_seen_by_the_last_look():
    desk = Desk(at="10:00")
    first = desk.comment("Dana Prior", COLD)
    desk.clock.advance(minutes=2)
    looks = []

    def answered_meanwhile(thread_id):
        looks.append(thread_id)
        if len(looks) == 2:  # the wake's reading came first; this is the last look
            desk.owner_comments("Sorry Dana, I am on it", to=first)

    desk.store.before_reading = answered_meanwhile
    minute(desk.ports)
    assert len(looks) > 2
    assert desk.platforms.sent() == []
    assert set(desk.states("Dana Prior")) == {SendState.CANCELLED}


def test_one_failing_thread_does_not_stop_the_rest_and_comes_again_in_an_hour():
    desk = Desk(at="10:00")
    desk.comment("Ben Achebe", "Do you have rye bread left?")
    desk.post_on_x("Tom Okafor", "@mapleandrye do you have rye bread left?")

    def poison(call):
        raise RuntimeError("a bug of ours")

    desk.platforms.will("facebook", "*/comments", poison, method="POST")
    desk.clock.advance(minutes=2)
    with pytest.raises(RuntimeError):
        minute(desk.ports)
    assert desk.states("Tom Okafor") == [SendState.SENT]
    poisoned = desk.thread("Ben Achebe")
    assert poisoned.wake_at == desk.clock.now() + timedelta(hours=1)
    desk.forward(hours=1, minutes=30)
    assert desk.states("Ben Achebe") != [SendState.SENDING]


def test_a_crash_between_lease_and_answer_ends_in_doubt_not_in_a_second_reply():
    desk = Desk(at="10:00")
    desk.comment("Ben Achebe", "Do you have rye bread left?")

    def killed(call):
        raise KeyboardInterrupt

    desk.platforms.will("facebook", "*/comments", killed, method="POST")
    desk.clock.advance(minutes=2)
    with pytest.raises(KeyboardInterrupt):
        minute(desk.ports)
    desk.forward(minutes=30)
    assert desk.states("Ben Achebe") == [SendState.NEEDS_OWNER]
    assert len(desk.platforms.sent(path="*/comments")) == 1
    assert any("don't know whether this reached" in text for text in desk.texts())


def test_a_phone_that_refuses_is_tried_until_it_takes_the_text():
    desk = Desk(at="10:00")
    desk.phone.refuse(times=3)
    desk.comment("Dana Prior", "I want my money back, this cake was rotten")
    assert desk.phone.texts == []
    desk.forward(minutes=10)
    assert len(desk.texts()) == 1


def test_a_post_edited_and_then_deleted_under_its_new_id_is_not_answered():
    desk = Desk(at="10:00")
    first = desk.post_on_x("Tom Okafor", f"@mapleandrye {COLD}")
    edited = json.loads(desk.bodies[-1][1])
    payload = edited["data"]["payload"]
    payload |= {"id": "7999999", "edit_history_tweet_ids": [first, "7999999"]}
    payload["text"] += " Really."
    desk.deliver("x", edited)
    assert "Really" in desk.thread("Tom Okafor").messages[0].text
    deletion = {"for_user_id": "2002", "tweet_delete_events": [
        {"status": {"id": "7999999", "user_id": desk.person("Tom Okafor")},
         "timestamp_ms": str(int(desk.clock.now().timestamp() * 1000))}
    ]}  # fmt: skip
    desk.deliver("x", deletion)
    desk.forward(minutes=10)
    assert desk.platforms.sent() == []
    assert desk.thread("Tom Okafor").messages[0].text == ""


def test_a_conversation_another_app_owns_is_watched_and_not_answered():
    desk = Desk(at="10:00")
    now = int(desk.clock.now().timestamp() * 1000)
    event = {
        "sender": {"id": "9300"},
        "recipient": {"id": PAGE},
        "timestamp": now,
        "message": {"mid": "m_1", "text": "Can you do 40 boxed lunches?"},
    }
    desk.deliver(
        "facebook", {"object": "page", "entry": [{"id": PAGE, "time": now, "standby": [event]}]}
    )
    desk.forward(minutes=10)
    assert desk.threads()[0].waiting
    assert desk.platforms.sent() == []


def test_another_businesss_machine_starts_no_conversation():
    desk = Desk(at="10:00")
    desk.message("Joe's Pizza", "Thanks for contacting Joe's Pizza! We have received your message.")
    desk.forward(hours=5)
    assert desk.platforms.sent() == []


def test_two_machines_do_not_talk_to_each_other_for_long():
    desk = Desk(at="10:00")
    for _ in range(12):
        desk.message("Shop Bot", "Do you want to know more about our offers?")
        desk.forward(minutes=5)
    assert len(desk.private_lines()) == 1


def test_an_event_without_an_author_is_looked_up():
    desk = Desk(at="10:00")
    change = comment(desk, 7)
    del change["value"]["from"]
    told = {"from": {"id": "3777", "name": "Dana Prior"}, "message": COLD, "id": "p1_7"}
    desk.platforms.will("facebook", "/p1_7", PlatformResponse(200, told), method="GET")
    desk.deliver("facebook", body(desk, change))
    assert desk.thread("Dana Prior").contact_id == "3777"


def test_an_author_nobody_can_tell_still_has_a_thread_and_gets_no_machine():
    desk = Desk(at="10:00")
    change = comment(desk, 7)
    del change["value"]["from"]
    desk.platforms.will("facebook", "/p1_7", PlatformResponse(500, {}), method="GET")
    desk.deliver("facebook", body(desk, change))
    desk.forward(minutes=50)
    assert desk.threads()[0].name == "someone"
    assert desk.platforms.sent() == []
    assert "a customer" in desk.texts()[0]


def test_a_code_is_released_when_nothing_waits_and_kept_while_something_does():
    desk = Desk(at="10:00")
    first = desk.comment("Dana Prior", "I want my money back, this cake was rotten")
    code = desk.thread("Dana Prior").code
    assert code
    desk.forward(minutes=50)
    assert desk.thread("Dana Prior").code == code
    desk.owner_comments("Of course!", to=first)
    assert desk.thread("Dana Prior").code == ""


def test_a_message_within_14_days_reopens_the_thread_and_later_begins_a_new_one():
    desk = Desk(at="10:00")
    desk.message("Ben Achebe", "Can you do 40 boxed lunches Thursday?")
    desk.forward(minutes=3)
    desk.owner_messages("Ben Achebe", "We can!")
    desk.forward(days=13)
    desk.message("Ben Achebe", "Can you do 50 next week?")
    assert len(desk.threads()) == 1
    desk.owner_messages("Ben Achebe", "We can!")
    desk.forward(days=15)
    desk.message("Ben Achebe", "Can you do 60 next week?")
    old, new = sorted(desk.threads(), key=lambda t: t.created_at)
    assert new.before == old.id


def test_reactions_are_asked_for_at_the_answer_and_ring_when_there_are_many():
    desk = Desk(at="10:00")
    many = {"reactions": {"summary": {"total_count": 60}}, "comments": {"summary": {}}}
    id_ = desk.comment("Ben Achebe", "Why is the cafe closed today, is it a holiday?")
    desk.platforms.will("facebook", f"/{id_}", PlatformResponse(200, many), method="GET")
    desk.forward(minutes=2)
    (text,) = desk.texts()
    assert "60 reactions" in text


def test_hearing_is_the_same_however_often_it_is_done():
    desk = Desk(at="10:00")
    desk.comment("Dana Prior", COLD)
    channel = desk.ports.channel("facebook")
    account = desk.vault.account("facebook")
    (heard,) = channel.parse(desk.bodies[-1][1], account, desk.clock.now())
    before = desk.thread("Dana Prior")
    for _ in range(3):
        hear(desk.ports, heard)
    assert desk.thread("Dana Prior") == before


def test_a_thread_that_cannot_be_worked_on_is_told_of_once_a_day():
    desk = Desk(at="10:00")
    desk.comment("Ben Achebe", "Do you have rye bread left?")

    def poison(call):
        raise RuntimeError("a bug of ours")

    desk.platforms.will("facebook", "*/comments", *[poison] * 20, method="POST")
    desk.clock.advance(minutes=2)
    with pytest.raises(RuntimeError):
        minute(desk.ports)
    desk.forward(minutes=5)
    (text,) = [text for text in desk.texts() if "I cannot work on" in text]
    assert "Ben A" in text


def test_a_post_gets_few_automatic_lines_a_minute_and_the_rest_a_little_later():
    desk = Desk(at="10:00", rules=Rules(public_minute_max=3))
    for number in range(7):
        desk.comment(f"Guest {chr(65 + number)}", "Do you have rye bread left?")
    for lines in (3, 6, 7):
        desk.forward(minutes=2 if lines == 3 else 1)
        assert len(desk.public_lines()) == lines
