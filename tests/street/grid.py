"""One case of the fault grid: customers write while something is broken; what must hold of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta

from infra.local.platforms.faults import AWS_TARGETS, PLATFORM_TARGETS
from infra.local.platforms.modes import MODES, TOKEN_DEAD
from infra.local.product.clock import iso, read_time

START = "2026-11-17T15:00:00Z"  # Tuesday, ten in the morning at the shop
MINUTE = timedelta(minutes=1)
ACKNOWLEDGED_WITHIN = 5 * MINUTE
TOLD_WITHIN = 10 * MINUTE
BROKEN_FOR = 20 * MINUTE
PROBED_WITHIN = 11 * MINUTE  # a stopped channel is asked every ten minutes
RETRIED_WITHIN = 15 * MINUTE  # a text that was not taken is tried again so often
SETTLED_WITHIN = 22 * MINUTE  # and before the owner is warned that a promised time is near
LONG = 50  # calls that go wrong, unless the fault is ended before
KNOWN = frozenset({"sent", "unknown", "needs_owner", "cancelled"})
OVER = frozenset({"kept", "kept_late", "renewed", "broken", "released"})


@dataclass(frozen=True, slots=True)
class Scene:
    """Somebody writes. `short` is how a text to the owner names them."""

    channel: str
    venue: str
    who: str
    after: str  # who writes the same way once the fault is over


COMPLAINT = Scene("facebook", "public", "Dana Prior", "Nora Quill")
MESSAGE = Scene("facebook", "private", "Ben Achebe", "Ida Marsh")
MENTION = Scene("x", "public", "Tom Okafor", "Leo Hart")
DIRECT = Scene("x", "private", "Kim Sato", "Rosa Lindt")
SCENES = (COMPLAINT, MESSAGE, MENTION)
WORDS = "My cake was stale. Really disappointing."
RINGING = "My cake was stale and I want my money back. Really disappointing."
TOUCHED = {  # the scenes that a target's calls belong to
    "facebook.comment": (COMPLAINT,),
    "facebook.private_reply": (COMPLAINT,),
    "facebook.message": (MESSAGE,),
    "facebook.read": (COMPLAINT, MESSAGE),
    "x.reply": (MENTION,),
    "x.message": (DIRECT,),
    "x.read": (MENTION, DIRECT),
}
ALIKE = ("timeout_before", "error500", "throttle")  # for AWS's targets, and for reads
READS = ("facebook.read", "x.read")
FIRST_BREAKS = {  # what must go wrong once before anything is read back, or mailed at once
    "facebook.read": (
        ("facebook.comment", "timeout_before", 1),
        ("facebook.message", "timeout_before", 1),
    ),
    "x.read": (("x.reply", "timeout_before", 1), ("x.message", "timeout_before", 1)),
    "sns.email": (("sns.sms", "refuse", 3),),
}


@dataclass(frozen=True, slots=True)
class Case:
    """The next `times` calls to a target go wrong, beginning `onset` after somebody wrote."""

    target: str
    mode: str
    times: int
    onset: timedelta = timedelta(0)

    def __str__(self) -> str:
        late = "-answering" if self.onset else ""
        return f"{self.target}-{self.mode}-{self.times}{late}"

    @property
    def scenes(self) -> tuple[Scene, ...]:
        """A platform's calls belong to some scenes; AWS to all.

        Modes that come to the same for us take turns in meeting one scene each.
        """
        if self.onset or (self.is_long and self.target.startswith("sns.")):
            return (COMPLAINT,)
        scenes = TOUCHED.get(self.target, SCENES)
        if self.is_long or self.mode not in ALIKE:
            return scenes
        return (scenes[ALIKE.index(self.mode) % len(scenes)],)

    @property
    def answered(self) -> bool:
        """Whether the owner answers by hand afterwards, so that nothing may be said any more."""
        return not self.is_long and self.target in TOUCHED and self.target not in READS

    @property
    def words(self) -> str:
        """Words that ring at once where the phone is broken; elsewhere they must not."""
        return RINGING if self.target.startswith("sns.") else WORDS

    @property
    def is_long(self) -> bool:
        return self.times >= LONG


def short() -> list[Case]:
    """Every target with every mode that the street accepts for it."""
    return [Case(target, mode, 1) for target, mode in _pairs()]


def late() -> list[Case]:
    """The table fails when the answers are due, once and for a while."""
    once = [Case("dynamodb.write", mode, 1, MINUTE) for mode in ("refuse", "timeout_after")]
    return [*once, *(replace(case, times=LONG) for case in once)]


def long() -> list[Case]:
    """Of the modes that come to the same for us, one; a dead token lasts in any case.

    A 500 leaves us in doubt like a timeout; no read tells us anything, however it fails; a limit is
    a limit for the whole platform; and AWS either takes something or does not.
    """
    found = [(t, m) for t, m in _pairs() if t not in READS and m in ("refuse", "timeout_after")]
    found += [(t, "timeout_before") for t in TOUCHED]
    found += [("facebook.comment", "throttle"), ("x.reply", "throttle")]
    return [Case(target, mode, LONG) for target, mode in found]


def _pairs() -> Iterator[tuple[str, str]]:
    for target in PLATFORM_TARGETS:
        yield from ((target, mode) for mode in (*MODES, TOKEN_DEAD))
    for target in AWS_TARGETS:
        yield from ((target, mode) for mode in MODES)


@dataclass(slots=True)
class Played:
    """What a case came to: the statuses at the door, and the state at each turn."""

    case: Case
    ids: dict[str, str] = field(default_factory=dict)  # of what each customer wrote
    statuses: dict[str, int] = field(default_factory=dict)
    states: list[dict] = field(default_factory=list)
    healed_at: str = ""
    answered_at: str = ""

    @property
    def end(self) -> dict:
        return self.states[-1]


class Player:
    """Plays cases on one street."""

    def __init__(self, street) -> None:
        self._street = street

    def play(self, case: Case) -> Played:
        """Break it, let customers write, end it, and let time go by.

        After a long fault nobody answers for two hours. After a short one everything is as it
        should be before the first warning is due; here and there the owner answers by hand.
        """
        street, played = self._street, Played(case)
        street.reset({"now": START})
        for target, mode, times in FIRST_BREAKS.get(case.target, ()):
            street.fault({"target": target, "mode": mode, "times": times})
        for scene in case.scenes:
            self._say(played, scene, scene.who, case.words, case.times if not case.onset else 0)
        if case.onset:
            street.move({"advance_seconds": case.onset.total_seconds()})
            self._set(case, case.times)
        self._until(played, BROKEN_FOR)
        for target, mode, _ in FIRST_BREAKS.get(case.target, ()):
            street.fault({"target": target, "mode": mode, "times": 0})
        self._set(case, 0)
        played.healed_at = played.end["now"]
        for who in [who for who, status in played.statuses.items() if status != 200]:
            assert street.repeat({"id": played.ids[who]})["status"] == 200
        self._until(played, BROKEN_FOR + PROBED_WITHIN)
        if case.answered:
            self._answer(played)
        ended = case.answered or case.is_long
        self._until(played, BROKEN_FOR + (120 * MINUTE if ended else SETTLED_WITHIN))
        return played

    def _say(self, played: Played, scene: Scene, who: str, words: str, broken: int = 0) -> None:
        """A customer writes, and meets the fault where so many calls are to go wrong."""
        if broken:
            self._set(played.case, broken)
        said = self._street.say(order_of(scene, who, words))
        played.ids[who], played.statuses[who] = said["id"], said["status"]

    def serve_the_next(self, played: Played) -> None:
        """Other customers write the same way; nothing is broken any more."""
        for scene in one_a_channel(played.case):
            self._say(played, scene, scene.after, WORDS)
        played.states.append(
            self._street.move({"advance_seconds": ACKNOWLEDGED_WITHIN.total_seconds()})
        )

    def _set(self, case: Case, times: int) -> None:
        self._street.fault({"target": case.target, "mode": case.mode, "times": times})

    def _until(self, played: Played, after: timedelta) -> None:
        played.states.append(self._street.move({"set": iso(read_time(START) + after)}))

    def _answer(self, played: Played) -> None:
        state = played.end
        played.answered_at = state["now"]
        for thread in state["threads"]:
            venue = "private" if thread["messages"][0]["venue"] == "private" else "public"
            words = f"It's Maya. So sorry, {thread['contact'].split()[0]}: a new one is on us."
            self._street.owner({"thread": thread["id"], "venue": venue, "text": words})


def order_of(scene: Scene, who: str, words: str) -> dict:
    return {"channel": scene.channel, "venue": scene.venue, "author": who, "text": words}


def one_a_channel(case: Case) -> list[Scene]:
    """One scene on each channel that the case touches; the phone is no channel's."""
    scenes = case.scenes[:1] if case.target.startswith("sns.") else case.scenes
    return list({scene.channel: scene for scene in scenes}.values())


def by_desk(state, who):
    """What we said to somebody and the platforms really show."""
    return [one for one in state["world"] if one["by"] == "desk" and one["customer"] == who]


def thread_of(state, played: Played, who: str):
    """The thread that holds what somebody wrote; None where there is none."""
    id_ = played.ids[who]
    return next((t for t in state["threads"] if any(m["id"] == id_ for m in t["messages"])), None)


def messages_to(state, played: Played, who: str):
    """What the product believes it said, or tried to say, to somebody."""
    thread = thread_of(state, played, who)
    return [m for m in thread["messages"] if m["author"] == "desk"] if thread else []


def texts_about(played: Played, scene: Scene):
    """When phones were texted about this customer, alone or in a list."""
    thread, (first, last) = thread_of(played.end, played, scene.who), scene.who.split()
    id_, name = thread["id"] if thread else "none", f"{first} {last[0]}"
    return [t["at"] for t in played.end["phone"] if t["thread"] == id_ or name in t["text"]]


def mails_about(played: Played, scene: Scene):
    """When the owner was mailed about this customer: by the code of the thread."""
    threads = [thread_of(state, played, scene.who) for state in played.states]
    codes = {thread["code"] for thread in threads if thread} - {""}
    mails = played.end["email"]
    return [m["at"] for m in mails if any(m["text"].startswith(f"{code} ") for code in codes)]


def told_of_channel(played: Played, scene: Scene):
    """When the owner heard of the customer's whole channel."""
    channel = "Facebook" if scene.channel == "facebook" else "X"
    words = (
        f"{channel} has stopped",
        f"{channel} sent me something",
        f"{channel} does not answer",
        f"{channel} asks me to slow down",
    )
    told = [*played.end["phone"], *played.end["email"]]
    return [one["at"] for one in told if any(word in one["text"] for word in words)]


def faults_of(played: Played) -> list[str]:
    """Every sentence that must hold and does not."""
    found = [*_whole(played)]
    for scene in played.case.scenes:
        found += [f"{scene.who}: {what}" for what in _of_customer(played, scene)]
    return found


def _whole(played: Played) -> Iterator[str]:
    end = json.loads(json.dumps(played.end, allow_nan=False))
    firsts = {played.statuses[scene.who] for scene in played.case.scenes}
    if firsts != {503 if played.case.target == "sqs.send" else 200}:
        yield f"the door answered {firsts}"
    if end["queue"]:
        yield f"{end['queue']} items are still in the queue"
    stops = [t for t in end["phone"] if "has stopped Kept" in t["text"]]
    if len(stops) > 1:
        yield f"{len(stops)} texts say that the channel has stopped"
    for thread in end["threads"]:
        asked = any(m["state"] == "needs_owner" for m in thread["messages"])
        for promise in thread["promises"]:
            due = promise["due_at"] < end["now"] and promise["state"] not in OVER
            # What nobody knows to be said is not owed: the owner is asked about it instead.
            if due and not (asked and promise["state"] == "armed"):
                yield f"a promise died in silence: {promise}"


def _of_customer(played: Played, scene: Scene) -> Iterator[str]:
    if thread_of(played.end, played, scene.who) is None:
        yield "what they wrote was lost"
    yield from _twice(played, scene)
    for state in played.states:
        yield from _false_sent(state, played, scene)
    yield from _unknown(played, scene)
    yield from _unsettled(played, scene)
    yield from _silence(played, scene)
    yield from _media(played, scene)


def _twice(played: Played, scene: Scene) -> Iterator[str]:
    shown = by_desk(played.end, scene.who)
    for venue in ("public", "private"):
        texts = [one["text"] for one in shown if one["venue"] == venue]
        if len(texts) > 1:
            yield f"said more than once in {venue}: {texts}"
    for one in shown:
        if played.answered_at and one["at"] > played.answered_at:
            yield f"spoken over the owner at {one['at']}: {one['text']!r}"


def _unknown(played: Played, scene: Scene) -> Iterator[str]:
    messages = messages_to(played.end, played, scene.who)
    known = {(m["venue"], m["text"]) for m in messages if m["state"] in KNOWN}
    for one in by_desk(played.end, scene.who):
        if (one["venue"], one["text"]) not in known:
            yield f"stands there and is not known as such: {one['text']!r}"


def _false_sent(state, played: Played, scene: Scene) -> Iterator[str]:
    shown = {(one["venue"], one["text"]) for one in by_desk(state, scene.who)}
    for message in messages_to(state, played, scene.who):
        if message["state"] == "sent" and (message["venue"], message["text"]) not in shown:
            yield f"falsely sent at {state['now']}: {message['text']!r}"


def _unsettled(played: Played, scene: Scene) -> Iterator[str]:
    for message in messages_to(played.end, played, scene.who):
        if message["state"] in ("pending", "sending", "unknown"):
            yield f"{message['state']} to the end: {message['text']!r}"


def _silence(played: Played, scene: Scene) -> Iterator[str]:
    """Acknowledged within five minutes, or the owner told within ten."""
    since = read_time(_taken_at(played, scene))
    shown = by_desk(played.end, scene.who)
    acknowledged = [read_time(one["at"]) for one in shown]
    if any(at <= since + ACKNOWLEDGED_WITHIN for at in acknowledged):
        return
    told = texts_about(played, scene) + mails_about(played, scene)
    told += told_of_channel(played, scene)
    if not any(read_time(at) <= since + TOLD_WITHIN for at in told):
        yield f"neither acknowledged in time nor the owner told of it: {told}"


def _media(played: Played, scene: Scene) -> Iterator[str]:
    """One medium stands in for the other at once, and comes itself once it works again."""
    target, healed = played.case.target, read_time(played.healed_at)
    texts, mails = texts_about(played, scene), mails_about(played, scene)
    prompt = [at for at in texts + mails if read_time(at) <= read_time(START) + TOLD_WITHIN]
    if target.startswith("sns.") and not prompt:
        yield "told by neither medium in time"
    if target == "sns.sms" and not any(read_time(at) <= healed + RETRIED_WITHIN for at in texts):
        yield f"the text did not come once texts worked again: {texts}"
    if target == "sns.email" and not any(read_time(at) <= healed + RETRIED_WITHIN for at in mails):
        yield f"the e-mail did not come once e-mails worked again: {mails}"


def _taken_at(played: Played, scene: Scene) -> str:
    """From when on we could have known: a queue or a table that takes nothing knows nothing."""
    case = played.case
    held_up = case.target == "dynamodb.write" and case.is_long
    if played.statuses[scene.who] != 200 or held_up:
        return played.healed_at
    return START


def unserved(played: Played) -> list[str]:
    """The customers after the fault who did not get everything within five minutes."""
    found = []
    for scene in one_a_channel(played.case):
        venues = {one["venue"] for one in by_desk(played.end, scene.after)}
        states = {m["state"] for m in messages_to(played.end, played, scene.after)}
        wanted = {"public", "private"} if scene is COMPLAINT else {scene.venue}
        if venues != wanted or states != {"sent"}:
            found.append(f"{scene.after} was not served as usual: {venues}, {states}")
    return found
