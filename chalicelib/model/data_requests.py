"""What a person may ask about what is stored of them, as a platform passes it on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class SignedRequest:
    """A platform's signed word about one person who uses its login."""

    user_id: str  # the person's id for our app: Facebook never tells which of our contacts it is
    issued_at: datetime
    expires_at: datetime | None = None


class RequestState(StrEnum):
    """What became of a request for deletion, as its status page says it."""

    RECEIVED = "received"
    WAITING = "waiting"  # the person could not be matched: the owner has to look
    DONE = "done"


@dataclass(frozen=True, slots=True)
class DeletionRequest:
    """Somebody asked a platform to have their data deleted. Holds nothing that tells who."""

    code: str
    channel: str
    state: RequestState
    issued_at: datetime  # of the newest request
    asked_at: datetime  # when that one reached us
    done_at: datetime | None = None
