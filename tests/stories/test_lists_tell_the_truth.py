"""What WHO and OWE answer is so: all counted, a broken promise owed, no "all clear" over it."""

import re
from datetime import timedelta

from tests.stories.desk import Desk, local


def answer(desk, words):
    desk.types(words)
    return desk.texts()[-1]


def promised_and_missed():
    """A public complaint; the owner promises by text to call by 11, and forgets."""
    desk = Desk(at="10:00", two_way=True)
    desk.comment("Dana Prior", "My cake was stale and I want my money back")
    desk.forward(minutes=3)
    code = desk.thread("Dana Prior").code
    desk.types(f"{code} I will call you by 11 with your cake")
    desk.confirms()
    desk.at("11:30")
    return desk


def test_a_broken_promise_stands_on_every_list_until_it_is_made_good():
    desk = promised_and_missed()
    for clock, day in (("11:31", 3), ("17:00", 3), ("9:00", 4), ("9:00", 9)):
        desk.at(clock, day=day)
        for words in ("WHO", "OWE"):
            said = answer(desk, words)
            assert "All clear" not in said
            assert "call Dana" in said, (clock, day, words, said)
            assert "missed" in said
    desk.types(f"{desk.thread('Dana Prior').code} DONE")
    assert answer(desk, "WHO").startswith("All clear")


def test_sixty_who_wait_are_counted_as_sixty():
    desk = Desk(at="18:30", two_way=True)
    for number in range(60):
        desk.comment(f"Guest {chr(65 + number // 10)}{number % 10}", "Do you have rye bread?")
        desk.forward(seconds=20)
    desk.at("9:00", day=4)
    said = answer(desk, "WHO")
    more = int(re.search(r"and (\d+) more", said)[1])
    assert len(re.findall(r"Guest", said)) + more == 60
    morning = next(t for t in reversed(desk.texts()) if t.startswith("Morning"))
    assert "60 waiting" in morning


def test_words_that_wait_for_their_go_stand_on_the_list():
    desk = Desk(at="10:00", two_way=True)
    desk.comment("Dana Prior", "Do you have rye bread?")
    desk.forward(minutes=3)
    desk.at("10:50")
    code = desk.thread("Dana Prior").code
    desk.types(f"{code} We do, until noon")
    assert "Not sent: your words to" in answer(desk, "WHO")
    desk.confirms()
    assert "Not sent" not in answer(desk, "WHO")


def test_everybody_who_waits_or_is_owed_has_a_next_moment_whatever_happens():
    desk = promised_and_missed()
    desk.message("Kim Lee", "Can the cake be nut-free?")
    end = local(3, "10:00") + timedelta(days=20)
    while desk.clock.now() < end:
        desk.forward(hours=11)
        for thread in desk.threads():
            if thread.waiting or any(p.owed for p in thread.promises):
                assert thread.wake_at is not None, desk.clock.now()
