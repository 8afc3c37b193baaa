"""Writing to a customer on the small page: the words, read back, and the code that sends them."""

from __future__ import annotations

from dataclasses import dataclass
from string import Template

from .escape import filled

WORDS_MAX = 2_000  # characters typed on the page

_WRITE = Template(
    '<form method="post"><input type="hidden" name="button" value="write">'
    '<h2>Write to $who</h2><label>Your words<textarea name="words" maxlength="2000" rows="4" '
    'required>$words</textarea></label><label>Who sees it<select name="to">'
)
_WAY = Template('<option value="$value">$label</option>')
_WRITE_END = '</select></label><button class="quiet">Read it back first</button></form>'
_READ_BACK = Template(
    '<div class="card"><h2>$audience</h2><p class="ours"><bdi>$words</bdi></p>'
    '<form method="post"><input type="hidden" name="button" value="$button">'
    '<label>The 6-digit code I sent to $place<input name="code" inputmode="numeric" '
    'autocomplete="one-time-code" pattern="[0-9 ]{6,8}" required></label>'
    "<button>$label</button></form></div>"
)


@dataclass(frozen=True, slots=True)
class ReadBack:
    """Words that wait for the code which sends them."""

    words: str
    audience: str  # "PUBLIC, everyone sees it on X"
    button: str  # what is posted
    label: str
    place: str  # where the code went: "your phone"


@dataclass(frozen=True, slots=True)
class Writing:
    """The form for words to a customer, and those that wait."""

    who: str
    ways: tuple[tuple[str, str], ...]  # (what is posted, what it says), the usual one first
    words: str = ""  # those that were refused, so that nobody types twice
    waiting: ReadBack | None = None


def write_form(writing: Writing) -> str:
    """The form, after the words that wait; nothing where there is no way to write."""
    waiting = _read_back(writing.waiting) if writing.waiting else ""
    if not writing.ways:
        return waiting
    head = filled(_WRITE, who=writing.who, words=writing.words)
    ways = "".join(filled(_WAY, value=value, label=label) for value, label in writing.ways)
    return f"{waiting}{head}{ways}{_WRITE_END}"


def _read_back(read: ReadBack) -> str:
    return filled(
        _READ_BACK,
        audience=read.audience,
        words=read.words,
        button=read.button,
        label=read.label,
        place=read.place,
    )
