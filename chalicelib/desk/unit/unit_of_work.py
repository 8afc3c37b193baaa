"""One unit of work: a thread and what stands around it, as read and as it became; one commit."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from ...model.channel_limits import Pace
from ...model.contact import Contact, Post
from ...model.desk import DeskState, View, Windows
from ...model.send import Action, SendKind, SendState
from ...model.thread import DESK_THREAD, Thread
from ...policy import decide, rehearsal
from ...policy.intake import episode_end
from ...policy.notices import weekly_figures
from ..ports.ports import Hands
from ..ports.store import Change, Scene, SceneKeys
from .read_promises import with_promises_read

Row = TypeVar("Row", Contact, Post, DeskState, Pace)


@dataclass(frozen=True, slots=True)
class UnitOfWork:
    """What was read of one thread, and what it has become; all of it happens at one moment.

    `before` and `read` stay as they were read. Whatever differs from them is saved by `commit`.
    """

    thread: Thread
    before: Thread | None  # None: the thread is new
    scene: Scene
    read: Scene
    now: datetime
    view: View | None = field(default=None, compare=False, repr=False)  # kept by `viewed`

    @classmethod
    def of(cls, thread: Thread, before: Thread | None, scene: Scene, now: datetime) -> UnitOfWork:
        """A unit with nothing changed yet around its thread."""
        return cls(thread, before, scene, scene, now)

    @property
    def contact(self) -> Contact:
        return _contact_in(self.scene, self.thread)

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
        scene = replace(
            self.scene,
            contact=contact or self.scene.contact,
            post=post or self.scene.post,
            desk=desk or self.scene.desk,
            pace=pace or self.scene.pace,
        )
        after = replace(self, thread=thread or self.thread, scene=scene, view=None)
        return replace(after, view=_view_after(self, after))

    def around(self, scene: Scene) -> UnitOfWork:
        """The unit with its surroundings read anew."""
        return replace(self, scene=scene, read=scene, view=None)

    def at(self, now: datetime) -> UnitOfWork:
        """The unit at a later moment: the world was waited for."""
        return replace(self, now=now, view=None)


def _contact_in(scene: Scene, thread: Thread) -> Contact:
    return scene.contact or Contact(thread.channel, thread.account, thread.contact_id)


def _view_after(unit: UnitOfWork, after: UnitOfWork) -> View | None:
    """The unit's view with the rows as they are after; None where it has to be made anew."""
    same_desk = after.scene.desk == unit.scene.desk
    if unit.view is None or not same_desk or _ruling(after.thread) != _ruling(unit.thread):
        return None
    scene = after.scene
    return replace(unit.view, contact=after.contact, post=scene.post, pace=scene.pace)


def _ruling(thread: Thread) -> tuple[object, ...]:
    """All that a channel's own rules may read: what was said, what of it waits, what arrived."""
    waits = thread.episode.message_ids if thread.episode is not None and thread.waiting else None
    arrived = tuple(send for send in thread.sends if send.state is SendState.SENT)
    return thread.messages, waits, arrived, thread.address_id


def load(hands: Hands, thread_id: str) -> UnitOfWork | None:
    """The thread and its surroundings, read anew; None when there is no such thread."""
    thread = hands.store.thread(thread_id)
    return None if thread is None else begun(hands, thread)


def begun(hands: Hands, thread: Thread, seen: tuple[str, ...] = ()) -> UnitOfWork:
    """A unit over a thread that was just read, with its surroundings."""
    return UnitOfWork.of(thread, thread, scene_of(hands, thread, seen), hands.clock.now())


def load_desk(hands: Hands) -> UnitOfWork:
    """The desk thread with the desk row; new, where nothing was ever noted."""
    before, now = hands.store.thread(DESK_THREAD), hands.clock.now()
    thread = before or Thread(DESK_THREAD, DESK_THREAD, DESK_THREAD, "", "", now)
    return UnitOfWork.of(thread, before, scene_of(hands, thread), now)


def desk_scene(hands: Hands) -> Scene:
    """The business and the desk row, where no thread is meant."""
    return hands.store.scene(SceneKeys(DESK_THREAD, DESK_THREAD))


def scene_of(hands: Hands, thread: Thread, seen: tuple[str, ...] = ()) -> Scene:
    """What stands around a thread that is known already, and which of `seen` were saved before."""
    if thread.id == DESK_THREAD:
        return hands.store.scene(SceneKeys(thread.channel, thread.account, seen))
    return hands.store.scene(
        SceneKeys(
            thread.channel,
            thread.account,
            seen,
            contact_id=thread.contact_id,
            post_id=thread.post_id,
            pace=True,
        )
    )


def viewed(hands: Hands, unit: UnitOfWork) -> tuple[UnitOfWork, View]:
    """Everything `decide` may know beside the thread, and the unit that keeps it.

    It is made once, and the channel asked once for its own rules; anew only where the unit has
    become another since.
    """
    if unit.view is not None:
        return unit, unit.view
    thread, scene = unit.thread, unit.scene
    view = View(
        business=scene.business,
        contact=unit.contact,
        post=scene.post,
        two_way=hands.two_way,
        desk=scene.desk,
        eligible=_eligible(hands, unit, SendKind.ACKNOWLEDGEMENT),
        by_hand=_eligible(hands, unit, SendKind.ANSWER),
        pace=scene.pace,
        windows=_windows(hands, thread),
        channel=hands.facts(thread.channel),
    )
    view = rehearsal.rehearsed(thread, view)
    return replace(unit, view=view), view


def _eligible(hands: Hands, unit: UnitOfWork, kind: SendKind) -> dict[Action, str]:
    if unit.thread.id == DESK_THREAD:
        return {}
    channel = hands.channel(unit.thread.channel)
    return {action: channel.eligible(unit.thread, action, unit.now, kind) for action in Action}


def _windows(hands: Hands, thread: Thread) -> Windows:
    return Windows() if thread.id == DESK_THREAD else hands.channel(thread.channel).windows(thread)


def decided(hands: Hands, unit: UnitOfWork) -> UnitOfWork:
    """The unit with its thread decided upon, once what its owner promised has been read."""
    business = unit.scene.business
    thread = with_promises_read(unit.before, unit.thread, business, unit.now)
    unit, view = viewed(hands, unit.became(thread))
    decision = decide.decide(unit.thread, view, unit.now)
    return unit.became(decide.applied(unit.thread, decision, unit.now))


def commit(
    hands: Hands,
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
    change = replace(
        _change(unit, thread), claims=claims, addresses=addresses, seen=seen, struck=struck
    )
    hands.store.save(change)
    if over:
        hands.store.release_code(unit.thread.code, hands.clock.now())
    after = replace(thread, version=thread.version + 1)
    return UnitOfWork.of(after, after, _scene_after(unit.scene, change), hands.clock.now())


def _change(unit: UnitOfWork, thread: Thread) -> Change:
    """What differs from what was read."""
    scene, read, business = unit.scene, unit.read, unit.scene.business
    return Change(
        thread,
        unit.before,
        contact=_changed(scene.contact, _contact_in(read, thread)),
        post=_changed(scene.post, read.post),
        desk=_changed(scene.desk, read.desk),
        pace=_changed(scene.pace, read.pace),
        keep_for=business.rules.keep_for,
        tally=weekly_figures.tally(unit.before, thread, business.hours),
    )


def _changed(after: Row | None, before: Row | None) -> Row | None:
    """The row where it must be saved: it is not as it was read."""
    return after if after != before else None


def _scene_after(scene: Scene, saved: Change) -> Scene:
    """The scene once these rows were saved, each one version on."""
    return replace(
        scene,
        contact=_next(saved.contact) or scene.contact,
        post=_next(saved.post) or scene.post,
        desk=_next(saved.desk) or scene.desk,
        pace=_next(saved.pace) or scene.pace,
    )


def _next(row: Row | None) -> Row | None:
    return replace(row, version=row.version + 1) if row is not None else None
