"""How something can break, in the words that all pretend platforms share."""

from __future__ import annotations

HEALTH, WEBHOOK, CONNECTION = "health", "webhook", "connection"  # of every platform, beside its own
LOST, DROPPED = "lost", "dropped"  # how a webhook and a connection break
MODES = ("refuse", "timeout_before", "timeout_after", "error500", "throttle")  # how a call does
TOKEN_DEAD = "token_dead"  # and how all calls do, until it is ended
WRITING_BLOCKED = "writing_blocked"  # or all that write: what is read is still answered
LASTING = (TOKEN_DEAD, WRITING_BLOCKED)
READ = "read"  # the action of every platform that writes nothing


def target_of(platform: str, action: str) -> str:
    """The fault target of what is done on a platform."""
    return f"{platform}.{action}"
