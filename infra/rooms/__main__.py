"""`python -m infra.rooms`: draws docs/rooms.svg from the imports as they are."""

from __future__ import annotations

import sys
from pathlib import Path

from .arrows import read
from .drawing import picture

ROOT = Path(__file__).parents[2]
PICTURE = ROOT / "docs" / "rooms.svg"


def main() -> int:
    """Draw it; the exit code."""
    PICTURE.write_text(picture(read(ROOT)))
    print(f"Wrote {PICTURE.relative_to(ROOT)}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
