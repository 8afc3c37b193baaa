"""One text to the owner: name the thread, make its link, write the words, hand it over."""

from __future__ import annotations

import hmac
from base64 import b32encode
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from ...model.alert import Medium, Text
from ...model.decision import View
from ...model.open_matter import OpenMatter
from ...model.thread import DESK_THREAD, Thread
from ...policy import codes
from ...policy.escalation import alerts, on_call, phones, text_caps
from ...policy.notices import desk_thread, notes
from ...policy.owner_texts import text_facts
from ..ports.errors import Erased, NotAccepted, OptedOut, Unrecorded
from ..ports.ports import Ports
from ..unit.desk_notes import note
from ..unit.open_threads import open_matters
from ..unit.retrying import retrying
from ..unit.unit_of_work import UnitOfWork, commit, decided, load, viewed
from .go_live import began
from .opt_out import blocked
from .sms_budget import give_back, may_text, welcome

TOKEN_LENGTH = 12  # of 32 letters: 60 bits, more than anyone can guess in 24 hours
RESULT_TRIES = 6


def tell(ports: Ports, unit: UnitOfWork, text: Text) -> UnitOfWork:
    """Send one pending text, at least once. Raises Conflict when the outcome cannot be saved."""
    unit, view = viewed(ports, _named(ports, unit))
    match text.medium:
        case Medium.DESK:
            return _listed(ports, unit, text, view)
        case Medium.EMAIL:
            return _mailed(ports, unit, text, view)
        case Medium.SMS:
            return _texted(ports, unit, text, view)


def _texted(ports: Ports, unit: UnitOfWork, text: Text, view: View) -> UnitOfWork:
    now = unit.now
    if text.to in view.desk.deaf:
        return _recorded(ports, unit, text, "", alerts.refused)
    to = _reader(text, view, now)
    if not to:
        return _recorded(ports, unit, text, "", alerts.waits_for_return)
    if to != text.to and on_call.told_already(text, unit.thread, to):
        return _recorded(ports, unit, text, "", alerts.accepted)
    link = make_link(ports, unit, to, now)
    words = text_facts.word(text, unit.thread, view, link, now, _open(ports, text, now))
    if not words:
        return _recorded(ports, unit, text, "", alerts.accepted)
    handed = replace(text, to=to)  # whose phone rings: it is theirs that counts, and may refuse
    if not may_text(ports, handed, words, view.business, now):
        return _recorded(ports, unit, text, words, alerts.capped)
    try:
        welcome(ports, to, view.business, now)
        ports.phone.text(to, words)
    except NotAccepted as error:
        give_back(ports, handed, words, view.business, now)
        if isinstance(error, OptedOut):
            _blocked(ports, view, to, now)
        return _recorded(ports, unit, text, words, alerts.refused)
    began(ports, unit, text)
    return _recorded(ports, unit, text, words, alerts.accepted)


def _open(ports: Ports, text: Text, now: datetime) -> tuple[OpenMatter, ...]:
    """What a list is worded from, when it goes and not when it was decided."""
    return open_matters(ports, now).matters if text.about in desk_thread.LISTS else ()


def _reader(text: Text, view: View, now: datetime) -> str:
    """The phone that rings: another one while its owner is away, unless it is urgent.

    "" where everybody is away.
    """
    away = on_call.away_until(text.to, view.desk, now) is not None
    if not away or text_caps.is_urgent(text):
        return text.to
    return on_call.stand_in(text.to, view.business, view.desk, now)


def _blocked(ports: Ports, view: View, number: str, now: datetime) -> None:
    who = phones.person_of(number, view.business)
    if who is not None:
        blocked(ports, who, now)


def _mailed(ports: Ports, unit: UnitOfWork, text: Text, view: View) -> UnitOfWork:
    link = make_link(ports, unit, text.to, unit.now)
    open_ = _open(ports, text, unit.now)
    letter = text_facts.letter(text, unit.thread, view, link, unit.now, open_)
    if not letter.words:
        return _recorded(ports, unit, text, "", alerts.accepted)
    try:
        ports.mail.mail(letter.subject, letter.words)
    except NotAccepted:
        return _recorded(ports, unit, text, letter.words, alerts.refused)
    return _recorded(ports, unit, text, letter.words, alerts.accepted)


def _named(ports: Ports, unit: UnitOfWork) -> UnitOfWork:
    """The thread with its code, given at its first text."""
    thread = unit.thread
    if thread.code or desk_thread.is_desk(thread):
        return unit
    code = ports.store.claim_code(thread.id, codes.code_candidates(thread.id), unit.now)
    return unit.became(replace(thread, code=code))


def make_link(ports: Ports, unit: UnitOfWork, to: str, now: datetime) -> str:
    """The link to this thread's small page, for one recipient; "" where there is no address."""
    if not ports.base_url:
        return ""
    thread = unit.thread
    token = token_of(ports, thread, to)
    until = now + unit.context.business.rules.link_for
    ports.store.put_link(link_key(token), thread.id, until)
    return f"{ports.base_url.rstrip('/')}/a/{token}"


def desk_link(ports: Ports, to: str, now: datetime) -> str:
    """The link to the desk's own page, for one recipient; "" where there is no address."""
    desk = load(ports, DESK_THREAD)
    return make_link(ports, desk, to, now) if desk is not None else ""


def token_of(ports: Ports, thread: Thread, to: str) -> str:
    """The token of this matter's link for one recipient: the same one each time it is asked for."""
    number = thread.episode.number if thread.episode else 0
    about = f"{thread.id}|{number}|{to}".encode()
    digest = hmac.new(ports.vault.link_secret(), about, sha256).digest()
    return b32encode(digest).decode().lower()[:TOKEN_LENGTH]


def link_key(token: str) -> str:
    """What is stored of a link: never the token itself."""
    return sha256(token.encode("utf-8", "replace")).hexdigest()


def _listed(ports: Ports, unit: UnitOfWork, text: Text, view: View) -> UnitOfWork:
    """A note on the desk thread instead of a text of its own."""
    found = notes.note_of(text, unit.thread, view, unit.now)
    note(ports, found.id, found.words, found.at)
    return _recorded(ports, unit, text, "", alerts.accepted)


Mark = Callable[[Thread, Text, View, str, datetime], Thread]


def _recorded(ports: Ports, unit: UnitOfWork, text: Text, words: str, mark: Mark) -> UnitOfWork:
    """Write what became of a text, on whatever the thread has become meanwhile."""
    units = _as_it_stands(ports, unit)

    def once() -> UnitOfWork:
        unit, view = viewed(ports, next(units))
        after = unit.became(mark(unit.thread, text, view, words, unit.now))
        return commit(ports, decided(ports, after))

    busy = Unrecorded("what came of a text could not be recorded; if it went, it goes again")
    return retrying(once, RESULT_TRIES, busy=busy)


def _as_it_stands(ports: Ports, unit: UnitOfWork) -> Iterator[UnitOfWork]:
    """The unit as it is, and then as its thread stands each time it is asked for again."""
    while True:
        yield unit
        unit = _again(ports, unit)


def _again(ports: Ports, unit: UnitOfWork) -> UnitOfWork:
    fresh = ports.store.thread(unit.thread.id)
    if fresh is None:
        raise Erased("the thread was erased meanwhile")
    thread: Thread = replace(fresh, code=fresh.code or unit.thread.code)
    return UnitOfWork.of(thread, fresh, unit.context, ports.clock.now())
