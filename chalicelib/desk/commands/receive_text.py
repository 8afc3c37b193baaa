"""A text from the owner's phone: whose it is, which thread it means, done once, and answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum

from ...model.business import Business, Person
from ...model.command import Command, Does, TextedIn
from ...policy.commands import command as command_
from ...policy.commands import obey
from ...policy.escalation import phones, text_caps
from ...policy.notices import desk_thread
from ...policy.owner_texts import lists
from ...reading.texted import read_text
from ...voice.owner import desk_news, desk_replies, replies
from ..outbound.act import act
from ..outbound.opt_out import blocked, heard_again
from ..outbound.reply import puzzled, reply, strange
from ..outbound.text_owner import desk_link, make_link
from ..ports.errors import Conflict
from ..ports.ports import Ports
from ..unit.desk_notes import note
from ..unit.open_threads import open_matters
from ..unit.unit_of_work import UnitOfWork, begun, commit, decided, desk_context, viewed
from .desk_commands import asked

TRIES = 4
ONCE_FOR = timedelta(days=7)  # longer than a topic brings a message again
# What the platform may not take: then the words are kept behind a link.
MAY_FAIL = frozenset({Does.WORDS, Does.GO, Does.DM, Does.PUB, Does.THX})
WRONG_MAX = 5  # wrong codes a day, before somebody may be guessing


class Came(StrEnum):
    """What became of a text, for the log, which holds neither its words nor its number."""

    DONE = "done"
    AGAIN = "again"
    STRANGER = "stranger"
    LOCKED = "locked"
    CARRIER = "carrier"
    UNKNOWN = "unknown"


def texted(ports: Ports, text: TextedIn) -> Came:
    """Do what a text asks, once. Raises Unavailable or Conflict: then it comes again."""
    now = ports.clock.now()
    done = f"texted/{text.id}"
    if ports.store.counted(done):
        return Came.AGAIN
    came = _taken(ports, text, now)
    ports.store.count(done, 1, 1, now + ONCE_FOR)
    return came


def _taken(ports: Ports, text: TextedIn, now: datetime) -> Came:
    context, command = desk_context(ports), read_text(text.words)
    business = context.business
    by = phones.person_of(text.number, business)
    if command.does is Does.CARRIER:
        return Came.CARRIER  # the carrier answers it
    if by is None:
        if command.does not in {Does.OPT_OUT, Does.OPT_IN}:
            strange(ports, text.number, desk_replies.not_set_up(), now)
        return Came.STRANGER
    if command.does is Does.OPT_OUT:
        blocked(ports, by, now)
        return Came.CARRIER
    if command.does is Does.OPT_IN or text.number in context.desk.deaf:
        heard_again(ports, by, now)
    if command.does is Does.OPT_IN:
        return Came.CARRIER
    if text.number in context.desk.locked:
        puzzled(
            ports,
            text.number,
            desk_replies.locked(desk_link(ports, by.phone, now)),
            business,
            now,
        )
        return Came.LOCKED
    return _obeyed(ports, text, command, by, business, now)


def _obeyed(
    ports: Ports, text: TextedIn, command: Command, by: Person, business: Business, now: datetime
) -> Came:
    if command.code:
        return _coded(ports, text, command, by, business, now)
    if command.does is Does.UNKNOWN:
        return _uncoded(ports, text, by, business, now)
    if command.does is Does.NOTE:
        return _noted(ports, text, command, by, business, now)
    reply(ports, by.phone, asked(ports, command, by, text.id, now), business, now)
    return Came.DONE


def _coded(
    ports: Ports,
    text: TextedIn,
    command: Command,
    by: Person,
    business: Business,
    now: datetime,
    before: str = "",
) -> Came:
    """A command about one thread."""
    for _ in range(TRIES):
        thread_id = ports.store.thread_of_code(command.code)
        thread = ports.store.thread(thread_id) if thread_id else None
        if thread is None:
            return _wrong(ports, command.code, by, business, now)
        unit = begun(ports, thread, (_mark(text.id),))
        try:
            words = _on(ports, unit, command, by, text.id)
        except Conflict:
            continue
        reply(ports, by.phone, before + words if words else "", business, now)
        after = ports.store.thread(thread.id)
        if after is not None:
            act(ports, UnitOfWork.of(after, after, unit.context, ports.clock.now()))
        return Came.DONE
    raise Conflict("the thread is too busy")


def _mark(id_: str) -> str:
    """That a text was obeyed."""
    return f"text:{id_}"


def _on(ports: Ports, unit: UnitOfWork, command: Command, by: Person, id_: str) -> str:
    """The command done and saved, as one change with the mark that it was; what is answered."""
    unit, view = viewed(ports, unit)
    link = make_link(ports, unit, by.phone, unit.now) if command.does in MAY_FAIL else ""
    order = command_.Order(command, by, id_, view, unit.now, link)
    if _mark(id_) in unit.context.seen:
        return obey.said_again(unit.thread, order)
    done = obey.obeyed(unit.thread, order)
    if done.thread != unit.thread:
        commit(ports, decided(ports, unit.became(done.thread)), seen=(_mark(id_),))
    return done.reply


def _noted(
    ports: Ports, text: TextedIn, command: Command, by: Person, business: Business, now: datetime
) -> Came:
    """A promise made elsewhere, for the one customer of that name whose matter is open."""
    matters = open_matters(ports, now).matters
    named = lists.called(matters, command.name)
    if len(named) != 1:
        lines = lists.waiting_lines(matters, now)
        ask = replies.whose_promise if named else replies.no_matter
        reply(ports, by.phone, ask(command.name, lines), business, now)
        return Came.UNKNOWN
    coded = replace(command, code=named[0].code)
    return _coded(ports, text, coded, by, business, now)


def _wrong(ports: Ports, code: str, by: Person, business: Business, now: datetime) -> Came:
    """A code that is nobody's: five of them in a day, and somebody may be guessing."""
    name = f"wrong/{by.phone}/{now.strftime('%Y-%m-%d')}"
    count = ports.store.count(name, 1, text_caps.COUNT_MAX, now + timedelta(days=2)) or 0
    if count < WRONG_MAX:
        lines = lists.waiting_lines(open_matters(ports, now).matters, now)
        puzzled(ports, by.phone, replies.not_known(code, lines), business, now)
        return Came.UNKNOWN
    what = desk_thread.note_id(desk_thread.TELL, f"locked:{now.isoformat(timespec='minutes')}")
    words = desk_news.wrong_codes(by.name)
    note(ports, what, words, now, change=lambda desk: phones.locked(desk, by.phone))
    reply(ports, by.phone, desk_replies.locked(desk_link(ports, by.phone, now)), business, now)
    return Came.LOCKED


def _uncoded(ports: Ports, text: TextedIn, by: Person, business: Business, now: datetime) -> Came:
    """Words without a code reach nobody. Where only one waits, they are read back for that one."""
    waiting = [m for m in open_matters(ports, now).matters if m.waiting]
    if len(waiting) != 1 or not text.words.strip():
        lines = lists.waiting_lines(waiting, now)
        puzzled(ports, by.phone, replies.not_understood(lines), business, now)
        return Came.UNKNOWN
    [only] = waiting
    command = read_text(f"{only.code} {text.words}")
    if command.does is not Does.WORDS or command.code != only.code:
        puzzled(ports, by.phone, replies.code_first(only.code, text.words), business, now)
        return Came.UNKNOWN
    before = replies.did_you_mean(only.code, only.name)
    return _coded(ports, text, command, by, business, now, before)
