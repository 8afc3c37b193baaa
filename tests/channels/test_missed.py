"""What a platform shows of what was said, told as its own webhooks would have told it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib import channels
from chalicelib.channels.facebook import channel as facebook
from chalicelib.channels.x import channel as x
from chalicelib.channels.x.looking_back import COST_MAX
from chalicelib.model.business import Account
from chalicelib.model.message import Author, Venue
from chalicelib.model.wire import Answer, Heard, Lookup, Trouble, Verb

NOW = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
SINCE = NOW - timedelta(minutes=15)
ACCOUNTS = {
    "facebook": Account("facebook", "1001", app_id="9001"),
    "x": Account("x", "2002", handle="mapleandrye"),
}
DANA = {"id": "3001", "name": "Dana Prior"}
US = {"id": "1001", "name": "Maple & Rye"}
each_channel = pytest.mark.parametrize("name", sorted(channels.NAMES))


def iso(minutes):
    return (NOW - timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%S+0000")


def missed(name, which, body, status=200):
    return channels.find(name).missed(ACCOUNTS[name], SINCE)[which].read(Answer(status, body))


def heard(name, which, body):
    found = missed(name, which, body).found
    events = [channels.find(name).parse(one.body, ACCOUNTS[name], NOW) for one in found]
    assert all(len(one) == 1 for one in events)
    return [one[0] for one in events]


def comment(id_="p1_501", author=DANA, minutes=5, text="My cake was stale.", **more):
    made = {"id": id_, "message": text, "created_time": iso(minutes), **more}
    return made | ({"from": author} if author else {})


def post(*comments, id_="1001_p1", author=US, minutes=6000, paging=None, **more):
    under = {"data": list(comments), **({"paging": paging} if paging else {})}
    return {"id": id_, "from": author, "created_time": iso(minutes), "comments": under, **more}


def test_a_comment_is_heard_as_its_webhook_would_have_been():
    [event] = heard("facebook", 0, {"data": [post(comment())]})
    assert isinstance(event, Heard)
    assert (event.verb, event.message.id, event.message.text) == (
        Verb.SAID,
        "p1_501",
        "My cake was stale.",
    )
    assert (event.contact.id, event.contact.name) == ("3001", "Dana Prior")
    assert (event.root_id, event.post_id) == ("p1_501", "1001_p1")
    assert event.message.sent_at == NOW - timedelta(minutes=5)


def test_a_reply_belongs_under_its_comment():
    reply = comment("p1_502", parent={"id": "p1_501"})
    [event] = heard("facebook", 0, {"data": [post(reply)]})
    assert (event.root_id, event.message.parent_id) == ("p1_501", "p1_501")


def test_a_photo_without_words_is_heard_as_one():
    photo = comment(text="", attachment={"type": "photo"})
    [event] = heard("facebook", 0, {"data": [post(photo)]})
    assert event.message.media == ("image",)


def test_a_comment_whose_author_is_not_told_is_looked_up_as_ever():
    [event] = heard("facebook", 0, {"data": [post(comment(author=None))]})
    assert isinstance(event, Lookup)


def test_what_the_page_itself_said_is_the_owners():
    body = {"data": [post(comment(author=US))]}
    [event] = heard("facebook", 0, body)
    assert event.message.author is Author.OWNER
    assert missed("facebook", 0, body).found[0].ours


def test_a_visitors_post_is_heard_and_the_pages_own_is_not():
    theirs = post(id_="1001_9", author=DANA, minutes=3, message="Where is my cake?")
    [event] = heard("facebook", 0, {"data": [theirs, post(minutes=3, message="Specials!")]})
    assert (event.message.id, event.message.text) == ("1001_9", "Where is my cake?")


def test_only_what_was_said_since_then_counts():
    body = {"data": [post(comment(minutes=15), comment("p1_502", minutes=16))]}
    assert [one.id for one in missed("facebook", 0, body).found] == ["p1_501"]


def test_more_comments_than_one_answer_holds_are_asked_for_only_while_they_are_new():
    paging = {"cursors": {"after": "QVFI=="}, "next": "https://graph.facebook.com/anything"}
    [more] = missed("facebook", 0, {"data": [post(comment(), paging=paging)]}).more
    assert (more.call.path, more.call.query["after"]) == ("/1001_p1/comments", "QVFI==")
    assert [one.id for one in more.read(Answer(200, {"data": [comment("p1_7")]})).found] == ["p1_7"]
    old = post(comment(), comment("p1_4", minutes=60), paging=paging)
    assert missed("facebook", 0, {"data": [old]}).more == ()


def message(id_="m_1", author="93001", minutes=5, text="Do you deliver?", **more):
    to = "1001" if author != "1001" else "93001"
    made = {"id": id_, "message": text, "created_time": iso(minutes), "from": {"id": author}}
    return made | {"to": {"data": [{"id": to}]}} | more


def talks(*messages, **more):
    return {"data": [{"id": "t_1", "messages": {"data": list(messages)}}], **more}


def test_a_private_message_is_heard_as_its_webhook_would_have_been():
    [event] = heard("facebook", 1, talks(message()))
    assert (event.message.venue, event.message.id) == (Venue.PRIVATE, "m_1")
    assert (event.contact.id, event.message.text) == ("93001", "Do you deliver?")


def test_what_the_owner_wrote_in_private_is_theirs_even_where_nobody_answered():
    [event] = heard("facebook", 1, talks(message(author="1001")))
    assert event.message.author is Author.OWNER
    assert event.contact.id == "93001"


def test_a_picture_in_private_is_heard_as_one():
    picture = message(text="", attachments={"data": [{"mime_type": "image/jpeg"}]})
    [event] = heard("facebook", 1, talks(picture))
    assert event.message.media == ("image",)


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
    [event] = heard("x", 0, mentions(tweet()))
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
    [event] = heard("x", 0, mentions(inherited))
    assert not event.message.summoned


def test_an_edited_mention_is_known_by_its_first_version():
    body = mentions(tweet("7002", edit_history_tweet_ids=["7001", "7002"]))
    assert [one.id for one in missed("x", 0, body).found] == ["7001"]


def test_what_an_answer_of_x_cost():
    assert missed("x", 0, mentions(tweet(), tweet("7002"))).cost == 2 * 1 + 10
    assert missed("x", 0, {"meta": {"result_count": 0}}).cost == 0
    assert channels.find("x").missed(ACCOUNTS["x"], SINCE)[0].cost_max == COST_MAX


def test_the_next_page_is_asked_for_by_its_token_and_by_nothing_strange():
    [more] = missed("x", 0, mentions(tweet(), token="7140dibdnow")).more
    assert more.call.query["pagination_token"] == "7140dibdnow"
    assert missed("x", 0, mentions(tweet(), token="a&b=../x")).more == ()


def test_an_id_that_would_lead_the_call_elsewhere_is_asked_nothing():
    assert x.missed(Account("x", "../me"), SINCE) == ()


@each_channel
def test_an_answer_that_shows_nothing_was_not_seen(name):
    for search in channels.find(name).missed(ACCOUNTS[name], SINCE):
        for answer in (
            Answer(),
            Answer(500, {"error": {}}),
            Answer(200, {"error": {"code": 4}}),
            Answer(200, {}),
            Answer(trouble=Trouble.NO_ANSWER),
            Answer(429, {"data": [], "meta": {}}),
        ):
            missed = search.read(answer)
            assert (missed.seen, missed.found, missed.more) == (False, (), ())


WORDS = (
    *("id", "from", "to", "message", "messages", "created_time", "comments", "data", "paging"),
    *("cursors", "after", "next", "parent", "created_at", "author_id"),
)
STRANGE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6) | st.just(iso(3)),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(WORDS),
            inner,
            max_size=6,
        )
    ),
    max_leaves=20,
)


@each_channel
@settings(derandomize=True, max_examples=150, deadline=None)
@given(data=st.lists(STRANGE, max_size=3), includes=STRANGE, meta=STRANGE)
def test_no_answer_is_an_error_and_all_that_is_found_can_be_heard(
    name: str, data: Any, includes: Any, meta: Any
) -> None:
    body = {"data": data, "includes": includes, "meta": meta, "paging": meta}
    for search in channels.find(name).missed(ACCOUNTS[name], SINCE):
        for found in search.read(Answer(200, body)).found:
            assert found.said_at >= SINCE
            channels.find(name).parse(found.body, ACCOUNTS[name], NOW)


def test_facebook_is_asked_with_no_more_than_it_needs():
    feed, talks = facebook.missed(ACCOUNTS["facebook"], SINCE)
    assert feed.call.path == "/1001/feed"
    assert talks.call.path == "/1001/conversations"
    assert "likes" not in feed.call.query["fields"]
