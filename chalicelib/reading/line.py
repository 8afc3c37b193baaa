"""An owner's message as sentences of plain lower-case words that remember where they stood."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from .owner.owner_shorthand import (
    ABBREVIATED,
    DAY_NAMES,
    ENDING_WORDS,
    NAMES,
    NOT_A_DAY,
    TYPED,
    WHEN_A_VERB_FOLLOWS,
)
from .owner.times import NUMBERS
from .word_lists import listed

CHARS_MAX = 2_000  # a longer message is read as far as this
LINE_WORDS_MAX = 80  # a sentence without an end is cut, so that no reader looks far around
SLIP_LETTERS_MIN = 5  # shorter words are too near to each other to guess at

_LINK = re.compile(r"https?://\S*|www\.\S+|\bURL\b")
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}")
_HANDLE = re.compile(r"(?<!\w)@[^\W\d]\w*")
_SIGNED = re.compile(r"(?:\s[-^*/~]\s?[A-Z]\w{0,12}){1,2}\s*$")
_QUOTED = re.compile(r'"[^"\n]{0,400}"|^\s*>.*$', re.MULTILINE)
_HALVES = re.compile(r"(?<=[\d\s])([apAP])\.\s?[mM]\b\.?")
_TO_DIGIT = re.compile(r"\b2(?=day\b|moro|mrw|mro|nite\b)", re.IGNORECASE)
_PIECE = re.compile(r"\d+|[^\W\d_]+(?:'[^\W\d_]+)*|[^\w\s]|\n+")
_QUOTES = str.maketrans("‘’ʼ`´“”„«»–—", "'''''\"\"\"\"\"--")
_UNSEEN = frozenset({"Mn", "Me", "Cf", "Cs", "Co", "Cc"})
_KEPT_MARKS = frozenset(",;:()-/+&%$£€~@.!?#'")
_STOPS = frozenset(".!?\n")


class Token(NamedTuple):
    """One word or mark, and the place of the text it was typed in."""

    word: str
    start: int
    end: int
    glued: bool = False  # nothing stands between it and the token before
    capital: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence. Asked for a word outside itself, it answers with ""."""

    text: str  # the whole message, cleaned
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    asks: bool = False  # ends in a question mark

    def __getitem__(self, place: int) -> str:
        return self.words[place] if 0 <= place < len(self.words) else ""

    def __len__(self) -> int:
        return len(self.words)

    def glued(self, place: int) -> bool:
        return 0 <= place < len(self.tokens) and self.tokens[place].glued

    def capital(self, place: int) -> bool:
        return 0 <= place < len(self.tokens) and self.tokens[place].capital

    def says(self, place: int, phrase: str) -> bool:
        """Whether these words, separated by blanks, begin at the place."""
        parts = tuple(phrase.split())
        return place >= 0 and self.words[place : place + len(parts)] == parts

    def shown(self, start: int, end: int) -> str:
        """The words as they were typed, from one place up to another."""
        if start >= min(end, len(self.tokens)):
            return ""
        typed = self.text[self.tokens[start].start : self.tokens[min(end, len(self)) - 1].end]
        return " ".join(typed.split())


def lines_of(text: str) -> list[Line]:
    """The sentences of a message, without links, handles, signatures and what it quotes."""
    clean = _cleaned(text)
    lines: list[Line] = []
    tokens: list[Token] = []
    found = list(_PIECE.finditer(clean))
    for place, piece in enumerate(found):
        if piece[0] == "'":
            continue
        if piece[0][0] in _STOPS and not _within(found, place):
            if tokens:
                lines.append(_line(clean, tokens, "?" in piece[0]))
                tokens = []
            elif lines and piece[0] == "?":
                lines[-1] = _line(clean, list(lines[-1].tokens), True)
            continue
        tokens.extend(_tokens(found, place))
        if len(tokens) >= LINE_WORDS_MAX:
            lines.append(_line(clean, tokens, False))
            tokens = []
    if tokens:
        lines.append(_line(clean, tokens, False))
    return lines


def _cleaned(text: str) -> str:
    shown = html.unescape(text[:CHARS_MAX])[:CHARS_MAX].translate(_QUOTES).replace("…", "...")
    if not shown.isascii():
        apart = unicodedata.normalize("NFKC", shown)[:CHARS_MAX]
        shown = "".join(c for c in apart if c == "\n" or unicodedata.category(c) not in _UNSEEN)
    for pattern in (_LINK, _MAIL, _HANDLE, _QUOTED):
        shown = pattern.sub(" ", shown)
    shown = _HALVES.sub(r"\1m", _SIGNED.sub(" ", shown))
    return _TO_DIGIT.sub("to", shown)


def _within(found: list[re.Match[str]], place: int) -> bool:
    """Whether a full stop belongs to a number or a shortened word: "2.30", "Tues. at 4"."""
    if found[place][0] != "." or place == 0:
        return False
    before, after = found[place - 1], found[place + 1] if place + 1 < len(found) else None
    if before.end() != found[place].start() or after is None:
        return False
    if before[0].isdigit() and after[0].isdigit():
        return after.start() == found[place].end()
    if before[0].lower() in ABBREVIATED:
        return after[0].isdigit() or after[0][0].islower() or before[0].lower() in ("mr", "dr")
    return False


def _line(text: str, tokens: list[Token], asks: bool) -> Line:
    return Line(text, tuple(tokens), tuple(token.word for token in tokens), asks)


def _tokens(found: list[re.Match[str]], place: int) -> Iterator[Token]:
    piece = found[place]
    glued = place > 0 and found[place - 1].end() == piece.start()
    typed = piece[0]
    for word in _plain(typed, found, place).split():
        yield Token(word, piece.start(), piece.end(), glued, typed[0].isupper())
        glued = True


def _plain(typed: str, found: list[re.Match[str]], place: int) -> str:
    """ "I'll" is "i will", "tmrw" is "tomorrow", "thrusday" is "thursday"."""
    word = typed.lower()
    if not word[0].isalpha():
        if word[0].isdigit():
            return word if word.isascii() else ","
        return word if word in _KEPT_MARKS else ","
    if word in WHEN_A_VERB_FOLLOWS and _verb_follows(found, place):
        return WHEN_A_VERB_FOLLOWS[word]
    if word == "were" and _is_going_on(found, place):
        return "we are"
    if word in TYPED and not (word in NAMES and typed[0].isupper()):
        return TYPED[word]
    if "'" in word:
        stem, _, ending = word.rpartition("'")
        if word.endswith("n't"):
            return f"{word[:-3]} not"
        return f"{stem.replace(chr(39), ' ')} {ENDING_WORDS.get(ending, ending)}"
    if word.endswith("ish") and word[:-3] in _ISH:
        return f"{word[:-3]} ish"
    return _as_a_day(word)


# "Threeish".
_ISH = frozenset({*NUMBERS, "lunch", "lunchtime", "teatime", "afternoon", "midafternoon"})


def _verb_follows(found: list[re.Match[str]], place: int) -> bool:
    """Whether "ill" and "well" stand where "I'll" and "we'll" would."""
    if place + 1 >= len(found) or not found[place + 1][0][0].isalpha():
        return False
    return found[place + 1][0].lower() not in ENDING_WORDS["not after ill"].split()


def _is_going_on(found: list[re.Match[str]], place: int) -> bool:
    """Whether "were" begins "were sending it": "we're"."""
    begins = (
        place == 0 or not found[place - 1][0][0].isalnum() or found[place - 1][0] in _BEFORE_WERE
    )
    return begins and place + 1 < len(found) and found[place + 1][0].lower().endswith("ing")


_BEFORE_WERE = listed("and but so sorry ok yes yeah")


@lru_cache(maxsize=2_048)
def _as_a_day(word: str) -> str:
    """The day a word means with one letter lost, added, changed, or two in each other's place."""
    if len(word) < SLIP_LETTERS_MIN or word in DAY_NAMES or word in NOT_A_DAY:
        return word
    return next((day for day in DAY_NAMES if one_slip(word, day)), word)


def one_slip(typed: str, meant: str) -> bool:
    """Whether one slip of the fingers (Damerau) makes the one word from the other."""
    if abs(len(typed) - len(meant)) > 1:
        return False
    same = 0
    while same < min(len(typed), len(meant)) and typed[same] == meant[same]:
        same += 1
    rest, wanted = typed[same:], meant[same:]
    if len(rest) == len(wanted):
        swapped = rest[:2] == wanted[1::-1] and rest[2:] == wanted[2:]
        return swapped or rest[1:] == wanted[1:]
    return rest[1:] == wanted if len(rest) > len(wanted) else rest == wanted[1:]
