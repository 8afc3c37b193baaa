"""The receipt: to whom, when, where, and what forbids it (design section 7, "Acknowledge")."""

from datetime import timedelta

import pytest

from chalicelib.model.business import Mode
from chalicelib.model.contact import Post
from chalicelib.model.decision import Rendered
from chalicelib.model.desk_state import DeskState
from chalicelib.model.message import Author, Kind, Message, Urgency, Venue
from chalicelib.model.send import Action, SendKind, SendState
from chalicelib.policy.acknowledgement import render as render_
from chalicelib.policy.intake import episode_end, messages
from chalicelib.policy.sending import delivery
from tests.policy.cast import ALL_OPEN, BAKERY, DANA, at, decide, message, replace, thread, view

PUBLIC, PRIVATE, MESSAGE = Action.PUBLIC_REPLY, Action.PRIVATE_REPLY, Action.PRIVATE_MESSAGE
ON_X = ALL_OPEN | {PRIVATE: "X has no private replies"}


def planned(of, now=None, around=None):
    after = decide(of, now or at("10:00"), around)
    return [(s.action, s.next_at) for s in after.sends if s.state is SendState.PENDING]


def test_a_complaint_gets_a_private_message_first_and_a_public_line_after_it():
    after = decide(thread(message()), at("10:00"))
    private, public = after.sends
    assert (private.action, public.action) == (PRIVATE, PUBLIC)
    assert public.after == private.id


@pytest.mark.parametrize("kind", [Kind.QUESTION, Kind.UNSURE])
def test_a_question_gets_a_public_line_only(kind):
    assert planned(thread(message(kind=kind))) == [(PUBLIC, at("10:02"))]


def test_x_gets_the_public_line_only():
    dana = replace(DANA, channel="x")
    of = thread(message(), channel="x", contact=dana)
    assert planned(of, around=view(dana, eligible=ON_X)) == [(PUBLIC, at("10:02"))]


def test_a_private_message_is_answered_in_private():
    assert planned(thread(message(venue=Venue.PRIVATE))) == [(MESSAGE, at("10:02"))]


@pytest.mark.parametrize(
    ("lines", "due"),
    [
        (["10:00"], "10:02"),
        (["10:00", "10:01"], "10:02"),
        (["10:00", "10:02"], "10:02:45"),
        (["10:00", "10:04"], "10:04:45"),
    ],
)
def test_each_further_line_moves_the_receipt_by_45_seconds(lines, due):
    seconds = due.split(":")
    expected = at(":".join(seconds[:2])) + timedelta(
        seconds=int(seconds[2]) if len(seconds) == 3 else 0
    )
    says = [message(f"c{n}", when=at(clock)) for n, clock in enumerate(lines)]
    assert planned(thread(*says), now=at(lines[-1]))[0][1] == expected


def test_the_receipt_never_waits_past_five_minutes():
    says = [message(f"c{n}", when=at("10:00") + timedelta(seconds=40 * n)) for n in range(9)]
    assert planned(thread(*says), now=at("10:05"))[0][1] == at("10:05")


def test_a_second_line_in_the_same_episode_gets_no_second_receipt():
    of = decide(thread(message()), at("10:00"))
    for send in of.sends:
        of = _out(of, send.id, at("10:02"))
    of = messages.said(of, message("c2", when=at("10:10")), DANA, BAKERY.rules)
    assert planned(of, now=at("10:10")) == []


def _out(of, send_id, now):
    send = of.send(send_id)
    of = delivery.leased(of, send, Rendered("words", "line", at("11:00")), now)
    return delivery.sent(of, of.send(send_id), f"p-{send_id}", "", "response", now)


BARS = {
    "another business's bot": {"contact": replace(DANA, automated=True)},
    "somebody who opted out": {"contact": replace(DANA, opted_out_at=at("9:00"))},
    "somebody we blocked": {"contact": replace(DANA, blocked=True)},
    "a paused desk": {"desk": DeskState(paused=True)},
    "a crisis": {"desk": DeskState(crisis=True)},
    "draft mode": {"business": replace(BAKERY, mode=Mode.DRAFT)},
    "paused mode": {"business": replace(BAKERY, mode=Mode.PAUSED)},
    "a language we were not given": {"business": replace(BAKERY, languages=("es",))},
    "no way that is open": {"eligible": {action: "closed" for action in Action}},
}


@pytest.mark.parametrize("around", BARS.values(), ids=BARS)
def test_nothing_is_said_to(around):
    assert planned(thread(message()), around=view(**around)) == []


@pytest.mark.parametrize("what", ["safety", "legal", "press", "discrimination", "self_harm"])
def test_nothing_automatic_is_said_about_something_this_serious(what):
    assert planned(thread(message(urgency=(Urgency(what),)))) == []


@pytest.mark.parametrize("kind", [Kind.NOISE, Kind.PRAISE])
def test_noise_and_praise_open_no_episode(kind):
    assert not thread(message(kind=kind)).waiting


def test_closing_words_open_no_episode():
    assert not thread(message(kind=Kind.UNSURE, closing=True)).waiting


def test_a_bot_opens_no_episode():
    assert not thread(message(), contact=replace(DANA, automated=True)).waiting


@pytest.mark.parametrize(("minutes", "count"), [(14, 0), (15, 2)])
def test_nothing_automatic_within_15_minutes_of_a_human_answer(minutes, count):
    answer = Message("o1", Author.OWNER, Venue.PUBLIC, "words", at("10:00"), at("10:00"))
    of = messages.with_message(thread(), answer)
    now = at("10:00") + timedelta(minutes=minutes)
    of = messages.said(of, message("c9", when=now), DANA, BAKERY.rules)
    assert len(planned(of, now=now)) == count


@pytest.mark.parametrize(
    ("ago", "actions"), [(timedelta(hours=23, minutes=59), 1), (timedelta(hours=24), 2)]
)
def test_one_automatic_public_reply_to_a_person_in_24_hours(ago, actions):
    dana = replace(DANA, last_public_at=at("10:00") - ago)
    got = planned(thread(message()), around=view(dana))
    assert len(got) == actions
    assert got[0][0] is PRIVATE


@pytest.mark.parametrize(
    ("age", "count"), [(timedelta(hours=24), 2), (timedelta(hours=24, minutes=1), 0)]
)
def test_what_is_older_than_a_day_gets_no_automatic_text(age, count):
    old = message(when=at("10:00") - age, heard_at=at("10:00"))
    assert len(planned(thread(old))) == count


def test_an_owners_answer_cancels_what_was_planned():
    of = decide(thread(message()), at("10:00"))
    answer = Message("o1", Author.OWNER, Venue.PUBLIC, "words", at("10:01"), at("10:01"))
    of = episode_end.answered(messages.with_message(of, answer), answer, at("10:01"))
    assert {s.state for s in of.sends} == {SendState.CANCELLED}
    assert decide(of, at("10:02")).wake_at is None


def test_a_kind_that_rises_before_the_receipt_adds_the_private_message():
    of = decide(thread(message(kind=Kind.QUESTION)), at("10:00"))
    of = messages.said(of, message("c2", when=at("10:01")), DANA, BAKERY.rules)
    assert [a for a, _ in planned(of, now=at("10:01"))] == [PUBLIC, PRIVATE]


def render(of, now=None, around=None, which=0):
    of = decide(of, at("10:00"), around)
    return render_.render(of.sends[which], of, around or view(), now or at("10:02"))


def test_the_time_said_is_the_later_of_the_target_and_half_an_hour_from_now():
    assert render(thread(message())).promised_at == at("11:00")
    assert render(thread(message()), now=at("10:41")).promised_at == at("11:15")


def test_the_time_said_lies_in_opening_hours():
    late = thread(message(when=at("16:30")))
    of = decide(late, at("16:30"))
    words = render_.render(of.sends[0], of, view(), at("16:32"))
    assert words.promised_at == at("9:30", day=4)
    assert "9:30 tomorrow" in words.text


def test_the_public_line_carries_the_time_itself_when_no_private_message_went():
    public = render(thread(message()), which=1)
    assert public.promised_at == at("11:00")
    assert "11:00" in public.text


def test_the_public_line_mentions_the_message_only_once_it_was_sent():
    of = decide(thread(message()), at("10:00"))
    private, public = of.sends
    of = _out(of, private.id, at("10:02"))
    words = render_.render(of.send(public.id), of, view(), at("10:02"))
    assert words.promised_at is None
    assert "11:00" not in words.text


def test_a_wave_of_complaints_silences_public_lines():
    crowd = tuple((f"p{n}", at("9:55")) for n in range(5))
    post = Post("facebook", "1001", "1001_p1", complaints=crowd)
    assert isinstance(render(thread(message()), around=view(post=post), which=1), str)
    assert isinstance(render(thread(message()), around=view(post=post), which=0), Rendered)


@pytest.mark.parametrize(
    ("thanked", "allowed"),
    [
        ([], True),
        (["9:10", "9:20"], True),
        (["9:10", "9:20", "9:30"], False),
        (["8:00", "8:10", "8:20"], True),
        (["7:00"] * 9, True),
        (["7:00"] * 10, False),
    ],
)
def test_thank_yous_under_one_post_are_few(thanked, allowed):
    post = Post("facebook", "1001", "1001_p1", thanks=tuple(at(t) for t in thanked))
    got = render(thread(message(kind=Kind.PRAISE)), around=view(post=post))
    assert isinstance(got, Rendered) is allowed


@pytest.mark.parametrize(
    ("said_at", "thanked_at"),
    [("21:57", "21:59"), ("21:58", "7:00 4"), ("3:00", "7:00 3"), ("6:58", "7:00 3")],
)
def test_praise_is_never_thanked_at_night(said_at, thanked_at):
    of = decide(thread(message(kind=Kind.PRAISE, when=at(said_at))), at(said_at))
    clock, _, day = thanked_at.partition(" ")
    assert of.sends[0].kind is SendKind.THANKS
    assert of.sends[0].next_at == at(clock, day=int(day or 3))
