"""What Facebook shows of what was said, told as its own webhooks would have told it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from chalicelib.channels.facebook import channel as facebook
from chalicelib.model.business import Account
from chalicelib.model.message import Author, Venue
from chalicelib.model.platform import InboundEvent, Lookup, PlatformResponse, Verb

NOW = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
SINCE = NOW - timedelta(minutes=15)
PAGE = Account("facebook", "1001", app_id="9001")
DANA = {"id": "3001", "name": "Dana Prior"}
US = {"id": "1001", "name": "Maple & Rye"}


def iso(minutes):
    return (NOW - timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%S+0000")


def missed(which, body):
    return facebook.missed(PAGE, SINCE)[which].read(PlatformResponse(200, body))


def heard(which, body):
    events = [facebook.parse(one.body, PAGE, NOW) for one in missed(which, body).found]
    assert all(len(one) == 1 for one in events)
    return [one[0] for one in events]


def comment(id_="p1_501", author=DANA, minutes=5, text="My cake was stale.", **more):
    made = {"id": id_, "message": text, "created_time": iso(minutes), **more}
    return made | ({"from": author} if author else {})


def post(*comments, id_="1001_p1", author=US, minutes=6000, paging=None, **more):
    under = {"data": list(comments), **({"paging": paging} if paging else {})}
    return {"id": id_, "from": author, "created_time": iso(minutes), "comments": under, **more}


def test_a_comment_is_heard_as_its_webhook_would_have_been():
    [event] = heard(0, {"data": [post(comment())]})
    assert isinstance(event, InboundEvent)
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
    [event] = heard(0, {"data": [post(reply)]})
    assert (event.root_id, event.message.parent_id) == ("p1_501", "p1_501")


def test_a_photo_without_words_is_heard_as_one():
    photo = comment(text="", attachment={"type": "photo"})
    [event] = heard(0, {"data": [post(photo)]})
    assert event.message.media == ("image",)


def test_a_comment_whose_author_is_not_told_is_looked_up_as_ever():
    [event] = heard(0, {"data": [post(comment(author=None))]})
    assert isinstance(event, Lookup)


def test_what_the_page_itself_said_is_the_owners():
    body = {"data": [post(comment(author=US))]}
    [event] = heard(0, body)
    assert event.message.author is Author.OWNER
    assert missed(0, body).found[0].ours


def test_a_visitors_post_is_heard_and_the_pages_own_is_not():
    theirs = post(id_="1001_9", author=DANA, minutes=3, message="Where is my cake?")
    [event] = heard(0, {"data": [theirs, post(minutes=3, message="Specials!")]})
    assert (event.message.id, event.message.text) == ("1001_9", "Where is my cake?")


def test_only_what_was_said_since_then_counts():
    body = {"data": [post(comment(minutes=15), comment("p1_502", minutes=16))]}
    assert [one.id for one in missed(0, body).found] == ["p1_501"]


def test_more_comments_than_one_answer_holds_are_asked_for_only_while_they_are_new():
    paging = {"cursors": {"after": "QVFI=="}, "next": "https://graph.facebook.com/anything"}
    [more] = missed(0, {"data": [post(comment(), paging=paging)]}).more
    assert (more.request.path, more.request.query["after"]) == ("/1001_p1/comments", "QVFI==")
    assert [
        one.id for one in more.read(PlatformResponse(200, {"data": [comment("p1_7")]})).found
    ] == ["p1_7"]
    old = post(comment(), comment("p1_4", minutes=60), paging=paging)
    assert missed(0, {"data": [old]}).more == ()


def message(id_="m_1", author="93001", minutes=5, text="Do you deliver?", **more):
    to = "1001" if author != "1001" else "93001"
    made = {"id": id_, "message": text, "created_time": iso(minutes), "from": {"id": author}}
    return made | {"to": {"data": [{"id": to}]}} | more


def talks(*messages, **more):
    return {"data": [{"id": "t_1", "messages": {"data": list(messages)}}], **more}


def test_a_private_message_is_heard_as_its_webhook_would_have_been():
    [event] = heard(1, talks(message()))
    assert (event.message.venue, event.message.id) == (Venue.PRIVATE, "m_1")
    assert (event.contact.id, event.message.text) == ("93001", "Do you deliver?")


def test_what_the_owner_wrote_in_private_is_theirs_even_where_nobody_answered():
    [event] = heard(1, talks(message(author="1001")))
    assert event.message.author is Author.OWNER
    assert event.contact.id == "93001"


def test_a_picture_in_private_is_heard_as_one():
    picture = message(text="", attachments={"data": [{"mime_type": "image/jpeg"}]})
    [event] = heard(1, talks(picture))
    assert event.message.media == ("image",)


def test_facebook_is_asked_with_no_more_than_it_needs():
    feed, talks = facebook.missed(PAGE, SINCE)
    assert feed.request.path == "/1001/feed"
    assert talks.request.path == "/1001/conversations"
    assert "likes" not in feed.request.query["fields"]
