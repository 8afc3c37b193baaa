"""Customers speak as `POST /street/say` describes it."""

from __future__ import annotations

import pytest

from infra.local.platforms import speaking
from infra.local.platforms.world import NotThere, Unclear
from tests.street.people import NOW, say, world


def test_the_same_name_is_the_same_person():
    place = world()
    first, again, other = say(place), say(place, venue="private"), say(place, author="Tom")
    assert first.person is again.person
    assert first.person is not other.person


def test_the_same_story_gives_the_same_ids():
    def story():
        place = world()
        return [say(place).id, say(place, channel="x").id, say(place, venue="private").id]

    assert story() == story()


def test_twitter_is_x():
    assert say(world(), channel="twitter").platform == "x"


def test_words_on_x_mention_the_shop_unless_told_otherwise():
    place = world()
    assert say(place, "Cold.", channel="x").text == "@mapleandrye Cold."
    assert say(place, "Hi @MapleAndRye!", channel="x").text == "Hi @MapleAndRye!"
    unsummoned = say(place, "Cold.", channel="x", summoned=False)
    assert unsummoned.text == "Cold."
    assert unsummoned.parent_id == place.post("x", "x1").id


def test_a_reply_stays_under_its_root():
    place = world()
    root = say(place)
    reply = say(place, author="Tom", in_reply_to=root.id)
    deeper = say(place, in_reply_to=reply.id)
    assert {reply.root_id, deeper.root_id} == {root.id}
    assert deeper.post_id == root.post_id


def test_a_post_that_is_named_for_the_first_time_is_there_from_then_on():
    place = world()
    assert say(place, post="p2").post_id == say(place, post="p2").post_id != say(place).post_id


@pytest.mark.parametrize(
    "order",
    [
        {"channel": "myspace"},
        {"channel": ["x"]},
        {"venue": "secret"},
        {"text": ""},
        {"text": None},
        {"text": 5},
        {"author": ""},
        {"author": "x" * 101},
        {"text": "x" * 100_001},
        {"media": "hologram"},
        {"followers": -1},
        {"followers": "many"},
        {"reactions": True},
        {"reactions": 10**12},
    ],
)
def test_nonsense_is_refused_and_nothing_is_said(order):
    place = world()
    with pytest.raises(Unclear):
        say(place, **order)
    assert (place.said, place.outbox) == ([], [])


def test_what_is_not_there_cannot_be_answered_edited_or_deleted():
    place = world()
    with pytest.raises(NotThere):
        say(place, in_reply_to="nothing")
    with pytest.raises(NotThere):
        place.get(None)


def test_a_deletion_is_final():
    place = world()
    said = say(place)
    speaking.customer_deletes(place, said, NOW)
    with pytest.raises(Unclear):
        speaking.customer_deletes(place, said, NOW)
    with pytest.raises(Unclear):
        speaking.customer_edits(place, said, "again", NOW)


def test_customers_change_only_their_own_words():
    place = world()
    ours = speaking.owner_says(place, say(place), "public", "Sorry!", NOW)
    with pytest.raises(Unclear):
        speaking.customer_edits(place, ours, "Ha", NOW)


def test_the_owner_answers_the_newest_message_in_that_venue():
    place = world()
    public, private = say(place), say(place, venue="private")
    ids = {public.id, private.id}
    assert speaking.newest_from(place, ids, "public") is public
    assert speaking.newest_from(place, ids, "private") is private
    assert speaking.newest_from(place, {public.id}, "private") is public
    with pytest.raises(Unclear):
        speaking.newest_from(place, {private.id}, "public")
    with pytest.raises(NotThere):
        speaking.newest_from(place, set(), "public")
