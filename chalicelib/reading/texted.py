"""Reading a text from the owner's phone: a code and a verb, a time or words. Pure.

What is not understood is UNKNOWN, UNCLEAR or a carrier's word, and never reaches a customer. What
stands after a code and is neither a verb nor a time is words for the customer, which are read
back before they go.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from unicodedata import decimal, normalize

from ..model.command import Command, Does
from .owner import commands as table

TEXT_MAX = 1_600  # characters: what ten parts hold
TIME_WORDS_MAX = 8
AWAY_MAX = timedelta(days=14)
CONFIRMS = (Does.GO, Does.DM, Does.PUB)  # they carry the number of a read-back

_PLAIN = str.maketrans({**dict.fromkeys("‘’‚‛′`´", "'"), **dict.fromkeys("“”„‟«»″", '"')})
# "D47", "d 47", "D-47:", "(D47)". The letter O for a zero is the one slip that phones make.
_CODE = re.compile(
    r"[\s\"'“”‘’(\[#*>.,-]*([A-Za-z])[\s-]?([0-9])\s?([0-9Oo])(?![\w@])[\s\"'“”‘’:;.,)\]-]*"
)
_AWAY = re.compile(r"(?:im |i am )?away(?: (?:for )?(?P<count>[0-9]{1,3}) ?(?P<unit>[mhd])[a-z]*)?")
_AWAY_UNTIL = re.compile(r"\s*away\s+(?:un)?till?\s+(?P<until>.+)", re.IGNORECASE)
_CRISIS = re.compile(r"\s*crisis\b[\s:.,-]*", re.IGNORECASE)
_NOTE = re.compile(r"\s*p[\s:.,-]+(?P<name>[^\W\d_][\w'.-]*)\s+(?P<words>.+)", re.I | re.S)
_CHANNEL_OK = re.compile(r"(\w+) ok(?:ay)?")
_SIGNS = re.compile(r"[^\w\s?+]")
_SIGNS_OF_TIME = re.compile(r"[^\w\s+:.]")
_NUMBER = re.compile(r"\+?[0-9]{1,2}(?:[:.][0-9]{2})?(?:am|pm|a|p|st|nd|rd|th|hr?s?|m|mins?|d)?")
# "GO 214", "go 214.", "214 go", "GO 482 913", and the whole of what a text says: "GO 214 posts it".
_DIGITS = r"[0-9]{3}(?: ?[0-9]{3})?"
_CONFIRM = re.compile(
    rf"(?:(?:go|dm|pub) ?{_DIGITS}|{_DIGITS} (?:go|dm|pub))"
    r"(?: (?:posts|post|sends|send|uses|use) it| please| thanks| thank you)?"
)
_CRISIS_GO = re.compile(rf"crisis go ?(?P<number>{_DIGITS})")
_STAMPS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}


def read_text(text: str) -> Command:
    """What a text asks for. Linear in its length; more than TEXT_MAX characters are cut off."""
    typed = normalize("NFC", text[:TEXT_MAX]).strip()
    plain = _bare(typed)
    carrier = _carriers(typed, plain)
    if carrier is not None:
        return Command(carrier)
    found = _CODE.match(_in_ascii(typed))
    if found is not None:
        code = f"{found[1].upper()}{found[2]}{found[3].upper().replace('O', '0')}"
        return _coded(code, typed[found.end() :].strip())
    return _alone(typed, plain)


def _in_ascii(text: str) -> str:
    """The same characters one by one, but digits of any script and wide letters as ASCII."""
    return text if text.isascii() else "".join(map(_ascii_of, text))


def _ascii_of(char: str) -> str:
    digit = decimal(char, None)
    if digit is not None:
        return str(digit)
    plain = normalize("NFKC", char)
    return plain if len(plain) == 1 and plain.isascii() and plain.isalpha() else char


def digits_in(text: str) -> str:
    """The digits of a text, whatever their script, as ASCII."""
    return "".join(char for char in _in_ascii(text) if char in "0123456789")


def _carriers(typed: str, plain: str) -> Does | None:
    """A text that begins with a carrier's word: what the carrier makes of it is not ours."""
    first = typed.split(maxsplit=1)[0].strip("\"'.,:;!?()").casefold() if plain else ""
    if first in table.OPT_OUT or plain.replace(" ", "-") in table.OPT_OUT:
        return Does.OPT_OUT
    if first in table.OPT_IN or plain.replace(" ", "-") in table.OPT_IN:
        return Does.OPT_IN
    return Does.CARRIER if first in table.CARRIERS_OWN else None


def _coded(code: str, rest: str) -> Command:
    """What follows a code."""
    plain = _bare(rest)
    if not plain.strip("? "):
        return Command(Does.SHOW, code)
    confirm = _confirm(plain)
    if confirm is not None:
        return replace(confirm, code=code)
    for does, words in table.VERBS.items():
        if plain in words:
            return Command(does, code)
    # "GO?" asks: whoever is in doubt has not said it.
    asked = plain.strip("? ")
    doubted = any(asked in words for words in table.VERBS.values())
    if doubted or asked in table.NEARLY or _confirm(asked) is not None:
        return Command(Does.UNCLEAR, code, rest)
    if is_time(rest):
        return Command(Does.TIME, code, _in_ascii(rest))
    return Command(Does.WORDS, code, rest)


def _confirm(plain: str) -> Command | None:
    """ "GO 214": what was read back with this number goes; None for anything else."""
    if _CONFIRM.fullmatch(plain) is None:
        return None
    verb = next(does for does in CONFIRMS if does.value in re.split("[0-9 ]+", plain))
    return Command(verb, number=digits_in(plain))


def _alone(typed: str, plain: str) -> Command:
    """What a text without a code asks for."""
    for does, words in table.ALONE.items():
        if plain in words:
            return Command(does)
    confirm = _confirm(plain)
    if confirm is not None:
        return confirm
    if any(plain in table.VERBS[does] for does in CONFIRMS):
        return Command(next(does for does in CONFIRMS if plain in table.VERBS[does]))
    crisis_go = _CRISIS_GO.fullmatch(plain)
    if crisis_go is not None:
        return Command(Does.CRISIS_GO, number=digits_in(crisis_go["number"]))
    away = _away(typed, plain)
    if away is not None:
        return away
    channel = _CHANNEL_OK.fullmatch(plain)
    if channel is not None and channel[1] in table.CHANNELS:
        return Command(Does.CHANNEL_OK, name=table.CHANNELS[channel[1]])
    crisis = _CRISIS.match(typed)
    if crisis is not None and typed[crisis.end() :].strip():
        return Command(Does.CRISIS_WORDS, words=typed[crisis.end() :].strip())
    note = _NOTE.fullmatch(_in_ascii(typed))
    if note is not None:
        return Command(Does.NOTE, words=note["words"].strip(), name=note["name"])
    return Command(Does.UNKNOWN, words=typed)


def _away(typed: str, plain: str) -> Command | None:
    """ "AWAY", "AWAY 2H", "AWAY until 3pm"."""
    found = _AWAY.fullmatch(plain)
    if found is not None:
        count = found["count"]
        away_for = min(int(count) * _STAMPS[found["unit"]], AWAY_MAX) if count else None
        return Command(Does.AWAY, away_for=away_for)
    until = _AWAY_UNTIL.fullmatch(_in_ascii(typed))
    if until is not None and is_time(until["until"]):
        return Command(Does.AWAY, words=until["until"].strip())
    return None


def is_time(text: str) -> bool:
    """Whether a text is made of nothing but a time: "3PM", "Tue 10", "+1H", "in 2 hours"."""
    words = _SIGNS_OF_TIME.sub(" ", _in_ascii(text).casefold()).split()
    words = [word.strip(".:") for word in words]
    named = table.DAYS | table.CLOCK_WORDS | table.COUNTS
    if len(words) > 1 and words[-2] in {"a", "an"}:
        named = named | table.UNITS  # "in an hour"
    known = named | table.UNITS | table.AROUND | table.MONTHS
    return (
        0 < len(words) <= TIME_WORDS_MAX
        and any(_NUMBER.fullmatch(word) or word in named for word in words)
        and all(_NUMBER.fullmatch(word) or word in known for word in words)
    )


def _bare(text: str) -> str:
    """A text for comparing: lower case, apostrophes gone, no punctuation, single spaces."""
    plain = _in_ascii(text).translate(_PLAIN).casefold().replace("'", "")
    return " ".join(_SIGNS.sub(" ", plain).split())
