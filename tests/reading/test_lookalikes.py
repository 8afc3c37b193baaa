"""Names that could be taken for the business's own or a platform's."""

import pytest

from chalicelib.reading.lookalikes import YOURS, borrowed

SHOP = "Maple & Rye"
ROWS = [
    ("Maple & Rye", YOURS),
    ("maple and rye", YOURS),
    ("MapleRye", YOURS),
    ("Mаple & Rye", YOURS),  # a Cyrillic letter
    ("Мaрlе & Rуе", YOURS),
    ("Maple & Rye", YOURS),
    ("𝐌𝐚𝐩𝐥𝐞 & 𝐑𝐲𝐞", YOURS),
    ("M4ple & Rye", ""),  # a 4 is read as a 4
    ("Map1e & Rye", YOURS),
    ("Mápl̃e & Rye", YOURS),
    ("Maple & Rye Official", YOURS),
    ("Maple & Rye Customer Support", YOURS),
    ("Facebook", "Facebook's"),
    ("Facebook Security", "Facebook's"),
    ("Fасebook Sесurity", "Facebook's"),
    ("FACEB00K Help Center", "Facebook's"),
    ("Meta", "Meta's"),
    ("Meta Business Support", "Meta's"),
    ("Instagrarn", "Instagram's"),
    ("Meta Larsen", ""),  # a given name
    ("Maple Johnson", ""),
    ("Rye Andersen", ""),
    ("Dana Prior", ""),
    ("Support Team", ""),
    ("Я люблю хлеб", ""),
    ("", ""),
    ("🍰🍰", ""),
    ("someone", ""),
]


@pytest.mark.parametrize(("name", "whose"), ROWS)
def test_a_name_borrows_what_it_looks_like(name, whose):
    assert borrowed(name, SHOP) == whose


def test_a_shop_with_a_name_of_one_word_is_borrowed_by_the_whole_name_alone():
    assert borrowed("Rosie", "Rosie") == YOURS
    assert borrowed("Rosie Support", "Rosie") == YOURS
    assert borrowed("Rosie Miller", "Rosie") == ""


@pytest.mark.parametrize("shop", ["", "&", "The", "🍰"])
def test_a_shop_without_a_name_is_borrowed_by_nobody(shop):
    assert borrowed("Dana Prior", shop) == ""
    assert borrowed("", shop) == ""
