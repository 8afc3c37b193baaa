"""Promises for the rules' tests: Dana answered by Maya, who has said what she will do."""

from dataclasses import replace

from chalicelib.model.message import Author, Message, Venue
from chalicelib.model.promise_reading import Act, FoundAct, FoundPromise, PromiseKind
from chalicelib.policy.escalation import alerts
from chalicelib.policy.intake import episode_end, messages
from chalicelib.policy.owner_texts import text_facts
from chalicelib.policy.promises import owner_words
from tests.policy.cast import BAKERY, at, decide, message, thread, view

CALL, REFUND, REPLY = PromiseKind.CALLBACK, PromiseKind.REFUND, PromiseKind.REPLY


def answer(text="So sorry Dana, I'll see to it today", when=None, id_="o1", venue=Venue.PUBLIC):
    when = when or at("10:10")
    return Message(id_, Author.OWNER, venue, text, when, when)


def found(due_at, kind=CALL, quote="I'll call you", **more):
    return FoundPromise(kind, quote, due_at, f"{kind} by then", **more)


def creates(due_at, kind=CALL, **more):
    return FoundAct(Act.CREATE, kind, "I'll call you", found(due_at, kind, **more))


def act(what, kind=CALL, due_at=None, **more):
    promise = found(due_at, kind or CALL, **more) if due_at else None
    return FoundAct(what, kind, "just called you", promise)


def said_by_owner(of, said, *acts, business=BAKERY):
    of = episode_end.answered(messages.with_message(of, said), said, said.heard_at)
    return owner_words.heard_from_owner(of, said, acts, business, said.heard_at)


def promising(*acts, when=None, text="So sorry Dana, I'll see to it today", **more):
    """Dana's thread after Maya answered with these acts at 10:10."""
    of = thread(message("c1", when=when or at("10:00"), **more))
    return said_by_owner(of, answer(text, when=when or at("10:10")), *acts)


def texted(of, until, now=None, around=None):
    """Every text until a moment, each as (when, about, to), all accepted; and the thread then."""
    around, seen, now = around or view(), [], now or at("10:10")
    for _ in range(300):
        of = decide(of, now, around)
        for text in alerts.pending_texts(of, now):
            words = text_facts.word(text, replace(of, code="D47"), around, "https://k.ex/a/t", now)
            seen.append((now, text.about, text.to, words))
            of = alerts.accepted(of, text, around, words, now)
        of = decide(of, now, around)
        if of.wake_at is None or of.wake_at > until:
            return seen, of
        assert of.wake_at > now, "no progress"
        now = of.wake_at
    raise AssertionError("no rest")


def to_owner(seen):
    return [(when, about) for when, about, to, _ in seen if to == "+15550100"]
