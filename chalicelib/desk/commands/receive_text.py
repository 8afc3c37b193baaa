"""A text from the owner's phone: whose it is, which thread it means, done once, and answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from ...model.command import Command, Does, TextedIn
from ...model.desk_state import DeskState
from ...model.thread import DESK_THREAD, Thread
from ...policy.acknowledgement import draft_mode
from ...policy.commands import command as command_
from ...policy.commands import guesses, obey
from ...policy.escalation import phones
from ...policy.owner_texts import lists
from ...policy.sending import drafts, numbers
from ...reading.texted import CONFIRMS, read_text
from ...voice.owner import replies
from ..outbound.act import act
from ..outbound.numbers import claim_number, new_number, thread_of_number
from ..outbound.opt_out import blocked, heard_again
from ..outbound.reply import puzzled, reply
from ..outbound.text_owner import desk_link, make_link
from ..ports.errors import Conflict
from ..ports.ports import Ports
from ..unit.open_threads import open_matters, open_threads, with_code
from ..unit.unit_of_work import UnitOfWork, begun, commit, decided, desk_context, viewed
from .came import Came
from .desk_commands import asked
from .guessing import wrong_code, wrong_number
from .question import Question

TRIES = 4
ONCE_FOR = timedelta(days=7)  # longer than a topic brings a message again
# What the platform may not take: then the words are kept behind a link.
MAY_FAIL = frozenset({Does.WORDS, Does.GO, Does.DM, Does.PUB, Does.THX})
# What a phone is told whatever it got wrong: it concerns nobody else.
ALWAYS = frozenset({Does.WHO, Does.OWE, Does.MENU})
RESTING = frozenset({Does.GO, Does.DM, Does.CRISIS_GO})


def texted(ports: Ports, text: TextedIn) -> Came:
    """Do what a text asks, once. Raises Unavailable or Conflict: then it comes again."""
    now = ports.clock.now()
    done = f"texted/{text.id}"
    if ports.store.counted(done):
        return Came.AGAIN
    came = _taken(ports, text)
    ports.store.count(done, 1, 1, now + ONCE_FOR)
    return came


def _taken(ports: Ports, text: TextedIn) -> Came:
    now, context, command = ports.clock.now(), desk_context(ports), read_text(text.words)
    by = phones.person_of(text.number, context.business)
    if command.does is Does.CARRIER:
        return Came.CARRIER  # the carrier answers it
    if by is None:
        return Came.STRANGER  # gets no answer: it would tell somebody who guesses
    if command.does is Does.OPT_OUT:
        blocked(ports, by, now)
        return Came.CARRIER
    if command.does is Does.OPT_IN or text.number in context.desk.deaf:
        heard_again(ports, by, now)
    if command.does is Does.OPT_IN:
        return Came.CARRIER
    return _listened(ports, Question(command, by, text.id, now, context.business, context.desk))


def _listened(ports: Ports, question: Question) -> Came:
    """As far as this phone is listened to now."""
    does, phone, now = question.command.does, question.by.phone, question.now
    if does not in ALWAYS and guesses.is_resting(question.desk, phone, now):
        return Came.LOCKED  # one text has said so
    if does in RESTING and guesses.go_rests(question.desk):
        words = replies.go_rests(desk_link(ports, phone, now))
        puzzled(ports, phone, words, question.business, now)
        return Came.LOCKED
    return _obeyed(ports, question)


def _obeyed(ports: Ports, question: Question) -> Came:
    command = question.command
    if command.number:
        return _numbered(ports, question)
    if command.code:
        return _coded(ports, question)
    if command.does in CONFIRMS:
        return _which(ports, question)
    if command.does is Does.UNKNOWN:
        return _uncoded(ports, question)
    if command.does is Does.NOTE:
        return _noted(ports, question)
    return _answered(ports, question, asked(ports, question))


def _answered(ports: Ports, question: Question, words: str, came: Came = Came.DONE) -> Came:
    reply(ports, question.by.phone, words, question.business, question.now)
    return came


def _numbered(ports: Ports, question: Question) -> Came:
    """The number of a read-back names its draft: no code is needed beside it."""
    command, now = question.command, question.now
    thread_id = thread_of_number(ports, question.by.phone, command.number, now)
    if thread_id is None:
        return wrong_number(ports, question)
    if thread_id == DESK_THREAD:
        crisis = replace(question, command=replace(command, does=Does.CRISIS_GO))
        return _answered(ports, crisis, asked(ports, crisis))
    thread = ports.store.thread(thread_id)
    if thread is None or command.does is Does.CRISIS_GO:
        return _which(ports, question.about(""))
    named = with_code(ports, thread, now)
    if command.code and command.code != named.code:  # two drafts are named: neither is meant
        return _coded(ports, question.about(command.code))
    return _coded(ports, question.about(named.code, command.number))


def _which(ports: Ports, question: Question) -> Came:
    """GO without a number or a code: the one draft that waits is read back, if it is one."""
    trust, phone = question.desk.trust, question.by.phone
    mine = [w.thread_id for w in trust.words if w.to == phone] if trust else []
    threads = open_threads(ports, question.now)
    waiting = [t for t in threads if t.id in mine] or [t for t in threads if _drafted(ports, t)]
    if len(waiting) == 1:
        return _coded(ports, question.about(waiting[0].code))
    words = replies.which_one([thread.code for thread in waiting])
    puzzled(ports, phone, words, question.business, question.now)
    return Came.UNKNOWN


def _drafted(ports: Ports, thread: Thread) -> bool:
    if drafts.waiting_draft(thread) is not None:
        return True
    _, view = viewed(ports, begun(ports, thread))
    return draft_mode.awaits_tap(thread, view)


def _coded(ports: Ports, question: Question, before: str = "") -> Came:
    """A command about one thread."""
    for _ in range(TRIES):
        thread_id = ports.store.thread_of_code(question.command.code)
        thread = ports.store.thread(thread_id) if thread_id else None
        if thread is None:
            return wrong_code(ports, question)
        unit = begun(ports, thread, (_mark(question.id),))
        try:
            words = _on(ports, unit, question)
        except Conflict:
            continue
        _answered(ports, question, before + words if words else "")
        after = ports.store.thread(thread.id)
        if after is not None:
            act(ports, UnitOfWork.of(after, after, unit.context, ports.clock.now()))
        return Came.DONE
    raise Conflict("the thread is too busy")


def _mark(id_: str) -> str:
    """That a text was obeyed."""
    return f"text:{id_}"


def _on(ports: Ports, unit: UnitOfWork, question: Question) -> str:
    """The command done and saved, as one change with the mark that it was; what is answered."""
    unit, view = viewed(ports, unit)
    command, phone, desk = question.command, question.by.phone, unit.context.desk
    rests = guesses.go_rests(desk)
    number = "" if rests else new_number(ports, phone, desk.trust, unit.now)
    order = command_.Order(
        command, question.by, question.id, view, unit.now, _link(ports, unit, question), number
    )
    if _mark(question.id) in unit.context.seen:
        return obey.said_again(unit.thread, order)
    done = obey.obeyed(unit.thread, order)
    if done.thread != unit.thread:
        after = unit.became(done.thread, desk=_desk_after(ports, unit, done.thread, order))
        commit(ports, decided(ports, after), seen=(_mark(question.id),))
    return done.reply


def _link(ports: Ports, unit: UnitOfWork, question: Question) -> str:
    """Where it goes on if it does not go by text; "" where it will."""
    if guesses.go_rests(unit.context.desk):
        return desk_link(ports, question.by.phone, unit.now)
    may_fail = question.command.does in MAY_FAIL
    return make_link(ports, unit, question.by.phone, unit.now) if may_fail else ""


def _desk_after(
    ports: Ports, unit: UnitOfWork, thread: Thread, order: command_.Order
) -> DeskState | None:
    """The desk's row, where a number was used or is not needed any more; None: it stays."""
    desk, phone = unit.context.desk, order.by.phone
    if numbers.read_back_of(thread, order.number, phone) is not None:
        claim_number(ports, phone, order.number, thread.id, unit.now)
    trust = numbers.trust_after(desk.trust, thread, order.number)
    return replace(desk, trust=trust) if trust != desk.trust else None


def _noted(ports: Ports, question: Question) -> Came:
    """A promise made elsewhere, for the one customer of that name whose matter is open."""
    matters, now = open_matters(ports, question.now).matters, question.now
    name = question.command.name
    named = lists.called(matters, name)
    if len(named) != 1:
        ask = replies.whose_promise if named else replies.no_matter
        words = ask(name, lists.waiting_lines(matters, now))
        return _answered(ports, question, words, Came.UNKNOWN)
    return _coded(ports, question.about(named[0].code))


def _uncoded(ports: Ports, question: Question) -> Came:
    """Words without a code reach nobody. Where only one waits, they are read back for that one."""
    now, typed, phone = question.now, question.command.words, question.by.phone
    waiting = [m for m in open_matters(ports, now).matters if m.waiting]
    if len(waiting) != 1 or not typed.strip():
        words = replies.not_understood(lists.waiting_lines(waiting, now))
        puzzled(ports, phone, words, question.business, now)
        return Came.UNKNOWN
    [only] = waiting
    command: Command = read_text(f"{only.code} {typed}")
    if command.does is not Does.WORDS or command.code != only.code:
        words = replies.code_first(only.code, typed)
        puzzled(ports, phone, words, question.business, now)
        return Came.UNKNOWN
    before = replies.did_you_mean(only.code, only.name)
    return _coded(ports, replace(question, command=command), before)
