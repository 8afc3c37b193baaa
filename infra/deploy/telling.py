"""What a change set would do, in plain words."""

from __future__ import annotations

from collections.abc import Sequence

from .stack import Change

WORDS = {  # the beginning of a resource's type -> what it is, one and many
    "AWS::Lambda::Function": ("function", "functions"),
    "AWS::Lambda::Permission": ("permission", "permissions"),
    "AWS::Lambda::EventSourceMapping": ("tie to the queue", "ties to the queue"),
    "AWS::Lambda": ("setting of a function", "settings of functions"),
    "AWS::IAM": ("role", "roles"),
    "AWS::DynamoDB::Table": ("table", "tables"),
    "AWS::SQS::QueuePolicy": ("rule of a queue", "rules of queues"),
    "AWS::SQS": ("queue", "queues"),
    "AWS::SNS::Subscription": ("subscription", "subscriptions"),
    "AWS::SNS::TopicPolicy": ("rule of a topic", "rules of topics"),
    "AWS::SNS": ("topic", "topics"),
    "AWS::CloudWatch::Alarm": ("alarm", "alarms"),
    "AWS::Logs": ("log", "logs"),
    "AWS::Events": ("clock", "clocks"),
    "AWS::ApiGateway": ("part of the door", "parts of the door"),
}
VERBS = (("Add", "Made new"), ("Modify", "Changed"), ("Remove", "Removed"))
DATA = "AWS::DynamoDB::Table"
SAFE = "Your data is not touched."
SETTINGS = "The settings of the table change; what is in it stays."
KEPT = "The table leaves the stack, and stays in your account with all that is in it."
LOST = "STOP: this would put a new table in place of yours. Nothing was done."
MAYBE_LOST = "STOP: this might put a new table in place of yours. Nothing was done."
STOPS = frozenset({LOST, MAYBE_LOST})


def told(changes: Sequence[Change]) -> list[str]:
    """One line for each sort of change, and one about the data."""
    lines = []
    for action, verb in VERBS:
        counted = _counted([c for c in changes if c.action == action])
        if counted:
            lines.append(f"{verb}: {counted}.")
    return [*lines, about_data(changes)]


def about_data(changes: Sequence[Change]) -> str:
    """What becomes of the table with everything in it."""
    table = next((c for c in changes if c.kind == DATA), None)
    if table is None or table.action == "Add":
        return SAFE
    if table.action == "Remove":
        return KEPT
    if table.replaced:
        return MAYBE_LOST if table.perhaps else LOST
    return SETTINGS


def _counted(changes: Sequence[Change]) -> str:
    numbers: dict[tuple[str, str], int] = {}
    for change in changes:
        words = _words(change.kind)
        numbers[words] = numbers.get(words, 0) + 1
    return ", ".join(f"{n} {words[n > 1]}" for words, n in numbers.items())


def _words(kind: str) -> tuple[str, str]:
    found = (words for start, words in WORDS.items() if kind.startswith(start))
    return next(found, ("other part", "other parts"))
