"""Every enum is paired with every table that must cover it: a new member is missed nowhere.

The tables are found, not listed. One that leaves members out on purpose stands here, with a reason.
"""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from chalicelib.model.message import Urgency
from chalicelib.reading.sign import Sign
from tests.tables import tables_of

ROOT = Path(__file__).parent.parent

# Tables with a default that suits any member: what they leave out needs no second thought.
PARTIAL = {
    "reading.kind.WEIGHT": "only what praises or complains has a weight",
    "reading.urgency._NAMED": "the signs that are called like an urgency",
    "reading.other_languages.abroad.TABLES": "of other languages a few words are enough",
    "reading.english.tables.ALARMS": "the signs of what is urgent, part of TABLES",
    "reading.owner.promise_nouns.KIND_OF_DONE": "what is done without a verb of its kind",
    "reading.owner.promise_nouns.GIVEN_KINDS": "what is given without a verb of its kind",
    "voice.owner.hints.HINTS": "any other text is answered in the usual way",
    "voice.owner.promise_words._WORDINGS": "the texts about promises",
    "voice.owner.alerts._WORDINGS": "any other text reads like a complaint",
    "reading.texted.CONFIRMS": "what a number of a read-back stands beside",
    "policy.pages.promise_page.CLOSINGS": "ways to close a matter, called like states by chance",
}
# Tables that leave out these members, and no other. Several that share an enum cover it together.
LEFT_OUT = {
    # These are answered before a command is looked up.
    (
        "desk.commands.desk_commands._DOES",
        "desk.commands.crisis.CRISES",
        "policy.commands.obey._DOES",
    ): "UNKNOWN CARRIER OPT_OUT OPT_IN",
    # These are read by their shape, or by the words of carriers.
    (
        "reading.owner.commands.VERBS",
        "reading.owner.commands.ALONE",
    ): "WORDS TIME AWAY CRISIS_WORDS CHANNEL_OK NOTE SHOW UNCLEAR UNKNOWN CARRIER OPT_OUT OPT_IN",
    ("reading.owner.deeds.TABLES",): "NOTIFY",  # found by what is told, whatever the verb
    ("reading.promises.defaults.BUSINESS_DAYS",): "CALLBACK REPLY SHIP INVESTIGATE",  # in hours
    (
        "voice.customers.apologise._HARA",
    ): "INVESTIGATE HOLD RELAY",  # an answer is promised in their place
    ("reading.kind.GRAVE",): "PRESS SELF_HARM TIME_CRITICAL",  # no grievance against the shop
    ("voice.owner.facts.REASONS",): "LEGAL PRESS DISCRIMINATION",  # their own names say it
    (  # in these English serves as well, or nothing is lost
        "reading.other_languages.spanish.TABLES",
        "reading.other_languages.spanish_alarms.TABLES",
    ): "CHATTER SPAM SPAM_SURE THANKS",
    ("policy.escalation.rules._ABOUT",): "REACH",  # worded like what they wrote
    (
        "policy.notices.desk_thread._WHY",
    ): "TELL INFORM GO_LIVE EVERYBODY",  # a sentence says itself why it is told
    ("policy.pages.thread_page._BY_US",): "CUSTOMER",
    ("policy.notices.weekly_figures.ENDS",): "ARMED OPEN",
}


@cache
def here() -> dict[str, dict[str, list[str]]]:
    return tables_of(ROOT)


def gaps(tables: dict[str, dict[str, list[str]]]) -> dict[str, list[str]]:
    """What must be covered and is not: the tables that lack members, with the members."""
    found = {}
    for names, left_out in LEFT_OUT.items():
        lacks = [{one for enum in tables[name].values() for one in enum} for name in names]
        found[" + ".join(names)] = sorted(set.intersection(*lacks) - set(left_out.split()))
    listed = {*PARTIAL, *(name for names in LEFT_OUT for name in names)}
    for name in tables.keys() - listed:
        found[name] = sorted(one for enum in tables[name].values() for one in enum)
    return {name: lacks for name, lacks in found.items() if lacks}


def test_every_table_covers_its_enum_or_says_what_it_leaves_out():
    assert gaps(here()) == {}


def test_what_is_said_to_be_left_out_is_left_out():
    for name in PARTIAL:
        assert any(here()[name].values()), f"{name} leaves nothing out"
    for names, left_out in LEFT_OUT.items():
        for name in names:
            lacks = {one for enum in here()[name].values() for one in enum}
            assert set(left_out.split()) <= lacks, f"{name} covers what it is said to leave out"


def test_each_urgency_has_a_sign_by_which_it_is_read():
    assert {urgency.value for urgency in Urgency} <= {sign.value for sign in Sign}


# Where each enum stands, and every table that must know a new member of it.
PAIRED = {
    ("model/message.py", "Urgency"): [
        "reading.kind.GRAVE",
        "voice.owner.facts.REASONS",
        "voice.owner.reasons.why_told.BY_REASON",
    ],
    ("model/command.py", "Does"): [
        "desk.commands.desk_commands._DOES + desk.commands.crisis.CRISES"
        " + policy.commands.obey._DOES",
        "reading.owner.commands.VERBS + reading.owner.commands.ALONE",
    ],
    ("model/trigger_id.py", "TriggerKind"): ["model.trigger_id._FORMS"],
    ("model/send.py", "SendState"): ["model.send.MOVES"],
    ("model/promise_reading.py", "PromiseKind"): [
        "reading.owner.deeds.TABLES",
        "reading.promises.defaults.BUSINESS_DAYS",
        "reading.promises.heard.DEEDS",
        "voice.customers.apologise._DOES",
        "voice.customers.apologise._HARA",
        "voice.owner.deeds._ACTS",
    ],
}


@pytest.fixture(scope="module")
def a_copy_with_new_members(tmp_path_factory):
    """The tables of a copy in which each of these enums has one member more."""
    root = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT / "chalicelib", root / "chalicelib")
    for file, enum in PAIRED:
        with_member(root / "chalicelib" / file, enum)
    finder = [sys.executable, str(ROOT / "tests" / "tables.py"), str(root)]
    done = subprocess.run(finder, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def with_member(path: Path, enum: str) -> None:
    lines = path.read_text().splitlines()
    (found,) = (
        node
        for node in ast.parse("\n".join(lines)).body
        if isinstance(node, ast.ClassDef) and node.name == enum
    )
    last = max(node.end_lineno for node in found.body if isinstance(node, ast.Assign))
    lines.insert(last, f'    NEW_{enum.upper()} = "new {enum.lower()}"')
    path.write_text("\n".join(lines) + "\n")


@pytest.mark.parametrize(("file", "enum"), PAIRED)
def test_a_new_member_is_missed_by_each_table_that_must_know_it(
    file, enum, a_copy_with_new_members
):
    new = f"NEW_{enum.upper()}"
    missing = [name for name, lacks in gaps(a_copy_with_new_members).items() if new in lacks]
    assert sorted(missing) == PAIRED[file, enum]
