"""Whether the owner can be reached: texts, what they may cost, and e-mail."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from chalicelib.model.business import Business, Person

from .deployed import Deployed
from .findings import Line, green, looked, red, yellow

LIMIT_USD = Decimal(1)  # SNS's own, where nobody has asked for more
MOST, MUCH = Decimal("0.8"), Decimal("0.6")
NORTH_AMERICA = "+1"  # takes texts only from numbers that are registered
ADDRESSES = {"owner": "OwnerEmail", "second contact": "SecondEmail"}
PENDING = "PendingConfirmation"
WITH_FILE = 'Run make deploy ARGS="--business FILE" with one in that file.'
VERIFY = (
    "Verify each number by a code (SNS, Text messaging, Sandbox destination phone numbers); make "
    "deploy does it for everybody whom Kept may text."
)
RAISE = "Ask AWS for a higher limit (AWS Support, Service Quotas, SNS text message spend)."
NUMBER = "(AWS End User Messaging, Phone numbers) and run make deploy with its number"


def telling(kept: Deployed, business: Business, now: datetime) -> list[Line]:
    """Everything that stands between an alert and the owner."""
    people = [person for person in business.contacts if person.phone]
    if not people:
        words = f"No phone is known: Kept cannot ring anybody. {WITH_FILE}"
        return [red("sms phones", words), *looked("e-mail", lambda: email(kept))]
    return [
        *looked("sms sandbox", lambda: sandbox(kept, people)),
        *looked("sms spend", lambda: spend(kept, now)),
        *looked("sms opt-out", lambda: opt_out(kept, people)),
        *looked("sms number", lambda: origination(kept, people)),
        *looked("e-mail", lambda: email(kept)),
    ]


def sandbox(kept: Deployed, people: Sequence[Person]) -> Line:
    """Whether AWS still texts only numbers that were verified, and whether these are."""
    sns = kept.client("sns")
    if not sns.get_sms_sandbox_account_status()["IsInSandbox"]:
        return green("sms sandbox", "AWS texts every phone.")
    pages = sns.get_paginator("list_sms_sandbox_phone_numbers").paginate()
    verified = {
        one["PhoneNumber"]
        for page in pages
        for one in page["PhoneNumbers"]
        if one["Status"] == "Verified"
    }
    missing = [person.name for person in people if person.phone not in verified]
    if missing:
        words = f"AWS keeps this account in its sandbox and will not text {' and '.join(missing)}."
        return red("sms sandbox", f"{words} {VERIFY}")
    words = "AWS texts only verified phones (its sandbox); yours are. Leave it before you add any"
    return yellow("sms sandbox", f"{words}: SNS, Text messaging, Exit SMS sandbox.")


def spend(kept: Deployed, now: datetime) -> Line:
    """What texts have cost this month, against the limit at which AWS falls silent."""
    attributes = kept.client("sns").get_sms_attributes(attributes=["MonthlySpendLimit"])
    limit = Decimal(attributes["attributes"].get("MonthlySpendLimit") or LIMIT_USD)
    spent = _spent(kept, now)
    if spent is None:
        words = f"Not known: AWS shows no cost yet this month (limit ${limit})."
        return yellow("sms spend", f"{words} It does after the first text.")
    told = f"${spent:.2f} of ${limit} is spent this month"
    if spent >= limit * MOST:
        return red("sms spend", f"{told}: at ${limit} the phone stays silent. {RAISE}")
    if spent >= limit * MUCH:
        return yellow("sms spend", f"{told}. {RAISE}")
    watched = Decimal(kept.parameters.get("SmsMonthlyLimitUsd") or LIMIT_USD)
    if watched > limit:
        words = f"{told}, but the alarms wait for a share of ${watched}. Run make deploy."
        return yellow("sms spend", words)
    return green("sms spend", f"{told}.")


def _spent(kept: Deployed, now: datetime) -> Decimal | None:
    first = now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    answer = kept.client("cloudwatch").get_metric_statistics(
        Namespace="AWS/SNS",
        MetricName="SMSMonthToDateSpentUSD",
        StartTime=first,
        EndTime=now + timedelta(minutes=1),
        Period=86_400,
        Statistics=["Maximum"],
    )
    most = [Decimal(str(point["Maximum"])) for point in answer["Datapoints"]]
    return max(most, default=None)


def opt_out(kept: Deployed, people: Sequence[Person]) -> Line:
    """Whether somebody texted STOP: then nothing of ours arrives on that phone."""
    deaf = [person.name for person in people if kept.ports.phone.opted_out(person.phone)]
    if not deaf:
        return green("sms opt-out", "No phone has blocked Kept.")
    who = " and ".join(deaf)
    words = f"{who} blocked Kept by texting STOP. Text START from that phone to Kept's number"
    return red("sms opt-out", f"{words}, or opt it in (SNS, Text messaging, Opted-out numbers).")


def origination(kept: Deployed, people: Sequence[Person]) -> Line:
    """Whether there is a number from which texts may come."""
    wanted = kept.parameters.get("SmsOrigination", "")
    numbers = _numbers(kept)
    if wanted:
        if numbers.get(wanted) == "ACTIVE":
            return green("sms number", "Texts come from your registered number.")
        state = numbers.get(wanted, "not in this account and region")
        words = (
            f"The number that texts should come from is {state.lower()}. Finish its registration"
        )
        return red("sms number", f"{words} {NUMBER}.")
    if any(state == "ACTIVE" for state in numbers.values()):
        return green("sms number", "AWS sends from your number.")
    if any(person.phone.startswith(NORTH_AMERICA) for person in people):
        words = (
            "There is no registered number, and phones in North America take texts from no other"
        )
        return red("sms number", f"{words}. Register one {NUMBER}. Until then e-mail carries all.")
    words = "Not known: AWS picks the number, and some countries refuse that. If no text arrives"
    return yellow("sms number", f"{words}, register one {NUMBER}.")


def _numbers(kept: Deployed) -> dict[str, str]:
    """Our own numbers that can text, and how they stand."""
    pages = kept.client("sns").get_paginator("list_origination_numbers").paginate()
    return {
        one["PhoneNumber"]: str(one.get("Status", "")).upper()
        for page in pages
        for one in page.get("PhoneNumbers", ())
        if "SMS" in one.get("NumberCapabilities", ())
    }


def email(kept: Deployed) -> Line:
    """Whether every address has clicked the link in the mail with which AWS asks."""
    known = {one["Endpoint"]: one["SubscriptionArn"] for one in _subscribed(kept)}
    wanted = {who: kept.parameters.get(name, "") for who, name in ADDRESSES.items()}
    for who, address in wanted.items():
        if address and known.get(address) == PENDING:
            words = f"The {who}'s address is not confirmed. Click the link in the mail from AWS"
            return red("e-mail", f"{words} (look among the spam too).")
        if address and address not in known:
            words = f"The {who} gets no mail from Kept any more: somebody unsubscribed."
            topic = f"SNS, Topics, kept-{kept.stage}-alerts"
            return red("e-mail", f"{words} Subscribe the address again ({topic}).")
    if not wanted["owner"]:
        words = f"No e-mail is set up: where texts fail, nothing reaches you. {WITH_FILE}"
        return red("e-mail", words)
    return green("e-mail", "Confirmed.")


def _subscribed(kept: Deployed) -> list[dict[str, Any]]:
    pages = kept.client("sns").get_paginator("list_subscriptions_by_topic")
    topic = kept.outputs["AlertTopicArn"]
    return [
        one
        for page in pages.paginate(TopicArn=topic)
        for one in page["Subscriptions"]
        if one["Protocol"] == "email"
    ]
