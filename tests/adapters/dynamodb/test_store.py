"""What only the DynamoDB store can get wrong: lost answers, throttles, unread keys, old rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.adapters.dynamodb.store import DynamoStore
from chalicelib.adapters.dynamodb.stored_business import set_mode
from chalicelib.adapters.dynamodb.table import Table
from chalicelib.adapters.serialise import UnknownItem
from chalicelib.desk.ports.errors import Conflict, Unavailable
from chalicelib.desk.ports.store import Change, ContextQuery
from chalicelib.model.business import Mode
from chalicelib.model.contact import Contact, Post
from chalicelib.model.desk_state import DeskState
from chalicelib.model.promise import PromiseState
from chalicelib.model.thread import DESK_THREAD, Thread
from tests.adapters.samples import BUSINESS, T0, episode, message, promise, send, thread
from tests.adapters.troubled import (
    LOST,
    TroubledAws,
    cancelled,
    happens_but_raises,
    happens_twice,
    raises,
    refused,
)
from tests.fakes import FixedClock


@pytest.fixture
def troubled(aws):
    return TroubledAws(aws)


@pytest.fixture
def store(troubled):
    store = DynamoStore(troubled, "kept", FixedClock(T0))
    store.create_table()
    store.put_business(BUSINESS)
    troubled.calls.clear()
    return store


@pytest.fixture
def rows(aws, store):
    """A function that reads the table past the store."""
    return lambda: aws.client("dynamodb").scan(TableName="kept")["Items"]


def test_a_save_whose_answer_was_lost_has_happened(store, troubled):
    troubled.will("transact_write_items", happens_but_raises(LOST))
    store.save(Change(thread(), seen=("m1",)))
    assert store.thread("t1").version == 1


def test_a_save_that_the_sdk_repeats_by_itself_has_happened_once(store, troubled):
    troubled.will("transact_write_items", happens_twice)
    store.save(Change(thread(), seen=("m1",)))
    assert store.thread("t1").version == 1


def test_a_save_that_did_not_happen_says_so(store, troubled):
    troubled.will("transact_write_items", raises(LOST))
    with pytest.raises(Unavailable):
        store.save(Change(thread()))
    assert store.thread("t1") is None


def test_another_workers_save_is_not_taken_for_ours(store, troubled):
    store.save(Change(thread()))
    troubled.will("transact_write_items", happens_but_raises(LOST))
    with pytest.raises(Conflict):
        store.save(Change(thread()))


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("None", "TransactionConflict"), Conflict),
        (("ConditionalCheckFailed", "TransactionConflict"), Conflict),
        (("ThrottlingError", "None"), Unavailable),
        (("ProvisionedThroughputExceeded", "ConditionalCheckFailed"), Unavailable),
        ((), Unavailable),
    ],
)
def test_a_cancelled_transaction_is_a_conflict_only_when_somebody_was_faster(
    store, troubled, aws, codes, expected
):
    troubled.will("transact_write_items", raises(cancelled(aws.client("dynamodb"), *codes)))
    with pytest.raises(expected):
        store.save(Change(thread()))


@pytest.mark.parametrize("code", ["ThrottlingException", "InternalServerError", "AccessDenied"])
def test_whatever_dynamodb_refuses_is_unavailable(store, troubled, code):
    for method in ("query", "batch_get_item", "put_item", "update_item"):
        troubled.will(method, raises(refused(code)))
    asked = [
        lambda: store.thread("t1"),
        lambda: store.context(ContextQuery("x", "1")),
        lambda: store.claim_code("t1", ["D47"], T0),
        lambda: store.release_code("D47", T0),
    ]
    for ask in asked:
        with pytest.raises(Unavailable, match=code):
            ask()


def test_a_thread_is_read_with_one_call_and_a_scene_with_one(store, troubled):
    messages = tuple(message(n) for n in range(1, 51))
    store.save(Change(thread(messages=messages, sends=tuple(send(n) for n in range(1, 11)))))
    troubled.calls.clear()
    assert len(store.thread("t1").messages) == 50
    store.context(
        ContextQuery("x", "1", seen=("a",), addresses=("a", "b"), contact_id="c", post_id="p")
    )
    assert troubled.calls == ["query", "batch_get_item"]


def test_only_what_differs_is_written(store, troubled):
    written = []

    def watch(real, **arguments):
        written.extend(next(iter(action.values())) for action in arguments["TransactItems"])
        return real(**arguments)

    first = thread(messages=(message(1), message(2)), sends=(send(1),))
    store.save(Change(first))
    now = store.thread("t1")
    troubled.will("transact_write_items", watch)
    store.save(Change(replace(now, messages=(*now.messages, message(3))), before=now))
    assert [one["Item"]["sk"]["S"][:2] for one in written] == ["z#", "m#"]


def test_a_thread_stands_in_the_due_index_only_while_it_has_a_wake(store, rows):
    store.save(Change(thread(wake_at=T0)))
    store.save(Change(thread("t2")))
    due = {row["pk"]["S"]: "due_at" in row and "due_shard" in row for row in rows()}
    assert due["thread#t1"] != due["thread#t2"]
    now = store.thread("t1")
    store.save(Change(replace(now, wake_at=None), before=now))
    assert not any("due_at" in row or "due_shard" in row for row in rows())


def times_to_go(rows):
    """Of every kind of row, when it expires; the kinds of rows that never do are left out."""
    kinds = [(row["pk"]["S"].split("#")[0], row["sk"]["S"].split("#")[0], row) for row in rows()]
    return {(pk, sk): int(row["ttl"]["N"]) for pk, sk, row in kinds if "ttl" in row}


def seconds(**later):
    return int((T0 + timedelta(**later)).timestamp())


def test_at_rest_everything_goes_in_its_own_time(store, rows):
    contact = Contact("facebook", "1001", "dana")
    post = Post("facebook", "1001", "p1")
    change = Change(thread(), None, contact, post, seen=("m1",), addresses=("m1",))
    store.save(replace(change, keep_for=timedelta(days=90)))
    store.put_link("hash", "t1", T0 + timedelta(hours=24))
    times = times_to_go(rows)
    del times["thread", "k"]  # a list goes with what it lists
    assert times == {
        **dict.fromkeys(
            [
                ("thread", "z"),
                ("thread", "m"),
                ("contact", "-"),
                ("post", "-"),
                ("address", "-"),
                ("person", "thread"),
            ],
            seconds(days=90),
        ),
        ("seen", "-"): seconds(days=30),
        ("link", "-"): seconds(hours=24),
    }


def test_nothing_of_a_thread_goes_while_somebody_waits_or_is_owed(store, rows):
    open_ended = {
        "waits": {"episode": episode()},
        "owed": {"promises": (promise(1),)},
        "to be looked at": {"wake_at": T0},
    }
    for name, live in open_ended.items():
        store.save(Change(thread(name, contact_id=name, **live), addresses=(name,)))
    assert times_to_go(rows) == {}


def test_what_was_written_while_somebody_waited_goes_once_nobody_does(store, rows):
    live = thread(episode=episode(), promises=(promise(1),), wake_at=T0)
    store.save(Change(live, addresses=("m1", "@dana"), contact=Contact("facebook", "1001", "dana")))
    store.claim_code("t1", ["D47"], T0)
    now = store.thread("t1")
    closed = replace(now.episode, closed_at=T0)
    kept = replace(now.promises[0], state=PromiseState.KEPT)
    store.save(Change(replace(now, episode=closed, promises=(kept,), wake_at=None), before=now))
    times = times_to_go(rows)
    kinds = [("thread", s) for s in "zmpk"] + [("address", "-"), ("person", "thread")]
    assert {kind: times[kind] for kind in kinds} == dict.fromkeys(kinds, seconds(days=180))
    assert all("ttl" in row for row in rows() if row["pk"]["S"].startswith("thread#"))


def test_who_asked_for_silence_is_not_forgotten_and_neither_is_the_desk(store, rows):
    silent = Contact("facebook", "1001", "dana", opted_out_at=T0)
    store.save(Change(thread(), contact=silent, desk=DeskState()))
    desk = Thread(DESK_THREAD, DESK_THREAD, DESK_THREAD, "", "", T0, messages=(message(1),))
    store.save(Change(desk))
    immortal = {row["pk"]["S"] for row in rows() if "ttl" not in row}
    assert immortal == {"business", "desk", "thread#desk", "contact#facebook#1001#dana"}
    notes = [row for row in rows() if row["pk"]["S"] == "thread#desk" and "ttl" in row]
    assert [row["sk"]["S"][:2] for row in notes] == ["m#"]


def test_a_lone_surrogate_is_stored_as_a_question_mark(store):
    odd = thread(name="Da\ud800na", messages=(message(1, id="m\udfff1"),), wake_at=T0)
    contact = Contact("facebook", "1001", "da\ud800na", name="\ud800")
    store.save(Change(odd, contact=contact, seen=("\ud800",), addresses=("\ud800",)))
    assert store.thread("t1").name == "Da?na"
    asked = ContextQuery("facebook", "1001", seen=("\ud800",), contact_id="da\ud800na")
    assert store.context(asked).contact.name == "?"


def test_what_a_newer_kept_wrote_is_refused_and_left_alone(store, aws, rows):
    store.save(Change(thread(), contact=Contact("facebook", "1001", "dana")))
    client = aws.client("dynamodb")
    for row in rows():
        client.put_item(TableName="kept", Item=row | {"v": {"N": "3"}})
    before = rows()
    with pytest.raises(UnknownItem):
        store.thread("t1")
    with pytest.raises(UnknownItem):
        store.context(ContextQuery("facebook", "1001", contact_id="dana"))
    assert rows() == before


def test_a_business_that_a_newer_kept_wrote_is_a_named_error(store, aws):
    item = {"pk": {"S": "business"}, "sk": {"S": "-"}, "v": {"N": "1"}}
    for data in ('{"v": 99}', "{}", "[]", "{"):
        aws.client("dynamodb").put_item(TableName="kept", Item=item | {"data": {"S": data}})
        with pytest.raises(UnknownItem):
            store.context(ContextQuery("x", "1"))


def test_unprocessed_keys_are_asked_for_again(aws, store, troubled):
    pauses = []

    def half(real, RequestItems):  # the SDK's name
        keys = RequestItems["kept"]["Keys"]
        RequestItems["kept"]["Keys"] = keys[:1]
        left = {"kept": {"Keys": keys[1:]}} if keys[1:] else {}
        return real(RequestItems=RequestItems) | {"UnprocessedKeys": left}

    table = Table(troubled, "kept", pauses.append)
    store.save(Change(thread(), addresses=("a", "b")))
    wanted = [(f"address#facebook#1001#{name}", "-") for name in "ab"]
    troubled.will("batch_get_item", half, half)
    assert set(table.read(wanted)) == {pk for pk, _ in wanted}
    assert pauses == [0.05]


def test_keys_that_stay_unprocessed_are_not_taken_for_missing(aws, store, troubled):
    def none(_real, RequestItems):  # the SDK's name
        return {"Responses": {}, "UnprocessedKeys": RequestItems}

    troubled.will("batch_get_item", *[none] * 9)
    with pytest.raises(Unavailable):
        Table(troubled, "kept", lambda _: None).read([("business", "-")])
    assert troubled.calls.count("batch_get_item") == 5


def test_a_transaction_that_is_too_large_is_a_bug_and_never_half_done(store, troubled):
    with pytest.raises(AssertionError):
        store.save(Change(thread(), addresses=tuple(f"m{n}" for n in range(99))))
    assert "transact_write_items" not in troubled.calls


def test_for_a_minute_the_business_is_known_and_then_it_is_read_again(aws, store, rows):
    clock = FixedClock(T0)
    other = DynamoStore(aws, "kept", clock)
    query = ContextQuery("x", "1", allow_cached_settings=True)
    assert other.context(query).business.name == "Maple & Rye"
    store.put_business(replace(BUSINESS, name="Oak & Rye"))
    clock.advance(seconds=59)
    assert other.context(query).business.name == "Maple & Rye"
    clock.advance(seconds=1)
    assert other.context(query).business.name == "Oak & Rye"


def test_who_does_not_ask_for_the_business_of_lately_gets_that_of_now(aws, store):
    other = DynamoStore(aws, "kept", FixedClock(T0))
    query = ContextQuery("x", "1", allow_cached_settings=True)
    other.context(query)
    store.put_business(replace(BUSINESS, name="Oak & Rye"))
    assert other.context(replace(query, allow_cached_settings=False)).business.name == "Oak & Rye"
    assert other.context(query).business.name == "Oak & Rye"
    other.put_business(BUSINESS)
    assert other.context(query).business == BUSINESS


def test_a_mode_is_not_switched_over_settings_that_somebody_stored_meanwhile(aws, store):
    class Overtaken(Table):
        """A table in which somebody stores other settings right after they were read."""

        def read(self, keys):
            found = super().read(keys)
            store.put_business(replace(BUSINESS, mode=Mode.DRAFT, name="Rye & Maple"))
            return found

    store.put_business(replace(BUSINESS, mode=Mode.DRAFT))
    with pytest.raises(Conflict):
        set_mode(Overtaken(aws, "kept"), Mode.DRAFT, Mode.LIVE)
    assert store.business() == replace(BUSINESS, mode=Mode.DRAFT, name="Rye & Maple")
