"""Whoever deploys is asked until an answer can be used, and no longer than is polite."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from infra.deploy.asking import answers_in
from infra.deploy.questions import BUSINESS, keys_asked
from infra.deploy.talking import TRIES_MAX, Given, NotAnswered, Terminal

[PHONE] = [q for q in BUSINESS if q.name == "phone"]
[SECRET] = [q for q in keys_asked("facebook") if q.name == "app_secret"]


@contextmanager
def typing(*lines: str) -> Iterator[None]:
    before, sys.stdin = sys.stdin, io.StringIO("".join(f"{line}\n" for line in lines))
    try:
        yield
    finally:
        sys.stdin = before


def test_a_wrong_answer_is_asked_again_with_what_to_write(capsys) -> None:
    with typing("12345", "+1 555 010 0100"):
        assert Terminal().ask(PHONE) == "+15550100100"
    assert "Write the number with +" in capsys.readouterr().out


def test_nobody_is_asked_for_ever() -> None:
    with typing(*["12345"] * TRIES_MAX), pytest.raises(NotAnswered, match="Run make deploy again"):
        Terminal().ask(PHONE)


def test_where_nobody_types_it_says_what_to_use_instead() -> None:
    with typing(), pytest.raises(NotAnswered, match="--answers FILE"):
        Terminal().ask(PHONE)


@pytest.mark.parametrize(
    ("typed", "agreed"), [("y", True), ("Yes", True), ("", False), ("no", False)]
)
def test_only_a_plain_yes_agrees(typed: str, agreed: bool) -> None:
    with typing(typed):
        assert Terminal().agreed("Go on?") is agreed


def test_an_answer_given_before_is_read_as_one_that_is_typed() -> None:
    assert Given({"phone": "+1 555 010 0100"}).ask(PHONE) == "+15550100100"


def test_a_given_answer_that_cannot_be_used_is_named_and_a_secret_is_not_quoted() -> None:
    with pytest.raises(NotAnswered) as refused:
        Given({"app_secret": "hunter two"}).ask(SECRET)
    assert '"app_secret"' in str(refused.value)
    assert "hunter" not in str(refused.value)


@pytest.mark.parametrize("content", ["", "[1]", "{"])
def test_a_file_of_answers_that_is_none_is_refused_in_a_sentence(tmp_path, content: str) -> None:
    path = tmp_path / "answers.json"
    path.write_text(content)
    with pytest.raises(NotAnswered):
        answers_in(str(path))


def test_a_missing_file_of_answers_is_told(tmp_path) -> None:
    with pytest.raises(NotAnswered, match="cannot be read"):
        answers_in(str(tmp_path / "none.json"))
