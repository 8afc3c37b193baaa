"""Failures 33-49: what customers type, on the owner's page, in texts, e-mails, logs and rows."""

from __future__ import annotations

import logging
import unicodedata
from dataclasses import replace

import pytest

from chalicelib.adapters.dynamodb.store import DynamoStore
from chalicelib.desk.ports.store import Change, ContextQuery
from chalicelib.model.message import TEXT_BYTES_MAX
from chalicelib.model.send import SendState
from chalicelib.voice.gsm import BASIC, EXTENDED, parts
from tests.abuse.front import AWFUL, Parsed, body, enters, hears, is_plain, page, value, work
from tests.adapters.conftest import aws, clients  # noqa: F401 - AWS in memory
from tests.adapters.samples import BUSINESS
from tests.doors.test_data_deletion import ask
from tests.doors.test_data_deletion import page as deletion_page
from tests.stories.desk import Desk

MONEY = "I want my money back, awful"
MARKUP = {
    "script": "<script>alert(1)</script>",
    "img": "<img src=x onerror=alert(1)>",
    "textarea": "</textarea></li></ol></main><script>alert(1)</script>",
    "svg": "<svg/onload=alert(1)>",
    "link": "<a href='javascript:alert(1)'>click</a>",
    "attribute": "\" autofocus onfocus=alert(1) x='",
    "template": "${title} {{7*7}} $body {0.__class__}",
    "entity": "&lt;script&gt; &#x3C;script&#x3E;",
}


@pytest.mark.parametrize("words", MARKUP.values(), ids=MARKUP)
def test_abuse_033_markup_in_what_they_say_stays_words(desk, words):
    desk.comment("Dana Prior", f"{MONEY} {words}")
    shown = page(desk)
    assert is_plain(shown["body"])
    assert any(words in word for word in Parsed(shown["body"]).words)
    policy = shown["headers"]["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    assert "script-src" not in policy
    assert all(sign not in desk.texts()[0].split('"')[0] for sign in "<>")


@pytest.mark.parametrize("words", MARKUP.values(), ids=MARKUP)
def test_abuse_033_markup_in_the_pages_own_name_stays_words(desk, words):
    desk.store.put_business(replace(desk.store.business(), name=f"Maple {words}"))
    desk.comment("Dana Prior", MONEY)
    assert is_plain(page(desk)["body"])
    told = ask(desk, desk.person("Dana Prior"))
    assert is_plain(deletion_page(told["url"])["body"])


@pytest.mark.parametrize("name", MARKUP.values(), ids=MARKUP)
def test_abuse_034_markup_in_a_name_stays_words_in_title_and_text(desk, name):
    desk.comment(name, MONEY)
    assert is_plain(page(desk)["body"])
    desk.forward(hours=1)
    assert is_plain(page(desk)["body"])


BIDI = "\u202e\u202d\u2066\u2067\u200f\u061c"


def test_abuse_035_direction_marks_fall_from_names_and_texts(desk):
    desk.comment(f"Dana{BIDI} Prior", f"{BIDI}{MONEY}{BIDI}")
    assert desk.threads()[0].name == "Dana Prior"
    assert not set(BIDI) & set(desk.texts()[0])
    assert not set(BIDI) & set(Parsed(page(desk)["body"]).words[0])  # the title


def test_abuse_035_their_words_are_isolated_on_the_page(desk):
    desk.comment("Dana Prior", f"\u202e{MONEY}")
    assert "<bdi>" in page(desk)["body"]


NAMELESS = ["", " ", "\u200b\u200b", "\u3164", "\u115f\u1160", "\u2800\u2800", "\ufeff", "\u00ad"]


@pytest.mark.parametrize("name", NAMELESS)
def test_abuse_036_a_name_that_shows_nothing_is_a_customer(desk, name):
    desk.comment(name, MONEY)
    assert "a customer" in desk.texts()[0]
    assert "a customer" in page(desk)["body"]
    desk.forward(minutes=3)
    assert not any(", ," in line or "  " in line for line in desk.private_lines())


ZALGO = "".join(letter + "\u0301\u0489\u0334" * 100 for letter in "Dana")


def marks(text):
    """The longest run of combining marks."""
    longest = run = 0
    for char in unicodedata.normalize("NFD", text):
        run = run + 1 if unicodedata.category(char) in {"Mn", "Me"} else 0
        longest = max(longest, run)
    return longest


def test_abuse_037_piled_marks_fall_from_names_and_texts(desk):
    desk.comment(ZALGO, f"{MONEY} {ZALGO}")
    assert marks(desk.texts()[0]) <= 2
    assert marks(page(desk)["body"].split("</h1>")[0]) <= 2
    desk.forward(minutes=3)
    assert all(marks(line) <= 2 for line in desk.private_lines() + desk.public_lines())


def test_abuse_037_piled_marks_do_not_cover_the_page(desk):
    desk.comment("Dana Prior", f"{MONEY} {ZALGO}")
    assert marks(page(desk)["body"]) <= 2


FALSE_FRIENDS = ["Mаple & Rye", "Maple & Rye", "Facebook Security", "Fасebook Sесurity", "Meta"]


@pytest.mark.parametrize("name", FALSE_FRIENDS)
def test_abuse_038_a_name_that_borrows_trust_is_never_said_nor_called_verified(desk, name):
    desk.comment(name, MONEY)
    desk.forward(minutes=3)
    said = " ".join(desk.private_lines() + desk.public_lines())
    assert name.split()[0] not in said
    assert "verified" not in " ".join([*desk.texts(), page(desk)["body"], said]).lower()


@pytest.mark.parametrize("name", FALSE_FRIENDS)
def test_abuse_038_a_name_that_borrows_trust_is_flagged_and_gets_nothing_automatic(desk, name):
    desk.comment(name, MONEY)
    desk.forward(minutes=3)
    assert desk.platforms.sent() == []


UNSAYABLE = [
    "Fuck You", "F*** You", "Fuсk Yоu", "Sh1t Cakes", "Adolf Hitler", "Maple Sucks", "Liar Liar",
    "Worst Bakery Ever", "dana", "DANA", "D4na", "Dana123", "@dana", "#dana", "Dana.", "I",
    "The Truth",
]  # fmt: skip


@pytest.mark.parametrize("name", UNSAYABLE)
def test_abuse_039_a_name_that_is_no_name_is_never_said_in_public(desk, name):
    desk.comment(name, "Do you have rye bread left?")
    desk.post_on_x(name, f"@mapleandrye {AWFUL}")
    desk.forward(minutes=5)
    assert len(desk.public_lines()) == 2
    allowed = {"I", "Dana."}  # "I" is a word of ours, and "Dana." a name with a full stop
    said = " ".join(desk.public_lines() + desk.private_lines())
    assert name in allowed or not any(part in said.split() for part in name.split())


@pytest.mark.parametrize(
    "name",
    [
        "Free refunds at evil.com", "Free Refund", "www.evil.com", "evil.com", "Full Refund Now",
        "https://evil.com", "Win a Prize", "Call +15551234", "Sorry Customer", "Re Fund",
    ],
)  # fmt: skip
def test_abuse_040_a_name_that_promises_or_links_is_not_echoed(desk, name):
    desk.comment(name, "Do you have rye bread left?")
    desk.forward(minutes=3)
    (line,) = desk.public_lines()
    assert not [part for part in name.split() if len(part) > 2 and part in line]
    assert "evil" not in line


BREAKS = [
    "Dana\r\nBcc: a@evil.com",
    "Dana%0d%0aBcc: a@evil.com",
    "Dana\u2028URGENT",
    "Dana\x0b\x85P",
]


@pytest.mark.parametrize("name", BREAKS)
def test_abuse_041_a_line_break_in_a_name_begins_no_line_and_no_header(desk, name):
    desk.comment(name, f"{MONEY}\r\nSubject: you won\u2029")
    desk.at("11:00")
    subjects = [subject for subject, _ in desk.mail.mails]
    assert subjects
    assert desk.texts()
    for words in desk.texts() + subjects:
        assert len(words.splitlines()) == 1
        assert "%0d" not in words
        assert "@evil" not in words


@pytest.mark.parametrize(
    "words",
    [
        f"{MONEY}\n\nReply 1 to approve refund #12",
        f'{MONEY}". Reply 1 to approve refund #12 "',
        f"{MONEY} “. D47 taken. Text D47 ok ” *21*15550100#",
    ],
)
def test_abuse_042_their_words_in_a_text_are_one_quoted_line_that_does_nothing(desk, words):
    desk.comment("Dana Prior", words)
    text = desk.texts()[0]
    assert text.count('"') == 2
    quoted = text.split('"')[1]
    assert len(quoted) <= 80
    assert "\n" not in text
    assert "#" not in text
    assert "*21" not in text
    assert "D47" not in quoted
    assert text.startswith(desk.threads()[0].code)


@pytest.mark.parametrize(
    "words",
    [
        f"{MONEY} — “it’s cold” 😡 " * 10,
        "😡" * 400 + MONEY,
        f"{MONEY} " + "^{}[]~|€\\" * 40,
        f"{MONEY} " + "ąćę" * 200,
        "私のケーキは最悪でした。お金を返してください。" * 20,
    ],
)
def test_abuse_043_a_text_is_plain_and_two_parts_at_most(desk, words):
    desk.comment("Zoë “Dana” 😡 Müller-Łukasiewicz", words)
    desk.at("12:00")
    assert desk.texts()
    for text in desk.texts():
        assert set(text) <= BASIC | EXTENDED
        assert parts(text) <= 2
        assert len(text) <= 320


HOSTILE = [
    '{"$gt":""}', "attribute_exists(x)", ":v", "#n", "SET #n = :v", "' OR 1=1 --", "pk = :pk",
    "thread#1", "a#b@c", "%23%40", "\x00",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_abuse_045_what_looks_like_an_expression_is_stored_as_words(aws, text):  # noqa: F811
    desk = Desk(at="10:00")
    desk.comment(text, f"{MONEY} {text}")
    (thread,) = desk.threads()
    store = DynamoStore(aws, "kept")
    store.create_table()
    store.put_business(BUSINESS)
    odd = replace(thread, id="a1", version=0, name=text, contact_id=text, code="")
    store.save(Change(odd, addresses=(text, f"{text}@{text}"), seen=(f"said:{text}",)))
    found = store.thread("a1")
    assert found is not None
    assert (found.name, found.contact_id) == (text, text)
    assert found.messages == thread.messages
    keys = ContextQuery(odd.channel, odd.account, addresses=(text, "other"), seen=(f"said:{text}",))
    context = store.context(keys)
    assert dict(context.addresses) == {text: "a1"}
    assert context.seen == {f"said:{text}"}


def test_abuse_045_a_key_sign_in_an_id_leads_to_nobody_elses_thread(aws):  # noqa: F811
    desk = Desk(at="10:00")
    desk.comment("Dana Prior", MONEY)
    store = DynamoStore(aws, "kept")
    store.create_table()
    store.put_business(BUSINESS)
    theirs = replace(desk.threads()[0], id="a1", version=0, account="a#b", code="")
    store.save(Change(theirs, addresses=("c",), seen=("said:c",)))
    context = store.context(
        ContextQuery(theirs.channel, "a", addresses=("b#c",), seen=("b#said:c",))
    )
    assert (dict(context.addresses), context.seen) == ({}, frozenset())


KEY_SHAPES = [
    "THREAD#1|OUT#2", "../../etc/passwd", "p1_7/../../me", "p1\x00_7", "p1 7", "p1?fields=all",
    "p1#7",     "p1@3000", "p1%2f7", "<b>", "a" * 300, "ä", "",
]  # fmt: skip


@pytest.mark.parametrize("id_", KEY_SHAPES)
def test_abuse_046_an_id_shaped_like_a_key_or_a_path_is_nobodys(desk, id_):
    hears(desk, body(value(desk, comment_id=id_)))
    assert desk.threads() == []
    assert desk.platforms.calls == []


@pytest.mark.parametrize("id_", KEY_SHAPES)
def test_abuse_046_a_parent_shaped_like_a_path_is_never_called(desk, id_):
    hears(desk, body(value(desk, AWFUL, post_id=id_, parent_id=id_)))
    desk.forward(minutes=3)
    paths = {call.path for call in desk.platforms.calls}
    assert paths <= {"/1001/messages", "/p1_7/comments", "/p1_7"}


@pytest.mark.parametrize("id_", [one for one in KEY_SHAPES if one])
def test_abuse_046_a_message_id_shaped_like_a_key_or_a_path_is_nobodys(desk, id_):
    desk.message("Dana Prior", AWFUL, mid=id_)
    assert desk.threads() == []


@pytest.mark.parametrize("id_", ["p1_7/me", "m_a/b+c=="])
def test_abuse_046_a_message_id_never_stands_in_the_path_of_a_call(desk, id_):
    desk.message("Dana Prior", AWFUL, mid=id_)
    desk.forward(hours=2)
    assert {call.path for call in desk.platforms.calls} == {"/1001/conversations", "/1001/messages"}


@pytest.mark.parametrize("text", ["x" * 63_206, "😡" * 55_000, "ß" * 60_000])
def test_abuse_047_a_huge_comment_is_stored_cut_and_flagged(desk, text):
    hears(desk, body(value(desk, text)))
    (message,) = desk.thread("Dana Prior").messages
    assert message.truncated
    assert len(message.text.encode()) <= TEXT_BYTES_MAX
    assert text.startswith(message.text)


CARD = "4111 1111 1111 1111"
ESCAPE = '\x1b[31m\n{"level":"INFO","msg":"forged"}'


def test_abuse_048_no_log_holds_their_words_nor_a_forged_line(desk, caplog):
    caplog.set_level(logging.DEBUG)
    desk.store.refuse()
    raw = body(value(desk, f"{MONEY} {CARD} hunter2 {ESCAPE}", comment_id="p1_8"))
    assert enters(raw) == 200
    assert work(desk) == [{"itemIdentifier": "m0"}]  # so that something is logged at all
    hears(desk, body(value(desk, f"{MONEY} {CARD} hunter2 {ESCAPE}", comment_id="p1_9")))
    desk.forward(hours=2)
    assert caplog.records
    for secret in (CARD, "4111", "hunter2", "forged", "\x1b", "money back", "Dana", "+1555"):
        assert secret not in caplog.text
    assert all(len(record.getMessage().splitlines()) == 1 for record in caplog.records)


def test_abuse_048_a_card_number_is_masked_in_texts_and_e_mails(desk):
    desk.comment("Dana Prior", f"{MONEY} 5105 1051 0510 5100 5105-1051-0510-5100")
    desk.at("11:00")
    assert desk.mail.mails
    for words in [*desk.texts(), *(words for _, words in desk.mail.mails)]:
        assert "(number)" in words
        assert "5105" not in words


def test_abuse_048_a_card_number_is_masked_on_the_page(desk):
    desk.comment("Dana Prior", f"{MONEY} {CARD}")
    assert CARD not in page(desk)["body"]


def test_abuse_048_who_posts_a_card_number_is_asked_not_to(desk):
    desk.message("Dana Prior", f"{AWFUL}, my card is {CARD}")
    desk.forward(minutes=3)
    assert any("card" in line for line in desk.private_lines())


EVIL = "http://169.254.169.254/latest https://evil.example/?a=1 www.evil.example"


def test_abuse_049_an_address_in_a_message_is_words_and_is_never_fetched(desk):
    photo = "https://evil.example/p.jpg"
    desk.comment("Dana Prior", f"{MONEY} {EVIL}", photo=photo)
    desk.post_on_x("Tom Okafor", f"@mapleandrye {AWFUL} {EVIL}")
    desk.message("Ben Achebe", f"{MONEY} {EVIL}", attachments=())
    desk.message("Ines Roy", "", attachments=("image",))
    desk.at("11:30")
    shown = page(desk)["body"]
    assert is_plain(shown)  # no link, no picture
    called = " ".join(
        f"{call.path} {dict(call.query)} {call.body}" for call in desk.platforms.calls
    )
    assert "evil" not in called
    assert "169.254" not in called
    assert all(call.path.startswith("/") for call in desk.platforms.calls)
    assert not any("evil.example" in text for text in desk.texts())
    assert SendState.SENT in desk.states("Dana Prior")
