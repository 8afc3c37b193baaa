"""Breaking calls on purpose: each pair means one thing, and only what was asked for breaks."""

from __future__ import annotations

from itertools import product

import pytest

from infra.local.platforms.faults import AWS_TARGETS, PLATFORM_TARGETS, Faults, Nonsense
from infra.local.platforms.modes import MODES, TOKEN_DEAD, WRITING_BLOCKED


@pytest.mark.parametrize(("target", "mode"), [*product(PLATFORM_TARGETS + AWS_TARGETS, MODES)])
def test_every_target_can_break_in_every_common_way(target, mode):
    faults = Faults()
    faults.set(target, mode, 2)
    assert [faults.take(target) for _ in range(3)] == [mode, mode, ""]


@pytest.mark.parametrize(
    ("target", "mode", "times"),
    [
        ("facebook", "refuse", 1),
        ("x.comment", "refuse", 1),
        ("x.reply", "explode", 1),
        ("sns.sms", TOKEN_DEAD, 1),
        ("sqs.send", TOKEN_DEAD, 0),
        ("dynamodb.write", WRITING_BLOCKED, 1),
        ("x.reply", "refuse", -1),
        ("x.reply", "refuse", 1.5),
        ("x.reply", "refuse", True),
        ("x.reply", "refuse", "2"),
        (None, None, None),
        (["x.reply"], "refuse", 1),
    ],
)
def test_a_pair_that_makes_no_sense_is_refused_in_a_sentence(target, mode, times):
    faults = Faults()
    with pytest.raises(Nonsense, match=r"\w+ \w+"):
        faults.set(target, mode, times)
    assert faults.listed() == []


def test_zero_times_ends_a_fault_and_only_that_one():
    faults = Faults()
    faults.set("x.reply", "refuse", 5)
    faults.set("x.reply", "throttle", 5)
    faults.set("x.reply", "refuse", 0)
    assert faults.take("x.reply") == "throttle"


def test_other_targets_go_on_working():
    faults = Faults()
    faults.set("facebook.comment", "refuse", 1)
    assert faults.take("facebook.private_reply") == ""
    assert faults.take("facebook.comment") == "refuse"


def test_a_dead_token_is_dead_for_the_whole_platform_until_it_is_ended():
    faults = Faults()
    faults.set("facebook.comment", TOKEN_DEAD, 1)
    targets = ["facebook.read", "facebook.comment", "facebook.message"] * 5
    assert {faults.take(target) for target in targets} == {TOKEN_DEAD}
    assert faults.take("x.reply") == ""
    faults.set("facebook.read", TOKEN_DEAD, 0)
    assert faults.take("facebook.comment") == ""


def test_a_platform_that_blocks_writing_still_answers_what_is_read():
    faults = Faults()
    faults.set("facebook.message", WRITING_BLOCKED, 1)
    writes = ["facebook.comment", "facebook.private_reply", "facebook.message"] * 3
    assert {faults.take(target) for target in writes} == {WRITING_BLOCKED}
    assert [faults.take(f"facebook.{what}") for what in ("read", "health")] == ["", ""]
    assert faults.take("x.reply") == ""
    faults.set("facebook.comment", TOKEN_DEAD, 1)
    assert faults.take("facebook.comment") == TOKEN_DEAD
    faults.set("facebook.comment", TOKEN_DEAD, 0)
    faults.set("facebook.read", WRITING_BLOCKED, 0)
    assert faults.take("facebook.comment") == ""


def test_setting_a_fault_again_replaces_its_count():
    faults = Faults()
    faults.set("sns.sms", "throttle", 9)
    faults.set("sns.sms", "throttle", 1)
    assert [faults.take("sns.sms") for _ in range(2)] == ["throttle", ""]
