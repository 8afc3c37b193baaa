"""When words are due: each convention with its edges, on the business's own clock."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from chalicelib.model.business import Business, Hours, Person
from chalicelib.model.promise_reading import Flag, Grain
from chalicelib.reading.promises.find_promises import find_promises, find_time
from chalicelib.reading.times.calendar import easter
from tests.evaluate.profiles import PROFILES
from tests.hours.shops import BAR, NEVER, slots

NY, UK, SY, LA, IN = (PROFILES[name] for name in ("NY", "UK", "SY", "LA", "IN"))
TUESDAY = "2026-03-03T10:15-05:00"


def due(text, sent=TUESDAY, business=NY):
    """The due times of a message's promises, local, as "03-04 10:00"; assumed ones with "?"."""
    found = find_promises(text, datetime.fromisoformat(sent), business)
    return [shown(one.due_at, business) + "?" * one.assumed for one in found]


def shown(at, business):
    return f"{at.astimezone(ZoneInfo(business.hours.zone)):%m-%d %H:%M}"


def flags(text, sent=TUESDAY, business=NY):
    (found,) = find_promises(text, datetime.fromisoformat(sent), business)
    return found.flags


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("at 4", "03-03 16:00"),
        ("by 4 o'clock", "03-03 16:00"),
        ("before 4pm", "03-03 16:00"),
        ("no later than 16:00", "03-03 16:00"),
        ("at half four", "03-03 16:30"),
        ("at quarter to four", "03-03 15:45"),
        ("at ten past four", "03-03 16:10"),
        ("at 4.15", "03-03 16:15"),
        ("at four thirty", "03-03 16:30"),
        ("by noon", "03-03 12:00"),
        ("before midnight", "03-04 00:00"),
        ("at 10", "03-04 10:00"),  # ten has passed, and ten at night is no time for a shop
        ("at 10:16", "03-03 10:16"),
        ("at 8 tonight", "03-03 20:00"),
        ("threeish", "03-03 15:00"),
        ("6-ish", "03-03 18:00"),
        ("around lunchtimeish", "03-03 13:00"),
        ("before the week's out", "03-06 17:30"),
        ("before Friday's out", "03-06 17:30"),
        ("at 9 tomorrow morning", "03-04 09:00"),
    ],
)
def test_a_clock_is_read_within_opening_hours(words, at):
    assert due(f"I'll call you {words}") == [at]


def test_what_was_paid_is_paid_back_by_the_time_after_it():
    assert due("We'll send back half of what you paid by the end of the week") == ["03-06 17:30"]
    assert due("I'll send the part you needed by Friday") == ["03-04 17:30?"]


def test_owners_keep_promises_until_two_hours_after_closing():
    assert due("I'll call you tomorrow at 7:30") == ["03-04 19:30"]
    assert flags("I'll call you tomorrow at 7:30") == ()
    assert due("I'll call you tomorrow at 7:31") == ["03-04 07:31"]
    assert flags("I'll call you tomorrow at 7:31") == (Flag.AMBIGUOUS,)


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("between 2 and 4", "03-03 16:00"),
        ("2-4pm", "03-03 16:00"),
        ("from 11 to 1", "03-03 13:00"),
        ("in an hour or two", "03-03 12:15"),
        ("in 10-15 minutes", "03-03 10:30"),
        ("in 2 to 3 days", "03-06 17:30"),
        ("on Thursday or Friday", "03-06 17:30"),
        ("today or tomorrow", "03-04 17:30"),
        ("between the 10th and the 12th", "03-12 17:30"),
        ("Monday through Wednesday", "03-11 17:30"),
        ("in the next day or two", "03-05 17:30"),
    ],
)
def test_a_range_is_due_at_its_end(words, at):
    assert due(f"I'll call you {words}") == [at]


def test_the_beginning_of_a_range_is_kept():
    (found,) = find_promises(
        "We'll deliver Friday between 2 and 4", datetime.fromisoformat(TUESDAY), NY
    )
    assert shown(found.earliest_at, NY) == "03-06 14:00"
    assert found.earliest_at < found.due_at


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("in a couple of hours", "03-03 12:15"),
        ("in a few hours", "03-03 13:15"),
        ("in a few minutes", "03-03 10:25"),
        ("in half an hour", "03-03 10:45"),
        ("in three quarters of an hour", "03-03 11:00"),
        ("in an hour and a half", "03-03 11:45"),
        ("in one and a half hours", "03-03 11:45"),
        ("within the hour", "03-03 11:15"),
        ("in 5", "03-03 10:20"),
        ("within 48 hrs", "03-05 10:15"),
        ("in ten days", "03-13 17:30"),
        ("in a fortnight", "03-17 17:30"),
        ("in two weeks' time", "03-17 17:30"),
        ("a week from Friday", "03-13 17:30"),
        ("in a month", "04-03 17:30"),
    ],
)
def test_lengths_of_time_pass_from_the_message_on(words, at):
    assert due(f"I'll call you {words}") == [at]


def test_hours_pass_in_real_time_over_the_night_the_clocks_change():
    spring = "2026-03-07T22:30-05:00"
    assert due("I'll message you in 4 hours", spring) == ["03-08 03:30"]
    autumn = "2026-10-31T22:30-04:00"
    assert due("I'll message you in 4 hours", autumn) == ["11-01 01:30"]


def test_within_24_hours_may_also_mean_the_same_time_on_the_clock():
    sent = datetime.fromisoformat("2026-03-07T22:30-05:00")
    (found,) = find_promises("I'll reply within 24 hours", sent, NY)
    assert shown(found.due_at, NY) == "03-08 23:30"
    assert [shown(at, NY) for at in found.alternatives] == ["03-08 22:30"]


def test_a_named_day_is_that_day_even_when_the_shop_is_closed():
    saturday = "2026-03-07T11:00-05:00"
    assert due("I'll call you tomorrow", saturday) == ["03-08 17:30"]
    assert flags("I'll call you tomorrow", saturday) == (Flag.CLOSED_DAY,)
    assert flags("I'll call you on 25 May", business=NY) == (Flag.HOLIDAY,)
    assert flags("I'll call you on Friday") == ()


def test_an_exception_of_the_owners_beats_the_holiday():
    hours = Hours(
        NY.hours.zone,
        NY.hours.week,
        NY.hours.holidays,
        {date(2026, 5, 25): slots("10:00-12:00")},
    )
    business = Business("Shop", hours, (Person("Maya"),))
    assert flags("I'll call you on May 25", business=business) == ()
    assert due("I'll call you on May 25", business=business) == ["05-25 12:00"]


@pytest.mark.parametrize(
    ("words", "sent", "business", "at"),
    [
        ("within one business day", "2026-03-06T16:50-05:00", NY, "03-09 17:30"),
        ("in 3-5 working days", TUESDAY, NY, "03-10 17:30"),
        ("within 3 working days", "2026-05-20T14:05+01:00", UK, "05-26 17:00"),
        ("the next business day", "2026-12-24T15:30-05:00", NY, "12-28 17:30"),
    ],
)
def test_business_days_leave_out_weekends_and_public_holidays(words, sent, business, at):
    assert due(f"I'll have it fixed {words}", sent, business) == [at]


@pytest.mark.parametrize(
    "words", ["today", "by end of day", "by EOD", "by close of play", "by COB"]
)
def test_the_day_ends_when_the_shop_closes(words):
    assert due(f"I'll call you {words}") == ["03-03 17:30"]
    late = "2026-03-03T18:00-05:00"
    assert due(f"I'll call you {words}", late) == ["03-03 23:59"]
    assert flags(f"I'll call you {words}", late) == (Flag.PAST_END_OF_DAY,)


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("tomorrow morning", "03-04 12:00"),
        ("by mid-morning tomorrow", "03-04 10:30"),
        ("tomorrow lunchtime", "03-04 13:00"),
        ("this arvo", "03-03 17:00"),
        ("mid-afternoon", "03-03 15:00"),
        ("this evening", "03-03 20:00"),
        ("tonight", "03-03 22:00"),
        ("first thing", "03-04 10:00"),
        ("first thing Saturday", "03-07 11:00"),
        ("bright and early tomorrow", "03-04 10:00"),
        ("in the morning", "03-04 12:00"),
        ("after 3", "03-03 17:30"),
        ("after lunch tomorrow", "03-04 17:30"),
        ("this time tomorrow", "03-04 10:15"),
        ("before we open tomorrow", "03-04 09:00"),
    ],
)
def test_parts_of_the_day_end_at_their_hour(words, at):
    assert due(f"I'll call you {words}") == [at]


def test_tonight_said_at_night_lasts_until_the_day_ends():
    assert due("I'll get it done tonight", "2026-03-07T22:30-05:00") == ["03-07 23:59"]


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("on Tuesday", "03-10 17:30"),  # strictly after today
        ("this Friday", "03-06 17:30"),
        ("next Monday", "03-09 17:30"),
        ("Monday week", "03-16 17:30"),
        ("the week after next", "03-20 17:30"),
        ("on Friday the 13th", "03-13 17:30"),
        ("on Thursday next week", "03-12 17:30"),
        ("by the end of the week", "03-06 17:30"),
        ("this week", "03-06 17:30"),
        ("next week", "03-13 17:30"),
        ("early next week", "03-10 17:30"),
        ("mid next week", "03-11 17:30"),
        ("over the weekend", "03-08 17:30"),
        ("before the weekend", "03-06 17:30"),
        ("by the end of the month", "03-31 17:30"),
        ("by month end", "03-31 17:30"),
        ("mid April", "04-15 17:30"),
        ("by the end of April", "04-30 17:30"),
        ("by Easter", "04-05 17:30"),
        ("on Mon 9 Mar by lunchtime", "03-09 13:00"),
        ("after the weekend", "03-09 17:30"),
    ],
)
def test_days_and_weeks(words, at):
    assert due(f"I'll sort it {words}") == [at]


def test_next_friday_said_in_the_same_week_is_asked_about():
    (found,) = find_promises("We'll deliver next Friday", datetime.fromisoformat(TUESDAY), NY)
    assert found.flags == (Flag.AMBIGUOUS,)
    both = [shown(at, NY) for at in (found.due_at, *found.alternatives)]
    assert both == ["03-13 17:30", "03-06 17:30"]


@pytest.mark.parametrize(
    ("words", "business", "at"),
    [
        ("by 3/7", NY, "03-07 14:00"),
        ("by 3/7", UK, "07-03 17:00"),
        ("on 22/05", UK, "05-22 17:00"),
        ("on 5/22", NY, "05-22 17:30"),
        ("by 01/06/2026", UK, "06-01 17:00"),
        ("on 2026-06-01", NY, "06-01 17:30"),
        ("on the 10th", NY, "03-10 17:30"),
        ("on the 2nd", NY, "04-02 17:30"),
        ("by the twenty-fifth", NY, "03-25 17:30"),
        ("on March 9th", NY, "03-09 17:30"),
        ("on the 9th of March", NY, "03-09 17:30"),
        ("by January 4", NY, "01-04 17:30"),
    ],
)
def test_dates_follow_the_country_and_roll_into_the_future(words, business, at):
    assert due(f"We'll post it {words}", business=business) == [at]


def test_a_leap_day_is_found_where_the_calendar_has_it():
    (found,) = find_promises("We'll post it on February 29", datetime.fromisoformat(TUESDAY), NY)
    assert found.due_at.date() == date(2028, 2, 29)


def test_a_day_that_no_calendar_has_leaves_the_promise_without_a_time():
    assert due("I'll call you on June 31") == ["03-03 17:30?"]


def test_a_date_that_is_another_weekday_is_asked_about():
    assert Flag.AMBIGUOUS in flags("I'll call you on Friday the 14th")
    assert Flag.AMBIGUOUS not in flags("I'll call you on Friday the 13th")


@pytest.mark.parametrize("typed", ["tommorow", "tomorow", "tmrw", "2moro", "tomorrwo", "tomorrw"])
def test_one_slip_in_a_day_is_forgiven(typed):
    assert due(f"I'll call you {typed} at 9") == ["03-04 09:00"]


def test_other_words_are_left_as_they_are():
    assert due("I'll bring you the sundae at 4") == ["03-03 16:00"]


def test_each_promise_of_a_message_has_its_own_time():
    text = "So sorry Dana, I'll call you tomorrow at 10 and we'll refund you within 3 business days"
    assert due(text) == ["03-04 10:00", "03-06 17:30"]
    assert due("I'll email the invoice tonight and the receipt tomorrow.") == [
        "03-03 22:00",
        "03-04 17:30",
    ]


def test_a_bare_hour_after_another_day_is_taken_for_that_day_and_asked_about():
    _, second = find_promises(
        "I'll call you tomorrow at 10 and email you by 2", datetime.fromisoformat(TUESDAY), NY
    )
    assert shown(second.due_at, NY) == "03-04 14:00"
    assert Flag.AMBIGUOUS in second.flags


@pytest.mark.parametrize("year", [1997, 2000, 2008, 2011, 2024, 2026, 2027, 2028])
def test_easter_is_on_its_sunday(year):
    known = {1997: 330, 2000: 423, 2008: 323, 2011: 424, 2024: 331, 2026: 405, 2027: 328, 2028: 416}
    assert easter(year) == date(year, *divmod(known[year], 100))


@pytest.mark.parametrize(
    ("text", "sent", "at"),
    [
        ("Bear with me, I'll check and reply now.", TUESDAY, "03-03 10:30?"),
        ("I'll get back to you shortly.", TUESDAY, "03-03 12:15?"),
        ("I'll get back to you.", TUESDAY, "03-03 17:30?"),
        ("I'll get back to you.", "2026-03-03T15:00-05:00", "03-04 11:00?"),
        ("I'll call you.", TUESDAY, "03-03 17:30?"),
        ("I'll call you.", "2026-03-03T16:00-05:00", "03-04 12:00?"),
        ("I'll get back to you soon.", TUESDAY, "03-04 17:30?"),
        ("We'll refund you in full.", TUESDAY, "03-04 17:30?"),
        ("We'll ship your order.", TUESDAY, "03-04 17:30?"),
        ("I'll make this right.", TUESDAY, "03-05 17:30?"),
        ("I'll text you when it's back in stock.", TUESDAY, "03-06 17:30?"),
        ("We'll refund you in the coming days.", TUESDAY, "03-06 17:30?"),
    ],
)
def test_a_promise_without_a_time_gets_the_default_and_says_so(text, sent, at):
    assert due(text, sent) == [at]


def test_a_time_already_over_is_flagged_and_not_moved():
    assert flags("I'll call you at 9am today") == (Flag.PAST,)


def test_shops_that_close_after_midnight_and_that_never_open_are_read_too():
    bar = Business("Bar", BAR, (Person("Maya"),))
    assert due("I'll call you today", business=bar) == ["03-04 02:00"]
    never = Business("Never", NEVER, (Person("Maya"),))
    assert due("I'll call you today", business=never) == ["03-03 17:00"]
    assert len(due("I'll get back to you shortly", business=never)) == 1


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("3PM", "03-03 15:00"),
        ("TUE 10", "03-10 10:00"),
        ("+1H", "03-03 11:15"),
        ("tomorrow at 10", "03-04 10:00"),
        ("6", "03-03 18:00"),
        ("1630", "03-03 16:30"),
        ("10.30", "03-03 10:30"),
        ("half four", "03-03 16:30"),
        ("mon 9am", "03-09 09:00"),
        ("by 5 pls", "03-03 17:00"),
        ("in 20 min", "03-03 10:35"),
        ("+2d", "03-05 17:30"),
        ("eod", "03-03 17:30"),
        ("fri", "03-06 17:30"),
    ],
)
def test_an_owner_may_type_a_time_alone(typed, at):
    found = find_time(typed, datetime.fromisoformat(TUESDAY), NY)
    assert shown(found.due_at, NY) == at


@pytest.mark.parametrize("typed", ["6 boxes", "soon", "", "call Dana", "30", "late", "3pm 5pm 7pm"])
def test_what_is_not_only_a_time_is_none(typed):
    assert find_time(typed, datetime.fromisoformat(TUESDAY), NY) is None


def test_a_time_says_how_fine_it_is():
    sent = datetime.fromisoformat(TUESDAY)
    grains = [find_time(typed, sent, NY).grain for typed in ("3pm", "around 3", "fri", "tonight")]
    assert grains == [Grain.EXACT, Grain.ABOUT, Grain.DAY, Grain.PART]
