"""A channel's own rules read of a thread only what makes a unit of work ask them anew."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from chalicelib import channels
from chalicelib.model.send import Action, SendKind, SendState
from tests.stories.desk import Desk

COLD = "third time this month the coffee is cold. Come on."
LATER = (timedelta(0), timedelta(days=2), timedelta(days=8))


def stories():
    """Threads of both channels: waiting, tried, answered, and gone on in private."""
    desk = Desk(at="10:00")
    comment = desk.comment("Dana Prior", COLD)
    desk.message("Kim Lee", COLD)
    post = desk.post_on_x("Bo Lim", COLD)
    desk.direct_message("Ann Oak", COLD)
    yield from desk.threads()
    desk.forward(minutes=3)
    yield from desk.threads()
    desk.owner_comments("Sorry!", to=comment)
    desk.owner_posts_on_x("Sorry!", to=post, who="Bo Lim")
    yield from desk.threads()
    desk.comment("Dana Prior", "And now?")
    yield from desk.threads()


THREADS = list(stories())


def otherwise(thread):
    """The thread with everything changed that no channel's rule may look at."""
    episode = thread.episode
    if episode is not None and not episode.open:
        episode = None
    elif episode is not None:
        episode = replace(episode, number=9, urgency=(), reasons=(), silent="no", approved=True)
    return replace(
        thread,
        name="Somebody Else",
        sends=tuple(s for s in thread.sends if s.state is SendState.SENT),
        promises=(),
        alert=None,
        episode=episode,
        code="Z99",
        reach=9_000,
        reach_at=thread.created_at,
        auto_count=7,
        silent="another app owns it",
        draft=None,
        closed_at=thread.created_at,
        wake_at=None,
        why=(),
        version=99,
    )


def answers(thread):
    channel = channels.find(thread.channel)
    ways = [(action, kind, late) for action in Action for kind in SendKind for late in LATER]
    at = max(message.sent_at for message in thread.messages)
    told = [channel.eligible(thread, action, at + late, kind) for action, kind, late in ways]
    return told, channel.windows(thread)


def test_both_channels_are_among_the_threads_waiting_and_answered():
    shown = {(thread.channel, thread.waiting) for thread in THREADS}
    assert shown == {(name, waiting) for name in channels.NAMES for waiting in (True, False)}


@pytest.mark.parametrize("state", SendState)
def test_a_rule_reads_nothing_else(state):
    for thread in THREADS:
        thread = replace(thread, sends=tuple(replace(s, state=state) for s in thread.sends))
        assert answers(thread) == answers(otherwise(thread)), thread.name
