"""What a platform never told us is found within ten minutes, and answered once like all else."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chalicelib.desk.care.care import care
from chalicelib.desk.care.reconcile import reconcile
from chalicelib.desk.inbound.receive import receive
from chalicelib.desk.ports.errors import Unavailable
from chalicelib.model.business import Mode, Rules
from chalicelib.model.platform import PlatformResponse
from tests.fakes.platforms import NO_ANSWER
from tests.stories.desk import OWNER, PAGE, X_ID, Desk

TEN = timedelta(minutes=10)
PYTHON = (3, 13)
ANGRY = "My cake was stale. Really disappointing."


def stamp(at):
    return at.strftime("%Y-%m-%dT%H:%M:%S+0000")


class Shown:
    """What the pretend platforms show of a desk's street, whoever was told of it."""

    def __init__(self, desk):
        self.desk, self.comments, self.posts, self.answer = desk, [], [], None
        self.refusing = 0
        desk.platforms.will("facebook", f"/{PAGE}/feed", *[self.feed] * 999)
        desk.platforms.will("x", f"/2/users/{X_ID}/mentions", *[self.mentions] * 999)

    def feed(self, call):
        if self.refusing:
            self.refusing -= 1
            return NO_ANSWER
        under = {"data": list(reversed(self.comments))}
        return PlatformResponse(200, {"data": [{"id": f"{PAGE}_p1", "comments": under}]})

    def mentions(self, call):
        users = [{"id": p["author_id"], "name": "Tom Okafor"} for p in self.posts]
        return PlatformResponse(200, {"data": self.posts, "includes": {"users": users}, "meta": {}})

    def says(self, who, text, id_="p1_900"):
        """Somebody comments, and Facebook never tells us."""
        author = {"id": self.desk.person(who), "name": who}
        at = stamp(self.desk.clock.now())
        self.comments.append({"id": id_, "from": author, "message": text, "created_time": at})

    def posts_on_x(self, who, text, id_="7100"):
        mentions = [{"start": 0, "end": 12, "username": "mapleandrye", "id": X_ID}]
        at = self.desk.clock.now().strftime("%Y-%m-%dT%H:%M:%S.000Z")
        post = {"id": id_, "author_id": self.desk.person(who), "text": f"@mapleandrye {text}"}
        post |= {"created_at": at, "entities": {"mentions": mentions}, "conversation_id": id_}
        self.posts.append(post | {"edit_history_tweet_ids": [id_]})


@pytest.fixture
def desk():
    made = Desk(mode=Mode.LIVE)
    made.shown = Shown(made)
    look(made)
    return made


def look(desk, name="facebook"):
    """One look back, and all that it queued heard."""
    found = reconcile(desk.ports, name)
    for inbound in desk.queue.take():
        receive(desk.ports, inbound)
    return found


def test_a_comment_the_platform_never_told_of_is_found_and_acknowledged_once(desk):
    desk.forward(minutes=3)
    desk.shown.says("Dana Prior", ANGRY)
    desk.forward(minutes=7)
    assert look(desk) == 1
    for _ in range(6):
        desk.forward(minutes=10)
        assert look(desk) == 0
    assert len(desk.public_lines()) == 1
    assert [t.name for t in desk.threads()] == ["Dana Prior"]


def test_what_the_platform_did_tell_of_is_not_heard_again(desk):
    id_ = desk.comment("Dana Prior", ANGRY)
    desk.shown.says("Dana Prior", ANGRY, id_)
    desk.forward(minutes=10)
    assert look(desk) == 0
    assert desk.queue.items == []


def test_a_webhook_that_comes_late_after_all_changes_nothing(desk):
    desk.shown.says("Dana Prior", ANGRY, "p1_501")
    desk.forward(minutes=10)
    look(desk)
    desk.forward(minutes=6)
    lines = desk.public_lines()
    assert desk.comment("Dana Prior", ANGRY) == "p1_501"
    desk.forward(minutes=10)
    assert desk.public_lines() == lines
    assert len(desk.threads()) == 1


def test_what_they_took_back_stays_gone(desk):
    id_ = desk.comment("Dana Prior", ANGRY)
    desk.delete_comment(id_, "Dana Prior")
    desk.delete_comment("p1_777", "Ben Achebe")
    desk.shown.says("Dana Prior", ANGRY, id_)
    desk.shown.says("Ben Achebe", ANGRY, "p1_777")
    desk.forward(minutes=10)
    assert look(desk) == 0
    assert desk.public_lines() == []


def test_at_the_very_first_look_nothing_older_is_dug_up():
    desk = Desk(mode=Mode.LIVE)
    desk.shown = Shown(desk)
    desk.shown.says("Dana Prior", ANGRY)
    desk.forward(hours=2)
    assert look(desk) == 0
    assert desk.threads() == []


def test_a_look_that_was_not_answered_is_made_up_for_by_the_next(desk):
    desk.shown.says("Dana Prior", ANGRY)
    for _ in range(4):
        desk.forward(minutes=10)
        desk.shown.refusing = 1
        assert look(desk) == 0
    desk.forward(minutes=10)
    assert look(desk) == 1


def test_what_was_missed_for_longer_than_an_hour_is_apologised_for_and_for_a_day_is_the_owners(
    desk,
):
    desk.shown.says("Dana Prior", ANGRY, "p1_900")
    desk.forward(hours=25)
    desk.shown.says("Ben Achebe", ANGRY, "p1_901")
    desk.forward(hours=2)
    assert look(desk) == 2
    desk.forward(minutes=5)
    assert len(desk.public_lines()) == 1
    assert [t.name for t in desk.threads() if t.sends] == ["Ben Achebe"]


def test_nothing_is_fetched_from_longer_ago_than_a_week(desk):
    desk.shown.says("Dana Prior", ANGRY)
    desk.forward(days=8)
    assert look(desk) == 0


def test_nothing_is_lost_where_the_queue_takes_nothing(desk):
    desk.shown.says("Dana Prior", ANGRY)
    desk.forward(minutes=10)
    desk.queue.refuse()
    with pytest.raises(Unavailable):
        reconcile(desk.ports, "facebook")
    desk.forward(minutes=30)
    assert look(desk) == 1


def test_a_channel_that_stopped_is_not_asked(desk):
    from chalicelib.desk.outbound.stop_channel import stop

    stop(desk.ports, "facebook", "the token is dead.", desk.clock.now())
    del desk.platforms.calls[:]
    assert look(desk) == 0
    assert desk.platforms.calls == []


def test_the_owners_answer_that_nobody_told_us_of_stops_the_clock(desk):
    desk.comment("Dana Prior", ANGRY)
    desk.forward(minutes=5)
    ours = {"id": PAGE, "name": "Maple & Rye"}
    reply = {"id": "p1_950", "from": ours, "message": "So sorry Dana.", "parent": {"id": "p1_501"}}
    desk.shown.comments.append(reply | {"created_time": stamp(desk.clock.now())})
    look(desk)
    assert not desk.thread("Dana Prior").waiting


# X, which costs money


def test_a_mention_that_x_never_told_of_is_found_and_answered_once(desk):
    look(desk, "x")
    desk.shown.posts_on_x("Tom Okafor", "my cake was stale, really disappointing")
    desk.forward(minutes=10)
    assert look(desk, "x") == 1
    desk.forward(minutes=5)
    assert look(desk, "x") == 0
    assert len(desk.public_lines()) == 1


def spent(desk):
    name = f"lookback/x/{desk.clock.now():%Y-%m}"
    return desk.store.counted(name)


def test_a_look_that_shows_nothing_costs_nothing(desk):
    for _ in range(20):
        look(desk, "x")
    assert spent(desk) == 0


def budget(usd):
    made = Desk(mode=Mode.LIVE, rules=Rules(lookback_budget_usd=usd))
    made.shown = Shown(made)
    made.shown.posts_on_x("Tom Okafor", "my cake was stale")
    return made


def calls(desk):
    return len(desk.platforms.sent("x", "*/mentions", "GET"))


def test_before_the_months_money_is_used_up_the_owner_hears_once_and_then_x_is_not_asked():
    desk = budget(1)
    for _ in range(200):
        look(desk, "x")
    assert 0.75 * 1000 < spent(desk) <= 1000
    asked = calls(desk)
    for _ in range(20):
        look(desk, "x")
    assert calls(desk) == asked
    desk.forward(minutes=5)
    [text] = [t for t in desk.texts() if "looking back on X" in t]
    assert "$1" in text
    desk.forward(minutes=60)
    assert len([t for t in desk.texts() if "looking back on X" in t]) == 1


def test_when_the_month_ends_x_is_asked_again():
    desk = budget(1)
    for _ in range(200):
        look(desk, "x")
    asked = calls(desk)
    desk.forward(days=30)
    look(desk, "x")
    assert calls(desk) == asked + 1


def test_with_no_money_for_it_x_is_never_asked_and_nobody_is_texted():
    desk = budget(0)
    for _ in range(5):
        look(desk, "x")
    desk.forward(hours=1)
    assert (calls(desk), desk.texts()) == (0, [])


# the rhythm


def test_within_ten_minutes_the_careful_function_finds_it(desk):
    desk.shown.says("Dana Prior", ANGRY)
    desk.forward(minutes=10)
    care(desk.ports, ["facebook", "x"], PYTHON)
    assert len(desk.queue.items) == 1


def test_endless_pages_come_to_an_end_and_the_owner_is_told(desk):
    paging = {"cursors": {"after": "next"}, "next": "https://graph.facebook.com/x"}
    now = desk.clock.now()

    def page(call):
        n = len(desk.platforms.calls)
        made = {"id": f"p1_{n}", "from": {"id": "1"}, "message": "x", "created_time": stamp(now)}
        return PlatformResponse(200, {"data": [made], "paging": paging})

    first = {"id": f"{PAGE}_p1", "comments": page(None).body}
    desk.platforms._script.clear()
    desk.platforms.will("facebook", f"/{PAGE}/feed", PlatformResponse(200, {"data": [first]}))
    desk.platforms.will("facebook", "*/comments", *[page] * 99, method="GET")
    assert 0 < reconcile(desk.ports, "facebook") < 20
    desk.forward(minutes=5)
    assert any("could not read it all" in text for text in desk.texts(OWNER))


def test_near_the_platforms_limit_looking_back_is_the_first_to_stop(desk):
    busy = {"x-app-usage": '{"call_count": 85, "total_time": 3, "total_cputime": 1}'}
    desk.platforms._script.clear()
    feed = PlatformResponse(200, {"data": []}, busy)
    desk.platforms.will("facebook", "*/feed", feed)
    del desk.platforms.calls[:]
    look(desk)
    assert [call.path for call in desk.platforms.calls] == [f"/{PAGE}/feed"]
    desk.shown.says("Dana Prior", ANGRY)
    desk.platforms.will("facebook", "*/feed", desk.shown.feed)
    desk.forward(minutes=10)
    assert look(desk) == 1
