"""A shop whose Kept stands on the emulator, between pretend platforms and customers who write."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from datetime import time as clock_time
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlencode, urlsplit
from urllib.request import urlopen

from chalicelib.adapters.aws.client import Aws
from chalicelib.adapters.business_file.read import load
from chalicelib.adapters.dynamodb.store import DynamoStore
from chalicelib.model.business import Business, Slot
from chalicelib.model.thread import Thread
from infra.deploy.cloud import cloud
from infra.deploy.stack import Change
from infra.deploy.steps import Deployment, Wanted
from infra.deploy.talking import Given
from infra.emulator.running import KEY, REGION, Emulator, emulator
from infra.emulator.texting import CODE, TextingStub
from infra.endpoints import about, parameter_of
from infra.local.opening import BUSINESS_USUAL
from infra.local.platforms import NAMES, speaking, webhooks
from infra.local.platforms.accounts import accounts_of, stored
from infra.local.platforms.faults import Faults
from infra.local.platforms.serving import Platforms
from infra.local.platforms.wire import Asked, Told
from infra.local.platforms.world import Said, World
from infra.package import X86, Package, packaged

STAGE = "test"
AT_ONCE = timedelta(seconds=1)
HIDDEN_SECONDS = 8  # so that dead letters take half a minute, not nine
ALWAYS = (Slot(clock_time(0, 0), clock_time(23, 59)),)
LOOK_SECONDS = 0.1
SECONDS_MAX = 30


class HeldPlatforms(Platforms):
    """Pretend platforms on which the look-up of one comment hangs until it is let go."""

    held = ""
    asked_for = threading.Event()
    let_go = threading.Event()

    def answer(self, platform: str, asked: Asked) -> Told | None:
        if self.held and self.held in asked.path and asked.method == "GET":
            self.asked_for.set()
            self.let_go.wait(SECONDS_MAX)
        return super().answer(platform, asked)


class Shop:
    """What a test does with the stack, from outside."""

    def __init__(self, aws: Emulator, platforms: HeldPlatforms, stub: TextingStub) -> None:
        self.aws, self.platforms, self.stub = aws, platforms, stub
        self.store = DynamoStore(Aws(REGION, aws.url), f"kept-{STAGE}")
        self.outputs: dict[str, str] = {}
        self.verify_token = ""
        self.last: Deployment | None = None

    def deploy(self, made: Package, **parameters: str) -> tuple[Change, ...]:
        """Deploy as `make deploy` does; what it changed."""
        bases = {
            parameter_of(about(name).ENDPOINT.variable): self.platforms.url(name) for name in NAMES
        }
        short = {"WorkerSeconds": str(HIDDEN_SECONDS), "HiddenSeconds": str(HIDDEN_SECONDS)}
        wanted = Wanted(STAGE, parameters={**bases, **short, **parameters}, base_url=self.doors)
        done = Deployment(cloud(REGION), Given(self.answers()), wanted, made)
        done.run()
        self.last = done
        self.outputs = done.stack.outputs()
        self.verify_token = done.keys.public("facebook")["verify_token"]
        return done.changes

    def answers(self) -> dict[str, str]:
        """What somebody would type who connects the pretend platforms."""
        kept = stored(self.platforms.world.accounts)
        names = {"channels": ",".join(kept), "file": str(BUSINESS_USUAL), "code": CODE}
        return {**{name: key for keys in kept.values() for name, key in keys.items()}, **names}

    def furnish(self) -> None:
        """A business that is always open and quick, and whose people know Kept already."""
        business = shop_business()
        self.store.put_business(business)
        for person in business.contacts:
            self.store.count(f"welcome/{person.phone}", 1, 1, datetime.now(UTC) + timedelta(9))

    @property
    def doors(self) -> str:
        """Where the emulator shows them, by the stack's outputs."""
        return self.aws.url + "/restapis/{RestAPIId}/kept/_user_request_"

    @property
    def base(self) -> str:
        """Where the emulator shows the doors; on AWS it is the output BaseUrl."""
        return self.doors.format(**self.outputs)

    def knock(self, method: str, path: str, body: bytes = b"", **headers: str) -> tuple[int, bytes]:
        """One request to the doors."""
        where = urlsplit(self.base)
        with closing(HTTPConnection(where.hostname or "", where.port, timeout=30)) as line:
            line.request(method, where.path + path, body, headers)
            answer = line.getresponse()
            return answer.status, answer.read()

    def says(self, channel: str, author: str, text: str, venue: str = "public") -> Said:
        """A customer writes; nothing is told to the shop yet."""
        world = self.platforms.world
        order = {"channel": channel, "author": author, "text": text, "venue": venue}
        with world.lock:
            return speaking.customer_says(world, order, datetime.now(UTC))

    def bodies(self, said: Said) -> list[bytes]:
        """The webhook bodies that tell of it."""
        world = self.platforms.world
        with world.lock:
            mine = [d for d in world.outbox if d.about_id == said.id]
            for delivery in mine:
                world.outbox.remove(delivery)
        return [delivery.body for delivery in mine]

    def deliver(self, channel: str, body: bytes) -> int:
        """A signed webhook at the door; its status."""
        headers = webhooks.sign(channel, body, self.platforms.world.accounts)
        return self.knock("POST", f"/webhooks/{channel}", body, **headers)[0]

    def tell(self, said: Said) -> list[int]:
        """Deliver all that tells of it."""
        return [self.deliver(said.platform, body) for body in self.bodies(said)]

    def threads(self) -> list[Thread]:
        found = (self.store.thread(id_) for id_ in self.store.thread_ids())
        return [thread for thread in found if thread is not None]

    def thread_of(self, said: Said) -> Thread | None:
        """The thread in which it was heard."""
        ids = set(said.ids)
        return next((t for t in self.threads() if ids & {m.id for m in t.messages}), None)

    def texts(self) -> list[dict[str, Any]]:
        """Every text message the emulator was given."""
        with urlopen(f"{self.aws.url}/_ministack/sns/sms-messages", timeout=10) as answer:
            return list(_messages(json.load(answer)))

    def texts_in(self, number: str, words: str) -> None:
        """A phone texts our number, as AWS End User Messaging publishes it to the topic.

        Subject and attribute are there because the emulator leaves empty ones out, AWS does not.
        """
        known = {"originationNumber": number, "messageBody": words}
        more = {"destinationNumber": "+18005550100", "inboundMessageId": f"in-{time.time_ns()}"}
        self.aws.client("sns").publish(
            TopicArn=self.outputs["TextsTopicArn"],
            Subject="text",
            MessageAttributes={"any": {"DataType": "String", "StringValue": "one"}},
            Message=json.dumps(known | more),
        )

    def calls(self, platform: str, method: str = "POST") -> list[str]:
        """The paths of the calls that reached a platform."""
        world = self.platforms.world
        with world.lock:
            return [c.path for c in world.calls if (c.platform, c.method) == (platform, method)]

    def in_queue(self, output: str) -> int:
        """How many messages a queue holds, hidden or not."""
        names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        found = self.aws.client("sqs").get_queue_attributes(
            QueueUrl=self.outputs[output], AttributeNames=names
        )
        return sum(int(value) for value in found["Attributes"].values())


def _messages(found: Any) -> Iterator[dict[str, Any]]:
    """The records in what the emulator shows, however it nests them."""
    if isinstance(found, dict) and "Message" in found:
        yield found
    elif isinstance(found, dict | list):
        for one in found.values() if isinstance(found, dict) else found:
            yield from _messages(one)


def shop_business() -> Business:
    """Open day and night, live, and quick to acknowledge."""
    usual = load(BUSINESS_USUAL)
    hours = replace(usual.hours, week=(ALWAYS,) * 7, holidays={}, exceptions={})
    quick = replace(usual.rules, acknowledge_after=AT_ONCE, acknowledge_max=AT_ONCE)
    mode = type(usual.mode).LIVE
    return replace(usual, hours=hours, mode=mode, rules=quick)


def until(what: Callable[[], Any], seconds: float = SECONDS_MAX) -> Any:
    """What it gives as soon as it is true; whatever it gave last when the time is over."""
    deadline = time.monotonic() + seconds
    while not (found := what()) and time.monotonic() < deadline:
        time.sleep(LOOK_SECONDS)
    return found


def query(**parameters: str) -> str:
    return "?" + urlencode(parameters)


@contextmanager
def opened() -> Iterator[tuple[Shop, Package]]:
    """A shop on an emulator of its own, deployed and furnished."""
    world = World(accounts_of("Maple & Rye"), datetime.now(UTC))
    platforms = HeldPlatforms(world, Faults(), lambda: datetime.now(UTC))
    stub = TextingStub()
    with TemporaryDirectory(prefix="kept-deployed-") as folder, closing(platforms), closing(stub):
        made = packaged(STAGE, Path(folder) / "out", X86)
        with emulator(AWS_ENDPOINT_URL_SNS=stub.url) as aws:
            stub.emulator_url = aws.url
            os.environ |= {"AWS_ENDPOINT_URL": aws.url, "AWS_ENDPOINT_URL_SNS": stub.url}
            shop = Shop(aws, platforms, stub)
            shop.deploy(made)
            shop.furnish()
            yield shop, made


CREDENTIALS = {
    "AWS_ACCESS_KEY_ID": KEY,
    "AWS_SECRET_ACCESS_KEY": KEY,
    "AWS_SESSION_TOKEN": "",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_DEFAULT_REGION": REGION,
    "AWS_ENDPOINT_URL": "",  # once the emulator runs
    "AWS_ENDPOINT_URL_SNS": "",
}
