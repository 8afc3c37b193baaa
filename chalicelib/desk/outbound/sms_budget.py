"""How many texts may go, and what they may cost: counted where they are handed over."""

from __future__ import annotations

from datetime import datetime, timedelta

from ...model.alert import Text
from ...model.business import Business
from ...policy.escalation import text_caps
from ...policy.notices import desk_thread
from ..ports.ports import Ports
from ..unit.desk_notes import note

FOREVER = timedelta(days=3_650)
MONTH = timedelta(days=40)  # and a little more


def may_text(ports: Ports, text: Text, words: str, business: Business, now: datetime) -> bool:
    """Whether one more text may go to this number now; what may is counted at once.

    Urgent matters always go. The others keep to so many an hour, so many a day, and the month's
    money; beyond that the owner hears by e-mail and one digest.
    """
    urgent = text_caps.is_urgent(text)
    for name, limit, keep in _turns(text, business, now):
        if ports.store.count(name, 1, text_caps.COUNT_MAX if urgent else limit, now + keep) is None:
            return False
    return _spend(ports, words, business, urgent, now) or urgent


def give_back(ports: Ports, text: Text, words: str, business: Business, now: datetime) -> None:
    """A text that nobody took has used up nothing."""
    for name, _, keep in _turns(text, business, now):
        ports.store.count(name, -1, text_caps.COUNT_MAX, now + keep)
    ports.store.count(_parts(now), -text_caps.parts(words), text_caps.COUNT_MAX, now + MONTH)


def _turns(text: Text, business: Business, now: datetime) -> tuple[tuple[str, int, timedelta], ...]:
    """The counters of a number's hour and day: name, limit, and how long they are kept."""
    rules, hour, day = business.rules, now.strftime("%Y-%m-%dT%H"), now.strftime("%Y-%m-%d")
    return (
        (f"texts/{text.to}/{hour}", rules.texts_hour_max, timedelta(hours=2)),
        (f"texts/{text.to}/{day}", rules.texts_day_max, timedelta(days=2)),
    )


def _parts(now: datetime) -> str:
    return f"parts/{now.strftime('%Y-%m')}"


def _spend(ports: Ports, words: str, business: Business, urgent: bool, now: datetime) -> bool:
    """Whether the month's money still pays for it. The owner is told when most of it is used."""
    month, parts = now.strftime("%Y-%m"), text_caps.parts(words)
    most = text_caps.parts_for(business.rules.month_budget_usd)
    limit = text_caps.COUNT_MAX if urgent else most
    total = ports.store.count(_parts(now), parts, limit, now + MONTH)
    if total is None or total > most * text_caps.BUDGET_WARN:
        used = min(total or most, most)
        words = text_caps.budget_words(used, business.rules.month_budget_usd)
        note(ports, desk_thread.note_id(desk_thread.TELL, f"budget:{month}"), words, now)
    return total is not None


def may_answer(ports: Ports, words: str, business: Business, now: datetime) -> bool:
    """Whether the month's money pays for an answer; what is kept for urgent matters does not."""
    most = text_caps.parts_for(business.rules.month_budget_usd)
    return ports.store.count(_parts(now), text_caps.parts(words), most, now + MONTH) is not None


def unanswered(ports: Ports, words: str, now: datetime) -> None:
    """An answer that no carrier took has used up nothing."""
    ports.store.count(_parts(now), -text_caps.parts(words), text_caps.COUNT_MAX, now + MONTH)


def welcome(ports: Ports, number: str, business: Business, now: datetime) -> None:
    """The first text ever to a number is preceded by the one that says who writes and how to stop.

    Raises NotAccepted like any text; it is then tried again with the next one.
    """
    name = f"welcome/{number}"
    if ports.store.count(name, 1, 1, now + FOREVER) is None:
        return
    ports.phone.text(number, text_caps.welcome_words(business))
