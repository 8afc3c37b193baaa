"""The self-test at the end of a deployment: one made-up customer, from the door to the end.

A signed webhook goes through the real door, queue and worker; the desk acknowledges it (a dry run:
no platform is called for a rehearsal), texts the owner, and is closed over the text's own link.
"""

from __future__ import annotations

import secrets as randomness
import time
from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from chalicelib import wiring
from chalicelib.desk.outbound.text_owner import token_of
from chalicelib.desk.ports.errors import Conflict, NotConnected, Unavailable
from chalicelib.desk.ports.ports import Ports
from chalicelib.desk.ports.store import ContextQuery
from chalicelib.desk.privacy.erase import TOMBSTONES_KEPT, tombstone_of
from chalicelib.model.alert import Medium, Text, TextState
from chalicelib.model.business import Account
from chalicelib.model.rehearsal import REHEARSAL
from chalicelib.model.send import SendState
from chalicelib.model.thread import Status, Thread
from chalicelib.settings import Misconfigured
from chalicelib.settings import read as settings
from infra.drill import NO_QUEUE, first_account, remove

from .synthetic import webhook

if TYPE_CHECKING:
    from .steps import Deployment

LOOK_SECONDS, POST_SECONDS = 1.0, 30.0
SOON = timedelta(seconds=90)  # a door just made may need a while, and each function starts cold
SPARE = timedelta(minutes=3)  # for the minute, beside the time after which the desk acknowledges
OK = 200
NO_DOOR = "The door did not take the signed webhook (its last answer: {status}). Run make doctor."
NO_THREAD = "The door took the webhook, and no thread came of it: look at the worker's log."
NO_TEXT = "Nothing reached the owner, neither a text nor an e-mail. Run make doctor."
NOT_SAID = "The acknowledgement did not go out in time: look at the log of the minute."
NOT_CLOSED = "The link of the text did not close the thread: look at the door's log."
CLOSE = urlencode({"button": "close:released"}).encode()
FORM = {"Content-Type": "application/x-www-form-urlencoded"}

Post = Callable[[str, bytes, Mapping[str, str]], int]
Say = Callable[[str], None]
Look = Callable[[], str]  # what was seen, as words; "" while there is nothing to see


def posted(url: str, body: bytes, headers: Mapping[str, str]) -> int:
    """Send it; the HTTP status, 0 where nobody answered."""
    request = Request(url, body, dict(headers), method="POST")
    try:
        with urlopen(request, timeout=POST_SECONDS) as answer:
            return int(answer.status)
    except HTTPError as error:
        return error.code
    except (URLError, TimeoutError, ConnectionError):
        return 0


def self_tested(deployment: Deployment, stage: str, say: Say) -> bool:
    """The self-test of what a deployment has made; whether it was held and everything was seen."""
    if not deployment.stack.status():
        say("There is nothing to test yet: run make deploy.")
        return False
    say("Self-test: one made-up customer, from the door to the end. It takes a few minutes.")
    try:
        ports = _hands(deployment, stage)
        return self_test(ports, first_account(ports), say)
    except (Misconfigured, NotConnected, Unavailable, Conflict) as problem:
        say(f"The self-test could not be held: {problem}")
        return False


def _hands(deployment: Deployment, stage: str) -> Ports:
    """The hands of whoever deploys, on the deployed table."""
    names = {
        "KEPT_STAGE": stage,
        "KEPT_TABLE": deployment.table,
        "KEPT_QUEUE_URL": NO_QUEUE,
        "KEPT_BASE_URL": deployment.url,
    }
    return wiring.made(settings(names), deployment.aws)


def self_test(
    ports: Ports,
    account: Account,
    say: Say,
    post: Post = posted,
    wait: Callable[[float], None] = time.sleep,
) -> bool:
    """Whether each hop was seen, told with its seconds; `account` is one of a connected channel.

    `hands` must know the base URL. Leaves nothing behind. Raises NotConnected or Unavailable.
    """
    return Rehearsal(ports, account, say, post, wait).held()


class Rehearsal:
    """One made-up customer and their way through the desk."""

    def __init__(
        self, ports: Ports, account: Account, say: Say, post: Post, wait: Callable[[float], None]
    ) -> None:
        self._hands, self._account, self._say = ports, account, say
        self._post, self._wait = post, wait
        self._person = REHEARSAL + randomness.token_hex(8)
        self._answered = 0  # the door's last status
        self._whole = True  # False: it went on, but not as it should

    def held(self) -> bool:
        """Each hop after the other, up to the first that does not come."""
        keys = ContextQuery(self._account.channel, self._account.id)
        rules = self._hands.store.context(keys).business.rules
        try:
            return (
                self._hop(self._door, SOON, NO_DOOR)
                and self._hop(self._heard, SOON, NO_THREAD)
                and self._hop(self._told, SOON, NO_TEXT)
                and self._hop(self._said, rules.acknowledge_max + SPARE, NOT_SAID)
                and self._hop(self._closed, SOON, NOT_CLOSED)
                and self._whole
            )
        finally:
            self._remove()

    def _hop(self, look: Look, patience: timedelta, missing: str) -> bool:
        """Look until it is there or patience is over, and tell which, with the seconds."""
        start = self._hands.clock.now()
        while True:
            seen, passed = look(), self._hands.clock.now() - start
            if seen:
                self._say(f"  {passed.total_seconds():5.1f} s  {seen}")
                return True
            if passed >= patience:
                self._say(f"  {missing.format(status=self._answered)}")
                return False
            self._wait(LOOK_SECONDS)

    def _door(self) -> str:
        secrets, now = self._hands.vault.secrets(self._account.channel), self._hands.clock.now()
        body, headers = webhook(self._account, secrets, self._person, now)
        self._answered = self._post(self._url(f"webhooks/{self._account.channel}"), body, headers)
        return "the door took the signed webhook" if self._answered == OK else ""

    def _heard(self) -> str:
        return "the worker made a thread of it" if self._thread() else ""

    def _told(self) -> str:
        thread = self._thread()
        texts = thread.alert.texts if thread and thread.alert else ()
        if thread and any(_went(text, Medium.SMS) for text in texts):
            return f"a text with the code {thread.code} went to the owner's phone"
        if any(_went(text, Medium.EMAIL) for text in texts):
            self._whole = False
            return "no text was taken by the carrier, so an e-mail went: run make doctor"
        return ""

    def _said(self) -> str:
        thread = self._thread()
        sends = thread.sends if thread else ()
        said = any(send.state is SendState.SENT for send in sends)
        return "the acknowledgement went out, as a dry run: no platform was called" if said else ""

    def _closed(self) -> str:
        """Press the button that the owner would press, until the thread is closed."""
        thread = self._thread()
        if thread is None:
            return ""
        if thread.status is Status.CLOSED:
            return "the owner's link closed the thread"
        owner = self._hands.store.context(
            ContextQuery(thread.channel, thread.account)
        ).business.owner
        self._post(self._url(f"a/{token_of(self._hands, thread, owner.phone)}"), CLOSE, FORM)
        return ""

    def _url(self, path: str) -> str:
        return f"{self._hands.base_url.rstrip('/')}/{path}"

    def _thread(self) -> Thread | None:
        store, account = self._hands.store, self._account
        ids = store.people.threads_of(account.channel, account.id, self._person)
        return store.thread(ids[0]) if ids else None

    def _remove(self) -> None:
        account = self._account
        people = self._hands.store.people
        ids = people.threads_of(account.channel, account.id, self._person)
        for id_ in ids:
            remove(self._hands, account, self._person, id_)
        if not ids:
            self._turn_away()

    def _turn_away(self) -> None:
        """A webhook that comes too late for this test makes no thread that nobody would close."""
        account, now = self._account, self._hands.clock.now()
        mark = tombstone_of(self._hands, account.channel, account.id, self._person)
        self._hands.store.people.bury(mark, now, now + TOMBSTONES_KEPT)


def _went(text: Text, medium: Medium) -> bool:
    return text.medium is medium and text.state is TextState.ACCEPTED
