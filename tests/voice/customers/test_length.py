from __future__ import annotations

import pytest

from chalicelib.model.channel import NO_CHANNEL
from chalicelib.model.message import Venue
from chalicelib.voice.customers.length import fits, weighted_length
from tests.channel_facts import FACEBOOK, X


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("", 0),
        ("Good morning", 12),
        ("cafe\u0301", 4),  # composed before it is counted
        ("\u10ff", 1),  # the last light code point of the first range
        ("\u1100", 2),
        ("\u200d", 1),
        ("\u200e", 2),
        ("\u2010\u201f", 2),
        ("\u2020", 2),
        ("\u2032\u2037", 2),
        ("\u2038", 2),
        ("“quoted” – yes…", 16),  # the ellipsis stands outside the light ranges
        ("パン", 4),
        ("🥐", 2),
        ("👩‍👩‍👧‍👧", 2),
        ("👋🏽👋🏿", 4),
        ("🇪🇸🇲🇽", 4),
        ("3️⃣", 2),
        ("❤️", 2),
        ("🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", 2),
        ("©️ ©", 4),
    ],
)
def test_characters_weigh_what_x_says(text, weight):
    assert weighted_length(text) == weight


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("https://example.com", 23),
        ("see https://example.com/a/very/long/path?with=a&query=too now", 4 + 23 + 4),
        ("example.com", 23),
        ("www.example.co.uk/menu, thanks", 23 + 8),
        ("https://example.com:8443/x", 23),
        ("(https://example.com)", 25),
        ("https://пекарня.рф/", 23),
        ("me@example.com", 14),
        ("#example.com", 12),
        ("$4.50 a loaf", 12),
        ("e.g. this", 9),
        ("the end.Then more", 17),
        ("http://" + "a" * 64 + ".com", 75),
        ("http://" + "é" * 63 + ".com", 74),  # too long once written in ASCII
        ("https://shop.nosuchdomain", 25),  # not surely a link: the longer reading
    ],
)
def test_links_weigh_23_and_what_is_no_link_weighs_itself(text, weight):
    assert weighted_length(text) == weight


@pytest.mark.parametrize("text", ["あ" * 6_000, "a-" * 6_000, "a." * 6_000, "1.a" * 4_000])
def test_hostile_length_is_counted_without_grinding(text):
    assert weighted_length(text) >= 6_000


@pytest.mark.parametrize(
    ("channel", "venue", "limit"),
    [
        (X, Venue.PUBLIC, 280),
        (X, Venue.PRIVATE, 10_000),
        (FACEBOOK, Venue.PUBLIC, 8_000),
        (FACEBOOK, Venue.PRIVATE, 2_000),
        (NO_CHANNEL, Venue.PUBLIC, 280),
    ],
)
def test_a_text_fits_up_to_the_platforms_limit_and_not_beyond(channel, venue, limit):
    assert fits(channel.length(venue), "a" * limit)
    assert not fits(channel.length(venue), "a" * (limit + 1))


def test_a_post_on_x_is_weighed_and_not_counted():
    assert fits(X.length(Venue.PUBLIC), "パ" * 140)
    assert not fits(X.length(Venue.PUBLIC), "パ" * 141)
    assert fits(X.length(Venue.PUBLIC), "👩‍👩‍👧‍👧" * 140)
