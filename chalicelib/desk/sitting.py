"""One sitting over one thread: what was read, what is decided, and saving it as one change."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from ..model.contact import Contact, Post
from ..model.desk import DeskState, View, Windows
from ..model.pace import Pace
from ..model.send import Action, SendKind
from ..model.thread import DESK_THREAD, Thread
from ..policy import closing, deciding, rehearsing, tallying
from .committing import with_promises_read
from .ports.ports import Hands
from .ports.store import Change, Scene, SceneKeys


@dataclass(frozen=True, slots=True)
class Sitting:
    """A thread with what stands around it. `before` is the thread as it was read."""

    thread: Thread
    before: Thread | None
    scene: Scene

    @property
    def contact(self) -> Contact:
        known = self.scene.contact
        return known or Contact(self.thread.channel, self.thread.account, self.thread.contact_id)


def sit_down(hands: Hands, thread_id: str) -> Sitting | None:
    """The thread and its surroundings, read anew; None when there is no such thread."""
    thread = hands.store.thread(thread_id)
    return None if thread is None else Sitting(thread, thread, scene_of(hands, thread))


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


def view_of(hands: Hands, sitting: Sitting, now: datetime) -> View:
    """Everything `decide` may know, with the channel's own rules asked for each action."""
    thread, scene = sitting.thread, sitting.scene
    view = View(
        business=scene.business,
        contact=sitting.contact,
        post=scene.post,
        two_way=hands.two_way,
        desk=scene.desk,
        eligible=_eligible(hands, thread, now, SendKind.ACKNOWLEDGEMENT),
        by_hand=_eligible(hands, thread, now, SendKind.ANSWER),
        pace=scene.pace,
        windows=_windows(hands, thread),
        channel=hands.facts(thread.channel),
    )
    return rehearsing.rehearsed(thread, view)


def _eligible(hands: Hands, thread: Thread, now: datetime, kind: SendKind) -> dict[Action, str]:
    if thread.id == DESK_THREAD:
        return {}
    channel = hands.channel(thread.channel)
    return {action: channel.eligible(thread, action, now, kind) for action in Action}


def _windows(hands: Hands, thread: Thread) -> Windows:
    return Windows() if thread.id == DESK_THREAD else hands.channel(thread.channel).windows(thread)


def decided(hands: Hands, sitting: Sitting, now: datetime) -> Sitting:
    """The sitting with its thread decided upon, once what its owner promised has been read."""
    business = sitting.scene.business
    thread = with_promises_read(sitting.before, sitting.thread, business, now)
    sitting = replace(sitting, thread=thread)
    view = view_of(hands, sitting, now)
    decision = deciding.decide(sitting.thread, view, now)
    return replace(sitting, thread=deciding.applied(sitting.thread, decision, now))


def changed_contact(sitting: Sitting, after: Contact) -> Contact | None:
    """The contact where it must be saved: it is no longer as it was read."""
    return after if after != sitting.contact else None


def changed_post(sitting: Sitting, after: Post | None) -> Post | None:
    """The post where it must be saved."""
    return after if after is not None and after != sitting.scene.post else None


def saved(
    hands: Hands,
    sitting: Sitting,
    *,
    contact: Contact | None = None,
    post: Post | None = None,
    desk: DeskState | None = None,
    pace: Pace | None = None,
    claims: tuple[str, ...] = (),
    addresses: tuple[str, ...] = (),
    seen: tuple[str, ...] = (),
    struck: tuple[str, ...] = (),
) -> Sitting:
    """Save the sitting as one change; what it looks like once saved. Raises Conflict."""
    thread = sitting.thread
    over = bool(thread.code) and closing.is_over(thread)
    if over:
        thread = replace(thread, code="")
    business = sitting.scene.business
    hands.store.save(
        Change(
            thread,
            sitting.before,
            contact,
            post,
            desk,
            claims,
            addresses,
            seen,
            struck,
            keep_for=business.rules.keep_for,
            tally=tallying.tally(sitting.before, thread, business.hours),
            pace=pace,
        )
    )
    if over:
        hands.store.release_code(sitting.thread.code, hands.clock.now())
    after = replace(thread, version=thread.version + 1)
    return Sitting(after, after, _scene_after(sitting.scene, contact, post, pace))


def _scene_after(
    scene: Scene, contact: Contact | None, post: Post | None, pace: Pace | None
) -> Scene:
    """The scene once these were saved, each one version on."""
    return replace(
        scene,
        contact=replace(contact, version=contact.version + 1) if contact else scene.contact,
        post=replace(post, version=post.version + 1) if post else scene.post,
        pace=replace(pace, version=pace.version + 1) if pace else scene.pace,
    )
