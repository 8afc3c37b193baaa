"""`python -m infra.deploy`: deploys Kept, or removes it with --destroy. Safe to run again."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from chalicelib.adapters.aws.client import code_of
from chalicelib.desk.ports.errors import Unavailable
from infra.package import ARM, X86, NotPackaged

from .asking import answers_in
from .cloud import NoAccount, cloud
from .destroy import destroyed
from .selftest import self_tested
from .stack import NotDeployed
from .steps import Deployment, Wanted
from .talking import Given, NotAnswered, Talk, Terminal

STOPPED = (
    "AWS did not do what it was asked ({what}). What was done before stays; mend the cause and run "
    "this again."
)


def main(arguments: Sequence[str]) -> int:
    """The exit code: 0 where Kept stands, nothing is broken, and the self-test saw it at work."""
    from botocore.exceptions import BotoCoreError, ClientError

    given = _parser().parse_args(arguments)
    try:
        answers = answers_in(given.answers) if given.answers else {}
        talk: Talk = Given(answers) if given.yes else Terminal()
        wanted = Wanted(
            stage=given.stage,
            dry_run=given.dry_run,
            keys=given.keys,
            business=given.business,
            architecture=X86 if given.x86 else ARM,
            parameters=dict(pair.split("=", 1) for pair in given.parameter),
            base_url=given.base_url,
        )
        deployment = Deployment(cloud(given.region), talk, wanted)
        fine = _done(deployment, talk, given)
    except (NoAccount, NotAnswered, NotDeployed, NotPackaged, Unavailable) as problem:
        print(problem, file=sys.stderr)
        return 1
    except (BotoCoreError, ClientError) as error:
        print(STOPPED.format(what=_named(error)), file=sys.stderr)
        return 1
    return 0 if fine else 1


def _named(error: Exception) -> str:
    """What AWS was asked and its code. Its own words are left out: they can hold a number."""
    asked = getattr(error, "operation_name", "")
    return f"{asked}: {code_of(error)}" if asked else code_of(error)


def _done(deployment: Deployment, talk: Talk, given: argparse.Namespace) -> bool:
    if given.destroy:
        return destroyed(deployment, talk)
    fine = given.self_test or deployment.run()
    if given.self_test or deployment.stands:
        return self_tested(deployment, given.stage, talk.say) and fine
    return bool(fine)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m infra.deploy", description=__doc__)
    add = parser.add_argument
    add("--stage", default="prod", help="several Kepts can stand in one account")
    add("--region", default="", help="AWS region, such as us-east-1")
    add("--yes", action="store_true", help="ask nothing; answers come from --answers")
    add("--answers", metavar="FILE", help="a JSON object with the answers by name")
    add("--dry-run", action="store_true", help="show what would change, and change nothing")
    add("--keys", action="store_true", help="ask for channels and keys, though some are stored")
    add("--business", metavar="FILE", default="", help="put it in place of the stored business")
    add("--self-test", action="store_true", help="only see whether what stands works")
    add("--destroy", action="store_true", help="remove Kept; the table stays unless told")
    add("--x86", action="store_true", help=argparse.SUPPRESS)  # what an emulator can run
    add("--parameter", action="append", default=[], help=argparse.SUPPRESS)
    add("--base-url", default="", help=argparse.SUPPRESS)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
