"""What Facebook's answer says about a send, by code and subcode and never by its wording.

https://developers.facebook.com/docs/graph-api/guides/error-handling and
https://developers.facebook.com/docs/messenger-platform/error-codes
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ...model.wire import Answer, Call, Fate, Outcome, Trouble
from .. import fields
from .limits import wait_of
from .people import Data

NEVER_LEFT = "Facebook could not be reached, so nothing was sent."
NOT_KNOWN = "Facebook gave no clear answer, so we do not know whether it arrived."
SAID_ALREADY = "Facebook says this text is already there, so we look for it."
BUSY = "Facebook asks us to slow down, so this was not sent yet."
WINDOW = "Facebook's 24 hours for writing to them are over, so this was not sent."
UNAVAILABLE = "They cannot be reached in Messenger: they may have blocked messages from this Page."
REPLIED = "They had already been sent a private reply to this comment."
NO_REPLY = "Facebook does not let this person be answered privately."
BAD_REQUEST = "Facebook refused this message as it stands, so it was not sent."
GONE = "What we wanted to answer is no longer on Facebook, so this was not sent."
NO_PERSON = "Facebook no longer finds the person this was meant for, so it was not sent."
TOKEN_DEAD = "Facebook no longer accepts our access. Please connect the Page again."
NO_PERMISSION = (
    "Kept lacks a permission on this Page, so this was not sent. Please connect it again."
)
NOT_SET_UP = (
    "Facebook has not approved this app for messages to the public yet, so this was not sent."
)
BLOCKED = (
    "Facebook has blocked this Page from acting for now, so all automatic replies have stopped."
)
RESTRICTED = (
    "Facebook has restricted this Page, so this was not sent. Please look in the Page's app."
)
TERMS = "Facebook wants its privacy terms accepted in the Page's app before it sends messages."
REFUSED = "Facebook refused this, so it was not sent."

_TOKEN = Outcome(Fate.REFUSED, TOKEN_DEAD, stop=TOKEN_DEAD)
_BUSY = Outcome(Fate.NOT_SENT, BUSY, limited=True)
_UNKNOWN = Outcome(Fate.UNKNOWN, NOT_KNOWN)
_WINDOW = Outcome(Fate.REFUSED, WINDOW)
_UNAVAILABLE = Outcome(Fate.REFUSED, UNAVAILABLE)
_PERMISSION = Outcome(Fate.REFUSED, NO_PERMISSION)
_RESTRICTED = Outcome(Fate.REFUSED, RESTRICTED)
_TERMS = Outcome(Fate.REFUSED, TERMS)

ANY = -1  # whatever the code, or the subcode
OUTCOMES: Mapping[tuple[int, int], Outcome] = {  # the exact pair first, then either alone
    (1, ANY): _UNKNOWN,
    (2, ANY): _UNKNOWN,  # also when the customer blocked us, but that cannot be told apart
    (1200, ANY): _UNKNOWN,
    (4, ANY): _BUSY,
    (17, ANY): _BUSY,
    (32, ANY): _BUSY,
    (341, ANY): _BUSY,
    (613, ANY): _BUSY,
    (80001, ANY): _BUSY,
    (80002, ANY): _BUSY,
    (80004, ANY): _BUSY,
    (80006, ANY): _BUSY,
    (10, 2018278): _WINDOW,
    (10, 2534022): _WINDOW,
    (10, 2018065): _WINDOW,
    (10, 2018108): _UNAVAILABLE,
    (551, ANY): _UNAVAILABLE,
    (551, 1545041): _UNAVAILABLE,
    (200, 1545041): _UNAVAILABLE,
    (10900, ANY): Outcome(Fate.SENT, REPLIED),  # the platform's once-only: it is done
    (10903, ANY): Outcome(Fate.REFUSED, NO_REPLY),
    (100, ANY): Outcome(Fate.REFUSED, BAD_REQUEST),
    (100, 33): Outcome(Fate.REFUSED, GONE),
    (100, 2018001): Outcome(Fate.REFUSED, NO_PERSON),
    (100, 2018047): Outcome(Fate.REFUSED, BAD_REQUEST),
    (190, ANY): _TOKEN,
    (102, ANY): _TOKEN,
    (506, ANY): Outcome(Fate.UNKNOWN, SAID_ALREADY),
    (200, ANY): _PERMISSION,
    (10, ANY): _PERMISSION,
    (230, ANY): _PERMISSION,
    (283, ANY): _PERMISSION,
    (200, 2018028): Outcome(Fate.REFUSED, NOT_SET_UP),
    (368, ANY): Outcome(Fate.REFUSED, BLOCKED, stop=BLOCKED),
    (1893063, ANY): _RESTRICTED,
    (ANY, 1893063): _RESTRICTED,
    (2018344, ANY): _TERMS,
    (ANY, 2018344): _TERMS,
}


def outcome(call: Call, answer: Answer) -> Outcome:
    """What became of a composed call. Without an id it is never called sent, save where Facebook
    itself says that its one private reply has gone out."""
    if answer.trouble is Trouble.NOT_SENT:
        return Outcome(Fate.NOT_SENT, NEVER_LEFT)
    if answer.trouble is not Trouble.NONE:
        return _UNKNOWN
    error = fields.mapping(answer.body.get("error"))
    if error:
        return _refused(answer, error)
    if answer.status == 429:
        return _busy(_BUSY, answer)
    return _accepted(call, answer.body) if 200 <= answer.status < 300 else _UNKNOWN


def _accepted(call: Call, body: Data) -> Outcome:
    message = call.path.endswith("/messages")
    id_ = fields.ident(body.get("message_id" if message else "id"))
    if not id_:
        return _UNKNOWN
    recipient = fields.ident(body.get("recipient_id")) if message else ""
    return Outcome(Fate.SENT, platform_id=id_, recipient_id=recipient)


def _refused(answer: Answer, error: Data) -> Outcome:
    """An error we know by its number; an unknown one is a refusal only if it claims to be."""
    code, subcode = _number(error.get("code")), _number(error.get("error_subcode"))
    for key in ((code, subcode), (ANY, subcode), (code, ANY)):
        if key in OUTCOMES:
            return _busy(OUTCOMES[key], answer)
    if answer.status == 429:
        return _busy(_BUSY, answer)
    definite = 400 <= answer.status < 500 and code != ANY and error.get("is_transient") is not True
    return (
        Outcome(Fate.REFUSED, f"{REFUSED} (Its number for this: {code})") if definite else _UNKNOWN
    )


def _number(value: Any) -> int:
    text = fields.ident(value)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else ANY


def _busy(known: Outcome, answer: Answer) -> Outcome:
    """The same, with the wait that Facebook asks for: calls made before prolong it."""
    if known.fate is not Fate.NOT_SENT:
        return known
    return replace(known, wait=wait_of(answer.headers))
