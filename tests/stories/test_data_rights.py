"""Who asks to be forgotten is forgotten everywhere, for good; who asks what we know is told."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from moto import mock_aws

from chalicelib.adapters.aws.client import Aws
from chalicelib.adapters.dynamodb.items import text_of
from chalicelib.adapters.dynamodb.store import DynamoStore
from chalicelib.desk.inbound.receive import receive
from chalicelib.desk.inbound.wake import minute
from chalicelib.desk.ports.services import Inbound
from chalicelib.desk.ports.store import ContextQuery
from chalicelib.desk.privacy.erase import TOMBSTONES_KEPT, erase
from chalicelib.model.business import Rules
from chalicelib.model.platform import PlatformResponse
from chalicelib.model.thread import DESK_THREAD
from infra import people
from infra.local.product import events, shortcut
from tests.fakes.platforms import NO_ANSWER
from tests.stories.desk import PAGE, Desk, local

WHO, OTHER = "Quillon Zebrowski", "Dana Prior"
ID = "777000111222333"
WORDS = "xylophone"
TRACES = (ID, "quillon", "zebrowski", WORDS)


class OnTheFake:
    def __init__(self):
        self.desk = Desk(at="10:00")

    def everything(self):
        store, found = self.desk.store, []
        for one in (*vars(store).values(), *vars(store.people).values()):
            found += list(one.items()) if isinstance(one, dict) else [one]
        return [repr(one) for one in found if one not in (store, store.people)]


class OnDynamo:
    def __init__(self):
        self.desk = Desk(at="10:00")
        aws = Aws(region=events.REGION)
        shortcut.take(aws.client("dynamodb"), events.ACCOUNT)
        store = DynamoStore(aws, "kept", self.desk.clock)
        store.create_table()
        store.put_business(self.desk.store.business())
        self.desk.store = store
        self.desk.ports = replace(self.desk.ports, store=store)
        self._client = aws.client("dynamodb")

    def everything(self):
        rows = self._client.scan(TableName="kept")["Items"]
        return [json.dumps(row | {"data": text_of(row)}, default=repr) for row in rows]


@pytest.fixture
def shop():
    shop = OnTheFake()
    shop.desk._people[WHO] = ID
    return shop


@pytest.fixture(params=[OnTheFake, OnDynamo], ids=["fake", "dynamo"])
def either_shop(request):
    """On both stores: for what is looked up in everything that is stored."""
    with mock_aws():
        shop = request.param()
        shop.desk._people[WHO] = ID
        yield shop


def traces(shop, words=TRACES):
    """Whatever is stored in which one of these words stands."""
    return [one for one in shop.everything() if any(word in one.casefold() for word in words)]


def a_day_on_facebook(desk):
    """In public, in private, overnight and in the queue, beside another customer."""
    psid = {"recipient_id": desk.psid(WHO), "message_id": "m_private"}
    desk.platforms.will("facebook", "*/messages", PlatformResponse(200, psid))
    first = desk.comment(WHO, f"My {WORDS} cake was rotten and I want my money back")
    desk.comment(OTHER, "My cake was cold and dry")
    desk.forward(minutes=5)
    desk.message(WHO, f"Nobody answers me about the {WORDS}")
    desk.edit_comment(first, WHO, f"My {WORDS} cake was rotten, I call my lawyer")
    desk.owner_comments(f"{WHO}, so sorry about the {WORDS}", to=first, tags=(WHO,))
    desk.at("23:30")
    desk.comment(WHO, f"Still nothing about my {WORDS} cake, terrible", post="p2")
    desk.at("10:00", day=4)
    desk.queue.put([queued(desk)])


def a_day_on_x(desk):
    first = desk.post_on_x(WHO, f"@mapleandrye the {WORDS} cake was rotten", followers=9_000)
    desk.post_on_x(OTHER, "@mapleandrye my cake was cold and dry")
    desk.forward(minutes=5)
    desk.direct_message(WHO, f"Nobody answers me about the {WORDS}")
    desk.owner_posts_on_x("So sorry!", to=first, who=WHO)
    desk.at("23:30")
    desk.post_on_x(WHO, f"@mapleandrye still no {WORDS} cake, terrible")
    desk.at("10:00", day=4)
    desk.queue.put([queued(desk, psid=False)])


def queued(desk, psid=True):
    """A message of theirs that has come in and not been looked at yet."""
    box, desk.deliver = [], lambda channel, body: box.append((channel, body))
    (desk.message if psid else desk.direct_message)(WHO, f"And the {WORDS} again")
    del desk.deliver
    [(channel, body)] = box
    return Inbound(channel, json.dumps(body).encode(), desk.clock.now())


DAYS = {"facebook": a_day_on_facebook, "x": a_day_on_x}
each_channel = pytest.mark.parametrize("channel", DAYS)


@each_channel
def test_the_erase_drill(either_shop, channel):
    shop, desk = either_shop, either_shop.desk
    DAYS[channel](desk)
    dead_letters = [Inbound(*one, desk.clock.now()) for one in desk.bodies]
    other = desk.thread(OTHER)
    assert traces(shop)

    who = erase(desk.ports, channel, ID)
    assert who.known
    assert traces(shop) == []
    assert [one for one in shop.everything() if any(id_ in one for id_ in who.thread_ids)] == []

    calls = len(desk.platforms.calls)
    for inbound in desk.queue.take():  # what lay in the queue
        receive(desk.ports, inbound)
    for inbound in dead_letters:  # what is driven again, in whatever order
        receive(desk.ports, inbound)
    for inbound in reversed(dead_letters):
        receive(desk.ports, replace(inbound, received_at=desk.clock.advance(hours=1)))
    assert traces(shop) == []
    assert len(desk.platforms.calls) == calls

    assert not erase(desk.ports, channel, ID).known  # once more changes nothing
    assert traces(shop) == []
    assert desk.store.thread(other.id).messages == other.messages
    desk.forward(days=2)
    assert traces(shop) == []


def test_what_they_write_later_begins_anew(shop):
    desk = shop.desk
    a_day_on_facebook(desk)
    erase(desk.ports, "facebook", ID)
    desk.forward(minutes=1)
    desk.comment(WHO, "I am back. The tuba cake was awful", post="p2")
    assert [m.text for m in desk.thread(WHO).messages] == ["I am back. The tuba cake was awful"]
    assert traces(shop, (WORDS,)) == []


def test_the_private_id_finds_the_same_person(shop):
    desk = shop.desk
    a_day_on_facebook(desk)
    erase(desk.ports, "facebook", desk.psid(WHO))
    assert traces(shop) == []


def test_the_owner_still_hears_of_the_others(shop):
    desk = shop.desk
    desk.at("23:00")
    desk.comment(WHO, f"My {WORDS} cake was rotten")
    desk.comment(OTHER, "My cake was cold and dry", post="p2")
    desk.until(local(4, "07:59"))
    erase(desk.ports, "facebook", ID)
    heard = len(desk.texts())
    desk.at("12:00", day=4)
    told = desk.texts()[heard:]
    assert any("Dana" in text for text in told)
    assert not any("Quillon" in text for text in told)


def test_nothing_more_is_said_to_who_is_erased(shop):
    desk = shop.desk
    desk.comment(WHO, f"My {WORDS} cake was rotten")
    erase(desk.ports, "facebook", ID)
    desk.forward(hours=8)
    assert desk.platforms.sent() == []
    assert desk.texts() == []


def test_nothing_waits_for_the_answer_of_who_is_erased(shop):
    desk = shop.desk
    desk.platforms.will("facebook", "*/messages", NO_ANSWER)
    desk.comment(WHO, f"My {WORDS} cake was rotten")
    desk.forward(minutes=3)
    assert desk.store.context(ContextQuery("facebook", PAGE)).desk.unplaced
    erase(desk.ports, "facebook", ID)
    assert desk.store.context(ContextQuery("facebook", PAGE)).desk.unplaced == ()


def test_under_a_post_they_are_counted_no_more(shop):
    desk = shop.desk
    desk.comment(WHO, f"My {WORDS} cake was rotten")
    desk.comment(OTHER, "My cake was cold and dry")
    erase(desk.ports, "facebook", ID)
    post = desk.store.context(ContextQuery("facebook", PAGE, post_id=f"{PAGE}_p1")).post
    assert [who for who, _ in post.complaints] == [desk.person(OTHER)]
    assert [who for _, who, _ in post.threads] == [desk.person(OTHER)]


def test_a_busy_desk_is_cleared_all_the_same(shop):
    desk = shop.desk
    a_day_on_facebook(desk)
    desk.store.conflicts = 3
    erase(desk.ports, "facebook", ID)
    assert traces(shop) == []


def test_a_tombstone_tells_nobody_who_it_was(shop):
    erase(shop.desk.ports, "facebook", ID)
    assert traces(shop) == []
    assert timedelta(days=14 + 14) < TOMBSTONES_KEPT < Rules().keep_for


def test_a_person_with_a_common_name_takes_nothing_else_along(shop):
    desk = shop.desk
    desk._people["Facebook"] = ID
    desk.comment("Facebook", f"My {WORDS} cake was rotten")
    desk.deliver("facebook", b"[unreadable")
    erase(desk.ports, "facebook", ID)
    notes = desk.store.thread(DESK_THREAD).messages
    assert any("cannot read" in note.text for note in notes)


# what a platform tells of a deletion


def test_what_a_customer_deletes_stands_nowhere_any_more(either_shop):
    shop, desk = either_shop, either_shop.desk
    id_ = desk.comment(WHO, f"My {WORDS} cake was rotten and I want my money back")
    desk.forward(minutes=3)
    assert any(WORDS in text for text in desk.texts())
    desk.delete_comment(id_, WHO)
    assert traces(shop, (WORDS,)) == []
    desk.deliver(*desk.bodies[0])
    assert traces(shop, (WORDS,)) == []


def test_what_is_deleted_long_after_it_was_said_goes_too(shop):
    desk = shop.desk
    first = desk.message(WHO, f"My {WORDS} cake was rotten")
    for number in range(55):
        desk.message(WHO, f"And another thing, number {number}")
    unsent = {"message": {"mid": first, "is_deleted": True}}
    desk._messaging(desk.psid(WHO), PAGE, **unsent)
    assert traces(shop, (WORDS,)) == []


# export, and the owner's command line


class Terminal:
    def __init__(self, desk, typed=""):
        self.desk, self.typed, self.lines = desk, typed, []

    def __call__(self, *arguments):
        self.lines.clear()
        return people.main(arguments, lambda: self.desk.ports, self.lines.append, self._ask)

    def _ask(self, question):
        self.lines.append(question)
        if not self.typed:
            raise EOFError
        return self.typed

    @property
    def said(self):
        return "\n".join(self.lines)


def test_a_person_is_found_by_name_handle_or_id(shop):
    a_day_on_x(shop.desk)
    run = Terminal(shop.desk)
    for words in ("zebro", "@quillon_zeb", ID, "QUILLON"):
        assert run("find", words) == 0
        assert f"x {ID}  {WHO} (@quillon_zebrowski), last seen 2026-03-04 04:30 UTC" in run.said
        assert OTHER not in run.said
    assert run("find", "nobody at all") == 1


def test_an_export_holds_all_that_was_said_and_nobodys_phone(shop):
    a_day_on_facebook(shop.desk)
    run = Terminal(shop.desk)
    assert run("export", "facebook", ID) == 0
    told = json.loads(run.said)
    assert {ID, shop.desk.psid(WHO)} <= set(told["ids"])
    said = [m["text"] for thread in told["threads"] for m in thread["messages"]]
    assert sum(WORDS in text for text in said) == 4
    assert any(thread.get("sends") for thread in told["threads"])
    assert any(thread.get("promises") for thread in told["threads"])
    assert "+1555" not in run.said
    assert "Dana" not in run.said
    assert run("export", "facebook", "1") == 1


def test_erasing_asks_first_and_proves_it_by_a_search(either_shop):
    shop = either_shop
    a_day_on_facebook(shop.desk)
    for typed in ("", "yes", "delete"):
        run = Terminal(shop.desk, typed)
        assert run("erase", "facebook", ID) == 1
        assert "Nothing was erased." in run.said
    assert traces(shop)
    run = Terminal(shop.desk, "DELETE")
    assert run("erase", "facebook", ID) == 0
    assert "nothing is left" in run.said
    assert traces(shop) == []
    assert Terminal(shop.desk)("erase", "facebook", ID, "--yes") == 0


def test_a_search_that_finds_a_trace_says_where(shop):
    a_day_on_facebook(shop.desk)
    shop.desk.comment(OTHER, f"{WHO} told me so")
    run = Terminal(shop.desk)
    assert run("erase", "facebook", ID, "--yes") == 1
    assert "These rows still hold" in run.said


def test_a_channel_that_is_none_is_refused(shop):
    with pytest.raises(SystemExit):
        Terminal(shop.desk)("erase", "myspace", ID)


def test_a_vault_that_does_not_answer_erases_nothing_and_says_so(shop):
    a_day_on_facebook(shop.desk)
    shop.desk.vault.lock()
    run = Terminal(shop.desk)
    assert run("erase", "facebook", ID, "--yes") == 2
    assert run.said == "The vault did not answer."


def test_nobody_is_written_to_who_was_erased_right_before_it():
    desk = Desk(at="10:00")
    desk.comment(WHO, "My order arrived cold, so disappointing")
    desk.clock.advance(minutes=3)
    looks = []

    def erased_meanwhile(thread_id):
        looks.append(thread_id)
        if len(looks) == 2:  # the wake's reading came first; this is the last look
            desk.store.before_reading = lambda _: None
            erase(desk.ports, "facebook", desk.person(WHO))

    desk.store.before_reading = erased_meanwhile
    minute(desk.ports)
    assert len(looks) == 2
    assert desk.threads() == []
    assert desk.platforms.sent() == []
