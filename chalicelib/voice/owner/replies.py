"""What a text from the owner's phone is answered: read back, refused with what to do, or listed.

The owner's own words are read back as they were typed, whatever that costs: they may be about to
stand in public. Everything else is GSM-7 in one part, never more than two.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..gsm import GSM_EACH, gsm_length
from ..names import short_name
from ..quoting import quote, shorten, soften, verbatim
from . import desk_replies
from .answers import held
from .facts import clock, fact
from .layout import PARTS_MAX, WaitLine

NAMED_MAX = 6  # people named in one reply
OWED_NAMED, DRAFTS_NAMED = 3, 2  # promises and unsent words named in the list of who waits
QUOTE_MAX = 60
QUOTE_LESS = 25  # fewer of them where what is owed stands beside
OWED_MAX = 60
SAYS_MAX = 40  # characters of what the owner typed, given back where it went nowhere


def read_back_private(number: str, who: str, place: str, words: str, may_post: bool) -> str:
    """Private words, as they will go."""
    other = f", PUB {number} makes it public" if may_post else ""
    head = f"To {short_name(who)}, PRIVATE on {fact(place)}"
    return f"{head}: {_quoted(words)} GO {number} sends it{other}"


def read_back_public(number: str, where: str, words: str, alone: str) -> str:
    """Public words, as everyone will see them; `where` is such as "under your Facebook post".

    `alone` is the customer who could have them privately instead; "" where they cannot.
    """
    other = f", DM {number} sends it to {short_name(alone)} alone" if alone else ""
    return f"PUBLIC, everyone sees it {where}: {_quoted(words)} GO {number} posts it{other}"


def read_back_receipts(number: str, who: str, lines: Sequence[tuple[str, str]]) -> str:
    """Draft mode: Kept's own words, each with the place where all will see it; "" in private."""
    said = [f"{_to(who, place)}: {_quoted(words)}" for place, words in lines]
    them = "them" if len(said) > 1 else "it"
    return f"{' '.join(said)} GO {number} sends {them}"


def _to(who: str, place: str) -> str:
    return f"PUBLIC on {fact(place)}" if place else f"To {short_name(who)}, PRIVATE"


def receipt_goes(code: str, who: str) -> str:
    """Draft mode: what was shown is on its way."""
    return f"OK, {code}: it goes to {short_name(who)} now"


def _quoted(words: str) -> str:
    """The words as they will be read, and the end of the sentence they stand in."""
    shown = verbatim(words)
    return f'"{shown}"' if shown.endswith((".", "!", "?")) else f'"{shown}".'


def not_public(code: str, what: str, may_dm: bool) -> str:
    """Public words that would tell everyone something private."""
    private = f"Text {code} DM to send it privately, or {code} and new words"
    todo = private if may_dm else f"Text {code} and new words"
    return f"Not posted. That has {fact(what)} in it and {code} is PUBLIC. {todo}"


def cannot_go(code: str, who: str, reason: str, link: str = "") -> str:
    """The platform would not take the words: said before it is tried."""
    why = shorten(soften(reason), 100).rstrip(".")
    words = f"{code} can't go to {short_name(who)}: {why}. Your words are saved."
    return held(f"{words} Open {link}" if link else f"{words} Answer in the app")


def finished(code: str, how: str) -> str:
    """Words for a matter that is over."""
    todo = f"{code} GO reads yours back"
    return held(f"{code} is finished ({soften(how)}). Nothing was sent. {todo}")


def answered_since(who: str, when: str) -> str:
    """How a matter ended: somebody of the business had the last word."""
    return f"{who} was answered {when}"


def closed_since(when: str) -> str:
    """How a matter ended: the owner closed it."""
    return f"closed {when}"


def changed_since(number: str, who: str, by_customer: str) -> str:
    """A GO in time, but something was said in between."""
    what = f'wrote since: "{quote(by_customer, QUOTE_MAX)}"' if by_customer else ""
    happened = f"{short_name(who)} {what}" if what else "somebody of yours answered, or it changed"
    return held(f"Not sent: {happened}. GO {number} sends yours all the same")


def wrong_number(put_aside: bool) -> str:
    """A number that no draft of this phone has."""
    aside = (
        " Two wrong ones, so all typed words are put aside: text them again" if put_aside else ""
    )
    return f"Nothing was sent: nothing that waits has that number.{aside}"


def go_rests(link: str) -> str:
    """Too many wrong numbers: somebody may be guessing."""
    where = f"Open {link}" if link else "Open the link in your e-mail"
    return f"Nothing was sent. After five wrong numbers GO and DM rest. {where} to go on"


def which_one(waiting: Sequence[str]) -> str:
    """GO without a number, where several drafts wait, or none; `waiting` are their codes."""
    if not waiting:
        return "Nothing waits for a GO. Text a code and your words"
    named = ", ".join(f"{code} GO" for code in waiting[:NAMED_MAX])
    return f"Nothing was sent. Which one? {named}"


def already(code: str, who: str, when: str) -> str:
    """A repeated GO."""
    out = f"went to {short_name(who)}, {clock(when)}" if when else "is on its way"
    return f"{code} {out}. I send it once"


def nothing_to_send(code: str, who: str) -> str:
    """A GO for which no words came."""
    return f"{code} has no words waiting. Text {code} and your words for {short_name(who)}"


def put_aside(code: str, who: str) -> str:
    """The owner thought better of it."""
    return f"Not sent. Your words for {short_name(who)} are put aside. Text {code} and new ones"


def not_clear(code: str, typed: str) -> str:
    """Nearly a command."""
    said = shorten(soften(typed), SAYS_MAX)
    return f'Nothing was sent. "{said}" could be a command or words. {code} GO reads what waits'


def yours(code: str, who: str, said_when: str) -> str:
    """The owner has it."""
    told = f". I told them by {clock(said_when)}, and remind you once before" if said_when else ""
    return f"OK, {code} {short_name(who)} is yours{told}"


def number_of(code: str, who: str, number: str) -> str:
    """Their number, if they wrote it."""
    if not number:
        return f"{code} {short_name(who)} wrote no phone number to us"
    return f"{code} {short_name(who)} wrote this number: {soften(number)}"


def not_known(code: str, waiting: Sequence[WaitLine]) -> str:
    """A code that belongs to nothing."""
    return held(f"No open one called {code}. {_waiting(waiting)} Nothing was sent".strip())


def not_understood(waiting: Sequence[WaitLine]) -> str:
    """A text without a code: it reached nobody."""
    if not waiting:
        return "I haven't sent that to anyone. Nobody is waiting. ? for the menu"
    named = ", ".join(_named(line) for line in waiting[:NAMED_MAX])
    return held(
        f"I haven't sent that to anyone. Put a code first so I know who it's for: {named}. "
        "? for the menu"
    )


def did_you_mean(code: str, who: str) -> str:
    """The only one who waits is probably meant: said before the words are read back."""
    return f"Did you mean {code} {short_name(who)}? "


def code_first(code: str, typed: str) -> str:
    """A command without its code."""
    return f"Nothing done yet. Put the code first: {code} {shorten(soften(typed), SAYS_MAX)}"


def who_waits(
    waiting: Sequence[WaitLine],
    owed: Sequence[str] = (),
    drafts: Sequence[WaitLine] = (),
    *,
    complete: bool = True,
) -> str:
    """The list: who waits, what is owed soonest, whose words have not gone.

    "All clear" is said only where everything was looked at.
    """
    if not waiting and not owed and not drafts:
        return desk_replies.all_clear() if complete else desk_replies.clear_so_far()
    for count in range(min(len(waiting), 12), -1, -1):
        named = ", ".join(f"{_named(n)} {fact(n.waited)}".strip() for n in waiting[:count])
        more = f" and {len(waiting) - count} more" if count < len(waiting) else ""
        parts = [f"Waiting: {named or 'nobody'}{more}." if waiting else "Nobody waits."]
        parts += [f"Promised: {_some(owed, OWED_NAMED)}."] if owed else []
        unsent = [_named(line) for line in drafts]
        parts += [f"Not sent: your words to {_some(unsent, DRAFTS_NAMED)}."] if drafts else []
        at_least = [] if complete else [desk_replies.AT_LEAST]
        text = " ".join([*at_least, *parts, "Text a code and your words"])
        if gsm_length(text) <= PARTS_MAX * GSM_EACH:
            return text
    return "Too many wait to list here. Text a code and your words"


def _some(said: Sequence[str], most: int) -> str:
    """The first of them, and how many more."""
    more = f" and {len(said) - most} more" if len(said) > most else ""
    return ", ".join(map(soften, said[:most])) + more


def owed_list(owed: Sequence[str], *, complete: bool = True) -> str:
    """Everything we owe, soonest first."""
    if not owed:
        return desk_replies.nothing_owed() if complete else desk_replies.clear_so_far()
    for count in range(min(len(owed), 8), 0, -1):
        more = f" and {len(owed) - count} more" if count < len(owed) else ""
        most = "We owe" if complete else "We owe at least"
        text = f"{most}: {', '.join(map(soften, owed[:count]))}{more}"
        if gsm_length(text) <= PARTS_MAX * GSM_EACH:
            return text
    return f"We owe {len(owed)} things"


def not_a_time(typed: str) -> str:
    """A time that cannot be read, or is over."""
    said = shorten(soften(typed), SAYS_MAX)
    return f'I cannot make a time of "{said}". Nothing changed. Try 3PM, TUE 10 or +1H'


def _waiting(waiting: Sequence[WaitLine]) -> str:
    if not waiting:
        return "Nobody is waiting."
    more = f" and {len(waiting) - NAMED_MAX} more" if len(waiting) > NAMED_MAX else ""
    return f"Waiting: {', '.join(_named(line) for line in waiting[:NAMED_MAX])}{more}."


def _named(line: WaitLine) -> str:
    return f"{soften(line.code)} {short_name(line.who)}"


def let_go(code: str, who: str, owed: int) -> str:
    """Nobody is answered any more, and what was owed was not kept."""
    missed = {0: "", 1: " The promise counts as not kept."}.get(
        owed, f" {owed} promises count as not kept."
    )
    return f"OK, {code} {short_name(who)} is let go. I say nothing to them.{missed}"


def nothing_to_drop(code: str, who: str) -> str:
    """Nothing is open there."""
    return f"Nothing is open with {code} {short_name(who)}"


def muted(code: str, who: str, said_when: str) -> str:
    """No more reminders, without taking it from anybody."""
    but = f" At {clock(said_when)} I must tell you all the same" if said_when else ""
    return f"{code} {short_name(who)} is muted until they write again.{but}"


def own_words(code: str, who: str) -> str:
    """No line of ours is left to say here."""
    return f"I have no fresh words left for {short_name(who)}. Text {code} and your own"


def about(
    code: str, who: str, place: str, public: bool, said: str, said_when: str, owed: str = ""
) -> str:
    """What a code is about, and what was promised there."""
    where = f"on {fact(place)}{', PUBLIC' if public else ''}"
    told = f" I said by {clock(said_when)}." if said_when else ""
    shown = quote(said, QUOTE_MAX - (QUOTE_LESS if owed else 0))
    words = f': "{shown}".' if shown else "."
    due = f" Owed: {shorten(soften(owed), OWED_MAX)}." if owed else ""
    return held(f"{code} {short_name(who)} {where}{words}{told}{due} Text {code} and your words")


def done(code: str, who: str) -> str:
    """The matter is settled."""
    return f"{code} {short_name(who)} is done. I say nothing more there"


def promise_done(code: str, what: str, left: str) -> str:
    """One promise is done."""
    more = f"Still owed: {soften(left)}" if left else "Nothing else is owed there"
    return held(f"{code} done: {soften(what)}. {more}")


def promise_set(code: str, said: str) -> str:
    """A promise has a time now."""
    return held(
        f"{code} heard: {soften(said)}. I'll remind you. {code} NOT if that's not a promise"
    )


def promise_right(code: str, said: str) -> str:
    """The owner confirms what we heard."""
    return held(f"Good. {code}: {soften(said)}. I'll remind you")


def promise_dropped(code: str, what: str, left: str) -> str:
    """It was no promise."""
    more = f" Still owed: {soften(left)}" if left else ""
    return held(f"OK, {code} is no promise: {soften(what)}. I remind you no more of it.{more}")


def whose_promise(name: str, waiting: Sequence[WaitLine]) -> str:
    """A promise noted for one of several of that name."""
    who = f"Nothing noted: I cannot tell which {shorten(soften(name), SAYS_MAX)} you mean."
    return held(f"{who} {_waiting(waiting)} Text a code and a time")


def no_matter(name: str, waiting: Sequence[WaitLine]) -> str:
    """A promise noted for somebody of whom nothing is open."""
    who = shorten(soften(name), SAYS_MAX)
    an = "an" if who[:1].casefold() in {*"aeiou"} else "a"
    missing = f"No open matter with {an} {who}, so nothing is noted."
    return held(f"{missing} {_waiting(waiting)} Text a code and a time")


def nothing_promised(code: str, who: str) -> str:
    """A command about a promise where none is known."""
    return f"I know of no promise to {short_name(who)}. Text {code} and your words to make one"
