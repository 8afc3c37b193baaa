"""Which time belongs to which promise of a message."""

from __future__ import annotations

from ..line import Line
from ..owner.deeds import IRREGULAR
from ..times.pieces import When
from ..word_lists import listed
from .made import Made, clause_start

# Between the beginning of a sentence and its promise, beside the time itself.
LEADING = listed(
    "on by at in the this , ok okay sure and so then yes hi hello right well no worries problem "
    "within inside during next by as soon before after from first itself - just please sorry "
    "about for"
)
# A time after one of these is about something else: "your booking on Friday".
TOPICS = listed(
    "booking appointment party wedding event reservation meeting slot class stay game match trip "
    "flight holiday shift birthday"
)
TOPIC_WORDS = frozenset({"about", "regarding", "re", "from", "of", "concerning", "since"})
NEED_REACH = 5  # words before "by Friday" in which "you needed it" may stand
_THEIRS = listed("you we they it that which who he she what i this")
_TIED = listed("get have getting having be been being is are it them")
_PASTS = frozenset(form for forms in IRREGULAR.values() for form in forms.split()[:1])
_KEEPS = listed("post delivery van run collection courier round batch bake drop mail out")


def times_of(line: Line, made: Made, zone_end: int, times: list[When]) -> list[When]:
    """The times said for a promise between its verb and the next promise."""
    own = [
        when
        for when in times
        if made.verb <= when.start < zone_end and not _about_else(line, made, when)
    ]
    named = [when for when in own if when.day or when.clock or when.part or when.stretch]
    if not named:
        return own[:1]
    return _apart(line, named)


def _apart(line: Line, times: list[When]) -> list[When]:
    """The first time, further ones joined by "and", or the last if it is "at the latest"."""
    kept = [times[0]]
    for when in times[1:]:
        if "latest" in line.words[when.start - 2 : when.end + 4] or _corrects(line, when):
            kept[-1] = when
        elif "and" in line.words[kept[-1].end : when.start]:
            kept.append(when)
    return kept


def _corrects(line: Line, when: When) -> bool:
    return bool(set(line.words[max(when.start - 3, 0) : when.start]) & {"or", "rather", "worst"})


def leading_time(line: Line, made: Made, times: list[When]) -> When | None:
    """A time at the head of the sentence: "Tomorrow at 10 I'll call you"."""
    before = [when for when in times if when.end <= made.start]
    for when in reversed(before):
        start = clause_start(line, when.start)
        rest = (*line.words[start : when.start], *line.words[when.end : made.start])
        if set(rest) <= LEADING:
            return when
    return None


def _about_else(line: Line, made: Made, when: When) -> bool:
    """ "about Saturday", "the order you placed on Tuesday", "Monday's booking"."""
    if line[when.end] == "'s" and when.day and not when.clock:
        after = line.words[when.end + 1 : when.end + 4]
        return not set(after) & _KEEPS
    if when.relation == "for":
        return True
    before = when.start - 1
    while line[before] in ("on", "at", "the", "this", "in", "for"):
        before -= 1
    if line[before] == "from" and when.from_clock:
        return False
    if line[before] in TOPIC_WORDS and line[before - 1] not in ("or", "than", "end"):
        return before >= made.end - 1
    if line[before] in TOPICS and line[before + 1] in ("on", "for", "at", "this"):
        return before > made.verb and line[before - 1] not in ("with", "of")
    return not _is_ahead(line, when) and _told_of(line, made.end, when.start)


def _is_ahead(line: Line, when: When) -> bool:
    """Whether a time cannot be of the past: "half of what you paid <by the end of the week>"."""
    needed = set(line.words[max(when.start - NEED_REACH, 0) : when.start]) & _NEEDED
    return line[when.start - 1] in ("by", "within") and not needed


_NEEDED = listed("needed wanted required asked expected hoped booked said told promised due")


def _told_of(line: Line, start: int, end: int) -> bool:
    """Whether words between tell of the past: "what happened on Friday", "you ordered"."""
    for at in range(start, end):
        word = line[at]
        past = (word.endswith("ed") and len(word) > 4) or word in _PASTS or word in ("was", "were")
        teller = line[at - 1] in _THEIRS and line[at - 2] not in _TIED | {"to", "for", "with"}
        if past and teller:
            return True
    return False


def is_only_time(line: Line, times: list[When]) -> bool:
    """Whether a sentence says nothing but a time: "10am tomorrow."."""
    covered = {at for when in times for at in range(when.start, when.end)}
    rest = [word for at, word in enumerate(line.words) if at not in covered]
    return bool(times) and set(rest) <= LEADING | {"say", "probably", "latest", "around", "?"}
