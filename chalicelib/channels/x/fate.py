"""What X's answer to a send says about its fate.

Known problems stand in PROBLEMS: by X's legacy code, by the last part of the problem's type, or,
where X gives neither, by its words. https://docs.x.com/x-api/fundamentals/response-codes-and-errors
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

from ...model.wire import Answer, Call, Fate, Outcome, Trouble
from .. import fields
from .limits import LIMITS_TOLD, resets_in, sent_at
from .people import ident

WAIT = timedelta(minutes=15)  # the length of X's limit windows, when it does not say when one ends
CLOCK_WAIT = timedelta(minutes=1)  # X has told its time, by which the next try is signed
WAIT_MIN = timedelta(seconds=1)
WAIT_MAX = timedelta(hours=24)

UNREACHED = Outcome(Fate.NOT_SENT, "X could not be reached. Kept tries again.")
UNSURE = Outcome(Fate.UNKNOWN, "X gave no clear answer. Kept looks whether it arrived.")
SIGNED_OUT = Outcome(
    Fate.REFUSED,
    "X no longer accepts our sign-in. Connect X again.",
    stop="X no longer accepts our sign-in",
)
NO_CREDIT = Outcome(
    Fate.REFUSED,
    "The X credits are used up. Add credits in X's developer console.",
    stop="the X credits are used up",
)
LIMITED = Outcome(Fate.NOT_SENT, "X allows no more for the moment. Kept tries again.", limited=True)
NO_WRITING = Outcome(
    Fate.REFUSED,
    "X does not let Kept write for you. Check the app's permissions and connect X again.",
    stop="X does not let Kept write for you",
)
LOCKED = Outcome(
    Fate.REFUSED,
    "X has locked or suspended your account. Open X to see why.",
    stop="X has locked or suspended the account",
)
GONE = Outcome(Fate.REFUSED, "What they wrote is gone, or they no longer let you see it.")
WRONG_CLOCK = Outcome(Fate.NOT_SENT, "X says our clock is wrong. Kept tries again.", wait=WAIT)
REFUSED = Outcome(Fate.REFUSED, "X refused this. Please answer by hand.")


@dataclass(frozen=True, slots=True)
class Problem:
    outcome: Outcome
    codes: tuple[int, ...] = ()
    types: tuple[str, ...] = ()
    words: tuple[str, ...] = ()  # in lower case


PROBLEMS = (
    Problem(
        Outcome(Fate.UNKNOWN, "X says this text is already there. Kept looks for it."),
        codes=(187,),
        words=("duplicate content",),
    ),
    Problem(
        Outcome(
            Fate.REFUSED,
            "X lets Kept answer only people who mentioned or quoted you. Please answer by hand.",
        ),
        words=("not been mentioned or otherwise engaged",),
    ),
    Problem(
        Outcome(
            Fate.REFUSED, "They limited who may reply to this post. Please answer another way."
        ),
        codes=(433,),
        words=("restricted who can reply", "reply to this conversation is not allowed"),
    ),
    Problem(
        Outcome(Fate.REFUSED, "They have blocked you on X."),
        codes=(136,),
        words=("you have been blocked",),
    ),
    Problem(
        Outcome(Fate.REFUSED, "They do not take direct messages from you. Answer in public."),
        codes=(349, 150, 151),
        words=("permission to dm", "cannot send messages to this user"),
    ),
    Problem(
        GONE,
        codes=(34, 50, 63, 144, 385),
        types=("resource-not-found", "not-authorized-for-resource"),
        words=("deleted or not visible",),
    ),
    Problem(SIGNED_OUT, codes=(32, 89, 215), types=("unsupported-authentication",)),
    Problem(
        LOCKED, codes=(64, 326), words=("account is suspended", "account is temporarily locked")
    ),
    Problem(NO_WRITING, codes=(261, 453), types=("oauth1-permissions", "client-forbidden")),
    Problem(NO_CREDIT, types=("credits", "usage-capped")),
    Problem(LIMITED, codes=(88, 185, 344)),
    Problem(Outcome(Fate.REFUSED, "The text is too long for X."), codes=(186,)),
    Problem(
        Outcome(Fate.REFUSED, "X took this text for spam. Please answer by hand."),
        codes=(226,),
        words=("might be automated",),
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


def outcome(call: Call, answer: Answer) -> Outcome:
    """Sent with an id, certainly not sent, refused for good, or unknown."""
    if answer.trouble is Trouble.NOT_SENT:
        return UNREACHED
    if answer.trouble is Trouble.NONE and 200 <= answer.status < 300:
        return _sent(call, answer)
    if answer.trouble is Trouble.NONE and 400 <= answer.status < 500:
        return _refused(answer)
    return UNSURE


def _sent(call: Call, answer: Answer) -> Outcome:
    data = fields.mapping(answer.body.get("data"))
    id_ = ident(data.get("id" if call.path == "/2/tweets" else "dm_event_id"))
    return Outcome(Fate.SENT, platform_id=id_) if id_ else UNSURE


def _refused(answer: Answer) -> Outcome:
    told = [answer.body, *fields.items(answer.body.get("errors"))]
    known = next((p.outcome for p in PROBLEMS if any(_names(p, one) for one in told)), None)
    if known is None and (answer.body or answer.status in WITHOUT_BODY):
        known = BY_STATUS.get(answer.status)
    if known is None:
        return UNSURE
    if known is WRONG_CLOCK and sent_at(answer.headers) is not None:
        return replace(known, wait=CLOCK_WAIT)
    return replace(known, wait=_wait(answer.headers)) if known is LIMITED else known


def _names(problem: Problem, told: Mapping[str, Any]) -> bool:
    code = told.get("code")
    kind = fields.text_of(told.get("type")).rpartition("/")[2]
    words = " ".join(
        fields.text_of(told.get(name)) for name in ("title", "detail", "message")
    ).lower()
    return (
        (type(code) is int and code in problem.codes)
        or kind in problem.types
        or any(phrase in words for phrase in problem.words)
    )


def _wait(headers: Mapping[str, str]) -> timedelta:
    """Until the limit that is used up begins anew."""
    used_up = [name for name in LIMITS_TOLD if headers.get(f"{name}-remaining") == "0"]
    wait = resets_in(headers, used_up or LIMITS_TOLD[:1])
    return WAIT if wait is None else min(max(wait, WAIT_MIN), WAIT_MAX)
