"""The size of what goes to Lambda, built as it is deployed."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from infra.package import ZIP_BYTES_MAX, NotPackaged, packaged

from .report import Row

WHAT = "zip to Lambda"
BYTES_PER_MB = 1_000_000
TARGET_MB = ZIP_BYTES_MAX / BYTES_PER_MB


def zip_size() -> Row:
    """Needs the package index for what is pinned; without it the row says so."""
    with TemporaryDirectory(prefix="kept-bench-") as folder:
        try:
            made = packaged("prod", Path(folder) / "out")
        except NotPackaged as error:
            said = str(error).splitlines()[-1]
            return Row(WHAT, None, TARGET_MB, unit="MB", note=f"not measured: {said}")
        size = made.code.stat().st_size / BYTES_PER_MB
    return Row(WHAT, size, TARGET_MB, unit="MB", note=f"compiled for {made.runtime} on arm64")
