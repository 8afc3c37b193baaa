"""Edits come late, repeated and out of order: the newest version stands, by the platform's word."""

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from chalicelib.desk.ports.store import Change
from chalicelib.model.message import Kind
from chalicelib.model.send import SendState
from tests.stories.desk import PAGE, X_ID, Desk

DANA = "Dana Prior"
PRAISE = "Best bread in town, we love it!"
BETTER = "Best bread in town and the nicest people, we love it!"
COMPLAINT = "My order never came. I want my money back."
SAFETY = "My son got sick after your pie and is in hospital."
QUESTION = "Do you have rye bread today?"
CHANNELS = ("facebook", "messenger", "x", "x_old")


class History:
    """What one customer wrote and how they changed it, as the webhooks that tell of it."""

    def __init__(self, desk, channel, *texts):
        self.desk, self.channel, self.began = desk, channel, desk.clock.now()
        self.texts = [f"@mapleandrye {t}" if channel.startswith("x") else t for t in texts]
        self.bodies = [self._body(number) for number in range(len(texts))]

    def tell(self, *numbers):
        """Deliver these versions, in this order, each whenever the desk's clock stands."""
        door = "x" if self.channel.startswith("x") else "facebook"
        for number in numbers:
            self.desk.deliver(door, self.bodies[number])

    def _body(self, number):
        at = self.began + timedelta(seconds=10 * number)
        return getattr(self, f"_{self.channel}")(number, self.texts[number], at)

    def _facebook(self, number, text, at):
        value = {
            "item": "comment",
            "verb": "edited" if number else "add",
            "comment_id": "p1_77",
            "post_id": f"{PAGE}_p1",
            "parent_id": f"{PAGE}_p1",
            "from": {"id": self.desk.person(DANA), "name": DANA},
            "message": text,
            "created_time": int(self.began.timestamp()),  # of the comment, whatever is told of it
        }
        changes = [{"field": "feed", "value": value}]
        entry = {"id": PAGE, "time": int(at.timestamp()), "changes": changes}
        return {"object": "page", "entry": [entry]}

    def _messenger(self, number, text, at):
        edit = {"message_edit": {"mid": "m_77", "text": text, "num_edit": str(number)}}
        said = {"message": {"mid": "m_77", "text": text}}
        ends = {"sender": {"id": self.desk.psid(DANA)}, "recipient": {"id": PAGE}}
        time = int(at.timestamp() * 1000)
        event = {**ends, "timestamp": time, **(edit if number else said)}
        return {"object": "page", "entry": [{"id": PAGE, "time": time, "messaging": [event]}]}

    def _x(self, number, text, at):
        payload = {
            "id": f"770{number}",
            "text": text,
            "author_id": self.desk.person(DANA),
            "conversation_id": "7700",
            "created_at": at.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
            "edit_history_tweet_ids": [f"770{n}" for n in range(number + 1)],
            "entities": {"mentions": [{"username": "mapleandrye", "id": X_ID}]},
        }
        users = [self.desk._x_user(DANA, self.desk.person(DANA), 120)]
        data = {
            "event_uuid": f"77{number}",
            "filter": {"user_id": X_ID},
            "event_type": "post.mention.create",
            "payload": payload,
            "includes": {"users": users},
        }
        return {"data": data}

    def _x_old(self, number, text, at):
        mention = {"screen_name": "mapleandrye", "id_str": X_ID, "indices": [0, 12]}
        post = {
            "id_str": f"770{number}",
            "text": text,
            "timestamp_ms": str(int(at.timestamp() * 1000)),
            "user": {"id_str": self.desk.person(DANA), "name": DANA, "screen_name": "dana"},
            "entities": {"user_mentions": [mention]},
            "edit_history": {
                "initial_tweet_id": "7700",
                "edit_tweet_ids": [f"770{n}" for n in range(number + 1)],
            },
        }
        return {"for_user_id": X_ID, "tweet_create_events": [post]}


def the_thread(desk):
    (thread,) = desk.threads()
    return thread


def their_message(desk):
    (message,) = [m for m in the_thread(desk).messages if m.author == "customer"]
    return message


def bare(text):
    return text.removeprefix("@mapleandrye ")


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_in_whatever_order_a_history_comes_the_newest_version_stands(channel, order):
    desk = Desk(at="10:00")
    history = History(desk, channel, PRAISE, QUESTION, BETTER, COMPLAINT)
    history.tell(*order)
    message = their_message(desk)
    assert (bare(message.text), message.reading.kind) == (COMPLAINT, Kind.COMPLAINT)
    episode = the_thread(desk).episode
    assert episode.open
    assert episode.kind is Kind.COMPLAINT
    desk.forward(minutes=10)
    assert SendState.SENT in [send.state for send in the_thread(desk).sends]


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("order", list(permutations(range(1, 4))))
@pytest.mark.parametrize("first", [PRAISE, COMPLAINT])
def test_after_the_receipt_it_is_the_newest_version_that_stands_too(channel, order, first):
    desk = Desk(at="10:00")
    history = History(desk, channel, first, QUESTION, BETTER, SAFETY)
    history.tell(0)
    desk.forward(minutes=10)
    said = len(desk.public_lines() + desk.private_lines())
    history.tell(*order, *order)
    desk.forward(minutes=2)
    assert bare(their_message(desk).text) == SAFETY
    assert "safety" in the_thread(desk).episode.urgency
    assert any("hospital" in text for text in desk.texts())
    assert len(desk.public_lines() + desk.private_lines()) == said


@pytest.mark.parametrize("channel", CHANNELS)
def test_an_older_edit_that_comes_late_does_not_close_the_complaint(channel):
    desk = Desk(at="10:00")
    history = History(desk, channel, PRAISE, BETTER, COMPLAINT)
    history.tell(0, 2)
    desk.forward(minutes=1)
    history.tell(1)
    desk.at("10:46")
    assert the_thread(desk).waiting
    assert any("never came" in text for text in desk.texts())


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("later", [0, 10])
def test_of_edits_to_and_fro_the_last_one_stands(channel, later):
    desk = Desk(at="10:00")
    history = History(desk, channel, PRAISE, QUESTION, BETTER, QUESTION, BETTER)
    history.tell(0)
    desk.forward(minutes=later)
    for number in (1, 2, 3, 4):
        history.tell(number)
        desk.forward(seconds=10)
    assert bare(their_message(desk).text) == BETTER
    history.tell(3, 1, 2, 4)
    assert bare(their_message(desk).text) == BETTER


@pytest.mark.parametrize("channel", CHANNELS)
def test_an_edit_back_to_the_first_words_is_newer_than_what_came_between(channel):
    desk = Desk(at="10:00")
    history = History(desk, channel, COMPLAINT, BETTER, COMPLAINT)
    history.tell(0, 2, 1)
    assert bare(their_message(desk).text) == COMPLAINT
    assert the_thread(desk).waiting


def test_edits_of_one_second_stand_as_they_come():
    desk = Desk(at="10:00")
    history = History(desk, "facebook", PRAISE, QUESTION, BETTER)
    for body in history.bodies:
        body["entry"][0]["time"] = int(history.began.timestamp())
    history.tell(0, 1, 2, 1)
    assert their_message(desk).text == BETTER


def test_a_reply_to_an_old_version_on_x_finds_the_thread_though_that_version_came_late():
    desk = Desk(at="10:00")
    history = History(desk, "x", PRAISE, QUESTION, COMPLAINT)
    history.tell(0, 2, 1)
    desk.owner_posts_on_x("Sorry Dana, a new one is on its way", to="7701", who=DANA)
    assert not the_thread(desk).waiting


def test_a_message_edited_before_versions_were_counted_takes_only_what_was_written_since():
    desk = Desk(at="10:00")
    history = History(desk, "facebook", PRAISE, QUESTION, COMPLAINT)
    history.tell(0)
    heard_at = desk.clock.now() + timedelta(seconds=15)
    (thread,) = desk.threads()
    old = replace(thread.messages[0], text=COMPLAINT, edited_at=heard_at)
    desk.store.save(Change(replace(thread, messages=(old,)), thread))
    history.tell(1)
    assert their_message(desk).text == COMPLAINT
    history.tell(2)
    assert their_message(desk).text == COMPLAINT


def test_what_an_edit_opens_waits_from_when_it_was_written():
    desk = Desk(at="10:00", mode="paused")
    history = History(desk, "facebook", "👍", COMPLAINT)
    history.tell(0)
    body = history.bodies[1]
    desk.forward(hours=3)
    body["entry"][0]["time"] = int(desk.clock.now().timestamp())
    desk.deliver("facebook", body)
    episode = the_thread(desk).episode
    assert episode.opened_at == desk.clock.now()
