"""Which module of the house imports which, read from the source without running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HOUSE = "chalicelib"
ENTRY = "app"

Graph = dict[str, frozenset[str]]  # each part, and the parts it imports


@dataclass(frozen=True, slots=True)
class House:
    """Every module by its dotted name below chalicelib, and what it imports of the others."""

    imports: Graph
    packages: frozenset[str]

    @property
    def rooms(self) -> Graph:
        """The rooms, and the rooms that each imports."""
        return self._joined("")

    def inside(self, package: str) -> Graph:
        """The parts of one package (modules and packages), and which imports which."""
        return self._joined(package + ".")

    def size(self, name: str) -> int:
        """How many modules stand under a name, signs (`__init__`) not counted."""
        return sum(n not in self.packages for n in self._under(name))

    def only(self, room: str, other: str) -> str:
        """The one part of another room that a room imports; "" where it imports several."""
        wanted = {n for name in self._under(room) for n in self.imports[name]}
        parts = {n[len(other) + 1 :].partition(".")[0] for n in wanted & set(self._under(other))}
        return parts.pop() if len(parts) == 1 else ""

    def _under(self, name: str) -> list[str]:
        return [n for n in self.imports if n == name or n.startswith(name + ".")]

    def _joined(self, prefix: str) -> Graph:
        """The graph of the first names after a prefix."""

        def part(name: str) -> str:
            return name[len(prefix) :].partition(".")[0] if name.startswith(prefix) else ""

        parts: dict[str, set[str]] = {part(name): set() for name in self.imports if part(name)}
        for name, wanted in self.imports.items():
            if part(name):
                parts[part(name)] |= {part(other) for other in wanted} - {"", part(name)}
        return {name: frozenset(parts[name]) for name in sorted(parts)}


def read(root: Path) -> House:
    """The house under a directory that holds chalicelib and app.py."""
    files = {_name(path, root): path for path in sorted((root / HOUSE).rglob("*.py"))}
    files.pop("", None)  # the sign of the whole house
    if (root / f"{ENTRY}.py").is_file():
        files[ENTRY] = root / f"{ENTRY}.py"
    packages = frozenset(name for name, path in files.items() if path.name == "__init__.py")
    imports = {}
    for name, path in files.items():
        package = name.split(".") if name in packages else name.split(".")[:-1]
        named = _named(ast.parse(path.read_text()), package)
        known = {found for one in named if (found := _known(one, files))}
        imports[name] = frozenset(known - {name})
    return House(imports, packages)


def _name(path: Path, root: Path) -> str:
    parts = path.relative_to(root / HOUSE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def _named(tree: ast.AST, package: list[str]) -> Iterator[str]:
    """Every dotted name that is imported, also inside functions."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (_below(alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            stem = ".".join([*base, *([node.module] if node.module else [])])
            yield from (_below(f"{stem}.{alias.name}".strip(".")) for alias in node.names)


def _below(name: str) -> str:
    """A dotted name without the house's own at its beginning."""
    return name.removeprefix(HOUSE + ".")


def _known(name: str, modules: dict[str, Path]) -> str:
    """The module that a dotted name leads to; "" where it is none of ours."""
    while name and name not in modules:
        name = name.rpartition(".")[0]
    return name
