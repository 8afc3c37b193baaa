"""Each fault turns exactly its own line red, and while all is well the whole page is green."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.desk.care.care import health_page
from chalicelib.desk.ports.store import Change, ContextQuery
from chalicelib.model.business import Mode
from infra.doctor.findings import Light
from infra.doctor.work import work
from tests.adapters.samples import promise, thread
from tests.infra.doctor.pretend import PAGE
from tests.infra.doctor.shop import OWNER, opened

FOREIGN, DEAF = "+445550100", "+15550199"  # to moto every number that ends in 99 said STOP


@pytest.fixture
def shop():
    with opened() as made:
        yield made


def drifted(shop, status="MODIFIED"):
    shop.answers["cloudformation.DescribeStackDriftDetectionStatus"]["StackDriftStatus"] = "DRIFTED"
    difference = {"PropertyPath": "/VisibilityTimeout", "ActualValue": "+15550100"}
    shop.answers["cloudformation.DescribeStackResourceDrifts"]["StackResourceDrifts"] = [
        {
            "LogicalResourceId": "InboundQueue",
            "StackResourceDriftStatus": status,
            "PropertyDifferences": [difference],
        }
    ]


def sandboxed(shop, **numbers):
    shop.answers["sns.GetSMSSandboxAccountStatus"]["IsInSandbox"] = True
    shop.answers["sns.ListSMSSandboxPhoneNumbers"]["PhoneNumbers"] = [
        {"PhoneNumber": number, "Status": status} for status, number in numbers.items()
    ]


def unconfirmed(shop, arn="PendingConfirmation"):
    [owner] = shop.answers["sns.ListSubscriptionsByTopic"]["Subscriptions"]
    owner["SubscriptionArn"] = arn


def heartbeat_missing(shop, gone="Heartbeat"):
    shop.silence()
    shop.spent(0.2)
    for metric in {"Heartbeat", "OverdueSeconds"} - {gone}:
        shop.beat(metric)


def untold_promise(shop):
    late = promise(due_at=shop.now - timedelta(hours=1))
    owed = thread(promises=(late,), wake_at=shop.now + timedelta(hours=1))
    shop.store.save(Change(owed))


def overlooked(shop):
    shop.store.save(Change(thread(wake_at=shop.now - timedelta(minutes=10))))


def not_cared_for(shop):
    long_ago = (shop.now - timedelta(hours=3)).isoformat()
    shop.store.write_job_state("missed/x", {"until": long_ago, "last": long_ago})


def old_queue(shop):
    shop.queue("QueueUrl", "x")
    about = [{"Name": "QueueName", "Value": "kept-prod-inbound"}]
    shop.figure("AWS/SQS", "ApproximateAgeOfOldestMessage", 900.0, about)


def set_on(name, value):
    return lambda shop: setattr(shop.connections, name, value)


FAULTS = {
    "drift": drifted,
    "alarms": lambda shop: shop.alarm("Doors", "ALARM"),
    "address": lambda shop: shop.put_url(""),
    "keys": lambda shop: shop.forget("link"),
    "facebook keys": lambda shop: shop.key("facebook", "{}"),
    "facebook token": set_on("alive", False),
    "facebook permissions": set_on("scopes", ["pages_messaging"]),
    "facebook subscription": set_on("page_fields", ["feed"]),
    "x token": set_on("x_alive", False),
    "x webhook": set_on("x_valid", False),
    "x subscription": set_on("x_events", ["dm.received"]),
    "x usage": set_on("credits", False),
    "x look-back": not_cared_for,
    "sms sandbox": sandboxed,
    "sms spend": lambda shop: shop.spent(0.8),
    "sms opt-out": lambda shop: shop.owner_phone(DEAF),
    "sms number": lambda shop: shop.answers["sns.ListOriginationNumbers"].update(PhoneNumbers=[]),
    "e-mail": unconfirmed,
    "queue": old_queue,
    "dead letters": lambda shop: shop.queue("DeadLettersUrl", "x"),
    "minute": lambda shop: heartbeat_missing(shop, "OverdueSeconds"),
    "heartbeat": heartbeat_missing,
    "threads": overlooked,
    "promises": untold_promise,
}


def test_while_all_is_well_the_whole_page_is_green(shop):
    assert {name: seen for name, seen in shop.lines().items() if seen[0] != "green"} == {}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_turns_its_line_red_and_no_other(shop, name):
    FAULTS[name](shop)
    assert shop.lit("red") == {name}


def token_ends(shop):
    shop.connections.expires_at = int((shop.now + timedelta(days=5)).timestamp())


def stopped(shop):
    desk = shop.store.context(ContextQuery("facebook", PAGE)).desk
    shop.store.save(Change(thread(), desk=replace(desk, stopped={"facebook": "It asked us to."})))


def oddly_quiet(shop):
    last = shop.now - timedelta(days=3)
    days = " ".join(f"{(last - timedelta(days=n)).date()}:4" for n in range(9))
    page = {"until": shop.recently, "last": last.isoformat(), "days": days}
    shop.store.write_job_state("missed/facebook", page)


def told_promise(shop):
    late = promise(due_at=shop.now - timedelta(minutes=2))
    owed = thread(promises=(late,), wake_at=shop.now + timedelta(hours=1))
    shop.store.save(Change(owed))


def paused(shop):
    shop.store.put_business(replace(shop.store.business(), mode=Mode.PAUSED))


WARNINGS = {
    "business": paused,
    "x look-back": lambda shop: shop.store.write_job_state("missed/x", {"last": shop.recently}),
    "facebook look-back": lambda shop: shop.store.write_job_state(health_page("facebook"), {}),
    "facebook token": token_ends,
    "facebook work": stopped,
    "facebook last message": oddly_quiet,
    "x last message": lambda shop: shop.store.write_job_state("missed/x", {"until": shop.recently}),
    "sms sandbox": lambda shop: sandboxed(shop, Verified=OWNER),
    "sms spend": lambda shop: shop.spent(0.6),
    "sms number": lambda shop: (
        shop.owner_phone(FOREIGN),
        shop.answers["sns.ListOriginationNumbers"].update(PhoneNumbers=[]),
    ),
    "promises": told_promise,
    "queue": lambda shop: shop.queue("QueueUrl", "x"),
}


@pytest.mark.parametrize("name", WARNINGS)
def test_what_will_not_work_for_long_turns_yellow_and_nothing_else(shop, name):
    WARNINGS[name](shop)
    assert (shop.lit("red"), shop.lit("yellow")) == (set(), {name})


def test_a_look_back_that_nobody_recorded_is_not_said_to_have_been_made(shop):
    shop.store.write_job_state("missed/x", {"last": shop.recently})
    light, plain = shop.lines()["x look-back"]
    assert (light, plain[:10]) == ("yellow", "Not known:")
    assert "has not asked yet what it may have missed" in plain


def test_a_desk_that_is_paused_says_what_that_means(shop):
    paused(shop)
    assert "answers nobody by itself" in shop.lines()["business"][1]


@pytest.mark.parametrize(("owed", "past"), [(told_promise, 1), (lambda _: None, 0)])
def test_where_the_audit_fails_nobody_knows_who_was_told_of_a_promise(shop, owed, past):
    owed(shop)
    kept = shop.kept()
    gone = replace(kept, outputs={**kept.outputs, "QueueUrl": f"{kept.outputs['QueueUrl']}-gone"})
    lines = {line.name: line for line in work(gone, shop.now)}
    assert lines["threads"].light is Light.RED
    assert lines["promises"].light is Light.YELLOW
    assert lines["promises"].plain.startswith(f"Not known: {past} promises are past their time; wh")


UNSEEN = {
    "drift": "cloudformation.DetectStackDrift",
    "sms sandbox": "sns.GetSMSSandboxAccountStatus",
    "sms spend": "sns.GetSMSAttributes",
    "sms number": "sns.ListOriginationNumbers",
    "e-mail": "sns.ListSubscriptionsByTopic",
}


@pytest.mark.parametrize("name", UNSEEN)
def test_what_aws_does_not_show_is_unknown_and_never_green(shop, name):
    shop.answers[UNSEEN[name]] = "AccessDenied"
    light, plain = shop.lines()[name]
    assert (light, plain[:10]) == ("yellow", "Not known:")
    assert "administrator" in plain
    assert shop.lit("red") == set()


def test_a_platform_that_says_nothing_is_unknown_and_never_green(shop):
    shop.connections.silent = True
    about = {name for name in shop.lit("yellow") if name.startswith(("facebook ", "x "))}
    assert about == {"facebook token", "facebook subscription", "x token", "x webhook", "x usage"}
    assert shop.lit("red") == set()


def test_no_figure_of_the_cost_of_texts_is_not_taken_for_nothing_spent(shop):
    shop.silence()
    assert shop.lines()["sms spend"][0] == "yellow"


@pytest.mark.parametrize(("runtime", "light"), [("python3.10", "red"), ("python3.9", "yellow")])
def test_a_python_that_aws_has_ended_is_red_and_one_nobody_knows_is_yellow(runtime, light):
    with opened(runtime) as shop:
        assert shop.lit(light) == {"runtime"}


def test_a_number_in_the_sandbox_counts_only_once_it_is_verified(shop):
    sandboxed(shop, Pending=OWNER)
    light, plain = shop.lines()["sms sandbox"]
    assert light == "red"
    assert "Maya" in plain


def test_an_address_that_unsubscribed_is_red_as_well(shop):
    shop.answers["sns.ListSubscriptionsByTopic"]["Subscriptions"] = []
    assert shop.lit("red") == {"e-mail"}


def test_a_deleted_resource_is_named_and_another_remedy_given(shop):
    drifted(shop, "DELETED")
    light, plain = shop.lines()["drift"]
    assert light == "red"
    assert "InboundQueue" in plain
    assert "make destroy" in plain


def test_a_page_shows_neither_phone_numbers_nor_addresses_nor_keys(shop):
    for break_it in (drifted, sandboxed, unconfirmed, FAULTS["sms opt-out"]):
        break_it(shop)
    page = " ".join(plain for _, plain in shop.lines().values())
    assert not any(secret in page for secret in (OWNER, DEAF, "maya@example.com", "l" * 43))


def test_where_the_table_is_gone_the_rest_is_still_looked_at(shop):
    dynamodb = shop.client("dynamodb")
    dynamodb.update_table(TableName="kept-prod", DeletionProtectionEnabled=False)
    dynamodb.delete_table(TableName="kept-prod")
    lines = shop.lines()
    assert lines["threads"][0] == "red"
    unknown = {
        name for name, (_, plain) in lines.items() if plain.startswith("Not known: The table")
    }
    assert {"address", "business", "x last message", "promises"} <= unknown
    assert (lines["x token"][0], lines["dead letters"][0]) == ("green", "green")


def test_many_faults_at_once_are_still_one_page(shop):
    several = ("drift", "facebook token", "x webhook", "sms sandbox", "e-mail", "dead letters")
    for name in several:
        FAULTS[name](shop)
    assert shop.lit("red") == set(several)


def test_keys_that_are_broken_are_given_again_by_the_command_that_asks_for_them(shop):
    shop.key("facebook", "{}")
    assert "make deploy ARGS=--keys" in shop.lines()["facebook keys"][1]


def test_a_phone_that_was_never_given_comes_with_a_file(shop):
    shop.owner_phone("")
    assert "--business FILE" in shop.lines()["sms phones"][1]


def test_a_channel_that_is_missing_is_added_by_the_command_that_asks_for_it(shop):
    shop.forget("x")
    light, plain = shop.lines()["keys"]
    assert (light, "make deploy ARGS=--keys" in plain) == ("green", True)
