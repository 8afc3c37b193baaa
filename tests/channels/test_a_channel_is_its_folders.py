"""A channel is its three folders and nothing else.

X's folders are copied under another name in a copy of the house. What is changed in the copies is
what the name itself requires; the contract and the street find the new channel by themselves.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HOUSE = ("app.py", "pyproject.toml", ".chalice", "chalicelib", "infra", "tests")
FOLDERS = ("chalicelib/channels/{}", "infra/local/platforms/{}", "tests/channels/{}")
OLD, NEW = "x", "mirror"
RENAMED = {  # what the name itself requires, by file
    "chalicelib/channels/mirror/people.py": [('CHANNEL = "x"', 'CHANNEL = "mirror"')],
    "chalicelib/channels/mirror/door.py": [('("twitter",)', '("looking-glass",)')],
    "chalicelib/channels/mirror/channel.py": [("KEPT_X_BASE", "KEPT_MIRROR_BASE")],
    "infra/local/platforms/mirror/account.py": [('NAME = "x"', 'NAME = "mirror"')],
    "infra/local/platforms/mirror/connection.py": [("channels.x.", "channels.mirror.")],
    "tests/channels/mirror/sample.py": [('Account("x"', 'Account("mirror"')],
}
CONTRACT_SECONDS_MAX, STORY_SECONDS_MAX = 600, 300
STORY = """
from infra.deploy.questions import WHICH, keys_asked
from infra.local.demo import scene
from infra.package import resources

WORDS = {"channel": "looking-glass", "author": "Dana Prior", "text": "My cake was stale."}

def said_by(state, who):
    return [one for one in state["world"] if one["by"] == who and one["platform"] == "mirror"]

with scene.opened() as where:
    assert "mirror" in scene.ask(where, "secrets")
    said = scene.ask(where, "say", WORDS)
    assert said["status"] == 200, said
    state = scene.ask(where, "clock", {"advance_seconds": 300})
    [line] = said_by(state, "desk")
    assert line["in_reply_to"] == said["id"]
    posted = {one["platform"] for one in state["platform_calls"] if one["method"] == "POST"}
    assert posted == {"mirror"}
    [thread] = state["threads"]
    assert (thread["channel"], thread["status"]) == ("mirror", "waiting")
    answer = {"thread": said["thread"], "venue": "public", "text": "A fresh one waits."}
    assert scene.ask(where, "owner", answer)["status"] == 200
    state = scene.ask(where, "state")
    [thread] = state["threads"]
    assert [promise["state"] for promise in thread["promises"]] == ["kept"], thread["promises"]
    assert thread["status"] == "quiet", thread["status"]
    fault = {"target": "mirror.reply", "mode": "refuse", "times": 1}
    assert scene.ask(where, "fault", fault)["faults"] == [fault]

assert "facebook, mirror, x, all or none" in WHICH.ask
assert WHICH.read("Looking-glass and facebook") == "facebook,mirror"
assert [key.name for key in keys_asked("mirror")] == [key.name for key in keys_asked("x")]
assert "MirrorBase" in resources()["Parameters"]
print("told")
"""


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the house with one more channel in it."""
    place = tmp_path_factory.mktemp("house")
    for name in HOUSE:
        source = ROOT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "deployments", "deployed")
            shutil.copytree(source, place / name, ignore=ignored)
        else:
            shutil.copy(source, place / name)
    for folder in FOLDERS:
        shutil.copytree(place / folder.format(OLD), place / folder.format(NEW))
    for name, pairs in RENAMED.items():
        text = (place / name).read_text("utf-8")
        for old, new in pairs:
            assert text.count(old) == 1, f"{name} names itself {text.count(old)} times: {old}"
            text = text.replace(old, new)
        (place / name).write_text(text, "utf-8")
    yield place
    shutil.rmtree(place)


def run(place: Path, *arguments: str, seconds: int) -> str:
    """What Python says there; fails with all of it where it fails."""
    done = subprocess.run(
        [sys.executable, *arguments], cwd=place, capture_output=True, text=True, timeout=seconds
    )
    assert done.returncode == 0, f"{done.stdout[-4_000:]}\n{done.stderr[-4_000:]}"
    return done.stdout


def test_a_copy_under_another_name_lives_a_story_on_the_street(copied: Path) -> None:
    assert run(copied, "-c", STORY, seconds=STORY_SECONDS_MAX).splitlines()[-1] == "told"


@pytest.mark.long
def test_a_copy_under_another_name_keeps_the_contract(copied: Path) -> None:
    contract = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/channels/test_contract.py")
    said = run(copied, *contract, "-k", NEW, seconds=CONTRACT_SECONDS_MAX)
    passed = re.match(r"(\d+) passed", said.splitlines()[-1])
    assert passed is not None, said
    assert int(passed[1]) > len(list((copied / f"tests/channels/{NEW}").glob("*.json"))) * 7
