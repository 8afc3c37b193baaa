"""What every store must do around threads; test_store_around.py runs it on both stores."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.desk.ports.errors import Conflict, Unavailable
from chalicelib.desk.ports.store import Change, ContextQuery
from chalicelib.model.business import Mode
from chalicelib.model.channel_limits import Pace
from chalicelib.model.contact import Contact, Post
from chalicelib.model.desk_state import DeskState
from tests.adapters.samples import (
    BUSINESS,
    T0,
    minutes,
    thread,
)

KEYS = ContextQuery("facebook", "1001")
TICK = timedelta(microseconds=1)


def kept(store, before, after):
    """The thread after a save, read again."""
    store.save(Change(after, before=before))
    return store.thread(after.id)


class AroundContract:
    """Subclasses give a `store` that knows BUSINESS, and an `empty` one that knows nothing."""

    def test_without_a_business_there_is_no_context(self, empty):
        with pytest.raises(Unavailable, match=r"No business is set up yet\."):
            empty.context(KEYS)
        with pytest.raises(Unavailable):
            empty.business()

    def test_the_business_comes_back_as_it_was_stored(self, empty):
        empty.put_business(BUSINESS)
        assert empty.business() == BUSINESS == empty.context(KEYS).business

    def test_a_mode_is_changed_and_nothing_else(self, store):
        store.put_business(replace(BUSINESS, mode=Mode.DRAFT))
        store.set_mode(Mode.DRAFT, Mode.LIVE)
        assert store.business() == replace(BUSINESS, mode=Mode.LIVE)

    def test_a_mode_that_is_another_by_now_stays(self, store):
        store.put_business(replace(BUSINESS, mode=Mode.PAUSED))
        store.set_mode(Mode.DRAFT, Mode.LIVE)
        assert store.business().mode is Mode.PAUSED

    def test_without_a_business_there_is_no_mode(self, empty):
        with pytest.raises(Unavailable):
            empty.set_mode(Mode.DRAFT, Mode.LIVE)

    def test_a_scene_nobody_has_acted_in_is_fresh(self, store):
        context = store.context(
            replace(KEYS, seen=("m1",), addresses=("m1",), contact_id="dana", post_id="p1")
        )
        assert context.contact == Contact("facebook", "1001", "dana")
        assert context.post == Post("facebook", "1001", "p1")
        assert (context.desk, context.seen, context.addresses) == (DeskState(), frozenset(), {})

    def test_a_scene_holds_no_contact_and_no_post_that_was_not_asked_for(self, store):
        assert (store.context(KEYS).contact, store.context(KEYS).post) == (None, None)

    def test_what_was_saved_around_a_thread_stands_in_the_context(self, store):
        contact = Contact("facebook", "1001", "dana", name="Dana", reach=0, opted_out_at=T0)
        post = Post("facebook", "1001", "p1", ("l1",), (T0,), (("dana", T0),), (("r", "d", "t"),))
        desk = DeskState(crisis=True, stopped={"x": "the token is dead"}, unplaced=(("x", "t"),))
        change = Change(
            thread(), None, contact, post, desk, addresses=("m1", "m2", "m1"), seen=("m1", "m1")
        )
        store.save(change)
        asked = replace(KEYS, seen=("m1", "m2", "m1"), addresses=("m2", "m3", "m2"))
        context = store.context(replace(asked, contact_id="dana", post_id="p1"))
        assert context.contact == replace(contact, version=1)
        assert context.post == replace(post, version=1)
        assert context.desk == replace(desk, version=1)
        assert context.seen == {"m1"}
        assert context.addresses == {"m2": "t1"}

    def test_each_channels_pace_is_its_own_and_comes_only_where_it_is_asked_for(self, store):
        pace = Pace("facebook", "1001", T0, 3, T0, 40, looks_at=T0, failures=2, retry_at=T0)
        asked = replace(KEYS, pace=True)
        assert store.context(asked).pace == Pace("facebook", "1001")
        store.save(Change(thread(), pace=pace))
        assert store.context(asked).pace == replace(pace, version=1)
        assert store.context(KEYS).pace is None
        for other in (ContextQuery("x", "1001"), ContextQuery("facebook", "1002")):
            fresh = Pace(other.channel, other.account)
            assert store.context(replace(other, pace=True)).pace == fresh

    def test_more_than_a_hundred_addresses_are_read_at_once(self, store):
        many = tuple(f"m{n}" for n in range(60))
        store.save(Change(thread(), addresses=many))
        asked = tuple(f"m{n}" for n in range(150))
        context = store.context(replace(KEYS, addresses=asked, seen=asked))
        assert context.addresses == dict.fromkeys(many, "t1")

    def test_what_was_seen_on_one_account_is_new_on_another(self, store):
        store.save(Change(thread(), seen=("m1",), addresses=("m1",)))
        for other in (ContextQuery("x", "1001"), ContextQuery("facebook", "1002")):
            context = store.context(replace(other, seen=("m1",), addresses=("m1",)))
            assert (context.seen, context.addresses) == (frozenset(), {})

    def test_what_was_seen_can_be_saved_only_once(self, store):
        store.save(Change(thread("t1"), seen=("m1",)))
        with pytest.raises(Conflict):
            store.save(Change(thread("t2"), seen=("m2", "m1")))
        assert store.thread("t2") is None
        assert store.context(replace(KEYS, seen=("m2",))).seen == frozenset()

    def test_an_address_can_be_sealed_again_and_again_and_leads_nowhere(self, store):
        store.seal("facebook", "1001", "m1")
        store.seal("facebook", "1001", "m1")
        context = store.context(replace(KEYS, addresses=("m1", "m2")))
        assert (context.sealed, context.addresses) == ({"m1"}, {})
        other = store.context(ContextQuery("x", "1001", addresses=("m1",)))
        assert (other.sealed, other.addresses) == (frozenset(), {})

    def test_a_sealed_address_cannot_be_claimed(self, store):
        store.seal("facebook", "1001", "m1")
        with pytest.raises(Conflict):
            store.save(Change(thread(), claims=("m1",)))
        assert store.thread("t1") is None

    def test_an_address_that_leads_to_a_thread_cannot_be_sealed(self, store):
        store.save(Change(thread(), claims=("m1",), addresses=("m2",)))
        for address in ("m1", "m2"):
            with pytest.raises(Conflict):
                store.seal("facebook", "1001", address)
        context = store.context(replace(KEYS, addresses=("m1", "m2")))
        assert (context.sealed, context.addresses) == (frozenset(), {"m1": "t1", "m2": "t1"})

    def test_of_two_workers_with_one_message_only_the_first_saves_it(self, store):
        store.save(Change(thread("t1"), claims=("m1",), addresses=("m1", "@dana")))
        late = Change(
            thread("t2"), contact=Contact("facebook", "1001", "dana"), claims=("m1",),
            addresses=("@dana",), seen=("e1",),
        )  # fmt: skip
        with pytest.raises(Conflict):
            store.save(late)
        assert store.thread("t2") is None
        asked = replace(KEYS, addresses=("m1", "@dana"), seen=("e1",), contact_id="dana")
        context = store.context(asked)
        assert context.addresses == {"m1": "t1", "@dana": "t1"}
        assert (context.seen, context.contact.version) == (frozenset(), 0)
        assert list(store.people.threads_of("facebook", "1001", "dana")) == ["t1"]

    def test_what_a_thread_has_claimed_it_cannot_claim_again(self, store):
        store.save(Change(thread(), claims=("m1",)))
        now = store.thread("t1")
        with pytest.raises(Conflict):
            store.save(Change(now, before=now, claims=("m1",)))

    def test_a_context_with_the_business_of_lately_holds_the_same(self, store):
        contact = Contact("facebook", "1001", "dana", name="Dana")
        change = Change(thread(), None, contact, Post("facebook", "1001", "p1", ("l1",)))
        store.save(replace(change, claims=("m1",), seen=("e1",)))
        keys = replace(KEYS, seen=("e1",), addresses=("m1", "m2"), contact_id="dana", post_id="p1")
        assert replace(
            store.context(replace(keys, allow_cached_settings=True)), settings_cached=False
        ) == store.context(keys)

    def test_an_address_may_move_to_another_thread(self, store):
        store.save(Change(thread("t1"), addresses=("m1",)))
        store.save(Change(thread("t2"), addresses=("m1",)))
        assert store.context(replace(KEYS, addresses=("m1",))).addresses == {"m1": "t2"}

    @pytest.mark.parametrize(
        "part",
        [
            {"contact": Contact("facebook", "1001", "dana")},
            {"post": Post("facebook", "1001", "p1")},
            {"desk": DeskState()},
            {"pace": Pace("facebook", "1001")},
        ],
        ids=["contact", "post", "desk", "pace"],
    )
    def test_nobody_overwrites_what_another_has_saved_meanwhile(self, store, part):
        store.save(Change(thread("t1"), **part))
        with pytest.raises(Conflict):
            store.save(Change(thread("t2"), **part))
        assert store.thread("t2") is None
        [(name, value)] = part.items()
        store.save(Change(thread("t3"), **{name: replace(value, version=1)}))
        with pytest.raises(Conflict):
            store.save(Change(thread("t4"), **{name: replace(value, version=1)}))

    def test_no_id_can_pass_for_another_accounts(self, store):
        store.save(Change(thread("t1"), contact=Contact("facebook", "a", "b#c", name="Dana")))
        context = store.context(ContextQuery("facebook", "a#b", contact_id="c"))
        assert context.contact.version == 0

    def test_under_a_crowded_post_the_newest_are_kept(self, store):
        crowd = tuple((f"root{n}", f"contact{n}", f"thread{n}") for n in range(3_000))
        store.save(Change(thread(), post=Post("facebook", "1001", "p1", threads=crowd)))
        assert store.context(replace(KEYS, post_id="p1")).post.threads == crowd[-200:]


class DueContract:
    def test_nothing_is_due_in_an_empty_store(self, store):
        assert list(store.due(T0, 10)) == []
        assert store.next_wake() is None

    def test_threads_are_due_at_their_time_earliest_first(self, store):
        for n in (3, 1, 5, 2, 4, 6):
            store.save(Change(thread(f"t{9 - n}", wake_at=T0 + minutes(n))))
        assert list(store.due(T0 + minutes(5), 10)) == ["t8", "t7", "t6", "t5", "t4"]
        assert list(store.due(T0 + minutes(5), 2)) == ["t8", "t7"]
        assert list(store.due(T0 + minutes(2) - TICK, 10)) == ["t8"]
        assert store.next_wake() == T0 + minutes(1)

    def test_a_thread_without_a_wake_is_never_due(self, store):
        now = kept(store, None, thread(wake_at=T0))
        now = kept(store, now, replace(now, wake_at=None))
        assert list(store.due(T0 + minutes(9), 10)) == []
        assert store.next_wake() is None

    def test_a_moved_wake_counts_once(self, store):
        now = kept(store, None, thread(wake_at=T0))
        kept(store, now, replace(now, wake_at=T0 + minutes(5)))
        assert list(store.due(T0 + minutes(4), 10)) == []
        assert list(store.due(T0 + minutes(5), 10)) == ["t1"]


class CounterContract:
    def test_a_counter_adds_up_to_its_limit_and_says_what_it_holds(self, store):
        until = T0 + minutes(60)
        assert store.counted("texts/1") == 0
        assert [store.count("texts/1", 2, 5, until) for _ in range(3)] == [2, 4, None]
        assert store.counted("texts/1") == 4
        assert store.count("texts/1", -3, 5, until) == 1
        assert store.counted("texts/1") == 1

    def test_one_counter_is_not_another_and_asking_begins_none(self, store):
        assert store.counted("texts/2") == 0
        assert store.count("texts/1", 1, 1, T0 + minutes(60)) == 1
        assert store.counted("texts/2") == 0
        assert store.count("texts/2", 1, 1, T0 + minutes(60)) == 1


class CodeAndLinkContract:
    def test_a_code_goes_to_the_first_who_asks(self, store):
        assert store.claim_code("t1", ["D47", "E22"], T0) == "D47"
        assert store.claim_code("t2", ["D47", "E22"], T0) == "E22"
        with pytest.raises(Unavailable):
            store.claim_code("t3", ["D47", "E22"], T0)
        with pytest.raises(Unavailable):
            store.claim_code("t3", [], T0)

    def test_who_has_a_code_already_gets_it_again(self, store):
        store.claim_code("t1", ["D47"], T0)
        assert store.claim_code("t1", ["D47"], T0) == "D47"
        store.release_code("D47", T0)
        assert store.claim_code("t1", ["D47"], T0) == "D47"
        with pytest.raises(Unavailable):
            store.claim_code("t2", ["D47"], T0 + timedelta(days=99))

    def test_a_code_leads_to_the_thread_that_has_it_or_had_it_last(self, store):
        assert store.thread_of_code("D47") is None
        store.claim_code("t1", ["D47"], T0)
        assert store.thread_of_code("D47") == "t1"
        store.release_code("D47", T0)
        assert store.thread_of_code("D47") == "t1"
        store.claim_code("t2", ["D47"], T0 + timedelta(days=14))
        assert store.thread_of_code("D47") == "t2"
        assert store.thread_of_code("") is None

    def test_a_code_rests_for_fourteen_days(self, store):
        store.claim_code("t1", ["D47"], T0)
        store.release_code("D47", T0)
        store.release_code("D47", T0 + timedelta(days=9))  # once is enough
        with pytest.raises(Unavailable):
            store.claim_code("t2", ["D47"], T0 + timedelta(days=14) - TICK)
        assert store.claim_code("t2", ["D47"], T0 + timedelta(days=14)) == "D47"
        with pytest.raises(Unavailable):
            store.claim_code("t1", ["D47"], T0 + timedelta(days=14))

    def test_releasing_a_code_nobody_has_gives_it_to_nobody(self, store):
        store.release_code("D47", T0)
        assert store.claim_code("t1", ["D47"], T0) == "D47"

    def test_a_link_opens_its_thread_until_it_is_over(self, store):
        store.put_link("hash", "t1", T0)
        assert store.link("hash", T0 - TICK) == "t1"
        assert store.link("hash", T0) is None
        assert store.link("other", T0 - TICK) is None

    def test_a_link_that_is_not_over_is_claimed_by_nobody_else(self, store):
        assert store.claim_link("hash", "t1", T0, T0 + TICK)
        assert not store.claim_link("hash", "t2", T0, T0 + 2 * TICK)
        assert store.link("hash", T0) == "t1"
        assert store.claim_link("hash", "t2", T0 + TICK, T0 + 2 * TICK)
        assert store.link("hash", T0 + TICK) == "t2"


class WeekContract:
    def test_a_week_nobody_tallied_has_no_figures(self, store):
        assert store.week("2026-W10", "facebook") == {}

    def test_what_saves_tally_adds_up_over_threads_and_may_be_taken_back(self, store):
        more = {"2026-W10": {"made": 2, "first:22": 1}, "2026-W11": {"made": 1}}
        for n in range(9):  # over all shards
            store.save(Change(replace(thread(), id=f"t{n}"), tally=more))
        before = store.thread("t1")
        less = {"2026-W10": {"made": -2, "kept": 1}}
        store.save(Change(before, before, tally=less))
        assert store.week("2026-W10", "facebook") == {"made": 16, "first:22": 9, "kept": 1}
        assert store.week("2026-W11", "facebook") == {"made": 9}
        assert store.week("2026-W10", "x") == {}

    def test_a_save_that_loses_tallies_nothing(self, store):
        stale = thread()
        store.save(Change(stale, tally={"2026-W10": {"made": 1}}))
        with pytest.raises(Conflict):
            store.save(Change(stale, tally={"2026-W10": {"made": 1}}))
        assert store.week("2026-W10", "facebook") == {"made": 1}

    def test_figures_stay_when_the_thread_is_erased(self, store):
        store.save(Change(thread(), tally={"2026-W10": {"made": 1}}))
        store.people.erase_thread("t1", T0)
        assert store.week("2026-W10", "facebook") == {"made": 1}

    def test_the_job_state_comes_back_page_by_page_as_it_was_last_written(self, store):
        assert store.job_state("care") == {}
        store.write_job_state("care", {"day": "2026-03-03", "what": "a b:1"})
        store.write_job_state("care#x", {"day": ""})
        store.write_job_state("care", {"week": "2026-W10"})
        assert store.job_state("care") == {"week": "2026-W10"}
        assert store.job_state("care#x") == {"day": ""}
