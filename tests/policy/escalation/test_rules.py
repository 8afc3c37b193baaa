"""The escalation: which texts a waiting thread calls for, and when (design section 7)."""

from datetime import timedelta

import pytest

from chalicelib.model.alert import AlertState
from chalicelib.model.message import Kind, Urgency, Venue
from chalicelib.model.thread import Reason
from chalicelib.model.trigger_id import TriggerId, TriggerKind
from chalicelib.policy.escalation import alerts
from chalicelib.policy.escalation.rules import triggers
from chalicelib.policy.intake import episode_end, reach_and_reopen
from chalicelib.policy.intake import messages as messages_
from tests.policy.cast import DANA, at, decide, live_through, message, replace, thread, view

OWNER, SECOND = "+15550100", "+15550101"


def rung(*messages, until, around=None, **more):
    return [
        (when, about)
        for when, about, to in live_through(thread(*messages, **more), until, around)
        if to == OWNER
    ]


def test_an_ordinary_question_rings_before_at_and_an_hour_after_its_time_and_then_thins_out():
    assert rung(message(kind=Kind.QUESTION), until=at("23:00", day=28)) == [
        (at("10:45"), "warn"),
        (at("11:00"), "breach"),
        (at("12:00"), "nag"),
        (at("9:00", day=7), "drop"),  # after three mornings on the list
    ]


def test_a_closed_day_has_no_list_and_does_not_count():
    of = thread(message(kind=Kind.QUESTION, when=at("10:00", day=5)))
    after = triggers(of, view(), frozenset())
    mornings = [t.at for t in after if t.kind is TriggerKind.MORNING]
    assert mornings == [at("9:00", day=day) for day in (6, 7, 9)]
    assert [t.at for t in after if t.kind is TriggerKind.DROP] == [at("9:00", day=10)]


def test_every_id_is_read_as_what_it_was_written():
    of = thread(message(kind=Kind.QUESTION))
    asked = triggers(of, view(), frozenset())
    assert len(asked) > 5
    assert all(TriggerId.parse(str(t.id)) == t.id for t in asked)


def test_the_repeat_rests_while_the_shop_is_closed():
    seen = rung(message(kind=Kind.QUESTION, when=at("15:15")), until=at("11:30", day=4))
    assert [when for when, about in seen if about == "nag"] == [at("9:15", day=4)]


@pytest.mark.parametrize(
    ("said_at", "triggers"),
    [
        ("15:45", [("16:30", "warn"), ("16:45", "breach")]),
        ("16:00", [("16:45", "warn"), ("17:00", "breach")]),
        ("16:05", [("16:50", "warn")]),  # due at 9:05 tomorrow, its warning still today
        ("16:16", [("16:45", "closing")]),  # due at 9:20 tomorrow: told before closing instead
        ("16:50", [("16:50", "closing")]),  # in the last quarter of an hour: at once
        ("17:00", []),
        ("20:00", []),
    ],
)
def test_what_cannot_be_answered_before_closing_is_told_before_closing(said_at, triggers):
    seen = rung(message(kind=Kind.QUESTION, when=at(said_at)), until=at("23:59"))
    assert [(w, a) for w, a in seen if a != "nag"] == [(at(clock), a) for clock, a in triggers]


def test_what_waited_overnight_goes_on_the_list_at_opening_and_not_in_a_text_of_its_own():
    seen = live_through(thread(message(kind=Kind.QUESTION, when=at("20:00"))), at("9:30", day=4))
    assert seen == [(at("9:00", day=4), "opening", "")]


AT_ONCE = [Urgency.MONEY, Urgency.LEAVING, Urgency.GOING_PUBLIC, Urgency.TIME_CRITICAL]


@pytest.mark.parametrize("what", AT_ONCE)
def test_a_pressing_complaint_rings_at_once(what):
    assert rung(message(urgency=(what,)), until=at("10:01")) == [(at("10:00"), "complaint")]


@pytest.mark.parametrize("what", AT_ONCE)
def test_a_pressing_complaint_at_night_waits_for_the_end_of_quiet_hours(what):
    seen = rung(message(urgency=(what,), when=at("22:00")), until=at("8:30", day=4))
    assert seen == [(at("8:00", day=4), "complaint")]


@pytest.mark.parametrize("what", AT_ONCE)
def test_the_same_words_in_a_question_do_not_ring_at_once(what):
    assert rung(message(kind=Kind.QUESTION, urgency=(what,)), until=at("10:30")) == []


def test_a_question_that_turns_into_a_complaint_about_money_rings_then():
    first = message("c1", kind=Kind.QUESTION, urgency=(Urgency.MONEY,))
    second = message("c2", when=at("10:20"))
    assert rung(first, second, until=at("10:30")) == [(at("10:20"), "again")]


@pytest.mark.parametrize("what", ["safety", "legal", "press", "discrimination", "self_harm"])
def test_an_urgent_matter_climbs_through_the_night_until_taken(what):
    urgent = message(kind=Kind.UNSURE, urgency=(Urgency(what),), when=at("2:00"))
    seen = live_through(thread(urgent), at("5:00"))
    assert seen == [
        (at("2:00"), "urgent", OWNER),
        (at("2:15"), "urgent", OWNER),
        (at("2:30"), "urgent", SECOND),
        (at("3:30"), "urgent", OWNER),
        (at("3:30"), "urgent", SECOND),
        (at("4:30"), "urgent", OWNER),
        (at("4:30"), "urgent", SECOND),
    ]


def test_a_reason_that_a_newer_version_stored_rings_all_the_same():
    waits = thread(message())
    newer = Reason("food_poisoning", "c1", at("10:00"))
    of = replace(waits, episode=replace(waits.episode, reasons=(newer,)))
    (text,) = alerts.pending_texts(decide(of, at("10:00")), at("10:00"))
    assert (text.id, text.why) == (f"now:1:food_poisoning > {OWNER}", "food poisoning")


@pytest.mark.parametrize(("followers", "triggers"), [(2_999, 0), (3_000, 1), (None, 0)])
def test_reach_rings_at_once_from_3000_followers(followers, triggers):
    contact = replace(DANA, channel="x", reach=followers)
    around = view(contact=contact)
    seen = live_through(thread(message(), channel="x", contact=contact), at("10:01"), around)
    assert len(seen) == triggers


@pytest.mark.parametrize(("reactions", "triggers"), [(49, 0), (50, 1), (None, 0)])
def test_reactions_that_cross_the_line_ring_when_they_are_known(reactions, triggers):
    known = reach_and_reopen.reach_known(
        thread(message()), reactions, view().business.rules, at("10:02")
    )
    known = replace(known, messages=known.messages)
    after = decide(known, at("10:02"))
    assert len(alerts.pending_texts(after, at("10:02"))) == triggers


def test_a_private_message_after_a_public_complaint_rings_at_once():
    private = message("m1", when=at("10:05"), venue=Venue.PRIVATE, kind=Kind.UNSURE)
    assert rung(message(), private, until=at("10:06")) == [(at("10:05"), "private_again")]


def test_no_matter_texts_twice_within_a_quarter_of_an_hour():
    money = message("c1", urgency=(Urgency.MONEY,))
    leaving = message("c2", when=at("10:05"), urgency=(Urgency.LEAVING,))
    of = decide(thread(money), at("10:00"))
    (first,) = alerts.pending_texts(of, at("10:00"))
    of = alerts.accepted(of, first, view(), "words", at("10:00"))
    of = decide(messages_.said(of, leaving, DANA, view().business.rules), at("10:05"))
    assert alerts.pending_texts(of, at("10:05")) == ()
    of = decide(of, at("10:15"))
    assert len(alerts.pending_texts(of, at("10:15"))) == 1


def test_an_urgent_matter_does_not_wait_for_that_quarter():
    money = message("c1", urgency=(Urgency.MONEY,))
    hurt = message("c2", when=at("10:05"), urgency=(Urgency.SAFETY,))
    of = decide(thread(money), at("10:00"))
    (first,) = alerts.pending_texts(of, at("10:00"))
    of = alerts.accepted(of, first, view(), "words", at("10:00"))
    of = decide(messages_.said(of, hurt, DANA, view().business.rules), at("10:05"))
    (text,) = alerts.pending_texts(of, at("10:05"))
    assert text.about == "urgent"


def test_a_desk_that_was_away_sends_one_text_for_all_it_missed():
    of = decide(thread(message(kind=Kind.QUESTION)), at("12:30"))
    texts = alerts.pending_texts(of, at("12:30"))
    assert [(t.about, t.to) for t in texts] == [("breach", OWNER), ("breach", SECOND)]


def test_i_have_it_silences_repeats_but_not_the_promised_time():
    of = decide(thread(message(urgency=(Urgency.MONEY,))), at("10:00"))
    (text,) = alerts.pending_texts(of, at("10:00"))
    of = episode_end.taken(
        alerts.accepted(of, text, view(), "words", at("10:00")), "Maya", at("10:01")
    )
    assert of.alert.state is AlertState.TAKEN
    of = decide(of, at("10:45"))
    assert of.alert.state is AlertState.TAKEN, "a reminder takes it from nobody"
    assert [t.about for t in alerts.pending_texts(of, at("10:45"))] == ["warn"]
    of = decide(of, at("11:00"))
    assert of.alert.state is AlertState.OPEN


def test_i_have_it_after_the_promised_time_ends_the_hourly_texts():
    of = thread(message(kind=Kind.QUESTION))
    for now in (at("10:45"), at("11:00")):
        of = decide(of, now)
        for text in alerts.pending_texts(of, now):
            of = alerts.accepted(of, text, view(), "words", now)
    of = episode_end.taken(of, "Maya", at("11:05"))
    for now in (at("12:00"), at("13:00"), at("16:00")):
        of = decide(of, now)
        assert alerts.pending_texts(of, now) == ()


def test_the_second_contact_is_the_owner_where_there_is_nobody_else():
    around = view(business=replace(view().business, contacts=view().business.contacts[:1]))
    seen = live_through(
        thread(message(kind=Kind.UNSURE, urgency=(Urgency.LEGAL,))), at("10:31"), around
    )
    assert [to for _, _, to in seen] == [OWNER, OWNER, OWNER]


def test_a_text_the_carrier_refused_goes_again_and_again():
    of = decide(thread(message(urgency=(Urgency.MONEY,))), at("10:00"))
    now = at("10:00")
    for wait in (1, 2, 4, 8, 15, 15):
        (text,) = alerts.pending_texts(of, now)
        of = decide(alerts.refused(of, text, view(), "words", now), now)
        assert of.wake_at <= now + timedelta(minutes=wait)
        now += timedelta(minutes=wait)


def test_big_praise_rings_once_and_ordinary_praise_never():
    grace = replace(DANA, channel="x", reach=12_000)
    praise = message(kind=Kind.PRAISE)
    seen = live_through(thread(praise, channel="x", contact=grace), at("16:00"), view(grace))
    assert [about for _, about, _ in seen] == ["praise"]
    assert live_through(thread(praise), at("16:00")) == []
