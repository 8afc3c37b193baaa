"""A bad Tuesday at the bakery: what happens, and what must come of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from . import looking as look

State = Mapping[str, Any]
Check = Callable[[State], bool]


@dataclass(frozen=True, slots=True)
class Beat:
    """At a time of the day (shop's clock) somebody does something, and certain things must hold.

    `expect` maps a sentence to its check of the state after the beat.
    """

    at: str
    tell: str
    call: str = ""  # of the street: say, owner, ...; empty: only time passes
    order: Mapping[str, Any] = field(default_factory=dict)
    behind: str = ""  # of a text from a phone: the customer behind the code it begins with
    name: str = ""  # under which later beats find what this one gave
    expect: Mapping[str, Check] = field(default_factory=dict)


DATE = "2026-11-17"
GRACE, KELLY, TOM = "Grace Lindqvist", "Kelly-Ann Price", "Tom O'Brien"
DANA, INES, BEN = "Dana Whitfield", "Ines Roy", "Ben Achebe"


def say(channel: str, author: str, text: str, **more: Any) -> Mapping[str, Any]:
    return {"channel": channel, "author": author, "text": text, **more}


def answer(who: str, venue: str, text: str) -> Mapping[str, Any]:
    return {"thread": f"${who}.thread", "venue": venue, "text": text}


def typed(text: str) -> Mapping[str, Any]:
    """A text from Maya's phone. A code is put before it where somebody is `behind` it, and
    {number} is the newest one that was texted to her."""
    return {"from": "+15550100", "text": text}


MORNING = (
    Beat(
        "9:20",
        "Somebody is kind.",
        "say",
        say("facebook", GRACE, "Best cinnamon buns in town, fight me."),
    ),
    Beat(
        "9:23",
        "Kept has said thank you, and rung nobody.",
        expect={
            "Grace is thanked once, in public": look.lines_to(GRACE, "public", 1),
            "no phone rang": look.texts_in_all(0),
        },
    ),
    Beat(
        "12:02",
        "A question on X.",
        "say",
        say("x", KELLY, "Anyone know if @mapleandrye do gluten free?", followers=96),
        name="kelly",
    ),
    Beat(
        "12:05",
        "Kept has said when the answer comes. That time is a promise now.",
        expect={
            "Kelly-Ann is told 1:05": look.line_says(KELLY, "1:05"),
            "that is a promise": look.promise_is(KELLY, "open"),
        },
    ),
    Beat(
        "12:20",
        "Maya answers by hand, in X's own app.",
        "owner",
        answer("kelly", "public", "We do, Kelly-Ann: Tuesdays and Saturdays."),
        expect={
            "the promise is kept": look.promise_is(KELLY, "kept"),
            "no phone rang": look.texts_in_all(0),
        },
    ),
)
AFTERNOON = (
    Beat(
        "13:36",
        "A regular grumbles on X.",
        "say",
        say(
            "x",
            TOM,
            "@mapleandrye third time this month the coffee is cold. Come on.",
            followers=212,
        ),
        name="tom",
    ),
    Beat(
        "13:52",
        "Dana is furious, in public.",
        "say",
        say(
            "facebook",
            DANA,
            "My order was meant to be here by 5 yesterday and nobody picks up "
            "the phone. My daughter's party is TODAY.",
            reactions=20,
        ),
        name="dana",
        expect={
            "Tom has one public reply": look.lines_to(TOM, "public", 1),
            "Maya's phone rang at once": look.texted("Maya", "Dana W"),
        },
    ),
    Beat(
        "13:55",
        "Kept has written to Dana privately, and then one short line in public.",
        expect={
            "Dana has one private message": look.lines_to(DANA, "private", 1),
            "and one public line": look.lines_to(DANA, "public", 1),
        },
    ),
    Beat(
        "14:10",
        "Dana answers in private. It is the same conversation.",
        "say",
        say("facebook", DANA, "It was order 77, a cake with dinosaurs", venue="private"),
        expect={"Dana has one thread": look.threads_of(DANA, 1)},
    ),
    Beat(
        "14:31",
        "Maya writes to Dana herself, in Messenger.",
        "owner",
        answer("dana", "private", "So sorry Dana, the driver has it. With you by 3:30."),
        expect={
            "Kept's promise is kept, and Maya's own is one": look.promises_are(
                DANA, "kept", "open"
            ),
            "Tom's was warned of before its time": look.texted("Maya", "I said by 2:40"),
        },
    ),
    Beat(
        "14:41",
        "Nobody has answered Tom by 2:40.",
        expect={
            "Sam's phone rang too": look.texted("Sam", "Tom O"),
            "the promise is broken, and nobody pretends otherwise": look.promise_is(TOM, "broken"),
        },
    ),
    Beat(
        "15:16",
        "A quarter of an hour before half past three Maya is reminded of what she said.",
        expect={"in her own words": look.texted("Maya", "With you by 3:30")},
    ),
    Beat(
        "15:20",
        "The cake is there. Maya tells Dana so, and Kept understands.",
        "owner",
        answer("dana", "private", "Just dropped it off, Dana. Sorry again for the wait!"),
        expect={"her promise is kept": look.promises_are(DANA, "kept", "kept")},
    ),
    Beat(
        "15:45",
        "An hour later Maya is nagged once more, and answers Tom from her phone.",
        "phone",
        typed("Sorry Tom. New machine since today: the next one is on us."),
        behind=TOM,
        expect={
            "the nag came": look.texted("Maya", "still waiting"),
            "her words are read back before anyone sees them": look.texted(
                "Maya", "PUBLIC, everyone sees it on X"
            ),
            "and are not out yet": look.lines_to(TOM, "public", 1),
        },
    ),
    Beat(
        "15:46",
        "She texts GO and the number that came with it.",
        "phone",
        typed("GO {number}"),
        expect={
            "Tom can read it": look.line_says(TOM, "New machine since today"),
            "Maya is told that it is out": look.texted("Maya", "Sent to Tom O"),
            "kept, but late, and it counts as late": look.promise_is(TOM, "kept_late"),
        },
    ),
)
EVENING = (
    Beat(
        "16:40",
        "Something serious.",
        "say",
        say("facebook", INES, "My son threw up after your pie. He is allergic to nuts!"),
        name="ines",
    ),
    Beat(
        "16:50",
        "Nothing automatic is said. Only the phone speaks.",
        expect={
            "Kept says nothing to Ines": look.lines_to(INES, "public", 0),
            "not in private either": look.lines_to(INES, "private", 0),
            "the text says URGENT": look.texted("Maya", "URGENT Ines R"),
        },
    ),
    Beat(
        "16:52",
        "Maya calls her, and writes.",
        "owner",
        answer("ines", "public", "Ines, I just tried to call you. Please pick up."),
    ),
    Beat(
        "19:10",
        "The shop is closed. A complaint.",
        "say",
        say("facebook", BEN, "The sandwich I bought was stale. Really disappointing."),
        name="ben",
    ),
    Beat(
        "19:20",
        "Kept promises only what the calendar can keep.",
        expect={
            "Ben is told 8:00 tomorrow": look.line_says(BEN, "8:00 tomorrow, we open at 7"),
            "no phone rang in the evening": look.not_texted("Ben A"),
        },
    ),
)
SCRIPT = MORNING + AFTERNOON + EVENING
