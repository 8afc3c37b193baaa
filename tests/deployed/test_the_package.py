"""The very package that goes to AWS: the same twice, for its processor, and nothing beside."""

from __future__ import annotations

import subprocess
import zipfile

import pytest

from infra.environments import environment, newest_python, version_of
from infra.package import ZIP_BYTES_MAX, packaged

pytestmark = pytest.mark.deployed


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return packaged("prod", tmp_path_factory.mktemp("one") / "out")


@pytest.fixture(scope="module")
def names(made):
    with zipfile.ZipFile(made.code) as found:
        return found.namelist()


def test_the_same_sources_give_the_same_zip_whatever_the_stage(made, tmp_path):
    again = packaged("second", tmp_path / "elsewhere/out")
    assert again.digest == made.digest
    assert again.code.read_bytes() == made.code.read_bytes()


def test_it_is_small_and_for_the_newest_python_on_arm(made, names):
    assert made.code.stat().st_size <= ZIP_BYTES_MAX == 6_000_000
    assert made.runtime == f"python{version_of(newest_python())}"
    native = [name for name in names if name.endswith(".so")]
    assert native
    assert all("aarch64" in name for name in native)


def test_it_holds_the_product_and_not_its_tools_tests_or_settings(names):
    tops = {name.split("/")[0] for name in names}
    assert {"app.py", "chalicelib", "requests", "holidays", "tzdata"} <= tops
    assert not tops & {"tests", "infra", ".chalice", "boto3", "botocore", "moto", "pip", "docs"}
    assert not [name for name in names if "/tests/" in name]


def test_every_module_of_ours_is_compiled(names):
    ours = {n for n in names if n.startswith(("app", "chalicelib/")) and n.endswith(".py")}
    compiled = {n.replace("__pycache__/", "") for n in names if n.endswith(".pyc")}
    stems = {n.rsplit(".cpython-", 1)[0] for n in compiled}
    assert {n.removesuffix(".py") for n in ours} <= stems


def test_the_app_loads_from_it_alone_without_writing_anything(made, tmp_path):
    with zipfile.ZipFile(made.code) as found:
        found.extractall(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    python = environment("package") / "python"
    code = "import sys; sys.path[:] = [p for p in sys.path if 'site-packages' not in p]; import app"
    done = subprocess.run(
        [python, "-I", "-c", f"import sys; sys.path.insert(0, '.'); {code}"], cwd=tmp_path
    )
    assert done.returncode == 0
    assert sorted(tmp_path.rglob("*")) == before
