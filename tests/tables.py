"""Finds every table of a tree's chalicelib that is keyed by an enum, and what it leaves out.

`python -m tests.tables TREE` prints them as JSON: a test runs it on a copy to which a member was
added. A table is a module's mapping or tuple of members (or of their stored values), or a `match`.
"""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path
from types import ModuleType
from typing import Any

Enums = dict[str, type[Enum]]  # by name: no two have the same


def tables_of(root: Path) -> dict[str, dict[str, list[str]]]:
    """Each table, and of each enum in it the names of the members that it leaves out."""
    sys.path.insert(0, str(root))
    package = importlib.import_module("chalicelib")
    names = [found.name for found in pkgutil.walk_packages(package.__path__, "chalicelib.")]
    modules = [importlib.import_module(name) for name in names]
    enums = _enums(modules)
    found: dict[str, dict[str, list[str]]] = {}
    for module in modules:
        for name, lacks in (*_values(module, enums), *_matches(module, enums)):
            found[f"{module.__name__.removeprefix('chalicelib.')}.{name}"] = lacks
    return found


def _enums(modules: Iterable[ModuleType]) -> Enums:
    enums: Enums = {}
    for value in (value for module in modules for value in vars(module).values()):
        ours = isinstance(value, type) and issubclass(value, Enum)
        if ours and value.__module__.startswith("chalicelib."):
            assert enums.setdefault(value.__name__, value) is value, value
    return enums


def _values(module: ModuleType, enums: Enums) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """The mappings and tuples that this module itself defines."""
    tree = ast.parse(Path(str(module.__file__)).read_text())
    for name in _assigned(tree.body):
        value = vars(module).get(name)
        if isinstance(value, Mapping):
            yield from ((name, lacks) for lacks in [_lacking(value, enums)] if lacks)
        elif isinstance(value, tuple):
            members = all(isinstance(one, Enum) for one in value)
            yield from ((name, lacks) for lacks in [_lacking(value, enums)] if members and lacks)


def _assigned(body: Iterable[ast.stmt]) -> Iterator[str]:
    for node in body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        targets = [node.target] if isinstance(node, ast.AnnAssign) else targets
        for target in targets:
            parts = target.elts if isinstance(target, ast.Tuple) else [target]
            yield from (part.id for part in parts if isinstance(part, ast.Name))


def _lacking(keys: Iterable[Any], enums: Enums) -> dict[str, list[str]]:
    """Of each enum the keys are members of, or stored values of, the members not among them."""
    parts = [part for key in keys for part in (key if isinstance(key, tuple) else (key,))]
    held = {name: {part for part in parts if isinstance(part, of)} for name, of in enums.items()}
    if not any(held.values()):
        stored = {name: _stored(parts, enum) for name, enum in enums.items()}
        likely = max(stored, key=lambda name: (len(stored[name]), -len(enums[name])))
        held = {likely: stored[likely]}
    return {
        name: [member.name for member in enums[name] if member not in members]
        for name, members in held.items()
        if members
    }


def _stored(parts: list[Any], enum: type[Enum]) -> set[Enum]:
    """The members whose values are keys: of one letter they say nothing, and few are by chance."""
    named = {member.value: member for member in enum if len(str(member.value)) > 1}
    held = {named[part] for part in parts if type(part) is str and part in named}
    return held if len(held) > 1 and 2 * len(held) >= len(parts) else set()


def _matches(module: ModuleType, enums: Enums) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Each `match` over the members of an enum; one with a default leaves nothing out."""
    tree = ast.parse(Path(str(module.__file__)).read_text())
    for function in ast.walk(tree):
        if not isinstance(function, ast.FunctionDef):
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Match):
                named = [pair for case in node.cases for pair in _members(case.pattern)]
                default = any(_takes_all(case) for case in node.cases)
                for name in {enum for enum, _ in named if enum in enums}:
                    held = {member for enum, member in named if enum == name}
                    left = [one.name for one in enums[name] if one.name not in held]
                    yield f"{function.name} (match)", {name: [] if default else left}


def _members(pattern: ast.pattern) -> Iterator[tuple[str, str]]:
    for node in ast.walk(pattern):
        if isinstance(node, ast.MatchValue) and isinstance(node.value, ast.Attribute):
            owner = node.value.value
            if isinstance(owner, ast.Name):
                yield owner.id, node.value.attr


def _takes_all(case: ast.match_case) -> bool:
    pattern = case.pattern
    return isinstance(pattern, ast.MatchAs) and pattern.pattern is None and case.guard is None


if __name__ == "__main__":
    print(json.dumps(tables_of(Path(sys.argv[1]))))
