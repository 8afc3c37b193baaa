"""The doctor's page and exit code, for people and for machines."""

from __future__ import annotations

import json

import pytest

from infra.deploy.cloud import NoAccount
from infra.doctor.__main__ import main
from infra.doctor.findings import green, looked, red, worst, yellow
from infra.doctor.page import WIDTH, page
from tests.infra.doctor.shop import opened


@pytest.fixture
def shop():
    with opened() as made:
        yield made


def run(shop, *arguments):
    said = []
    code = main(arguments, lambda _: shop.cloud, said.append)
    return code, "\n".join(said)


def test_the_exit_code_is_that_of_the_worst_line(shop):
    assert run(shop)[0] == 0
    shop.spent(0.7)
    assert run(shop)[0] == 1
    shop.queue("DeadLettersUrl", "x")
    code, said = run(shop)
    assert code == 2
    assert said.splitlines()[2].startswith("red     dead letters")
    assert said.endswith(f"1 red, 1 yellow, {len(shop.lines()) - 2} green.")


def test_machines_get_the_same_as_json(shop):
    shop.spent(0.7)
    code, said = run(shop, "--json")
    told = json.loads(said)
    assert (code, told["worst"], told["stage"], told["region"]) == (
        1,
        "yellow",
        "prod",
        "us-east-1",
    )
    shown = {line["name"]: (line["light"], line["plain"]) for line in told["lines"]}
    assert shown == shop.lines()


def test_another_stage_is_not_there_and_nothing_is_called_green(shop):
    code, said = run(shop, "--stage", "other")
    assert code == 2
    assert "There is no finished kept-other in us-east-1." in " ".join(said.split())
    assert "0 green" in said


def test_without_credentials_it_says_what_to_do_and_calls_nothing_green():
    def refuse(region):
        raise NoAccount("There are no AWS credentials here.")

    said = []
    assert main(["--json"], refuse, said.append) == 2
    lights = {line["name"]: line["light"] for line in json.loads(said[0])["lines"]}
    assert lights == {"credentials": "red", "everything else": "yellow"}


def test_a_page_that_looked_at_nothing_is_not_green():
    assert worst([]) == 2


def test_a_look_that_fails_by_itself_says_so():
    def fail():
        return {}["nothing"]

    [line] = looked("some", fail)
    assert (line.light.name, line.plain[:10]) == ("YELLOW", "Not known:")


def test_words_of_a_platform_cannot_move_the_cursor_and_lines_stay_short():
    lines = [red("x token", "bad \x1b[2J " + "word " * 60), yellow("b", "y"), green("c", "g")]
    shown = page("Kept", lines, coloured=False)
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= WIDTH
    assert page("Kept", lines, coloured=True).count("\x1b") == 6
