"""Every answer to a text fits one part, at most two, and begins with no carrier's word."""

from __future__ import annotations

import pytest

from chalicelib.voice.gsm import parts
from chalicelib.voice.names import CARRIER_WORDS
from chalicelib.voice.owner import desk_replies, replies
from chalicelib.voice.owner.answers import answer_lost, answer_out, answer_slow
from chalicelib.voice.owner.facts import TextFacts
from chalicelib.voice.owner.hints import hint
from chalicelib.voice.owner.layout import WaitLine, alert_text, welcome
from tests.channel_facts import FACEBOOK, X

CODE, NUMBER, WHO = "D47", "214", "Dana Whitfield"
OWN = "So sorry Dana, driver has it, with you by 5:30"
LINK = "kept.mapleandrye.com/a/7KdQ2mXc"
WAITING = (
    WaitLine("D47", WHO, "1h42 PUBLIC"),
    WaitLine("T23", "Tom Okafor", "1h08 PUBLIC"),
    WaitLine("B44", "Ben & Co", "36 min"),
)
COMPLAINT = "My order was meant to be here by 5 yesterday and nobody picks up the phone"


def alert(about, **more):
    facts = {
        "about": about,
        "code": CODE,
        "who": WHO,
        "where": "Facebook",
        "public": True,
        "quote": COMPLAINT,
        "said_when": "2:45",
        "waited": "45 min",
        "reply": hint(about, CODE),
    }
    return alert_text(TextFacts(**(facts | more)))


TABLE = {
    "complaint, public, reach": alert("complaint", reach=3_400),
    "complaint, private": alert("complaint", public=False, where="Messenger"),
    "complaint, link only": alert("complaint", reply="", link=f"https://{LINK}"),
    "urgent": alert("urgent", reasons=("safety",)),
    "warn": alert("warn"),
    "breach": alert("breach"),
    "nag": alert("nag"),
    "again": alert("again"),
    "praise": alert("praise", reach=12_000, said_when=""),
    "somebody has it": alert("has", extra="Sam"),
    "echo, private": replies.read_back_private(NUMBER, WHO, "Messenger", OWN, True),
    "echo, public": replies.read_back_public(NUMBER, FACEBOOK.answers_stand, OWN, WHO),
    "echo, public, X": replies.read_back_public(NUMBER, X.answers_stand, OWN, ""),
    "public blocked": replies.not_public(CODE, "a phone number", True),
    "cannot go": replies.cannot_go(CODE, WHO, "They have not written to this Page.", LINK),
    "sent, private": answer_out(WHO, "Messenger", False, "2:47"),
    "sent, public": answer_out(WHO, "Facebook", True, "2:47"),
    "post failed": answer_lost(CODE, WHO, "Facebook refused it (24-hour limit passed)", LINK),
    "not out yet": answer_slow(CODE, WHO, "Facebook is busy"),
    "closed code": replies.finished(CODE, "Dana W was answered at 2:31"),
    "GO after a change": replies.changed_since(NUMBER, WHO, "never mind, found it"),
    "GO after a colleague": replies.changed_since(NUMBER, WHO, ""),
    "GO again": replies.already(CODE, WHO, "2:47"),
    "GO without words": replies.nothing_to_send(CODE, WHO),
    "put aside": replies.put_aside(CODE, WHO),
    "not clear": replies.not_clear(CODE, "go ahead"),
    "got": replies.yours(CODE, WHO, "2:45"),
    "muted": replies.muted(CODE, WHO, "2:45"),
    "done": replies.done(CODE, WHO),
    "promise done": replies.promise_done(CODE, "call Dana W", "refund Dana W by Fri 12pm"),
    "promise set": replies.promise_set(CODE, "call Dana W by 10am Tue"),
    "promise right": replies.promise_right(CODE, "call Dana W by 10am Tue"),
    "no promise": replies.promise_dropped(CODE, "call Dana W", ""),
    "nothing promised": replies.nothing_promised(CODE, WHO),
    "P for one of several": replies.whose_promise("Dana", WAITING),
    "P without one": replies.no_matter("Dana", WAITING),
    "call": replies.number_of(CODE, WHO, "555 010 0142"),
    "call, none": replies.number_of(CODE, WHO, ""),
    "own words": replies.own_words(CODE, WHO),
    "what a code is about": replies.about(CODE, WHO, "Facebook", True, COMPLAINT, "2:45"),
    "what a code is about, owed": replies.about(
        CODE, WHO, "Facebook", True, COMPLAINT, "2:45", "refund Bob by 3pm"
    ),
    "unknown code": replies.not_known("D99", WAITING),
    "unknown text": replies.not_understood(WAITING),
    "unknown text, nobody waits": replies.not_understood(()),
    "did you mean": replies.did_you_mean(CODE, WHO)
    + replies.read_back_public(NUMBER, FACEBOOK.answers_stand, "So sorry Dana", WHO),
    "code first": replies.code_first(CODE, "GO"),
    "WHO": replies.who_waits(WAITING, ("K22 refund Luz by 5:00",)),
    "OWE": replies.owed_list(("D47 call Dana W by 5:00", "K22 refund Luz by Friday 12:00")),
    "OWE, nothing": replies.owed_list(()),
    "all clear": desk_replies.all_clear(),
    "menu": desk_replies.menu(),
    "wrong number": replies.wrong_number(False),
    "two wrong numbers": replies.wrong_number(True),
    "GO rests": replies.go_rests(f"https://{LINK}"),
    "GO, of which": replies.which_one(["D47", "K22"]),
    "GO, of none": replies.which_one([]),
    "draft mode": replies.read_back_receipts(NUMBER, WHO, [("", "We have it, Dana, by 2:45.")]),
    "draft mode, sent": replies.receipt_goes(CODE, WHO),
    "locked": desk_replies.locked(f"https://{LINK}"),
    "blocked": desk_replies.blocked_us("Maya"),
    "away": desk_replies.away("4:15pm", "Sam"),
    "away, nobody else": desk_replies.away("10am tomorrow", ""),
    "not a time": replies.not_a_time("TUE 31"),
    "quiet channel": desk_replies.channel_quiet("Facebook"),
    "crisis on": desk_replies.crisis_line("We know orders are late. Update by 4:00 here.", NUMBER),
    "crisis line, private": desk_replies.crisis_private("a phone number"),
    "crisis line in use": desk_replies.crisis_in_use("4:00"),
    "crisis nag": desk_replies.crisis_nag("4:00"),
    "crisis off": desk_replies.crisis_over(14),
    "no crisis": desk_replies.no_crisis(),
    "sign-in code": desk_replies.sign_in("482913", "kept.mapleandrye.com"),
}
OPENS = "10:00 tomorrow, we open at 9"
TIMED = {
    "got": replies.yours(CODE, WHO, OPENS),
    "muted": replies.muted(CODE, WHO, OPENS),
    "about": replies.about(CODE, WHO, "Facebook", True, "It was cold", OPENS),
    "crisis line": desk_replies.crisis_in_use(OPENS),
    "crisis nag": desk_replies.crisis_nag(OPENS),
    "planned": alert_text(
        TextFacts("complaint", CODE, WHO, "Facebook", quote="It was cold", planned=OPENS)
    ),
}
TWO_PARTS = {"complaint, public, reach", "urgent", "did you mean"}  # worth it


@pytest.mark.parametrize("name", TABLE)
def test_a_text_fits_and_says_no_carriers_word(name: str) -> None:
    text = TABLE[name]
    assert parts(text) <= (2 if name in TWO_PARTS else 1), (len(text), text)
    words = text.casefold().split()
    assert words[0].strip(".,:;!?\"'") not in CARRIER_WORDS
    assert not {word.strip(".,:;!?\"'") for word in words} & {"stop", "cancel", "help", "end"}
    assert text == text.strip()


@pytest.mark.parametrize("name", TIMED)
def test_a_time_is_told_whole_and_without_the_hours_that_the_owner_knows(name: str) -> None:
    assert "10:00 tomorrow" in TIMED[name]
    assert "..." not in TIMED[name]
    assert ", we" not in TIMED[name]


def test_only_the_welcome_names_the_carriers_words() -> None:
    text = welcome("Maple & Rye")
    assert parts(text) == 1
    assert "Text HELP for help, STOP to end" in text


def test_public_words_are_read_back_to_the_letter_however_long_they_are() -> None:
    long = "So sorry Dana. " * 40
    assert f'"{long.strip()}"' in replies.read_back_public(NUMBER, X.answers_stand, long, WHO)
    emoji = "On its way 🎂 – “promise”"
    assert f'"{emoji}"' in replies.read_back_public(NUMBER, X.answers_stand, emoji, WHO)
    plain = "It’s “on us” – Dana"
    assert '"It\'s "on us" - Dana"' in replies.read_back_public(NUMBER, X.answers_stand, plain, WHO)


def test_every_list_stays_within_two_parts_whoever_waits() -> None:
    many = tuple(WaitLine(f"D{n}", "Bartholomew Featherstone", "14h PUBLIC") for n in range(20, 60))
    owed = tuple(f"D{n} call Bartholomew F by Tuesday 10:00am" for n in range(20, 60))
    for text in (
        replies.who_waits(many, owed),
        replies.owed_list(owed),
        replies.not_known("A22", many),
        replies.not_understood(many),
    ):
        assert parts(text) <= 2
    assert "more" in replies.who_waits(many, owed)


def print_all() -> str:
    """The table as a page for a reader: `python -m tests.voice.owner.test_replies`."""
    return "\n".join(f"{name:28} {len(t):4} {parts(t)}  {t}" for name, t in TABLE.items())


def test_the_table_can_be_read_as_a_page() -> None:
    assert print_all().count("\n") >= len(TABLE) - 1


if __name__ == "__main__":
    print(print_all())
