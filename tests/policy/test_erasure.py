"""What goes from rows that belong to others when a person is erased, and what must stay."""

from datetime import UTC, datetime

import pytest

from chalicelib.model.alert import Alert, AlertState, Text
from chalicelib.model.contact import SOMEONE, Contact, Post
from chalicelib.model.message import Author, Message, Venue
from chalicelib.model.thread import DESK_THREAD, Thread, Why
from chalicelib.policy.erasure import marks_of, names, notes_naming, post_without, without_notes

T0 = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
ANN = Contact("facebook", "1001", "777", name="Ann Quill", handle="annq")
HER_THREAD = Thread(
    "abc123", "facebook", "1001", "777", "r", T0, address_id="888", name="Ann Quill"
)
MARKS = marks_of([ANN], [HER_THREAD])


def note(id_, text):
    return Message(id_, Author.DESK, Venue.PRIVATE, text, T0, T0)


def desk(*notes, texts=(), why=()):
    alert = Alert(AlertState.OPEN, "D47 Ann Q waits", T0, texts, rung=tuple(n.id for n in notes))
    return Thread(
        DESK_THREAD, DESK_THREAD, DESK_THREAD, "", "", T0, messages=notes, alert=alert, why=why
    )


def test_a_person_is_known_by_names_handle_and_every_id():
    assert set(MARKS) == {"777", "888", "annq", "Ann Quill", "Ann Q", "abc123"}


def test_nobody_in_particular_has_no_marks():
    nameless = Contact("facebook", "1001", "", name=SOMEONE)
    assert marks_of([nameless], []) == ()
    assert marks_of([Contact("facebook", "1001", "777", name="Al")], []) == ("777",)


@pytest.mark.parametrize("text", ["Ann Quill", "D47 ann q", "see 777.", "(annq)", "list/abc123:1"])
def test_a_text_names_them_as_a_word_of_its_own(text):
    assert names(text, MARKS)


@pytest.mark.parametrize("text", ["", "Joann Quillon", "order 17773", "planned"])
def test_a_part_of_another_word_names_nobody(text):
    assert not names(text, MARKS)


def test_of_the_desk_threads_notes_only_theirs_go():
    hers, other = note("opening_list/abc123:1", "D47 Ann Q"), note("opening_list/x:1", "E20 Bo L")
    texts = (
        Text(f"{hers.id} > sms", "opening_list", "the list", T0, words="D47 Ann Q"),
        Text(f"{hers.id} + {other.id} > sms", "opening_list", "the list", T0, words="Ann Q, Bo L"),
        Text(f"{other.id} > email", "opening_list", "Ann Q waits", T0, words="E20 Bo L"),
    )
    before = desk(hers, other, texts=texts, why=(Why(T0, "I tell of Ann Q."), Why(T0, "I tell.")))
    struck = notes_naming(before, MARKS)
    after = without_notes(before, struck, MARKS)
    assert struck == (hers.id,)
    assert after.messages == (other,)
    assert [(t.id, t.words, t.why) for t in after.alert.texts] == [
        (f"{other.id} > sms", "(erased)", "the list"),
        (f"{other.id} > email", "E20 Bo L", "(erased)"),
    ]
    assert (after.alert.why, after.alert.rung) == ("(erased)", (other.id,))
    assert [w.text for w in after.why] == ["I tell."]


def test_a_note_that_tells_two_things_of_them_goes_whole():
    hers = note("digest/abc123:now:1:money + opening:1", "D47 Ann Q")
    other = note("digest/def456:now:1:money + opening:1", "E20 Bo L")
    told = Text(f"{hers.id} + {other.id} > sms", "digest", "too many", T0, words="Ann Q, Bo L")
    before = desk(hers, other, texts=(told,))
    after = without_notes(before, notes_naming(before, MARKS), MARKS)
    assert [t.id for t in after.alert.texts] == [f"{other.id} > sms"]
    assert after.alert.rung == (other.id,)


def test_who_is_called_like_a_platform_takes_no_news_of_it_along():
    marks = marks_of([Contact("facebook", "1001", "777", name="Facebook")], [])
    news = note("tell/stopped:facebook:2026-03-03", "Facebook refuses everything")
    assert notes_naming(desk(news), marks) == ()
    assert notes_naming(desk(note("tell/x", "I cannot reach 777")), marks) == ("tell/x",)


def test_a_post_keeps_the_others():
    post = Post(
        "facebook",
        "1001",
        "p1",
        complaints=(("777", T0), ("5", T0)),
        threads=(("r", "777", "abc123"), ("r", "5", "x")),
    )
    after = post_without(post, ("777", "888"))
    assert (after.complaints, after.threads) == ((("5", T0),), (("r", "5", "x"),))
