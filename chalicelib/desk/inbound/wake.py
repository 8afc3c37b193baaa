"""The minute: every thread whose time has come, and no other. A minute is just another message."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from ...model.platform import Trouble
from ...policy.intake import reach_and_reopen
from ...policy.notices import desk_thread
from ...policy.sending import channel_limits, delivery
from ..outbound.act import act
from ..outbound.failures import held_up, stuck
from ..outbound.send import with_usage
from ..outbound.stop_channel import probe
from ..ports.errors import Conflict, Unavailable
from ..ports.ports import Hands
from ..ports.store import Change
from ..unit.unit_of_work import UnitOfWork, commit, decided, load

DUE_MAX = 100  # threads looked at in one minute; the others come next minute
OVERDUE = "OverdueSeconds"  # infra/resources.json watches that it is told
POSTPONE = timedelta(hours=1)  # for a thread that cannot be worked on


def minute(hands: Hands) -> int:
    """Look at every due thread; how many there were. One that fails does not stop the rest.

    A failing thread comes again in an hour, and the first failure is raised at the end, so that
    the alarm rings.
    """
    failures: list[Exception] = []
    silent = False
    due = hands.store.due(hands.clock.now(), DUE_MAX)
    for thread_id in due:
        try:
            wake(hands, thread_id)
        except Conflict:
            continue  # somebody else is at it: it stays due
        except Unavailable:
            silent = True  # so it stays due, and the owner hears of it before long
        except Exception as failure:  # noqa: BLE001 - a poisoned thread must not stop the desk
            _postpone(hands, thread_id)
            failures.append(failure)
    hands.gauge(OVERDUE, _overdue(hands) if due else 0, hands.clock.now())
    if silent:
        held_up(hands)
    if failures:
        raise failures[0]
    return len(due)


def _overdue(hands: Hands) -> float:
    """For how many seconds the first thread that is still due has been waiting to be looked at."""
    wake, now = hands.store.next_wake(), hands.clock.now()
    return (now - wake).total_seconds() if wake is not None and wake < now else 0


def wake(hands: Hands, thread_id: str) -> None:
    """Decide anew about one thread, save, act. Raises Conflict."""
    unit = load(hands, thread_id)
    if unit is None or unit.thread.wake_at is None or unit.thread.wake_at > unit.now:
        return
    if desk_thread.is_desk(unit.thread) and unit.scene.desk.stopped:
        probe(hands)
        unit = load(hands, thread_id) or unit
    after = decided(hands, _with_reach(hands, unit))
    at_once = bool(delivery.due_sends(after.thread, after.now))
    if after.scene != after.read or (after.thread != after.before and not at_once):
        after = commit(hands, after)  # else the first send's lease saves it all
    act(hands, after)


def _with_reach(hands: Hands, unit: UnitOfWork) -> UnitOfWork:
    """Facebook says how many people reacted only when asked: at the receipt and at the warning.

    Where its limit is near it is not asked; that lowers nothing.
    """
    business = unit.scene.business
    if not reach_and_reopen.wants_reach(unit.thread, business, unit.now):
        return unit
    channel = hands.channel(unit.thread.channel)
    call = channel.reach_call(unit.thread)
    if call is None:
        return unit
    reach, usage = None, None
    if not channel_limits.sheds_looks(unit.scene.pace, unit.now):
        answer = hands.platforms.call(call)
        fine = answer.trouble is Trouble.NONE and answer.status == 200
        reach = channel.reach_of(answer) if fine else None
        usage = channel.usage(call, answer)
        unit = unit.at(hands.clock.now())
    thread = reach_and_reopen.reach_known(unit.thread, reach, business.rules, unit.now)
    return with_usage(unit.became(thread), usage)


def _postpone(hands: Hands, thread_id: str) -> None:
    """Push a thread that cannot be worked on an hour ahead, otherwise as it was stored."""
    try:
        thread = hands.store.thread(thread_id)
        if thread is not None:
            later = replace(thread, wake_at=hands.clock.now() + POSTPONE)
            hands.store.save(Change(later, thread))
            stuck(hands, thread)
    except (Conflict, Unavailable):
        return  # it stays due, and the first failure is raised all the same
