"""`python -m infra.doctor`: how the deployed Kept is, on one page. Changes nothing but by --mend.

Ends with 0 when all is green, 1 when something is yellow, 2 when something is red.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from chalicelib.settings import Misconfigured
from infra.deploy.cloud import Cloud, NoAccount, cloud

from .deployed import NotDeployedHere, deployed
from .examining import examined
from .findings import Line, looked, red, worst, yellow
from .page import machine, page

REST = yellow("everything else", "Not known: it could not be looked at.")


def main(
    arguments: Sequence[str],
    find: Callable[[str], Cloud] = cloud,
    say: Callable[[str], None] = print,
    coloured: bool = False,
) -> int:
    """The exit code: the worst light there is."""
    given = _parser().parse_args(arguments)
    now = datetime.now(UTC)
    region, lines = _lines(given.stage, given.region, find, now, given.mend)
    if given.json:
        say(machine(given.stage, region, lines, now))
    else:
        title = f"Kept, {given.stage}, {region or 'no region'}, {now:%Y-%m-%d %H:%M} UTC"
        say(page(title, lines, coloured))
    return int(worst(lines))


def _lines(
    stage: str, region: str, find: Callable[[str], Cloud], now: datetime, mend: bool
) -> tuple[str, list[Line]]:
    """The region in which it was looked, and what was seen there."""
    try:
        account = find(region)
    except NoAccount as problem:
        return region, [red("credentials", str(problem)), REST]

    def look() -> list[Line]:
        try:
            return examined(deployed(account, stage), now, mend=mend)
        except (NotDeployedHere, Misconfigured) as problem:
            return [red("stack", str(problem)), REST]

    return account.region, looked("stack", look)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m infra.doctor", description=__doc__)
    add = parser.add_argument
    add("--stage", default="prod", help="which Kept, where several stand in one account")
    add("--region", default="", help="AWS region, such as us-east-1")
    add("--json", action="store_true", help="for machines")
    add("--mend", action="store_true", help="subscribe and validate anew what can be, then look")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], coloured=sys.stdout.isatty()))
