"""Talking with whoever deploys: asking until an answer can be used, and saying what happens."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterable, Mapping
from typing import Protocol

from .questions import Question, Unusable

TRIES_MAX = 5


class NotAnswered(Exception):
    """An answer is missing. Its argument says which, and what to do."""


class Talk(Protocol):
    """The conversation: a terminal's, or one whose answers were given before."""

    def ask(self, question: Question) -> str:
        """The answer as `question.read` made it. Raises NotAnswered."""

    def agreed(self, words: str) -> bool:
        """Whether to go on."""

    def typed(self, words: str) -> str:
        """What was typed, as it was typed."""

    def say(self, words: str) -> None:
        """Tell one thing."""


class Terminal:
    """A person at the keyboard. Secrets are neither shown nor kept in its history."""

    def ask(self, question: Question) -> str:
        for _ in range(TRIES_MAX):
            try:
                return question.read(self._line(question))
            except Unusable as problem:
                self.say(f"  {problem}")
        raise NotAnswered(f"Not answered: {question.ask}. Run make deploy again when you have it.")

    def _line(self, question: Question) -> str:
        try:
            if question.secret:
                return getpass.getpass(f"{question.ask} (not shown): ")
            return input(f"{question.ask}: ")
        except EOFError:
            raise NotAnswered(
                f"Nobody is there to answer: {question.ask}. Use --answers FILE where no one types."
            ) from None

    def agreed(self, words: str) -> bool:
        return self.typed(f"{words} [y/N]").lower() in {"y", "yes"}

    def typed(self, words: str) -> str:
        try:
            return input(f"{words}: ").strip()
        except EOFError:
            return ""

    def say(self, words: str) -> None:
        print(words, flush=True)


class Given:
    """Answers that were written down before, for where no one types; it agrees to everything."""

    def __init__(self, answers: Mapping[str, str], typed: Iterable[str] = ()) -> None:
        """`answers` by the question's name; `typed` what is typed where a word is wanted."""
        self._answers = answers
        self._typed = list(typed)
        self.said: list[str] = []

    def ask(self, question: Question) -> str:
        try:
            return question.read(self._answers.get(question.name, ""))
        except Unusable as problem:
            raise NotAnswered(
                f'"{question.name}" of the answers cannot be used. {problem}'
            ) from None

    def agreed(self, words: str) -> bool:
        self.say(f"{words} yes")
        return True

    def typed(self, words: str) -> str:
        return self._typed.pop(0) if self._typed else ""

    def say(self, words: str) -> None:
        self.said.append(words)
        print(words, file=sys.stdout, flush=True)
