"""Virtual environments of their own for tools whose pins clash with ours, made when needed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parent.parent
PINS = Path(__file__).with_name("requirements")
MINORS = (13, 12, 11)  # newest first: of what Lambda runs, and our tests too
CHOSEN = "KEPT_PYTHON"  # the environment variable that names another interpreter
ABLE = "import ensurepip, venv, sys; print('%d.%d' % sys.version_info[:2])"


class NotInstalled(Exception):
    """Something is missing on this machine. Its argument says what to do."""


def environment(name: str) -> Path:
    """The `bin` folder of the environment pinned in requirements/<name>.txt."""
    python = newest_python()
    pins = PINS / f"{name}.txt"
    wanted = sha256(pins.read_bytes() + str(python).encode()).hexdigest()
    place = Path(os.environ.get("KEPT_TOOLS") or ROOT / ".tools") / name
    stamp = place / "made-from"
    if not stamp.is_file() or stamp.read_text() != wanted:
        _make(name, python, place, pins)
        stamp.write_text(wanted)
    return place / "bin"


def _make(name: str, python: Path, place: Path, pins: Path) -> None:
    print(f"Setting up {name} in {place.name}/, this once ...", file=sys.stderr)
    install = (place / "bin/python", "-m", "pip", "install", "--quiet")
    options = ("--disable-pip-version-check", "--no-compile", "-r", pins)
    for step in ((python, "-m", "venv", "--clear", place), (*install, *options)):
        done = subprocess.run([str(part) for part in step], capture_output=True, text=True)
        if done.returncode:
            shutil.rmtree(place, ignore_errors=True)
            said = "\n".join(done.stderr.strip().splitlines()[-5:])
            raise NotInstalled(
                f"{name} could not be installed; is the package index there?\n{said}"
            )


def newest_python() -> Path:
    """The newest interpreter for Lambda on this machine. Raises NotInstalled."""
    for path in _interpreters():
        if version_of(path) in {f"3.{minor}" for minor in MINORS}:
            return path
    raise NotInstalled(
        "Kept is packaged with Python 3.13, 3.12 or 3.11, with venv: install one, "
        f"or name it in {CHOSEN}."
    )


def _interpreters() -> Iterator[Path]:
    if chosen := os.environ.get(CHOSEN):
        yield Path(chosen)
        return
    for minor in MINORS:
        name = f"python3.{minor}"
        if sys.version_info[:2] == (3, minor):
            yield Path(sys.executable)
        if found := shutil.which(name):
            yield Path(found)
        versions = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
        yield from sorted(versions.glob(f"3.{minor}.*/bin/{name}"), reverse=True)


def version_of(python: Path) -> str:
    """Its version, such as "3.13"; "" where it does not run or cannot make an environment."""
    try:
        done = subprocess.run([str(python), "-c", ABLE], capture_output=True, text=True, timeout=20)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
