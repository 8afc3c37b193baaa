"""Chance, real and fixed, stays below its limit and reaches all of it."""

from __future__ import annotations

import pytest

from chalicelib.adapters.randomness import SystemRandomness
from tests.fakes import FixedRandomness


@pytest.mark.parametrize("randomness", [SystemRandomness(), FixedRandomness()])
def test_every_number_below_the_limit_may_come_and_no_other(randomness):
    assert {randomness.below(4) for _ in range(200)} == {0, 1, 2, 3}
    assert randomness.below(1) == 0
    assert any(randomness.below(10**12) > 10**10 for _ in range(20))


def test_the_real_one_does_not_repeat_itself_and_the_fixed_one_does():
    real = [
        [one.below(10**9) for _ in range(5)] for one in (SystemRandomness(), SystemRandomness())
    ]
    fixed = [[one.below(10**9) for _ in range(5)] for one in (FixedRandomness(), FixedRandomness())]
    assert real[0] != real[1]
    assert fixed[0] == fixed[1]


def test_what_a_test_asks_for_comes_first():
    randomness = FixedRandomness()
    randomness.next_up += [214, 5]
    assert (randomness.below(900), randomness.below(900)) == (214, 5)
