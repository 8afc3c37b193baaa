"""The CPU of the two pure hearts: reading a text, and deciding about a long thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import cycle

from chalicelib.model.contact import Contact, Post
from chalicelib.model.decision import View
from chalicelib.model.message import Author, Message, Venue
from chalicelib.model.send import Action
from chalicelib.model.thread import Thread
from chalicelib.policy import decide
from chalicelib.policy.intake import messages
from chalicelib.reading.read import read
from infra.endpoints import about

from .doorway import bare_loop
from .report import Row
from .shop import FIRST, business
from .timing import interleaved, looped

READ_MAX_US, DECIDE_MAX_US = 500, 300
LENGTH, MESSAGES = 280, 50
VARIANTS = 64  # of each text, so that nothing remembered can answer
AT = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
HEARD = AT + timedelta(minutes=1)
TEXTS = {
    "a complaint": "My order was meant to be here by five yesterday and nobody picks up the phone. "
    "I paid online already, your site says dispatched but nothing came. Can somebody please look "
    "at it, because this is the second time in a month and I am tired of asking for what I paid.",
    "praise": "We had the almond croissants and the rye loaf on Sunday and they were wonderful, my "
    "whole family asked where I found them. The lady at the counter was so kind to my little boy, "
    "she let him choose a cookie. Thank you all so much, we will be back very soon and often! xx",
    "Spanish": "Hola, hice un pedido para el cumpleaños de mi hija y todavía no ha llegado nadie "
    "contesta el teléfono y la fiesta es hoy por la tarde. Ya pagué todo en la página y necesito "
    "saber qué pasa con mi pastel, por favor, es la segunda vez que me pasa y estoy muy molesta.",
}


def reading_cpu() -> Row:
    """The slowest of three texts of 280 characters."""
    names, loops = list(TEXTS), [looped(_reader(text)) for text in TEXTS.values()]
    micros, base = _micros(loops)
    return _row(
        f"`read` on {LENGTH} characters",
        max(micros),
        base,
        READ_MAX_US,
        ", ".join(f"{name} {m:.0f}" for name, m in zip(names, micros, strict=True)),
    )


def _reader(text: str) -> Callable[[], object]:
    variants = cycle([f"{text[: LENGTH - 4]} {n:03d}".ljust(LENGTH, ".") for n in range(VARIANTS)])
    return lambda: read(next(variants))


def deciding_cpu() -> Row:
    """When its newest message is heard, when the receipt is due, and when the warning is."""
    heard, view = _thread(), _view()
    known = decide.applied(heard, decide.decide(heard, view, HEARD), HEARD)
    moments = {
        "heard": _decider(heard, view, HEARD),
        "receipt due": _decider(known, view, AT + timedelta(minutes=10)),
        "warning due": _decider(known, view, AT + timedelta(minutes=50)),
    }
    loops = [looped(do) for do in moments.values()]
    micros, base = _micros(loops)
    return _row(
        f"`decide` on a thread of {MESSAGES} messages",
        max(micros),
        base,
        DECIDE_MAX_US,
        ", ".join(f"{name} {m:.0f}" for name, m in zip(moments, micros, strict=True)),
    )


def _decider(waiting: Thread, view: View, now: datetime) -> Callable[[], object]:
    return lambda: decide.decide(waiting, view, now)


def _thread() -> Thread:
    contact = _view().contact
    thread = Thread("t1", FIRST, "1001", contact.id, "c0", AT, name=contact.name)
    for number in range(MESSAGES):
        said = AT + timedelta(seconds=number)
        text = f"The croissants were stale again, {number} of them."
        one = Message(f"c{number}", Author.CUSTOMER, Venue.PUBLIC, text, said, said, read(text))
        thread = messages.said(thread, one, contact, business().rules)
    return thread


def _view() -> View:
    return View(
        business=business(),
        contact=Contact(FIRST, "1001", "3000", name="Dana Prior"),
        post=Post(FIRST, "1001", "1001_p1"),
        eligible={action: "" for action in Action},
        channel=about(FIRST).FACTS,
    )


def _micros(loops: list[Callable[[], float]]) -> tuple[list[float], float]:
    """Each loop's microseconds, and those of the door's baseline in the same turns."""
    *own, base = (seconds * 1e6 for seconds in interleaved([*loops, bare_loop()]))
    return own, base


def _row(what: str, micros: float, base: float, target: float, parts: str) -> Row:
    return Row(
        what,
        micros,
        target,
        unit="us",
        baseline=f"{base:.0f} us",
        ratio=micros / base,
        note=f"the slowest of: {parts} us; the baseline is the door's",
    )
