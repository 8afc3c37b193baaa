"""Bodies as a platform would sign them, through the door, the queue and the worker."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import app as entry
from chalicelib.adapters.aws.queue import encode
from tests.doors.lambda_events import CONTEXT, queue, rest
from tests.doors.test_the_webhook_door import post, signed
from tests.stories.desk import PAGE, X_ID

FACEBOOK = "/webhooks/facebook"
AWFUL = "This cake is awful and nobody answers"


def value(desk, text="Do you have rye bread left?", **changes):
    """A comment's change as Facebook tells it; None leaves a field out."""
    told = {
        "item": "comment",
        "verb": "add",
        "comment_id": "p1_7",
        "post_id": f"{PAGE}_p1",
        "parent_id": f"{PAGE}_p1",
        "from": {"id": "3000", "name": "Dana Prior"},
        "message": text,
        "created_time": int(desk.clock.now().timestamp()),
        **changes,
    }
    return {name: one for name, one in told.items() if one is not None}


def body(*values, page=PAGE):
    """A webhook body of a Page with these changes."""
    changes = [{"field": "feed", "value": one} for one in values]
    entries = [{"id": page, "time": 1772550000, "changes": changes}]
    return json.dumps({"object": "page", "entry": entries}).encode()


def mention(desk, text, *, id_="7900001", author="3900", name="Tom Okafor", **changes):
    """A post on X that mentions us, as a webhook body."""
    payload = {
        "id": id_,
        "text": text,
        "author_id": author,
        "conversation_id": id_,
        "created_at": desk.clock.now().strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        "edit_history_tweet_ids": [id_],
        "entities": {"mentions": [{"username": "mapleandrye", "id": X_ID}]},
        **changes,
    }
    user = {"id": author, "name": name, "username": "tom", "public_metrics": {}}
    data = {
        "event_uuid": id_,
        "filter": {"user_id": X_ID},
        "event_type": "post.mention.create",
        "payload": payload,
        "includes": {"users": [user]},
    }
    return json.dumps({"data": data}).encode()


def enters(raw, channel="facebook"):
    """The status with which a rightly signed body is taken."""
    return post(f"/webhooks/{channel}", raw, signed(channel, raw))["statusCode"]


def work(desk):
    """Everything queued, worked off as Lambda would; the ids of what failed."""
    failed = []
    while items := desk.queue.take():
        answer = entry.worker(queue(*[encode(item) for item in items]), CONTEXT)
        failed += answer["batchItemFailures"]
    return failed


def hears(desk, raw, channel="facebook"):
    """A signed body goes in at the door and is worked off; nothing fails."""
    assert enters(raw, channel) == 200
    assert work(desk) == []


def untouched(desk):
    """Whether nothing was queued, stored, sent or texted."""
    return not (desk.queue.items or desk.store.saves or desk.platforms.calls or desk.phone.texts)


def page(desk):
    """The small page behind the newest text with a link, as the owner's browser gets it."""
    text = next(text for text in reversed(desk.texts()) if "/a/" in text)
    path = "/a/" + text.rsplit("/a/", 1)[1].split()[0].rstrip(".")
    answer = entry.app(rest("GET", path), CONTEXT)
    assert answer["statusCode"] == 200
    return answer


class Parsed(HTMLParser):
    """What a browser would make of a page: its tags, their attributes, and the words."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.tags, self.attributes, self.words = set(), [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.words.append(data)


PLAIN_TAGS = {
    *("html", "head", "meta", "title", "style", "body", "main", "h1", "p"),
    *(
        "bdi",
        "button",
        "details",
        "div",
        "form",
        "h2",
        "input",
        "label",
        "li",
        "ol",
        "option",
        "section",
        "select",
        "small",
        "strong",
        "summary",
        "textarea",
    ),
}


def is_plain(html):
    """Whether nothing in the page acts, loads or leads away: neither tags nor attributes."""
    parsed = Parsed(html)
    assert parsed.tags <= PLAIN_TAGS, parsed.tags - PLAIN_TAGS
    for name, worth in parsed.attributes:
        assert not name.startswith("on"), name
        assert name not in {"href", "src", "style", "srcset", "action", "formaction"}, name
        assert "javascript:" not in (worth or "").lower()
    return True
