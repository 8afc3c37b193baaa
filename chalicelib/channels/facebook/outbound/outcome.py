"""What Facebook's answer says about a send, by code and subcode and never by its wording.

https://developers.facebook.com/docs/graph-api/guides/error-handling and
https://developers.facebook.com/docs/messenger-platform/error-codes
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ....model.platform import Outcome, PlatformRequest, PlatformResponse, SendOutcome, Trouble
from ... import fields
from .. import words
from ..people import Data
from .usage import wait_of

_TOKEN = Outcome(SendOutcome.REFUSED, words.TOKEN_DEAD, stop=words.TOKEN_DEAD)
_BUSY = Outcome(SendOutcome.NOT_SENT, words.BUSY, limited=True)
_UNKNOWN = Outcome(SendOutcome.UNKNOWN, words.NOT_KNOWN)
_WINDOW = Outcome(SendOutcome.REFUSED, words.WINDOW)
_UNAVAILABLE = Outcome(SendOutcome.REFUSED, words.UNAVAILABLE)
_PERMISSION = Outcome(SendOutcome.REFUSED, words.NO_PERMISSION)
_RESTRICTED = Outcome(SendOutcome.REFUSED, words.RESTRICTED)
_TERMS = Outcome(SendOutcome.REFUSED, words.TERMS)

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
    (10900, ANY): Outcome(
        SendOutcome.SENT, words.REPLIED_ALREADY
    ),  # the platform's once-only: it is done
    (10903, ANY): Outcome(SendOutcome.REFUSED, words.NO_REPLY),
    (100, ANY): Outcome(SendOutcome.REFUSED, words.BAD_REQUEST),
    (100, 33): Outcome(SendOutcome.REFUSED, words.GONE),
    (100, 2018001): Outcome(SendOutcome.REFUSED, words.NO_PERSON),
    (100, 2018047): Outcome(SendOutcome.REFUSED, words.BAD_REQUEST),
    (190, ANY): _TOKEN,
    (102, ANY): _TOKEN,
    (506, ANY): Outcome(SendOutcome.UNKNOWN, words.SAID_ALREADY),
    (200, ANY): _PERMISSION,
    (10, ANY): _PERMISSION,
    (230, ANY): _PERMISSION,
    (283, ANY): _PERMISSION,
    (200, 2018028): Outcome(SendOutcome.REFUSED, words.NOT_SET_UP),
    (368, ANY): Outcome(SendOutcome.REFUSED, words.BLOCKED, stop=words.STOP_BLOCKED, reads=True),
    (1893063, ANY): _RESTRICTED,
    (ANY, 1893063): _RESTRICTED,
    (2018344, ANY): _TERMS,
    (ANY, 2018344): _TERMS,
}


def outcome(request: PlatformRequest, response: PlatformResponse) -> Outcome:
    """What became of a composed call. Without an id it is never called sent, save where Facebook
    itself says that its one private reply has gone out."""
    if response.trouble is Trouble.NOT_SENT:
        return Outcome(SendOutcome.NOT_SENT, words.NEVER_LEFT)
    if response.trouble is not Trouble.NONE:
        return _UNKNOWN
    error = fields.mapping(response.body.get("error"))
    if error:
        return _refused(response, error)
    if response.status == 429:
        return _busy(_BUSY, response)
    return _accepted(request, response.body) if 200 <= response.status < 300 else _UNKNOWN


def _accepted(request: PlatformRequest, body: Data) -> Outcome:
    message = request.path.endswith("/messages")
    id_ = fields.ident(body.get("message_id" if message else "id"))
    if not id_:
        return _UNKNOWN
    recipient = fields.ident(body.get("recipient_id")) if message else ""
    return Outcome(SendOutcome.SENT, platform_id=id_, recipient_id=recipient)


def _refused(response: PlatformResponse, error: Data) -> Outcome:
    """An error we know by its number; an unknown one is a refusal only if it claims to be."""
    code, subcode = _number(error.get("code")), _number(error.get("error_subcode"))
    for key in ((code, subcode), (ANY, subcode), (code, ANY)):
        if key in OUTCOMES:
            return _busy(OUTCOMES[key], response)
    if response.status == 429:
        return _busy(_BUSY, response)
    definite = (
        400 <= response.status < 500 and code != ANY and error.get("is_transient") is not True
    )
    return Outcome(SendOutcome.REFUSED, words.refused(code)) if definite else _UNKNOWN


def _number(value: Any) -> int:
    text = fields.ident(value)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else ANY


def _busy(known: Outcome, response: PlatformResponse) -> Outcome:
    """The same, with the wait that Facebook asks for: calls made before prolong it."""
    if known.fate is not SendOutcome.NOT_SENT:
        return known
    return replace(known, wait=wait_of(response.headers))
