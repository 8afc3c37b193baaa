"""The minute: every thread whose time has come, and no other. A minute is just another message."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from ...model.platform import Trouble
from ...policy import stops
from ...policy.intake import reach_and_reopen
from ...policy.notices import desk_thread
from ...policy.sending import channel_limits, delivery
from ..outbound.act import act
from ..outbound.failures import held_up, stuck
from ..outbound.send import with_usage
from ..outbound.stop_channel import probe
from ..ports.errors import Conflict, Unavailable
from ..ports.ports import Ports
from ..ports.store import Change
from ..unit.unit_of_work import UnitOfWork, commit, decided, load

DUE_MAX = 100  # threads looked at in one minute; the others come next minute
OVERDUE = "OverdueSeconds"  # infra/resources.json watches that it is told
POSTPONE = timedelta(hours=1)  # for a thread that cannot be worked on


def minute(ports: Ports) -> int:
    """Look at every due thread; how many there were. One that fails does not stop the rest.

    A failing thread comes again in an hour, and the first failure is raised at the end, so that
    the alarm rings.
    """
    failures: list[Exception] = []
    silent = False
    due = ports.store.due(ports.clock.now(), DUE_MAX)
    for thread_id in due:
        try:
            wake(ports, thread_id)
        except Conflict:
            continue  # somebody else is at it: it stays due
        except Unavailable:
            silent = True  # so it stays due, and the owner hears of it before long
        except Exception as failure:  # noqa: BLE001 - a poisoned thread must not stop the desk
            _postpone(ports, thread_id)
            failures.append(failure)
    ports.metrics(OVERDUE, _overdue(ports) if due else 0, ports.clock.now())
    if silent:
        held_up(ports)
    if failures:
        raise failures[0]
    return len(due)


def _overdue(ports: Ports) -> float:
    """For how many seconds the first thread that is still due has been waiting to be looked at."""
    wake, now = ports.store.next_wake(), ports.clock.now()
    return (now - wake).total_seconds() if wake is not None and wake < now else 0


def wake(ports: Ports, thread_id: str) -> None:
    """Decide anew about one thread, save, act. Raises Conflict."""
    unit = load(ports, thread_id)
    if unit is None or unit.thread.wake_at is None or unit.thread.wake_at > unit.now:
        return
    if desk_thread.is_desk(unit.thread) and stops.shown_by_reading(unit.context.desk):
        probe(ports)
        unit = load(ports, thread_id) or unit
    after = decided(ports, _with_reach(ports, unit))
    at_once = bool(delivery.due_sends(after.thread, after.now))
    if after.context != after.read or (after.thread != after.before and not at_once):
        after = commit(ports, after)  # else the first send's lease saves it all
    act(ports, after)


def _with_reach(ports: Ports, unit: UnitOfWork) -> UnitOfWork:
    """Facebook says how many people reacted only when asked: at the receipt and at the warning.

    Where its limit is near it is not asked; that lowers nothing.
    """
    business = unit.context.business
    if not reach_and_reopen.wants_reach(unit.thread, business, unit.now):
        return unit
    channel = ports.channel(unit.thread.channel)
    request = channel.reach_call(unit.thread)
    if request is None:
        return unit
    reach, usage = None, None
    if not channel_limits.sheds_looks(unit.context.pace, unit.now):
        response = ports.platforms.call(request)
        fine = response.trouble is Trouble.NONE and response.status == 200
        reach = channel.reach_of(response) if fine else None
        usage = channel.usage(request, response)
        unit = unit.at(ports.clock.now())
    thread = reach_and_reopen.reach_known(unit.thread, reach, business.rules, unit.now)
    return with_usage(unit.became(thread), usage)


def _postpone(ports: Ports, thread_id: str) -> None:
    """Push a thread that cannot be worked on an hour ahead, otherwise as it was stored."""
    try:
        thread = ports.store.thread(thread_id)
        if thread is not None:
            later = replace(thread, wake_at=ports.clock.now() + POSTPONE)
            ports.store.save(Change(later, thread))
            stuck(ports, thread)
    except (Conflict, Unavailable):
        return  # it stays due, and the first failure is raised all the same
