"""The promises of a message, each with the time that was said for it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...model.promise_reading import Grain, PromiseKind
from ..line import Line
from ..times.pieces import Ahead, When
from .asking import asks_for_information
from .fragments import found_in
from .futures import going_to, let_me, promise_to, together, will
from .guards import Standing, standing
from .made import Made
from .pairing import is_only_time, leading_time, times_of
from .things import expected


@dataclass(frozen=True, slots=True)
class SaidPromise:
    """One promise with the time that was said for it."""

    line: Line
    which: int  # of the message's sentences
    made: Made
    when: When | None
    armed: bool
    end: int  # of its words
    inherited: bool = False  # its day was said for the promise before


def said_in(lines: list[Line], times: list[list[When]]) -> list[SaidPromise]:
    asked = [asks_for_information(line) for line in lines]
    said: list[SaidPromise] = []
    for which, line in enumerate(lines):
        mades = makings(line)
        elsewhere = any(asked[:which] + asked[which + 1 :])
        said += _in_line(line, which, mades, times[which], elsewhere)
        untimed = not mades and said and said[-1].which == which - 1 and not said[-1].when
        if untimed and is_only_time(line, times[which]):
            said[-1] = replace(said[-1], when=times[which][0])
    return _merged(_then(said, times))


def makings(line: Line) -> list[Made]:
    """Every place of a sentence that may make a promise, in order and apart."""
    found: list[Made] = []
    at = 0
    while at < len(line):
        made = _making_at(line, at)
        if made and (not found or made.verb >= found[-1].end):
            found.append(made)
            if made.form == "base" and not made.wait:
                found += together(line, made)
            at = max(found[-1].end, at + 1)
        else:
            at += 1
    return found


def _making_at(line: Line, at: int) -> Made | None:
    word = line[at]
    if word in ("will", "shall"):
        return will(line, at)
    if word == "going" and line[at + 1] == "to":
        return going_to(line, at)
    if word == "let":
        return let_me(line, at)
    if word == "expect":
        return expected(line, at)
    if word in ("promise", "about") or (word == "way" and line[at - 1] == "my"):
        return promise_to(line, at)
    return found_in(line, at)


def _in_line(
    line: Line, which: int, mades: list[Made], times: list[When], asked: bool
) -> list[SaidPromise]:
    found: list[SaidPromise] = []
    for place, made in enumerate(mades):
        zone_end = mades[place + 1].start if place + 1 < len(mades) else len(line)
        stands = standing(line, made, zone_end)
        if stands is Standing.NOTHING:
            continue
        own = times_of(line, made, zone_end, times)
        if made.kind is PromiseKind.HOLD and not own:
            own = [when for when in times if made.verb <= when.start < zone_end][:1]
        if not own and place == 0 and (led := leading_time(line, made, times)):
            own = [led]
        if made.timed and not own and (freed := _when_free(line, made, times)):
            own = [freed]
        named = [when for when in own if when.grain is not Grain.OPEN]
        if made.timed and not named and not _is_under_way(made, own):
            continue
        armed = stands is Standing.ARMED or (asked and not named)
        if made.kind is None and not armed:
            continue
        end = max([made.end, *(when.end for when in own)])
        found += [SaidPromise(line, which, made, when, armed, end) for when in (own or _NO_TIME)]
    return found


def _when_free(line: Line, made: Made, times: list[When]) -> When | None:
    """ "Busy till four and then I'm ringing you": some time after four."""
    before = [when for when in times if when.end <= made.start and when.grain is not Grain.OPEN]
    if line[made.start - 1] != "then" or not before:
        return None
    return replace(before[-1], relation="after") if before[-1].clock else before[-1]


_NO_TIME: list[When | None] = [None]


def _is_under_way(made: Made, own: list[When]) -> bool:
    """ "Putting it back on your card now": no time is named, and yet it is owed."""
    if made.wait:
        return bool(own)
    going = made.form == "ing" and made.kind not in (PromiseKind.INVESTIGATE, None)
    return going and bool(own) and own[0].vague == "moment"


def _then(said: list[SaidPromise], times: list[list[When]]) -> list[SaidPromise]:
    """ "I'll message you then": the last time said before it."""
    found: list[SaidPromise] = []
    for one in said:
        words = one.line.words[one.made.verb : one.end + 3]
        if one.when is None and "then" in words:
            before = [when for when in times[one.which] if when.end <= one.made.start]
            earlier = [when for which in range(one.which) for when in times[which]]
            latest = (earlier + before)[-1:]
            one = replace(one, when=latest[0] if latest else None)
        found.append(one)
    return found


def _merged(said: list[SaidPromise]) -> list[SaidPromise]:
    """One promise for what is one deed: "look into it and let you know by 9"."""
    kept: list[SaidPromise] = []
    for place, one in enumerate(said):
        later = said[place + 1] if place + 1 < len(said) else None
        if later and later.which - one.which <= 1 and _is_means(one, later):
            if later.when is None and one.when is not None:
                said[place + 1] = replace(later, when=one.when)
            continue
        kept.append(one)
    kept = [_with_shared_time(one, kept[n + 1 :]) for n, one in enumerate(kept)]
    return [_on_the_same_day(one, kept[n - 1] if n else None) for n, one in enumerate(kept)]


def _on_the_same_day(one: SaidPromise, before: SaidPromise | None) -> SaidPromise:
    """ "I'll call you tomorrow at 10 and email you by 2": by two tomorrow, or so it is asked."""
    if before is None or before.which != one.which or not (before.when and one.when):
        return one
    bare = one.when.clock and not (one.when.day or one.when.part or one.when.stretch)
    if not bare or not before.when.day or before.when.day == Ahead(0):
        return one
    return replace(one, when=replace(one.when, day=before.when.day), inherited=True)


def _is_means(one: SaidPromise, later: SaidPromise) -> bool:
    """Whether a promise only leads up to the next one: "give me an hour", "let me check"."""
    if one.armed != later.armed:
        return False
    if one.made.wait:
        return True
    if one.made.kind not in (PromiseKind.INVESTIGATE, None):
        return False
    return one.when is None or one.when.grain is Grain.OPEN or later.when is None


def _with_shared_time(one: SaidPromise, later: list[SaidPromise]) -> SaidPromise:
    """ "We'll repair it and ship it back by Friday": both by Friday."""
    if one.when is None and later and later[0].made.shared and later[0].which == one.which:
        return replace(one, when=later[0].when)
    return one
