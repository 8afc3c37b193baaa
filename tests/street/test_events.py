"""What reaches the product's functions is shaped as API Gateway and SQS shape it."""

from __future__ import annotations

import base64

import pytest

from infra.local.product.events import Knock, Reply, http_event, http_reply, queue_event, route_of
from tests.street.people import NOW

ROUTES = ("/webhooks/{channel}", "/a/{token}", "/a/list")


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("/webhooks/x", ("/webhooks/{channel}", {"channel": "x"})),
        ("/a/list", ("/a/list", {})),
        ("/a/a%20b", ("/a/{token}", {"token": "a b"})),
        ("/webhooks/x/y", None),
        ("/webhooks/", None),
        ("/", None),
    ],
)
def test_a_path_finds_its_route(path, found):
    assert route_of(ROUTES, path) == found


def event(body=b"{}", query="", *headers):
    knock = Knock("POST", "/webhooks/x", query, headers, body)
    return http_event(knock, "/webhooks/{channel}", {"channel": "x"}, ["image/png"], NOW)


def test_a_text_body_reaches_lambda_as_text_with_broken_bytes_replaced():
    made = event(b'{"a":"\xff"}', "", ("Content-Type", "application/json"))
    assert made["body"] == '{"a":"�"}'
    assert made["isBase64Encoded"] is False


def test_a_binary_body_reaches_lambda_in_base64():
    made = event(b"\x89PNG", "", ("content-type", "image/png; x=y"))
    assert base64.b64decode(made["body"]) == b"\x89PNG"
    assert made["isBase64Encoded"] is True


def test_repeated_parameters_and_headers_are_all_there():
    made = event(b"", "a=1&a=2&b=", ("X-A", "1"), ("X-A", "2"))
    assert made["multiValueQueryStringParameters"] == {"a": ["1", "2"], "b": [""]}
    assert made["queryStringParameters"] == {"a": "2", "b": ""}
    assert made["headers"] == {"X-A": "2"}
    assert made["multiValueHeaders"] == {"X-A": ["1", "2"]}
    assert made["body"] is None


def test_an_answer_is_unpacked():
    answer = {
        "statusCode": 200,
        "headers": {"A": "1"},
        "multiValueHeaders": {"Set-Cookie": ["a", "b"]},
        "body": base64.b64encode(b"\x00").decode(),
        "isBase64Encoded": True,
    }
    headers = (("A", "1"), ("Set-Cookie", "a"), ("Set-Cookie", "b"))
    assert http_reply(answer) == Reply(200, headers, b"\x00")


def test_a_queue_event_carries_ids_and_counts():
    message = {
        "MessageId": "1",
        "ReceiptHandle": "r",
        "Body": "{}",
        "Attributes": {"ApproximateReceiveCount": "2"},
    }
    [record] = queue_event([message], "q")["Records"]
    assert (record["messageId"], record["body"]) == ("1", "{}")
    assert record["attributes"]["ApproximateReceiveCount"] == "2"
    assert record["eventSourceARN"].endswith(":q")
