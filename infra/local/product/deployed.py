"""The product as deployed, on pretend AWS: its doors, its queue, its worker and its minute."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from chalicelib import channels
from chalicelib.adapters.audit.auditor import Auditor
from chalicelib.adapters.aws.client import Aws
from chalicelib.adapters.aws.mail import SnsMail
from chalicelib.adapters.aws.phone import SnsPhone
from chalicelib.adapters.aws.queue import SqsQueue
from chalicelib.adapters.aws.vault import SsmVault
from chalicelib.adapters.dynamodb.store import DynamoStore
from chalicelib.adapters.http.platforms import HttpPlatforms
from chalicelib.adapters.randomness import SystemRandomness
from chalicelib.desk.ports.ports import Ports
from chalicelib.desk.ports.store import ContextQuery
from chalicelib.model.business import Business
from chalicelib.model.desk_state import DeskState
from chalicelib.model.thread import DESK_THREAD, Thread

from ..platforms.accounts import LINK_SECRET, Accounts, stored
from . import events, shortcut
from .clock import StreetClock
from .events import Knock, Reply

STAGE = "street"
TABLE = "kept-street"
QUEUE = "kept-street-inbound"
MAIL_TOPIC = "kept-street-alerts"
A_YEAR = timedelta(days=365)
HIDDEN_SECONDS = 12 * 3600  # the pump decides when a failed item shows again, not real time
BATCH = 10
DELIVERIES_MAX = 3  # of one text, when the function fails
SMS_PRICE_MAX = "0.50"
NO_ROUTE = Reply(
    403,  # API Gateway's answer for a path that it does not know
    (("Content-Type", "application/json"),),
    b'{"message":"Missing Authentication Token"}',
)

log = logging.getLogger("street")


class LocalProduct:
    """Everything of the product that a street needs. Call `begin` first; one call at a time."""

    def __init__(
        self,
        business: Business,
        accounts: Accounts,
        clock: StreetClock,
        bases: Mapping[str, str],
        origin: str,
        two_way: bool = True,
    ) -> None:
        self._business, self._accounts, self._clock = business, accounts, clock
        self._bases, self._origin, self._two_way = bases, origin, two_way
        self._typed = 0
        self._mock: Any = None

    @property
    def zone(self) -> str:
        """The shop's time zone."""
        return self._business.hours.zone

    def begin(self) -> None:
        """An empty AWS account with the product in it."""
        if self._mock is None:
            self._start()
        else:
            from moto.moto_api._internal.models import moto_api_backend

            moto_api_backend.reset()
        self._url = self._sqs.create_queue(QueueName=QUEUE)["QueueUrl"]
        self._topic = self._aws.client("sns").create_topic(Name=MAIL_TOPIC)["TopicArn"]
        self._keep_secrets()
        self._store = DynamoStore(self._aws, TABLE, self._clock)
        self._store.create_table()
        self._store.put_business(self._business)
        self._store.lists_are_complete()
        for person in self._business.contacts:  # Maya and Sam have known Kept for a while
            self._store.count(f"welcome/{person.phone}", 1, 1, self._clock.now() + A_YEAR)
        self._hand_in()

    def _start(self) -> None:
        from moto import mock_aws

        self._mock = mock_aws()
        self._mock.start()
        self._aws = Aws(region=events.REGION)
        shortcut.take(self._aws.client("dynamodb"), events.ACCOUNT)
        self._sqs = self._aws.client("sqs", attempts=2)

    def end(self) -> None:
        if self._mock is not None:
            from chalicelib import wiring

            wiring.use(None)
            self._mock.stop()
            self._mock = None

    def _keep_secrets(self) -> None:
        kept = {name: json.dumps(keys) for name, keys in stored(self._accounts).items()}
        kept["link"] = LINK_SECRET
        for name, value in kept.items():
            self._aws.client("ssm").put_parameter(
                Name=f"/kept/{STAGE}/{name}", Value=value, Type="SecureString"
            )

    def _hand_in(self) -> None:
        """Load the app as Lambda does, and give its desk the real hands, on pretend AWS."""
        import app as lambda_code
        from chalicelib import wiring

        vault = SsmVault(self._aws, STAGE, wiring.channel_door, self._clock)
        wiring.use(
            Ports(
                store=self._store,
                queue=SqsQueue(self._aws, self._url),
                platforms=HttpPlatforms(vault, partial(wiring.endpoint, self._bases)),
                phone=SnsPhone(self._aws, price_max=SMS_PRICE_MAX),
                mail=SnsMail(self._aws, self._topic),
                vault=vault,
                clock=self._clock,
                randomness=SystemRandomness(),
                channel=wiring.channel,
                channel_name=channels.name_of,
                base_url=self._origin,
                two_way=self._two_way,
            )
        )
        self._code = lambda_code

    def door(self, knock: Knock) -> Reply:
        """What API Gateway and the HTTP function answer."""
        found = events.route_of(self._code.app.routes, knock.path)
        if found is None:
            return NO_ROUTE
        event = events.http_event(knock, *found, self._code.app.api.binary_types, self._clock.now())
        return events.http_reply(self._code.app(event, events.context("kept-street")))

    def receive(self) -> list[Mapping[str, Any]]:
        answer = self._sqs.receive_message(
            QueueUrl=self._url,
            MaxNumberOfMessages=BATCH,
            VisibilityTimeout=HIDDEN_SECONDS,
            AttributeNames=["All"],
        )
        return list(answer.get("Messages", []))

    def show_again(self, message: Mapping[str, Any]) -> None:
        self._sqs.change_message_visibility(
            QueueUrl=self._url, ReceiptHandle=message["ReceiptHandle"], VisibilityTimeout=0
        )

    def drop(self, message: Mapping[str, Any]) -> None:
        self._sqs.delete_message(QueueUrl=self._url, ReceiptHandle=message["ReceiptHandle"])

    def queued(self) -> int:
        """Items that are waiting or being retried."""
        names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        found = self._sqs.get_queue_attributes(QueueUrl=self._url, AttributeNames=names)
        return sum(int(value) for value in found["Attributes"].values())

    def work(self, messages: Sequence[Mapping[str, Any]]) -> set[str]:
        """The ids of the items the worker failed on: of all of them when it fell over."""
        event = events.queue_event(messages, QUEUE)
        try:
            answer = self._code.worker(event, events.context("kept-street-worker"))
        except Exception:
            # As Lambda does: whatever the function raises puts the whole batch back.
            log.exception("the worker fell over")
            return {message["MessageId"] for message in messages}
        failures = (answer or {}).get("batchItemFailures", [])
        return {failure["itemIdentifier"] for failure in failures}

    def minute(self) -> None:
        self._scheduled("minute")

    def care(self) -> None:
        self._scheduled("care")

    def _scheduled(self, name: str) -> None:
        event = events.minute_event(self._clock.now(), name)
        try:
            getattr(self._code, name)(event, events.context(f"kept-street-{name}"))
        except Exception:  # as Lambda does: the next one comes by itself
            log.exception("the function %s fell over", name)

    def audit(self) -> dict[str, int]:
        return Auditor(self._aws, TABLE, self._url, channels.NAMES).audit(self._clock.now())

    def next_wake(self) -> datetime | None:
        return self._store.next_wake()

    def threads(self) -> list[Thread]:
        found = (self._store.thread(id_) for id_ in self._store.thread_ids())
        return sorted((t for t in found if t), key=lambda t: (t.created_at, t.id))

    def business(self) -> Business:
        return self._store.business()

    def desk(self) -> DeskState:
        return self._store.context(ContextQuery(DESK_THREAD, DESK_THREAD)).desk

    def texts(self) -> list[tuple[str, str]]:
        """Every text the carrier accepted, as (number, words)."""
        from moto.sns.models import sns_backends

        backend = sns_backends[events.ACCOUNT][events.REGION]
        return list(backend.sms_messages.values())

    def mails(self) -> list[tuple[str, str]]:
        """Every e-mail the topic took, as (subject, words)."""
        from moto.sns.models import sns_backends

        topic = sns_backends[events.ACCOUNT][events.REGION].topics[self._topic]
        return [(str(sent[2] or ""), str(sent[1])) for sent in topic.sent_notifications]

    def texted(self, number: str, words: str) -> None:
        """A text reached the shop's number: the topic hands it to the function."""
        self._typed += 1
        event = events.texted_event(number, words, f"typed-{self._typed}")
        for _ in range(DELIVERIES_MAX):
            try:
                self._code.texts(event, events.context("kept-street-texts"))
            except Exception:
                # As SNS does: what failed is handed over again, twice.
                log.exception("the text was not worked on")
            else:
                return


def pretend_credentials() -> None:
    """Made-up AWS credentials in this process, so that no real ones are ever looked for."""
    os.environ.update(
        AWS_ACCESS_KEY_ID="street",
        AWS_SECRET_ACCESS_KEY="street",
        AWS_SESSION_TOKEN="street",
        AWS_DEFAULT_REGION=events.REGION,
        AWS_REGION=events.REGION,
        AWS_EC2_METADATA_DISABLED="true",
        AWS_CONFIG_FILE=os.devnull,
        AWS_SHARED_CREDENTIALS_FILE=os.devnull,
    )
    os.environ.pop("AWS_PROFILE", None)
