"""Builds what is deployed: one zip for Lambda and one template. `python -m infra.package [stage]`.

The same sources and pins give the same zip, byte for byte.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from .endpoints import with_endpoints
from .environments import ROOT, NotInstalled, environment
from .zipping import NotCompiled, compile_all, unzip, zip_folder

SOURCES = ("app.py", "chalicelib", ".chalice", "requirements.txt")
RESOURCES = ROOT / "infra/resources.json"
OUT = ROOT / "out"
STAGE = re.compile(r"[a-z][a-z0-9-]{0,19}")
ARM, X86 = "arm64", "x86_64"
REGION = "us-east-1"  # Chalice wants one to package; the template says "wherever I am"
ZIP_BYTES_MAX = 6_000_000
SECONDS_MAX = 300
CHALICE = "from chalice.cli import main; main()"
UNBUILT = "Could not install dependencies"  # Chalice goes on all the same, without them
# Never loaded in Lambda: what installers leave, other people's tests, and a second set of zones.
UNUSED: tuple[str, ...] = (
    "**/tests",
    "**/RECORD",
    "**/INSTALLER",
    "**/*.pyi",
    "bin",
    "dateutil/zoneinfo/*.gz",
    "tzdata/zoneinfo/*.zi",  # zones as text: what is read are the compiled ones beside it
    "tzdata/zoneinfo/*.tab",
    "tzdata/zoneinfo/leapseconds",
    "**/METADATA",  # each package's description; the licences stay
    "charset_normalizer/cli",
    "holidays/financial",  # of stock exchanges, loaded only where they are asked for
)
# Holidays are named in English (adapters/business_file/public_holidays.py): 0.6 MB of other
# languages stay home.
UNUSED += ("holidays/locale/[!e]*", "holidays/locale/e[!n]*")


class NotPackaged(Exception):
    """The package could not be built. Its argument says why."""


@dataclass(frozen=True, slots=True)
class Package:
    """What was built: both files in one folder."""

    stage: str
    template: Path  # CloudFormation with the SAM transform; CodeUri is the zip's name beside it
    code: Path
    digest: str  # SHA-256 of the zip, in hexadecimal
    runtime: str  # such as "python3.13"


def packaged(stage: str, out_dir: Path = OUT, architecture: str = ARM) -> Package:
    """Build the zip and the template of a stage into `out_dir`, which is emptied first.

    Raises NotPackaged. The template's Parameters are told in docs/install.md; `placed` points it
    to where the zip was uploaded.
    """
    if not STAGE.fullmatch(stage):
        raise NotPackaged(f'"{stage}" is no name of a stage: small letters, digits and hyphens.')
    try:
        bin_ = environment("package")
        with TemporaryDirectory(prefix="kept-package-") as folder:
            made = _chalice(bin_ / "python", Path(folder), stage, architecture)
            return _finish(bin_ / "python", made, stage, out_dir)
    except (NotInstalled, NotCompiled, subprocess.TimeoutExpired) as error:
        raise NotPackaged(str(error)) from error


def placed(template: Mapping[str, Any], bucket: str, key: str) -> dict[str, Any]:
    """The template with every function's code in a bucket."""
    moved: dict[str, Any] = json.loads(json.dumps(template))
    for resource in moved["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            resource["Properties"]["CodeUri"] = {"Bucket": bucket, "Key": key}
    return moved


def template_of(stage: str, architecture: str = ARM) -> dict[str, Any]:
    """The template alone, made by this very Python and without what the zip depends on: quick."""
    with TemporaryDirectory(prefix="kept-template-") as folder:
        place = Path(folder)
        made = _chalice(Path(sys.executable), place, stage, architecture, whole=False)
        template: dict[str, Any] = json.loads((made / "sam.json").read_text())
    return template


def resources() -> dict[str, Any]:
    """What Chalice does not make: resources.json, and where each channel's platform is."""
    return with_endpoints(json.loads(RESOURCES.read_text()))


def _chalice(
    python: Path, place: Path, stage: str, architecture: str, *, whole: bool = True
) -> Path:
    """Run `chalice package` on a copy of what is deployed; the folder with what it made."""
    copy_sources(place, architecture)
    if not whole:
        (place / "requirements.txt").write_text("")
    merged = place / RESOURCES.name
    merged.write_text(json.dumps(resources()))
    command = [str(python), "-c", CHALICE, "package", "--stage", stage]
    done = subprocess.run(
        [*command, "--merge-template", str(merged), "out"],
        cwd=place,
        env={**os.environ, "AWS_DEFAULT_REGION": REGION, "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        capture_output=True,
        text=True,
        timeout=SECONDS_MAX,
    )
    said = done.stdout + done.stderr
    if done.returncode or UNBUILT in said:
        raise NotPackaged("Chalice could not package:\n" + said.strip()[-2_000:])
    return place / "out"


def copy_sources(place: Path, architecture: str = ARM) -> None:
    """What is deployed, without what this machine compiled."""
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__", "deployments", "deployed")
            shutil.copytree(source, place / name, ignore=ignored)
        else:
            shutil.copy(source, place / name)
    config = place / ".chalice/config.json"
    settings = json.loads(config.read_text()) | {"lambda_architecture": architecture}
    config.write_text(json.dumps(settings))


def _finish(python: Path, made: Path, stage: str, out_dir: Path) -> Package:
    """Clean, compile and zip again what Chalice zipped, and name it after what is in it."""
    files = made / "files"
    unzip(made / "deployment.zip", files)
    _remove_unused(files)
    compile_all(python, files)
    zip_folder(files, made / "code.zip")
    if (size := (made / "code.zip").stat().st_size) > ZIP_BYTES_MAX:
        raise NotPackaged(f"The zip has {size:,} bytes, more than {ZIP_BYTES_MAX:,}.")
    digest = sha256((made / "code.zip").read_bytes()).hexdigest()
    shutil.rmtree(out_dir, ignore_errors=True)
    out_dir.mkdir(parents=True)
    code = out_dir / f"kept-{digest[:16]}.zip"
    shutil.move(made / "code.zip", code)
    template = json.loads((made / "sam.json").read_text())
    runtime = _name_code(template, code.name)
    (out_dir / "template.json").write_text(json.dumps(template, indent=1, sort_keys=True) + "\n")
    return Package(stage, out_dir / "template.json", code, digest, runtime)


def _remove_unused(files: Path) -> None:
    for pattern in UNUSED:
        for path in sorted(files.glob(pattern)):
            if path.is_dir():
                shutil.rmtree(path)
            elif path.exists():
                path.unlink()


def _name_code(template: dict[str, Any], name: str) -> str:
    """Let every function's code be the file beside the template; the runtime they all have."""
    runtimes = set()
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            resource["Properties"]["CodeUri"] = f"./{name}"
            runtimes.add(resource["Properties"]["Runtime"])
    [runtime] = runtimes
    return str(runtime)


def main(arguments: list[str]) -> int:
    """Package one stage into `out/`."""
    try:
        made = packaged(arguments[0] if arguments else "prod")
    except NotPackaged as error:
        print(error, file=sys.stderr)
        return 1
    size = made.code.stat().st_size / 1_000_000
    print(f"{made.template.relative_to(ROOT)}\n{made.code.relative_to(ROOT)}")
    print(f"{size:.2f} MB, {made.runtime}, SHA-256 {made.digest}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
