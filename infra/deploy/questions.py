"""The questions that deploying asks, each with how its answer is read. Pure: words in, value out.

What cannot be used is refused with one sentence that says what to write instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from chalicelib import channels
from chalicelib.adapters.business_file.opening_words import read_day
from chalicelib.adapters.business_file.parts import PHONE, PHONE_DRESSING, read_zone
from chalicelib.adapters.business_file.schema import WEEKDAYS
from chalicelib.model.channel_key import Key
from infra.endpoints import about

NAME_CHARS_MAX = 60
EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]+\.[^@\s.]{2,}")
HOURS = 'Write days and times like "Mon-Fri 9:00-17:30, Sat 10:00-14:00".'
CHANNELS = sorted(channels.NAMES)
ALL = "both" if len(CHANNELS) == 2 else "all"


class Unusable(ValueError):
    """An answer that cannot be used. Its argument is the sentence for whoever gave it."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask. `secret` answers are never shown, not even while they are typed."""

    name: str
    ask: str
    read: Callable[[str], str]
    secret: bool = False


def read_name(answer: str) -> str:
    """The business's name, as customers know it."""
    name = " ".join(answer.split())
    if not 1 <= len(name) <= NAME_CHARS_MAX or not name.isprintable():
        raise Unusable(f"Write the name as customers know it, at most {NAME_CHARS_MAX} characters.")
    return name


def read_place(answer: str) -> str:
    """An IANA time zone."""
    zone, problems = read_zone(answer.strip())
    if problems:
        raise Unusable(_sentence(problems[0]))
    return zone


def read_phone(answer: str) -> str:
    """A phone number in E.164 form, whatever it was written with."""
    number = PHONE_DRESSING.sub("", answer)
    if not PHONE.fullmatch(number):
        raise Unusable("Write the number with + and the country's code, like +1 555 010 0100.")
    return number


def read_email(answer: str) -> str:
    """An e-mail address."""
    if not EMAIL.fullmatch(answer.strip()):
        raise Unusable("Write one e-mail address, like maya@example.com.")
    return answer.strip()


def read_hours(answer: str) -> str:
    """Opening hours as a person writes them, given back as they were if they can be read."""
    hours_of(answer)
    return answer.strip()


def hours_of(answer: str) -> dict[str, list[str]]:
    """The business file's `hours` for "Mon-Fri 9:00-17:30, Sat 10:00-14:00"; raises Unusable."""
    week: dict[str, list[str]] = {}
    days: list[str] = []
    for part in filter(None, (part.strip() for part in answer.split(","))):
        if part[0].isalpha():
            written, _, part = part.partition(" ")
            days = _days(written)
        if not days:
            raise Unusable(HOURS)
        for day in days:
            slots = week.setdefault(day, [])
            if part.strip().lower() != "closed":
                slots.append(part.replace(" ", ""))
    problems = [p for day, slots in week.items() for p in read_day(day, slots)[1]]
    if problems:
        raise Unusable(_sentence(problems[0]))
    if not any(week.values()):
        raise Unusable(HOURS)
    return week


def _days(written: str) -> list[str]:
    """The days of "Mon-Fri" or "Sat"."""
    first, dash, last = written.partition("-")
    begin, end = _day(first), _day(last if dash else first)
    span = [*WEEKDAYS, *WEEKDAYS][begin : begin + (end - begin) % 7 + 1]
    return list(span)


def _day(written: str) -> int:
    found = [n for n, day in enumerate(WEEKDAYS) if day.startswith(written.lower())]
    if len(written) < 3 or len(found) != 1:
        raise Unusable(HOURS)
    return found[0]


def read_channels(answer: str) -> str:
    """Which channels to connect: one or several by name, all of them, or none for now."""
    words = [word for word in re.split(r"[\s,]+|\band\b", answer.strip().lower()) if word]
    if words == ["none"]:
        return ""
    wanted = CHANNELS if words == [ALL] else [channels.name_of(word) for word in words]
    if not wanted or None in wanted:
        raise Unusable(f'Write {", ".join(map(_quoted, CHANNELS))}, "{ALL}" or "none".')
    return ",".join(channel for channel in CHANNELS if channel in wanted)


def _quoted(word: str) -> str:
    return f'"{word}"'


def keys_asked(channel: str) -> tuple[Question, ...]:
    """What connecting a channel asks for, as the channel says it."""
    return tuple(
        Question(key.name, key.ask, partial(read_key, key), key.secret)
        for key in about(channel).asks_for()
    )


def read_key(key: Key, answer: str) -> str:
    """A channel's id, key or token; what does not fit is never quoted back."""
    found = re.fullmatch(key.pattern, answer.strip())
    if found is None:
        raise Unusable(key.wrong)
    return found[found.re.groups]


def read_path(answer: str) -> str:
    """The path of a business file, or nothing."""
    return answer.strip()


BUSINESS_FILE = Question(
    "file", "Path of your business file (leave empty to answer five questions)", read_path
)
BUSINESS = (
    Question("name", "The business's name, as customers know it", read_name),
    Question("time_zone", "Its time zone, like America/New_York", read_place),
    Question("hours", "Its opening hours, like Mon-Fri 9:00-17:30, Sat 10:00-14:00", read_hours),
    Question("phone", "The phone Kept texts when a person is needed", read_phone),
    Question("email", "The e-mail Kept writes to when texts do not get through", read_email),
)
WHICH = Question(
    "channels", f"Which channels: {', '.join(CHANNELS)}, {ALL} or none for now", read_channels
)


def business_file(answers: Mapping[str, str]) -> dict[str, Any]:
    """What the five answers say, as the business file says it. New desks begin with drafts."""
    return {
        "name": answers["name"],
        "time_zone": answers["time_zone"],
        "hours": hours_of(answers["hours"]),
        "contacts": [{"name": "Owner", "phone": answers["phone"], "email": answers["email"]}],
        "mode": "draft",
    }


def _sentence(problem: str) -> str:
    """A problem of the business file's reader as a sentence by itself."""
    words = problem.partition(": ")[2] or problem
    return words[:1].upper() + words[1:].rstrip(".") + "."
