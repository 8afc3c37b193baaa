"""Asking for the business and for the channels' keys, each tried before it is taken."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from chalicelib.adapters.business_file.read import BadBusiness, load, parse
from chalicelib.model.business import Business

from .connecting import tell_checks, tried
from .questions import BUSINESS, BUSINESS_FILE, business_file, keys_asked
from .talking import NotAnswered, Talk

KEY_TRIES = 3
NO_KEYS = "{channel} accepted no keys. Run make deploy ARGS=--keys when you have them."


def answers_in(path: str) -> dict[str, str]:
    """The answers in a file: one JSON object. Raises NotAnswered."""
    try:
        found: Any = json.loads(Path(path).read_text())
    except (OSError, ValueError) as error:
        raise NotAnswered(f"{path} cannot be read ({type(error).__name__}).") from None
    if not isinstance(found, dict):
        raise NotAnswered(f'{path} must be one JSON object, like {{"name": "Maple & Rye"}}.')
    return {str(name): str(value) for name, value in found.items()}


def business_in_file(path: str) -> Business:
    """The business of a file. Raises NotAnswered where it cannot be used."""
    try:
        return load(path)
    except BadBusiness as problem:
        raise NotAnswered(str(problem)) from None


def new_business(talk: Talk, stage: str) -> Business:
    """From a file, or from five answers, which are then written to a file. Raises NotAnswered."""
    path = talk.ask(BUSINESS_FILE)
    if path:
        return business_in_file(path)
    written = business_file({q.name: talk.ask(q) for q in BUSINESS})
    try:
        business = parse(written, datetime.now(UTC).date())
    except BadBusiness as problem:
        raise NotAnswered(str(problem)) from None
    file = Path(f"business.{stage}.json")
    file.write_text(json.dumps(written, indent=2) + "\n")
    talk.say(f"  Your answers are in {file}: name it when you are asked again.")
    return business


def keys_of(channel: str, bases: Mapping[str, str], talk: Talk) -> dict[str, str]:
    """A channel's keys, once the platform has accepted them. Raises NotAnswered."""
    for _ in range(KEY_TRIES):
        keys = {question.name: talk.ask(question) for question in keys_asked(channel)}
        checks = tried(channel, keys, bases, datetime.now(UTC))
        if tell_checks(channel, checks, talk.say):
            return keys
        talk.say(f"  {channel} does not accept these keys. Please give them again.")
    raise NotAnswered(NO_KEYS.format(channel=channel))
