"""What every store must do with threads and their rows; test_store_threads.py runs it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.desk.ports.errors import Conflict
from chalicelib.desk.ports.store import Change, ContextQuery
from chalicelib.model.alert import Alert, AlertState, Text
from chalicelib.model.contact import Contact
from chalicelib.model.promise import PromiseState
from chalicelib.model.send import SendState
from chalicelib.model.thread import DESK_THREAD, MESSAGES_KEPT, Why
from tests.adapters.samples import (
    T0,
    episode,
    message,
    minutes,
    promise,
    send,
    thread,
)

KEYS = ContextQuery("facebook", "1001")
TICK = timedelta(microseconds=1)


def kept(store, before, after):
    """The thread after a save, read again."""
    store.save(Change(after, before=before))
    return store.thread(after.id)


class ThreadContract:
    """Subclasses give a `store` that knows BUSINESS."""

    def test_a_thread_that_was_never_saved_is_none(self, store):
        assert store.thread("t1") is None

    def test_a_thread_comes_back_as_it_was_one_version_on(self, store):
        full = thread(
            messages=(message(1), message(2, text="Hello??", media=("image",))),
            sends=(send(1), send(2, SendState.PENDING, next_at=T0)),
            promises=(promise(1),),
            alert=Alert(AlertState.OPEN, "she waits", T0, (Text("warn:1", "warn", "why", T0),)),
            episode=episode(),
            reach=0,
            wake_at=T0,
            why=(Why(T0, "a complaint"),),
        )
        assert kept(store, None, full) == replace(full, version=1)

    def test_the_desk_thread_is_a_thread_like_others(self, store):
        assert kept(store, None, thread(DESK_THREAD)).id == DESK_THREAD

    @pytest.mark.parametrize(
        "id_", ["a#b", "100%", "%23", "a b", "ü", "💬", "thread#t1", "x" * 300]
    )
    def test_any_text_may_be_a_threads_id(self, store, id_):
        assert kept(store, None, thread(id_, wake_at=T0)).id == id_
        assert store.due(T0, 5) == [id_]
        assert list(store.thread_ids()) == [id_]

    def test_a_save_at_an_old_version_is_a_conflict_and_changes_nothing(self, store):
        first = kept(store, None, thread())
        second = kept(store, first, replace(first, name="Dana Prior"))
        stale = Change(
            replace(first, name="Nobody", messages=(*first.messages, message(9))),
            before=first,
            contact=Contact("facebook", "1001", "dana"),
            addresses=("m9",),
            seen=("m9",),
        )
        with pytest.raises(Conflict):
            store.save(stale)
        assert store.thread("t1") == second
        context = store.context(replace(KEYS, seen=("m9",), addresses=("m9",), contact_id="dana"))
        assert (context.seen, context.addresses, context.contact.version) == (frozenset(), {}, 0)

    def test_a_new_thread_does_not_overwrite_one_that_exists(self, store):
        store.save(Change(thread()))
        with pytest.raises(Conflict):
            store.save(Change(thread(name="Nobody")))

    def test_a_thread_that_is_not_there_cannot_be_changed(self, store):
        with pytest.raises(Conflict):
            store.save(Change(thread(version=3)))


class RowsContract:
    def test_the_newest_messages_are_loaded_oldest_first(self, store):
        now = kept(store, None, thread(messages=tuple(message(n) for n in range(1, 41))))
        more = tuple(message(n) for n in range(41, 71))
        now = kept(store, now, replace(now, messages=now.messages + more))
        assert [m.id for m in now.messages] == [f"m{n}" for n in range(21, 71)]

    def test_a_message_that_arrives_late_takes_its_place_in_time(self, store):
        now = kept(store, None, thread(messages=(message(1), message(3))))
        now = kept(store, now, replace(now, messages=(*now.messages, message(2))))
        assert [m.id for m in now.messages] == ["m1", "m2", "m3"]

    def test_an_edited_message_takes_the_place_of_the_old_one(self, store):
        now = kept(store, None, thread())
        edited = message(1, text="I love it", edited_at=T0)
        assert kept(store, now, replace(now, messages=(edited,))).messages == (edited,)

    def test_a_message_whose_time_was_corrected_is_not_doubled(self, store):
        now = kept(store, None, thread())
        corrected = message(1, sent_at=T0 - minutes(9))
        assert kept(store, now, replace(now, messages=(corrected,))).messages == (corrected,)

    def test_a_message_left_out_of_a_save_is_not_forgotten(self, store):
        now = kept(store, None, thread(messages=(message(1), message(2))))
        assert len(kept(store, now, replace(now, messages=())).messages) == 2

    def test_fifty_long_messages_are_loaded_whole(self, store):
        now = None
        texts = [chr(0x1F600 + n) * 2_048 for n in range(MESSAGES_KEPT)]
        for start in (0, 25):
            new = tuple(message(n + 1, text=texts[n]) for n in range(start, start + 25))
            after = replace(now, messages=now.messages + new) if now else thread(messages=new)
            now = kept(store, now, after)
        assert [m.text for m in now.messages] == texts

    def test_a_longer_text_than_allowed_is_cut_and_says_so(self, store):
        now = kept(store, None, thread(messages=(message(1, text="é" * 300_000),)))
        assert now.messages[0].text == "é" * 4_096
        assert now.messages[0].truncated

    def test_what_is_unsettled_is_loaded_however_old_and_the_newest_of_the_rest(self, store):
        states = [SendState.PENDING, SendState.UNKNOWN, SendState.NEEDS_OWNER]
        old = tuple(send(n, state) for n, state in enumerate(states, 1))
        now = kept(store, None, thread(sends=old, promises=(promise(1), promise(2))))
        for n in range(10, 25):
            now = kept(store, now, replace(now, sends=(*now.sends, send(n))))
            kept_one = promise(n, PromiseState.KEPT, closed_at=T0)
            now = kept(store, now, replace(now, promises=(*now.promises, kept_one)))
        assert [s.id for s in now.sends] == ["s1", "s2", "s3", *(f"s{n}" for n in range(15, 25))]
        assert [p.id for p in now.promises] == ["p1", "p2", *(f"p{n}" for n in range(15, 25))]

    def test_more_obligations_than_a_page_holds_are_loaded_whole(self, store):
        now = kept(store, None, thread())
        for start in (10, 70):
            more = tuple(send(n, SendState.NEEDS_OWNER) for n in range(start, start + 60))
            now = kept(store, now, replace(now, sends=now.sends + more))
        assert (len(now.sends), len(now.messages)) == (120, 1)

    def test_a_send_that_settles_long_after_its_neighbours_goes_to_the_archive(self, store):
        first = (send(1, SendState.UNKNOWN), *(send(n) for n in range(2, 12)))
        now = kept(store, None, thread(sends=first))
        assert len(now.sends) == 11
        now = kept(store, now, replace(now, sends=(send(1), *now.sends[1:])))
        assert [s.id for s in now.sends] == [f"s{n}" for n in range(2, 12)]
        now = kept(store, now, replace(now, name="Dana Prior"))
        assert [s.id for s in now.sends] == [f"s{n}" for n in range(2, 12)]

    def test_sends_and_promises_left_out_are_forgotten_only_when_settled(self, store):
        sends = (send(1), send(2, SendState.PENDING))
        promises = (promise(1, PromiseState.KEPT), promise(2, PromiseState.BROKEN))
        now = kept(store, None, thread(sends=sends, promises=promises))
        now = kept(store, now, replace(now, sends=(), promises=()))
        assert [s.id for s in now.sends] == ["s2"]
        assert [p.id for p in now.promises] == ["p2"]

    def test_without_a_before_everything_is_written(self, store):
        sends = tuple(send(n) for n in range(1, 10))
        now = kept(store, None, thread(sends=sends))
        after = replace(now, sends=(*sends, send(10), send(11)), messages=(message(2),))
        store.save(Change(after))
        now = store.thread("t1")
        assert [s.id for s in now.sends] == [f"s{n}" for n in range(2, 12)]
        assert [m.id for m in now.messages] == ["m1", "m2"]

    def test_an_endless_episode_keeps_its_first_and_its_newest_messages(self, store):
        ids = tuple(f"{n:>0256}" for n in range(10_000))
        now = kept(store, None, thread(episode=episode(message_ids=ids)))
        assert now.episode.message_ids == ids[:50] + ids[-350:]
