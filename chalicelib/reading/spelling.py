"""A text as people type it, made plain: words, emoji, and what else stood there."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from .english.shorthand import CONTRACTIONS, ENDINGS, LONG_WORDS, SHORT

TEXT_CHARS_MAX = 8_192
WORD_CHARS_MAX = 40
SHOUT_LETTERS_MIN = 3

_LINK = re.compile(r"https?://\S*|www\.\S+|\b[\w-]{2,40}\.(?:com|net|org|io|co|example)\b(?:/\S*)?")
_ENDING = re.compile(r"\.(?:com|net|org|io|co|example)\b")  # of a link without a beginning
_MAIL = re.compile(r"\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}")
_HANDLE = re.compile(r"(?<!\w)@[\w.]+")
_TAG = re.compile(r"#(\w+)")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_PIECE = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[$£€]|[.!?\n…]+|[^\w\s]")
_LONG_RUN = re.compile(r"([^\W\d_])\1{2,}")
_QUOTES = str.maketrans("‘’ʼ`´“”„«»", "'''''\"\"\"\"\"")
_FACE = re.compile(r"<3|(?<![\w:])[:;=]'?-?[)(DPp/|](?!\w)")
_FACE_MARKS = ("<3", ":", ";", "=")  # without one of these there is no face
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


@dataclass(frozen=True, slots=True)
class Said:
    """A cleaned text. `words` keeps the ends of sentences as "." and "?"."""

    words: tuple[str, ...]
    spoken: tuple[str, ...] = ()  # `words` without the ends of sentences
    emoji: tuple[str, ...] = ()
    handles: int = 0
    links: int = 0
    questions: int = 0  # runs of marks with a "?" in them
    heat: int = 0  # runs such as "??", "?!" and "!!!"
    shouted: frozenset[str] = frozenset()  # words in capitals where others are not
    capitals: tuple[str, ...] = ()  # the text's words when each begins with a capital, lower case
    trailing_off: bool = False  # ends in a full stop or dots
    accents: frozenset[str] = frozenset()  # letters and marks that tell languages apart
    foreign: bool = False  # mostly written in another script than ours


def spell(text: str, vocabulary: Collection[str]) -> Said:
    """Read `text` as words. `vocabulary` decides between "good" and "god" for "gooood"."""
    shown = _shown(text)
    handles, shown = _cut(_HANDLE, _cut(_MAIL, shown)[1]) if "@" in shown else (0, shown)
    links, shown = _cut(_LINK, shown) if _may_link(shown) else (0, shown)
    if any(mark in shown for mark in _FACE_MARKS):
        shown = _FACE.sub(_as_emoji, shown)
    if "#" in shown:
        shown = _TAG.sub(lambda tag: f" {_HUMP.sub(' ', tag[1]).replace('_', ' ')} ", shown)
    pieces = _PIECE.findall(shown)
    typed = [piece for piece in pieces if piece[0].isalnum()]
    marks = [piece for piece in pieces if piece[0] in ".!?\n…"]
    plain = shown.isascii()
    words = tuple(_words(pieces, vocabulary))
    return Said(
        words=words,
        spoken=tuple(word for word in words if word not in (".", "?")),
        emoji=() if plain else tuple(piece for piece in pieces if _is_emoji(piece)),
        handles=handles,
        links=links,
        questions=sum("?" in mark for mark in marks),
        heat=sum(_is_heated(mark) for mark in marks),
        shouted=_shouted(typed),
        capitals=_capitals(typed),
        trailing_off=bool(pieces) and set(pieces[-1]) <= set(".…"),
        accents=frozenset(text.lower()) & _TELLING,
        foreign=not plain and _is_foreign(typed),
    )


_TELLING = frozenset("ñ¿¡äöüßçãõàèùâêîôûœæøåąćęłńśźżğışčřžőű")


def _shown(text: str) -> str:
    """The text without what no eye sees: codes, marks piled on letters, fancy alphabets."""
    shown = text[:TEXT_CHARS_MAX]
    if "&" in shown:
        shown = html.unescape(shown)
    if shown.isascii():
        return shown
    apart = unicodedata.normalize("NFKD", shown.translate(_QUOTES).replace("…", "..."))
    return _BEYOND_ASCII.sub(_seen, apart)


def _seen(run: re.Match[str]) -> str:
    return "".join(char for char in run[0] if unicodedata.category(char) not in _UNSEEN)


_UNSEEN = frozenset({"Mn", "Me", "Cf", "Cs", "Co"})  # none of them is ASCII


def _may_link(shown: str) -> bool:
    """Whether looking for links can find any: most texts have none, and looking is slow."""
    return "://" in shown or "www." in shown or _ENDING.search(shown) is not None


def _is_heated(mark: str) -> bool:
    return mark.count("?") > 1 or mark.count("!") > 2 or ("?" in mark and "!" in mark)


def _cut(pattern: re.Pattern[str], text: str) -> tuple[int, str]:
    rest, count = pattern.subn(" ", text)
    return count, rest


def _as_emoji(face: re.Match[str]) -> str:
    if face[0] == "<3":
        return " ❤ "
    return {")": " 🙂 ", "D": " 😀 ", "P": " 😀 ", "p": " 😀 "}.get(face[0][-1], " 🙁 ")


def _words(pieces: list[str], vocabulary: Collection[str]) -> Iterator[str]:
    for piece in pieces:
        if piece[0].isalnum():
            yield from _plain_word(piece, vocabulary).split()
        elif piece[0] in ".!?\n…":
            yield "?" if "?" in piece else "."
        elif piece in "$£€&":
            yield piece


def _plain_word(piece: str, vocabulary: Collection[str]) -> str:
    """ "DON'T" is "do not", "soooo" is "so", "refudn" is "refund"."""
    word = piece[:WORD_CHARS_MAX].casefold()
    if _LONG_RUN.search(word):
        twice = _LONG_RUN.sub(r"\1\1", word)
        word = twice if twice in vocabulary else _LONG_RUN.sub(r"\1", word)
    if word in SHORT:
        return SHORT[word]
    if "'" in word:
        return CONTRACTIONS.get(word) or _without_ending(word)
    return mistyped().get(word, word)


def _without_ending(word: str) -> str:
    if word.endswith("n't"):
        return f"{word[:-3]} not"
    stem, _, ending = word.rpartition("'")
    return f"{stem} {ENDINGS.get(ending, '' if ending == 's' else ending)}".replace("'", " ")


@cache
def mistyped() -> dict[str, str]:
    """Usual slips of the long words that matter: a letter lost, doubled, or changed places."""
    slips: dict[str, str] = {}
    for word in LONG_WORDS.split():
        for i in range(1, len(word)):
            slips[word[:i] + word[i + 1 :]] = word
            slips[word[:i] + word[i] + word[i:]] = word
            slips[word[:i] + word[i : i + 2][::-1] + word[i + 2 :]] = word
    for word in LONG_WORDS.split():
        slips.pop(word, None)
    return slips


def _is_emoji(piece: str) -> bool:
    return not piece.isascii() and unicodedata.category(piece[0]) in {"So", "Cn"}


def _shouted(typed: list[str]) -> frozenset[str]:
    loud = {piece for piece in typed if len(piece) >= SHOUT_LETTERS_MIN and piece.isupper()}
    quiet = any(piece.islower() and len(piece) >= SHOUT_LETTERS_MIN for piece in typed)
    return frozenset(word.casefold() for word in loud) if quiet else frozenset()


def _capitals(typed: list[str]) -> tuple[str, ...]:
    named = all(piece[0].isupper() and not piece[1:].isupper() for piece in typed)
    return tuple(piece.casefold() for piece in typed) if named else ()


def _is_foreign(typed: list[str]) -> bool:
    letters = [char for piece in typed for char in piece if char.isalpha()]
    others = sum(not (char.isascii() or char < "\u0250") for char in letters)
    return others * 2 > len(letters)
