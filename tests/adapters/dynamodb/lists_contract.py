"""What lists are read from: one row for each open matter, as its thread was last saved."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chalicelib.desk.ports.errors import Conflict
from chalicelib.desk.ports.store import Change
from chalicelib.model.open_matter import OpenPromise
from chalicelib.model.promise import PromiseState
from tests.adapters.samples import T0, episode, message, promise, thread


def waiting(id_, words="rye?"):
    """A thread in which Dana waits."""
    return thread(id=id_, name="Dana", episode=episode(), messages=(message(text=words),))


class ListsContract:
    def test_who_waits_stands_there_with_their_words(self, store):
        store.save(Change(waiting("t1", words="do you have rye?")))
        [matter] = store.open_matters().matters
        assert (matter.thread_id, matter.name, matter.words) == ("t1", "Dana", "do you have rye?")
        assert matter.waiting
        assert matter.public
        assert matter.since == T0

    def test_every_save_rewrites_it_and_the_last_removes_it(self, store):
        store.save(Change(waiting("t1")))
        read = store.thread("t1")
        store.save(Change(replace(read, code="D47"), read))
        assert [m.code for m in store.open_matters().matters] == ["D47"]
        read = store.thread("t1")
        over = replace(read.episode, closed_at=T0, closed_by="answered")
        store.save(Change(replace(read, episode=over), read))
        assert store.open_matters().matters == ()

    def test_a_broken_promise_stays_until_it_is_made_good(self, store):
        broken = promise(state=PromiseState.BROKEN, what="call Dana")
        store.save(Change(thread(promises=(broken,))))
        [matter] = store.open_matters().matters
        assert matter.owed == (OpenPromise("call Dana", broken.due_at, broken=True),)
        assert not matter.waiting

    def test_a_quiet_thread_stands_nowhere(self, store):
        store.save(Change(thread(id="t1")))
        assert store.open_matters().matters == ()

    def test_a_save_that_lost_leaves_the_row_of_the_one_that_won(self, store):
        store.save(Change(waiting("t1", words="first")))
        read = store.thread("t1")
        store.save(Change(replace(read, code="D47"), read))
        with pytest.raises(Conflict):
            store.save(Change(replace(read, code="K22"), read))
        assert [m.code for m in store.open_matters().matters] == ["D47"]

    def test_a_hundred_and_more_are_all_read(self, store):
        for number in range(130):
            store.save(Change(waiting(f"t{number}", words="rye?" * 30)))
        assert len(store.open_matters().matters) == 130

    def test_it_is_complete_once_it_is_said_to_be(self, store):
        store.save(Change(waiting("t1", words="rye?")))
        assert not store.open_matters().complete
        store.lists_are_complete()
        found = store.open_matters()
        assert found.complete
        assert len(found.matters) == 1

    def test_what_is_erased_leaves_the_list(self, store):
        store.save(Change(waiting("t1", words="rye?")))
        store.people.erase_thread("t1", T0)
        assert store.open_matters().matters == ()

    def test_every_head_is_told_without_its_messages(self, store):
        store.save(Change(waiting("t1", words="rye?")))
        store.save(Change(thread(id="t2")))
        heads = {head.id: head for head in store.heads()}
        assert set(heads) == {"t1", "t2"}
        assert heads["t1"].waiting
        assert heads["t1"].messages == ()
