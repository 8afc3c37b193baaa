"""What X shows of what was said, told as its own webhooks would have told it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from chalicelib.channels.x import channel as x
from chalicelib.channels.x.connection.missed import COST_MAX
from chalicelib.model.business import Account
from chalicelib.model.platform import PlatformResponse

NOW = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
SINCE = NOW - timedelta(minutes=15)
US = Account("x", "2002", handle="mapleandrye")


def iso(minutes):
    return (NOW - timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%S+0000")


def missed(body):
    return x.missed(US, SINCE)[0].read(PlatformResponse(200, body))


def heard(body):
    events = [x.parse(one.body, US, NOW) for one in missed(body).found]
    assert all(len(one) == 1 for one in events)
    return [one[0] for one in events]


def tweet(id_="7001", author="4001", minutes=5, **more):
    base = {"id": id_, "author_id": author, "text": "@mapleandrye my cake was stale"}
    base |= {"created_at": iso(minutes), "edit_history_tweet_ids": [id_], "conversation_id": id_}
    named = {"mentions": [{"start": 0, "end": 12, "username": "mapleandrye", "id": "2002"}]}
    return base | {"entities": named} | more


def mentions(*posts, token="", users=("4001",)):
    people = [{"id": id_, "name": "Tom Okafor", "username": "tom"} for id_ in users]
    meta = {"result_count": len(posts), **({"next_token": token} if token else {})}
    return {"data": list(posts), "includes": {"users": people}, "meta": meta}


def test_a_mention_is_heard_with_its_author():
    [event] = heard(mentions(tweet()))
    assert (event.message.id, event.contact.id, event.contact.name) == (
        "7001",
        "4001",
        "Tom Okafor",
    )
    assert event.message.summoned


def test_a_post_that_only_inherited_our_name_has_not_called_us():
    inherited = tweet(
        in_reply_to_user_id="5",
        referenced_tweets=[{"type": "replied_to", "id": "6"}],
        display_text_range=[13, 30],
    )
    [event] = heard(mentions(inherited))
    assert not event.message.summoned


def test_an_edited_mention_is_known_by_its_first_version():
    body = mentions(tweet("7002", edit_history_tweet_ids=["7001", "7002"]))
    assert [one.id for one in missed(body).found] == ["7001"]


def test_what_an_answer_of_x_cost():
    assert missed(mentions(tweet(), tweet("7002"))).cost == 2 * 1 + 10
    assert missed({"meta": {"result_count": 0}}).cost == 0
    assert x.missed(US, SINCE)[0].cost_max == COST_MAX


def test_the_next_page_is_asked_for_by_its_token_and_by_nothing_strange():
    [more] = missed(mentions(tweet(), token="7140dibdnow")).more
    assert more.request.query["pagination_token"] == "7140dibdnow"
    assert missed(mentions(tweet(), token="a&b=../x")).more == ()


def test_an_id_that_would_lead_the_call_elsewhere_is_asked_nothing():
    assert x.missed(Account("x", "../me"), SINCE) == ()
