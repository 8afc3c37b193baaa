"""The packaged stack on an AWS emulator, driven from outside over HTTP, in real time."""

from __future__ import annotations

import json
import os
import re
import signal
from concurrent.futures import ThreadPoolExecutor

import pytest

from chalicelib.model.alert import AlertState
from chalicelib.model.rehearsal import REHEARSAL, is_rehearsal
from chalicelib.model.send import SendState
from infra.deploy.selftest import self_tested
from infra.local.platforms import webhooks
from tests.deployed.shop import HIDDEN_SECONDS, STAGE, query, until

pytestmark = pytest.mark.deployed
OWNER, STRANGER = "+15550100", "+15550999"
BURST, AT_A_TIME = 150, 8
MINUTE_SECONDS = 75  # until the schedule has come round, and what it does is done
DEAD_SECONDS = 3 * HIDDEN_SECONDS + 30


@pytest.fixture(scope="module")
def early(shop):
    """Said right after the deployment: it waits for the minute while others are tested."""
    said = {
        "complaint": shop.says("facebook", "Dana Prior", "My cake was stale. Not happy."),
        "mention": shop.says("x", "Tom Okafor", "cold coffee again, come on"),
    }
    statuses = [status for one in said.values() for status in shop.tell(one)]
    assert set(statuses) == {200}
    return said


def test_the_door_greets_its_platforms_and_nobody_else(shop):
    asked = {"hub.mode": "subscribe", "hub.challenge": "1158201444"}
    right = query(**asked, **{"hub.verify_token": shop.verify_token})
    assert shop.knock("GET", "/webhooks/facebook" + right) == (200, b"1158201444")
    wrong = query(**asked, **{"hub.verify_token": "guessed"})
    assert shop.knock("GET", "/webhooks/facebook" + wrong)[0] == 403


def test_a_forged_body_is_refused_and_an_unknown_path_too(shop):
    forged = {"Content-Type": "application/json", "X-Hub-Signature-256": "sha256=" + "0" * 64}
    assert shop.knock("POST", "/webhooks/facebook", b'{"object":"page"}', **forged)[0] == 401
    assert shop.knock("GET", "/nothing")[0] in (403, 404)


def test_what_is_said_is_heard_and_stored(shop, early):
    for said in early.values():
        assert until(lambda said=said: shop.thread_of(said)), said.text


def test_danger_rings_the_owners_phone_at_once(shop):
    said = shop.says("facebook", "Ida Marsh", "my son threw up after your pie, we are in hospital")
    assert shop.tell(said) == [200]
    ringing = until(lambda: [t for t in shop.texts() if "Ida" in t["Message"]])
    assert ringing, shop.texts()
    assert "threw up" in ringing[0]["Message"]
    [link] = [w for w in ringing[0]["Message"].split() if "/a/" in w]
    status, page = shop.knock("GET", link[link.index("/a/") :])
    assert status == 200
    assert b"Ida" in page


def test_a_message_nobody_can_read_goes_to_the_dead_letters_and_its_neighbour_is_heard(shop):
    queue, url = shop.aws.client("sqs"), shop.outputs["QueueUrl"]
    queue.send_message(QueueUrl=url, MessageBody="this is nothing of ours")
    said = shop.says("facebook", "Ben Achebe", "Do you have gluten free bread?")
    assert shop.tell(said) == [200]
    assert until(lambda: shop.thread_of(said))
    assert until(lambda: shop.in_queue("DeadLettersUrl") == 1, DEAD_SECONDS)


def test_a_burst_of_webhooks_is_all_taken_and_all_durable(shop):
    said = [shop.says("facebook", f"Guest {n}", f"Is table {n} free?") for n in range(BURST)]
    bodies = [body for one in said for body in shop.bodies(one)]
    with ThreadPoolExecutor(AT_A_TIME) as many:
        statuses = list(many.map(lambda body: shop.deliver("facebook", body), bodies))
    assert statuses == [200] * BURST

    def heard():
        ids = {m.id for thread in shop.threads() for m in thread.messages}
        return len(ids & {one.id for one in said}) == BURST

    assert until(heard, 60)


def test_a_worker_that_is_killed_in_the_middle_of_a_batch_loses_and_doubles_nothing(shop):
    names = ("Grace Lind", "Leo Hart", "Nora Quill")
    said = [
        shop.says("facebook", name, f"{name} waited an hour. Really disappointing.")
        for name in names
    ]
    first, hanging, last = (json.loads(shop.bodies(one)[0]) for one in said)
    del hanging["entry"][0]["changes"][0]["value"]["from"]  # so that it must be looked up
    entries = [part["entry"][0] for part in (first, hanging, last)]
    body = webhooks.encode("facebook", {"object": "page", "entry": entries})
    shop.platforms.asked_for.clear()
    shop.platforms.held = said[1].id
    assert shop.deliver("facebook", body) == 200
    assert shop.platforms.asked_for.wait(30), "the worker never came to the second event"
    killed = shop.aws.workers("-Worker-")
    for pid in killed:
        os.kill(pid, signal.SIGKILL)
    assert killed
    shop.platforms.held = ""
    shop.platforms.let_go.set()
    assert until(lambda: all(shop.thread_of(one) for one in said), 3 * HIDDEN_SECONDS + 10)
    heard = [m.id for thread in shop.threads() for m in thread.messages]
    assert [heard.count(one.id) for one in said] == [1, 1, 1]


def test_the_minute_acknowledges_what_waits_on_both_platforms(shop, early):
    def acknowledged():
        found = [shop.thread_of(said) for said in early.values()]
        return all(any(s.state is SendState.SENT for s in thread.sends) for thread in found)

    assert until(acknowledged, MINUTE_SECONDS), [shop.thread_of(s).sends for s in early.values()]
    assert any(path.endswith("/messages") for path in shop.calls("facebook"))
    assert any(path.endswith("/tweets") for path in shop.calls("x"))
    shown = [one for one in shop.platforms.world.shown() if one.by == "desk"]
    assert {one.platform for one in shown} == {"facebook", "x"}


def test_the_self_test_sees_every_hop_calls_no_platform_and_leaves_nothing(shop):
    said: list[str] = []
    assert self_tested(shop.last, STAGE, said.append), said
    assert [hop.split()[1] for hop in said[1:]] == ["s"] * 5, said
    [text] = [t for t in shop.texts() if "self-test" in t["Message"]]
    assert text["PhoneNumber"] == OWNER
    with shop.platforms.world.lock:
        assert REHEARSAL not in repr(shop.platforms.world.calls)
    assert not [t for t in shop.threads() if is_rehearsal(t.contact_id)]


def test_nobody_is_acknowledged_twice(shop):
    for thread in shop.threads():
        sent = [s for s in thread.sends if s.state is SendState.SENT]
        assert len({s.action for s in sent}) == len(sent), thread.id


def test_a_second_deployment_changes_what_changed_and_no_data(shop, standing):
    before = len(shop.threads())
    assert shop.deploy(standing[1]) == ()
    changes = shop.deploy(standing[1], TwoWay="yes")
    assert changes
    assert {change.action for change in changes} == {"Modify"}
    assert "Table" not in {change.name for change in changes}
    assert len(shop.threads()) >= before
    said = shop.says("facebook", "Rosa Lindt", "Are you open tomorrow?")
    assert shop.tell(said) == [200]
    assert until(lambda: shop.thread_of(said))


def test_the_owner_answers_by_text_and_is_answered(shop):
    """After the deployment that switched it on; the danger of before still waits for somebody."""
    [rang] = [t["Message"] for t in shop.texts() if "Ida" in t["Message"]][:1]
    [code] = re.findall(r"\b[A-Z]\d\d\b", rang)[:1]
    taken = [t for t in shop.threads() if t.code == code]
    assert [t.alert.state for t in taken] == [AlertState.OPEN]
    shop.texts_in(OWNER, f"{code} got")
    assert until(lambda: shop.store.thread(taken[0].id).alert.state is AlertState.TAKEN)
    heard = len(shop.texts())
    shop.texts_in(OWNER, "who")
    assert until(lambda: [t for t in shop.texts()[heard:] if t["PhoneNumber"] == OWNER])
    shop.texts_in(STRANGER, f"{code} done")
    assert shop.store.thread(taken[0].id).alert.state is AlertState.TAKEN


def test_what_the_emulator_lacks_about_texts_is_answered_beside_it(shop):
    from botocore.exceptions import ClientError

    sns, number = shop.aws.client("sns", shop.stub.url), "+15550177"  # whom no deployment verified
    assert sns.get_sms_sandbox_account_status()["IsInSandbox"] is True
    assert sns.get_sms_attributes()["attributes"] == {"MonthlySpendLimit": "1"}
    sns.create_sms_sandbox_phone_number(PhoneNumber=number)
    with pytest.raises(ClientError, match="VerificationException"):
        sns.verify_sms_sandbox_phone_number(PhoneNumber=number, OneTimePassword="000000")
    sns.verify_sms_sandbox_phone_number(PhoneNumber=number, OneTimePassword="123456")
    listed = sns.list_sms_sandbox_phone_numbers()["PhoneNumbers"]
    assert {"PhoneNumber": number, "Status": "Verified"} in listed
    shop.stub.sms.opted_out.add(number)
    assert sns.check_if_phone_number_is_opted_out(phoneNumber=number)["isOptedOut"] is True
    sns.opt_in_phone_number(phoneNumber=number)
    assert sns.check_if_phone_number_is_opted_out(phoneNumber=number)["isOptedOut"] is False
