"""Scores Kept's judgement on labelled messages: `python -m tests.evaluate COMMAND FILE`.

    triage FILE.jsonl    what customers' messages are; see tests.evaluate.triage
    promises FILE.tsv    which of an owner's messages promise something
    due FILE.tsv         by when the promises of timed messages are due

With --json the last line is one JSON object with every number.
"""

from .command import main
from .triage import expected_kind

__all__ = ["expected_kind", "main"]
