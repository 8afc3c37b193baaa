"""Threads of a version before get their rows and next moments; till then "at least" is said."""

from dataclasses import replace

import pytest

from chalicelib.desk.care import lists
from chalicelib.desk.care.lists import fill_lists
from chalicelib.desk.ports.store import Change
from tests.stories.desk import Desk

CLEAR = "All clear"


@pytest.fixture
def desk():
    """Three who wait, stored by a version without lists; one of them nobody would wake."""
    desk = Desk(at="10:00", two_way=True)
    for who in ("Ann Ames", "Ben Bell", "Cat Cole"):
        desk.comment(who, "Do you have rye bread?")
    desk.forward(minutes=10)
    forgotten = desk.thread("Cat Cole")
    desk.store.save(Change(replace(forgotten, wake_at=None), forgotten))
    desk.store._matters.clear()
    desk.store._lists_complete = False
    return desk


def who(desk):
    desk.types("WHO")
    return desk.texts()[-1]


def test_nobody_is_told_that_all_is_clear_before_everything_was_looked_at(desk):
    assert CLEAR not in who(desk)
    assert "Nobody that I know of" in who(desk)
    desk.comment("Dan Dunn", "Do you have rye bread?")
    assert who(desk).startswith("At least")


def test_one_run_of_care_fills_them_and_wakes_who_was_forgotten(desk):
    fill_lists(desk.ports)
    said = who(desk)
    assert all(name in said for name in ("Ann A", "Ben B", "Cat C"))
    assert "At least" not in said
    assert desk.thread("Cat Cole").wake_at is not None


def test_many_take_several_runs_and_no_run_more_than_its_share(desk, monkeypatch):
    monkeypatch.setattr(lists, "FILLED_MAX", 1)
    for count in (1, 2):
        fill_lists(desk.ports)
        assert len(desk.store.open_matters().matters) == count
        assert not desk.store.open_matters().complete
    fill_lists(desk.ports)
    assert desk.store.open_matters().complete


def test_a_thread_that_somebody_is_at_is_filled_by_the_next_run(desk):
    desk.store.conflicts = 1
    fill_lists(desk.ports)
    assert not desk.store.open_matters().complete
    fill_lists(desk.ports)
    assert desk.store.open_matters().complete


def test_once_filled_it_reads_nothing_more(desk):
    fill_lists(desk.ports)
    desk.store.heads = lambda: pytest.fail("the whole table was read again")
    fill_lists(desk.ports)
