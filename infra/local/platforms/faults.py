"""What is broken on the street: which calls go wrong next, and how."""

from __future__ import annotations

from dataclasses import dataclass

from . import NAMES, find
from .modes import (
    CONNECTION,
    DROPPED,
    HEALTH,
    LASTING,
    LOST,
    MODES,
    READ,
    TOKEN_DEAD,
    WEBHOOK,
    WRITING_BLOCKED,
    target_of,
)

PLATFORM_TARGETS = tuple(target_of(p, action) for p in NAMES for action in find(p).ACTIONS)
CARE_TARGETS = tuple(target_of(p, HEALTH) for p in NAMES)  # what is asked about the connection
LOSSES = {  # what happens by itself, without a call: a webhook never comes, a connection is cut
    **{target_of(platform, WEBHOOK): LOST for platform in NAMES},
    **{target_of(platform, CONNECTION): DROPPED for platform in NAMES},
}
AWS_TARGETS = ("sns.sms", "sns.email", "sqs.send", "dynamodb.write")
TIMES_MAX = 10_000


class Nonsense(ValueError):
    """A fault that cannot be. Its argument is a plain sentence."""


@dataclass(slots=True)
class Fault:
    target: str
    mode: str
    times: int


class Faults:
    """The faults that are set. A lasting one is one for the whole platform, until it is ended."""

    def __init__(self) -> None:
        self._set: list[Fault] = []

    def set(self, target: object, mode: object, times: object) -> None:
        """Break the next `times` calls to a target; 0 ends it. Raises Nonsense."""
        if target not in (*PLATFORM_TARGETS, *CARE_TARGETS, *AWS_TARGETS, *LOSSES):
            raise Nonsense(f"there is no target {target!r}")
        known = (LOSSES[str(target)],) if target in LOSSES else (*MODES, *LASTING)
        if mode not in known:
            raise Nonsense(f"there is no mode {mode!r} of {target}")
        if mode in LASTING and target in AWS_TARGETS:
            raise Nonsense(f"{target} is no platform that could do that")
        if isinstance(times, bool) or not isinstance(times, int) or not 0 <= times <= TIMES_MAX:
            raise Nonsense(f"times must be a whole number from 0 to {TIMES_MAX}, not {times!r}")
        self._set = [f for f in self._set if not _same(f, str(target), str(mode))]
        if times:
            self._set.append(Fault(str(target), str(mode), times))

    def take(self, target: str) -> str:
        """How this call goes wrong; "" when it does not. Counts it."""
        lasting = self._lasting(target)
        if lasting:
            return lasting
        for fault in self._set:
            if fault.target == target and fault.mode not in LASTING:
                fault.times -= 1
                if not fault.times:
                    self._set.remove(fault)
                return fault.mode
        return ""

    def _lasting(self, target: str) -> str:
        """What is wrong with the whole platform and concerns this call; "" for nothing."""
        modes = {f.mode for f in self._set if _platform(f.target) == _platform(target)}
        if target in LOSSES:
            return ""
        writes = target.partition(".")[2] not in (READ, HEALTH)
        if WRITING_BLOCKED in modes and writes and TOKEN_DEAD not in modes:
            return WRITING_BLOCKED
        return TOKEN_DEAD if TOKEN_DEAD in modes else ""

    def holds(self, target: str, mode: str) -> bool:
        """Whether something is set that no call has to count."""
        return any((fault.target, fault.mode) == (target, mode) for fault in self._set)

    @property
    def losing(self) -> bool:
        """Whether something is lost or cut that only a look of the product's own can find."""
        return any(fault.target in (*LOSSES, *CARE_TARGETS) for fault in self._set)

    def clear(self) -> None:
        self._set.clear()

    def listed(self) -> list[dict[str, object]]:
        return [{"target": f.target, "mode": f.mode, "times": f.times} for f in self._set]


def _same(fault: Fault, target: str, mode: str) -> bool:
    if mode in LASTING:
        return fault.mode == mode and _platform(fault.target) == _platform(target)
    return (fault.target, fault.mode) == (target, mode)


def _platform(target: str) -> str:
    return target.partition(".")[0]
