"""Every sentence that a person reads stands in `voice`: a second language is a folder, not a hunt.

The other rooms decide, store and send; what they hand on to a person they have from there. A
channel's own reasons stand in its folder, and how a time is said in `hours`, below everything.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).parent.parent / "chalicelib"
ROOMS = ("policy", "desk", "hours", "model")
# These say a time, in every language that we speak; or how users call a channel.
SAY_SO_THEMSELVES = {"hours/spoken.py", "hours/words.py"}
# Values in customers' tables from the first day on, which happen to hold a space.
STORED = {"say nothing", "read back"}
JOINS_IDS = re.compile(r" [>+] ")  # "nag:2:1 + warn:2 > +15550100"
FOR_THE_LOG = {"Conflict", "Unrecorded"}  # errors that no person is shown
MEDIA_TYPE = re.compile(r"[a-z]+/[a-z]+; charset=")
ONE_WORD = re.compile(r"[A-Z][a-z]+[.!?]?")  # "Promised", as a label

FILES = sorted(
    path
    for room in ROOMS
    for path in (HOUSE / room).rglob("*.py")
    if str(path.relative_to(HOUSE)) not in SAY_SO_THEMSELVES
)


def sentences(source: str) -> list[str]:
    """The literals of a module that a person could be shown."""
    tree = ast.parse(source)
    skipped = {id(inner) for node in ast.walk(tree) for inner in _for_machines(node)}
    return [
        text
        for node in ast.walk(tree)
        if id(node) not in skipped
        for text in [_literal(node)]
        if _is_prose(text)
    ]


def _literal(node: ast.AST) -> str:
    """A string as it stands, of an f-string what is written between its values."""
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value for part in node.values if isinstance(part, ast.Constant))
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _is_prose(text: str) -> bool:
    """Words with a space between or beside them, or one word written large; no id, no pattern."""
    if text in STORED or MEDIA_TYPE.match(text):
        return False
    text = JOINS_IDS.sub("", text)
    letters = any(char.isalpha() for char in text)
    return (letters and " " in text) or bool(ONE_WORD.fullmatch(text))


def _for_machines(node: ast.AST) -> Iterator[ast.AST]:
    """What inside a node is read by developers, platforms or the interpreter, and by no person."""
    match node:
        case ast.Expr(value=ast.Constant()):  # a docstring
            yield node.value
        case ast.Raise() | ast.Assert():  # for the log
            yield from ast.walk(node)
        case ast.ClassDef(bases=[ast.Name(id="StrEnum")]):  # stored values
            yield from ast.walk(node)
        case ast.Call(args=[ast.Constant(value=int(status)), *_]) if 100 <= status < 600:
            yield from ast.walk(node)  # what a platform is answered over HTTP
        case ast.Call(func=ast.Name(id=name)) if name in {"TypeVar", *FOR_THE_LOG}:
            yield from ast.walk(node)
        case ast.Call(func=ast.Attribute(attr="compile" | "error")):  # a pattern, a line of a log
            yield from ast.walk(node)
        case ast.DictComp() if _splits(node):  # lists of words to look for
            yield from ast.walk(node)
        case ast.JoinedStr():  # its pieces are taken together
            yield from node.values


def _splits(node: ast.AST) -> bool:
    attributes = (inner for inner in ast.walk(node) if isinstance(inner, ast.Attribute))
    return any(attribute.attr == "split" for attribute in attributes)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_room_but_the_voice_words_what_people_read(path):
    assert sentences(path.read_text()) == []


@pytest.mark.parametrize(
    "source",
    [
        'why = "a legal threat"',
        'words = f"{where} has stopped Kept: {reason}"',
        'words = f"{who} in public"',
        'words = f"{minutes} min"',
        'LABELS = {"kept": "Yes, and all of it is done"}',
        'title = "Promised"',
        'day = f"{at:%d %B}"',
        'raise_it = Bar("automatic replies are paused")',
        'NOTICE = ("Nothing was sent: " "please look again.")',
    ],
)
def test_the_scan_sees_a_sentence(source):
    assert sentences(source)


@pytest.mark.parametrize(
    "source",
    [
        '"""What this module is for."""',
        'def f():\n    """What it does."""',
        'raise Conflict("the thread is too busy")',
        'busy = Conflict("the thread is too busy")',
        'log.error("thread %s: could not be recorded", id_)',
        'assert thread, "a thread must be there"',
        'id_ = f"{ids} > {to}"',
        'id_ = f"has:{number}:{name} > {to}"',
        'id_ = f"held:{channel}:{now:%Y-%m-%dT%H}"',
        'id_ = " + ".join(ids)',
        'NOT_SIGNED = Reply(401, "Not signed.")',
        'HTML = "text/html; charset=utf-8"',
        'class Does(StrEnum):\n    OFF = "crisis off"',
        'KINDS = {w: kind for kind, words in {CALL: "call ring"}.items() for w in words.split()}',
        'how = "say nothing"',
    ],
)
def test_the_scan_passes_what_no_person_reads(source):
    assert sentences(source) == []


def test_every_exception_is_still_there():
    assert all((HOUSE / name).is_file() for name in SAY_SO_THEMSELVES)
