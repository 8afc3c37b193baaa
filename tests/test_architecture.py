"""The laws of the house. They run first and in about a second."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
HOUSE = ROOT / "chalicelib"
STDLIB = sys.stdlib_module_names

# room -> what it may import beside the standard library and itself
MAY_IMPORT = {
    "model": set(),
    "hours": {"model"},
    "reading": {"hours", "model", "vaderSentiment"},
    "voice": {"hours", "model"},
    "policy": {"reading", "voice", "hours", "model"},
    "channels": {"model"},
    "adapters": {
        "model",
        "desk.ports",
        "boto3",
        "botocore",
        "requests",
        "requests_oauthlib",
        "urllib3",
        "jsonschema",
        "holidays",
    },
    "desk": {"policy", "voice", "reading", "model"},
    "settings": {"model"},
}
# room -> its parts from the lowest to the highest: a part imports only what stands before it.
# Parts in one tuple do not import each other. A module of the room itself is a part too.
ORDER = {
    "policy": (
        ("targets", "codes", "rehearsal", "stops"),
        ("notices",),
        ("erasure", "promises"),
        ("intake",),
        ("sending",),
        ("acknowledgement",),
        ("escalation",),
        ("explain",),
        ("decide",),
        ("owner_texts", "commands"),
        ("pages",),
    ),
    "desk": (
        ("ports",),
        ("unit",),
        ("outbound",),
        ("privacy",),
        ("inbound", "commands", "pages", "care"),
    ),
    "voice": (("gsm",), ("quoting",), ("names",), ("customers", "owner", "pages")),
    "adapters": (
        ("serialise", "clock", "randomness"),
        ("aws",),
        ("business_file", "http", "audit"),
        ("dynamodb",),
    ),
}
# Two files of one name in a room mean one thing: a table and what reads it, or a channel's part.
SAME_NAME = {"channels", "reading/asides.py", "desk/go_live.py"}
PURE = ("model", "hours", "reading", "voice", "policy", "channels")
IMPURE_MODULES = {
    "asyncio",
    "http",
    "io",
    "logging",
    "os",
    "pathlib",
    "random",
    "secrets",
    "shutil",
    "socket",
    "ssl",
    "subprocess",
    "tempfile",
    "threading",
    "time",
    "urllib",
    "uuid",
}
IMPURE_CALLS = {"now", "today", "utcnow", "open", "print", "input", "getenv", "urlopen", "exec"}
HEAVY = ("boto3", "botocore", "requests", "jsonschema", "holidays", "vaderSentiment")
FUNCTION_LINES_MAX = 40
FOLDER_FILES_MAX = 17  # reading/promises: one grammar, and the largest

SOURCES = sorted([*HOUSE.rglob("*.py"), ROOT / "app.py", *(ROOT / "infra").rglob("*.py")])
ROOM_FILES = sorted(HOUSE.rglob("*.py"))


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def room_of(path: Path) -> str:
    return path.relative_to(HOUSE).parts[0].removesuffix(".py")


def imports_of(path: Path, source: Path | None = None) -> set[str]:
    """Absolute names of everything a file imports: `desk.ports` for rooms, `boto3` for others."""
    package = path.relative_to(HOUSE).with_suffix("").parts[:-1]
    found = set()
    for node in ast.walk(ast.parse((source or path).read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            stem = ".".join([*base, *([node.module] if node.module else [])])
            if node.level and not node.module:
                found |= {".".join([*base, alias.name]) for alias in node.names}
            else:
                found.add(stem)
    return {name.removeprefix("chalicelib.") for name in found}


@pytest.mark.parametrize("path", ROOM_FILES, ids=name_of)
def test_a_room_imports_only_what_the_law_allows(path):
    room = room_of(path)
    if room not in MAY_IMPORT:
        assert room in {"__init__", "wiring"}, f"{room} is no room of the design"
        return
    allowed = MAY_IMPORT[room] | {room}
    for name in imports_of(path):
        top = name.split(".")[0]
        fine = top in STDLIB or any(name == a or name.startswith(a + ".") for a in allowed)
        assert fine, f"{name_of(path)} imports {name}"


def test_the_entry_points_import_nothing_but_the_wiring():
    names = imports_of(HOUSE / "app.py", ROOT / "app.py")
    assert {name for name in names if name.split(".")[0] not in STDLIB} <= {
        "chalice.app",
        "chalicelib",
        "wiring",
    }


PURE_FILES = [p for p in ROOM_FILES if room_of(p) in PURE]


@pytest.mark.parametrize("path", PURE_FILES, ids=name_of)
def test_a_pure_room_touches_no_clock_environment_randomness_or_io(path):
    tree = ast.parse(path.read_text())
    tops = {name.split(".")[0] for name in imports_of(path)}
    assert not tops & IMPURE_MODULES
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
            assert name not in IMPURE_CALLS, f"{name_of(path)}:{node.lineno} calls {name}"


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_functions_stay_short(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            assert lines <= FUNCTION_LINES_MAX, f"{node.name} has {lines} lines"


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_every_module_says_what_it_is_for(path):
    doc = ast.get_docstring(ast.parse(path.read_text()))
    assert doc
    assert len(doc.split()) >= 4


def loaded_after(statement: str) -> set[str]:
    code = f"import sys; {statement}; print(' '.join(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return {name.split(".")[0] for name in done.stdout.split()}


def test_loading_the_app_loads_nothing_heavy():
    assert not loaded_after("import app") & set(HEAVY)


def test_the_check_for_heavy_modules_can_see_one():
    assert "jsonschema" in loaded_after("import jsonschema")


def test_every_channel_keeps_its_fixtures_under_its_own_name():
    folders = {p.name for p in (HOUSE / "channels").iterdir() if (p / "__init__.py").is_file()}
    for folder in folders:
        assert list((ROOT / "tests" / "channels" / folder).glob("*.json")), folder


@pytest.mark.parametrize("path", [p for p in ROOM_FILES if p.name == "__init__.py"], ids=name_of)
def test_a_package_is_a_sign_and_hands_on_no_names(path):
    """A name is read where it belongs; a face that lists names has to be kept true by hand."""
    if path.parent.name == "channels":
        return  # it finds its folders
    body = ast.parse(path.read_text()).body
    assert [type(node) for node in body] == [ast.Expr], "a docstring and nothing else"


def circle_among(reads: dict[str, set[str]]) -> list[str]:
    """What remains once whoever reads nothing that remains is taken away, again and again."""
    left = dict(reads)
    while leaves := [one for one, others in left.items() if not others & left.keys()]:
        for one in leaves:
            del left[one]
    return sorted(left)


def test_the_check_for_circles_can_see_one():
    reads = {"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": set()}
    assert circle_among(reads) == ["a", "b", "c"]


def modules_of(path: Path) -> set[Path]:
    """The files of the house that a file imports, wherever in it."""
    package = list(path.relative_to(ROOT).parts[:-1])
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if not isinstance(node, ast.ImportFrom):
            continue
        base = package[: len(package) - node.level + 1] if node.level else []
        stem = ROOT.joinpath(*base, *(node.module or "").split("."))
        for alias in node.names:
            inner = (stem / alias.name).with_suffix(".py")
            found.add(inner if inner.is_file() else stem.with_suffix(".py"))
    return {one for one in found if one.is_file()}


ARROWS = {path: modules_of(path) for path in SOURCES}


def test_no_files_import_one_another_in_a_circle():
    reads = {name_of(path): set(map(name_of, others)) for path, others in ARROWS.items()}
    assert sum(map(len, reads.values())) > len(reads), "the imports were found"
    assert circle_among(reads) == []


@pytest.mark.parametrize("room", ORDER)
def test_within_a_room_arrows_point_down(room):
    rank = {part: n for n, level in enumerate(ORDER[room]) for part in level}

    def part_of(path: Path) -> str:
        return path.relative_to(HOUSE).parts[1].removesuffix(".py")

    files = [p for p in ROOM_FILES if room_of(p) == room and p.name != "__init__.py"]
    inside = [p for p in files if len(p.relative_to(HOUSE).parts) > 1]
    assert {part_of(p) for p in inside} == rank.keys()
    for path in inside:
        for other in ARROWS[path] & set(inside):
            mine, theirs = part_of(path), part_of(other)
            assert mine == theirs or rank[theirs] < rank[mine], f"{name_of(path)} -> {theirs}"


@pytest.mark.parametrize("room", sorted({room_of(p) for p in ROOM_FILES} - {"channels"}))
def test_no_file_name_means_two_things_in_a_room(room):
    names = [p.name for p in ROOM_FILES if room_of(p) == room and p.name != "__init__.py"]
    twice = {f"{room}/{name}" for name in names if names.count(name) > 1}
    assert twice <= SAME_NAME


@pytest.mark.parametrize("room", sorted({room_of(p) for p in ROOM_FILES} - {"channels"}))
def test_no_class_name_means_two_things_in_a_room(room):
    """But for channels, each of which is a room of its own."""
    trees = [ast.parse(p.read_text()) for p in ROOM_FILES if room_of(p) == room]
    names = [n.name for tree in trees for n in ast.walk(tree) if isinstance(n, ast.ClassDef)]
    assert {name for name in names if names.count(name) > 1} == set()


@pytest.mark.parametrize("folder", sorted({p.parent for p in ROOM_FILES}), ids=name_of)
def test_a_folder_is_one_matter_of_about_a_dozen_files(folder):
    """`model` alone is flat: one noun a file."""
    files = [p for p in folder.glob("*.py") if p.name != "__init__.py"]
    assert len(files) <= FOLDER_FILES_MAX or folder.name == "model"


# What may import what inside a channel's folder, lowest first; a file that is not named is lowest.
CHANNEL_FLOORS = ("outbound", "inbound", "connection", "channel")
CHANNEL_FILES = [p for p in ROOM_FILES if p.parent.parent == HOUSE / "channels"]
CHANNEL_FILES += [p for p in ROOM_FILES if p.parent.parent.parent == HOUSE / "channels"]


def floor_of(part: str) -> int:
    return CHANNEL_FLOORS.index(part) if part in CHANNEL_FLOORS else -1


@pytest.mark.parametrize("path", CHANNEL_FILES, ids=name_of)
def test_a_channels_rooms_look_down_only_and_never_at_another_channel(path):
    _, own, *rest = path.relative_to(HOUSE).with_suffix("").parts
    folders = {p.parent.name for p in CHANNEL_FILES if p.name == "channel.py"}
    for name in imports_of(path):
        top, _, inside = name.partition("channels.")
        if top or not inside:
            continue
        other, *parts = inside.split(".")
        if other in folders:
            assert other == own, f"{name_of(path)} imports {name}"
            assert floor_of((parts or [""])[0]) <= floor_of(rest[0]), f"imports {name}"
