"""E-mails to the owner, through an SNS topic that the owner's address has subscribed to."""

from __future__ import annotations

from typing import Any

from ...desk.ports.errors import NotAccepted
from .client import Aws, code_of

ATTEMPTS = 1  # the desk tries again by itself, and knows that it did
READ_SECONDS = 5
SUBJECT_MAX = 100  # SNS: fewer than 100 characters, ASCII, one line


class SnsMail:
    """A desk.ports.Mail. That SNS takes a message does not mean that it is read."""

    def __init__(self, aws: Aws, topic: str) -> None:
        self._aws = aws
        self._topic = topic

    def mail(self, subject: str, words: str) -> str:
        """Hand one e-mail to the topic; its id. Raises NotAccepted."""
        if not self._topic:
            raise NotAccepted("No e-mail topic is set up.")
        from botocore.exceptions import BotoCoreError, ClientError

        client = self._aws.client("sns", attempts=ATTEMPTS, read_seconds=READ_SECONDS)
        try:
            answer: dict[str, Any] = client.publish(
                TopicArn=self._topic,
                Subject=_one_line(subject),
                Message=words.encode("utf-8", "replace").decode("utf-8"),
            )
        except (BotoCoreError, ClientError) as error:
            # The cause is left out: its words can hold the text.
            raise NotAccepted(f"The e-mail was not taken ({code_of(error)}).") from None
        return str(answer["MessageId"])


def _one_line(subject: str) -> str:
    plain = subject.encode("ascii", "replace").decode("ascii")
    return " ".join(plain.split())[: SUBJECT_MAX - 1] or "Kept"
