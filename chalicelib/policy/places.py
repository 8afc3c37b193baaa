"""A channel and its venues as their users call them. Pure."""

from __future__ import annotations

from ..model.message import Venue

PLACES = {
    ("facebook", Venue.PUBLIC): "Facebook",
    ("facebook", Venue.PRIVATE): "Messenger",
    ("x", Venue.PUBLIC): "X",
    ("x", Venue.PRIVATE): "X messages",
}


def channel_word(channel: str) -> str:
    """A channel's name as its users write it."""
    return place_word(channel, Venue.PUBLIC)


def place_word(channel: str, venue: Venue) -> str:
    """Where on a channel something stands, as its users call it."""
    return PLACES.get((channel, venue), channel.capitalize())
