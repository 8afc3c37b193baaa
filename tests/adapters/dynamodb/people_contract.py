"""What every store must do for a person's rights; test_store_people.py runs it on both stores."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.desk.ports.errors import Conflict, Unavailable
from chalicelib.desk.ports.store import Change, ContextQuery
from chalicelib.model.contact import Contact, Post
from chalicelib.model.data_requests import DeletionRequest, RequestState
from tests.adapters.samples import T0, message, send, thread

KEYS = ContextQuery("facebook", "1001")
ALL = replace(KEYS, seen=("m1",), addresses=("m1", "@dana"), contact_id="dana", post_id="p1")


class PeopleContract:
    """Subclasses give a `store`."""

    def test_a_persons_threads_are_found_by_each_of_their_ids(self, store):
        store.save(Change(thread("t1", address_id="psid")))
        store.save(Change(thread("t2")))
        store.save(Change(thread("t3", contact_id="other")))
        found = store.people.threads_of
        assert set(found("facebook", "1001", "dana")) == {"t1", "t2"}
        assert set(found("facebook", "1001", "psid")) == {"t1"}
        for nobody in (("facebook", "1001", "x"), ("x", "1001", "dana"), ("facebook", "1", "dana")):
            assert list(found(*nobody)) == []

    def test_an_id_that_is_learnt_later_leads_to_the_thread_too(self, store):
        store.save(Change(thread()))
        now = store.thread("t1")
        answered = send(1, recipient_id="psid")
        store.save(Change(replace(now, sends=(answered,)), before=now))
        assert list(store.people.threads_of("facebook", "1001", "psid")) == ["t1"]

    def test_a_whole_thread_holds_what_is_loaded_no_more(self, store):
        messages = tuple(message(n) for n in range(1, 81))
        store.save(Change(thread(messages=messages[:40], sends=tuple(map(send, range(1, 31))))))
        now = store.thread("t1")
        store.save(Change(replace(now, messages=messages[40:]), before=now))
        whole = store.people.whole("t1")
        assert whole.messages == messages
        assert {s.id for s in whole.sends} == {f"s{n}" for n in range(1, 31)}
        assert len(store.thread("t1").messages) == 50
        assert store.people.whole("t2") is None

    def test_a_struck_message_is_removed_and_any_other_that_is_missing_stays(self, store):
        store.save(Change(thread(messages=tuple(message(n) for n in range(1, 4)))))
        now = store.people.whole("t1")
        store.save(Change(replace(now, messages=()), before=now, struck=("m2",)))
        assert [m.id for m in store.thread("t1").messages] == ["m1", "m3"]

    def test_an_erased_thread_leaves_nothing_that_leads_to_it(self, store):
        contact, post = Contact("facebook", "1001", "dana"), Post("facebook", "1001", "p1")
        store.save(Change(thread(), None, contact, post, None, ("m1", "@dana"), ("m1",)))
        store.put_link("hash", "t1", T0 + timedelta(days=1))
        for _ in range(2):
            store.people.erase_thread("t1", T0)
        context = store.context(ALL)
        assert (context.seen, context.addresses) == (frozenset(), {})
        assert store.link("hash", T0) is None
        assert store.thread("t1") is None
        assert store.people.whole("t1") is None
        assert list(store.thread_ids()) == []

    def test_an_address_that_leads_elsewhere_by_now_stays(self, store):
        store.save(Change(thread("t1"), addresses=("m1", "@dana")))
        store.save(Change(thread("t2"), addresses=("@dana",)))
        store.people.erase_thread("t1", T0)
        assert store.context(ALL).addresses == {"@dana": "t2"}

    def test_the_code_of_an_erased_thread_rests_like_any_other(self, store):
        store.save(Change(thread()))
        store.claim_code("t1", ["D47"], T0)
        store.people.erase_thread("t1", T0)
        with pytest.raises(Unavailable):
            store.claim_code("t2", ["D47"], T0 + timedelta(days=13))
        assert store.claim_code("t2", ["D47"], T0 + timedelta(days=14)) == "D47"

    def test_a_code_that_is_anothers_by_now_stays_theirs(self, store):
        store.save(Change(thread()))
        store.claim_code("t1", ["D47"], T0)
        store.release_code("D47", T0)
        store.claim_code("t2", ["D47"], T0 + timedelta(days=14))
        store.people.erase_thread("t1", T0 + timedelta(days=15))
        with pytest.raises(Unavailable):
            store.claim_code("t3", ["D47"], T0 + timedelta(days=99))

    def test_nobody_saves_a_thread_that_was_erased_meanwhile(self, store):
        store.save(Change(thread()))
        now = store.thread("t1")
        store.people.erase_thread("t1", T0)
        with pytest.raises(Conflict):
            store.save(Change(now, before=now))

    def test_nobody_saves_a_contact_that_was_erased_meanwhile(self, store):
        store.save(Change(thread(), contact=Contact("facebook", "1001", "dana")))
        store.people.erase_contact("facebook", "1001", "dana")
        known = Contact("facebook", "1001", "dana", version=1)
        with pytest.raises(Conflict):
            store.save(Change(thread("t2"), contact=known))
        assert store.context(ALL).contact.version == 0

    def test_the_posts_of_a_thread_are_found_and_saved_by_themselves(self, store):
        home = Post("facebook", "1001", "p1", complaints=(("dana", T0),))
        store.save(Change(thread(post_id="p1"), post=home))
        now = store.thread("t1")
        store.save(Change(now, before=now, post=Post("facebook", "1001", "p2")))
        posts = {post.id: post for post in store.people.posts_of("t1")}
        assert set(posts) == {"p1", "p2"}
        store.people.put_post(replace(posts["p1"], complaints=()))
        assert store.context(ALL).post == replace(home, complaints=(), version=2)
        with pytest.raises(Conflict):
            store.people.put_post(posts["p1"])

    def test_the_list_of_a_persons_threads_goes_last(self, store):
        store.save(Change(thread()))
        store.people.erase_thread("t1", T0)
        assert list(store.people.threads_of("facebook", "1001", "dana")) == ["t1"]
        store.people.unlist("facebook", "1001", "dana")
        assert list(store.people.threads_of("facebook", "1001", "dana")) == []

    def test_a_tombstone_says_when(self, store):
        store.people.bury("hash", T0, T0 + timedelta(days=60))
        assert store.context(replace(KEYS, tombstone="hash")).erased_at == T0
        assert store.context(replace(KEYS, tombstone="other")).erased_at is None
        assert store.context(KEYS).erased_at is None

    def test_a_request_comes_back_as_it_was_stored(self, store):
        asked = DeletionRequest("code", "facebook", RequestState.WAITING, T0, T0)
        store.people.put_request(asked)
        assert store.people.request("code") == asked
        done = replace(asked, state=RequestState.DONE, done_at=T0)
        store.people.put_request(done)
        assert store.people.request("code") == done
        assert store.people.request("other") is None

    def test_a_search_of_everything_finds_a_word_wherever_it_stands(self, store):
        contact = Contact("facebook", "1001", "dana", name="Zoë Quill")
        store.save(Change(thread(), contact=contact, addresses=("@9#1",)))
        for word in ("ZOË QUILL", "dana", "9#1", "m1"):
            assert list(store.people.traces([word])), word
        assert list(store.people.traces(["nowhere"])) == []
        assert [c.name for c in store.people.contacts()] == ["Zoë Quill"]
