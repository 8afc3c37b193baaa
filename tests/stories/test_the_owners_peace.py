"""What must not ring, must not be said, or must wait."""

from chalicelib.desk.ports.store import ContextQuery
from chalicelib.model.business import Mode
from tests.stories.desk import SECOND, Desk, local


def test_praise_is_thanked_and_rings_nobody():
    desk = Desk(at="10:00")
    desk.comment("Grace Lind", "Best cinnamon buns in town, fight me.")
    desk.forward(hours=26)
    assert len(desk.public_lines()) == 1
    assert desk.phone.texts == []
    assert desk.thread("Grace Lind").promises == ()


def test_praise_from_somebody_with_reach_rings_once_as_an_opportunity():
    desk = Desk(at="10:00")
    desk.post_on_x("Grace Lind", "@mapleandrye best cinnamon buns in town!", followers=12_000)
    desk.forward(hours=5)
    (text,) = desk.texts()
    assert "12k followers" in text
    assert "praises you" in text


def test_praise_at_night_is_thanked_in_the_morning():
    desk = Desk(at="22:30")
    desk.comment("Grace Lind", "Best cinnamon buns in town, fight me.")
    desk.at("6:59", day=4)
    assert desk.public_lines() == []
    desk.at("7:00", day=4)
    assert len(desk.public_lines()) == 1


def test_an_allergy_message_gets_no_automatic_text_and_rings_through_the_night():
    desk = Desk(at="23:10")
    desk.comment("Ines Roy", "my son threw up after your pie, he is allergic to nuts")
    assert len(desk.texts()) == 1
    assert "URGENT" in desk.texts()[0]
    assert "I have said nothing yet" in desk.texts()[0]
    desk.forward(minutes=15)
    assert len(desk.texts()) == 2
    desk.forward(minutes=15)
    assert len(desk.texts(SECOND)) == 1
    desk.forward(hours=5)
    assert desk.platforms.sent() == []


def test_a_question_after_closing_promises_a_time_after_opening():
    desk = Desk(at="19:10")
    desk.comment("Ben Achebe", "Can you do 40 boxed lunches on Thursday?")
    desk.forward(minutes=3)
    (line,) = desk.public_lines()
    assert "8:00 tomorrow, we open at 7" in line
    assert desk.thread("Ben Achebe").promises[0].due_at == local(4, "8:00")


def test_who_waits_overnight_is_listed_once_at_opening():
    desk = Desk(at="19:10")
    desk.comment("Ben Achebe", "Can you do 40 boxed lunches on Thursday?")
    desk.comment("Dana Prior", "my cake was stale, really disappointing")
    desk.at("6:59", day=4)
    assert desk.texts() == []
    desk.at("7:05", day=4)
    (text,) = desk.texts()
    assert "2 waiting" in text
    assert "Ben A" in text
    assert "Dana P" in text


def test_a_complaint_that_cannot_wait_is_held_until_quiet_hours_end():
    desk = Desk(at="21:30")
    desk.comment("Dana Prior", "I want my money back, this cake was rotten")
    assert desk.texts() == []
    desk.at("6:59", day=4)
    assert desk.texts() == []
    desk.at("7:00", day=4)  # opening hours are never quiet
    assert len(desk.texts()) == 1


def test_thanks_after_an_answer_get_nothing():
    desk = Desk(at="10:00")
    first = desk.comment("Ben Achebe", "Do you sell gluten free bread?")
    desk.forward(minutes=3)
    desk.owner_comments("We do, on Saturdays!", to=first)
    desk.forward(minutes=30)
    desk.comment("Ben Achebe", "thanks!", to=first)
    desk.forward(hours=4)
    assert len(desk.public_lines()) == 1
    assert not desk.thread("Ben Achebe").waiting


def test_somebody_who_asks_for_no_more_replies_gets_none():
    desk = Desk(at="10:00")
    desk.message("Ola Berg", "stop replying to me, bot")
    desk.forward(minutes=10)
    desk.message("Ola Berg", "my order was wrong again, terrible")
    desk.forward(minutes=10)
    assert desk.private_lines() == []


def test_a_language_without_words_gets_no_automatic_text_and_an_alert():
    desk = Desk(at="10:00")
    desk.comment("Jana Keller", "Mein Kuchen war leider sehr trocken und niemand hat geholfen.")
    desk.forward(minutes=5)
    assert desk.platforms.sent() == []
    assert len(desk.texts()) == 1


def test_a_complaint_a_day_old_gets_no_automatic_text_but_an_alert():
    desk = Desk(at="10:00")
    desk.comment("Dana Prior", "my cake was stale, really bad", sent=local(2, "9:00"))
    desk.forward(minutes=10)
    assert desk.platforms.sent() == []
    assert len(desk.texts()) == 1


def test_in_draft_mode_nothing_goes_by_itself():
    desk = Desk(at="10:00", mode=Mode.DRAFT)
    desk.comment("Dana Prior", "my cake was stale, really disappointing")
    desk.forward(minutes=5)
    assert desk.platforms.sent() == []
    assert len(desk.texts()) == 1
    assert "I'd say" in desk.texts()[0]


def test_the_same_line_never_appears_twice_under_one_post():
    desk = Desk(at="10:00")
    for number in range(8):
        desk.comment(f"Guest {chr(65 + number)}", "Do you have sourdough left today?")
        desk.forward(minutes=4)
    lines = desk.public_lines()
    assert len(lines) >= 4
    used = desk.store.context(ContextQuery("facebook", "1001", post_id="1001_p1")).post.lines
    assert len(set(used)) == len(used) == len(lines)


def test_edited_praise_that_turns_into_a_complaint_rings_and_gets_no_second_line():
    desk = Desk(at="10:00")
    id_ = desk.comment("Troll Face", "Best cinnamon buns in town, fight me.")
    desk.forward(minutes=3)
    assert len(desk.public_lines()) == 1
    desk.edit_comment(id_, "Troll Face", "The worst bakery in town, I was ripped off, awful")
    assert len(desk.texts()) == 1
    assert "changed" in desk.texts()[0]
    desk.forward(minutes=10)
    assert len(desk.public_lines()) == 1
    assert desk.private_lines() == []


def test_an_edit_before_the_receipt_replaces_what_is_answered():
    desk = Desk(at="10:00")
    id_ = desk.comment("Grace Lind", "Best cinnamon buns in town, fight me.")
    desk.forward(seconds=60)
    desk.edit_comment(id_, "Grace Lind", "The worst buns in town, stale and cold, awful")
    desk.forward(minutes=5)
    assert len(desk.private_lines()) == 1
