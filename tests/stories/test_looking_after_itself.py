"""Kept mends its connections by itself, and texts the owner once of what only a human can mend."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chalicelib.channels.facebook.connection.inspections import FIELDS, PERMISSIONS
from chalicelib.desk.care.care import care, health_page
from chalicelib.desk.ports.errors import Unavailable
from chalicelib.model.business import Mode
from chalicelib.model.platform import PlatformResponse
from chalicelib.voice.gsm import parts
from tests.fakes.platforms import NO_ANSWER
from tests.stories.desk import OWNER, PAGE, SECOND, Desk

TEN = timedelta(minutes=10)
PYTHON = (3, 13)


class Connection:
    """A Page's connection as Facebook shows it: subscribed while `held`, mended if `mendable`."""

    def __init__(self, desk):
        self.held, self.mendable, self.silent = True, True, False
        self.token = {"is_valid": True, "expires_at": 0, "scopes": list(PERMISSIONS)}
        self.mendings = 0
        apps = f"/{PAGE}/subscribed_apps"
        desk.platforms.will("facebook", "/debug_token", *[self.inspect] * 9_999)
        desk.platforms.will("facebook", apps, *[self.show] * 9_999, method="GET")
        desk.platforms.will("facebook", apps, *[self.mend] * 9_999, method="POST")

    def inspect(self, call):
        return NO_ANSWER if self.silent else PlatformResponse(200, {"data": self.token})

    def show(self, call):
        if self.silent:
            return NO_ANSWER
        app = {"id": "9001", "subscribed_fields": list(FIELDS) if self.held else []}
        return PlatformResponse(200, {"data": [app]})

    def mend(self, call):
        self.mendings += 1
        self.held = self.held or self.mendable
        return PlatformResponse(200, {"success": True})


@pytest.fixture
def desk():
    made = Desk(mode=Mode.LIVE)
    made.vault.disconnect("x")
    made.connection = Connection(made)
    pass_time(made, hours=1)
    return made


def pass_time(desk, **span):
    """Let time pass, with the careful function every ten minutes, as deployed."""
    end = desk.clock.now() + timedelta(**span)
    while desk.clock.now() < end:
        desk.until(min(desk.clock.now() + TEN, end))
        care(desk.ports, ["facebook", "x"], PYTHON)


def mails(desk):
    return [words for _, words in desk.mail.mails]


def test_while_all_is_well_nobody_hears_of_it_and_it_is_looked_at_once_an_hour(desk):
    del desk.platforms.calls[:]
    pass_time(desk, hours=3)
    assert (desk.texts(), mails(desk)) == ([], [])
    assert len(desk.platforms.sent("facebook", "/debug_token", "GET")) == 3


def test_a_dropped_subscription_is_mended_within_the_hour_and_nobody_is_texted(desk):
    desk.connection.held = False
    pass_time(desk, hours=1)
    assert desk.connection.held
    assert desk.connection.mendings == 1
    assert (desk.texts(), mails(desk)) == ([], [])


def test_one_that_cannot_be_mended_is_one_text_however_long_it_lasts(desk):
    desk.connection.held = desk.connection.mendable = False
    pass_time(desk, hours=6)
    [text] = desk.texts()
    assert "does not send us everything" in text
    assert desk.connection.mendings > 10, "it is tried again all the time"


def test_when_it_is_well_again_the_owner_reads_so_by_email_and_the_next_time_hears_anew(desk):
    desk.connection.held = desk.connection.mendable = False
    pass_time(desk, hours=2)
    desk.connection.mendable = True
    pass_time(desk, hours=1)
    assert len(desk.texts()) == 1
    assert any("is well again" in words for words in mails(desk))
    desk.at("10:00", day=4)
    desk.connection.held = desk.connection.mendable = False
    pass_time(desk, hours=2)
    assert len(desk.texts()) == 2


def test_what_only_a_human_can_mend_is_told_at_the_first_look(desk):
    desk.connection.token["scopes"] = ["pages_messaging"]
    pass_time(desk, hours=1, minutes=10)
    [text] = desk.texts()
    assert "lacks a permission" in text


def test_a_dead_token_is_one_text(desk):
    desk.connection.token = {"is_valid": False}
    pass_time(desk, hours=4)
    [text] = desk.texts()
    assert "connect the Page again" in text


def test_silence_of_the_platform_is_neither_well_nor_broken(desk):
    desk.connection.held = desk.connection.mendable = False
    pass_time(desk, hours=2)
    desk.connection.silent = True
    pass_time(desk, hours=6)
    assert len(desk.texts()) == 1
    assert not any("well again" in words for words in mails(desk))


def test_a_token_that_ends_is_told_of_two_weeks_and_one_week_before(desk):
    ends = desk.clock.now() + timedelta(days=20)
    desk.connection.token["expires_at"] = int(ends.timestamp())
    told = []
    for day in range(19):
        pass_time(desk, hours=1, minutes=10)
        desk.forward(days=1)
        told += [day for text in desk.texts()[len(told) :] if "ends our access" in text]
    assert len(told) == 2
    assert 5 <= told[0] <= 7
    assert 12 <= told[1] <= 14


def test_a_channel_that_stopped_is_told_of_once_and_not_again_by_the_look(desk):
    from chalicelib.desk.outbound.stop_channel import stop

    stop(desk.ports, "facebook", "Facebook no longer accepts our access.", desk.clock.now())
    desk.connection.token = {"is_valid": False}
    probe = PlatformResponse(400, {"error": {"code": 190}})
    desk.platforms.will("facebook", f"/{PAGE}", *[probe] * 999, method="GET")
    pass_time(desk, hours=3)
    assert len(desk.texts()) == 1


def test_a_run_that_never_came_is_made_up_for(desk):
    desk.connection.held = False
    desk.forward(hours=5)
    care(desk.ports, ["facebook", "x"], PYTHON)
    assert desk.connection.held


def test_where_nothing_can_be_read_the_alarm_rings_and_other_jobs_go_on(desk):
    desk.platforms.will("facebook", "*/feed", NO_ANSWER)
    desk.store.refuse()
    with pytest.raises(Unavailable):
        care(desk.ports, ["facebook", "x"], PYTHON)
    care(desk.ports, ["facebook", "x"], PYTHON)


# the day


def test_a_phone_that_was_stopped_is_told_of_by_email_once_a_month(desk):
    desk.phone.stopped = {OWNER}
    for day in (4, 5, 6):
        desk.at("9:30", day=day)
        pass_time(desk, minutes=10)
        desk.forward(minutes=30)
    assert len([words for words in mails(desk) if "has blocked Kept" in words]) == 1
    assert "+1555" not in " ".join(mails(desk))


def test_the_second_contacts_phone_is_asked_about_too(desk):
    desk.phone.stopped = {SECOND}
    desk.at("9:30", day=4)
    pass_time(desk, minutes=10)
    desk.forward(minutes=5)
    assert any("phone has blocked Kept" in text for text in desk.texts())


def test_the_daily_job_waits_for_the_morning(desk):
    desk.at("0:30", day=4)
    desk.phone.stopped = {OWNER}
    pass_time(desk, hours=8)
    assert desk.store.job_state("care")["day"] == "2026-03-03"
    desk.at("9:05", day=4)
    pass_time(desk, minutes=10)
    assert desk.store.job_state("care")["day"] == "2026-03-04"


# the week


def test_once_a_week_one_text_says_that_all_is_well_with_the_weeks_numbers(desk):
    desk.comment("Dana Prior", "My cake was stale. Really disappointing.")
    desk.forward(minutes=20)
    desk.owner_comments("So sorry Dana, come by.", to="p1_501")
    desk.at("9:00", day=9)
    before = len(desk.texts())
    pass_time(desk, hours=3)
    [text] = [t for t in desk.texts()[before:] if "Your week" in t]
    assert "1 of 1 promises kept, 1 answered, half in 20 min" in text
    assert "Facebook connected, all is well. Nothing to do" in text
    pass_time(desk, hours=20)
    assert len([t for t in desk.texts() if "Your week" in t]) == 1


def the_week(desk):
    desk.at("9:00", day=9)
    pass_time(desk, hours=1)
    [text] = [t for t in desk.texts() if "Your week" in t]
    assert parts(text) == 1
    return text


def test_while_somebody_waits_or_is_owed_something_the_week_says_so_and_not_nothing_to_do(desk):
    first = desk.comment("Dana Prior", "My cake was stale. Really disappointing.")
    desk.forward(minutes=20)
    desk.owner_comments("So sorry Dana, I'll call you on March 12 at 10.", to=first)
    desk.comment("Ben Achebe", "My cake was stale too. Really disappointing.", post="p2")
    text = the_week(desk)
    waits, owed = desk.thread("Ben Achebe").code, desk.thread("Dana Prior").code
    assert f"Facebook connected. 1 waiting: {waits}, 1 owed: {owed}" in text
    assert "Nothing to do" not in text
    assert "all is well" not in text


def test_several_who_wait_are_counted_in_the_weeks_text(desk):
    for number in range(3):
        words = "My cake was stale. Really disappointing."
        desk.comment(f"Guest {number}", words, post=f"p{number}")
    assert "Facebook connected. 3 waiting" in the_week(desk)


def test_a_week_in_which_something_is_not_well_says_so_and_never_that_all_is_well(desk):
    desk.connection.held = desk.connection.mendable = False
    pass_time(desk, hours=1)
    desk.at("9:00", day=9)
    pass_time(desk, hours=1)
    [text] = [t for t in desk.texts() if "Your week" in t]
    assert "Not well: Facebook" in text
    assert "all is well" not in text


def test_in_the_first_days_there_is_no_week_to_tell_of():
    desk = Desk(mode=Mode.LIVE, day=9, at="9:00")
    desk.vault.disconnect("x")
    Connection(desk)
    pass_time(desk, hours=2)
    assert desk.texts() == []


# quiet


def test_a_channel_that_is_oddly_quiet_is_asked_about_once(desk):
    shown = []

    def feed(call):
        return PlatformResponse(
            200, {"data": [{"id": f"{PAGE}_p1", "comments": {"data": shown[-9:]}}]}
        )

    desk.platforms.will("facebook", f"/{PAGE}/feed", *[feed] * 9_999)
    for n in range(32):  # four a day for eight days
        at = desk.clock.now().strftime("%Y-%m-%dT%H:%M:%S+0000")
        author = {"id": str(n), "name": "Ann"}
        shown.append({"id": f"p1_{n}", "from": author, "message": "Lovely!", "created_time": at})
        pass_time(desk, minutes=10)
        desk.queue.take()
        desk.forward(hours=6)
    assert not any("you usually get" in text for text in desk.texts())
    for _ in range(20):
        desk.forward(hours=7)
        pass_time(desk, hours=1)
    [text] = [t for t in desk.texts() if "you usually get" in t]
    assert "No Facebook message for 3 days; you usually get 4 a day" in text
    assert "FB OK" in text


def test_the_job_state_names_nobody(desk):
    desk.comment("Dana Prior", "My cake was stale.")
    pass_time(desk, hours=2)
    pages = repr(
        [desk.store.job_state(n) for n in ("care", "missed/facebook", health_page("facebook"))]
    )
    assert "Dana" not in pages
    assert "3000" not in pages
