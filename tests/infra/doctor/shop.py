"""A shop whose Kept is deployed and well, on AWS in memory; and what a test may break of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from types import SimpleNamespace
from typing import Any

import boto3
from moto import mock_aws

from chalicelib.adapters.aws.client import Aws
from chalicelib.adapters.aws.queue import encode
from chalicelib.adapters.dynamodb.site import Site
from chalicelib.adapters.dynamodb.store import DynamoStore
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.desk.care.care import health_page
from chalicelib.desk.ports.services import Inbound
from chalicelib.model.business import Person
from infra.deploy.cloud import Cloud
from infra.doctor.deployed import Deployed, deployed
from infra.doctor.examining import examined
from infra.doctor.template import ALARMS
from infra.package import resources
from tests.adapters.samples import BUSINESS
from tests.infra.doctor.pretend import APP, PAGE, URL, X_USER, Connections, platforms

REGION, ACCOUNT, STAGE, NAME = "us-east-1", "123456789012", "prod", "kept-prod"
OWNER, NUMBER = "+15550100", "+15550177"
FUNCTIONS = ("Worker", "Minute", "Texts")
KEPT_KINDS = (
    "AWS::DynamoDB::Table",
    "AWS::SQS::Queue",
    "AWS::SNS::Topic",
)
ROLE = {
    "Type": "AWS::IAM::Role",
    "Properties": {
        "AssumeRolePolicyDocument": {
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Allow",
                    "Principal": {"Service": "lambda.amazonaws.com"},
                    "Action": "sts:AssumeRole",
                }
            ],
        }
    },
}


def template(runtime: str) -> str:
    """Our own template without what moto cannot make; functions that do nothing take their place.

    Everything that the doctor asks for by name is as it is deployed.
    """
    whole = resources()
    made = {n: r for n, r in whole["Resources"].items() if r.get("Type") in KEPT_KINDS}
    code = {"ZipFile": "def handler(event, context): pass"}
    for name in FUNCTIONS:
        properties = {"Runtime": runtime, "Handler": "index.handler", "Code": code}
        properties |= {"Role": {"Fn::GetAtt": ["Role", "Arn"]}}
        made[name] = {"Type": "AWS::Lambda::Function", "Properties": properties}
    outputs = {n: o for n, o in whole["Outputs"].items() if "RestAPI" not in json.dumps(o)}
    whole |= {"Resources": made | {"Role": ROLE}, "Outputs": outputs}
    del whole["Globals"]
    return json.dumps(whole)


class PretendSession:
    """boto3's session; what moto cannot answer is answered from `answers`, as botocore reads it."""

    def __init__(self) -> None:
        self.answers = well()
        self._clients: dict[str, Any] = {}

    def client(self, service: str) -> Any:
        if service not in self._clients:
            self._clients[service] = self._made(service)
        return self._clients[service]

    def _made(self, service: str) -> Any:
        client = boto3.client(service, region_name=REGION)
        for asked in self.answers:
            if asked.startswith(f"{service}."):
                client.meta.events.register(f"before-call.{asked}", self._answer(asked))
        return client

    def _answer(self, asked: str) -> Any:
        def told(**_: Any) -> tuple[Any, Any]:
            answer = self.answers[asked]
            if isinstance(answer, str):  # refused, with this code
                return SimpleNamespace(status_code=400), {"Error": {"Code": answer}}
            return SimpleNamespace(status_code=200), answer

        return told


@cache
def clients() -> tuple[PretendSession, Aws]:
    """Clients hold no state of ours and take long to make: one set serves every test."""
    return PretendSession(), Aws(REGION)


class Shop:
    """A Kept in which all is well."""

    def __init__(self, base: str, connections: Connections, runtime: str) -> None:
        self.connections, self.now = connections, datetime.now(UTC)
        session, self.aws = clients()
        self.answers = session.answers = well()
        self.cloud = Cloud(session, ACCOUNT, REGION)
        self.store = DynamoStore(self.aws, NAME)
        self._make(base, runtime)
        self._furnish()

    def client(self, service: str) -> Any:
        return self.cloud.client(service)

    def _make(self, base: str, runtime: str) -> None:
        given = {
            "OwnerEmail": "maya@example.com",
            "GraphBase": f"{base}/facebook",
            "XBase": f"{base}/x",
        }
        self.client("cloudformation").create_stack(
            StackName=NAME,
            TemplateBody=template(runtime),
            Parameters=[{"ParameterKey": k, "ParameterValue": v} for k, v in given.items()],
            Capabilities=["CAPABILITY_IAM"],
        )

    def _furnish(self) -> None:
        """What deploy writes beside the stack, and what an hour of work leaves behind."""
        facebook = {"app_secret": "a", "page_id": PAGE, "app_id": APP, "page_token": "t"}
        x = {"consumer_key": "k", "consumer_secret": "c", "user_id": X_USER}
        x |= {"access_token": "t", "access_token_secret": "s"}
        for name, value in {"facebook": facebook, "x": x, "link": "l" * 43}.items():
            self.key(name, value if isinstance(value, str) else json.dumps(value))
        self.store.put_business(BUSINESS)
        self.put_url(URL)
        ago = self.recently = (self.now - timedelta(minutes=6)).isoformat()
        for name in ("facebook", "x"):
            self.store.write_job_state(f"missed/{name}", {"until": ago, "last": ago, "days": ""})
            self.store.write_job_state(health_page(name), {"checked_at": ago})
        for name in ALARMS:
            self.alarm(name, "OK")
        self.beat("Heartbeat")
        self.beat("OverdueSeconds")
        self.spent(0.2)

    def alarm(self, name: str, state: str) -> None:
        """One of the stack's alarms, as CloudFormation would name it."""
        full, client = f"{NAME}-{name}Alarm-1ABC", self.client("cloudwatch")
        client.put_metric_alarm(
            AlarmName=full,
            AlarmDescription=f"{name} tells something.",
            ComparisonOperator="GreaterThanThreshold",
            EvaluationPeriods=1,
            Namespace="Kept",
            MetricName=name,
        )
        client.set_alarm_state(AlarmName=full, StateValue=state, StateReason="told")

    def beat(self, metric: str, space: str = "Kept", value: float = 0.0) -> None:
        """A figure of this stage, two minutes ago."""
        dimensions = [{"Name": "Stage", "Value": STAGE}]
        self.figure(space, metric, value, dimensions)

    def spent(self, usd: float) -> None:
        """What AWS shows as the month's cost of texts."""
        self.figure("AWS/SNS", "SMSMonthToDateSpentUSD", usd, [])

    def figure(self, space: str, metric: str, value: float, dimensions: Any) -> None:
        at = max(self.now - timedelta(minutes=2), self.now.replace(day=1, hour=0, minute=0))
        one = {"MetricName": metric, "Value": value, "Timestamp": at, "Dimensions": dimensions}
        self.client("cloudwatch").put_metric_data(Namespace=space, MetricData=[one])

    def put_url(self, url: str) -> None:
        """Where the functions think they are."""
        Site(Table(self.aws, NAME)).put_url(url)

    def key(self, name: str, text: str) -> None:
        """A parameter as it is stored."""
        self.client("ssm").put_parameter(
            Name=f"/kept/{STAGE}/{name}", Value=text, Type="SecureString", Overwrite=True
        )

    def forget(self, name: str) -> None:
        """A parameter that is gone."""
        self.client("ssm").delete_parameter(Name=f"/kept/{STAGE}/{name}")

    def silence(self) -> None:
        """CloudWatch without any figure of ours."""
        from moto.cloudwatch.models import cloudwatch_backends

        cloudwatch_backends[ACCOUNT][REGION].metric_data.clear()

    def queue(self, output: str, *bodies: Inbound | str) -> None:
        """Put bodies into a queue, as the door or SQS itself would."""
        url = self.kept().outputs[output]
        for body in bodies:
            text = body if isinstance(body, str) else encode(body)
            self.client("sqs").send_message(QueueUrl=url, MessageBody=text)

    def owner_phone(self, number: str) -> None:
        self.store.put_business(_with_phone(number))

    def texts(self) -> list[str]:
        """Every text message that AWS took."""
        from moto.sns.models import sns_backends

        return [words for _, words in sns_backends[ACCOUNT][REGION].sms_messages.values()]

    def kept(self) -> Deployed:
        return deployed(self.cloud, STAGE, self.aws)

    def lines(self, **more: Any) -> dict[str, tuple[str, str]]:
        """The page: name -> (light, sentence)."""
        found = examined(self.kept(), self.now, pause=lambda _: None, **more)
        assert len({line.name for line in found}) == len(found)
        return {line.name: (line.light.name.lower(), line.plain) for line in found}

    def lit(self, light: str, **more: Any) -> set[str]:
        """The names of the lines in this light."""
        return {name for name, (seen, _) in self.lines(**more).items() if seen == light}


def _with_phone(number: str) -> Any:
    from dataclasses import replace

    return replace(BUSINESS, contacts=(Person("Maya", number, "maya@example.com"),))


def well() -> dict[str, Any]:
    """What AWS would say where moto has no answer, of a Kept that is well."""
    return {
        "cloudformation.DetectStackDrift": {"StackDriftDetectionId": "d-1"},
        "cloudformation.DescribeStackDriftDetectionStatus": {
            "DetectionStatus": "DETECTION_COMPLETE",
            "StackDriftStatus": "IN_SYNC",
        },
        "cloudformation.DescribeStackResourceDrifts": {"StackResourceDrifts": []},
        "sns.GetSMSSandboxAccountStatus": {"IsInSandbox": False},
        "sns.ListSMSSandboxPhoneNumbers": {"PhoneNumbers": []},
        "sns.GetSMSAttributes": {"attributes": {"MonthlySpendLimit": "1"}},
        "sns.ListOriginationNumbers": {
            "PhoneNumbers": [
                {"PhoneNumber": NUMBER, "Status": "ACTIVE", "NumberCapabilities": ["SMS"]}
            ]
        },
        "sns.ListSubscriptionsByTopic": {
            "Subscriptions": [
                {"Protocol": "email", "Endpoint": "maya@example.com", "SubscriptionArn": "arn:1"}
            ]
        },
    }


@contextmanager
def opened(runtime: str = "python3.13") -> Iterator[Shop]:
    """A shop on an AWS of its own, empty but for it."""
    connections = Connections()
    with mock_aws(), platforms(connections) as base:
        yield Shop(base, connections, runtime)
