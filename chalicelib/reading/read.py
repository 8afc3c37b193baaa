"""Reads a customer's message: what it is, how it sounds, what it asks for, and why we think so."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from ..model.message import URGENT, Kind, Reading, Urgency
from . import asides
from .english import tables
from .kind import COMPLAINT_AT, Scales, judge, weigh
from .language import language_of
from .masking import exposes
from .other_languages import abroad, spanish, spanish_alarms
from .sign import Hit
from .signs import SHOWN_CHARS_MAX, Phrases
from .spelling import Said, spell
from .tone import Tone, tone_of
from .urgency import allergy_question, urgencies


def read(text: str, media: tuple[str, ...] = ()) -> Reading:
    """How a customer's `text`, sent with `media` ("image", "sticker", ...), is understood.

    Never raises, and never guesses praise where anger is possible. Every judgement is a guess
    made for whom to ring and which receipt to send; none of it is ever shown to the customer.
    """
    return replace(_read(text, media), exposes=exposes(text))


def _read(text: str, media: tuple[str, ...]) -> Reading:
    english_words = _table("en").vocabulary
    said = spell(text, english_words)
    if not said.spoken and not said.emoji:
        return _wordless(said, media)
    language = language_of(said, _table("es").vocabulary, english_words)
    hits = _table(language).find(said.words)
    urgent = urgencies(said, hits if language == "en" else [*hits, *_foreign_alarms(said)])
    reading = _judged(said, hits, language, urgent)
    return _with_media(reading) if set(media) - {"sticker"} else reading


def _wordless(said: Said, media: tuple[str, ...]) -> Reading:
    """Nothing to read: a picture is unsure, a sticker or a bare tag asks for nothing."""
    if said.questions:
        return Reading(Kind.QUESTION, 0.0, question=True, reasons=("question: a question mark",))
    if media and set(media) <= {"sticker"}:
        return Reading(Kind.NOISE, 0.0, closing=True, reasons=("noise: a sticker",))
    if media or said.links:
        what = ", ".join(sorted(set(media))) or "link"
        return Reading(Kind.UNSURE, 0.0, reasons=(f"unsure: {_short(what)} without words",))
    if said.handles:
        return Reading(Kind.NOISE, 0.0, closing=True, reasons=("noise: only a tag",))
    return Reading(Kind.UNSURE, 0.0, reasons=("unsure: no words",))


def _with_media(reading: Reading) -> Reading:
    """A picture beside a few words may show anything: they are no closing words any more."""
    if reading.kind is Kind.NOISE and reading.closing:
        return replace(reading, kind=Kind.UNSURE, closing=False, reasons=("unsure: a picture",))
    return replace(reading, closing=False)


def _judged(said: Said, hits: list[Hit], language: str, urgent: dict[Urgency, str]) -> Reading:
    scales = weigh(said, hits)
    tone = tone_of(said, hits, language == "en")
    opt_out = asides.wants_no_more(said, hits)
    aside, closing = _aside(said, hits, scales, urgent)
    kind, why = aside or _kind(said, scales, tone, language, urgent)
    if opt_out and kind is Kind.UNSURE and len(said.spoken) <= asides.CLOSING_WORDS_MAX:
        kind, why = Kind.NOISE, "only asks us to stop"
    if kind in (Kind.PRAISE, Kind.NOISE):
        urgent = {urgency: words for urgency, words in urgent.items() if urgency in URGENT}
    reasons = [f"{kind}: {why}"]
    reasons += [f"{urgency}: says '{_short(words)}'" for urgency, words in urgent.items()]
    if opt_out:
        reasons.append(f"opt-out: says '{_short(opt_out)}'")
    if kind is Kind.QUESTION and Urgency.SAFETY not in urgent and (food := allergy_question(hits)):
        reasons.append(f"asks about '{_short(food)}': no harm reported")
    return Reading(
        kind=kind,
        tone=_sounding(kind, tone, scales),
        urgency=tuple(urgent),
        question=bool(scales.asks),
        language=language,
        opt_out=bool(opt_out),
        closing=closing,
        reasons=tuple(reasons),
    )


def _kind(
    said: Said, scales: Scales, tone: Tone, language: str, urgent: dict[Urgency, str]
) -> tuple[Kind, str]:
    if language == "other":
        return Kind.UNSURE, "a language we do not read"
    if Urgency.SELF_HARM in urgent:
        return Kind.UNSURE, "somebody may be in danger"
    if Urgency.PRESS in urgent and not scales.sarcasm:
        return Kind.QUESTION, "the press asks"
    return judge(scales, tone, said, urgent)


def _aside(
    said: Said, hits: list[Hit], scales: Scales, urgent: dict[Urgency, str]
) -> tuple[tuple[Kind, str] | None, bool]:
    """The kind of a text that asks for nothing, and whether it closes the conversation."""
    sold = asides.spam(hits, asking=bool(scales.asks))
    if sold and scales.bad < COMPLAINT_AT and not set(urgent) & _NEVER_SPAM:
        return (Kind.NOISE, f"sells something: '{_short(sold)}'"), False
    if urgent or scales.sarcasm:
        return None, False
    if asides.bare_emoji(said):
        return (Kind.NOISE, "only emoji"), True
    if scales.bad:
        return None, False
    if asides.closes(said, hits):
        return _closing_kind(said, scales), True
    if asides.for_a_friend(said, hits):
        return (Kind.NOISE, "said to a friend"), True
    return None, False


_NEVER_SPAM = frozenset(Urgency) - {Urgency.TIME_CRITICAL, Urgency.MONEY, Urgency.GOING_PUBLIC}


def _closing_kind(said: Said, scales: Scales) -> tuple[Kind, str]:
    """A lone "great." may be meant otherwise; "thanks" is mild praise; "ok" is nothing."""
    if scales.thanks or (scales.good >= 2 and not said.trailing_off):
        return Kind.PRAISE, "closing words with thanks"
    if scales.good and said.trailing_off:
        return Kind.UNSURE, "closing words, perhaps not meant kindly"
    return Kind.NOISE, "closing words"


def _sounding(kind: Kind, tone: Tone, scales: Scales) -> float:
    """The tone as we would tell the owner: a complaint never sounds glad, praise never sad."""
    if kind is Kind.COMPLAINT:
        return min(tone.whole, tone.lowest, -min(scales.bad, 6) / 10, -0.1)
    return max(tone.whole, 0.1) if kind is Kind.PRAISE else tone.whole


def _short(words: str) -> str:
    return words[:SHOWN_CHARS_MAX]


_TABLES = {
    "en": tables.TABLES,
    "es": {**spanish.TABLES, **spanish_alarms.TABLES},
    "other": abroad.TABLES,
    "alarms": tables.ALARMS,
}


@cache
def _table(name: str) -> Phrases:
    """Made ready when it is first looked into: most texts need two of the four."""
    return Phrases(_TABLES[name])


def _foreign_alarms(said: Said) -> list[Hit]:
    """English alarms in a text of another language: people mix them."""
    return _table("alarms").find(said.words)
