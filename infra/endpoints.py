"""Where the platforms are: each channel's own word, and the template's parameter that beats it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from chalicelib import channels
from chalicelib.model.channel import Description

ELSEWHERE = "Where {label} is; another one only for tests."


def about(name: str) -> Description:
    """What a channel says about itself."""
    said: Description = channels.find(name).ABOUT
    return said


def parameters() -> dict[str, str]:
    """The environment variable of each channel, and the template's parameter that fills it."""
    variables = (about(name).endpoint.variable for name in sorted(channels.NAMES))
    return {variable: parameter_of(variable) for variable in variables}


def parameter_of(variable: str) -> str:
    """KEPT_GRAPH_BASE is filled by GraphBase."""
    return "".join(part.capitalize() for part in variable.split("_")[1:])


def bases(given: Mapping[str, str]) -> dict[str, str]:
    """Where platforms are instead, by their variables, as parameters of the template say."""
    return {name: given[told] for name, told in parameters().items() if told in given}


def with_endpoints(resources: Mapping[str, Any]) -> dict[str, Any]:
    """The resources of the template, with a parameter and a variable for each channel."""
    whole: dict[str, Any] = json.loads(json.dumps(resources))
    variables = whole["Globals"]["Function"]["Environment"]["Variables"]
    for name in sorted(channels.NAMES):
        endpoint, label = about(name).endpoint, about(name).facts.label
        parameter = parameter_of(endpoint.variable)
        whole["Parameters"][parameter] = {
            "Type": "String",
            "Default": endpoint.base,
            "Description": ELSEWHERE.format(label=label),
        }
        variables[endpoint.variable] = {"Ref": parameter}
    return whole
