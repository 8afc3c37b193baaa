"""The same files give the same zip, compiled as Lambda takes them."""

from __future__ import annotations

import importlib.util
import os
import sys
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from infra.zipping import EPOCH, NotCompiled, compile_all, unzip, zip_folder

HERE = Path(sys.executable)
SOURCE = "WORDS = frozenset({'a', 'b', 'c', 'd'})\ndef said(w):\n    return w in {'x', 'y', 'z'}\n"


def folder(place, names=("b.py", "a/c.py", "holidays/rare.py", "data.txt")):
    for name in names:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(SOURCE)
    return place


def zipped(place, archive):
    compile_all(HERE, place)
    zip_folder(place, archive)
    return sha256(archive.read_bytes()).hexdigest()


def test_two_builds_of_the_same_files_are_the_same_byte_for_byte(tmp_path):
    one = folder(tmp_path / "one")
    two = folder(tmp_path / "somewhere/else", ("data.txt", "holidays/rare.py", "a/c.py", "b.py"))
    os.utime(two / "b.py", (1, 1))
    (two / "b.py").chmod(0o600)
    assert zipped(one, tmp_path / "1.zip") == zipped(two, tmp_path / "2.zip")


def test_another_word_is_another_zip(tmp_path):
    one, two = folder(tmp_path / "one"), folder(tmp_path / "two")
    (two / "data.txt").write_text("other")
    assert zipped(one, tmp_path / "1.zip") != zipped(two, tmp_path / "2.zip")


def test_compiled_modules_are_taken_without_a_look_at_their_sources(tmp_path):
    place = folder(tmp_path / "one")
    compile_all(HERE, place)
    data = Path(importlib.util.cache_from_source(str(place / "b.py"))).read_bytes()
    assert data[:4] == importlib.util.MAGIC_NUMBER
    flags = int.from_bytes(data[4:8], "little")
    assert flags == 0b01, "a hash, and nobody checks it"
    assert b"/var/task/b.py" in data
    assert str(tmp_path).encode() not in data


def test_what_is_rarely_needed_stays_uncompiled(tmp_path):
    place = folder(tmp_path / "one")
    compile_all(HERE, place)
    compiled = {path.parent.parent.name for path in place.rglob("*.pyc")}
    assert compiled == {"one", "a"}


def test_a_module_that_is_no_python_is_told(tmp_path):
    place = folder(tmp_path / "one")
    (place / "b.py").write_text("def (")
    with pytest.raises(NotCompiled, match=r"b\.py"):
        compile_all(HERE, place)


def test_everybody_may_read_what_is_in_the_zip_and_it_comes_back_as_it_was(tmp_path):
    place = folder(tmp_path / "one")
    zip_folder(place, tmp_path / "1.zip")
    with zipfile.ZipFile(tmp_path / "1.zip") as made:
        entries = made.infolist()
    assert [e.filename for e in entries] == sorted(e.filename for e in entries)
    assert {e.date_time for e in entries} == {EPOCH}
    assert {oct(e.external_attr >> 16) for e in entries} == {"0o100644"}
    unzip(tmp_path / "1.zip", tmp_path / "back")
    assert (tmp_path / "back/a/c.py").read_text() == SOURCE
