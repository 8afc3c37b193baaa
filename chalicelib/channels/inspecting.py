"""What every platform's answer about its own health has in common."""

from __future__ import annotations

from ..model.health import Check, Health
from ..model.platform import Outcome, PlatformResponse, SendOutcome, Trouble


def unanswered(name: str, answer: PlatformResponse, told: Outcome, silent: str) -> Check | None:
    """The check where the answer shows nothing of what was asked; None where it does.

    `told` is what the channel makes of an error, `silent` what is said when nothing is clear.
    A refusal that stops the whole channel is broken; any other leaves the matter unknown.
    """
    if _fine(answer):
        return None
    if told.stop:
        return Check(name, Health.BROKEN, told.plain)
    refused = told.fate is SendOutcome.REFUSED and answer.trouble is Trouble.NONE
    return Check(name, Health.UNKNOWN, told.plain if refused else silent)


def _fine(answer: PlatformResponse) -> bool:
    spoke = answer.trouble is Trouble.NONE and 200 <= answer.status < 300
    return spoke and "error" not in answer.body and bool(answer.body)
