"""What X's answer to a send says about its fate.

Known problems stand in PROBLEMS: by X's legacy code, by the last part of the problem's type, or,
where X gives neither, by its phrases. https://docs.x.com/x-api/fundamentals/response-codes-and-errors
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from ....model.platform import Outcome, PlatformRequest, PlatformResponse, SendOutcome, Trouble
from ... import fields
from .. import words
from ..people import ident
from .usage import LIMITS_TOLD, resets_in, sent_at

WAIT = timedelta(minutes=15)  # the length of X's limit windows, when it does not say when one ends
CLOCK_WAIT = timedelta(minutes=1)  # X has told its time, by which the next try is signed
WAIT_MIN = timedelta(seconds=1)
WAIT_MAX = timedelta(hours=24)

UNREACHED = Outcome(SendOutcome.NOT_SENT, words.UNREACHED)
UNSURE = Outcome(SendOutcome.UNKNOWN, words.UNSURE)
SIGNED_OUT = Outcome(SendOutcome.REFUSED, words.SIGNED_OUT, stop=words.STOP_SIGNED_OUT)
NO_CREDIT = Outcome(SendOutcome.REFUSED, words.NO_CREDIT, stop=words.STOP_NO_CREDIT, reads=True)
LIMITED = Outcome(SendOutcome.NOT_SENT, words.LIMITED, limited=True)
NO_WRITING = Outcome(SendOutcome.REFUSED, words.NO_WRITING, stop=words.STOP_NO_WRITING, reads=True)
LOCKED = Outcome(SendOutcome.REFUSED, words.LOCKED, stop=words.STOP_LOCKED, reads=True)
GONE = Outcome(SendOutcome.REFUSED, words.GONE)
WRONG_CLOCK = Outcome(SendOutcome.NOT_SENT, words.WRONG_CLOCK, wait=WAIT)
REFUSED = Outcome(SendOutcome.REFUSED, words.REFUSED)


@dataclass(frozen=True, slots=True)
class Problem:
    outcome: Outcome
    codes: tuple[int, ...] = ()
    types: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()  # of X's words, in lower case


PROBLEMS = (
    Problem(
        Outcome(SendOutcome.UNKNOWN, words.SAID_ALREADY),
        codes=(187,),
        phrases=("duplicate content",),
    ),
    Problem(
        Outcome(SendOutcome.REFUSED, words.ONLY_SUMMONED),
        phrases=("not been mentioned or otherwise engaged",),
    ),
    Problem(
        Outcome(SendOutcome.REFUSED, words.REPLIES_LIMITED),
        codes=(433,),
        phrases=("restricted who can reply", "reply to this conversation is not allowed"),
    ),
    Problem(
        Outcome(SendOutcome.REFUSED, words.BLOCKED_US),
        codes=(136,),
        phrases=("you have been blocked",),
    ),
    Problem(
        Outcome(SendOutcome.REFUSED, words.NO_MESSAGES),
        codes=(349, 150, 151),
        phrases=("permission to dm", "cannot send messages to this user"),
    ),
    Problem(
        GONE,
        codes=(34, 50, 63, 144, 385),
        types=("resource-not-found", "not-authorized-for-resource"),
        phrases=("deleted or not visible",),
    ),
    Problem(SIGNED_OUT, codes=(32, 89, 215), types=("unsupported-authentication",)),
    Problem(
        LOCKED, codes=(64, 326), phrases=("account is suspended", "account is temporarily locked")
    ),
    Problem(NO_WRITING, codes=(261, 453), types=("oauth1-permissions", "client-forbidden")),
    Problem(NO_CREDIT, types=("credits", "usage-capped")),
    Problem(LIMITED, codes=(88, 185, 344)),
    Problem(Outcome(SendOutcome.REFUSED, words.TOO_LONG), codes=(186,)),
    Problem(
        Outcome(SendOutcome.REFUSED, words.SPAM),
        codes=(226,),
        phrases=("might be automated",),
    ),
    Problem(WRONG_CLOCK, codes=(135,)),
)
BY_STATUS = {  # what X means by a status when its body names no known problem
    400: REFUSED,
    401: SIGNED_OUT,
    402: NO_CREDIT,
    403: REFUSED,
    404: GONE,
    413: REFUSED,
    422: REFUSED,
    429: LIMITED,
}
WITHOUT_BODY = frozenset({401, 402, 429})  # clear even where the body is a web page


def outcome(request: PlatformRequest, response: PlatformResponse) -> Outcome:
    """Sent with an id, certainly not sent, refused for good, or unknown."""
    if response.trouble is Trouble.NOT_SENT:
        return UNREACHED
    if response.trouble is Trouble.NONE and 200 <= response.status < 300:
        return _sent(request, response)
    if response.trouble is Trouble.NONE and 400 <= response.status < 500:
        return _refused(response)
    return UNSURE


def _sent(request: PlatformRequest, response: PlatformResponse) -> Outcome:
    data = fields.mapping(response.body.get("data"))
    id_ = ident(data.get("id" if request.path == "/2/tweets" else "dm_event_id"))
    return Outcome(SendOutcome.SENT, platform_id=id_) if id_ else UNSURE


def _refused(response: PlatformResponse) -> Outcome:
    told = [response.body, *fields.items(response.body.get("errors"))]
    known = next((p.outcome for p in PROBLEMS if any(_names(p, one) for one in told)), None)
    if known is None and (response.body or response.status in WITHOUT_BODY):
        known = BY_STATUS.get(response.status)
    if known is None:
        return UNSURE
    if known is WRONG_CLOCK and sent_at(response.headers) is not None:
        return replace(known, wait=CLOCK_WAIT)
    return replace(known, wait=_wait(response.headers)) if known is LIMITED else known


def _names(problem: Problem, told: Mapping[str, Any]) -> bool:
    code = told.get("code")
    kind = fields.text_of(told.get("type")).rpartition("/")[2]
    told_in = " ".join(
        fields.text_of(told.get(name)) for name in ("title", "detail", "message")
    ).lower()
    return (
        (type(code) is int and code in problem.codes)
        or kind in problem.types
        or any(phrase in told_in for phrase in problem.phrases)
    )


def _wait(headers: Mapping[str, str]) -> timedelta:
    """Until the limit that is used up begins anew."""
    used_up = [name for name in LIMITS_TOLD if headers.get(f"{name}-remaining") == "0"]
    wait = resets_in(headers, used_up or LIMITS_TOLD[:1])
    return WAIT if wait is None else min(max(wait, WAIT_MIN), WAIT_MAX)
