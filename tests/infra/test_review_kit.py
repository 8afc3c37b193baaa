"""The review kit names every permission that the code asks for, and only addresses that exist."""

import re
from pathlib import Path

import pytest

import app
from chalicelib.channels.facebook.connection.inspections import PERMISSIONS

KIT = (Path(__file__).parents[2] / "docs/review-kit.md").read_text()
SCENES = re.findall(r"^\*\*`?([\w ]+)`?\*\*(.*?)(?=^\*\*|^###)", KIT, re.MULTILINE | re.DOTALL)


def test_there_is_a_scene_for_each_permission_and_for_the_human_agent_and_no_other():
    assert {name for name, _ in SCENES} == {*PERMISSIONS, "Human Agent"}


@pytest.mark.parametrize(("name", "scene"), SCENES)
def test_a_scene_says_what_to_write_and_what_to_show_step_by_step(name, scene):
    assert "*" in scene
    assert len(re.findall(r"^\d\. ", scene, re.MULTILINE)) >= 3


def test_every_address_it_tells_to_hand_in_is_served():
    routes = [re.sub(r"\{\w+\}", "[a-z]+", route) for route in app.app.routes]
    told = set(re.findall(r"`BASE(/[a-z/]+)`", KIT))
    assert {"/privacy", "/terms", "/deletion/facebook", "/deauthorise/facebook"} <= told
    for address in told:
        assert any(re.fullmatch(route, address) for route in routes), address


def test_parameters_that_it_names_are_the_templates_own():
    template = (Path(__file__).parents[2] / "infra/resources.json").read_text()
    for name in re.findall(r"--parameter (\w+)=", KIT):
        assert f'"{name}": {{' in template
