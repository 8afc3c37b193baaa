"""A zip that is the same byte for byte whenever the same files go in, compiled for one Python."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can tell
READABLE = 0o100644 << 16
LEVEL = 9
RUNS_IN = "/var/task"  # where Lambda unfolds it: the path in tracebacks
# The hash of strings decides the order of a frozenset among the constants, and so the bytes.
RARE = "/holidays/"  # loaded when the owner changes the days, never on a message's way; 1.3 MB
SAME_EVERY_TIME = {"PYTHONHASHSEED": "0"}
COMPILE = """
import compileall, py_compile, re, sys
place, runs_in, rare = sys.argv[1:]
fine = compileall.compile_dir(
    place, maxlevels=40, quiet=1, force=True, stripdir=place, prependdir=runs_in, workers=1,
    invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH, rx=re.compile(rare),
)
sys.exit(not fine)
"""


class NotCompiled(Exception):
    """A module is no Python for the version it shall run on."""


def compile_all(python: Path, place: Path) -> None:
    """Put compiled modules beside the sources, for the version of this interpreter.

    Lambda cannot write them, and would compile everything anew at each cold start. They are taken
    as they are: nobody compares them with their sources, which do not change in Lambda.
    """
    command = [str(python), "-c", COMPILE, str(place), RUNS_IN, RARE]
    done = subprocess.run(command, env=SAME_EVERY_TIME, capture_output=True, text=True)
    if done.returncode:
        raise NotCompiled((done.stdout + done.stderr).strip())


def unzip(archive: Path, place: Path) -> None:
    """Unfold a zip that we made ourselves."""
    with zipfile.ZipFile(archive) as found:
        found.extractall(place)


def zip_folder(place: Path, archive: Path) -> None:
    """Every file of a folder, in the order of their names, without times or owners."""
    files = sorted(path for path in place.rglob("*") if path.is_file())
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as made:
        for path in files:
            entry = zipfile.ZipInfo(path.relative_to(place).as_posix(), EPOCH)
            entry.external_attr, entry.create_system = READABLE, 3
            entry.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(entry, path.read_bytes())
