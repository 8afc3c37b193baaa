"""Has cfn-lint and checkov judge the packaged template. `python -m infra.lint [template]`.

What checkov finds and we accept stands in waivers.json with its reason; a waiver nobody needs
any more fails too.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from .environments import NotInstalled, environment
from .package import OUT

WAIVERS = Path(__file__).with_name("waivers.json")
SECONDS_MAX = 300


class NotLinted(Exception):
    """A tool did not do its work. Its argument is what it said."""


def lint(template: Path) -> list[str]:
    """What is wrong with a template, a sentence each. Raises NotLinted or NotInstalled."""
    return [*cfn_lint(template), *unwaived(failures(template), waivers())]


def cfn_lint(template: Path) -> list[str]:
    """Each finding of cfn-lint as a line."""
    said = _run("cfn-lint", "--format", "parseable", str(template))
    return said.stdout.splitlines()


def failures(template: Path) -> set[tuple[str, str, str]]:
    """What checkov finds: the check, the resource and what is asked for."""
    command = ("--file", str(template), "--framework", "cloudformation", "--output", "json")
    said = _run("checkov", *command, "--compact", "--quiet")
    try:
        found = json.loads(said.stdout)["results"]["failed_checks"]
    except (ValueError, KeyError, TypeError):
        raise NotLinted(f"checkov gave no results:\n{(said.stdout + said.stderr)[-500:]}") from None
    return {(one["check_id"], one["resource"], one["check_name"]) for one in found}


def _run(tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    program = environment(tool) / tool
    done = subprocess.run(
        [str(program), *arguments], capture_output=True, text=True, timeout=SECONDS_MAX
    )
    if done.returncode and not done.stdout.strip():
        raise NotLinted(f"{tool} failed:\n{done.stderr[-500:]}")
    return done


def waivers() -> dict[str, str]:
    """Why each finding is accepted, by the name of its check."""
    found: dict[str, str] = json.loads(WAIVERS.read_text())
    return found


def unwaived(failed: Iterable[tuple[str, str, str]], waived: Mapping[str, str]) -> list[str]:
    """What no waiver covers, and the waivers that cover nothing."""
    found = sorted(failed)
    news = [f"{check} {resource}: {name}" for check, resource, name in found if check not in waived]
    idle = sorted(set(waived) - {check for check, _, _ in found})
    return news + [f"{check} is waived, but nothing fails it: remove the waiver." for check in idle]


def main(arguments: list[str]) -> int:
    """Lint the template given, else the one in `out/`."""
    template = Path(arguments[0]) if arguments else OUT / "template.json"
    try:
        found = lint(template)
    except (NotLinted, NotInstalled) as error:
        found = [str(error)]
    for line in found:
        print(line)
    if not found:
        print(f"cfn-lint: clean; checkov: clean but for {len(waivers())} waivers with a reason.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
