"""A platform that lets us read and takes nothing we write: only a write shows that it is over."""

from datetime import timedelta

import pytest

from chalicelib.model.platform import PlatformResponse
from chalicelib.model.send import SendState
from tests.stories.desk import OWNER, SECOND, Desk, local

STALE = "my cake was stale, so disappointing"
BLOCKED = PlatformResponse(400, {"error": {"message": "blocked", "code": 368}})
READ_ONLY = PlatformResponse(
    403,
    {
        "title": "Forbidden",
        "type": "https://api.twitter.com/2/problems/oauth1-permissions",
        "detail": "Your client app is not configured with the appropriate oauth1 app permissions",
        "status": 403,
    },
)
NO_CREDIT = PlatformResponse(
    402, {"title": "Credits Depleted", "type": "https://api.x.com/2/problems/credits"}
)
REFUSING = [("facebook", BLOCKED), ("x", READ_ONLY), ("x", NO_CREDIT)]
each_block = pytest.mark.parametrize(("channel", "answer"), REFUSING)
MINUTE = timedelta(minutes=1)
WORKS = "works again. I go on"


def refusing(desk, channel, answer, times=500):
    """The platform takes nothing that is written, and shows whatever is asked for."""
    desk.platforms.will(channel, "*", *[answer] * times, method="POST")


def taking_again(desk):
    desk.platforms._script.clear()


def complains(desk, channel, who, text=STALE, **more):
    if channel == "x":
        return desk.post_on_x(who, f"@mapleandrye {text}")
    return desk.comment(who, text, **more)


def times_of_writes(desk):
    """Lets the desk note when it writes; minutes after ten o'clock, as they come."""
    found, usual = [], desk.platforms.call

    def noted(request):
        if request.method == "POST":
            found.append((desk.clock.now() - local(3, "10:00")) / MINUTE)
        return usual(request)

    desk.platforms.call = noted
    return found


@each_block
def test_while_writing_is_refused_the_tries_thin_out_and_reading_proves_nothing(channel, answer):
    desk = Desk(at="10:00")
    refusing(desk, channel, answer)
    writes = times_of_writes(desk)
    for number in range(6):
        complains(desk, channel, f"Guest {number}")
        desk.forward(minutes=2)
    desk.forward(hours=5)
    first = writes[0]
    assert [round(at - first) for at in writes] == [0, 10, 30, 60, 120, 180, 240, 300]
    stopped = [text for text in desk.texts() if "has stopped Kept" in text]
    assert len(stopped) == 1
    assert not any(WORKS in words for _, words in desk.mail.mails)


@each_block
def test_while_a_channel_is_stopped_no_time_is_named_to_anybody(channel, answer):
    desk = Desk(at="10:00")
    refusing(desk, channel, answer)
    complains(desk, channel, "Dana Prior")
    desk.forward(minutes=5)
    complains(desk, channel, "Ben Achebe", "I want my money back, the pie was rotten")
    desk.forward(hours=3)
    told = desk.texts() + desk.texts(SECOND) + [words for _, words in desk.mail.mails]
    assert any("Ben A" in words for words in told)
    assert not [words for words in told if "I reply at" in words or "I said by" in words]
    desk.store.thread(desk.thread("Ben Achebe").id)
    assert not any(w.text for w in desk.thread("Ben Achebe").why if " at 1" in w.text)


def test_in_draft_mode_nothing_is_offered_that_a_stopped_channel_could_not_keep():
    desk = Desk(at="10:00")
    refusing(desk, "facebook", BLOCKED)
    complains(desk, "facebook", "Dana Prior")
    desk.forward(minutes=5)
    draft = Desk(at="10:05", mode="draft")
    draft.store._desk = desk.store._desk
    complains(draft, "facebook", "Kim Lee", "Do you have rye bread today?")
    draft.forward(minutes=30)
    assert not any("I'd say" in text for text in draft.texts())


@each_block
def test_the_first_write_that_goes_through_frees_the_channel(channel, answer):
    desk = Desk(at="10:00")
    refusing(desk, channel, answer)
    for number in range(4):
        complains(desk, channel, f"Guest {number}", post=f"p{number}") if (
            channel == "facebook"
        ) else complains(desk, channel, f"Guest {number}")
    desk.forward(minutes=20)
    taking_again(desk)
    desk.at("10:31")
    assert not any(SendState.SENT in desk.states(f"Guest {n}") for n in range(4))
    desk.forward(minutes=15)
    assert all(SendState.SENT in desk.states(f"Guest {n}") for n in range(4))
    assert sum(WORKS in words for _, words in desk.mail.mails) == 1
    for thread in desk.threads():
        assert all(s.state is SendState.SENT for s in thread.sends), thread.name
        assert all(p.due_at > local(3, "11:00") for p in thread.promises)


def test_a_write_refused_for_its_own_sake_frees_nothing():
    desk = Desk(at="10:00")
    refusing(desk, "facebook", BLOCKED, times=1)
    gone = PlatformResponse(400, {"error": {"message": "gone", "code": 100, "error_subcode": 33}})
    desk.platforms.will("facebook", "*", gone, *[BLOCKED] * 50, method="POST")
    complains(desk, "facebook", "Dana Prior")
    complains(desk, "facebook", "Kim Lee")
    desk.forward(minutes=50)
    assert "facebook" in desk.store._desk.stopped


def test_a_doubt_from_before_the_stop_frees_nothing_when_it_is_found_to_have_arrived():
    desk = Desk(at="10:00")
    desk.message("Dana Prior", "Do you have rye bread?")
    desk.forward(minutes=1)
    lost = PlatformResponse(500, {})
    desk.platforms.will("facebook", "*/messages", lost, method="POST")
    desk.forward(minutes=1)
    refusing(desk, "facebook", BLOCKED)
    desk.comment("Kim Lee", "Do you have rye bread today?")
    desk.forward(minutes=2)
    assert "facebook" in desk.store._desk.stopped
    (send,) = desk.threads()[0].sends
    desk.echo("Dana Prior", send.text, f"kept:{send.id}")
    assert desk.threads()[0].sends[0].state is SendState.SENT
    assert "facebook" in desk.store._desk.stopped


@each_block
def test_a_second_stop_the_same_day_is_told_again_and_tried_no_sooner(channel, answer):
    desk = Desk(at="10:00")
    refusing(desk, channel, answer)
    writes = times_of_writes(desk)
    complains(desk, channel, "Dana Prior")
    desk.forward(minutes=25)
    taking_again(desk)
    desk.at("10:40")
    assert SendState.SENT in desk.states("Dana Prior")
    refusing(desk, channel, answer)
    complains(desk, channel, "Ben Achebe")
    desk.at("12:50")
    assert sum("has stopped Kept" in text for text in desk.texts()) == 2
    begun = next(at for at in writes if at > 41)
    assert [round(at) for at in writes if at > begun] == [62, 122]


def test_after_a_day_it_is_tried_when_the_owner_says_so():
    desk = Desk(at="10:00", two_way=True)
    refusing(desk, "facebook", BLOCKED)
    writes = times_of_writes(desk)
    complains(desk, "facebook", "Dana Prior")
    desk.forward(hours=22)
    desk.comment("Kim Lee", "Do you have rye bread today?")
    desk.forward(hours=3)
    tried = len(writes)
    desk.forward(hours=5)
    assert len(writes) == tried
    desk.types("FB OK")
    assert "I try Facebook again" in desk.texts()[-1]
    taking_again(desk)
    desk.forward(minutes=12)
    assert SendState.SENT in desk.states("Kim Lee")


def test_the_owners_own_words_try_it_and_free_it():
    desk = Desk(at="10:00", two_way=True)
    refusing(desk, "facebook", BLOCKED)
    complains(desk, "facebook", "Dana Prior")
    desk.at("11:01")
    code = desk.thread("Dana Prior").code
    taking_again(desk)
    desk.types(f"{code} So sorry Dana, a new one is yours")
    desk.confirms()
    desk.forward(minutes=1)
    assert "So sorry Dana, a new one is yours" in desk.public_lines()
    assert "facebook" not in desk.store._desk.stopped


def test_what_was_taken_back_meanwhile_is_not_tried():
    desk = Desk(at="10:00")
    refusing(desk, "facebook", BLOCKED)
    id_ = complains(desk, "facebook", "Dana Prior")
    desk.forward(minutes=4)
    tried = len(desk.platforms.sent())
    desk.delete_comment(id_, "Dana Prior")
    desk.forward(hours=2)
    assert len(desk.platforms.sent()) == tried


def test_a_window_that_has_closed_meanwhile_is_looked_at_before_a_try():
    desk = Desk(at="10:00")
    refusing(desk, "facebook", BLOCKED)
    desk.message("Dana Prior", "Do you have rye bread?")
    desk.forward(hours=23, minutes=50)
    tried = len(desk.platforms.sent())
    taking_again(desk)
    desk.forward(hours=3)
    assert len(desk.platforms.sent()) == tried


def test_a_dead_token_that_dies_again_the_same_day_is_told_again():
    desk = Desk(at="10:00")
    dead = PlatformResponse(400, {"error": {"message": "expired", "code": 190}})
    for number in range(2):
        desk.platforms.will("facebook", "*", *[dead] * 100)
        complains(desk, "facebook", f"Guest {number}")
        desk.forward(minutes=15)
        taking_again(desk)
        desk.forward(minutes=20)
    assert sum("has stopped Kept" in text for text in desk.texts()) == 2
    assert sum(WORKS in words for _, words in desk.mail.mails) == 2


def test_a_block_that_facebook_tells_of_itself_waits_for_a_write_too():
    desk = Desk(at="10:00")
    desk._messaging(
        desk.psid("x"), "1001", policy_enforcement={"action": "block", "reason": "spam"}
    )
    desk.forward(minutes=30)
    assert "facebook" in desk.store._desk.stopped
    complains(desk, "facebook", "Dana Prior")
    desk.forward(minutes=5)
    assert SendState.SENT in desk.states("Dana Prior")
    assert "facebook" not in desk.store._desk.stopped


def test_two_workers_that_meet_the_same_stop_tell_of_it_once():
    desk = Desk(at="10:00")
    refusing(desk, "facebook", BLOCKED)
    complains(desk, "facebook", "Dana Prior")
    complains(desk, "facebook", "Kim Lee")
    desk.store.conflicts = 0
    desk.forward(minutes=9)
    assert sum("has stopped Kept" in text for text in desk.texts(OWNER)) == 1
