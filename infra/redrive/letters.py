"""The dead letters as they lie in SQS: taken out of sight, put back, or removed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

AT_A_TIME = 10  # SQS gives no more
HIDDEN_SECONDS = 900  # nobody else sees them meanwhile; then they are back by themselves
WAIT_SECONDS = 2  # so long that SQS asks every one of its servers
LETTERS_MAX = 1_000  # in one run


@dataclass(frozen=True, slots=True)
class Letter:
    """One body that could not be heard."""

    text: str
    receipt: str

    def __repr__(self) -> str:
        return "Letter(...)"  # what customers said is in no log


class DeadLetters:
    """One queue of dead letters, through an SQS client that is handed in."""

    def __init__(self, client: Any, url: str, wait_seconds: int = WAIT_SECONDS) -> None:
        self._client, self._url, self._wait = client, url, wait_seconds

    def take(self) -> list[Letter]:
        """All of them, hidden from others for a quarter of an hour; at most LETTERS_MAX."""
        found: list[Letter] = []
        while len(found) < LETTERS_MAX:
            answer = self._client.receive_message(
                QueueUrl=self._url,
                MaxNumberOfMessages=AT_A_TIME,
                VisibilityTimeout=HIDDEN_SECONDS,
                WaitTimeSeconds=self._wait,
            )
            some = answer.get("Messages", [])
            if not some:
                break
            found += [Letter(one["Body"], one["ReceiptHandle"]) for one in some]
        return found

    def put_back(self, letters: Sequence[Letter]) -> None:
        """Let them be seen again, as they were."""
        for letter in letters:
            self._client.change_message_visibility(
                QueueUrl=self._url, ReceiptHandle=letter.receipt, VisibilityTimeout=0
            )

    def remove(self, letter: Letter) -> None:
        """For good."""
        self._client.delete_message(QueueUrl=self._url, ReceiptHandle=letter.receipt)
