"""Every function may do what it does, and nothing else: seen on a day at the street."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from infra.local.demo import day as demo
from infra.local.demo import scene
from tests.infra.a_full_day import live
from tests.infra.watching import DOOR, Allowed, Asked, allowed, functions, watched

ADAPTERS = Path(__file__).parents[2] / "chalicelib/adapters"
# What Lambda does with the function's role, before and after our code.
LAMBDA_ITSELF = {"logs:CreateLogStream", "logs:PutLogEvents"}
QUEUE_ITSELF = {"sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"}
# What the day does not come to, though the code does: function, action, end of the resource, why.
RARE = {
    ("api_handler", "sns:Publish", "kept-street-alerts"): (
        "an e-mail about a thread that falls due in the very second in which its button is pressed"
    ),
    ("texts", "sns:Publish", "kept-street-alerts"): "the same while its command is obeyed",
    ("care", "dynamodb:DeleteItem", "table/kept-street"): (
        "a note too many: the desk's oldest goes to the archive"
    ),
    ("care", "dynamodb:Scan", "table/kept-street"): (
        "once, after an upgrade: tests/desk/test_filling_the_lists.py has it"
    ),
    ("audit", "dynamodb:Scan", "table/kept-street"): (
        "once a day, at three in the morning: tests/adapters/audit/test_auditor.py has it"
    ),
}
# IAM knows no resource for these, so that "*" is all a policy can say.
OF_NO_RESOURCE = {"sns:CheckIfPhoneNumberIsOptedOut"}
# Calls in the adapters that no function makes, and who makes them.
NOT_IN_LAMBDA = {
    "create_table": "the laptop and the tests; infra makes the deployed one",
    "scan": "deploy's and the doctor's tools, and whoever erases people by hand",
}


@pytest.fixture(scope="module")
def roles(template):
    found = {}
    for name, said in template["Resources"].items():
        if said["Type"] == "AWS::Serverless::Function":
            code = said["Properties"]["Handler"].rpartition(".")[2]
            [role, _] = said["Properties"]["Role"]["Fn::GetAtt"]
            found[role] = DOOR if name == "APIHandler" else functions()[code]
    return found


@pytest.fixture(scope="module")
def may(template, roles):
    return allowed(template, roles)


@pytest.fixture(scope="module")
def did():
    with watched() as asked:
        with scene.opened() as where:
            live(where)
        assert demo.run(lambda _: None) == []
    return asked


def test_every_function_was_seen_at_work(did, roles):
    assert {one.function for one in did} == set(roles.values())


def test_whatever_a_function_asks_for_its_policy_allows(did, may):
    refused = {one for one in did if not any(a.covers(one) for a in may)}
    assert not refused


def test_whatever_a_policy_allows_its_function_asks_for(did, may):
    idle = {a for a in may if not any(a.covers(one) for one in did)}
    itself = {a for a in idle if a.action in LAMBDA_ITSELF | QUEUE_ITSELF}
    left = {(a.function, a.action, a.pattern.rpartition(":")[2]) for a in idle - itself}
    assert left == set(RARE)
    taken = {(a.function, a.action) for a in itself if a.action in QUEUE_ITSELF}
    assert taken == {("worker", action) for action in QUEUE_ITSELF}


def test_every_function_may_write_its_log(may, roles):
    for function in roles.values():
        assert {a.action for a in may if a.function == function} >= LAMBDA_ITSELF, function


def test_every_call_in_the_adapters_was_seen_or_is_known_to_be_made_elsewhere(did):
    """So that the day above cannot leave out a call that production makes."""
    made = {name for path in ADAPTERS.rglob("*.py") for name in client_calls(path)}
    seen = {one.action.partition(":")[2].lower() for one in did}
    assert "transact_write_items" in made
    missing = {
        name
        for name in made - set(NOT_IN_LAMBDA) - {"transact_write_items"}
        if name.replace("_", "").removesuffix("batch") not in seen
    }
    assert not missing
    assert set(NOT_IN_LAMBDA) <= made


def client_calls(path):
    """Names of the operations that a module calls on an AWS client."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            owner = node.func.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            if name in ("_client", "client"):
                yield node.func.attr


def test_no_policy_names_everything_or_a_family_of_actions(may):
    for one in may:
        assert "*" not in one.action, one
        assert one.pattern != "*" or one.action in OF_NO_RESOURCE, one
    texts = {a for a in may if a.everything_else}
    assert {(a.action, a.pattern) for a in texts} == {("sns:Publish", "arn:aws:sns:*:*:*")}


def test_the_judge_can_refuse(may):
    topic = "arn:aws:sns:us-east-1:123456789012:somebody-elses"
    assert not any(a.covers(Asked("worker", "sns:Publish", topic)) for a in may)
    assert any(a.covers(Asked("worker", "sns:Publish", "+15550100")) for a in may)
    queue = Allowed("door", "sqs:SendMessage", "arn:aws:sqs:r:1:q")
    assert not queue.covers(Asked("worker", "sqs:SendMessage", "arn:aws:sqs:r:1:q"))
    assert not queue.covers(Asked("door", "sqs:SendMessage", "arn:aws:sqs:r:1:other"))
