"""WORDS: what we say to customers and text to the owner, and what fits where. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import on_demand

if TYPE_CHECKING:
    from .acknowledging import Ask, Spoken, acknowledge, thank
    from .facts import TextFacts
    from .gsm import fold, gsm_length, parts
    from .hints import BY_PAGE, hint
    from .length import fits, x_length
    from .mailing import Letter, alert_letter, plain_letter
    from .names import short_name, usable_name
    from .outcomes import answer_lost, answer_out, answer_slow
    from .quoting import quote
    from .texting import (
        WaitLine,
        alert_text,
        budget,
        go_live,
        opening_list,
        say_left,
        say_wait,
        tell,
        welcome,
    )

_PLACES = {
    "acknowledging": "Ask Spoken acknowledge thank",
    "facts": "TextFacts",
    "gsm": "fold gsm_length parts",
    "hints": "BY_PAGE hint",
    "length": "fits x_length",
    "mailing": "Letter alert_letter plain_letter",
    "names": "short_name usable_name",
    "outcomes": "answer_lost answer_out answer_slow",
    "quoting": "quote",
    "texting": "WaitLine alert_text budget go_live opening_list say_left say_wait tell welcome",
}

__getattr__ = on_demand(__name__, _PLACES)

__all__ = [
    "BY_PAGE",
    "Ask",
    "Letter",
    "Spoken",
    "TextFacts",
    "WaitLine",
    "acknowledge",
    "alert_letter",
    "alert_text",
    "answer_lost",
    "answer_out",
    "answer_slow",
    "budget",
    "fits",
    "fold",
    "go_live",
    "gsm_length",
    "hint",
    "opening_list",
    "parts",
    "plain_letter",
    "quote",
    "say_left",
    "say_wait",
    "short_name",
    "tell",
    "thank",
    "usable_name",
    "welcome",
    "x_length",
]
