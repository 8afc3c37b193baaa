"""The worlds that cases begin in. Each is a story: what happened in the shop until now.

A story gives names to what a case wants to speak of: a code, the path of a page, a button.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from urllib.parse import urlencode

from chalicelib import wiring
from tests.channels import test_contract as contract
from tests.fakes.platforms import NO_ANSWER
from tests.stories.desk import local

from .events import signed_request
from .shop import Names, Shop

MONEY = "Third time this month my order is wrong. I want my money back."
NUMBER = f"{MONEY} Call me on 212 555 0187"
COLD = "the coffee was cold, really disappointing"
SORRY = "So sorry Dana, a fresh one is on us."
BOTH = "So sorry Dana, I'll call you tomorrow at 10 and we'll refund you within 3 business days"
LINE = "We know about the mould. Update by 4"
DANA, LEE, TOM, KIM = "Dana Prior", "Lee Wong", "Tom Okafor", "Kim Adeyemi"

Story = Callable[[Shop], Names]


def quiet(_shop: Shop) -> Names:
    """Nobody has written yet."""
    return {}


def one(shop: Shop) -> Names:
    """Dana complains in public, and has rung."""
    shop.comment(DANA, MONEY)
    shop.forward(minutes=3)
    return shop.told()


def several(shop: Shop) -> Names:
    """Three wait on three channels, and Lee was promised a call."""
    first = shop.comment(LEE, MONEY, post="p2")
    shop.forward(minutes=3)
    shop.owner_comments("Sorry Lee, I'll call you tomorrow at 10", to=first, post="p2")
    shop.post_on_x(TOM, f"@mapleandrye {MONEY}", followers=5_000)
    shop.message(KIM, MONEY)
    return one(shop)


def praised(shop: Shop) -> Names:
    """Dana is delighted, and many read her: that rang."""
    shop.post_on_x(DANA, "@mapleandrye Best croissants in town!", followers=50_000)
    return shop.told() | {"code": shop.texts()[-1].split()[0]}


def numbered(shop: Shop) -> Names:
    """Dana left her phone number with what she wrote."""
    shop.comment(DANA, NUMBER)
    shop.forward(minutes=3)
    return shop.told()


def read_back(shop: Shop) -> Names:
    """Words for Dana were read back, and wait for their number."""
    names = one(shop)
    shop.types(f"{names['code']} {SORRY}")
    return names | {"number": shop.number()}


def _answered(shop: Shop, words: str) -> None:
    first = shop.comment(DANA, MONEY)
    shop.forward(minutes=3)
    shop.owner_comments(words, to=first)


def _with_promises(shop: Shop) -> Names:
    found = sorted((p for p in shop.thread(DANA).promises if p.own), key=lambda p: p.due_at)
    return shop.told() | {f"promise{number}": p.id for number, p in enumerate(found)}


def owed(shop: Shop) -> Names:
    """The owner has promised Dana two things."""
    _answered(shop, BOTH)
    return _with_promises(shop)


def looked_after(shop: Shop) -> Names:
    """The same, and Kept has looked after itself this morning."""
    names = owed(shop)
    with shop.at_the_door():
        wiring.care()
    return names


def missed(shop: Shop) -> Names:
    """The owner's promise is broken, and an apology is offered."""
    _answered(shop, "So sorry Dana, I'll call you at 3 today")
    shop.at("15:30")
    names = _with_promises(shop)
    return names | {"mend": _button(shop, names["path"], "mend")}


def away(shop: Shop) -> Names:
    """The owner is away, and Dana waits."""
    names = one(shop)
    shop.types("AWAY 2H")
    return names


def crisis(shop: Shop) -> Names:
    """CRISIS is on, and its line was read back."""
    names = one(shop)
    shop.types("CRISIS ON")
    return names | {"number": shop.number()}


def crisis_in_use(shop: Shop) -> Names:
    """The owner's own line answers everyone."""
    names = crisis(shop)
    shop.types(f"CRISIS {LINE}")
    shop.confirms()
    return names


def locked(shop: Shop) -> Names:
    """Five wrong codes came from the owner's phone."""
    names = one(shop)
    for number in range(5):
        shop.types(f"Z9{number} hello")
    return names | {"path": shop.told()["path"]}


def deaf(shop: Shop) -> Names:
    """The owner's phone has opted out of texts."""
    names = one(shop)
    shop.types("STOP")
    return names


def doubted(shop: Shop) -> Names:
    """Nobody knows whether the receipt for Dana arrived, and the owner was asked."""
    for path in ("*/messages", "*/comments"):
        shop.platforms.will("facebook", path, NO_ANSWER, method="POST")
    shop.comment(DANA, "Do you have rye bread left?")
    shop.forward(minutes=25)
    names = shop.told()
    return names | {word: _button(shop, names["path"], word) for word in ("there", "missing")}


def in_draft_mode(shop: Shop) -> Names:
    """What would be said to Dana was shown, and waits for a tap."""
    shop.comment(DANA, COLD)
    shop.forward(minutes=2)
    names = shop.told()
    return names | {"send": _button(shop, names["path"], "send")}


def after_a_week_of_drafts(shop: Shop) -> Names:
    """The owner was asked whether Kept shall answer by itself."""
    shop.comment(DANA, COLD)
    shop.forward(minutes=2)
    shop.clock.set(local(10, "11:30"))  # the clocks went forward on the 8th
    with shop.at_the_door():
        wiring.minute()
    return shop.told()


def written_on_the_page(shop: Shop) -> Names:
    """Words were typed on the page, and the digits that send them were texted."""
    names = one(shop)
    fields = urlencode({"button": "write", "words": SORRY, "to": "public"})
    with shop.at_the_door():
        wiring.press(names["path"].removeprefix("/a/"), fields.encode())
    first, second, *_ = shop.texts()[-1].split()
    return names | {"say": _button(shop, names["path"], "say"), "digits": first + second}


def _button(shop: Shop, path: str, word: str) -> str:
    with shop.at_the_door():
        page = wiring.show(path.removeprefix("/a/")).body
    found = re.search(rf'name="button" value="({word}:[^"]+)"', page)
    assert found, f"the page shows no button {word!r}"
    return found[1]


def forgotten(shop: Shop) -> Names:
    """Dana asked Facebook to have her data deleted, and got a code for it."""
    shop.comment(DANA, MONEY)
    request = signed_request(shop.person(DANA), shop.clock.now().timestamp())
    with shop.at_the_door():
        told = wiring.deletion("facebook", urlencode({"signed_request": request}).encode())
    return {"request": json.loads(told.body)["confirmation_code"]}


def unheard(_shop: Shop) -> Names:
    """None of the recorded webhooks came yet."""
    return {}


def heard_before(shop: Shop) -> Names:
    """What the recorded webhooks about older words build upon was heard."""
    for channel, condition in BEFORE:
        fixture = contract.load(contract.HERE / channel / f"{condition}.json")
        shop.deliver(channel, fixture["body"])
    return {}


BEFORE = [
    ("facebook", "comment_top_level"),
    ("facebook", "visitor_post"),
    ("facebook", "message_text"),
    ("facebook", "review_negative"),
    ("x", "mention"),
    ("x", "dm"),
]


def said(words: str) -> Story:
    """Dana has just said this in public, and waits."""

    def happens(shop: Shop) -> Names:
        shop.comment(DANA, words)
        return {}

    return happens


def wrote_to_the_page(shop: Shop) -> Names:
    """Dana has just complained on Messenger."""
    shop.message(DANA, MONEY)
    return {}


def posted_on_x(shop: Shop) -> Names:
    """Dana has just complained on X."""
    shop.post_on_x(DANA, f"@mapleandrye {MONEY}")
    return {}


def wrote_on_x(shop: Shop) -> Names:
    """Dana has just complained in a direct message."""
    shop.direct_message(DANA, MONEY)
    return {}


# What customers say, by what it is.
SAID = {
    "a complaint": "My cake was stale and the coffee was cold.",
    "a question": "Do you have rye bread left?",
    "praise": "Best croissants in town, thank you so much!",
    "a word that is neither": "I came by on Saturday with my mother.",
    "a complaint in Spanish": "El pastel estaba rancio, qué decepción. Quiero mi dinero.",
    "a danger": "My son had an allergic reaction to your nut-free cake, we are in hospital.",
    "a lawyer": "You will hear from my lawyer about this.",
    "an order": "Can I order twelve rolls for Saturday morning?",
    "an advertisement": "Buy cheap followers now at http://followers.example",
}


def world_of(what: str) -> str:
    """The world in which that was said, as a table may be called."""
    return what.replace(" ", "-")
