"""WORDS: what we say to customers and text to the owner, and what fits where. Pure."""

from .acknowledging import Ask, Spoken, acknowledge, thank
from .gsm import fold, gsm_length, parts
from .length import fits, x_length
from .names import short_name, usable_name
from .quoting import quote
from .texting import WaitLine, alert_text, opening_list, say_wait, tell
from .wordings import TextFacts

__all__ = [
    "Ask",
    "Spoken",
    "TextFacts",
    "WaitLine",
    "acknowledge",
    "alert_text",
    "fits",
    "fold",
    "gsm_length",
    "opening_list",
    "parts",
    "quote",
    "say_wait",
    "short_name",
    "tell",
    "thank",
    "usable_name",
    "x_length",
]
