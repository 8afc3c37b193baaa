"""What was promised, on the small page: each with what can be said of it, and a form for a new one.

No script is needed; every label says what happens.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from string import Template

from .escape import filled

_HEAD = Template("<p><strong><bdi>$what</bdi></strong> by $when</p>")
_SOFT = Template('<p class="soft"><bdi>$words</bdi></p>')
_OURS = Template('<p class="ours"><bdi>$words</bdi></p>')
_BUTTON = Template(
    '<form method="post"><input type="hidden" name="button" value="$button">'
    '<button class="$style">$label</button></form>'
)
_MOVE = Template(
    '<form method="post"><input type="hidden" name="button" value="move:$id">'
    '<label>Day <input type="date" name="day" value="$day" required></label>'
    '<label>Time <input type="time" name="time" value="$time" required></label>'
    '<button class="quiet">Move it to then</button></form>'
)
_NOTE = Template(
    "<details><summary>Note a promise</summary>"
    '<form method="post"><input type="hidden" name="button" value="note:">'
    '<label>What <input type="text" name="what" value="$what" maxlength="120" required></label>'
    '<label>Day <input type="date" name="day" value="$day" required></label>'
    '<label>Time <input type="time" name="time" value="$time" required></label>'
    '<button class="quiet">Note it</button></form></details>'
)
_STEP = Template("<li><bdi>$words</bdi><small>$when</small></li>")


@dataclass(frozen=True, slots=True)
class Card:
    """One promise as the page shows it."""

    id: str
    what: str
    when: str
    notes: Sequence[str]  # each a sentence: your words, what was assumed, what nobody was told
    words: str  # what the customer could be told; empty: nothing is called for
    buttons: Sequence[tuple[str, str]]  # (what is posted, what it says), the main one first
    day: str  # its time as a form's fields have it: "2026-03-04"
    time: str  # "17:00"
    steps: Sequence[tuple[str, str]]  # what happened to it: (sentence, when)


@dataclass(frozen=True, slots=True)
class Note:
    """What stands in the form for a new promise."""

    what: str
    day: str
    time: str


def promise_cards(cards: Sequence[Card]) -> str:
    """The promises as HTML, one card each."""
    if not cards:
        return ""
    return "<h2>Promised</h2>" + "".join(map(_card, cards))


def _card(card: Card) -> str:
    parts = [filled(_HEAD, what=card.what, when=card.when)]
    parts += [filled(_SOFT, words=note) for note in card.notes]
    parts += [filled(_OURS, words=f"“{card.words}”")] if card.words else []
    parts += [
        filled(_BUTTON, button=what, label=label, style="quiet" if number else "")
        for number, (what, label) in enumerate(card.buttons)
    ]
    parts.append(filled(_MOVE, id=card.id, day=card.day, time=card.time))
    steps = "".join(filled(_STEP, words=words, when=when) for words, when in card.steps)
    parts.append(f"<details><summary>What happened to it</summary><ol>{steps}</ol></details>")
    return f'<section class="card">{"".join(parts)}</section>'


def note_form(note: Note) -> str:
    """The form for a new promise, folded away."""
    return filled(_NOTE, what=note.what, day=note.day, time=note.time)
