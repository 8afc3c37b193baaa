"""What a text from the owner's phone asks for, and what such a text is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class Does(StrEnum):
    """The commands of the phone. Only WORDS and the notes hold words of the owner's."""

    WORDS = "words"  # an answer for the customer behind a code
    GO = "go"  # send what was read back
    DM = "dm"  # the same words privately
    PUB = "pub"  # the same words for everyone
    HOLD = "hold"  # do not send what was read back
    GOT = "got"  # I have it: stop nagging
    DONE = "done"  # what was promised is done
    TIME = "time"  # set or move the promise
    LATE = "late"  # draft an honest note
    NOT = "not"  # that was no promise
    OK = "ok"  # you read it right
    THX = "thx"  # draft a thank-you
    DROP = "drop"  # let it go: no answer, and what is owed was not kept
    MUTE = "mute"  # no more reminders of this one until they write again
    CALL = "call"  # their number, if they wrote it
    WHO = "who"  # who waits, and what is owed soonest
    OWE = "owe"  # everything we owe
    AWAY = "away"
    BACK = "back"
    CRISIS_ON = "crisis on"
    CRISIS_GO = "crisis go"
    CRISIS_OFF = "crisis off"
    CRISIS_WORDS = "crisis words"  # the holding line in other words
    CHANNEL_OK = "channel ok"  # a quiet channel is quiet, not broken
    NOTE = "note"  # "P Dana call Tue 10": a promise made elsewhere
    MENU = "menu"
    SHOW = "show"  # a code alone: what it is about
    UNCLEAR = "unclear"  # nearly a command: asks, and keeps what waits
    UNKNOWN = "unknown"  # never reaches anybody
    CARRIER = "carrier"  # a word that the carrier itself answers: never ours
    OPT_OUT = "opt out"  # such a word that may end all texts to this phone
    OPT_IN = "opt in"  # such a word that lets them come again


@dataclass(frozen=True, slots=True)
class Command:
    """One text understood. `words` are as they were typed: they may be shown to everyone."""

    does: Does
    code: str = ""  # of a thread: "D47"
    words: str = ""  # WORDS, TIME, NOTE, CRISIS_WORDS: what was typed after the command
    name: str = ""  # NOTE: whom it was promised to. CHANNEL_OK: the channel
    number: str = ""  # GO, DM, PUB, CRISIS_GO: that of the read-back which is confirmed
    away_for: timedelta | None = None  # AWAY; None: until BACK


@dataclass(frozen=True, slots=True)
class TextedIn:
    """One text message that reached our number, as the carrier's service hands it on."""

    id: str  # inboundMessageId: the same text may come more than once
    number: str  # E.164, who sent it
    words: str
    at: datetime  # when it reached us
