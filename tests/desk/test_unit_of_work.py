"""A unit of work finds by itself what has to be saved, and whether its view is still true."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib.desk.ports.errors import Conflict
from chalicelib.desk.unit.desk_notes import set_desk
from chalicelib.desk.unit.unit_of_work import UnitOfWork, commit, load, viewed
from chalicelib.model.message import Author, Message, Venue
from chalicelib.model.send import Action, SendState
from chalicelib.policy.intake import episode_end, messages
from chalicelib.policy.sending import delivery, drafts
from tests.stories.desk import Desk

COLD = "third time this month the coffee is cold. Come on."
ROWS = ("contact", "post", "desk", "pace")
CHANGES = {
    "contact": lambda unit: {"contact": replace(unit.contact, reach=5_000)},
    "post": lambda unit: {"post": replace(unit.context.post, lines=("sorry",))},
    "desk": lambda unit: {"desk": replace(unit.context.desk, paused=True)},
    "pace": lambda unit: {"pace": replace(unit.context.pace, quarter=7)},
}
each_row = pytest.mark.parametrize("row", ROWS)


class Watched(Desk):
    """A desk with a complaint on it, and the changes that were saved since."""

    def __init__(self) -> None:
        super().__init__(at="10:00")
        self.comment("Dana Prior", COLD)
        self.changes = []
        save = self.store.save

        def noted(change):
            self.changes.append(change)
            save(change)

        self.store.save = noted

    def unit(self) -> UnitOfWork:
        return load(self.ports, self.thread("Dana Prior").id)

    def written(self) -> list[set[str]]:
        """Which rows each saved change held."""
        return [{row for row in ROWS if getattr(c, row) is not None} for c in self.changes]


@pytest.fixture
def desk():
    return Watched()


def test_what_stands_around_a_thread_is_not_written_where_nothing_became_of_it(desk):
    unit = desk.unit()
    commit(desk.ports, unit.became(replace(unit.thread, reach=12)))
    assert desk.written() == [set()]
    assert desk.unit().thread.reach == 12


@each_row
def test_a_row_that_became_another_is_written_and_no_other_row(desk, row):
    unit = desk.unit()
    commit(desk.ports, unit.became(**CHANGES[row](unit)))
    assert desk.written() == [{row}]


@each_row
def test_a_row_that_is_again_as_it_was_read_is_not_written(desk, row):
    unit = desk.unit()
    back = unit.contact if row == "contact" else getattr(unit.context, row)
    commit(desk.ports, unit.became(**CHANGES[row](unit)).became(**{row: back}))
    assert desk.written() == [set()]


AGAIN = {
    "contact": lambda unit: {"contact": replace(unit.contact, reach=9_000)},
    "post": lambda unit: {"post": replace(unit.context.post, lines=())},
    "desk": lambda unit: {"desk": replace(unit.context.desk, paused=False)},
    "pace": lambda unit: {"pace": replace(unit.context.pace, quarter=8)},
}


@each_row
def test_a_committed_unit_goes_on_from_its_new_versions(desk, row):
    unit = desk.unit()
    for changes in (CHANGES, {row: lambda unit: {}}, AGAIN):
        unit = commit(desk.ports, unit.became(**changes[row](unit)))
    assert desk.written() == [{row}, set(), {row}]


def test_a_unit_read_before_somebody_else_saved_is_refused(desk):
    stale = desk.unit()
    commit(desk.ports, stale.became(**CHANGES["contact"](stale)))
    with pytest.raises(Conflict):
        commit(desk.ports, stale.became(**CHANGES["pace"](stale)))


def test_setting_the_desk_row_to_what_it_is_writes_no_row(desk):
    set_desk(desk.ports, lambda row: replace(row, paused=True))
    set_desk(desk.ports, lambda row: replace(row, paused=True))
    assert desk.written() == [{"desk"}, set()]


def said_again(thread, now):
    message = Message("p1_900", Author.CUSTOMER, Venue.PUBLIC, "Hello?", now, now)
    return messages.with_message(thread, message)


def arrived(thread, now):
    """The first send, as a read-back would find it."""
    send = replace(thread.sends[0], state=SendState.UNKNOWN, text="Sorry.", tried_at=now)
    return delivery.sent(delivery.with_send(thread, send), send, "m_900", "", "read back", now)


def drafted(thread, now):
    return drafts.drafted(thread, "in-1", "So sorry!", Action.PUBLIC_REPLY, now)


def tried(thread, now):
    send = replace(thread.sends[0], state=SendState.SENDING, lease_until=now)
    return delivery.with_send(thread, send)


STILL_TRUE = {
    "a code": lambda unit: unit.became(replace(unit.thread, code="D47")),
    "words are read back": lambda unit: unit.became(drafted(unit.thread, unit.now)),
    "a send is leased": lambda unit: unit.became(tried(unit.thread, unit.now)),
    **{
        row: lambda unit, row=row: unit.became(**CHANGES[row](unit))
        for row in ROWS
        if row != "desk"
    },
}
TRUE_NO_MORE = {
    "a message": lambda unit: unit.became(said_again(unit.thread, unit.now)),
    "a message is gone": lambda unit: unit.became(replace(unit.thread, messages=())),
    "a send arrived": lambda unit: unit.became(arrived(unit.thread, unit.now)),
    "the matter is over": lambda unit: unit.became(episode_end.say_nothing(unit.thread, unit.now)),
    "their address is known": lambda unit: unit.became(replace(unit.thread, address_id="93000")),
    "the desk row": lambda unit: unit.became(**CHANGES["desk"](unit)),
    "later": lambda unit: unit.at(unit.now + timedelta(seconds=10)),
    "read anew": lambda unit: unit.around(unit.context),
}


@pytest.mark.parametrize("what", STILL_TRUE)
def test_a_view_follows_what_changes_no_answer_of_the_channel(desk, what):
    unit, before = viewed(desk.ports, desk.unit())
    after = STILL_TRUE[what](unit)
    assert after != unit
    assert after.view is not None
    assert after.view.eligible is before.eligible
    anew = viewed(desk.ports, replace(after, view=None))[1]
    assert viewed(desk.ports, after)[1] == anew


@pytest.mark.parametrize("what", TRUE_NO_MORE)
def test_a_view_is_made_anew_where_an_answer_may_have_changed(desk, what):
    unit, _ = viewed(desk.ports, desk.unit())
    after = TRUE_NO_MORE[what](unit)
    assert after.view is None


def test_a_message_heard_opens_the_window_for_the_view_of_the_same_unit(desk):
    unit, before = viewed(desk.ports, desk.unit())
    assert before.eligible[Action.PRIVATE_MESSAGE]
    wrote = Message("m_900", Author.CUSTOMER, Venue.PRIVATE, "Hello?", unit.now, unit.now)
    unit, after = viewed(desk.ports, unit.became(messages.with_message(unit.thread, wrote)))
    assert after.eligible[Action.PRIVATE_MESSAGE] == ""
    assert after.windows.message_id == "m_900"


def test_a_unit_keeps_the_moment_it_began_at_until_it_is_committed(desk):
    unit = desk.unit()
    desk.clock.advance(seconds=5)
    assert commit(desk.ports, unit).now - unit.now == timedelta(seconds=5)
