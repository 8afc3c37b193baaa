"""Card numbers are kept nowhere, names that borrow trust get no machine, and it says it is one."""

import pytest

from chalicelib.model.business import Mode
from tests.stories.desk import Desk

CARD = "4111 1111 1111 1111"
ASKED = "Please keep card and account numbers out of posts and messages"
AUTOMATIC = "automatic"


def test_a_card_number_in_public_rings_at_once_and_is_stored_nowhere():
    desk = Desk(at="10:00")
    desk.comment("Dana Prior", f"My card {CARD} was charged twice, awful")
    (text,) = desk.texts()
    assert "shows a card or account number" in text
    assert "Hide it in the app" in text
    assert desk.thread("Dana Prior").messages[0].text == "My card (number) was charged twice, awful"
    assert "1111" not in repr(desk.threads())


def test_whoever_wrote_one_is_asked_once_not_to_and_no_digit_is_repeated():
    desk = Desk(at="10:00")
    desk.comment("Dana Prior", f"My cake was stale, my card is {CARD}, awful")
    desk.post_on_x("Tom Okafor", f"@mapleandrye stale again, my card is {CARD}")
    desk.message("Ben Achebe", f"Do you have rye bread? My card is {CARD}")
    desk.forward(minutes=3)
    asked = [line for line in desk.private_lines() + desk.public_lines() if ASKED in line]
    assert len(asked) == 3  # of the complaint's two lines only the private one
    assert not any("1111" in line for line in desk.private_lines() + desk.public_lines())


def test_an_edit_that_brings_a_card_number_is_masked_too():
    desk = Desk(at="10:00")
    id_ = desk.comment("Dana Prior", "My cake was stale, awful")
    desk.edit_comment(id_, "Dana Prior", f"My cake was stale, awful. Card {CARD}")
    assert "1111" not in repr(desk.threads())
    assert "shows a card or account number" in desk.texts()[0]


def test_nobody_else_is_asked():
    desk = Desk(at="10:00")
    desk.comment("Dana Prior", "My cake was stale, awful. Call me on 555 010 0199")
    desk.forward(minutes=3)
    assert not any(ASKED in line for line in desk.private_lines() + desk.public_lines())


def test_a_name_like_the_shops_is_flagged_in_text_and_page():
    desk = Desk(at="10:00")
    desk.comment("Mаple & Rye Support", "I want my money back, awful")
    assert "(a name like yours)" in desk.texts()[0]
    desk.forward(hours=2)
    assert desk.platforms.sent() == []


@pytest.mark.parametrize("name", ["Meta Support", "Maple & Rye"])
def test_such_a_name_is_not_thanked_either(name):
    desk = Desk(at="10:00")
    desk.comment(name, "Best cinnamon buns in town, fight me.")
    desk.forward(hours=1)
    assert desk.platforms.sent() == []


@pytest.mark.parametrize("disclose", [True, False])
def test_the_first_private_message_on_each_platform_says_that_it_is_automatic(disclose):
    desk = Desk(at="10:00", disclose=disclose, mode=Mode.LIVE)
    desk.message("Ben Achebe", "Do you have rye bread left?")
    desk.direct_message("Kim Sato", "Do you have rye bread left?")
    desk.comment("Dana Prior", "My cake was stale, awful")
    desk.forward(minutes=3)
    assert [AUTOMATIC in line for line in desk.private_lines()] == [disclose] * 3
