"""What a look showed: green, yellow or red, with the sentence to act on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from chalicelib.adapters.aws.client import code_of
from chalicelib.desk.ports.errors import NotConnected, Unavailable

FORBIDDEN = frozenset({"AccessDenied", "AccessDeniedException", "AuthorizationError"})


class Light(IntEnum):
    """The exit code of the doctor is the worst one's number."""

    GREEN = 0
    YELLOW = 1  # works and will not for long, or nobody can say
    RED = 2


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was looked at."""

    name: str  # such as "dead letters": the same for ever
    light: Light
    plain: str  # what was seen and, unless it is green, what to do


def green(name: str, plain: str) -> Line:
    """It was seen to be well."""
    return Line(name, Light.GREEN, plain)


def yellow(name: str, plain: str) -> Line:
    """It works and will not for long, or it is not known."""
    return Line(name, Light.YELLOW, plain)


def red(name: str, plain: str) -> Line:
    """It does not work, and somebody must act."""
    return Line(name, Light.RED, plain)


def looked(name: str, look: Callable[[], Line | Sequence[Line]]) -> list[Line]:
    """What a look shows. One that cannot be made is unknown, which is yellow and never green."""
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        found = look()
    except (BotoCoreError, ClientError) as error:
        return [yellow(name, _unknown(code_of(error)))]
    except (Unavailable, NotConnected, LookupError, ValueError) as error:
        why = str(error) if isinstance(error, Unavailable | NotConnected) else type(error).__name__
        return [yellow(name, f"Not known: {why.rstrip('.')}. Run make doctor again.")]
    return [found] if isinstance(found, Line) else list(found)


def _unknown(code: str) -> str:
    if code in FORBIDDEN:
        return f"Not known: your AWS user may not see this ({code}). Ask as an administrator."
    return f"Not known: AWS did not say ({code}). Run make doctor again."


def worst(lines: Sequence[Line]) -> Light:
    """The light of the whole page."""
    return max((line.light for line in lines), default=Light.RED)
