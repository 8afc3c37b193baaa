"""The small pages behind a text's link: plain words, no script, nothing loaded from elsewhere.

Every value is escaped by `filled`, the only way a value gets into a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from string import Template
from unicodedata import category

from ..quoting import masked
from .escape import filled
from .form import Writing, write_form
from .promise_cards import Card, Note, note_form, promise_cards

MARKS = frozenset({"Mn", "Me"})
MARKS_MAX = 2  # on one letter
REVERSES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f")

_STYLE = """
:root{color-scheme:light dark;--ink:#1c1b18;--paper:#faf9f6;--card:#fff;--soft:#605c53;
--line:#dcd8ce;--go:#0d5c49;--goink:#fff;--theirs:#f3f1ec;--ours:#dfeee7}
@media(prefers-color-scheme:dark){:root{--ink:#f2efe8;--paper:#171613;--card:#211f1b;
--soft:#b0aa9d;--line:#3a372f;--go:#7ad7ba;--goink:#10241d;--theirs:#2b2924;--ours:#1e352d}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);
font:17px/1.5 system-ui,sans-serif}main{max-width:34rem;margin:0 auto;padding:1.25rem}
h1{font-size:1.35rem;line-height:1.25;margin:.25rem 0}p{margin:.5rem 0}.soft{color:var(--soft)}
ol{list-style:none;margin:1.25rem 0;padding:0}li{background:var(--theirs);border-radius:14px;
padding:.7rem .9rem;margin:.6rem 0;overflow-wrap:anywhere}li.ours{background:var(--ours);
margin-left:2rem}li small{display:block;color:var(--soft)}form{margin:.75rem 0}
button{width:100%;min-height:52px;border-radius:14px;border:2px solid var(--go);font:inherit;
font-weight:600;background:var(--go);color:var(--goink);cursor:pointer}
button.quiet{background:transparent;color:var(--ink);border-color:var(--line)}
button:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.state{border-left:4px solid var(--go);padding-left:.8rem}
.notice{border:2px solid var(--ink);border-radius:14px;padding:.7rem .9rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;
padding:.2rem .9rem;margin:.75rem 0;overflow-wrap:anywhere}.card li{padding:.3rem .6rem}
p.ours{background:var(--ours);border-radius:14px;padding:.7rem .9rem}
h2{font-size:1.1rem;margin:1.25rem 0 .25rem}label{display:block;margin:.5rem 0}
input{width:100%;min-height:44px;border-radius:10px;border:2px solid var(--soft);font:inherit;
padding:0 .6rem;background:var(--paper);color:var(--ink)}
textarea,select{width:100%;min-height:44px;border-radius:10px;border:2px solid var(--soft);
font:inherit;padding:.5rem .6rem;background:var(--paper);color:var(--ink)}
summary{min-height:44px;line-height:44px;cursor:pointer}
""".replace("\n", "")

_PAGE = Template(
    '<!doctype html><html lang="en"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1">'
    '<meta name="robots" content="noindex"><title>$title</title>'
    f"<style>{_STYLE}</style></head><body><main>$body</main></body></html>"
)
_LINE = Template('<li class="$side"><bdi>$words</bdi><small><bdi>$who</bdi>, $when</small></li>')
_FORM = Template(
    '<form method="post"><input type="hidden" name="button" value="$button">'
    '<button class="$style">$label</button></form>'
)


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said, as the page shows it."""

    who: str
    words: str
    when: str
    ours: bool


@dataclass(frozen=True, slots=True)
class Matter:
    """What the page of one thread shows. `why` says why the owner got the text."""

    title: str
    why: str
    state: str
    lines: Sequence[Line]
    buttons: Sequence[tuple[str, str]]  # (what is posted, what it says), the main one first
    promises: Sequence[Card] = ()
    note: Note | None = None  # what stands in the form for a new promise
    writing: Writing | None = None  # the form for words to the customer
    notice: str = ""  # what came of a button, where the page does not show it by itself


def matter_page(matter: Matter) -> str:
    """The page of one thread: what was said, what is known, what the owner can press."""
    head = filled(
        Template('<h1>$title</h1><p class="soft">$why</p><p class="state">$state</p>'),
        title=matter.title,
        why=f"Why you got this: {matter.why}." if matter.why else "",
        state=matter.state,
    )
    notice = Template('<p class="notice" role="alert">$notice</p>')
    head += filled(notice, notice=matter.notice) if matter.notice else ""
    lines = "".join(
        filled(_LINE, side="ours" if n.ours else "", words=shown(n.words), who=n.who, when=n.when)
        for n in matter.lines
    )
    forms = "".join(
        filled(_FORM, button=what, label=label, style="quiet" if number else "")
        for number, (what, label) in enumerate(matter.buttons)
    )
    owed = promise_cards(matter.promises)
    note = note_form(matter.note) if matter.note else ""
    write = write_form(matter.writing) if matter.writing else ""
    body = f"{head}<ol>{lines}</ol>{write}{forms}{owed}{note}"
    return _PAGE.substitute(title=escape(matter.title), body=body)


def plain_page(title: str, sentence: str) -> str:
    """A page with nothing but a sentence."""
    body = filled(Template("<h1>$title</h1><p>$sentence</p>"), title=title, sentence=sentence)
    return _PAGE.substitute(title=escape(title), body=body)


def document(title: str, parts: Sequence[tuple[str, Sequence[str]]]) -> str:
    """A page to read: headings, each with its paragraphs."""
    body = filled(Template("<h1>$title</h1>"), title=title)
    for heading, paragraphs in parts:
        body += filled(Template("<h2>$heading</h2>"), heading=heading)
        body += "".join(filled(Template("<p>$words</p>"), words=words) for words in paragraphs)
    return _PAGE.substitute(title=escape(title), body=body)


def shown(words: str) -> str:
    """Their words as a page may show them: no piled marks, no card numbers, no reversed text."""
    kept, piled = [], 0
    for char in words:
        piled = piled + 1 if category(char) in MARKS else 0
        if piled <= MARKS_MAX and char not in REVERSES:
            kept.append(char)
    return masked("".join(kept))
