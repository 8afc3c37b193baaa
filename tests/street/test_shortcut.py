"""The short way to the pretend table answers as the long one does."""

from __future__ import annotations

import boto3
import pytest
from botocore.exceptions import ClientError
from moto import mock_aws

from infra.local.product import events, shortcut

KEY = {"pk": {"S": "T#1"}, "sk": {"S": "head"}}
ROW = {**KEY, "amount": {"N": "3"}, "packed": {"B": b"\x00\xff"}, "set": {"SS": ["a", "b"]}}
NEXT = {**KEY, "sk": {"S": "m#1"}, "list": {"L": [{"B": b"\x01"}, {"M": {"B": {"S": "plain"}}}]}}
ABSENT = "attribute_not_exists(pk)"


@pytest.fixture
def clients():
    """Each with a table of its own: the first goes the long way, the second the short one."""
    with mock_aws():
        both = [boto3.session.Session(region_name=r).client("dynamodb") for r in (long, short)]
        for client in both:
            client.create_table(
                TableName="t",
                AttributeDefinitions=[
                    {"AttributeName": name, "AttributeType": "S"} for name in KEY
                ],
                KeySchema=[
                    {"AttributeName": "pk", "KeyType": "HASH"},
                    {"AttributeName": "sk", "KeyType": "RANGE"},
                ],
                BillingMode="PAY_PER_REQUEST",
            )
        shortcut.take(both[1], events.ACCOUNT)
        yield both


long, short = "eu-west-1", "us-east-1"
PUT = ("put_item", {"Item": ROW})
BOTH = ("batch_write_item", {"RequestItems": {"t": [{"PutRequest": {"Item": NEXT}}]}})
ASKED = [
    PUT,
    BOTH,
    ("get_item", {"Key": KEY, "ConsistentRead": True}),
    ("get_item", {"Key": {**KEY, "sk": {"S": "gone"}}}),
    ("batch_get_item", {"RequestItems": {"t": {"Keys": [KEY], "ConsistentRead": True}}}),
    (
        "query",
        {
            "KeyConditionExpression": "pk = :pk",
            "ExpressionAttributeValues": {":pk": KEY["pk"]},
            "Limit": 1,
        },
    ),
    ("scan", {"ReturnConsumedCapacity": "TOTAL"}),
    (
        "update_item",
        {
            "Key": KEY,
            "UpdateExpression": "ADD amount :one SET packed = :b",
            "ExpressionAttributeValues": {":one": {"N": "1"}, ":b": {"B": b"\x02"}},
            "ReturnValues": "ALL_NEW",
        },
    ),
    ("put_item", {"Item": ROW, "ConditionExpression": ABSENT}),
    ("delete_item", {"Key": KEY, "ReturnValues": "ALL_OLD"}),
    ("delete_item", {"Key": KEY, "ConditionExpression": "attribute_exists(pk)"}),
    (
        "transact_write_items",
        {
            "TransactItems": [
                {"Put": {"TableName": "t", "Item": ROW, "ConditionExpression": ABSENT}},
                {"Delete": {"TableName": "t", "Key": {**KEY, "sk": {"S": "m#1"}}}},
            ]
        },
    ),
    (
        "transact_write_items",
        {
            "TransactItems": [
                {"Delete": {"TableName": "t", "Key": KEY}},
                {
                    "Put": {
                        "TableName": "t",
                        "Item": NEXT,
                        "ConditionExpression": "attribute_exists(pk)",
                    }
                },
            ]
        },
    ),
    ("query", {"KeyConditionExpression": "nonsense"}),
]
WHOLE = {"batch_write_item", "batch_get_item", "transact_write_items"}


def told(client, name, given):
    """What a call gives or is refused with, but for what HTTP adds."""
    table = {} if name in WHOLE else {"TableName": "t"}
    try:
        answer = getattr(client, name)(**table, **given)
    except ClientError as error:
        answer = dict(error.response)
    answer.pop("ResponseMetadata")
    return answer


def test_every_call_is_answered_and_refused_as_on_the_long_way(clients):
    answers = [[told(client, name, given) for client in clients] for name, given in ASKED]
    for one, (by_long, by_short) in zip(ASKED, answers, strict=True):
        assert by_short == by_long, one
    refused = [one["Error"]["Code"] for one, _ in answers if "Error" in one]
    assert refused == [
        "ConditionalCheckFailedException",
        "ConditionalCheckFailedException",
        "TransactionCanceledException",
        "ValidationException",
    ]
    assert {name.replace("_", "") for name, _ in ASKED} == {name.lower() for name in shortcut.NAMED}


def test_what_is_answered_took_the_short_way(clients):
    def never(**_):
        raise AssertionError("it went over HTTP")

    for client in clients:
        client.meta.events.register_first("before-send.dynamodb", never)
    assert told(clients[1], *PUT) == {}
    with pytest.raises(AssertionError):
        told(clients[0], *PUT)
