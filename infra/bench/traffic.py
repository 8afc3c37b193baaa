"""AWS calls and DynamoDB units of a webhook, of a message heard, and of a send."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta

from infra.local.platforms import NAMES
from infra.local.platforms.sampled import COMPLAINT, samples

from . import shop
from .counting import Cost
from .report import Row
from .world import World, world

DOOR_CALLS, MESSAGE_CALLS, SEND_CALLS = 1, 4, 3
WRITE_UNITS, READ_UNITS = 12, 6
RECEIPT_AFTER = timedelta(minutes=2, seconds=1)
WHO = "Dana Prior"
MONEY = "I want my money back, this cake was rotten."


@dataclass(frozen=True, slots=True)
class Answered:
    """A message that is answered in its minute."""

    message: Cost
    idle: Cost  # what a minute costs in which nothing is due
    minute: Cost
    sends: tuple[Cost, ...]  # each from its lease to its result, within the minute

    @property
    def whole(self) -> Cost:
        """The message, and its part of the minute."""
        return self.message + self.minute - self.idle


@dataclass(frozen=True, slots=True)
class Traffic:
    """What each kind of thing cost."""

    door: Cost
    messages: Mapping[str, Cost]  # heard by the worker, and ringing nobody at once
    ringing: Cost  # a message that rings the phone at once
    answered: Mapping[str, Answered]  # by channel


def traffic() -> Traffic:
    """Everything once: these are counts, and come out the same every time."""
    return Traffic(_door(), dict(_messages()), _ringing(), {c: _answered(c) for c in NAMES})


def _door() -> Cost:
    with world() as here:
        here.door(shop.complaint(1, WHO, COMPLAINT, here.clock.at))
        return here.ledger.take()


def _messages() -> Iterator[tuple[str, Cost]]:
    """A morning at the bakery, on each platform as it is there."""
    lines = [(name, line) for name in NAMES for line in samples(name).MORNING]
    with world() as here:
        for number, (channel, line) in enumerate(lines, 1):
            here.clock.at += line.after
            here.work(channel, line.write(number, line.who, line.text, here.clock.at))
            yield line.name, here.ledger.take()


def _complaint(here: World, channel: str, text: str) -> Cost:
    here.work(channel, shop.complaint(1, WHO, text, here.clock.at, channel))
    return here.ledger.take()


def _ringing() -> Cost:
    with world() as here:
        return _complaint(here, shop.FIRST, MONEY)


def _answered(channel: str) -> Answered:
    with world() as here:
        assert here.minute() == 0
        idle = here.ledger.take()
        message = _complaint(here, channel, COMPLAINT)
        here.clock.at += RECEIPT_AFTER
        assert here.minute() == 1
        sends = tuple(here.ledger.around(mark) for mark in here.ledger.marks)
        return Answered(message, idle, here.ledger.take(), sends)


def call_rows(found: Traffic) -> list[Row]:
    """AWS calls. What Lambda itself does to poll the queue is not ours, and not among them."""
    return [
        Row("AWS calls: door, per webhook", len(found.door.calls), DOOR_CALLS),
        _most_calls("AWS calls: worker, per message", found.messages, MESSAGE_CALLS),
        Row(
            "AWS calls: worker, for a message that rings the phone at once",
            len(found.ringing.calls),
            None,
            note="with the text's code, its link, the text itself and what became of it",
        ),
        _most_calls("AWS calls: per send", _sends(found), SEND_CALLS),
        _most_calls(
            "AWS calls: the minute of an answer, all its sends together",
            {name: one.minute for name, one in found.answered.items()},
            None,
        ),
    ]


def _sends(found: Traffic) -> dict[str, Cost]:
    return {
        f"{channel} {number}": cost
        for channel, one in found.answered.items()
        for number, cost in enumerate(one.sends, 1)
    }


def _most_calls(what: str, costs: Mapping[str, Cost], target: float | None) -> Row:
    counts = {name: len(cost.calls) for name, cost in costs.items()}
    return Row(what, max(counts.values()), target, note=_each(counts.items()))


def unit_rows(found: Traffic) -> list[Row]:
    """DynamoDB units: of a message alone, and of one with everything that answers it."""
    whole = {f"{len(one.sends)} on {name}": one.whole for name, one in found.answered.items()}
    sends = _sends(found)
    return [
        _writes("write units: per message", found.messages, WRITE_UNITS),
        _reads("read units: per message", found.messages, READ_UNITS),
        *(_writes(f"write units: {_with(n)}", {n: c}, WRITE_UNITS) for n, c in whole.items()),
        *(_reads(f"read units: {_with(n)}", {n: c}, READ_UNITS) for n, c in whole.items()),
        _writes("write units: of one send alone", sends, None),
        _reads("read units: of one send alone", sends, None),
    ]


def _with(sends: str) -> str:
    return f"per message with its sends, {sends}"


def _writes(what: str, costs: Mapping[str, Cost], target: float | None) -> Row:
    units = {name: cost.write_units + cost.index_units for name, cost in costs.items()}
    parts = [(n, f"{c.write_units:g}+{c.index_units:g}") for n, c in costs.items()]
    return Row(what, max(units.values()), target, note=f"table+index: {_each(parts)}")


def _reads(what: str, costs: Mapping[str, Cost], target: float | None) -> Row:
    units = {name: cost.read_units for name, cost in costs.items()}
    return Row(what, max(units.values()), target, note=_each(units.items()))


def _each(parts: Iterable[tuple[str, object]]) -> str:
    return "; ".join(f"{name} {value}" for name, value in parts)
