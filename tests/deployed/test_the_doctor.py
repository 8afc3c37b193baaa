"""The doctor looks at the packaged stack: each fault turns its line red, and care mends it."""

from __future__ import annotations

import json
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest

from infra.doctor.__main__ import main
from infra.local.platforms.modes import DROPPED, TOKEN_DEAD
from infra.local.product.events import minute_event
from infra.redrive.__main__ import main as redrive
from tests.deployed.shop import STAGE

pytestmark = pytest.mark.deployed
UNTOLD = {"minute", "heartbeat"}  # the emulator makes no figures of the functions' logs
MANY = 99


@pytest.fixture(scope="module", autouse=True)
def _well(shop):
    """What is well about a shop whose both phones are verified and whose address X knows."""
    shop.platforms.origin = shop.base
    before = dict(shop.stub.sms.numbers)
    for person in shop.store.business().contacts:
        shop.stub.sms.numbers[person.phone] = "Verified"
    yield
    shop.stub.sms.numbers = before


def red(*more):
    said = []
    main(["--stage", STAGE, "--json", *more], say=said.append)
    lights = {line["name"]: line["light"] for line in json.loads(said[0])["lines"]}
    return {name for name, light in lights.items() if light == "red"} - UNTOLD


@contextmanager
def broken(shop, target, mode, times=MANY):
    shop.platforms.faults.set(target, mode, times)
    try:
        yield
    finally:
        shop.platforms.faults.set(target, mode, 0)


@contextmanager
def unverified(shop):
    numbers = shop.stub.sms.numbers
    before = dict(numbers)
    numbers.clear()
    yield
    numbers.update(before)


@contextmanager
def opted_out(shop):
    owner = shop.store.business().owner.phone
    shop.stub.sms.opted_out.add(owner)
    yield
    shop.stub.sms.opted_out.discard(owner)


@contextmanager
def dead_letter(shop):
    sqs, url = shop.aws.client("sqs"), shop.outputs["DeadLettersUrl"]
    sqs.send_message(QueueUrl=url, MessageBody="nothing of ours")
    said = []
    assert redrive(["--stage", STAGE, "--dry-run"], say=said.append, wait_seconds=0) == 1
    assert said[0] == "1 letter lies in the dead letters."
    yield
    sqs.purge_queue(QueueUrl=url)


FAULTS = {
    "facebook token": lambda shop: broken(shop, "facebook.read", TOKEN_DEAD),
    "facebook subscription": lambda shop: broken(shop, "facebook.connection", DROPPED),
    "x token": lambda shop: broken(shop, "x.read", TOKEN_DEAD),
    "x webhook": lambda shop: broken(shop, "x.connection", DROPPED),
    "sms sandbox": unverified,
    "sms opt-out": opted_out,
    "dead letters": dead_letter,
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_turns_its_line_red_and_no_other_until_it_is_over(shop, name):
    with FAULTS[name](shop):
        assert red() == {name}
    assert red() == set()


def care(shop):
    formation = shop.aws.client("cloudformation")
    listed = formation.list_stack_resources(StackName=f"kept-{STAGE}")["StackResourceSummaries"]
    [name] = [one["PhysicalResourceId"] for one in listed if one["LogicalResourceId"] == "Care"]
    event = json.dumps(minute_event(datetime.now(UTC))).encode()
    answer = shop.aws.client("lambda").invoke(FunctionName=name, Payload=event)
    assert "FunctionError" not in answer, answer["Payload"].read()


@pytest.mark.parametrize("name", ["facebook", "x"])
def test_what_can_be_mended_is_mended_by_the_function_that_cares(shop, name):
    with broken(shop, f"{name}.connection", DROPPED, 1):
        assert len(red()) == 1
        shop.store.write_job_state(f"health/{name}", {})  # as if the hour were over
        care(shop)
        assert red() == set()


def test_texts_that_cost_most_of_the_limit_are_red(shop):
    figure = {"MetricName": "SMSMonthToDateSpentUSD", "Value": 0.9, "Timestamp": datetime.now(UTC)}
    shop.aws.client("cloudwatch").put_metric_data(Namespace="AWS/SNS", MetricData=[figure])
    assert "sms spend" in red()
