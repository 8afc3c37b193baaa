"""A thread's short name in texts: a letter and two digits, never a carrier's word."""

from __future__ import annotations

from hashlib import sha256

LETTERS = "ABDEFGHJKMNPRTUWXYZ"
NUMBERS = range(20, 100)
CANDIDATES = 40  # tried in order until one is free


def code_candidates(thread_id: str) -> tuple[str, ...]:
    """Codes for a thread, in an order of its own, so that two threads rarely want the same."""
    start = int.from_bytes(sha256(thread_id.encode()).digest()[:4])
    total = len(LETTERS) * len(NUMBERS)
    step = 619  # coprime to the 1,520 codes, so that no code repeats
    return tuple(_code((start + i * step) % total) for i in range(CANDIDATES))


def _code(index: int) -> str:
    letter, number = divmod(index, len(NUMBERS))
    return f"{LETTERS[letter]}{NUMBERS[number]}"
