"""Where the platforms are: each channel's own word, and the template's parameter that beats it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Protocol, cast

from chalicelib import channels
from chalicelib.desk.ports.channel import Channel
from chalicelib.model.business import Account
from chalicelib.model.channel_key import Key

ELSEWHERE = "Where {label} is; another one only for tests."


class Connectable(Channel, Protocol):
    """What a channel offers to who connects it, beside what the desk uses."""

    MADE_UP: tuple[str, ...]  # keys that nobody has to find
    LEFT_TO_DO: tuple[str, ...]  # what only a person can do; "{url}", "{channel}", keys in braces
    SIGNATURE_HEADER: str

    def asks_for(self) -> tuple[Key, ...]: ...
    def signature_of(self, secret: str, body: bytes) -> str: ...
    def rehearsal(self, account: Account, person_id: str, words: str, now: datetime) -> bytes: ...


def about(name: str) -> Connectable:
    """A channel as who connects it uses it."""
    return cast(Connectable, channels.find(name))


def parameters() -> dict[str, str]:
    """The environment variable of each channel, and the template's parameter that fills it."""
    variables = (about(name).ENDPOINT.variable for name in sorted(channels.NAMES))
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
        endpoint, label = about(name).ENDPOINT, about(name).FACTS.label
        parameter = parameter_of(endpoint.variable)
        whole["Parameters"][parameter] = {
            "Type": "String",
            "Default": endpoint.base,
            "Description": ELSEWHERE.format(label=label),
        }
        variables[endpoint.variable] = {"Ref": parameter}
    return whole
