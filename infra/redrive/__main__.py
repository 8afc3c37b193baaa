"""`python -m infra.redrive`: shows what lies in the dead letters, asks, and has it heard again.

Ends with 0 when nothing is left lying there, 1 when something is, 2 when it could not be done.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from typing import Any

from chalicelib.adapters.aws.client import code_of
from chalicelib.desk.ports.errors import Unavailable
from chalicelib.settings import Misconfigured
from infra.deploy.cloud import Cloud, NoAccount, cloud
from infra.doctor.deployed import Deployed, NotDeployedHere, deployed

from .judging import Fate, Judged, judged
from .letters import WAIT_SECONDS, DeadLetters
from .telling import shown

DONE, LEFT, FAILED = 0, 1, 2
YES = "yes"
BACK = "What was not done lies there as before, at the latest in a quarter of an hour."


def main(
    arguments: Sequence[str],
    find: Callable[[str], Cloud] = cloud,
    say: Callable[[str], None] = print,
    ask: Callable[[str], str] = input,
    wait_seconds: int = WAIT_SECONDS,
) -> int:
    """Do what the command line says; the exit code."""
    from botocore.exceptions import BotoCoreError, ClientError

    given = _parser().parse_args(arguments)
    try:
        kept = deployed(find(given.region), given.stage)
        queue = DeadLetters(kept.client("sqs"), kept.outputs["DeadLettersUrl"], wait_seconds)
        return redriven(kept, queue, say, _agreeing(given, ask))
    except (NoAccount, NotDeployedHere, Misconfigured) as problem:
        say(str(problem))
    except Unavailable as problem:
        say(f"{problem} {BACK} Run this again.")
    except (BotoCoreError, ClientError) as error:
        say(f"AWS did not do it ({code_of(error)}). {BACK} Run this again.")
    return FAILED


def _agreeing(given: argparse.Namespace, ask: Callable[[str], str]) -> Callable[[int], bool]:
    """Whether so many letters may be moved: as the command line says, or as a person types."""

    def agreed(many: int) -> bool:
        if given.dry_run or given.yes:
            return not given.dry_run
        try:
            return ask(f"Do this with {many}? Type {YES}: ").strip().lower() == YES
        except EOFError:
            return False

    return agreed


def redriven(
    kept: Deployed, queue: DeadLetters, say: Callable[[str], None], agreed: Callable[[int], bool]
) -> int:
    """Show the letters, and after a yes move them; the exit code.

    However it ends, what was not moved is put back. Raises Unavailable, or what botocore raises.
    """
    store: Any = kept.ports.store
    rules, now = store.business().rules, kept.ports.clock.now()
    left = queue.take()
    try:
        if not left:
            say("Nothing lies in the dead letters.")
            return DONE
        found = judged(kept.ports, left, now, rules.keep_for)
        for line in shown(found, now, rules.stale_after):
            say(line)
        todo = [one for one in found if one.fate is not Fate.STAYS]
        if not todo or not agreed(len(todo)):
            say("Nothing was changed.")
            return LEFT
        for one in sorted(todo, key=lambda one: one.said_at or now):
            _carry_out(kept, queue, one)
            left.remove(one.letter)
    finally:
        queue.put_back(left)
    say(f"Done: {len(todo)}. What fails again comes back here, and you are alerted again.")
    return LEFT if left else DONE


def _carry_out(kept: Deployed, queue: DeadLetters, one: Judged) -> None:
    """Queued first and removed then: a death in between leaves it twice, and it is heard once."""
    if one.again:
        kept.ports.queue.put(one.again)
    queue.remove(one.letter)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m infra.redrive", description=__doc__)
    add = parser.add_argument
    add("--stage", default="prod", help="which Kept, where several stand in one account")
    add("--region", default="", help="AWS region, such as us-east-1")
    add("--dry-run", action="store_true", help="show, and change nothing")
    add("--yes", action="store_true", help="do not ask")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
