"""What every platform's answer about its own health has in common."""

from __future__ import annotations

from ..model.health import Check, Health
from ..model.platform import Outcome, PlatformResponse, SendOutcome, Trouble


def unanswered(name: str, response: PlatformResponse, told: Outcome, silent: str) -> Check | None:
    """The check where the answer shows nothing of what was asked; None where it does.

    `told` is what the channel makes of an error, `silent` what is said when nothing is clear.
    A refusal that stops the whole channel is broken; any other leaves the matter unknown.
    """
    if _fine(response):
        return None
    if told.stop:
        return Check(name, Health.BROKEN, told.plain)
    refused = told.fate is SendOutcome.REFUSED and response.trouble is Trouble.NONE
    return Check(name, Health.UNKNOWN, told.plain if refused else silent)


def _fine(response: PlatformResponse) -> bool:
    spoke = response.trouble is Trouble.NONE and 200 <= response.status < 300
    return spoke and "error" not in response.body and bool(response.body)
