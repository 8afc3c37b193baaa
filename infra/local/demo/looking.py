"""Checks of the street's state, for scripts that say what must have come of something."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

State = Mapping[str, Any]
Check = Callable[[State], bool]


def _ours(state: State, who: str) -> list[Mapping[str, Any]]:
    """What Kept said to somebody and the pretend platforms really show."""
    return [one for one in state["world"] if one["by"] == "desk" and one["customer"] == who]


def _threads(state: State, who: str) -> list[Mapping[str, Any]]:
    return [thread for thread in state["threads"] if thread["contact"] == who]


def _texts(state: State, name: str) -> list[str]:
    people = {p["name"]: p["phone"] for p in state["desk"]["business"]["contacts"]}
    return [text["text"] for text in state["phone"] if text["to"] == people[name]]


def lines_to(who: str, venue: str, count: int) -> Check:
    """So many automatic messages to this person stand in this venue."""
    return lambda state: len([m for m in _ours(state, who) if m["venue"] == venue]) == count


def line_says(who: str, words: str) -> Check:
    """One of them says this."""
    return lambda state: any(words in message["text"] for message in _ours(state, who))


def promise_is(who: str, name: str) -> Check:
    """The newest promise to this person is in this state."""

    def check(state: State) -> bool:
        states = [p["state"] for thread in _threads(state, who) for p in thread["promises"]]
        return states[-1:] == [name]

    return check


def promises_are(who: str, *names: str) -> Check:
    """All promises to this person, oldest first, are in these states."""

    def check(state: State) -> bool:
        states = [p["state"] for thread in _threads(state, who) for p in thread["promises"]]
        return states == list(names)

    return check


def threads_of(who: str, count: int) -> Check:
    """This person has so many threads."""
    return lambda state: len(_threads(state, who)) == count


def texts_in_all(count: int) -> Check:
    """So many texts have reached any phone."""
    return lambda state: len(state["phone"]) == count


def texted(name: str, words: str) -> Check:
    """This person of the business got a text that says this."""
    return lambda state: any(words in text for text in _texts(state, name))


def not_texted(words: str) -> Check:
    """No text says this."""
    return lambda state: not any(words in text["text"] for text in state["phone"])
