"""One text to the owner: name the thread, make its link, write the words, hand it over."""

from __future__ import annotations

import hmac
from base64 import b32encode
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from ..model.alert import Medium, Text
from ..model.desk import View
from ..model.thread import DESK_THREAD, Thread
from ..policy import absence, alerting, codes, counting, desk_thread, noting, phones, texting
from .counting import give_back, may_text, welcome
from .deafness import blocked
from .going_live import began
from .note import note
from .ports.errors import Conflict, NotAccepted, OptedOut
from .ports.ports import Hands
from .sitting import Sitting, decided, saved, sit_down, view_of

TOKEN_LENGTH = 12  # of 32 letters: 60 bits, more than anyone can guess in 24 hours
RESULT_TRIES = 6


def tell(hands: Hands, sitting: Sitting, text: Text) -> Sitting:
    """Send one pending text, at least once. Raises Conflict when the outcome cannot be saved."""
    now = hands.clock.now()
    sitting = _named(hands, sitting, now)
    match text.medium:
        case Medium.DESK:
            return _listed(hands, sitting, text, now)
        case Medium.EMAIL:
            return _mailed(hands, sitting, text, now)
        case Medium.SMS:
            return _texted(hands, sitting, text, now)


def _texted(hands: Hands, sitting: Sitting, text: Text, now: datetime) -> Sitting:
    view = view_of(hands, sitting, now)
    if text.to in view.desk.deaf:
        return _recorded(hands, sitting, text, "", alerting.refused)
    to = _reader(text, view, now)
    if not to:
        return _recorded(hands, sitting, text, "", alerting.waits_for_return)
    if to != text.to and absence.told_already(text, sitting.thread, to):
        return _recorded(hands, sitting, text, "", alerting.accepted)
    link = make_link(hands, sitting, to, now)
    words = texting.word(text, sitting.thread, view, link, now)
    if not may_text(hands, text, words, view.business, now):
        return _recorded(hands, sitting, text, words, alerting.capped)
    try:
        welcome(hands, to, view.business, now)
        hands.phone.text(to, words)
    except NotAccepted as error:
        give_back(hands, text, words, view.business, now)
        if isinstance(error, OptedOut):
            _blocked(hands, view, text.to, now)
        return _recorded(hands, sitting, text, words, alerting.refused)
    began(hands, sitting, text, now)
    return _recorded(hands, sitting, text, words, alerting.accepted)


def _reader(text: Text, view: View, now: datetime) -> str:
    """The phone that rings: another one while its owner is away, unless it is urgent.

    "" where everybody is away.
    """
    away = absence.away_until(text.to, view.desk, now) is not None
    if not away or counting.is_urgent(text):
        return text.to
    return absence.stand_in(text.to, view.business, view.desk, now)


def _blocked(hands: Hands, view: View, number: str, now: datetime) -> None:
    who = phones.person_of(number, view.business)
    if who is not None:
        blocked(hands, who, now)


def _mailed(hands: Hands, sitting: Sitting, text: Text, now: datetime) -> Sitting:
    link = make_link(hands, sitting, text.to, now)
    view = view_of(hands, sitting, now)
    letter = texting.letter(text, sitting.thread, view, link, now)
    try:
        hands.mail.mail(letter.subject, letter.words)
    except NotAccepted:
        return _recorded(hands, sitting, text, letter.words, alerting.refused)
    return _recorded(hands, sitting, text, letter.words, alerting.accepted)


def _named(hands: Hands, sitting: Sitting, now: datetime) -> Sitting:
    """The thread with its code, given at its first text."""
    thread = sitting.thread
    if thread.code or desk_thread.is_desk(thread):
        return sitting
    code = hands.store.claim_code(thread.id, codes.code_candidates(thread.id), now)
    return replace(sitting, thread=replace(thread, code=code))


def make_link(hands: Hands, sitting: Sitting, to: str, now: datetime) -> str:
    """The link to this thread's small page, for one recipient; "" where there is no address."""
    if not hands.base_url:
        return ""
    thread = sitting.thread
    token = token_of(hands, thread, to)
    until = now + sitting.scene.business.rules.link_for
    hands.store.put_link(link_key(token), thread.id, until)
    return f"{hands.base_url.rstrip('/')}/a/{token}"


def desk_link(hands: Hands, to: str, now: datetime) -> str:
    """The link to the desk's own page, for one recipient; "" where there is no address."""
    desk = sit_down(hands, DESK_THREAD)
    return make_link(hands, desk, to, now) if desk is not None else ""


def token_of(hands: Hands, thread: Thread, to: str) -> str:
    """The token of this matter's link for one recipient: the same one each time it is asked for."""
    number = thread.episode.number if thread.episode else 0
    about = f"{thread.id}|{number}|{to}".encode()
    digest = hmac.new(hands.vault.link_secret(), about, sha256).digest()
    return b32encode(digest).decode().lower()[:TOKEN_LENGTH]


def link_key(token: str) -> str:
    """What is stored of a link: never the token itself."""
    return sha256(token.encode("utf-8", "replace")).hexdigest()


def _listed(hands: Hands, sitting: Sitting, text: Text, now: datetime) -> Sitting:
    """A note on the desk thread instead of a text of its own."""
    found = noting.note_of(text, sitting.thread, view_of(hands, sitting, now), now)
    if found is not None:
        note(hands, found.id, found.words, found.at)
    return _recorded(hands, sitting, text, "", alerting.accepted)


Mark = Callable[[Thread, Text, View, str, datetime], Thread]


def _recorded(hands: Hands, sitting: Sitting, text: Text, words: str, mark: Mark) -> Sitting:
    """Write what became of a text, on whatever the thread has become meanwhile."""
    for _ in range(RESULT_TRIES):
        now = hands.clock.now()
        view = view_of(hands, sitting, now)
        after = replace(sitting, thread=mark(sitting.thread, text, view, words, now))
        try:
            return saved(hands, decided(hands, after, now))
        except Conflict:
            sitting = _again(hands, sitting)
    raise Conflict("the text went, and could not be recorded; it will go again")


def _again(hands: Hands, sitting: Sitting) -> Sitting:
    fresh = hands.store.thread(sitting.thread.id)
    if fresh is None:
        raise Conflict("the thread was erased meanwhile")
    thread: Thread = replace(fresh, code=fresh.code or sitting.thread.code)
    return Sitting(thread, fresh, sitting.scene)
