"""What a text is answered that concerns the whole desk: away, a crisis, a locked phone."""

from __future__ import annotations

from ..quoting import verbatim
from .facts import clock, fact


def away(until: str, other: str) -> str:
    """Somebody goes away for a while."""
    who = f"{fact(other)} gets your texts" if other else "your texts wait"
    return (
        f"OK, {who} until {fact(until)}. URGENT ones still ring you. BACK when you are here again"
    )


def welcome_back() -> str:
    """Somebody is here again."""
    return "Welcome back."


def channel_quiet(place: str) -> str:
    """The owner says that a quiet channel is only quiet."""
    return f"Good. {fact(place)} is just quiet, then"


def channel_tried(place: str) -> str:
    """The owner says that a channel which has stopped us is well again."""
    return (
        f"OK, I try {fact(place)} again with the next answer that is due and tell you if it works"
    )


def holding_line(when: str) -> str:
    """The line we propose for a crisis: for everyone to see."""
    return f"We know something has gone wrong and we are on it. Update here by {when}."


def crisis_line(words: str, number: str) -> str:
    """The crisis is on: its line, as everyone will see it, and the number that uses it."""
    head = "CRISIS ON. I've stopped automatic answers. PUBLIC holding line ready"
    return f'{head}: "{verbatim(words)}" GO {number} uses it'


def crisis_private(what: str) -> str:
    """A line that would tell everyone something private."""
    why = f"That has {fact(what)} in it and everyone would see it"
    return f"Not used. {why}. Text CRISIS and new words"


def crisis_in_use(until: str) -> str:
    """The line stands in for every automatic answer."""
    what = "Your line answers everyone who waits, once under each post"
    return f"{what}. Update due {clock(until)}. CRISIS OFF when it is over"


def crisis_over(waiting: int) -> str:
    """The crisis is over."""
    left = f"{waiting} still wait. WHO for the list" if waiting else "Nobody is waiting"
    return f"CRISIS OFF. I answer by myself again. {left}"


def no_crisis() -> str:
    """A command for a crisis that is not on."""
    return "No crisis is on. Text CRISIS ON to hold my automatic answers"


def crisis_nag(when: str) -> str:
    """The update that the line promised is due."""
    todo = "Text CRISIS and new words, or CRISIS OFF"
    return f"Crisis still on. Your update was due {clock(when)}. {todo}"


def locked(link: str) -> str:
    """Too many wrong codes: somebody may be guessing."""
    where = f"Was it you? Open {link}" if link else "Was it you? Open the link in your e-mail"
    rests = "Five wrong codes: for an hour only WHO, OWE and ? work from this phone"
    return f"{rests}. {where}"


def blocked_us(who: str) -> str:
    """For e-mail and pages: alerts are dead."""
    return (
        f"{fact(who)}'s phone has blocked Kept, so no text reaches it any more. "
        "Text START to Kept's number from that phone"
    )


def sign_in(code: str, host: str) -> str:
    """The code behind which words can be written on a page; phones fill it in by the last line."""
    spaced = f"{code[:3]} {code[3:]}"
    return (
        f"{spaced} is your Kept code. Good for 10 minutes. Nobody from Kept will ever ask for it."
        f"\n@{host} #{code}"
    )


def menu() -> str:
    """What can be typed."""
    return (
        "Text a code and your words to answer. D47 GOT, D47 DONE, D47 3PM, D47 NOT, D47 THX. "
        "WHO, OWE, AWAY 2H, BACK, CRISIS ON"
    )


def all_clear() -> str:
    """Nobody waits and nothing is owed."""
    return "All clear. Nobody is waiting and no promise is open"


AT_LEAST = "At least these, I am still going through older ones."


def clear_so_far() -> str:
    """Nobody is known to wait, and not everything has been looked at."""
    return "Nobody that I know of. I am still going through older matters, ask again in an hour"


def nothing_owed() -> str:
    """No promise of a person of the business is open."""
    return "Every promise I know of is kept"
