"""What each pretend platform gives the bench, in its `samples.py`: webhooks to be measured."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from chalicelib.model.platform import PlatformRequest, PlatformResponse

COMPLAINT = "The croissants were stale this morning and the coffee was cold."
FURTHER_AFTER = timedelta(seconds=20)

Write = Callable[[int, str, str, datetime], bytes]  # a number, who, the words, when


@dataclass(frozen=True, slots=True)
class Line:
    """One message of a shop's morning."""

    name: str
    write: Write
    who: str
    text: str
    after: timedelta = timedelta(0)  # how long after the one before


class Samples(Protocol):
    """One folder's `samples.py`."""

    SIGNATURE_HEADER: str
    HEADERS: dict[str, str]  # with which the platform comes to the door, beside its signature
    MORNING: tuple[Line, ...]

    def keys(self, secret: str) -> dict[str, str]:
        """The shop's keys, with this secret."""

    def signature(self, secret: str, body: bytes) -> str:
        """What the signature header says, reckoned independently of the code."""

    def complaint(
        self, number: int, who: str, text: str, at: datetime, *, post: str = ...
    ) -> bytes:
        """A public complaint; `post` is under which of the shop's posts, where it has any."""

    def agreed(self, request: PlatformRequest, number: int) -> PlatformResponse:
        """The answer to a call that says something when all is well."""


def samples(platform: str) -> Samples:
    """A platform's samples."""
    return cast(Samples, import_module(f"{__package__}.{platform}.samples"))
