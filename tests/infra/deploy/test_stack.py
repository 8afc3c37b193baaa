"""The stack is planned, shown, changed, and told of as it is; and a broken one is begun again."""

from __future__ import annotations

import pytest

from infra.deploy.stack import Change, NotDeployed, Stack
from infra.deploy.telling import KEPT, LOST, MAYBE_LOST, SAFE, SETTINGS, told
from tests.infra.deploy.formation import Formation, change

TEMPLATE = "https://example.com/template.json"
STUCK = "UPDATE_ROLLBACK_FAILED"
QUEUE = change("Add", "InboundQueue", "AWS::SQS::Queue")
FAILED = [
    ("Table", "CREATE_COMPLETE", ""),
    ("InboundQueue", "CREATE_FAILED", "Queue exists already"),
    ("AlertTopic", "CREATE_FAILED", "Resource creation cancelled"),
]


def stack(formation: Formation) -> Stack:
    return Stack(formation, "kept-prod", pause=lambda seconds: None)


def test_a_first_deployment_is_planned_as_new() -> None:
    formation = Formation(changes=[QUEUE])
    planned = stack(formation).planned(TEMPLATE, {"Stage": "prod"})
    assert planned is not None
    assert planned.first
    assert planned.changes == (Change("Add", "InboundQueue", "AWS::SQS::Queue"),)
    assert formation.asked["Parameters"] == [{"ParameterKey": "Stage", "ParameterValue": "prod"}]


@pytest.mark.parametrize(
    "reason",
    [
        "The submitted information didn't contain changes. Submit different information.",
        "No updates are to be performed.",
    ],
)
def test_nothing_to_change_is_no_failure(reason: str) -> None:
    formation = Formation("UPDATE_COMPLETE", refused=reason)
    assert stack(formation).planned(TEMPLATE, {}) is None
    assert formation.done == ["plan UPDATE", "discard"]


def test_a_plan_that_aws_refuses_is_told_with_its_reason() -> None:
    formation = Formation("UPDATE_COMPLETE", refused="Template format error")
    with pytest.raises(NotDeployed, match="Template format error"):
        stack(formation).planned(TEMPLATE, {})


@pytest.mark.parametrize("status", ["ROLLBACK_COMPLETE", "REVIEW_IN_PROGRESS", "CREATE_FAILED"])
def test_what_a_failed_first_deployment_left_is_cleared_away(status: str) -> None:
    formation = Formation(status, changes=[QUEUE])
    planned = stack(formation).planned(TEMPLATE, {})
    assert planned is not None
    assert planned.first
    assert formation.done == ["delete", "plan CREATE"]


def test_a_rollback_that_is_stuck_is_helped_on_and_nothing_is_deleted() -> None:
    formation = Formation("UPDATE_ROLLBACK_FAILED", changes=[QUEUE])
    planned = stack(formation).planned(TEMPLATE, {})
    assert planned is not None
    assert formation.done == ["continue", "plan UPDATE"]


def test_each_resource_is_told_of_when_it_is_done() -> None:
    formation = Formation(
        changes=[QUEUE],
        events=[
            ("InboundQueue", "CREATE_IN_PROGRESS", ""),
            ("InboundQueue", "CREATE_COMPLETE", ""),
        ],
    )
    mine, lines = stack(formation), []
    planned = mine.planned(TEMPLATE, {})
    assert planned is not None
    mine.carried_out(planned, lines.append)
    assert lines == ["  InboundQueue: create complete"]


def test_a_failure_is_told_with_its_first_real_cause() -> None:
    formation = Formation(changes=[QUEUE], comes_to="ROLLBACK_COMPLETE", events=FAILED)
    mine = stack(formation)
    planned = mine.planned(TEMPLATE, {})
    assert planned is not None
    with pytest.raises(NotDeployed) as failed:
        mine.carried_out(planned, lambda line: None)
    assert "InboundQueue failed: Queue exists already" in str(failed.value)
    assert "cancelled" not in str(failed.value)


def test_the_failures_of_an_earlier_run_are_not_blamed() -> None:
    formation = Formation(
        "UPDATE_COMPLETE",
        changes=[QUEUE],
        comes_to="UPDATE_ROLLBACK_COMPLETE",
        old_events=FAILED,
        events=[("Worker", "UPDATE_FAILED", "Runtime is not supported")],
    )
    mine = stack(formation)
    planned = mine.planned(TEMPLATE, {})
    assert planned is not None
    with pytest.raises(NotDeployed, match="Worker failed: Runtime is not supported"):
        mine.carried_out(planned, lambda line: None)


def test_a_plan_nobody_agreed_to_leaves_no_empty_stack() -> None:
    formation = Formation(changes=[QUEUE])
    mine = stack(formation)
    planned = mine.planned(TEMPLATE, {})
    assert planned is not None
    mine.discarded(planned)
    assert mine.status() == ""


@pytest.mark.parametrize(
    ("status", "as_before"),
    [
        ("ROLLBACK_COMPLETE", True),
        ("UPDATE_ROLLBACK_COMPLETE", True),
        ("UPDATE_ROLLBACK_FAILED", False),
        ("ROLLBACK_FAILED", False),
        ("CREATE_FAILED", False),
    ],
)
def test_all_is_as_before_only_where_the_rollback_is_complete(status, as_before) -> None:
    formation = Formation(changes=[QUEUE], comes_to=status, events=FAILED)
    mine = stack(formation)
    planned = mine.planned(TEMPLATE, {})
    assert planned is not None
    with pytest.raises(NotDeployed) as failed:
        mine.carried_out(planned, lambda line: None)
    assert ("Everything is as before" in str(failed.value)) is as_before
    assert (f"stuck ({status})" in str(failed.value)) is not as_before


def test_a_rollback_that_stays_stuck_is_told_and_nothing_is_planned() -> None:
    formation = Formation("UPDATE_ROLLBACK_FAILED", changes=[QUEUE], rolls_to=STUCK)
    with pytest.raises(NotDeployed, match="cannot roll back"):
        stack(formation).planned(TEMPLATE, {})
    assert formation.done == ["continue"]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("UPDATE_ROLLBACK_FAILED", "would first have AWS go on"),
        ("ROLLBACK_COMPLETE", "would remove it"),
        ("REVIEW_IN_PROGRESS", "would remove it"),
    ],
)
def test_what_stands_in_the_way_is_told_and_not_touched(status: str, words: str) -> None:
    formation = Formation(status)
    assert words in stack(formation).hindrance()
    assert formation.done == []


@pytest.mark.parametrize("status", ["", "CREATE_COMPLETE", "UPDATE_ROLLBACK_COMPLETE"])
def test_nothing_stands_in_the_way_of_a_sound_stack(status: str) -> None:
    assert stack(Formation(status)).hindrance() == ""


@pytest.mark.parametrize(
    ("replacement", "replaced", "perhaps"),
    [("True", True, False), ("Conditional", True, True), ("False", False, False)],
)
def test_a_table_that_might_be_replaced_counts_as_replaced(replacement, replaced, perhaps) -> None:
    table = change("Modify", "Table", "AWS::DynamoDB::Table") | {"Replacement": replacement}
    planned = stack(Formation("CREATE_COMPLETE", changes=[table])).planned(TEMPLATE, {})
    assert planned is not None
    [found] = planned.changes
    assert (found.replaced, found.perhaps) == (replaced, perhaps)


def test_what_cannot_be_removed_is_told() -> None:
    formation = Formation("CREATE_COMPLETE", comes_to="DELETE_FAILED")
    with pytest.raises(NotDeployed):
        stack(formation).deleted()


def test_changes_are_told_by_sort_and_number() -> None:
    changes = [
        Change("Add", "A", "AWS::SQS::Queue"),
        Change("Add", "B", "AWS::SQS::Queue"),
        Change("Modify", "C", "AWS::Lambda::Function"),
        Change("Remove", "D", "AWS::Nobody::Knows"),
    ]
    assert told(changes) == [
        "Made new: 2 queues.",
        "Changed: 1 function.",
        "Removed: 1 other part.",
        SAFE,
    ]


@pytest.mark.parametrize(
    ("change_", "line"),
    [
        (Change("Add", "Table", "AWS::DynamoDB::Table"), SAFE),
        (Change("Modify", "Table", "AWS::DynamoDB::Table"), SETTINGS),
        (Change("Modify", "Table", "AWS::DynamoDB::Table", replaced=True), LOST),
        (
            Change("Modify", "Table", "AWS::DynamoDB::Table", replaced=True, perhaps=True),
            MAYBE_LOST,
        ),
        (Change("Remove", "Table", "AWS::DynamoDB::Table"), KEPT),
    ],
)
def test_what_becomes_of_the_data_is_always_told(change_: Change, line: str) -> None:
    assert told([change_])[-1] == line
