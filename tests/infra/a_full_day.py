"""A day on which every function does everything it can, over the street's HTTP."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import re
from dataclasses import replace
from datetime import timedelta
from typing import Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import boto3

import app as entry
from chalicelib import wiring
from chalicelib.adapters.dynamodb.rows import SETTLED_KEPT
from chalicelib.desk.ports.store import Change
from chalicelib.model.business import Mode
from chalicelib.model.promise import PromiseState
from chalicelib.model.send import SendKind, SendState
from infra.local.demo import scene
from infra.local.platforms.accounts import accounts_of
from infra.local.platforms.webhooks import encode, sign
from infra.local.product import events
from infra.local.product.clock import read_time
from infra.local.product.deployed import STAGE, TABLE
from tests.adapters.samples import promise, send

START = "2026-11-17T15:00:00Z"  # Tuesday, ten in the morning at the shop
OWNER = "+15550100"
FORM = "application/x-www-form-urlencoded"
BEFORE = timedelta(days=30)
MANY_EVENTS = 21  # more than a worker hears from one body: it puts them back one by one


class Forgets(dict[str, Any]):
    """A cache that keeps nothing.

    On the street all functions live in one process: what the door has read, the worker need not
    read again. In Lambda each reads for itself.
    """

    def __setitem__(self, key: str, value: Any) -> None:
        """Nothing is kept."""


def live(where: str) -> None:
    """Live it, on the street at this address, in this process."""
    scene.ask(where, "reset", {"now": START})
    wiring.ports().vault._copies = Forgets()
    dana = say(where, "facebook", "Dana Prior", "My cake was stale and I want my money back.")
    say(where, "x", "Tom Okafor", "@mapleandrye cold coffee again, come on", followers=5_000)
    ben = say(where, "facebook", "Ben Achebe", "Do you have gluten free bread?", venue="private")
    fill(ben["thread"])
    for _ in range(6):
        state = scene.ask(where, "next", {})
    scene.ask(where, "owner", {"thread": ben["thread"], "venue": "private", "text": "We do!"})
    press_everything(where, state)
    text_everything(where, state)
    scene.ask(where, "edit", {"id": dana["id"], "text": "It was stale. I am calling a lawyer."})
    scene.ask(where, "delete", {"id": dana["id"]})
    in_vain(where)
    deliver_many(where)
    look_after(where)


def say(where: str, channel: str, author: str, text: str, **more: Any) -> dict[str, Any]:
    """A customer says something; what the street answers."""
    order = {"channel": channel, "author": author, "text": text, **more}
    answer: dict[str, Any] = scene.ask(where, "say", order)
    return answer


def fill(thread_id: str) -> None:
    """Give a thread a past: one more thing that settles, and its oldest goes to the archive."""
    store = wiring.ports().store
    thread = store.thread(thread_id)
    assert thread is not None
    old = thread.created_at - BEFORE
    sends = tuple(
        send(n, SendState.CANCELLED, created_at=old + timedelta(minutes=n), kind=SendKind.THANKS)
        for n in range(SETTLED_KEPT)
    )
    promises = tuple(
        promise(n, PromiseState.KEPT, made_at=old + timedelta(minutes=n), due_at=old + BEFORE)
        for n in range(SETTLED_KEPT)
    )
    past = replace(thread, sends=(*sends, *thread.sends), promises=(*promises, *thread.promises))
    store.save(Change(past, thread))


def deliver_many(where: str) -> None:
    """One webhook with many events, as after an outage of Facebook's."""
    accounts = accounts_of("Maple & Rye")
    page = accounts["facebook"].page_id
    post = page + "_5001"
    added = {"item": "comment", "verb": "add", "post_id": post, "parent_id": post}
    changes = [
        {
            "field": "feed",
            "value": {
                **added,
                "comment_id": f"5001_{90_000 + n}",
                "from": {"id": str(800 + n), "name": f"Guest {n}"},
                "created_time": int(read_time(START).timestamp()),
                "message": "See you on Saturday!",
            },
        }
        for n in range(MANY_EVENTS)
    ]
    entry = {"id": page, "time": 1, "changes": changes}
    body = encode("facebook", {"object": "page", "entry": [entry]})
    headers = sign("facebook", body, accounts)
    urlopen(Request(f"{where}/webhooks/facebook", body, headers), timeout=30).close()


def look_after(where: str) -> None:
    """A comment that Facebook never told of, a connection nobody can mend, and the auditor."""
    scene.ask(where, "fault", {"target": "facebook.webhook", "mode": "lost", "times": 1})
    say(where, "facebook", "Nora Quill", "Nobody answered my order. Disappointing.")
    scene.ask(where, "fault", {"target": "x.connection", "mode": "dropped", "times": 99})
    scene.ask(where, "clock", {"advance_seconds": 3 * 3600})
    url = wiring.ports().queue._url
    set_dead_letters_apart(url)
    names = {"KEPT_STAGE": STAGE, "KEPT_TABLE": TABLE, "KEPT_QUEUE_URL": url}
    before = {name: os.environ.get(name) for name in names}
    os.environ |= names
    try:  # the auditor takes nothing from whom it judges, so it learns from its environment
        entry.audit(events.minute_event(read_time(START), "audit"), events.context("audit"))
    finally:
        for name, value in before.items():
            os.environ.pop(name)
            os.environ |= {name: value} if value is not None else {}


def set_dead_letters_apart(queue_url: str) -> None:
    """As on AWS; the street itself keeps its dead letters without a queue of their own."""
    sqs = boto3.client("sqs", region_name=events.REGION)
    sqs.create_queue(QueueName=f"kept-{STAGE}-dead")
    target = {
        "deadLetterTargetArn": f"arn:aws:sqs:{events.REGION}:{events.ACCOUNT}:kept-{STAGE}-dead"
    }
    policy = json.dumps({**target, "maxReceiveCount": 3})
    sqs.set_queue_attributes(QueueUrl=queue_url, Attributes={"RedrivePolicy": policy})


def press_everything(where: str, state: dict[str, Any]) -> None:
    """Words on every page that a text led to, and then its every button."""
    links = re.findall(r"/a/[\w-]+", json.dumps(state["phone"]))
    assert links, "no text carries a link"
    written = {"button": "write", "words": "So sorry, a fresh one is on us.", "to": "public"}
    for link in dict.fromkeys(links):
        page = knock(where, link)
        knock(where, link, urlencode(written).encode())  # it is texted a code to go out with
        for button in dict.fromkeys(re.findall(r'name="button" value="([^"]+)"', page)):
            knock(where, link, urlencode({"button": button}).encode())


def text_everything(where: str, state: dict[str, Any]) -> None:
    """What an owner can text: a list, a command for a code, words, and their going out."""
    codes = dict.fromkeys(re.findall(r"\b[A-Z]\d\d\b", json.dumps(state["phone"])))
    assert codes, "no text carries a code"
    for words in ("?", "who", "owe"):
        type_(where, words)
    for code in codes:
        type_(where, f"{code} got")
        type_(where, f"{code} So sorry, a fresh one is on us.")
        for words in ("go", f"{code} pub", "go"):
            type_(where, f"go {newest_number(where)}" if words == "go" else words)
        type_(where, f"{code} 5pm")
        type_(where, f"{code} done")
        scene.ask(where, "clock", {"advance_seconds": 1_500})  # a phone has 20 answers an hour


def type_(where: str, words: str) -> None:
    scene.ask(where, "phone", {"from": OWNER, "text": words})


def newest_number(where: str) -> str:
    """That of the last read-back."""
    told = json.dumps(scene.ask(where, "state")["phone"])
    return ["555", *re.findall(r"\bGO (\d{3,6})\b", told)][-1]


def erase(where: str) -> None:
    """Facebook passes on that a known and a strange person want their data deleted."""
    secret = scene.ask(where, "secrets")["facebook"]["app_secret"]
    for user_id in ("100000000001", "100000000999"):
        request = {"algorithm": "HMAC-SHA256", "issued_at": 1_795_000_000, "user_id": user_id}
        payload = base64.urlsafe_b64encode(json.dumps(request).encode()).rstrip(b"=")
        signature = hmac.new(secret.encode(), payload, hashlib.sha256).digest()
        signed = base64.urlsafe_b64encode(signature).rstrip(b"=") + b"." + payload
        answer = knock(where, "/deletion/facebook", b"signed_request=" + signed)
        knock(where, "/deletion/" + json.loads(answer)["confirmation_code"])


def in_vain(where: str) -> None:
    """Nothing is taken, neither by the phone nor by Facebook: the owner hears it by e-mail."""
    scene.ask(where, "fault", {"target": "sns.sms", "mode": "refuse", "times": 3})
    say(where, "facebook", "Ida Marsh", "my son threw up after your pie, we are in hospital")
    erase(where)
    store = wiring.ports().store
    business = store.business()
    rules = replace(business.rules, texts_hour_max=100, texts_day_max=100)
    store.put_business(replace(business, mode=Mode.DRAFT, rules=rules))
    say(where, "facebook", "Leo Hart", "The cake fell apart. Really disappointing.")
    state = scene.ask(where, "next", {})
    while not any("Leo" in text["text"] for text in state["phone"]):
        state = scene.ask(where, "next", {})
    broken = ("sns.sms", "facebook.private_reply", "facebook.comment")
    for target in broken:
        scene.ask(where, "fault", {"target": target, "mode": "refuse", "times": 50})
    press_everything(where, state)
    for target in broken:
        scene.ask(where, "fault", {"target": target, "mode": "refuse", "times": 0})


def knock(where: str, path: str, form: bytes | None = None) -> str:
    """A request to the product's own doors; its page."""
    request = Request(where + path, form, {"Content-Type": FORM} if form is not None else {})
    try:
        with urlopen(request, timeout=30) as answer:
            return str(answer.read().decode())
    except HTTPError as error:
        return str(error.read().decode())
