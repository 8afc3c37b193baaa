"""Clock times, days and openings in each language we speak."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time

NOON, MIDNIGHT = time(12), time(0)
DAYS_BY_NAME = 6  # "on Monday" is the next Monday; further days carry their date

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DIAS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
MESES = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
    *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)


@dataclass(frozen=True, slots=True)
class Language:
    """How one language says the parts of a time; together they follow "by" or its like."""

    clock: Callable[[time, bool], str]  # the time, and whether to tell morning from afternoon
    day: Callable[[date, int], str]  # the day, and how many days ahead it is
    opening: Callable[[time, bool, bool], str]  # ..., and whether we were open before that day


def _english_clock(at: time, half: bool) -> str:
    if at == MIDNIGHT:
        return "midnight"
    if half and at == NOON:
        return "noon"
    return f"{hour(at)}:{at.minute:02}{_am_pm(at) if half else ''}"


def _english_day(day: date, ahead: int) -> str:
    if ahead == 0:
        return ""
    if ahead == 1:
        return " tomorrow"
    name = WEEKDAYS[day.weekday()]
    if 1 < ahead <= DAYS_BY_NAME:
        return f" on {name}"
    return f" on {name[:3]} {day.day} {MONTHS[day.month - 1]}"


def _english_opening(at: time, half: bool, again: bool) -> str:
    return f", we open {'again ' if again else ''}at {short(at, half)}"


def _spanish_clock(at: time, half: bool) -> str:
    if at == MIDNIGHT:
        return "la medianoche"
    return f"{_las(at)} {hour(at)}:{at.minute:02}{_spanish_half(at) if half else ''}"


def _spanish_day(day: date, ahead: int) -> str:
    if ahead == 0:
        return ""
    if ahead == 1:
        return " de mañana"
    name = DIAS[day.weekday()]
    if 1 < ahead <= DAYS_BY_NAME:
        return f" del {name}"
    return f" del {name} {day.day} de {MESES[day.month - 1]}"


def _spanish_opening(at: time, half: bool, again: bool) -> str:
    opens = "volvemos a abrir" if again else "abrimos"
    if at == MIDNIGHT:
        return f", {opens} a medianoche"
    said = f"{hour(at)}:{at.minute:02}" if at.minute else f"{hour(at)}"
    return f", {opens} a {_las(at)} {said}{_spanish_half(at) if half else ''}"


def _las(at: time) -> str:
    return "la" if hour(at) == 1 else "las"


def _spanish_half(at: time) -> str:
    return " a. m." if at < NOON else " p. m."


def short(at: time, half: bool = True) -> str:
    """English as in a text message: "7:10pm", "9am", "noon", "midnight"."""
    if at == MIDNIGHT or (half and at == NOON):
        return "noon" if at == NOON else "midnight"
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{hour(at)}{minutes}{_am_pm(at) if half else ''}"


def hour(at: time) -> int:
    """The hour on a twelve-hour clock."""
    return at.hour % 12 or 12


def _am_pm(at: time) -> str:
    return "am" if at < NOON else "pm"


LANGUAGES = {
    "en": Language(_english_clock, _english_day, _english_opening),
    "es": Language(_spanish_clock, _spanish_day, _spanish_opening),
}
