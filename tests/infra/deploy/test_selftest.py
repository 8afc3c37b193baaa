"""The self-test after a deployment: every hop is seen, nobody is called, nothing is left."""

from dataclasses import replace
from types import SimpleNamespace
from urllib.parse import urlsplit

import pytest

import app as entry
from chalicelib import wiring
from chalicelib.adapters.http.platforms import HttpPlatforms
from chalicelib.desk.inbound.receive import receive
from chalicelib.desk.inbound.wake import minute
from chalicelib.model.business import Mode
from chalicelib.model.desk_state import DeskState
from chalicelib.model.platform import PlatformRequest, Trouble
from chalicelib.model.rehearsal import REHEARSAL
from infra.deploy.selftest import posted, self_test, self_tested
from infra.deploy.synthetic import webhook
from tests.channel_facts import endpoints_at
from tests.doors.lambda_events import CONTEXT, rest
from tests.fakes.vault import ACCOUNTS, SECRETS
from tests.stories.desk import Desk

NOBODY_HOME = endpoints_at("http://127.0.0.1:9")


class Shop:
    """A desk behind its real doors, whose platforms cannot be reached, and its time."""

    def __init__(self, **about):
        self.desk = Desk(**about)
        self.platforms = HttpPlatforms(self.desk.vault, NOBODY_HOME)
        self.ports = replace(self.desk.ports, platforms=self.platforms)
        self.works = True
        self.said = []
        wiring.use(self.ports)

    def post(self, url, body, headers):
        path = urlsplit(url).path
        return entry.app(rest("POST", path, body, headers), CONTEXT)["statusCode"]

    def wait(self, seconds):
        self.desk.clock.advance(seconds=seconds)
        while self.works and self.desk.queue.items:
            receive(self.ports, self.desk.queue.items.pop(0))
        minute(self.ports)

    def test(self, channel="facebook"):
        account = ACCOUNTS[channel]
        return self_test(self.ports, account, self.said.append, self.post, self.wait)


@pytest.fixture
def shop():
    shops = []

    def opened(**about):
        shops.append(Shop(**about))
        return shops[-1]

    yield opened
    wiring.use(None)


@pytest.mark.parametrize("channel", ["facebook", "x"])
def test_all_is_seen_from_the_door_to_the_end_with_the_seconds_of_each_hop(shop, channel):
    here = shop()
    assert here.test(channel), here.said
    door, heard, told, said, closed = here.said
    assert "the door took the signed webhook" in door
    assert "made a thread" in heard
    assert "a text with the code" in told
    assert "no platform was called" in said
    assert "closed the thread" in closed
    assert all(line.split()[1] == "s" and float(line.split()[0]) >= 0 for line in here.said)
    [text] = here.desk.texts()
    assert "self-test" in text


@pytest.mark.parametrize("channel", ["facebook", "x"])
def test_nothing_is_left_of_it(shop, channel):
    here = shop()
    assert here.test(channel)
    assert list(here.desk.store.thread_ids()) in ([], ["desk"])
    account = ACCOUNTS[channel]
    assert REHEARSAL not in repr(vars(here.desk.store))
    assert not here.desk.store.week("2026-W10", account.channel)


@pytest.mark.parametrize(
    "about",
    [
        {"at": "23:30"},
        {"mode": Mode.DRAFT},
        {"mode": Mode.PAUSED},
        {"languages": ("es",)},
    ],
    ids=str,
)
def test_it_is_held_at_night_in_draft_mode_while_paused_and_in_any_language(shop, about):
    here = shop(**about)
    assert here.test(), here.said


def test_a_crisis_that_is_on_does_not_hold_it(shop):
    here = shop()
    here.desk.store._desk = DeskState(crisis=True, paused=True)
    assert here.test(), here.said


def test_a_real_customer_at_night_in_draft_mode_is_treated_as_before(shop):
    here = shop(at="23:30", mode=Mode.DRAFT)
    here.desk.message("Dana Prior", "I want my money back.")
    here.desk.forward(minutes=10)
    assert here.desk.texts() == []
    assert here.desk.platforms.sent() == []


def test_where_the_door_does_not_take_it_the_test_says_so_and_stops(shop):
    here = shop()
    here.desk.vault._secrets["facebook"] = SECRETS["x"]
    here.ports = replace(here.ports, vault=type(here.desk.vault)())
    assert not here.test()
    [line] = here.said
    assert "did not take the signed webhook (its last answer: 401)" in line


def test_where_the_worker_stands_still_the_test_says_so(shop):
    here = shop()
    here.works = False
    assert not here.test()
    assert "no thread came of it" in here.said[-1]
    here.works = True
    for _ in range(10):
        here.wait(60)
    assert not here.desk.queue.items
    assert here.desk.threads() == []
    assert here.desk.texts() == []


def test_where_the_phone_takes_no_text_it_is_not_called_passed(shop):
    here = shop()
    here.desk.phone.refuse(times=50)
    assert not here.test()
    assert any("no text was taken" in line or "Nothing reached" in line for line in here.said)
    assert REHEARSAL not in repr(vars(here.desk.store))


@pytest.mark.parametrize("channel", ["facebook", "x"])
def test_nobody_brings_a_rehearsal_in_without_the_apps_secret(shop, channel):
    here = shop()
    wrong = replace(SECRETS[channel], signing=("a-guess",))
    now = here.desk.clock.now()
    body, headers = webhook(ACCOUNTS[channel], wrong, REHEARSAL + "1", now)
    assert here.post(f"https://kept.example/webhooks/{channel}", body, headers) == 401
    assert not here.desk.queue.items


@pytest.mark.parametrize(
    "call",
    [
        PlatformRequest("facebook", "POST", "/1001/messages", body={"recipient": {"id": "300"}}),
        PlatformRequest("facebook", "POST", "/55_66/comments", body={"message": f"/{REHEARSAL}1"}),
        PlatformRequest("x", "POST", "/2/tweets", body={"text": REHEARSAL}),
        PlatformRequest("x", "GET", "/2/users/me"),
    ],
    ids=str,
)
def test_a_call_about_anybody_else_is_a_real_call(shop, call):
    assert shop().platforms.call(call).trouble is Trouble.NOT_SENT


def test_before_anything_stands_there_is_nothing_to_test():
    said = []
    deployment = SimpleNamespace(stack=SimpleNamespace(status=lambda: ""))
    assert not self_tested(deployment, "prod", said.append)
    assert said == ["There is nothing to test yet: run make deploy."]


def test_what_keeps_it_from_being_held_is_said_in_a_sentence():
    said = []
    stack = SimpleNamespace(status=lambda: "CREATE_COMPLETE")
    deployment = SimpleNamespace(stack=stack, table="kept-prod", url="ftp://x", aws=None)
    assert not self_tested(deployment, "prod", said.append)
    assert said[-1].startswith("The self-test could not be held: KEPT_BASE_URL makes no sense")


def test_a_port_where_nobody_listens_is_no_answer():
    assert posted("http://127.0.0.1:9/webhooks/facebook", b"{}", {}) == 0
