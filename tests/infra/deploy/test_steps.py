"""What the owner has set outlives every run; keys can be given again; a dry run stores nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import boto3
import pytest
from moto import mock_aws

from chalicelib.adapters.business_file.read import load
from infra.deploy.__main__ import main
from infra.deploy.cloud import Cloud
from infra.deploy.destroy import PACKAGES, destroyed
from infra.deploy.stack import NotDeployed, Stack
from infra.deploy.steps import NO_BUSINESS, Deployment, Wanted
from infra.deploy.talking import Given, NotAnswered
from infra.local.opening import BUSINESS_USUAL
from infra.package import Package
from tests.infra.deploy.formation import Formation, change
from tests.infra.deploy.test_connecting import RIGHT, Sns

REGION = "us-east-1"
TABLE = "kept-prod"
NOBODY_HOME = {"GraphBase": "http://127.0.0.1:9", "XBase": "http://127.0.0.1:9"}
FACEBOOK = {
    "page_id": "1001",
    "app_id": "2002",
    "app_secret": "first-secret",
    "page_token": "token-of-the-page",
}
X_KEYS = {
    "user_id": "3003",
    "handle": "mapleandrye",
    "consumer_key": "consumer-key",
    "consumer_secret": "consumer-secret",
    "access_token": "access-token",
    "access_token_secret": "access-secret",
}


class Session:
    """AWS in memory, but for what is said of texts."""

    def __init__(self, sns: Sns) -> None:
        self.sns = sns

    def client(self, service: str) -> Any:
        return self.sns if service == "sns" else boto3.client(service, region_name=REGION)


class Account:
    """An account in which `make deploy` runs, on a pretend CloudFormation."""

    def __init__(self, folder: Path) -> None:
        (folder / "template.json").write_text('{"Resources": {}}')
        (folder / "code.zip").write_bytes(b"code")
        self.package = Package(
            "prod", folder / "template.json", folder / "code.zip", "d1", "python3.13"
        )
        queue = change("Add", "InboundQueue", "AWS::SQS::Queue")
        self.formation = Formation(changes=[queue])
        self.sns = Sns(sandbox=False)

    def run_of(self, talk: Given, **wanted: Any) -> Deployment:
        here = Cloud(Session(self.sns), "123456789012", REGION)
        known = Wanted(parameters=NOBODY_HOME, base_url="https://kept.example/kept", **wanted)
        made = Deployment(here, talk, known, self.package)
        made.stack = Stack(self.formation, TABLE, pause=lambda seconds: None)
        return made

    def with_table(self) -> None:
        self.run_of(Given({})).store.create_table()

    def with_business(self, name: str) -> None:
        self.with_table()
        self.run_of(Given({})).store.put_business(replace(load(BUSINESS_USUAL), name=name))

    def business(self) -> str:
        return self.run_of(Given({})).store.business().name

    def parameters(self) -> set[str]:
        found = boto3.client("ssm", region_name=REGION).describe_parameters()["Parameters"]
        return {one["Name"] for one in found}


@pytest.fixture
def account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Account]:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "test")
    monkeypatch.setenv("AWS_DEFAULT_REGION", REGION)
    monkeypatch.chdir(tmp_path)
    with mock_aws():
        yield Account(tmp_path)


def test_where_there_is_no_table_no_business_stands(account: Account) -> None:
    assert account.run_of(Given({})).standing_business() is None


def test_where_the_table_holds_no_business_none_stands(account: Account) -> None:
    account.with_table()
    assert account.run_of(Given({})).standing_business() is None


def test_a_table_that_cannot_be_read_stops_the_run_and_asks_for_no_business(account) -> None:
    boto3.client("dynamodb", region_name=REGION).create_table(
        TableName=TABLE,
        AttributeDefinitions=[{"AttributeName": "other", "AttributeType": "S"}],
        KeySchema=[{"AttributeName": "other", "KeyType": "HASH"}],
        BillingMode="PAY_PER_REQUEST",
    )
    answers = Given({"file": str(BUSINESS_USUAL), "channels": "none"})
    with pytest.raises(NotDeployed, match="Nothing was changed"):
        account.run_of(answers).run()
    assert account.formation.done == []


def test_the_business_of_a_kept_table_is_taken_over_and_not_asked_for(account: Account) -> None:
    account.with_business("What the owner set")
    talk = Given({"channels": "none", "file": str(BUSINESS_USUAL)})
    assert account.run_of(talk).run()
    assert account.business() == "What the owner set"
    asked = account.formation.asked["Parameters"]
    assert {"ParameterKey": "TableIs", "ParameterValue": "found"} in asked


def test_the_table_that_a_failed_first_deployment_left_is_taken_over(account: Account) -> None:
    account.with_business("What the owner set")
    account.formation.status = "ROLLBACK_COMPLETE"
    account.formation.parameters = [{"ParameterKey": "TableIs", "ParameterValue": "made"}]
    assert account.run_of(Given({"channels": "none"})).run()
    asked = account.formation.asked["Parameters"]
    assert {"ParameterKey": "TableIs", "ParameterValue": "found"} in asked


def test_the_table_of_a_stack_that_stands_stays_its_own(account: Account) -> None:
    account.with_business("What the owner set")
    account.formation.status = "UPDATE_COMPLETE"
    account.formation.parameters = [{"ParameterKey": "TableIs", "ParameterValue": "made"}]
    assert account.run_of(Given({"channels": "none"})).run()
    asked = account.formation.asked["Parameters"]
    assert {"ParameterKey": "TableIs", "ParameterValue": "made"} in asked


def test_a_file_named_on_the_command_line_replaces_the_business_and_says_so(account) -> None:
    account.with_business("What the owner set")
    talk = Given({"channels": "none"})
    assert account.run_of(talk, business=str(BUSINESS_USUAL)).run()
    assert account.business() == load(BUSINESS_USUAL).name
    assert any("in place of a stored one" in line for line in talk.said)


def test_a_file_that_cannot_be_used_changes_nothing(account: Account, tmp_path: Path) -> None:
    account.with_business("What the owner set")
    with pytest.raises(NotAnswered):
        account.run_of(Given({}), business=str(tmp_path / "none.json")).run()
    assert account.business() == "What the owner set"
    assert account.formation.done == []


def test_stored_keys_are_not_asked_for_again(account: Account) -> None:
    made = account.run_of(Given({}))
    made.keys.connect("facebook", FACEBOOK)
    made.settle_keys()
    assert made.keys.channels() == ("facebook",)


def test_a_second_channel_is_added_and_the_first_stays(account: Account) -> None:
    made = account.run_of(Given({"channels": "x", **X_KEYS}), keys=True)
    made.keys.connect("facebook", FACEBOOK)
    made.settle_keys()
    assert made.keys.channels() == ("facebook", "x")
    assert made.keys.secret("facebook")["page_token"] == "token-of-the-page"


def test_keys_are_replaced_when_they_are_given_again(account: Account) -> None:
    again = {**FACEBOOK, "page_token": "token-that-is-new"}
    made = account.run_of(Given({"channels": "facebook", **again}), keys=True)
    made.keys.connect("facebook", FACEBOOK)
    made.settle_keys()
    assert made.keys.secret("facebook")["page_token"] == "token-that-is-new"


def test_a_dry_run_asks_nothing_and_leaves_only_the_bucket(account: Account, tmp_path) -> None:
    before = set(tmp_path.iterdir())
    talk = Given({})  # any question would end the run
    made = account.run_of(talk, dry_run=True, keys=True)
    assert made.run()
    assert NO_BUSINESS in talk.said
    assert any("would ask which channels" in line for line in talk.said)
    assert "  Made new: 1 queue." in talk.said
    assert account.formation.done == ["plan CREATE", "discard", "delete"]
    assert account.parameters() == set()
    assert set(tmp_path.iterdir()) == before
    assert not made.stands


def test_a_dry_run_with_a_file_stores_nothing(account: Account) -> None:
    account.with_business("What the owner set")
    account.run_of(Given({}), dry_run=True, business=str(BUSINESS_USUAL)).run()
    assert account.business() == "What the owner set"


@pytest.mark.parametrize("status", ["ROLLBACK_COMPLETE", "UPDATE_ROLLBACK_FAILED"])
def test_a_dry_run_says_what_must_be_cleared_and_clears_nothing(account, status: str) -> None:
    account.formation.status = status
    talk = Given({})
    made = account.run_of(talk, dry_run=True)
    assert made.run()
    assert any("make deploy would" in line and status in line for line in talk.said)
    assert account.formation.done == []
    assert not made.bucket.removed()


def test_a_table_that_might_be_replaced_is_refused(account: Account) -> None:
    account.with_business("What the owner set")
    table = change("Modify", "Table", "AWS::DynamoDB::Table") | {"Replacement": "Conditional"}
    account.formation.status, account.formation.changes = "CREATE_COMPLETE", [table]
    with pytest.raises(NotDeployed, match="might put a new table"):
        account.run_of(Given({"channels": "none"})).run()
    assert account.formation.done == ["plan UPDATE", "discard"]


def test_phones_left_for_later_are_left_to_do_and_the_run_goes_on(account: Account) -> None:
    account.with_business("Maple & Rye")
    account.sns = Sns()
    talk = Given({"channels": "none"})
    made = account.run_of(talk)
    assert not made.run()
    assert made.stands
    phones = [person.phone for person in load(BUSINESS_USUAL).contacts]
    assert len(phones) == 2
    for phone in phones:
        assert any("Left to do" in line and phone in line for line in talk.said)


def test_the_phones_of_all_contacts_are_verified(account: Account) -> None:
    account.with_business("Maple & Rye")
    account.sns = Sns()
    assert account.run_of(Given({"channels": "none", "code": RIGHT})).run()
    assert set(account.sns.numbers.values()) == {"Verified"}
    assert len(account.sns.numbers) == 2


def test_no_package_expires(account: Account) -> None:
    made = account.run_of(Given({}))
    made.bucket.uploaded(account.package)
    s3 = boto3.client("s3", region_name=REGION)
    with pytest.raises(s3.exceptions.ClientError, match="NoSuchLifecycleConfiguration"):
        s3.get_bucket_lifecycle_configuration(Bucket=made.bucket.name)


@pytest.mark.parametrize("status", ["CREATE_COMPLETE", ""])
def test_removing_kept_removes_its_packages_and_says_so(account: Account, status: str) -> None:
    talk = Given({})
    made = account.run_of(talk)
    made.bucket.uploaded(account.package)
    account.formation.status = status
    assert destroyed(made, talk)
    assert PACKAGES in talk.said
    assert boto3.client("s3", region_name=REGION).list_buckets()["Buckets"] == []


def test_what_aws_refuses_ends_in_one_sentence(account: Account, capsys) -> None:
    bucket = account.run_of(Given({})).bucket
    bucket.uploaded(account.package)
    boto3.client("s3", region_name=REGION).put_bucket_versioning(
        Bucket=bucket.name, VersioningConfiguration={"Status": "Enabled"}
    )
    assert main(["--region", REGION, "--yes", "--destroy"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("AWS did not do what it was asked (DeleteBucket: BucketNotEmpty).")
    assert said.count("\n") == 1


def test_what_cannot_even_be_asked_of_aws_ends_in_one_sentence(account, capsys) -> None:
    assert main(["--region", REGION, "--yes", "--destroy", "--stage", "Not A Stage"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("AWS did not do what it was asked (ParamValidationError).")
    assert said.count("\n") == 1
