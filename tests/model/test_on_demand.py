"""A room's names are loaded when they are first asked for, and are the same ever after."""

from __future__ import annotations

import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from tests.test_architecture import ROOT

ROOMS = ["model", "reading", "policy", "voice", "channels.facebook", "channels.x"]


@pytest.mark.parametrize("room", ROOMS)
def test_every_name_a_room_offers_is_there(room):
    package = import_module(f"chalicelib.{room}")
    for name in package.__all__:
        assert getattr(package, name) is getattr(package, name)


@pytest.mark.parametrize("room", ROOMS)
def test_a_name_a_room_does_not_offer_is_missing_as_anywhere(room):
    package = import_module(f"chalicelib.{room}")
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = package.nonsense


@pytest.mark.parametrize("room", ROOMS)
def test_no_name_of_a_room_is_hidden_by_a_module_of_that_name(room):
    package = import_module(f"chalicelib.{room}")
    modules = {path.stem for path in Path(package.__path__[0]).iterdir()}
    eager = {
        "read",
        "missed",
        "usage",
        "windows",
    }  # bound after their modules, and so never asked for
    assert set(package.__all__) & modules <= eager


def test_deciding_loads_no_page_no_text_and_no_letter():
    code = "import sys; from chalicelib.policy import decide; print(*sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(run.stdout.split())
    assert "chalicelib.policy.deciding" in loaded
    unwanted = {"policy.showing", "policy.texting", "voice.pages", "voice.mailing", "voice.english"}
    assert not loaded & {f"chalicelib.{name}" for name in unwanted}
