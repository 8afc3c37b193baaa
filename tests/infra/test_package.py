"""What is packaged, what is refused, and which Python and tools do it."""

from __future__ import annotations

import sys
from importlib.metadata import distribution
from pathlib import Path
from re import match, split

import pytest

from infra import environments, lint
from infra.environments import NotInstalled, newest_python, version_of
from infra.package import NotPackaged, packaged

FOUND = ("CKV_AWS_1", "AWS::SNS::Topic.AlertTopic", "Ensure that all is well")


@pytest.mark.parametrize("stage", ["", "Prod", "pro d", "-prod", "1st", "p" * 21, "prod;rm"])
def test_a_stage_that_is_no_name_is_refused_before_anything_is_done(stage, tmp_path):
    with pytest.raises(NotPackaged, match="no name of a stage"):
        packaged(stage, tmp_path / "out")
    assert not list(tmp_path.iterdir())


def test_the_python_that_packages_is_one_that_runs_and_that_our_tests_know():
    minors = {f"3.{minor}" for minor in environments.MINORS}
    assert version_of(newest_python()) in minors
    assert tuple(environments.MINORS) == tuple(sorted(environments.MINORS, reverse=True))


def test_a_python_that_was_chosen_and_does_not_run_is_told(monkeypatch):
    monkeypatch.setenv(environments.CHOSEN, "/nowhere/python")
    with pytest.raises(NotInstalled, match=r"install one, or name it in KEPT_PYTHON"):
        newest_python()


def test_what_is_no_interpreter_has_no_version(tmp_path):
    broken = tmp_path / "python3.13"
    broken.write_text("#!/bin/sh\nexit 127\n")
    broken.chmod(0o755)
    assert version_of(broken) == version_of(tmp_path / "none") == ""
    assert version_of(Path(sys.executable)) != ""


def test_the_pins_of_a_tool_name_one_version_each():
    for file in environments.PINS.glob("*.txt"):
        lines = [line for line in file.read_text().splitlines() if not line.startswith("#")]
        assert lines, file.name
        assert all("==" in line for line in lines), file.name


def test_everything_in_the_zip_is_pinned_down_to_what_the_pins_need():
    """Otherwise the same sources would give another zip next week."""
    file = environments.ROOT / "requirements.txt"
    lines = [line for line in file.read_text().splitlines() if line and line[0] != "#"]
    pinned = {line.partition("==")[0].lower().replace("_", "-") for line in lines}
    needed = set()
    for name in pinned:
        for wanted in distribution(name).requires or ():
            if "extra ==" not in wanted and "python_version <" not in wanted:
                needed.add(match(r"[\w-]+", split(r"[;<>=!~ \[(]", wanted)[0])[0].lower())
    assert {name.replace("_", "-") for name in needed} <= pinned | {"typing-extensions"}


def test_a_finding_without_a_waiver_is_told_and_one_with_it_is_not():
    assert lint.unwaived({FOUND}, {}) == [
        "CKV_AWS_1 AWS::SNS::Topic.AlertTopic: Ensure that all is well"
    ]
    assert lint.unwaived({FOUND}, {"CKV_AWS_1": "because"}) == []


def test_a_waiver_nobody_needs_any_more_is_told():
    [said] = lint.unwaived({FOUND}, {"CKV_AWS_1": "because", "CKV_AWS_2": "once"})
    assert said == "CKV_AWS_2 is waived, but nothing fails it: remove the waiver."


def test_every_waiver_has_a_reason_in_whole_sentences():
    for check, reason in lint.waivers().items():
        assert check.startswith("CKV_"), check
        assert len(reason.split()) >= 8, check
        assert reason.endswith("."), check
