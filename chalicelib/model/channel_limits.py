"""How much one channel bears: what was said on it lately, and what its platform lets us know."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Pace:
    """One stored row for each channel. Times that have passed mean nothing any more."""

    channel: str
    account: str
    quarter_at: datetime | None = None  # when the running quarter of an hour began
    quarter: int = 0  # automatic replies in it
    day_at: datetime | None = None  # when the running 24 hours began
    day: int = 0
    looks_at: datetime | None = None  # a limit is near: no read-backs and look-ups before then
    receipts_at: datetime | None = None  # it is nearer still: no automatic words before then
    failures: int = 0  # tries in a row that the platform did not answer
    retry_at: datetime | None = None  # so many failed that all wait, but for one try then
    version: int = 0  # 0: not stored yet
