"""Weighs the signs of a text and says what it is. Unsure is an answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..model.message import Kind, Urgency
from .other_languages.emoji import ANGRY, CRYING, DELIGHTED, LAUGHING, MOCKING
from .sign import Hit, Sign
from .spelling import Said
from .tone import Tone

WEIGHT = {Sign.BAD: 2, Sign.SOUR: 1, Sign.GOOD: 2, Sign.NICE: 1}
COMPLAINT_AT = 2  # weight
PRAISE_AT = 2  # weight
NEGATION_WORDS = 3  # how far before the praise a "not" may stand
GLAD_TONE = 0.3
SAD_TONE = -0.35
SURE_PRAISE_AT = 4  # weight: where something might turn the praise round
SHORT_WORDS = 10
LONG_WORDS = 24  # praise rarely takes more words; complaints do

# Who writes of these is a customer with a grievance, whatever the other words say.
GRAVE = (
    Urgency.SAFETY,
    Urgency.LEGAL,
    Urgency.DISCRIMINATION,
    Urgency.MONEY,
    Urgency.LEAVING,
    Urgency.GOING_PUBLIC,
)


@dataclass(frozen=True, slots=True)
class Scales:
    """What lies on either side, each with the first words found."""

    bad: int
    good: int
    bad_words: str = ""
    good_words: str = ""
    sarcasm: str = ""
    asks: str = ""
    chases: bool = False
    turns: bool = False  # "but", "not": what looks like praise may not be
    thanks: bool = False


def weigh(said: Said, hits: list[Hit]) -> Scales:
    """Put every sign into its scale; praise after a "not" lands in the other one."""
    by_sign: dict[Sign, list[Hit]] = {}
    for hit in hits:
        by_sign.setdefault(hit.sign, []).append(hit)
    sour, sweet = _apart(by_sign)
    mocked = any(char in MOCKING for char in said.emoji)
    cross = sum(char in ANGRY and char not in CRYING for char in said.emoji)
    glad = any(char in DELIGHTED for char in said.emoji)
    if cross:
        sour.append((1, "an angry face"))
    bad = sum(weight for weight, _ in sour)
    good = sum(weight for weight, _ in sweet)
    if bad and (said.heat or mocked):
        bad += 1
    return Scales(
        bad=bad + (1 if bad and good and Sign.BUT in by_sign else 0),
        good=good + (1 if good and glad and not cross and not mocked else 0),
        bad_words=_first(words for _, words in sour),
        good_words=max((words for weight, words in sweet if weight > 1), key=_phrase, default="")
        or _first(words for _, words in sweet),
        sarcasm=_sarcasm(by_sign, said, mocked),
        asks=_asks(said, by_sign),
        chases=Sign.CHASE in by_sign,
        turns=Sign.BUT in by_sign or Sign.NOT in by_sign,
        thanks=Sign.THANKS in by_sign,
    )


def _apart(by_sign: dict[Sign, list[Hit]]) -> tuple[list[tuple[int, str]], list[tuple[int, str]]]:
    nots = [hit.end for hit in by_sign.get(Sign.NOT, [])]
    sour = [
        (WEIGHT[sign], hit.words) for sign in (Sign.BAD, Sign.SOUR) for hit in by_sign.get(sign, [])
    ]
    sweet = []
    ends = set(nots)
    for sign in (Sign.GOOD, Sign.NICE):
        for hit in by_sign.get(sign, []):
            if any(place in ends for place in range(hit.start - NEGATION_WORDS + 1, hit.start + 1)):
                sour.append((WEIGHT[sign], f"not ... {hit.words}"))
            else:
                sweet.append((WEIGHT[sign], hit.words))
    return sour, sweet


def _first(found: Iterable[str]) -> str:
    return next(iter(found), "")


def _phrase(words: str) -> bool:
    return " " in words


def _sarcasm(by_sign: dict[Sign, list[Hit]], said: Said, mocked: bool) -> str:
    if Sign.SARCASM in by_sign:
        return by_sign[Sign.SARCASM][0].words
    praised = Sign.GOOD in by_sign or Sign.NICE in by_sign or Sign.THANKS in by_sign
    return "a mocking face" if mocked and praised else ""


def _asks(said: Said, by_sign: dict[Sign, list[Hit]]) -> str:
    if said.questions:
        return "ends with a question mark"
    for hit in by_sign.get(Sign.OPENER, []):
        about_us = said.words[max(0, hit.start - 2) : hit.start] == ("you", "guys")
        if hit.start == 0 or (said.words[hit.start - 1] in GREETINGS and not about_us):
            return f"begins with '{hit.words}'"
    asked = by_sign.get(Sign.ASK) or by_sign.get(Sign.CHASE)
    return f"says '{asked[0].words}'" if asked else ""


GREETINGS = frozenset(
    {".", "?", "hi", "hello", "hey", "hola", "guys", "morning", "there", "and", "so"}
)


def judge(scales: Scales, tone: Tone, said: Said, urgent: Iterable[Urgency]) -> tuple[Kind, str]:
    """The kind, and the reason in a few words."""
    grave = next((urgency for urgency in urgent if urgency in GRAVE), None)
    if scales.sarcasm:
        return Kind.COMPLAINT, f"sarcasm: '{scales.sarcasm}'"
    if scales.bad >= COMPLAINT_AT and scales.bad > scales.good - 3:
        return Kind.COMPLAINT, f"says '{scales.bad_words}'"
    if grave and not _mild(grave, scales):
        return Kind.COMPLAINT, f"{grave}"
    if scales.asks:
        return _asked(scales, said)
    if grave:
        return Kind.UNSURE, f"kind words, and {grave}"
    if scales.bad:
        return _mixed(scales, tone)
    return _kind_of_praise(scales, tone, said)


def _mild(grave: Urgency, scales: Scales) -> bool:
    """A polite question about money, or glad words with nothing against them."""
    if grave not in (Urgency.MONEY, Urgency.GOING_PUBLIC) or scales.bad:
        return False
    return bool(scales.asks and grave is Urgency.MONEY) or scales.good >= PRAISE_AT


def _asked(scales: Scales, said: Said) -> tuple[Kind, str]:
    if (scales.chases or scales.bad) and said.heat:
        return Kind.COMPLAINT, "asks impatiently"
    return Kind.QUESTION, scales.asks


def _mixed(scales: Scales, tone: Tone) -> tuple[Kind, str]:
    if scales.bad >= COMPLAINT_AT and scales.good < 6:
        return Kind.UNSURE, f"praise and complaint: '{scales.bad_words}'"
    if not scales.good and tone.lowest < 0:
        return Kind.COMPLAINT, f"says '{scales.bad_words}' and sounds unhappy"
    if scales.good >= 5 and tone.lowest >= 0 and not scales.turns:
        return Kind.PRAISE, f"says '{scales.good_words}'"
    return Kind.UNSURE, f"says '{scales.bad_words}'"


def _winks(said: Said) -> bool:
    """Laughter or a link beside praise: it may be about something else."""
    return said.links > 0 or any(char in LAUGHING for char in said.emoji)


def _kind_of_praise(scales: Scales, tone: Tone, said: Said) -> tuple[Kind, str]:
    """Praise must be plain: enough of it, glad to the ear, and nothing that may turn it round."""
    if tone.lowest <= SAD_TONE and scales.good < SURE_PRAISE_AT:
        return (Kind.UNSURE if scales.good else Kind.COMPLAINT), "sounds unhappy"
    length = len(said.words)
    plain = _phrase(scales.good_words)  # a whole phrase, which needs no glad tone beside it
    wary = scales.turns or length > LONG_WORDS or _winks(said) or tone.lowest < 0
    needed = SURE_PRAISE_AT if wary else PRAISE_AT
    heard = plain or tone.whole >= GLAD_TONE or length <= SHORT_WORDS
    mild = scales.good and length <= SHORT_WORDS and tone.whole >= GLAD_TONE and not wary
    if mild or (scales.good >= needed and heard):
        return Kind.PRAISE, f"says '{scales.good_words}'"
    return Kind.UNSURE, "nothing says what it is"
