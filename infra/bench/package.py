"""The size of what goes to Lambda, built as it is deployed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from .report import Row
from .shop import REGION
from .timing import ROOT

WHAT = "zip to Lambda"
TARGET_MB = 6
BYTES_PER_MB = 1_000_000
SECONDS_MAX = 90
DEPLOYED = ("app.py", "chalicelib", ".chalice", "requirements.txt")
CHALICE = "from chalice.cli import main; main()"
ARGUMENTS = ("package", "--stage", "prod", "out")


def copy_source(place: Path) -> None:
    """What is deployed, without what this machine compiled."""
    for name in DEPLOYED:
        if (ROOT / name).is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "deployments", "deployed")
            shutil.copytree(ROOT / name, place / name, ignore=ignored)
        else:
            shutil.copy(ROOT / name, place / name)


def zip_size() -> Row:
    """Needs the package index for what is pinned; without it the row says so."""
    with TemporaryDirectory(prefix="kept-bench-") as folder:
        place = Path(folder)
        copy_source(place)
        try:
            said = _package(place)
        except subprocess.TimeoutExpired:
            said = f"packaging took more than {SECONDS_MAX} seconds"
        made = place / "out" / "deployment.zip"
        if not made.is_file():
            return Row(WHAT, None, TARGET_MB, unit="MB", note=f"not measured: {said}")
        size = made.stat().st_size / BYTES_PER_MB
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return Row(WHAT, size, TARGET_MB, unit="MB", note=f"Python {version} on arm64")


def _package(place: Path) -> str:
    """Run it; what it said last. Raises TimeoutExpired."""
    done = subprocess.run(
        [sys.executable, "-c", CHALICE, *ARGUMENTS],
        cwd=place,
        env={**os.environ, "AWS_DEFAULT_REGION": REGION},
        capture_output=True,
        text=True,
        timeout=SECONDS_MAX,
    )
    lines = (done.stdout + done.stderr).strip().splitlines()
    return lines[-1] if lines else "nothing was said"
