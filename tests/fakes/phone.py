"""The owner's phone, as a list of what reached it."""

from __future__ import annotations

import re

from chalicelib.desk.ports.errors import NotAccepted, OptedOut

E164 = re.compile(r"\+[1-9][0-9]{6,14}")


class FakePhone:
    """A desk.ports.Phone."""

    def __init__(self) -> None:
        self.texts: list[tuple[str, str]] = []  # (to, words), oldest first
        self._refusals = 0
        self._why = ""
        self.stopped: set[str] = set()  # numbers whose owners texted STOP

    def text(self, to: str, words: str) -> str:
        if not E164.fullmatch(to):
            raise NotAccepted("The phone number is not in international form, such as +15550100.")
        if to in self.stopped:
            raise OptedOut("This phone has blocked our texts.")
        if self._refusals:
            self._refusals -= 1
            raise NotAccepted(self._why)
        self.texts.append((to, words))
        return f"text-{len(self.texts)}"

    def opted_out(self, number: str) -> bool:
        return number in self.stopped

    def refuse(self, times: int = 1, why: str = "The text message service is busy.") -> None:
        """The next texts are not accepted."""
        self._refusals, self._why = times, why

    def words(self, to: str = "") -> list[str]:
        """What was texted, to one number or to all."""
        return [words for number, words in self.texts if to in ("", number)]
