"""One unit of work: a thread and what stands around it, as read and as it became; one commit."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from ...model.channel_limits import Pace
from ...model.contact import Contact, Post
from ...model.decision import View, Windows
from ...model.desk_state import DeskState
from ...model.send import Action, SendKind, SendState
from ...model.thread import DESK_THREAD, Thread
from ...policy import decide, rehearsal
from ...policy.intake import episode_end
from ...policy.notices import weekly_figures
from ..ports.ports import Ports
from ..ports.store import Change, Context, ContextQuery
from .awake import awake, is_forgotten
from .read_promises import with_promises_read

FORGOTTEN = "ForgottenThreads"  # saved without a next moment: none, if all is well
Row = TypeVar("Row", Contact, Post, DeskState, Pace)


@dataclass(frozen=True, slots=True)
class UnitOfWork:
    """What was read of one thread, and what it has become; all of it happens at one moment.

    `before` and `read` stay as they were read. Whatever differs from them is saved by `commit`.
    """

    thread: Thread
    before: Thread | None  # None: the thread is new
    context: Context
    read: Context
    now: datetime
    view: View | None = field(default=None, compare=False, repr=False)  # kept by `viewed`

    @classmethod
    def of(
        cls, thread: Thread, before: Thread | None, context: Context, now: datetime
    ) -> UnitOfWork:
        """A unit with nothing changed yet around its thread."""
        return cls(thread, before, context, context, now)

    @property
    def contact(self) -> Contact:
        return _contact_in(self.context, self.thread)

    def became(
        self,
        thread: Thread | None = None,
        *,
        contact: Contact | None = None,
        post: Post | None = None,
        desk: DeskState | None = None,
        pace: Pace | None = None,
    ) -> UnitOfWork:
        """The unit once these are others. Its view follows as long as it would say the same."""
        context = replace(
            self.context,
            contact=contact or self.context.contact,
            post=post or self.context.post,
            desk=desk or self.context.desk,
            pace=pace or self.context.pace,
        )
        after = replace(self, thread=thread or self.thread, context=context, view=None)
        return replace(after, view=_view_after(self, after))

    def around(self, context: Context) -> UnitOfWork:
        """The unit with its surroundings read anew."""
        return replace(self, context=context, read=context, view=None)

    def at(self, now: datetime) -> UnitOfWork:
        """The unit at a later moment: the world was waited for."""
        return replace(self, now=now, view=None)


def _contact_in(context: Context, thread: Thread) -> Contact:
    return context.contact or Contact(thread.channel, thread.account, thread.contact_id)


def _view_after(unit: UnitOfWork, after: UnitOfWork) -> View | None:
    """The unit's view with the rows as they are after; None where it has to be made anew."""
    context, trust = after.context, unit.context.desk.trust
    same_desk = replace(context.desk, trust=trust) == unit.context.desk
    if unit.view is None or not same_desk or _ruling(after.thread) != _ruling(unit.thread):
        return None
    return replace(
        unit.view,
        contact=after.contact,
        post=context.post,
        pace=context.pace,
        desk=replace(unit.view.desk, trust=context.desk.trust),  # the rest as it was rehearsed
    )


def _ruling(thread: Thread) -> tuple[object, ...]:
    """All that a channel's own rules may read: what was said, what of it waits, what arrived."""
    waits = thread.episode.message_ids if thread.episode is not None and thread.waiting else None
    arrived = tuple(send for send in thread.sends if send.state is SendState.SENT)
    return thread.messages, waits, arrived, thread.address_id


def load(ports: Ports, thread_id: str) -> UnitOfWork | None:
    """The thread and its surroundings, read anew; None when there is no such thread."""
    thread = ports.store.thread(thread_id)
    return None if thread is None else begun(ports, thread)


def begun(ports: Ports, thread: Thread, seen: tuple[str, ...] = ()) -> UnitOfWork:
    """A unit over a thread that was just read, with its surroundings."""
    return UnitOfWork.of(thread, thread, context_of(ports, thread, seen), ports.clock.now())


def load_desk(ports: Ports) -> UnitOfWork:
    """The desk thread with the desk row; new, where nothing was ever noted."""
    before, now = ports.store.thread(DESK_THREAD), ports.clock.now()
    thread = before or Thread(DESK_THREAD, DESK_THREAD, DESK_THREAD, "", "", now)
    return UnitOfWork.of(thread, before, context_of(ports, thread), now)


def desk_context(ports: Ports) -> Context:
    """The business and the desk row, where no thread is meant."""
    return ports.store.context(ContextQuery(DESK_THREAD, DESK_THREAD))


def context_of(ports: Ports, thread: Thread, seen: tuple[str, ...] = ()) -> Context:
    """What stands around a thread that is known already, and which of `seen` were saved before."""
    if thread.id == DESK_THREAD:
        return ports.store.context(ContextQuery(thread.channel, thread.account, seen))
    return ports.store.context(
        ContextQuery(
            thread.channel,
            thread.account,
            seen,
            contact_id=thread.contact_id,
            post_id=thread.post_id,
            pace=True,
        )
    )


def viewed(ports: Ports, unit: UnitOfWork) -> tuple[UnitOfWork, View]:
    """Everything `decide` may know beside the thread, and the unit that keeps it.

    It is made once, and the channel asked once for its own rules; anew only where the unit has
    become another since.
    """
    if unit.view is not None:
        return unit, unit.view
    thread, context = unit.thread, unit.context
    view = View(
        business=context.business,
        contact=unit.contact,
        post=context.post,
        two_way=ports.two_way,
        desk=context.desk,
        eligible=_eligible(ports, unit, SendKind.ACKNOWLEDGEMENT),
        by_hand=_eligible(ports, unit, SendKind.ANSWER),
        pace=context.pace,
        windows=_windows(ports, thread),
        channel=ports.facts(thread.channel),
    )
    view = rehearsal.rehearsed(thread, view)
    return replace(unit, view=view), view


def _eligible(ports: Ports, unit: UnitOfWork, kind: SendKind) -> dict[Action, str]:
    if unit.thread.id == DESK_THREAD:
        return {}
    channel = ports.channel(unit.thread.channel)
    return {action: channel.eligible(unit.thread, action, unit.now, kind) for action in Action}


def _windows(ports: Ports, thread: Thread) -> Windows:
    return Windows() if thread.id == DESK_THREAD else ports.channel(thread.channel).windows(thread)


def decided(ports: Ports, unit: UnitOfWork) -> UnitOfWork:
    """The unit with its thread decided upon, once what its owner promised has been read."""
    business = unit.context.business
    thread = with_promises_read(unit.before, unit.thread, business, unit.now)
    unit, view = viewed(ports, unit.became(thread))
    decision = decide.decide(unit.thread, view, unit.now)
    return unit.became(decide.applied(unit.thread, decision, unit.now))


def commit(
    ports: Ports,
    unit: UnitOfWork,
    *,
    claims: tuple[str, ...] = (),
    addresses: tuple[str, ...] = (),
    seen: tuple[str, ...] = (),
    struck: tuple[str, ...] = (),
) -> UnitOfWork:
    """Save whatever the unit has become as one change; the next unit, as saved. Raises Conflict.

    Only what no comparison finds is told here: addresses, marks, and messages to be removed.
    """
    thread = unit.thread
    over = bool(thread.code) and episode_end.is_over(thread)
    if over:
        thread = replace(thread, code="")
    if is_forgotten(thread):
        ports.metrics(FORGOTTEN, 1, unit.now)
        thread = awake(thread, unit.now)
    change = replace(
        _change(unit, thread), claims=claims, addresses=addresses, seen=seen, struck=struck
    )
    ports.store.save(change)
    if over:
        ports.store.release_code(unit.thread.code, ports.clock.now())
    after = replace(thread, version=thread.version + 1)
    return UnitOfWork.of(after, after, _context_after(unit.context, change), ports.clock.now())


def _change(unit: UnitOfWork, thread: Thread) -> Change:
    """What differs from what was read."""
    context, read, business = unit.context, unit.read, unit.context.business
    return Change(
        thread,
        unit.before,
        contact=_changed(context.contact, _contact_in(read, thread)),
        post=_changed(context.post, read.post),
        desk=_changed(context.desk, read.desk),
        pace=_changed(context.pace, read.pace),
        keep_for=business.rules.keep_for,
        tally=weekly_figures.tally(unit.before, thread, business.hours),
    )


def _changed(after: Row | None, before: Row | None) -> Row | None:
    """The row where it must be saved: it is not as it was read."""
    return after if after != before else None


def _context_after(context: Context, saved: Change) -> Context:
    """The context once these rows were saved, each one version on."""
    return replace(
        context,
        contact=_next(saved.contact) or context.contact,
        post=_next(saved.post) or context.post,
        desk=_next(saved.desk) or context.desk,
        pace=_next(saved.pace) or context.pace,
    )


def _next(row: Row | None) -> Row | None:
    return replace(row, version=row.version + 1) if row is not None else None
