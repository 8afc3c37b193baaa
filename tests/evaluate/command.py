"""The command line of the scores."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from .due import run_due
from .promises import run_promises
from .triage import run_triage

COMMANDS: dict[str, tuple[str, Callable[[argparse.Namespace], int]]] = {
    "triage": ("kind, urgency and the other labels of messages", run_triage),
    "promises": ("which of an owner's messages promise something", run_promises),
    "due": ("by when the promises of timed messages are due", run_due),
}


def main(arguments: list[str] | None = None) -> int:
    """Run a subcommand; 2 when the file cannot be read as its module describes."""
    parser = argparse.ArgumentParser(
        prog="tests.evaluate", description="Scores Kept's judgement on labelled messages"
    )
    commands = parser.add_subparsers(required=True)
    for name, (help_text, run) in COMMANDS.items():
        command = commands.add_parser(name, help=help_text)
        command.add_argument("file", type=Path)
        command.add_argument("--misses", type=int, default=20 if name == "triage" else 1_000)
        command.add_argument(
            "--only", default="", help="print only misses such as complaint>praise"
        )
        command.add_argument("--json", action="store_true", help="one JSON object as the last line")
        command.set_defaults(run=run)
    chosen = parser.parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = chosen.run
    return run(chosen)
