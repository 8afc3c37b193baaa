"""What a text tells, as values, and the ids under which that is stored.

Only this module writes and reads the stored form, which lies in customers' tables: "warn:3",
"now:3:money + opening:3 > +15550100", "digest/4f2a:warn:3 > sms".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, StrEnum, auto

JOIN, TO = " + ", " > "
DIGITS_MAX = 18  # of a number: beyond it stands something that is none of ours
_NEXT_TRIGGER = re.compile(r" \+ (?=[a-z_]+:)")
_NEXT_NOTE = re.compile(r" \+ (?=[a-z_]+/)")
_NOTE = re.compile(r"[a-z_]+/")


class TriggerKind(StrEnum):
    """What calls for a text, the most important first: of several due at once one text is made,
    about the first.
    """

    URGENT = "urgent"
    ANSWER = "answer"
    UNKNOWN = "unknown"
    BREACH = "breach"
    BROKE = "broke"
    RISK = "risk"
    UNTOLD = "untold"
    NOW = "now"
    UNDELIVERED = "undelivered"
    FAILED = "failed"
    NO_ACK = "no_ack"
    DRAFT = "draft"
    CONFIRM = "confirm"
    REMIND = "remind"
    WINDOW = "window"
    LATER = "later"
    WARN = "warn"
    OPENING = "opening"
    MORNING = "morning"  # it stands in the list of another morning
    CLOSING = "closing"
    NAG = "nag"
    DROP = "drop"  # let it go?
    DROP_PROMISE = "drop_promise"  # let a broken promise go?
    PRAISE = "praise"
    MAIL = "mail"  # the e-mail about a send, beside the text about it
    LISTED = "listed"
    HAS = "has"  # somebody has taken it: told to the others

    @property
    def rank(self) -> int:
        """The most important first."""
        return list(TriggerKind).index(self)


class _Form(Enum):
    """How the id of a kind is put together."""

    STEPS = auto()  # kind:subject, then which step, then its number
    STEP_FIRST = auto()  # kind:step:subject, and the subject may hold anything
    WHOLE = auto()  # kind:subject, and the subject may hold anything


_FORMS = {
    TriggerKind.URGENT: _Form.STEPS,
    TriggerKind.ANSWER: _Form.STEP_FIRST,
    TriggerKind.UNKNOWN: _Form.WHOLE,
    TriggerKind.BREACH: _Form.STEPS,
    TriggerKind.BROKE: _Form.STEPS,
    TriggerKind.RISK: _Form.STEPS,
    TriggerKind.UNTOLD: _Form.STEPS,
    TriggerKind.NOW: _Form.STEPS,
    TriggerKind.UNDELIVERED: _Form.WHOLE,
    TriggerKind.FAILED: _Form.WHOLE,
    TriggerKind.NO_ACK: _Form.STEPS,
    TriggerKind.DRAFT: _Form.STEPS,
    TriggerKind.CONFIRM: _Form.STEPS,
    TriggerKind.REMIND: _Form.STEPS,
    TriggerKind.WINDOW: _Form.STEPS,
    TriggerKind.LATER: _Form.STEPS,
    TriggerKind.WARN: _Form.STEPS,
    TriggerKind.OPENING: _Form.STEPS,
    TriggerKind.CLOSING: _Form.STEPS,
    TriggerKind.NAG: _Form.STEPS,
    TriggerKind.MORNING: _Form.STEPS,
    TriggerKind.DROP: _Form.STEPS,
    TriggerKind.DROP_PROMISE: _Form.STEPS,
    TriggerKind.PRAISE: _Form.WHOLE,
    TriggerKind.MAIL: _Form.STEP_FIRST,
    TriggerKind.LISTED: _Form.STEPS,
    TriggerKind.HAS: _Form.STEPS,
}


@dataclass(frozen=True, slots=True)
class TriggerId:
    """Which moment calls for a text. The same moment has the same id, so it is told once."""

    kind: TriggerKind
    subject: str  # an episode's number, a window's name, or a promise's, send's or message's id
    step: str = ""  # which of several moments of its subject: "again", "money", "due"
    number: int | None = None  # the count of one that repeats, or a time

    @classmethod
    def parse(cls, text: str) -> TriggerId | None:
        """The id that was stored as this text; None where it is none that we write."""
        name, _, rest = text.partition(":")
        try:
            found = _read(TriggerKind(name), rest)
        except ValueError:
            return None
        return found if found.subject and str(found) == text else None

    def __str__(self) -> str:
        match _FORMS[self.kind]:
            case _Form.WHOLE:
                return f"{self.kind}:{self.subject}"
            case _Form.STEP_FIRST:
                return f"{self.kind}:{self.step}:{self.subject}"
            case _Form.STEPS:
                number = [] if self.number is None else [str(self.number)]
                return ":".join(
                    [self.kind, self.subject, *([self.step] if self.step else []), *number]
                )

    @property
    def climb(self) -> str:
        """Which step of an urgent matter it is: its ladder may have begun anew at a time."""
        return self.step.partition(":")[0]

    @property
    def series(self) -> TriggerId | None:
        """What a repeating one is called without its number; None for one that comes once."""
        hourly = self.kind is TriggerKind.URGENT and self.climb == HOURLY
        repeats = self.number is not None and (self.kind is TriggerKind.NAG or hourly)
        return replace(self, number=None) if repeats else None


AGAIN, TO_SECOND, HOURLY = "again", "second", "hour"  # steps of an urgent matter; the last repeats
CLIMBS = frozenset({AGAIN, TO_SECOND, HOURLY})


def _read(kind: TriggerKind, rest: str) -> TriggerId:
    match _FORMS[kind]:
        case _Form.WHOLE:
            return TriggerId(kind, rest)
        case _Form.STEP_FIRST:
            step, _, subject = rest.partition(":")
            return TriggerId(kind, subject, step)
        case _Form.STEPS:
            subject, *steps = rest.split(":")
            number = _number(steps[-1]) if steps else None
            if number is not None:
                steps.pop()
            return TriggerId(kind, subject, ":".join(steps), number)


def _number(text: str) -> int | None:
    plain = text.isascii() and text.isdigit() and len(text) <= DIGITS_MAX
    return int(text) if plain else None


class NoteKind(StrEnum):
    """How the notes of the desk thread are told."""

    OPENING_LIST = "opening_list"  # who waited overnight
    DIGEST = "digest"  # more than may be texted one by one
    TELL = "tell"  # a sentence
    INFORM = "inform"  # good news: by e-mail, a text for it would only ring
    GO_LIVE = "go_live"  # the question after each week of drafts
    EVERYBODY = "everybody"  # what somebody did for the whole shop: at once, to every phone


@dataclass(frozen=True, slots=True)
class NoteId:
    """Which note of the desk thread. The same note has the same id, so it is made once."""

    kind: NoteKind
    what: str

    @classmethod
    def parse(cls, text: str) -> NoteId | None:
        """The id that was stored as this text; None where it is none that we write."""
        name, slash, what = text.partition("/")
        try:
            return cls(NoteKind(name), what) if slash else None
        except ValueError:
            return None

    def __str__(self) -> str:
        return f"{self.kind}/{self.what}"


@dataclass(frozen=True, slots=True)
class OtherId:
    """An id that another version wrote: not understood, and kept as it stands."""

    text: str

    def __str__(self) -> str:
        return self.text


Told = TriggerId | NoteId | OtherId


@dataclass(frozen=True, slots=True)
class TextId:
    """All that one text tells, and whom. Stored with texts, and with what was told of notes."""

    tells: tuple[Told, ...]
    to: str = ""  # a phone's number, "email", "desk" or a medium; "" where it names nobody

    @classmethod
    def parse(cls, text: str) -> TextId:
        """The id that was stored as this text, whoever wrote it."""
        body, _, to = text.rpartition(TO)
        if not (body and to):
            body, to = text, ""
        return cls.of(_parts(body), to)

    @classmethod
    def of(cls, stored: Iterable[str], to: str) -> TextId:
        """The id of a text that tells what is stored under these ids."""
        return cls(tuple(map(_told, stored)), to)

    def __str__(self) -> str:
        return f"{self.body}{TO}{self.to}" if self.to else self.body

    @property
    def body(self) -> str:
        """What it tells, without whom."""
        return JOIN.join(map(str, self.tells))

    @property
    def triggers(self) -> tuple[TriggerId, ...]:
        """The moments it tells of."""
        return tuple(one for one in self.tells if isinstance(one, TriggerId))

    @property
    def notes(self) -> tuple[NoteId, ...]:
        """The notes of the desk thread it tells."""
        return tuple(one for one in self.tells if isinstance(one, NoteId))


def _parts(body: str) -> list[str]:
    """A note may hold the ids of the triggers it was made of: only another note ends it."""
    return (_NEXT_NOTE if _NOTE.match(body) else _NEXT_TRIGGER).split(body)


def _told(part: str) -> Told:
    return NoteId.parse(part) or TriggerId.parse(part) or OtherId(part)
