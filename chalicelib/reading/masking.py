"""Numbers that nobody should show to others: of cards, of accounts, of social security."""

from __future__ import annotations

import re

INSTEAD = "(number)"
DIGITS_MIN = 9  # fewer are none of these
_CARD = re.compile(r"(?<!\d)[2-6](?:[ .-]?\d){12,18}(?!\d)")
_ACCOUNT = re.compile(r"\b[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]{4}){2,7}(?: ?[A-Za-z0-9]{1,3})?\b")
_SOCIAL = re.compile(r"(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])")  # United States


def exposes(text: str) -> bool:
    """Whether it holds such a number. Only what passes its own check digits counts as one."""
    return masked(text) != text


def masked(text: str) -> str:
    """The text with each such number replaced by a word."""
    if sum(char.isdigit() for char in text) < DIGITS_MIN:
        return text
    text = _CARD.sub(lambda found: INSTEAD if _is_card(found[0]) else found[0], text)
    text = _ACCOUNT.sub(lambda found: INSTEAD if _is_account(found[0]) else found[0], text)
    return _SOCIAL.sub(INSTEAD, text)


def _is_card(run: str) -> bool:
    """ISO/IEC 7812's check digit: every second digit from the right counts twice."""
    digits = [int(char) for char in run if char.isdigit()]
    twice = [digit * 2 for digit in digits[-2::-2]]
    return (sum(digits[-1::-2]) + sum(d - 9 if d > 9 else d for d in twice)) % 10 == 0


def _is_account(run: str) -> bool:
    """ISO 13616's check digits of an IBAN: modulo 97, letters counting from 10."""
    plain = run.replace(" ", "").upper()
    if not plain.isascii() or not 15 <= len(plain) <= 34:
        return False
    return int("".join(str(int(char, 36)) for char in plain[4:] + plain[:4])) % 97 == 1
