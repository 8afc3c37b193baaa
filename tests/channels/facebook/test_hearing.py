"""What Facebook's events mean, where one JSON fixture cannot show it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from chalicelib.channels.facebook.inbound.webhook import parse, split
from chalicelib.model.business import Account
from chalicelib.model.contact import SOMEONE
from chalicelib.model.message import TEXT_BYTES_MAX, Author
from chalicelib.model.platform import (
    ConnectionEvent,
    InboundEvent,
    Lookup,
    PlatformResponse,
    Trouble,
    Verb,
)

PAGE = Account("facebook", "1000", "Rosie's Bakery", app_id="77")
RECEIVED = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
SECONDS = int(RECEIVED.timestamp()) - 60


def change(field: str = "feed", **value: Any) -> dict[str, Any]:
    base = {
        "item": "comment",
        "verb": "add",
        "comment_id": "55_66",
        "post_id": "1000_55",
        "parent_id": "1000_55",
        "created_time": SECONDS,
        "message": "My cake was stale.",
    }
    return {"field": field, "value": base | value}


def body(*changes: Any, **lists: Any) -> bytes:
    entry = {"id": "1000", "time": SECONDS + 5, "changes": list(changes), **lists}
    return json.dumps({"object": "page", "entry": [entry]}).encode()


def the(events: list[Any], kind: type) -> Any:
    (event,) = events
    assert isinstance(event, kind)
    return event


def lookup(**value: Any) -> Lookup:
    found: Lookup = the(parse(body(change(**value)), PAGE, RECEIVED), Lookup)
    return found


def answered(**told: Any) -> PlatformResponse:
    return PlatformResponse(200, {"id": "55_66", **told})


# Lookups.


def test_a_lookup_fills_in_who_wrote_it() -> None:
    heard = lookup().finish(answered(**{"from": {"id": "9001", "name": "Dana Prior"}}))
    assert heard is not None
    assert (heard.contact.id, heard.contact.name) == ("9001", "Dana Prior")
    assert heard.message.text == "My cake was stale."
    assert heard.root_id == "55_66"


@pytest.mark.parametrize(
    "answer",
    [
        None,
        PlatformResponse(trouble=Trouble.NO_ANSWER),
        PlatformResponse(400, {"error": {"code": 10}, "from": {"id": "1"}}),
        PlatformResponse(200, {}),
        PlatformResponse(200, {"from": None, "message": 7, "parent": [], "created_time": {}}),
    ],
)
def test_when_nobody_can_say_who_it_was_somebody_said_it_all_the_same(answer: Any) -> None:
    heard = lookup().finish(answer)
    assert heard is not None
    assert (heard.contact.id, heard.contact.name) == ("someone:55_66", SOMEONE)
    assert heard.message.text == "My cake was stale."


def test_two_unnamed_comments_are_two_people() -> None:
    first, second = lookup().finish(None), lookup(comment_id="55_67").finish(None)
    assert first
    assert second
    assert first.contact.id != second.contact.id


def test_a_looked_up_comment_of_the_page_is_the_owners() -> None:
    heard = lookup().finish(answered(**{"from": {"id": "1000", "name": "Rosie's Bakery"}}))
    assert heard is not None
    assert heard.author is Author.OWNER
    assert heard.contact.id == ""


def test_a_looked_up_post_of_the_page_answers_nobody() -> None:
    event = lookup(item="event", post_id="1000_77", message=None)
    assert event.finish(PlatformResponse(200, {"from": {"id": 1000}})) is None
    assert event.finish(None) is not None


def test_the_webhooks_own_words_stand_and_missing_ones_are_filled_in() -> None:
    newer = answered(message="Something else", **{"from": {"id": "9"}})
    stands = lookup().finish(newer)
    filled = lookup(message=None).finish(newer)
    assert stands
    assert filled
    assert stands.message.text == "My cake was stale."
    assert (filled.message.text, filled.message.media) == ("Something else", ())


def test_a_looked_up_reply_knows_its_parent() -> None:
    event = the(parse(body(change("mention", parent_id=None)), PAGE, RECEIVED), Lookup)
    heard = event.finish(answered(parent={"id": "55_60"}, **{"from": {"id": "9"}}))
    assert (heard.root_id, heard.message.parent_id) == ("55_60", "55_60")
    top = event.finish(answered(parent={"id": "1000_55"}, **{"from": {"id": "9"}}))
    assert (top.root_id, top.message.parent_id) == ("55_66", "1000_55")


def test_a_looked_up_time_counts_unless_it_lies_ahead() -> None:
    event = lookup(created_time=None)
    told = event.finish(answered(created_time="2026-03-03T14:30:00+0000"))
    ahead = event.finish(answered(created_time="2026-03-03T16:30:00+0000"))
    assert told
    assert ahead
    assert told.message.sent_at == datetime(2026, 3, 3, 14, 30, tzinfo=UTC)
    assert ahead.message.sent_at == RECEIVED - timedelta(seconds=55)


def test_an_unnamed_edit_stays_an_edit() -> None:
    heard = lookup(verb="edited").finish(answered(**{"from": {"id": "9"}}))
    assert heard is not None
    assert heard.verb is Verb.EDITED
    assert heard.message.edited_at == RECEIVED - timedelta(seconds=55)


def test_equal_deliveries_make_equal_lookups() -> None:
    assert lookup() == lookup()


# Limits.


def test_a_very_long_text_is_kept_short_and_says_so() -> None:
    long = "é" * TEXT_BYTES_MAX
    person = {"from": {"id": "9"}}
    heard = the(parse(body(change(message=long, **person)), PAGE, RECEIVED), InboundEvent)
    assert heard.message.truncated
    assert len(heard.message.text.encode()) <= TEXT_BYTES_MAX
    short = the(parse(body(change(message="é", **person)), PAGE, RECEIVED), InboundEvent)
    assert not short.message.truncated


def test_a_lone_surrogate_in_a_text_becomes_a_question_mark() -> None:
    person = {"from": {"id": "9", "name": "D\ud83da"}}
    heard = the(parse(body(change(message="Hi \ud83d", **person)), PAGE, RECEIVED), InboundEvent)
    assert heard.message.text == "Hi ?"
    assert heard.contact.name == "Da"


def test_a_text_is_not_normalised() -> None:
    decomposed = "e\u0301 \u212b  x\n"
    heard = the(
        parse(body(change(message=decomposed, **{"from": {"id": "9"}})), PAGE, RECEIVED),
        InboundEvent,
    )
    assert heard.message.text == decomposed


@pytest.mark.parametrize(
    "id_", ["../me", "55/66", "55.66", "5 6", "", "a" * 129, "55_66?x=1", "5#6"]
)
def test_an_id_that_would_bend_the_path_of_a_call_is_none(id_: str) -> None:
    assert parse(body(change(comment_id=id_)), PAGE, RECEIVED) == []
    assert parse(body(change(item="post", post_id=id_)), PAGE, RECEIVED) == []
    assert parse(body(change("ratings", item="rating", open_graph_story_id=id_, post_id=id_)), PAGE,
                 RECEIVED) == []  # fmt: skip


def test_many_attachments_are_counted_to_ten() -> None:
    message = {"mid": "m_1", "attachments": [{"type": "image"}] * 50}
    item = {"sender": {"id": "300"}, "recipient": {"id": "1000"}, "message": message}
    heard = the(parse(body(messaging=[item]), PAGE, RECEIVED), InboundEvent)
    assert heard.message.media == ("image",) * 10


def test_a_thousand_events_split_into_a_thousand_bodies() -> None:
    raw = body(*[change(comment_id=f"55_{n}") for n in range(1_000)])
    pieces = split(raw)
    assert len(pieces) == 1_000
    assert [e for piece in pieces for e in parse(piece, PAGE, RECEIVED)] == parse(
        raw, PAGE, RECEIVED
    )


def test_a_single_event_is_split_into_itself() -> None:
    raw = body(change()) + b" "
    assert split(raw) == [raw]
    assert split(b"{}") == [b"{}"]


# Who owns a conversation, and what the platform imposes.


def event(**value: Any) -> Any:
    item = {"sender": {"id": "300"}, "recipient": {"id": "1000"}, "timestamp": SECONDS * 1000}
    return parse(body(messaging=[item | value]), PAGE, RECEIVED)


def test_the_private_conversation_says_where_it_can_be_read() -> None:
    heard = the(event(message={"mid": "m_1", "text": "Hi"}), InboundEvent)
    assert heard.place is not None
    assert (heard.place.method, heard.place.path) == ("GET", "/1000/conversations")
    assert heard.place.query["user_id"] == "300"
    gone = the(event(message={"mid": "m_1", "is_deleted": True}), InboundEvent)
    assert gone.place is None


def test_a_sanction_tells_the_owner_facebooks_reason_on_one_line() -> None:
    reason = "Too many\r\nmessages\u202e " + "x" * 1_000
    control = the(event(policy_enforcement={"action": "block", "reason": reason}), ConnectionEvent)
    assert "blocked" in control.plain
    assert "Too many messages" in control.plain
    assert control.plain.isprintable()
    assert len(control.plain) < 400
    warned = the(event(policy_enforcement={"action": ["?"], "reason": 7}), ConnectionEvent)
    assert "warns" in warned.plain


def test_without_our_app_id_a_taken_conversation_is_taken_and_a_passed_one_is_ours() -> None:
    unknown = Account("facebook", "1000")
    item = {"sender": {"id": "300"}, "recipient": {"id": "1000"}}
    taken = body(messaging=[item | {"take_thread_control": {"previous_owner_app_id": "5"}}])
    passed = body(messaging=[item | {"pass_thread_control": {"new_owner_app_id": "5"}}])
    assert len(parse(taken, unknown, RECEIVED)) == 1
    assert parse(passed, unknown, RECEIVED) == []


def test_without_our_app_id_an_echo_without_our_metadata_is_the_owners() -> None:
    unknown = Account("facebook", "1000")
    item = {"sender": {"id": "1000"}, "recipient": {"id": "300"}}
    raw = body(messaging=[item | {"message": {"mid": "m_1", "is_echo": True, "text": "Hi"}}])
    assert the(parse(raw, unknown, RECEIVED), InboundEvent).author is Author.OWNER


def test_of_two_who_are_not_the_page_the_sender_is_the_customer() -> None:
    item = {"sender": {"id": "300"}, "recipient": {"id": "999"}, "message": {"mid": "m_1"}}
    assert the(parse(body(messaging=[item]), PAGE, RECEIVED), InboundEvent).contact.id == "300"
