"""Texts that ask for nothing: closing words, tags for a friend, spam, wishes to be left alone."""

from __future__ import annotations

from .english.asides import CLOSING_FILLER, OPT_OUT_FILLER
from .english.first_names import FIRST_NAMES
from .other_languages.emoji import ANGRY, CRYING, MOCKING
from .sign import Hit, Sign
from .spelling import Said

CLOSING_WORDS_MAX = 9
CHATTER_WORDS_MAX = 5
NAMES_MAX = 4
SPAM_AT = 2  # different phrases
ALONE_WORDS_MAX = 4

_NAMES = frozenset(FIRST_NAMES.split())
_CLOSING_FILLER = frozenset(CLOSING_FILLER.split())
_OPT_OUT_FILLER = frozenset(OPT_OUT_FILLER.split())


def wants_no_more(said: Said, hits: list[Hit]) -> str:
    """The words that ask us to stop writing, if there are such."""
    asked = next((hit.words for hit in hits if hit.sign is Sign.OPT_OUT), "")
    if asked or len(said.spoken) > ALONE_WORDS_MAX:
        return asked
    alone = [hit for hit in hits if hit.sign is Sign.OPT_OUT_ALONE]
    return alone[0].words if alone and _all_said(said, alone, _OPT_OUT_FILLER) else ""


def closes(said: Said, hits: list[Hit]) -> bool:
    """Whether the text only ends a conversation: "ok", "thanks!", "see you Tuesday"."""
    if said.questions or said.links or not 0 < len(said.spoken) <= CLOSING_WORDS_MAX:
        return False
    endings = [hit for hit in hits if hit.sign is Sign.CLOSING]
    return bool(endings) and not _cross(said) and _all_said(said, endings, _CLOSING_FILLER)


def bare_emoji(said: Said) -> bool:
    """Emoji and nothing else, none of them cross."""
    return bool(said.emoji) and not said.spoken and not _cross(said) and not said.links


def for_a_friend(said: Said, hits: list[Hit]) -> bool:
    """A friend's tag, a friend's name, or a word to a friend: nothing for us to answer."""
    if said.questions or said.links or _cross(said):
        return False
    if not said.spoken:
        return said.handles > 0
    chatter = [hit for hit in hits if hit.sign is Sign.CHATTER]
    if chatter and len(said.spoken) <= CHATTER_WORDS_MAX:
        return _all_said(said, chatter, _NAMES)
    return _only_names(said)


def spam(hits: list[Hit], asking: bool) -> str:
    """The words that sell us something, when no customer speaks."""
    signs = {hit.sign for hit in hits}
    sure = {hit.start: hit.words for hit in hits if hit.sign is Sign.SPAM_SURE}
    phrases = sure or {hit.start: hit.words for hit in hits if hit.sign is Sign.SPAM}
    if Sign.CHASE in signs or len(phrases) < (1 if sure else SPAM_AT):
        return ""
    if not sure and (asking or Sign.CUSTOMER in signs):
        return ""
    return next(iter(phrases.values()))


def _only_names(said: Said) -> bool:
    return (
        0 < len(said.capitals) <= NAMES_MAX
        and said.capitals[0] in _NAMES
        and (len(said.capitals) <= 2 or all(name in _NAMES for name in said.capitals))
    )


def _cross(said: Said) -> bool:
    return any(char in MOCKING or (char in ANGRY and char not in CRYING) for char in said.emoji)


def _all_said(said: Said, hits: list[Hit], filler: frozenset[str]) -> bool:
    """Whether the phrases and some filler are all there is."""
    covered = {place for hit in hits for place in range(hit.start, hit.end)}
    return all(
        place in covered or word in filler or word in (".", "?") or word.isdigit()
        for place, word in enumerate(said.words)
    )
