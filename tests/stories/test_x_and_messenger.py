"""The same desk on X and on Messenger."""

from chalicelib.model.platform import PlatformResponse, Trouble
from chalicelib.model.promise import PromiseState
from chalicelib.model.send import Action, SendState
from tests.stories.desk import Desk, local

COLD = "@mapleandrye third time this month the coffee is cold. Come on."


def test_a_complaint_on_x_gets_one_public_reply_without_a_link():
    desk = Desk(at="10:00")
    id_ = desk.post_on_x("Tom Okafor", COLD)
    desk.forward(minutes=5)
    (call,) = desk.platforms.sent("x")
    assert call.path == "/2/tweets"
    assert call.body["reply"]["in_reply_to_tweet_id"] == id_
    assert "http" not in call.body["text"]


def test_the_same_post_as_mention_and_as_reply_is_one_message():
    desk = Desk(at="10:00")
    desk.post_on_x("Tom Okafor", COLD)
    mention = desk.bodies[-1][1]
    desk.deliver("x", mention.replace(b"post.mention.create", b"post.reply.create"))
    desk.forward(minutes=5)
    assert len(desk.thread("Tom Okafor").messages) == 2
    assert len(desk.public_lines()) == 1


def test_the_owners_answer_on_x_itself_stops_the_clock():
    desk = Desk(at="10:00")
    id_ = desk.post_on_x("Tom Okafor", COLD)
    desk.forward(minutes=5)
    desk.owner_posts_on_x("Sorry Tom, next one is on us", to=id_, who="Tom Okafor")
    thread = desk.thread("Tom Okafor")
    assert not thread.waiting
    assert thread.promises[0].state is PromiseState.KEPT


def test_our_own_reply_coming_back_is_not_an_answer():
    desk = Desk(at="10:00")
    desk.post_on_x("Tom Okafor", COLD)
    desk.forward(minutes=5)
    (send,) = desk.thread("Tom Okafor").sends
    payload = {
        "id": send.platform_id,
        "text": send.text,
        "author_id": "2002",
        "conversation_id": send.target_id,
        "in_reply_to_user_id": desk.person("Tom Okafor"),
        "referenced_tweets": [{"type": "replied_to", "id": send.target_id}],
        "created_at": "2026-03-03T15:02:00.000Z",
    }
    desk._x("post.create", payload, [])
    assert desk.thread("Tom Okafor").waiting
    assert len(desk.thread("Tom Okafor").messages) == 2


def test_a_reply_x_does_not_allow_becomes_an_alert_and_no_promise():
    desk = Desk(at="10:00")
    detail = "Reply to this conversation is not allowed because you have not been mentioned"
    refusal = {"title": "Forbidden", "status": 403, "detail": detail}
    desk.platforms.will("x", "/2/tweets", PlatformResponse(403, refusal))
    desk.post_on_x("Tom Okafor", COLD)
    desk.forward(minutes=10)
    assert desk.states("Tom Okafor") == [SendState.FAILED]
    assert desk.thread("Tom Okafor").promises[0].state is PromiseState.RELEASED
    (text,) = desk.texts()
    assert "I have said nothing" in text


def test_a_direct_message_is_answered_in_private():
    desk = Desk(at="10:00")
    desk.direct_message("Tom Okafor", "Can you do a cake for Saturday?")
    desk.forward(minutes=5)
    (call,) = desk.platforms.sent("x")
    assert call.path == f"/2/dm_conversations/with/{desk.person('Tom Okafor')}/messages"
    assert "11:00" in call.body["text"]


def test_an_encrypted_chat_tells_the_owner_to_look_in_the_app():
    desk = Desk(at="10:00")
    payload = {"id": "e4f4", "sender_id": "3999", "conversation_id": "3999:2002"}
    desk._x("chat.received", payload, [])
    desk.forward(minutes=5)
    (text,) = desk.texts()
    assert "X" in text
    assert desk.platforms.sent() == []


def test_a_revoked_connection_is_told_once():
    desk = Desk(at="10:00")
    desk.deliver("x", {"data": {
        "event_uuid": "77", "filter": {"user_id": "2002"}, "event_type": "oauth.revoke",
        "payload": {"user_id": "2002", "app_id": "1", "date_time": "2026-03-03T15:00:00Z"},
    }})  # fmt: skip
    desk.again()
    desk.forward(minutes=5)
    assert len(desk.texts()) == 1


def test_a_messenger_question_is_answered_where_it_was_asked():
    desk = Desk(at="10:00")
    desk.message("Ben Achebe", "Can you do 40 boxed lunches Thursday?")
    desk.forward(minutes=5)
    (call,) = desk.platforms.sent("facebook")
    assert call.body["recipient"] == {"id": desk.psid("Ben Achebe")}
    assert "11:00" in call.body["message"]["text"]


def test_the_name_of_a_new_messenger_contact_is_looked_up():
    desk = Desk(at="10:00")
    said = {"from": {"id": desk.psid("Ben Achebe"), "name": "Ben Achebe"}, "message": "hi"}
    response = PlatformResponse(200, {"data": [{"messages": {"data": [said]}}]})
    desk.platforms.will("facebook", "*/conversations", response)
    desk.message("Ben Achebe", "Can you do 40 boxed lunches Thursday?")
    assert desk.thread("Ben Achebe").waiting


def test_an_owner_who_answers_in_messenger_is_heard():
    desk = Desk(at="10:00")
    desk.message("Ben Achebe", "Can you do 40 boxed lunches Thursday?")
    desk.forward(seconds=60)
    desk.owner_messages("Ben Achebe", "We can! What time?")
    desk.forward(hours=5)
    assert desk.platforms.sent() == []
    assert desk.phone.texts == []


def test_an_echo_of_our_own_message_is_no_answer_and_confirms_a_doubt():
    desk = Desk(at="10:00")
    desk.platforms.will("facebook", "*/messages", PlatformResponse(trouble=Trouble.NO_ANSWER))
    desk.message("Ben Achebe", "Can you do 40 boxed lunches Thursday?")
    desk.forward(minutes=2)
    (thread,) = desk.threads()
    (send,) = thread.sends
    assert send.state is SendState.UNKNOWN
    desk.echo("Ben Achebe", send.text, f"kept:{send.id}")
    (thread,) = desk.threads()
    assert thread.sends[0].state is SendState.SENT
    assert thread.sends[0].evidence == "echo"
    assert thread.waiting
    assert thread.promises[0].state is PromiseState.OPEN
    assert thread.promises[0].due_at == local(3, "11:00")


def test_a_photo_alone_is_a_message_a_person_should_see():
    desk = Desk(at="10:00")
    desk.message("Ben Achebe", "", attachments=["image"])
    assert desk.threads()[0].waiting


def test_a_thumb_alone_gets_nothing():
    desk = Desk(at="10:00")
    desk.message("Ben Achebe", "\U0001f44d")
    desk.forward(hours=5)
    assert desk.platforms.sent() == []
    assert desk.phone.texts == []


def test_a_private_answer_reaches_the_thread_of_the_public_complaint_even_in_doubt():
    """A new person's first message, while a private reply of ours still lacks its person."""
    desk = Desk(at="10:00")
    desk.platforms.will("facebook", "*/messages", PlatformResponse(trouble=Trouble.NO_ANSWER))
    desk.comment("Dana Prior", "the coffee is cold again, so disappointing")
    desk.forward(minutes=2)
    send = next(s for s in desk.thread("Dana Prior").sends if s.action is Action.PRIVATE_REPLY)
    assert send.state is SendState.UNKNOWN
    ours = {"from": {"id": "1001", "name": "Maple & Rye"}, "message": send.text}
    response = PlatformResponse(200, {"data": [{"messages": {"data": [ours]}}]})
    desk.platforms.will("facebook", "*/conversations", response)
    desk.message("Dana Prior", "it was order 77")
    assert len(desk.threads()) == 1


def test_a_bad_day_for_the_platform_never_becomes_a_false_sent():
    desk = Desk(at="10:00")
    for _ in range(3):
        desk.platforms.will("facebook", "*/comments", PlatformResponse(500, {}), method="POST")
    desk.comment("Ben Achebe", "Do you have rye bread left?")
    desk.forward(minutes=20)
    assert SendState.SENT not in desk.states("Ben Achebe")
    assert len(desk.platforms.sent(path="*/comments")) == 1
    assert any("don't know whether this reached" in text for text in desk.texts())


def test_a_reply_that_was_throttled_goes_out_later_and_counts_once():
    desk = Desk(at="10:00")
    desk.platforms.will("x", "/2/tweets", PlatformResponse(429, {"title": "Too Many Requests"}))
    desk.post_on_x("Tom Okafor", COLD)
    desk.forward(minutes=40)
    assert desk.states("Tom Okafor") == [SendState.SENT]
    assert len(desk.platforms.sent("x")) == 2
    assert desk.thread("Tom Okafor").promises[0].state is PromiseState.OPEN


def test_a_refused_public_reply_does_not_use_up_the_day():
    desk = Desk(at="10:00")
    desk.platforms.will("facebook", "*/comments", PlatformResponse(400, {"error": {"code": 200}}))
    first = desk.comment("Ben Achebe", "Do you have rye bread left?")
    desk.forward(minutes=5)
    assert desk.states("Ben Achebe") == [SendState.FAILED]
    desk.owner_comments("We do!", to=first)
    desk.forward(hours=1)
    desk.comment("Ben Achebe", "And is the cafe open on Sunday?")
    desk.forward(minutes=5)
    assert SendState.SENT in desk.states("Ben Achebe")


def test_a_reply_under_somebody_elses_comment_is_answered_under_the_root():
    desk = Desk(at="10:00")
    root = desk.comment("Dana Prior", "the buns were lovely today, thank you so much!")
    desk.forward(minutes=5)
    nested = desk.comment("Ben Achebe", "Do you have rye bread left?", to=root)
    deeper = desk.comment("Ola Berg", "Do you have spelt bread left?", to=nested)
    desk.forward(minutes=5)
    paths = [c.path for c in desk.platforms.sent(path="*/comments")]
    assert paths[1:] == [f"/{root}/comments", f"/{root}/comments"]
    assert desk.thread("Ola Berg").root_id == root
    assert deeper != root
