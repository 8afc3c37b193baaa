"""Near a platform's limit, beyond our own caps, and while a platform is down: less is said, and
nobody is left in silence."""

import json
from dataclasses import replace

import pytest

from chalicelib.desk.outbound.send import try_send
from chalicelib.desk.ports.errors import Conflict
from chalicelib.desk.ports.store import ContextQuery
from chalicelib.desk.unit.unit_of_work import load
from chalicelib.model.platform import PlatformResponse
from chalicelib.model.promise import PromiseState
from chalicelib.model.send import SendState
from tests.fakes.platforms import NO_ANSWER, NOT_SENT
from tests.stories.desk import PAGE, X_ID, Desk

STALE = "my cake was stale, so disappointing"
RYE = "Do you have rye bread left?"
LIMITED = PlatformResponse(400, {"error": {"message": "slow down", "code": 32}})
BROKEN = PlatformResponse(500, {"error": {"message": "oops", "code": 1}})
READ_OUT = PlatformResponse(  # X shows nothing, and no more of it for two hours
    200,
    {"data": []},
    {
        "date": "Tue, 03 Mar 2026 15:02:00 GMT",
        "x-rate-limit-limit": "900",
        "x-rate-limit-remaining": "0",
        "x-rate-limit-reset": "1772557320",
    },
)
TROUBLES = {"timeout": NO_ANSWER, "error 500": BROKEN, "no connection": NOT_SENT}


@pytest.fixture
def desk():
    return Desk(at="10:00")


def pace_of(desk, channel="facebook", account=PAGE):
    return desk.store.context(ContextQuery(channel, account, pace=True)).pace


def full(percent, minutes=0, **body):
    """Facebook's answer with so much of its limit used up."""
    told = {"call_count": percent, "estimated_time_to_regain_access": minutes}
    headers = {"x-business-use-case-usage": json.dumps({PAGE: [told]})}
    return PlatformResponse(200, body or {"id": "1001_9"}, headers)


def questions(desk, count, start=0):
    for number in range(start, start + count):
        desk.comment(f"Guest {number}", RYE, post=f"p{number}")


# near a platform's limit


def test_near_the_limit_nothing_is_read_back_and_receipts_go_on(desk):
    desk.platforms.will("facebook", "*/comments", NO_ANSWER, full(85), method="POST")
    for number in range(3):
        questions(desk, 1, start=number)
        desk.forward(seconds=10)
    desk.forward(minutes=8)
    assert [desk.states(f"Guest {n}")[0] for n in range(3)] == [
        SendState.UNKNOWN,
        SendState.SENT,
        SendState.SENT,
    ]
    assert desk.platforms.sent("facebook", "*/comments", "GET") == []
    desk.forward(minutes=6)
    assert desk.platforms.sent("facebook", "*/comments", "GET")


def test_what_may_not_be_read_back_for_long_is_asked_of_the_owner(desk):
    desk.platforms.will("x", "*/tweets", READ_OUT, method="GET")
    desk.platforms.will("x", "/2/tweets", NO_ANSWER, method="POST")
    desk.post_on_x("Tom Okafor", f"@mapleandrye {RYE}")
    desk.forward(minutes=30)
    assert desk.states("Tom Okafor") == [SendState.NEEDS_OWNER]
    assert len(desk.platforms.sent("x", "*/tweets", "GET")) == 1
    assert any("know whether this reached" in text for text in desk.texts())


def test_near_the_limit_nobody_is_asked_how_many_people_reacted(desk):
    desk.platforms.will("facebook", "*/comments", full(85), method="POST")
    questions(desk, 1)
    desk.forward(minutes=3)
    asked = len([c for c in desk.platforms.calls if "reactions" in str(c.query)])
    questions(desk, 1, start=1)
    desk.forward(minutes=3)
    assert len([c for c in desk.platforms.calls if "reactions" in str(c.query)]) == asked == 1


def test_at_the_limit_receipts_wait_as_long_as_facebook_says_and_none_is_lost(desk):
    desk.platforms.will("facebook", "*/comments", full(97, 25), method="POST")
    questions(desk, 1)
    desk.forward(minutes=3)
    questions(desk, 3, start=1)
    desk.forward(minutes=20)
    assert len(desk.public_lines()) == 1
    assert [desk.states(f"Guest {n}") for n in (1, 2, 3)] == [[SendState.PENDING]] * 3
    desk.forward(minutes=5)
    assert len(desk.public_lines()) == 4
    for number in (1, 2, 3):
        (promise,) = desk.thread(f"Guest {number}").promises
        assert promise.state is PromiseState.OPEN
        assert promise.due_at > desk.clock.now()


def test_the_owner_hears_once_that_receipts_wait_and_of_each_who_waits_at_their_time(desk):
    desk.platforms.will("facebook", "*/comments", *[full(97, 90)] * 9, method="POST")
    questions(desk, 1)
    desk.forward(minutes=3)
    questions(desk, 3, start=1)
    desk.forward(minutes=10)
    (text,) = desk.texts()
    assert "Facebook asks me to slow down" in text
    assert any("slow down" in words for _, words in desk.mail.mails)
    desk.at("11:05")
    told = " ".join(desk.texts())
    assert all(f"Guest {n}" in told for n in range(4))


def test_alerts_are_never_shed(desk):
    desk.platforms.will("facebook", "*/comments", full(99, 60), method="POST")
    questions(desk, 1)
    desk.forward(minutes=3)
    desk.comment("Dana Prior", "I want my money back, awful", post="p9")
    assert any("money back" in text for text in desk.texts())


def test_a_lower_figure_ends_it_at_once(desk):
    desk.platforms.will("facebook", "*/comments", full(85), full(40), method="POST")
    questions(desk, 1)
    desk.forward(minutes=3)
    assert pace_of(desk).looks_at > desk.clock.now()
    questions(desk, 1, start=1)
    desk.forward(minutes=3)
    assert pace_of(desk).looks_at is None


def test_what_x_says_of_its_reads_does_not_keep_us_from_speaking(desk):
    desk.platforms.will("x", "*/tweets", READ_OUT, method="GET")
    desk.platforms.will("x", "/2/tweets", NO_ANSWER, method="POST")
    desk.post_on_x("Tom Okafor", f"@mapleandrye {RYE}")
    desk.forward(minutes=5)
    desk.post_on_x("Ada Obi", f"@mapleandrye {RYE}")
    desk.forward(minutes=3)
    assert len(desk.platforms.sent("x", "*/tweets", "GET")) == 1
    assert desk.states("Ada Obi") == [SendState.SENT]


def test_a_limit_of_x_holds_receipts_until_it_begins_anew(desk):
    now = desk.clock.now()
    used = {
        "date": "Tue, 03 Mar 2026 15:02:00 GMT",
        "x-rate-limit-limit": "100",
        "x-rate-limit-remaining": "2",
        "x-rate-limit-reset": str(int(now.timestamp()) + 12 * 60),
    }
    told = PlatformResponse(201, {"data": {"id": "71", "text": ""}}, used)
    desk.platforms.will("x", "/2/tweets", told, method="POST")
    desk.post_on_x("Tom Okafor", f"@mapleandrye {RYE}")
    desk.forward(minutes=3)
    desk.post_on_x("Ada Obi", f"@mapleandrye {RYE}")
    desk.forward(minutes=8)
    assert desk.states("Ada Obi") == [SendState.PENDING]
    desk.forward(minutes=2)
    assert desk.states("Ada Obi") == [SendState.SENT]


def test_after_a_plain_no_one_try_a_minute_goes_and_not_everybodys(desk):
    desk.platforms.will("facebook", "*/comments", *[LIMITED] * 4, method="POST")
    questions(desk, 20)
    desk.forward(minutes=4)
    assert 2 <= len(desk.public_lines()) <= 4
    desk.forward(minutes=10)
    sent = [desk.states(f"Guest {n}") for n in range(20)]
    assert sent == [[SendState.SENT]] * 20


# a platform that is down


@pytest.mark.parametrize("trouble", list(TROUBLES))
def test_three_tries_without_an_answer_and_the_others_wait(desk, trouble):
    desk.platforms.will("facebook", "*/comments", *[TROUBLES[trouble]] * 300, method="POST")
    questions(desk, 12)
    desk.forward(minutes=2, seconds=30)
    assert len(desk.public_lines()) == 3
    assert pace_of(desk).retry_at > desk.clock.now()
    desk.forward(minutes=30)
    assert len(desk.public_lines()) <= 3 + 8
    held = [n for n in range(12) if desk.states(f"Guest {n}") == [SendState.PENDING]]
    assert len(held) >= 12 - 3 - 8


def test_a_platform_that_is_down_is_one_text_and_who_waits_rings_in_time(desk):
    desk.platforms.will("facebook", "*/comments", *[NOT_SENT] * 300, method="POST")
    questions(desk, 6)
    desk.forward(minutes=20)
    (text,) = [text for text in desk.texts() if "does not answer" in text]
    assert "Facebook" in text
    assert len(desk.texts()) <= 4  # and those that were tried
    desk.at("11:05")
    told = " ".join(desk.texts())
    assert all(f"Guest {n}" in told for n in range(6)), desk.texts()


def test_when_it_answers_again_all_that_waited_goes_out(desk):
    desk.platforms.will("facebook", "*/comments", *[NOT_SENT] * 4, method="POST")
    questions(desk, 8)
    desk.forward(minutes=12)
    assert [desk.states(f"Guest {n}") for n in range(8)] == [[SendState.SENT]] * 8
    assert pace_of(desk).failures == 0
    assert pace_of(desk).retry_at is None
    assert len(desk.public_lines()) == 4 + 8


def test_the_public_line_follows_its_private_message_when_the_platform_is_back(desk):
    desk.platforms.will("facebook", "*", *[NOT_SENT] * 3, method="POST")
    questions(desk, 3)
    desk.comment("Dana Prior", STALE, post="p9")
    desk.forward(minutes=6)
    assert desk.states("Dana Prior") == [SendState.SENT, SendState.SENT]


def test_one_channel_that_is_down_leaves_the_other_alone(desk):
    desk.platforms.will("facebook", "*", *[NO_ANSWER] * 300, method="POST")
    questions(desk, 5)
    desk.post_on_x("Tom Okafor", f"@mapleandrye {RYE}")
    desk.forward(minutes=4)
    assert desk.states("Tom Okafor") == [SendState.SENT]


def test_a_single_failure_is_nothing_to_speak_of(desk):
    desk.platforms.will("facebook", "*/comments", NOT_SENT, method="POST")
    questions(desk, 5)
    desk.forward(minutes=4)
    assert [desk.states(f"Guest {n}") for n in range(5)] == [[SendState.SENT]] * 5
    assert desk.texts() == []


# our own caps


def capped(desk, **rules):
    business = desk.store.business()
    desk.store.put_business(replace(business, rules=replace(business.rules, **rules)))


def storm(desk, count, start=0):
    for number in range(start, start + count):
        desk.post_on_x(f"Guest {number}", f"@mapleandrye {RYE}")


def test_beyond_the_cap_the_owner_hears_once_and_gets_a_list_of_the_others(desk):
    capped(desk, channel_quarter_max=5)
    storm(desk, 9)
    desk.forward(minutes=10)
    assert len(desk.public_lines()) == 5
    (told,) = [text for text in desk.texts() if "So many write on X" in text]
    assert "5 times in 15 minutes" in told
    (listed,) = [text for text in desk.texts() if "waiting:" in text]
    assert "9 waiting" in listed
    unanswered = [t for t in desk.threads() if t.sends[0].state is SendState.CANCELLED]
    assert len(unanswered) == 4
    shown = listed.partition("waiting: ")[2].split(", ")[:4]
    assert {line.split(" ")[0] for line in shown} == {t.code for t in unanswered}
    assert all(t.waiting and t.wake_at for t in unanswered)


def test_a_quarter_of_an_hour_later_it_answers_again_but_not_those_it_passed_over(desk):
    capped(desk, channel_quarter_max=5)
    storm(desk, 9)
    desk.forward(minutes=20)
    assert len(desk.public_lines()) == 5
    storm(desk, 2, start=20)
    desk.forward(minutes=3)
    assert len(desk.public_lines()) == 7


def test_the_days_cap_holds_too_and_is_told_as_such(desk):
    capped(desk, channel_day_max=6)
    for hour in range(4):
        storm(desk, 2, start=10 * hour)
        desk.forward(hours=1)
    assert len(desk.public_lines()) == 6
    assert any("6 times in 24 hours" in text for text in desk.texts())


def test_a_pair_on_facebook_is_one_reply_and_both_or_neither_of_it_go(desk):
    capped(desk, channel_quarter_max=2)
    for number in range(4):
        desk.comment(f"Guest {number}", STALE, post=f"p{number}")
    desk.forward(minutes=12)
    states = sorted(desk.states(f"Guest {n}") for n in range(4))
    assert states == [[SendState.CANCELLED] * 2] * 2 + [[SendState.SENT] * 2] * 2


def test_a_try_that_is_made_again_counts_once(desk):
    capped(desk, channel_quarter_max=2)
    desk.platforms.will("x", "/2/tweets", NOT_SENT, NOT_SENT, method="POST")
    storm(desk, 2)
    desk.forward(minutes=8)
    assert pace_of(desk, "x", X_ID).quarter == 2
    assert desk.states("Guest 0") == desk.states("Guest 1") == [SendState.SENT]


def test_each_channel_has_a_cap_of_its_own(desk):
    capped(desk, channel_quarter_max=1)
    storm(desk, 2)
    questions(desk, 1, start=30)
    desk.forward(minutes=3)
    assert desk.states("Guest 30") == [SendState.SENT]


def test_two_workers_at_once_do_not_both_take_the_last_turn(desk):
    """Whoever comes second finds the count changed under its hands, and decides again later."""
    capped(desk, channel_quarter_max=1)
    storm(desk, 2)
    desk.clock.advance(minutes=2)
    first, second = (load(desk.ports, thread.id) for thread in desk.threads())
    try_send(desk.ports, first, first.thread.sends[0])
    with pytest.raises(Conflict):
        try_send(desk.ports, second, second.thread.sends[0])
    desk.forward(minutes=2)
    assert len(desk.public_lines()) == 1
    assert pace_of(desk, "x", X_ID).quarter == 1


def test_a_reply_is_counted_before_the_platform_is_called(desk):
    seen = []

    def meanwhile(call):
        seen.append(pace_of(desk, "x", X_ID).quarter)
        return PlatformResponse(201, {"data": {"id": "71", "text": ""}})

    desk.platforms.will("x", "/2/tweets", meanwhile, method="POST")
    storm(desk, 1)
    desk.forward(minutes=3)
    assert seen == [1]


def test_praise_beyond_the_cap_is_left_alone_and_rings_nobody(desk):
    capped(desk, channel_quarter_max=1)
    for number in range(3):
        desk.post_on_x(f"Guest {number}", "@mapleandrye Best cinnamon buns in town, fight me.")
    desk.forward(minutes=10)
    assert len(desk.public_lines()) == 1
    assert all("waiting:" not in text for text in desk.texts())
