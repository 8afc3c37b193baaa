"""What owners promise to do, by kind. The language of the tables, between bars:

    give you a? call/ring     any of the words in that place; the word may be missing
    get __ fixed/sorted       up to five words between

A phrase begins with the plain form of its verb; other forms follow from it.
"""

from __future__ import annotations

from ..word_lists import listed
from .deeds_of_doing import FIX, HOLD, REFUND, SHIP, VAGUE, VISIT
from .deeds_of_telling import CALLBACK, INVESTIGATE, RELAY, REPLY

TABLES = {
    "callback": CALLBACK,
    "reply": REPLY,
    "ship": SHIP,
    "refund": REFUND,
    "investigate": INVESTIGATE,
    "fix": FIX,
    "visit": VISIT,
    "hold": HOLD,
    "relay": RELAY,
    "vague": VAGUE,
}

# Plain form: past, participle, -ing form where they do not follow the rule.
IRREGULAR = {
    "be": "was been being",
    "bring": "brought brought bringing",
    "build": "built built building",
    "catch": "caught caught catching",
    "come": "came come coming",
    "cut": "cut cut cutting",
    "deal": "dealt dealt dealing",
    "dig": "dug dug digging",
    "do": "did done doing",
    "dm": "dmed dmed dming",
    "drive": "drove driven driving",
    "drop": "dropped dropped dropping",
    "feed": "fed fed feeding",
    "find": "found found finding",
    "fit": "fitted fitted fitting",
    "fly": "flew flown flying",
    "get": "got got getting",
    "give": "gave given giving",
    "go": "went gone going",
    "have": "had had having",
    "hit": "hit hit hitting",
    "hold": "held held holding",
    "keep": "kept kept keeping",
    "know": "knew known knowing",
    "lay": "laid laid laying",
    "leave": "left left leaving",
    "let": "let let letting",
    "make": "made made making",
    "meet": "met met meeting",
    "pay": "paid paid paying",
    "put": "put put putting",
    "read": "read read reading",
    "rebuild": "rebuilt rebuilt rebuilding",
    "redo": "redid redone redoing",
    "remake": "remade remade remaking",
    "reset": "reset reset resetting",
    "ring": "rang rung ringing",
    "run": "ran run running",
    "see": "saw seen seeing",
    "send": "sent sent sending",
    "resend": "resent resent resending",
    "set": "set set setting",
    "shoot": "shot shot shooting",
    "speak": "spoke spoken speaking",
    "stick": "stuck stuck sticking",
    "swing": "swung swung swinging",
    "take": "took taken taking",
    "talk": "talked talked talking",
    "tell": "told told telling",
    "wire": "wired wired wiring",
    "write": "wrote written writing",
    "fling": "flung flung flinging",
    "sling": "slung slung slinging",
    "sign": "signed signed signing",
    "lock": "locked locked locking",
}
DOUBLING = listed(
    "ship pop nip whip stop swap wrap chat bob hop refit knit rebook- mop clip zip zap unblock- "
    "prep scan log flag plan tap run dip step submit remit transfer refer"
)
