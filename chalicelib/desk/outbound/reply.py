"""Answering a text at once, and never so often that two machines keep each other busy."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta

from ...model.business import Business
from ...voice.owner import email
from ..ports.errors import NotAccepted
from ..ports.ports import Ports
from .sms_budget import may_answer, unanswered, welcome

REPLIES_HOUR_MAX = 20  # to one phone
PUZZLED_HOUR_MAX = 6  # of these, answers to what was not understood: it may be a machine's


def reply(ports: Ports, number: str, words: str, business: Business, now: datetime) -> None:
    """Answer a text of the business's own phone; by e-mail where the text is not taken.

    Raises NotAccepted where neither went, so that the text is worked on again.
    """
    if not words or not may_reply(ports, f"replies/{number}", REPLIES_HOUR_MAX, now):
        return
    if not may_answer(ports, words, business, now):
        with suppress(NotAccepted):  # to try again would cost what is kept for urgent matters
            ports.mail.mail(email.NOT_TEXTED, words)
        return
    try:
        welcome(ports, number, business, now)
        ports.phone.text(number, words)
    except NotAccepted:
        unanswered(ports, words, now)
        ports.mail.mail(email.NOT_TEXTED, words)


def puzzled(ports: Ports, number: str, words: str, business: Business, now: datetime) -> None:
    """Answer what was not understood, a few times an hour."""
    if may_reply(ports, f"puzzled/{number}", PUZZLED_HOUR_MAX, now):
        reply(ports, number, words, business, now)


def may_reply(ports: Ports, name: str, most: int, now: datetime) -> bool:
    """Whether one more of these may go this hour; what may is counted."""
    hour = now.strftime("%Y-%m-%dT%H")
    return ports.store.count(f"{name}/{hour}", 1, most, now + timedelta(hours=2)) is not None
