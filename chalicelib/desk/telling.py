"""One text to the owner: name the thread, make its link, write the words, hand it over."""

from __future__ import annotations

import hmac
from base64 import b32encode
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from .. import policy
from ..model import Medium, Text, Thread
from .note import note
from .ports import Conflict, Hands, NotAccepted
from .sitting import Sitting, decided, saved, view_of

TOKEN_LENGTH = 12  # of 32 letters: 60 bits, more than anyone can guess in 24 hours
RESULT_TRIES = 6


def tell(hands: Hands, sitting: Sitting, text: Text) -> Sitting:
    """Send one pending text, at least once. Raises Conflict when the outcome cannot be saved."""
    now = hands.clock.now()
    sitting = _named(hands, sitting, now)
    if text.medium is Medium.DESK:
        return _listed(hands, sitting, text, now)
    link = make_link(hands, sitting, text, now)
    words = policy.word(text, sitting.thread, view_of(hands, sitting, now), link, now)
    try:
        hands.phone.text(text.to, words)
    except NotAccepted:
        return _recorded(hands, sitting, text, words, taken=False)
    return _recorded(hands, sitting, text, words, taken=True)


def _named(hands: Hands, sitting: Sitting, now: datetime) -> Sitting:
    """The thread with its code, given at its first text."""
    thread = sitting.thread
    if thread.code or policy.is_desk(thread):
        return sitting
    code = hands.store.claim_code(thread.id, policy.code_candidates(thread.id), now)
    return replace(sitting, thread=replace(thread, code=code))


def make_link(hands: Hands, sitting: Sitting, text: Text, now: datetime) -> str:
    """The link to this thread's small page, for one recipient; "" where there is no address."""
    if not hands.base_url:
        return ""
    thread = sitting.thread
    number = thread.episode.number if thread.episode else 0
    token = _token(hands.vault.link_secret(), f"{thread.id}|{number}|{text.to}")
    until = now + sitting.scene.business.rules.link_for
    hands.store.put_link(link_key(token), thread.id, until)
    return f"{hands.base_url.rstrip('/')}/a/{token}"


def _token(secret: bytes, about: str) -> str:
    digest = hmac.new(secret, about.encode(), sha256).digest()
    return b32encode(digest).decode().lower()[:TOKEN_LENGTH]


def link_key(token: str) -> str:
    """What is stored of a link: never the token itself."""
    return sha256(token.encode("utf-8", "replace")).hexdigest()


def _listed(hands: Hands, sitting: Sitting, text: Text, now: datetime) -> Sitting:
    """A line on the desk thread's list instead of a text of its own."""
    thread = sitting.thread
    if thread.episode is not None:
        what = f"{thread.id}:{thread.episode.number}"
        line = policy.waiting_line(thread)
        note(hands, policy.note_id(policy.OPENING, what), line, thread.episode.opened_at)
    return _recorded(hands, sitting, text, "", taken=True)


def _recorded(hands: Hands, sitting: Sitting, text: Text, words: str, taken: bool) -> Sitting:
    """Write what became of a text, on whatever the thread has become meanwhile."""
    for _ in range(RESULT_TRIES):
        now = hands.clock.now()
        mark = policy.accepted if taken else policy.refused
        after = replace(sitting, thread=mark(sitting.thread, text, words, now))
        try:
            return saved(hands, decided(hands, after, now))
        except Conflict:
            sitting = _again(hands, sitting)
    raise Conflict("the text went, and could not be recorded; it will go again")


def _again(hands: Hands, sitting: Sitting) -> Sitting:
    fresh = hands.store.thread(sitting.thread.id)
    assert fresh is not None
    thread: Thread = replace(fresh, code=fresh.code or sitting.thread.code)
    return Sitting(thread, fresh, sitting.scene)
