"""The owner's mailbox, as a list of what reached it."""

from __future__ import annotations

from chalicelib.desk.ports.errors import NotAccepted


class FakeMail:
    """A desk.ports.Mail."""

    def __init__(self) -> None:
        self.mails: list[tuple[str, str]] = []  # (subject, words), oldest first
        self._refusals = 0

    def mail(self, subject: str, words: str) -> str:
        if self._refusals:
            self._refusals -= 1
            raise NotAccepted("The e-mail was not taken (Throttling).")
        self.mails.append((subject, words))
        return f"mail-{len(self.mails)}"

    def refuse(self, times: int = 1) -> None:
        """The next e-mails are not accepted."""
        self._refusals = times
