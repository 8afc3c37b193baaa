"""The number with which a phone confirms what it was shown: given, dead, or good. Pure.

Whoever fakes a phone's number sees no text that goes to it. So a read-back carries a random number,
and only that number sends what was read back: one draft, to the phone it was texted to, once.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

from ...model.draft import Draft, DraftAbout, ReadBack
from ...model.phone_trust import PhoneTrust, WaitingWords
from ...model.thread import Thread
from .drafts import waiting_draft

TYPED_FOR = timedelta(minutes=15)
OURS_FOR = timedelta(hours=24)
WORDS_MAX = 3  # typed words of one phone that may wait for their numbers at a time
PHONES_MAX = 5  # that a thread remembers a read-back to: as many as a business has
OURS = frozenset({DraftAbout.LATE, DraftAbout.BROKEN, DraftAbout.THANKS})  # Kept made them
SHORT, LONG = 3, 6  # digits


def digits_now(trust: PhoneTrust | None, now: datetime) -> int:
    """How many digits a number that is made now has."""
    longer = trust is not None and trust.longer_until is not None and now < trust.longer_until
    return LONG if longer else SHORT


def draft_mark(draft: Draft) -> str:
    """The same as long as the draft says the same to the same audience."""
    return sha256(f"{draft.id}|{draft.action}|{draft.words}".encode()).hexdigest()[:16]


def draft_shown(thread: Thread, number: str, to: str, now: datetime) -> Thread:
    """The thread whose waiting draft was read back to a phone under this number."""
    draft = waiting_draft(thread)
    assert draft is not None
    typed = draft.about not in OURS
    until = now + (TYPED_FOR if typed else OURS_FOR)
    return shown(thread, ReadBack(number, to, draft_mark(draft), now, until, typed))


def shown(thread: Thread, given: ReadBack) -> Thread:
    """The thread that remembers this read-back; an earlier one to the same phone is dead."""
    others = tuple(r for r in thread.read_backs if r.to != given.to)
    return replace(thread, read_backs=(*others, given)[-PHONES_MAX:])


def read_back_of(thread: Thread, number: str, to: str) -> ReadBack | None:
    """The read-back to this phone under this number; None where it is none or not the newest."""
    found = (r for r in thread.read_backs if (r.number, r.to) == (number, to))
    return next(found, None)


def was_shown(thread: Thread, to: str) -> bool:
    """Whether this phone was shown the waiting draft as it stands."""
    draft = waiting_draft(thread)
    mark = draft_mark(draft) if draft is not None else ""
    return any(r.to == to and r.mark == mark for r in thread.read_backs)


def is_live(given: ReadBack, thread: Thread, trust: PhoneTrust | None, now: datetime) -> bool:
    """Whether this number may still confirm something; what it confirms is asked by its mark."""
    if now >= given.until:
        return False
    words = trust.words if trust is not None else ()
    return not given.typed or WaitingWords(given.to, thread.id, given.number) in words


def with_words(trust: PhoneTrust | None, given: ReadBack, thread: Thread) -> PhoneTrust:
    """The phones once typed words of this thread wait under this number.

    A phone has WORDS_MAX of them: its oldest are dead then.
    """
    trust = trust or PhoneTrust()
    kept = [w for w in trust.words if (w.to, w.thread_id) != (given.to, thread.id)]
    mine = [w for w in kept if w.to == given.to]
    dead = mine[: max(0, len(mine) - WORDS_MAX + 1)]
    one = WaitingWords(given.to, thread.id, given.number)
    return replace(trust, words=(*(w for w in kept if w not in dead), one))


def without_words(trust: PhoneTrust | None, thread: Thread) -> PhoneTrust | None:
    """The phones once nothing typed waits in this thread any more."""
    if trust is None or all(w.thread_id != thread.id for w in trust.words):
        return trust
    return replace(trust, words=tuple(w for w in trust.words if w.thread_id != thread.id))


def trust_after(trust: PhoneTrust | None, thread: Thread, number: str) -> PhoneTrust | None:
    """The phones as a change of this thread leaves them, which may have used a new number."""
    given = next((r for r in thread.read_backs if number and r.number == number), None)
    if given is not None and given.typed:
        return with_words(trust, given, thread)
    return trust if waiting_draft(thread) is not None else without_words(trust, thread)
