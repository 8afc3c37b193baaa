"""Texts to the owner, laid out: code first, their words quoted, the link last.

All are GSM-7: one part where the words allow it, never more than two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from ..gsm import GSM_EACH, GSM_ONE, fold, gsm_length
from ..names import CARRIER_WORDS, short_name
from ..quoting import QUOTE_MAX, quote, shorten, soften, unreadable
from .alerts import word
from .facts import TextFacts, fact

PARTS_MAX = 2
LINK_MAX = 90  # units; a longer link is left out, for half a link opens nothing
LINK_LONG = 40  # units; a link this long leaves too little of one part
QUOTE_ENOUGH = 30  # characters that tell what it is about
QUOTE_MIN = 12  # fewer tell nothing
CODE_MAX = 6
MISSED_NAMED = 2  # broken promises in one list
LISTED_MAX = 12  # people in one list
WORDED_MAX = 6  # of them, with what they ask
WORDS_ROOMS = (60, 40, 25)  # characters of theirs, as long as two parts hold everybody
MORNING = "Morning"  # how the list at opening begins
TOO_MANY = "Too many to text one by one"  # how one begins that is none of the morning's
# Worth a second part rather than half the words.
TWO_PARTS_WORTH = frozenset({"urgent", "draft", "unknown"})
# Whoever gets these has had the words before: they are shown as far as one part goes.
REMINDERS = frozenset({"warn", "breach", "nag", "closing", "window"})


@dataclass(frozen=True, slots=True)
class WaitLine:
    """One who waits, for a list."""

    code: str
    who: str
    waited: str
    words: str = ""  # what they ask


def alert_text(facts: TextFacts) -> str:
    """One text about one thread: `D47 Dana W on X, PUBLIC: "cold again". I said by 2:45: link`.

    The quote is trimmed to what one part leaves. A second part is used where the matter is worth
    it, where a long link would leave next to no words, or where one part is too short even
    without them.
    """
    wording = word(facts)
    whole = quote(wording.words, QUOTE_MAX)
    before = (
        shorten(soften(facts.code), CODE_MAX)
        + " "
        + wording.before
        + _wordless(wording.words, whole)
    )
    after, link = _ending(wording.after, facts)
    bare = gsm_length(_laid_out(before, "x" if whole else "", after, link)) - bool(whole)
    room = GSM_ONE - bare
    if not _one_part_will_do(facts.about, len(whole), room, link):
        room = PARTS_MAX * GSM_EACH - bare
    shown = quote(wording.words, room)
    scrap = len(shown) < min(QUOTE_MIN, len(whole))
    return _laid_out(before, "" if scrap else shown, after, link)


def _ending(after: str, facts: TextFacts) -> tuple[str, str]:
    """What stands after the quote, and the link: beside something to type only a short one."""
    link = _link(facts.link)
    if not facts.reply:
        return after, link
    link = link if gsm_length(link) <= LINK_LONG else ""
    said = [one.rstrip(".") for one in (after, facts.reply) if one]
    another = link and " or " not in facts.reply  # a third way to answer reads better after ":"
    joined = ". ".join(said).replace("?. ", "? ")
    return joined + (" or" if another else ""), link


def _wordless(words: str, shown: str) -> str:
    if shown or not words.strip():
        return ""
    return " (not in Latin letters)" if unreadable(words) else " (emoji or signs)"


def _one_part_will_do(about: str, whole: int, room: int, link: str) -> bool:
    if whole <= room:
        return True
    if about in TWO_PARTS_WORTH:
        return False
    if about in REMINDERS:
        return room >= 0
    return room >= (QUOTE_ENOUGH if gsm_length(link) >= LINK_LONG else QUOTE_MIN)


def _laid_out(before: str, words: str, after: str, link: str) -> str:
    text = before
    if words:
        stop = "." if after and words[-1] not in ".!?" else ""
        text = f'{text}: "{words}"{stop}'
    if after:
        text = f"{text} {after}" if words else f"{text}. {after}"
    if link:
        joined = (words and not after) or after.endswith(" or")
        return _unmistakable(f"{text} {link}" if joined else f"{text}: {link}")
    return _unmistakable(text if text.endswith('"') or " Text " in text else f"{text}.")


def _unmistakable(text: str) -> str:
    """A text that begins with a carrier's word could be taken for a command to the carrier."""
    first = text.strip().split(" ")[0].casefold().strip(".,:;!?'-()")
    return f"Kept: {text.strip()}" if first in CARRIER_WORDS else text.strip()


def _link(link: str) -> str:
    plain = fold(link)
    return plain if gsm_length(plain) <= LINK_MAX else ""


def opening_list(
    lines: Sequence[WaitLine],
    link: str = "",
    greeting: str = MORNING,
    missed: Sequence[str] = (),
) -> str:
    """Who waits, and which promises are missed and still owed: for the hour of opening.

    As many as two parts hold, then how many more.

    The greeting is a sentence of ours and stands whole, or not at all where it is empty.
    """
    opening = f"{soften(greeting).rstrip('.')}. " if greeting else ""
    address = _link(link)
    end = f"{_owing(missed)}{address}"
    for room in WORDS_ROOMS if len(lines) <= WORDED_MAX else ():
        text = _list_of([_listed(line, room) for line in lines], lines, opening, end)
        if lines and gsm_length(text) <= PARTS_MAX * GSM_EACH:
            return _unmistakable(text)
    named = [_listed(line) for line in lines[:LISTED_MAX]]
    for count in range(len(named), 0, -1):
        text = _list_of(named[:count], lines, opening, end)
        if gsm_length(text) <= PARTS_MAX * GSM_EACH:
            return _unmistakable(text)
    first = "" if missed else "Nobody is waiting. "
    return _unmistakable(f"{opening}{first}{_owing(missed)}{address}".strip())


def _owing(missed: Sequence[str]) -> str:
    more = f" and {len(missed) - MISSED_NAMED} more" if len(missed) > MISSED_NAMED else ""
    named = ", ".join(soften(one) for one in missed[:MISSED_NAMED])
    return f"Still owed: {named}{more}. " if missed else ""


def _list_of(named: Sequence[str], lines: Sequence[WaitLine], opening: str, address: str) -> str:
    more = f" and {len(lines) - len(named)} more" if len(named) < len(lines) else ""
    return f"{opening}{len(lines)} waiting: {', '.join(named)}{more}. {address}".strip()


def _listed(line: WaitLine, room: int = 0) -> str:
    """One who waits, with as much of their words as there is room for."""
    who = f"{shorten(soften(line.code), CODE_MAX)} {short_name(line.who)}"
    said = quote(line.words, room) if room and line.words else ""
    return " ".join(part for part in (who, f'"{said}"' if said else "", fact(line.waited)) if part)


def tell(plain: str, link: str = "") -> str:
    """A sentence of ours that belongs to no customer, such as "Facebook disconnected Kept"."""
    address = _link(link)
    room = PARTS_MAX * GSM_EACH - gsm_length(f"Kept:  {address}")
    return _unmistakable(f"{shorten(soften(plain), room)} {address}")


def say_wait(wait: timedelta) -> str:
    """How long somebody has waited: "45 min", "1h05", "14h", from two days on "2 days"."""
    minutes = max(1, int(wait.total_seconds()) // 60)
    if minutes < 60:
        return f"{minutes} min"
    if minutes >= 48 * 60:
        return f"{minutes // (24 * 60)} days"
    return f"{minutes // 60}h{minutes % 60:02d}" if minutes % 60 else f"{minutes // 60}h"


def say_about(wait: timedelta) -> str:
    """The same for a list, as people say it: "45 min", "13 hours", "2 days"."""
    minutes = max(1, int(wait.total_seconds()) // 60)
    if minutes < 60:
        return f"{minutes} min"
    hours = round(minutes / 60)
    if hours < 48:
        return "1 hour" if hours == 1 else f"{hours} hours"
    return f"{hours // 24} days"


def waited_in_public(waited: str) -> str:
    """A wait as a list shows it where everybody can read along."""
    return f"{waited} PUBLIC"


def say_left(left: timedelta) -> str:
    """How long something is away: the nearest minute, from ten on the nearest five of them."""
    minutes = left / timedelta(minutes=1)
    return say_wait(timedelta(minutes=5 * round(minutes / 5) if minutes >= 9.5 else round(minutes)))


def welcome(business: str) -> str:
    """The first text to a phone, and the only one that names the carrier's words."""
    return (
        f"Kept for {fact(business)}: I text you when customers wait, about 1-8 a day. "
        "Msg&data rates may apply. Text HELP for help, STOP to end. Save this number as Kept"
    )


def budget(used_usd: int, of_usd: int) -> str:
    """Most of the month's money for texts is used."""
    return (
        f"I've used ${used_usd} of your ${of_usd} for texts this month. "
        f"At ${of_usd} only URGENT ones and e-mail come"
    )


def go_live() -> str:
    """The question that follows a week of drafts."""
    return "For a week you have approved each answer. Shall I answer by myself from now on?"
