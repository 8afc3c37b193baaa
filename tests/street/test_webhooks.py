"""What the pretend platforms deliver is signed and shaped so that the channels understand it."""

from __future__ import annotations

import json

import pytest

from chalicelib import channels
from chalicelib.model.business import Account
from chalicelib.model.http import Forged, Secrets
from chalicelib.model.message import Author, Venue
from chalicelib.model.platform import DeliveryEcho, InboundEvent, Lookup, Verb
from infra.local.platforms import speaking, webhooks
from infra.local.platforms.facebook import account as on_facebook
from infra.local.platforms.facebook import api as graph
from infra.local.platforms.x import api as x_api
from tests.street.people import ACCOUNTS, NOW, graph_call, say, world, x_call

PAGE, US = ACCOUNTS["facebook"], ACCOUNTS["x"]
SECRETS = {
    "facebook": Secrets((PAGE.app_secret,)),
    "x": Secrets((US.consumer_secret,)),
}
OWN = {
    "facebook": Account("facebook", PAGE.page_id, "Maple & Rye", app_id=PAGE.app_id),
    "x": Account("x", US.user_id, "Maple & Rye", US.handle),
}


def told(place, n=-1):
    """The events in the n-th webhook on its way, after its signature was checked."""
    delivery = place.outbox[n]
    channel = channels.find(delivery.channel)
    headers = webhooks.sign(delivery.channel, delivery.body, ACCOUNTS)
    channel.verify(delivery.body, headers, SECRETS[delivery.channel])
    return channel.parse(delivery.body, OWN[delivery.channel], NOW)


@pytest.mark.parametrize("channel", ["facebook", "x"])
@pytest.mark.parametrize("venue", ["public", "private"])
def test_a_customers_words_arrive_as_they_were_said(channel, venue):
    place = world()
    words = 'Ünïcode / "quotes" 🎂 @mapleandrye?'
    said = say(place, words, channel=channel, venue=venue)
    [heard] = told(place)
    assert isinstance(heard, InboundEvent)
    assert (heard.message.id, heard.message.text) == (said.id, words)
    assert (heard.author, heard.message.venue) == (Author.CUSTOMER, Venue(venue))
    assert heard.message.sent_at == NOW


@pytest.mark.parametrize("channel", ["facebook", "x"])
def test_one_changed_byte_breaks_the_signature(channel):
    place = world()
    say(place, channel=channel)
    delivery = place.outbox[-1]
    headers = webhooks.sign(channel, delivery.body, ACCOUNTS)
    with pytest.raises(Forged):
        channels.find(channel).verify(delivery.body + b" ", headers, SECRETS[channel])


def test_facebook_escapes_what_it_signs():
    body = webhooks.encode("facebook", {"text": "ä/"})
    assert body == b'{"text":"\\u00e4\\/"}'
    assert json.loads(body) == {"text": "ä/"}


@pytest.mark.parametrize("channel", ["facebook", "x"])
def test_an_edit_and_a_deletion_are_told_as_such(channel):
    place = world()
    said = say(place, channel=channel)
    original = said.id
    speaking.customer_edits(place, said, "Never mind", NOW)
    [edited] = told(place)
    assert (edited.verb, edited.message.id) == (Verb.EDITED, original)
    assert edited.message.text.endswith("Never mind")
    speaking.customer_deletes(place, said, NOW)
    [deleted] = told(place)
    assert deleted.verb is Verb.DELETED
    assert deleted.message.id in said.ids


def test_followers_come_with_a_post_on_x():
    place = world()
    say(place, channel="x", followers=5000)
    [heard] = told(place)
    assert heard.contact.reach == 5000


def test_a_robot_is_known_by_its_label():
    place = world()
    say(place, channel="x", author="Crumb Bot", automated=True)
    [heard] = told(place)
    assert heard.contact.automated


def test_a_reply_that_mentions_the_shop_is_told_twice_with_one_id():
    place = world()
    said = say(place, channel="x", post="x1")
    assert len(place.outbox) == 2
    ids = {heard.message.id for n in (0, 1) for heard in told(place, n)}
    assert ids == {said.id}


def test_the_owners_answers_in_the_apps_are_heard_as_the_owners():
    place = world()
    for channel, venue in (
        ("facebook", "public"),
        ("facebook", "private"),
        ("x", "public"),
        ("x", "private"),
    ):
        asked = say(place, channel=channel, venue=venue)
        speaking.owner_says(place, asked, venue, "I'll call you by 5.", NOW)
        [heard] = told(place)
        assert isinstance(heard, InboundEvent), (channel, venue)
        assert heard.author is Author.OWNER
        assert heard.message.text == "I'll call you by 5."


def test_our_own_private_reply_comes_back_as_a_confirmation():
    place = world()
    asked = say(place)
    body = {
        "recipient": {"comment_id": asked.id},
        "message": {"text": "Hi", "metadata": "kept:abc"},
    }
    path = f"/{PAGE.page_id}/messages"
    sent = graph.answer(place, graph_call("POST", path, body), NOW)
    [confirmed] = told(place)
    assert isinstance(confirmed, DeliveryEcho)
    assert confirmed.platform_id == sent.body["message_id"]
    assert confirmed.recipient_id == on_facebook.known(asked.person).psid


def test_our_own_public_words_come_back_as_the_accounts_own():
    place = world()
    on_facebook, on_x = say(place), say(place, channel="x")
    graph.answer(place, graph_call("POST", f"/{on_facebook.id}/comments", {"message": "Hi"}), NOW)
    [own] = told(place)
    assert own.author is Author.OWNER
    reply = {"text": "Hi", "reply": {"in_reply_to_tweet_id": on_x.id}}
    x_api.answer(place, x_call("POST", "/2/tweets", reply), NOW)
    [own] = told(place)
    assert not isinstance(own, Lookup)
    assert own.author is Author.OWNER


def test_a_picture_without_words_arrives_as_media():
    for channel in ("facebook", "x"):
        for venue in ("public", "private"):
            place = world()
            say(place, "", channel=channel, venue=venue, media="image")
            [heard] = told(place)
            assert heard.message.media == ("image",), (channel, venue)
