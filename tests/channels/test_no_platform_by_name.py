"""No file decides by a platform's name, but those of its own folders.

Looked at are chalicelib, app.py and infra: a text that is a platform's name, whether it is
compared, a key or handed on; a sentence that holds one; and a name in the code that is made of
one. Docstrings and comments may tell of platforms. Where words must name them, the file stands in
WORDS with the reason; where only the letter or a HTML tag is meant, in LETTERS.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from chalicelib import channels

ROOT = Path(__file__).parents[2]
OWN = ("chalicelib/channels", "infra/local/platforms")  # each with a folder for every channel
WORDS = {
    "chalicelib/reading/lookalikes.py": "whose names people take to look official",
    "chalicelib/reading/owner/commands.py": "what an owner types for a channel: FB OK",
    "chalicelib/reading/owner/deeds_of_telling.py": "what speakers say: I'll tweet you",
    "chalicelib/reading/english/spam.py": "what spammers say: Instagram followers",
    "chalicelib/reading/english/stakes.py": "what speakers say: I'll post it on Facebook",
    "chalicelib/reading/owner/promise_guards.py": "what speakers say: leave it with Facebook",
    "chalicelib/voice/names.py": "what is no person's first name",
    "chalicelib/voice/pages/legal.py": "legal words: the notices for customers",
    "infra/cost/__main__.py": "price list: what X takes",
    "infra/cost/counts.py": "price list: what X takes",
    "infra/cost/month.py": "price list: a shop's month with X in it",
    "infra/local/demo/tuesday.py": "the demo: a day on two platforms",
    "infra/rooms/arrows.py": "a graph of rooms, no API",
    "infra/rooms/drawing.py": "a graph of rooms, no API",
    "infra/rooms/floors.py": "a graph of rooms, no API",
}
LETTERS = {
    "chalicelib/voice/gsm.py": "what stands for a times sign",
    "chalicelib/voice/pages/thread.py": "a tag of HTML",
    "chalicelib/voice/owner/layout.py": "a letter whose length is taken",
    "infra/bench/doorway.py": "times, as a unit",
    "infra/bench/report.py": "times, as a unit",
    "infra/bench/starts.py": "times, as a unit",
}
MORE = {"meta", "graph", "tweet", "psid", "instagram", "whatsapp"}  # beside what channels say


def known_as() -> set[str]:
    """Everything by which a channel is known, in lower case."""
    found = set(MORE) | set(channels.NAMES) | set(channels.aliases())
    for name in channels.NAMES:
        facts = channels.find(name).FACTS
        found |= {facts.label, facts.private_label, facts.short}
    return {name.lower() for name in found}


NAMES = known_as()
LONG = {name for name in NAMES if len(name) > 2}
SHORT = NAMES - LONG  # as a word in a sentence only in capitals: a small "x" is many other things
AS_WORD = re.compile(rf"(?<![\w.-])({'|'.join(sorted(name.upper() for name in SHORT))})(?![\w-])")


def sources() -> list[Path]:
    found = [*(ROOT / "chalicelib").rglob("*.py"), *(ROOT / "infra").rglob("*.py"), ROOT / "app.py"]
    own = [ROOT / folder / name for folder in OWN for name in channels.NAMES]
    return sorted(path for path in found if not any(path.is_relative_to(one) for one in own))


def platforms_in(tree: ast.AST) -> Iterator[str]:
    """Where a platform is named, and how."""
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in docs else ""
        if isinstance(text, str) and _tells_of_one(text):
            yield f"{node.lineno}: {text[:60]!r}"
        named = [word for word in _names_in(node) if _is_made_of_one(word)]
        yield from (
            f"{node.lineno}: {word}" for word in (*named, *sorted(_modules_in(node) & NAMES))
        )


def _tells_of_one(text: str) -> bool:
    words = set(re.findall(r"[a-z]+", text.lower()))
    return text.lower() in NAMES or bool(words & LONG) or bool(AS_WORD.search(text))


def _is_made_of_one(word: str) -> bool:
    """Whether a name in the code has a platform's among its parts, such as x_base."""
    parts = re.findall(r"[a-z]+", word.lower())
    return bool(set(parts) & LONG) or (len(parts) > 1 and bool(set(parts) & SHORT))


def _names_in(node: ast.AST) -> list[str]:
    match node:
        case ast.Name(id=name) | ast.arg(arg=name) | ast.keyword(arg=str() as name):
            return [name]
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
        case ast.Attribute(attr=name) if name != "meta":  # which boto3's clients have
            return [name]
    return []


def _modules_in(node: ast.AST) -> set[str]:
    """Every part of what is imported."""
    match node:
        case ast.ImportFrom(module=module, names=names):
            return {*(module or "").split("."), *(one.name for one in names)}
        case ast.Import(names=names):
            return {part for one in names for part in one.name.split(".")}
    return set()


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_names_a_platform(path: Path) -> None:
    found = list(platforms_in(ast.parse(path.read_text("utf-8"))))
    name = str(path.relative_to(ROOT))
    if name in WORDS:
        assert found, "it names none any more: take it out of the list"
    elif name in LETTERS:
        assert len(found) in (1, 2), f"more than {LETTERS[name]}: {found}"
    else:
        assert found == []


@pytest.mark.parametrize(
    "code",
    [
        'if call.channel == "x": pass',
        'match call.channel:\n    case "facebook": pass',
        'BASES = {"facebook": 1}',
        'plain = f"{who} on Facebook"',
        'plain = "They limit replies on X."',
        'word = "twitter"',
        "base = settings_of(x_base)",
        "def read_graph(): pass",
        "id_ = accounts.facebook.page_id",
        "from infra.local.platforms.x import api",
        "from . import facebook",
        "ask(facebook_hooks=1)",
    ],
)
def test_the_search_sees_every_way_to_name_one(code: str) -> None:
    assert list(platforms_in(ast.parse(code)))


@pytest.mark.parametrize(
    "code",
    [
        '"""Facebook says so."""',
        'def say():\n    """On X as well."""',
        'header = "X-Content-Type-Options"',
        "x = 1",
        'unit = "0x10"',
    ],
)
def test_the_search_leaves_everything_else_alone(code: str) -> None:
    assert not list(platforms_in(ast.parse(code)))
