"""What a thread tells of its addresses needs no list, and is erased and forgotten all the same."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib.adapters.dynamodb.items import FORM, data_of, item, text_of
from chalicelib.adapters.dynamodb.retention import address_key, leading, unsaid
from chalicelib.adapters.dynamodb.store import DynamoStore
from chalicelib.adapters.serialise import dumps, instant
from chalicelib.desk.ports.errors import Conflict
from chalicelib.desk.ports.store import Change, ContextQuery
from chalicelib.model.address import matter_address, person_address, send_address
from chalicelib.model.contact import Contact
from chalicelib.model.promise import PromiseState
from chalicelib.model.send import SendState
from chalicelib.model.thread import DESK_THREAD
from tests.adapters.samples import BUSINESS, T0, episode, message, promise, send, thread
from tests.adapters.troubled import LOST, TroubledAws, happens_but_raises, raises
from tests.fakes import FixedClock

OWN = ("m1", "m1b", matter_address("m1", "dana"), person_address("psid"), send_address("s1"), "r9")


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
    return lambda: aws.client("dynamodb").scan(TableName="kept")["Items"]


def kinds(rows):
    return sorted(f"{row['pk']['S'].split('#')[0]} {row['sk']['S'][:2]}" for row in rows())


def known(**changes):
    """A thread that tells all of OWN by itself."""
    first = message(1, version_ids=("m1b",), root_id="m1")
    answer = send(1, SendState.UNKNOWN, platform_id="r9", recipient_id="psid")
    return thread(messages=(first,), sends=(answer,), **changes)


def test_what_the_thread_tells_is_not_listed(store, rows):
    store.save(Change(known(), claims=("m1",), addresses=OWN[1:]))
    assert not any(kind == "thread k#" for kind in kinds(rows))


def test_what_the_thread_does_not_tell_is_listed(store, rows):
    store.save(Change(known(), claims=("m1",), addresses=("elsewhere",), seen=("e1",)))
    [listed] = [row for row in rows() if row["sk"]["S"].startswith("k#")]
    names = {pk.split("#")[-1] for pk, _ in json.loads(data_of(listed))}
    assert names == {"elsewhere", "e1"}


def test_an_erased_thread_leaves_nothing_told_listed_or_forgotten(store, rows):
    now = known()
    store.save(Change(now, claims=("m1",), addresses=(*OWN, "elsewhere"), seen=("e1",)))
    now = store.thread("t1")
    moved = replace(now, address_id="psid2", sends=(send(1, platform_id="r10"),))
    store.save(Change(moved, before=now, addresses=("r10",)))
    store.people.erase_thread("t1", T0)
    for person in ("dana", "psid", "psid2"):
        store.people.unlist("facebook", "1001", person)
    assert kinds(rows) == ["business -"]


def test_an_erasure_that_was_interrupted_is_finished_by_the_next(store, rows, troubled):
    store.save(Change(known(), claims=("m1",), addresses=(*OWN, "elsewhere"), seen=("e1",)))
    troubled.will("delete_item", happens_but_raises(LOST))
    before = store.thread("t1")
    with pytest.raises(Exception, match="did not"):
        store.people.erase_thread("t1", T0)
    with pytest.raises(Conflict):  # it is closed already, though it can still be read
        store.save(Change(before, before=before))
    store.people.erase_thread("t1", T0)
    store.people.unlist("facebook", "1001", "dana")
    store.people.unlist("facebook", "1001", "psid")
    assert kinds(rows) == ["business -"]


def test_a_persons_list_never_lacks_a_thread_that_stands(store):
    contact = Contact("facebook", "1001", "dana")
    store.save(Change(thread("t1"), contact=contact))
    with pytest.raises(Conflict):
        store.save(Change(thread("t2"), contact=contact))
    assert list(store.people.threads_of("facebook", "1001", "dana")) == ["t1"]
    with pytest.raises(Conflict):
        store.save(Change(thread("t1")))  # another worker was faster: its thread stays listed
    assert list(store.people.threads_of("facebook", "1001", "dana")) == ["t1"]


def test_a_thread_made_by_another_while_we_failed_stays_listed(store, troubled, aws):
    other = DynamoStore(aws, "kept", FixedClock(T0))

    def meanwhile(real, **arguments):
        other.save(Change(thread("t1")))
        return real(**arguments)

    contact = Contact("facebook", "1001", "dana")
    store.save(Change(thread("t0"), contact=contact))
    troubled.will("delete_item", meanwhile)
    with pytest.raises(Conflict):
        store.save(Change(thread("t1"), contact=contact))
    assert set(store.people.threads_of("facebook", "1001", "dana")) == {"t0", "t1"}


def test_nobodys_list_keeps_a_thread_that_was_erased_before_its_result(store):
    store.save(Change(thread()))
    now = store.thread("t1")
    store.people.erase_thread("t1", T0)
    late = replace(now, sends=(send(1, recipient_id="psid"),))
    with pytest.raises(Conflict):
        store.save(Change(late, before=now, addresses=("@psid",)))
    assert list(store.people.threads_of("facebook", "1001", "psid")) == []
    assert store.context(ContextQuery("facebook", "1001", addresses=("@psid",))).addresses == {}


def test_told_addresses_go_in_their_time_once_nobody_waits(store, rows):
    live = known(episode=episode(), promises=(promise(1),), wake_at=T0)
    store.save(Change(live, claims=("m1",), addresses=OWN))
    assert not any("ttl" in row for row in rows())
    now = store.thread("t1")
    over = replace(now.episode, closed_at=T0)
    kept = replace(now.promises[0], state=PromiseState.KEPT)
    rest = replace(now, episode=over, promises=(kept,), wake_at=None)
    store.save(Change(rest, before=now, keep_for=timedelta(days=90)))
    assert [row["pk"]["S"] for row in rows() if "ttl" not in row] == ["business"]


def test_addresses_last_longer_than_any_platform_repeats_an_event(store, rows):
    store.save(Change(thread(), claims=("m1",), keep_for=timedelta(days=1)))
    [address] = [row for row in rows() if row["pk"]["S"].startswith("address#")]
    assert int(address["ttl"]["N"]) == int((T0 + timedelta(days=30)).timestamp())


def test_a_change_of_the_head_alone_is_one_plain_write(store, troubled):
    store.save(Change(known()))
    now = store.thread("t1")
    troubled.calls.clear()
    store.save(Change(replace(now, wake_at=T0), before=now))
    assert troubled.calls == ["put_item"]
    with pytest.raises(Conflict):
        store.save(Change(replace(now, wake_at=T0), before=now))
    assert store.thread("t1").version == 2


def test_a_plain_write_whose_answer_was_lost_has_happened(store, troubled):
    store.save(Change(thread()))
    now = store.thread("t1")
    troubled.will("put_item", happens_but_raises(LOST))
    store.save(Change(replace(now, wake_at=T0), before=now))
    assert store.thread("t1").wake_at == T0
    now = store.thread("t1")
    troubled.will("put_item", raises(LOST))
    with pytest.raises(Exception, match="did not"):
        store.save(Change(replace(now, wake_at=None), before=now))
    assert store.thread("t1").wake_at == T0


def test_a_thread_an_older_kept_wrote_is_read_and_carried_over(store, aws, rows):
    """Form 1: every send and promise had a row of its own, and all addresses were listed."""
    old = thread(sends=(send(1, SendState.PENDING), send(2)), promises=(promise(1),))
    store.save(Change(replace(old, sends=(), promises=())))
    client = aws.client("dynamodb")
    for row in rows():
        client.put_item(TableName="kept", Item=row | {"v": {"N": "1"}})
    legacy = {f"s#{instant(s.created_at)}#{s.id}": dumps(s) for s in old.sends} | {
        f"p#{instant(p.made_at)}#{p.id}": dumps(p) for p in old.promises
    }
    for sk, data in legacy.items():
        row = item("thread#t1", sk, data) | {"v": {"N": "1"}}
        client.put_item(TableName="kept", Item=row)
    read = store.thread("t1")
    assert (read.sends, read.promises) == (old.sends, old.promises)
    leased = replace(read.sends[0], state=SendState.SENDING, text="We are on it.")
    store.save(Change(replace(read, sends=(leased, read.sends[1])), before=read))
    again = store.thread("t1")
    assert again.sends == (leased, old.sends[1])
    sent = replace(leased, state=SendState.SENT)
    store.save(Change(replace(again, sends=(sent, again.sends[1])), before=again))
    assert store.thread("t1").sends == (sent, old.sends[1])


def test_long_data_is_deflated_where_that_saves_a_unit_and_read_as_it_was():
    short, long = "x" * 500, "Where is my order? " * 100
    assert item("a", data=short)["data"] == {"S": short}
    deflated = item("a", data=long)
    assert "B" in deflated["data"]
    assert (data_of(deflated), text_of(deflated)) == (long, long)
    assert deflated["v"] == {"N": str(FORM)}


ids = st.text("abc@#:", min_size=1, max_size=4)


@settings(derandomize=True, max_examples=80, deadline=None)
@given(st.lists(ids, max_size=5), st.lists(ids, max_size=5), ids, ids)
def test_every_address_is_told_or_listed(first, second, old_person, new_person):
    before = thread(messages=tuple(message(n, id=i) for n, i in enumerate(first)))
    before = replace(before, address_id=old_person)
    after = replace(before, address_id=new_person, messages=())
    change = Change(after, before, claims=("new",), addresses=tuple(second))
    stored = replace(after, messages=before.messages)
    found = {pk for pk, _ in (*leading(stored), *unsaid(change))}
    for address in (*first, *second, "new", person_address(old_person)):
        assert address_key(after, address) in found


def test_the_desk_thread_tells_no_addresses():
    notes = thread(DESK_THREAD, messages=(message(1), message(2)))
    assert [pk for pk, _ in leading(notes) if pk.startswith("address#")] == []
    assert unsaid(Change(replace(notes, messages=()), notes, struck=("m1",))) == []
