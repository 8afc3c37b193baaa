"""`python -m infra.local.demo.picture docs/street.png`: half a scene played, and its picture."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from . import scene

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
SIZE = "1360,850"
DRAWING_MS = 4_000  # of the browser's own time, for the page to ask for its state and draw it
PATIENCE_SECONDS = 90


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print("Say where the picture goes: python -m infra.local.demo.picture docs/street.png")
        return 2
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None:
        print("No Chromium was found. On Debian: apt-get install -y chromium")
        return 1
    target = Path(arguments[0]).resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    with scene.opened() as where:
        scene.play(where, _until_picture())
        taken = _take(browser, where, target)
    print(f"The picture is in {target}" if taken else "The browser took no picture.")
    return 0 if taken else 1


def _until_picture() -> list[scene.Step]:
    script = scene.steps()
    last = next(n for n, step in enumerate(script) if step.get("picture"))
    return script[: last + 1]


def _take(browser: str, where: str, target: Path) -> bool:
    target.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory() as profile:
        command = [
            browser,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--no-first-run",
            "--hide-scrollbars",
            f"--user-data-dir={profile}",
            f"--window-size={SIZE}",
            f"--virtual-time-budget={DRAWING_MS}",
            f"--screenshot={target}",
            f"{where}/",
        ]
        subprocess.run(command, capture_output=True, timeout=PATIENCE_SECONDS, check=False)
    return target.exists()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
