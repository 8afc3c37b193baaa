"""The papers are compared with the code: what they say is what is built."""

from __future__ import annotations

import dataclasses
import json
import re
import shlex
from pathlib import Path

import pytest
from botocore import xform_name
from botocore.session import get_session

from chalicelib import channels
from chalicelib.adapters.business_file.read import load
from chalicelib.adapters.business_file.settings import KEYS, SETTINGS
from chalicelib.model.command import Does
from chalicelib.model.promise import PromiseState
from chalicelib.model.send import SendState
from chalicelib.reading.texted import read_text
from infra.endpoints import parameters
from infra.local.opening import BUSINESS_USUAL
from tests.stories.desk import Desk

ROOT = Path(__file__).parent.parent
README_LINES_MAX = 170
PAPERS = {
    str(path.relative_to(ROOT)): path.read_text()
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), ROOT / "infra/README.md"]
}
README = PAPERS["README.md"]
INSTALL = PAPERS["docs/install.md"]
PARAMETERS = json.loads((ROOT / "infra/resources.json").read_text())["Parameters"]
OF_DEPLOY = {"Stage", "OwnerEmail", "SecondEmail", "AlarmPhone", "TableIs"}
BASES = parameters()  # where each platform is instead: set by tests alone


def rows_of(heading: str, page: str) -> list[list[str]]:
    """The rows of the table under a header row that begins with this cell, as lists of cells."""
    [table] = tables(heading, page)
    return table


def tables(heading: str, page: str) -> list[list[list[str]]]:
    """Every table of a page whose header row begins with this cell."""
    lines = PAPERS[page].splitlines()
    found = []
    for number, line in enumerate(lines):
        if line.startswith(f"| {heading} |"):
            rows = []
            for row in lines[number + 2 :]:
                if not row.startswith("|"):
                    break
                rows.append([cell.strip() for cell in row.strip("|").split("|")])
            found.append(rows)
    return found


def names_of(rows: list[list[str]]) -> list[str]:
    return [re.findall(r"`([^`]+)`", row[0])[0] for row in rows]


def test_the_readme_is_short_enough_to_be_read() -> None:
    assert README.count("\n") <= README_LINES_MAX


def test_the_channels_are_those_that_exist() -> None:
    rows = rows_of("channel", "README.md")
    assert set(names_of(rows)) == channels.NAMES
    also = {alias for row in rows for alias in re.findall(r"also `(\w+)`", row[0])}
    assert also == set(channels.aliases())


def test_the_keys_of_the_business_file_are_those_that_are_read() -> None:
    rows = rows_of("in the file", "docs/settings.md")
    told = [(name, row[1], row[2]) for name, row in zip(names_of(rows), rows, strict=True)]
    assert told == [tuple(key) for key in KEYS]


def test_the_rules_their_defaults_and_meanings_are_those_that_hold() -> None:
    rows = rows_of("in `rules`", "docs/settings.md")
    told = [(name, row[1], row[2]) for name, row in zip(names_of(rows), rows, strict=True)]
    assert told == [(s.name, str(s.default), s.meaning) for s in SETTINGS]


def test_the_variables_are_those_that_the_settings_read() -> None:
    code = (ROOT / "chalicelib/settings.py").read_text()
    read = set(re.findall(r'"((?:KEPT|AWS)_[A-Z_]+)"', code)) | BASES.keys()
    assert "KEPT_TABLE" in read
    assert set(names_of(rows_of("variable", "docs/settings.md"))) == read


def test_the_parameter_behind_a_variable_is_the_one_that_the_stack_gives_it() -> None:
    stack = json.loads((ROOT / "infra/resources.json").read_text())
    given = stack["Globals"]["Function"]["Environment"]["Variables"]
    rows = rows_of("variable", "docs/settings.md")
    told = {name: row[3] for name, row in zip(names_of(rows), rows, strict=True) if row[3]}
    refs = {name: value.get("Ref") for name, value in given.items()}
    assert told == {name: ref for name, ref in refs.items() if ref in PARAMETERS} | BASES


@pytest.mark.parametrize("states", [SendState, PromiseState])
def test_the_states_are_those_of_the_code(states) -> None:
    found = [names_of(rows) for rows in tables("state", "docs/states.md")]
    assert sorted(state.value for state in states) in [sorted(names) for names in found]
    assert len(found) == len([SendState, PromiseState])


def test_the_commands_of_the_phone_are_those_that_are_read() -> None:
    typed = [read_text(name).does for name in names_of(rows_of("text", "docs/commands.md"))]
    nothing_of_ours = {Does.UNKNOWN, Does.UNCLEAR, Does.CARRIER, Does.OPT_OUT, Does.OPT_IN}
    assert sorted(typed) == sorted(set(Does) - nothing_of_ours)


def test_every_other_way_to_type_a_command_that_is_named_is_read_the_same() -> None:
    for row in rows_of("text", "docs/commands.md"):
        does = read_text(names_of([row])[0]).does
        for other in re.findall(r"(?:Also|and) `([^`]+)`", row[1]):
            assert read_text(other).does is does, other


def test_the_rooms_are_those_of_the_house() -> None:
    named = {
        name.removeprefix("chalicelib/") for name in names_of(rows_of("room", "docs/design.md"))
    }
    rooms = {p.parent.name for p in (ROOT / "chalicelib").glob("*/__init__.py")}
    assert named == rooms


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for name, text in PAPERS.items():
        in_code = re.findall(r"`make ([a-z-]+)|^\$ make ([a-z-]+)", text, re.MULTILINE)
        for target in {one or other for one, other in in_code}:
            assert target in targets, f"{name}: make {target}"


def test_every_target_that_people_run_is_told_of() -> None:
    makefile = (ROOT / "Makefile").read_text()
    phony = re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[0].split()
    told = set(re.findall(r"make ([a-z-]+)", "\n".join(PAPERS.values())))
    assert set(phony) - told == {"setup", "clean"}


def test_every_module_that_is_run_by_its_name_exists() -> None:
    for name, text in PAPERS.items():
        for module in re.findall(r"python -m ([\w.]+)", text):
            path = ROOT / module.replace(".", "/")
            assert path.with_suffix(".py").is_file() or (path / "__main__.py").is_file() or (
                module == "pytest"
            ), f"{name}: {module}"  # fmt: skip


@pytest.mark.parametrize("page", PAPERS)
def test_every_link_to_a_page_or_a_heading_of_ours_leads_somewhere(page) -> None:
    here = (ROOT / page).parent
    for target in re.findall(r"\]\(([^)\s]+)\)", PAPERS[page]):
        if target.startswith("http"):
            continue
        file, _, heading = target.partition("#")
        path = (here / file).resolve() if file else ROOT / page
        assert path.exists(), target
        if heading:
            assert heading in anchors(path.read_text()), target


def anchors(text: str) -> set[str]:
    """The anchors that GitHub makes of a page's headings."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings}


def test_the_picture_is_there() -> None:
    assert (ROOT / "docs" / "street.png").stat().st_size > 10_000


def test_the_day_in_the_readme_is_what_the_desk_says_word_for_word() -> None:
    street = load(BUSINESS_USUAL)  # what `make run` opens with
    desk = Desk(
        at="14:10",
        two_way=True,
        **{f.name: getattr(street, f.name) for f in dataclasses.fields(street)},
    )
    desk.randomness.next_up.append(214 - 100)
    told = section("A day on your phone")
    [complaint] = re.findall(r'Dana writes: "(.+?)"', told)
    desk.comment("Dana Prior", complaint)
    desk.at("14:20")
    for typed in re.findall(r"(?:text|You text) `((?:W66|GO) [^`]+)`", told):
        desk.types(typed)
    desk.at("17:31")
    alert, *later = desk.texts()
    said = [alert, *desk.private_lines(), desk.public_lines()[0], *later]
    assert quoted(told) == said


def section(heading: str) -> str:
    """A section of the README, each paragraph in one line."""
    text = README.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    return re.sub(r"(?<!\n)\n(?!\n)(> )?", " ", text)


def quoted(text: str) -> list[str]:
    return re.findall(r"^> (.+)$", text, re.MULTILINE)


def test_a_persons_data_is_found_where_a_text_to_the_owner_says() -> None:
    assert "[A person's data](docs/operations.md" in README


# What docs/install.md tells.


def test_the_parameters_are_those_of_the_stack_that_somebody_may_set() -> None:
    rows = rows_of("parameter", "docs/install.md")
    told = {
        name: ("" if row[1] == "none" else row[1], row[2])
        for name, row in zip(names_of(rows), rows, strict=True)
    }
    held = {name: (str(p["Default"]), p["Description"]) for name, p in PARAMETERS.items()}
    assert told == {n: held[n] for n in held if n not in OF_DEPLOY}


def test_every_parameter_in_an_example_is_the_stacks_own() -> None:
    given = {n for text in PAPERS.values() for n in re.findall(r"--parameter (\w+)=", text)}
    assert given - {"NAME"} <= set(PARAMETERS)
    assert "TwoWay" in given


def test_every_region_that_is_named_has_everything_that_kept_needs() -> None:
    from boto3.session import Session

    services = (
        *("lambda", "apigateway", "sqs", "sns", "dynamodb", "events", "cloudwatch", "ssm", "s3"),
        *("cloudformation", "logs", "pinpoint-sms-voice-v2"),
    )
    session = Session(region_name="us-east-1")
    everywhere = set.intersection(*(set(session.get_available_regions(s)) for s in services))
    named = re.findall(r"`([a-z]{2}-[a-z]+-\d)`", INSTALL.partition("## Regions")[2])
    assert len(set(named)) > 20
    assert set(named) <= everywhere


def test_every_aws_command_is_one_that_aws_knows_with_its_arguments() -> None:
    model = get_session().get_service_model("dynamodb")
    operations = {xform_name(name, "-"): name for name in model.operation_names}
    client = get_session().create_client("dynamodb", region_name="us-east-1")
    waits = {name.replace("_", "-") for name in client.waiter_names}
    commands = re.findall(r"^\$ (aws .+)$", INSTALL, re.MULTILINE)
    assert len(commands) > 8
    for command in commands:
        _, service, operation, *given = shlex.split(command)
        assert service == "dynamodb"
        if operation == "wait":
            assert given.pop(0) in waits, command
            operation = "describe-table"
        members = model.operation_model(operations[operation]).input_shape.members
        options = {xform_name(member, "-") for member in members}
        for option in (one for one in given if one.startswith("--")):
            assert option.removeprefix("--").removeprefix("no-") in options, command


def test_what_the_stack_is_said_to_switch_on_for_the_table_it_does() -> None:
    table = json.loads((ROOT / "infra/resources.json").read_text())["Resources"]["Table"]
    properties = table["Properties"]
    assert properties["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
    assert properties["DeletionProtectionEnabled"]
    assert properties["SSESpecification"] == {"SSEEnabled": True}
    ttl = properties["TimeToLiveSpecification"]
    assert f"Enabled=true,AttributeName={ttl['AttributeName']}" in INSTALL
    assert table["DeletionPolicy"] == "Retain"


def test_how_long_bodies_and_logs_are_kept_is_what_the_papers_say() -> None:
    found = json.loads((ROOT / "infra/resources.json").read_text())["Resources"]
    days = 86_400
    assert found["InboundQueue"]["Properties"]["MessageRetentionPeriod"] == 4 * days
    assert found["DeadLetters"]["Properties"]["MessageRetentionPeriod"] == 14 * days
    assert found["FunctionLogs"]["Properties"]["RetentionInDays"] == 30
    for page in ("docs/operations.md", "SECURITY.md"):
        assert re.search(r"four days", PAPERS[page]), page
        assert re.search(r"fourteen", PAPERS[page]), page
    assert "kept for 30 days" in re.sub(r"\s+", " ", PAPERS["docs/operations.md"])


def test_an_option_of_deploy_that_is_named_exists() -> None:
    from infra.deploy.__main__ import _parser

    known = {option for action in _parser()._actions for option in action.option_strings}
    for name, text in PAPERS.items():
        for arguments in re.findall(r'make deploy[^`\n]*ARGS="?([^`"\n]+)', text):
            for option in re.findall(r"--[a-z-]+", arguments):
                assert option in known, f"{name}: {option}"


def test_the_fields_of_rules_are_all_told() -> None:
    from chalicelib.model.business import Rules

    names = {setting.field for setting in SETTINGS}
    assert names == {field.name for field in dataclasses.fields(Rules)}


# Every place in the code that the papers name.

ROOMS = tuple(p.parent.name for p in (ROOT / "chalicelib").glob("*/__init__.py"))
AROUND = ("chalicelib", "infra", "tests", "docs", ".chalice")


def found_at(place: str, root: Path) -> list[Path]:
    """What a place of the papers leads to: `policy/sending`, `model/send`, `channels/<name>`."""
    pattern = re.sub(r"<\w+>", "*", place.rstrip("/"))
    bases = [root] if pattern.split("/")[0] in AROUND else [root / "chalicelib"]
    return [p for base in bases for end in ("", ".py") for p in base.glob(pattern + end)]


def places(text: str) -> set[str]:
    """The paths that stand in a text as code."""
    named = re.findall(r"`([\w.<>*/-]+)`", text)
    return {one for one in named if "/" in one and one.split("/")[0] in (*ROOMS, *AROUND)}


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/design.md", "infra/README.md"])
def test_every_place_in_the_code_that_a_page_names_exists(page) -> None:
    named = places(PAPERS[page])
    assert {one for one in named if not found_at(one, ROOT)} == set()


def test_every_module_that_a_row_of_the_guide_names_lies_where_the_row_says() -> None:
    guide = PAPERS["CONTRIBUTING.md"].partition("## Where does my change go?")[2]
    for row in re.findall(r"^\|.+\|$", guide.partition("\n## ")[0], re.MULTILINE):
        inside = [path for place in places(row) for path in found_at(place, ROOT)]
        below = {p.stem for path in inside if path.is_dir() for p in path.rglob("*")}
        for name in re.findall(r"`([a-z]\w*)`", row):
            known = name in below or name in ROOMS or (ROOT / "infra" / name).exists()
            assert known, f"{name}: {row}"
