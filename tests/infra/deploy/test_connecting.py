"""The owner's phone in the sandbox of AWS, and e-mails that wait for a click."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from botocore.exceptions import ClientError

from infra.deploy.connecting import CODE_TRIES, SANDBOX, unconfirmed, unverified
from infra.deploy.questions import Question
from infra.deploy.talking import Given

PHONE, SECOND = "+15550100100", "+15550100101"
RIGHT = "123456"


class Sns:
    """What SNS says of texts and subscriptions."""

    def __init__(self, *, sandbox: bool = True, numbers: Mapping[str, str] | None = None) -> None:
        self.sandbox, self.numbers = sandbox, dict(numbers or {})
        self.tried: list[str] = []
        self.subscriptions: list[dict[str, str]] = []

    def get_sms_sandbox_account_status(self) -> dict[str, bool]:
        return {"IsInSandbox": self.sandbox}

    def create_sms_sandbox_phone_number(self, PhoneNumber: str) -> None:
        self.numbers[PhoneNumber] = "Pending"

    def verify_sms_sandbox_phone_number(self, PhoneNumber: str, OneTimePassword: str) -> None:
        self.tried.append(OneTimePassword)
        if OneTimePassword != RIGHT:
            error = {"Error": {"Code": "VerificationException", "Message": "no"}}
            raise ClientError(error, "VerifySMSSandboxPhoneNumber")
        self.numbers[PhoneNumber] = "Verified"

    def get_paginator(self, name: str) -> Any:
        outer = self

        class Pages:
            def paginate(self, **asked: str) -> Iterator[dict[str, Any]]:
                if name == "list_sms_sandbox_phone_numbers":
                    listed = outer.numbers.items()
                    yield {"PhoneNumbers": [{"PhoneNumber": n, "Status": s} for n, s in listed]}
                else:
                    yield {"Subscriptions": outer.subscriptions}

        return Pages()


def test_outside_the_sandbox_nothing_is_asked() -> None:
    sns, talk = Sns(sandbox=False), Given({})
    assert unverified(sns, [PHONE], talk) == []
    assert talk.said == []


def test_a_verified_number_is_not_verified_again() -> None:
    sns = Sns(numbers={PHONE: "Verified"})
    assert unverified(sns, [PHONE], Given({})) == []
    assert sns.tried == []


def test_a_new_number_is_verified_by_the_code_that_aws_texts() -> None:
    sns, talk = Sns(), Given({"code": RIGHT})
    assert unverified(sns, [PHONE], talk) == []
    assert sns.numbers == {PHONE: "Verified"}
    assert talk.said == [SANDBOX]


def test_a_wrong_code_is_asked_for_again_and_not_for_ever() -> None:
    sns, talk = Sns(), Given({"code": "999999"})
    assert unverified(sns, [PHONE], talk) == [PHONE]
    assert len(sns.tried) == CODE_TRIES
    assert sns.numbers == {PHONE: "Pending"}


def test_no_code_means_later_and_is_not_tried() -> None:
    sns = Sns()
    assert unverified(sns, [PHONE], Given({})) == [PHONE]
    assert sns.tried == []
    assert sns.numbers == {PHONE: "Pending"}


def test_every_phone_is_verified_and_one_left_for_later_does_not_stop_the_next() -> None:
    class OneByOne(Given):
        codes = iter(["", RIGHT])

        def ask(self, question: Question) -> str:
            assert "later" in question.ask
            return question.read(next(self.codes))

    sns, talk = Sns(), OneByOne({})
    assert unverified(sns, [PHONE, SECOND], talk) == [PHONE]
    assert sns.numbers == {PHONE: "Pending", SECOND: "Verified"}
    assert talk.said == [SANDBOX]


def test_an_e_mail_that_waits_for_its_click_is_named() -> None:
    sns = Sns()
    sns.subscriptions = [
        {
            "Protocol": "email",
            "Endpoint": "maya@a.example",
            "SubscriptionArn": "PendingConfirmation",
        },
        {"Protocol": "email", "Endpoint": "sam@a.example", "SubscriptionArn": "arn:aws:sns:1"},
        {"Protocol": "sms", "Endpoint": PHONE, "SubscriptionArn": "PendingConfirmation"},
    ]
    assert unconfirmed(sns, {"AlertTopicArn": "arn:aws:sns:topic"}) == ["maya@a.example"]


def test_without_a_topic_nobody_waits() -> None:
    assert unconfirmed(Sns(), {}) == []
