"""What the owner is told of a channel as a whole: quiet, stopped, slowed, full, well again.

`place` is the channel's name as its users write it. Sentences end without a stop.
"""

from __future__ import annotations

GO_ON = "I go on by myself. Who waits still rings you in time"


def well_again(place: str, how: str) -> str:
    """What was told to be broken is mended."""
    return f"{place} is well again: {how}"


def quiet(place: str, days: int, usual: float, code: str) -> str:
    """Nobody has written for far longer than usual; `usual` is how many a day."""
    often = f"{round(usual)} a day" if usual >= 1 else f"{round(7 * usual)} a week"
    gone = f"{days} day{'s' * (days > 1)}"
    return (
        f"No {place} message for {gone}; you usually get {often}. "
        f"Probably fine. Text {code} OK if so, or look in the app"
    )


def looking_back_costs(place: str, used_usd: float, of_usd: int) -> str:
    """The month's money for looking back is nearly used."""
    return (
        f"I've used ${used_usd:.2f} of your ${of_usd} a month for looking back on {place}. "
        f"When it is gone I only hear what {place} sends me by itself, until next month"
    )


def too_much(place: str) -> str:
    """More was missed than one look could read."""
    return f"I missed so much on {place} that I could not read it all. Please look in the app"


def not_answering(place: str) -> str:
    """The platform does not answer our calls."""
    return f"{place} does not answer, so my receipts there wait and I keep trying. {GO_ON}"


def slowed(place: str, until: str) -> str:
    """The platform asks for fewer calls."""
    return f"{place} asks me to slow down, so my receipts there wait until {until}. {GO_ON}"


def full_day(place: str, most: int) -> str:
    """As many automatic replies as one day may have."""
    return _full(place, f"{most} times in 24 hours")


def full_quarter(place: str, most: int) -> str:
    """As many automatic replies as a quarter of an hour may have."""
    return _full(place, f"{most} times in 15 minutes")


def _full(place: str, said: str) -> str:
    return (
        f"So many write on {place} that I have answered {said}, all I may. "
        "I answer no more there for now and list who waits. Please look"
    )


def wave(place: str) -> str:
    """Many complain under one post."""
    return (
        f"Many people complain under one {place} post, all within minutes. "
        "I post no more there and list who waits. Please look"
    )


def stopped(place: str, why: str, *, reads: bool, again: str) -> str:
    """The platform refuses us altogether. `reads`: it lets us read, and takes nothing we write.

    `again` is what the owner types before OK to have it tried at once; "" where texts go one way.
    """
    if not reads:
        return f"{place} has stopped Kept: {why}. I ask every 10 minutes whether it is mended"
    at_once = f". Text {again} OK to have me try at once" if again else ""
    return (
        f"{place} has stopped Kept: {why}. Please answer in the app until I say that it works "
        f"again; I try now and then{at_once}"
    )


def works_again(place: str) -> str:
    """A stopped channel takes our words again."""
    return f"{place} works again. I go on with what still makes sense"


def unreadable(place: str) -> str:
    """A message of the platform that makes no sense to us."""
    return f"{place} sent me something I cannot read. Look in the app for what I may have missed"


def not_handled(place: str) -> str:
    """A message of the platform that failed every time; `place` is "" where none is known."""
    where = place or "A platform"
    return f"{where} sent me something I failed to handle. It is kept aside. Please look in the app"


def cannot_save(place: str) -> str:
    """Something came, and cannot be stored."""
    return _cannot_save(f"{place} sent me something")


def cannot_save_for_waiting() -> str:
    """What is due cannot be worked on."""
    return _cannot_save("Customers wait")


def _cannot_save(what: str) -> str:
    return f"{what}, but I can't save anything right now. I keep trying. Please look in the app"


def removed(place: str) -> str:
    """Somebody took our app out of their account: perhaps whoever connected it."""
    return (
        f"Somebody removed Kept from their {place} account. "
        f"If they had connected Kept, I no longer receive anything there: connect {place} again"
    )
