"""What a verb's object says: whom the deed is for, and which kind of promise it makes."""

from __future__ import annotations

from collections.abc import Collection

from ...model.promise_reading import PromiseKind
from ..line import Line
from ..owner import promise_objects as words
from ..owner.promise_guards import YOURS
from .made import is_boundary

REACH = 14  # words after the verb in which its object is looked for
GIFT_REACH = 3  # of "save <Mrs Doyle> her window seat"
_WHOSE = frozenset({"his", "her", "their", "the", "a", "an"})


def object_of(line: Line, at: int) -> tuple[str, ...]:
    """The words of the clause from this place on: an object and what is said about it."""
    end = at
    while end < min(at + REACH, len(line)) and not is_boundary(line, end):
        end += 1
    return line.words[at:end]


def is_given(rest: tuple[str, ...]) -> bool:
    """ "PayPal <you the difference>", "Venmo <you for it>": the customer gets something."""
    if rest[:1] != ("you",) or len(rest) < 2:
        return False
    if rest[1] == "up":
        rest = (rest[0], *rest[2:], "")
    if rest[1] == "for":
        return len(rest) > 2 and not rest[2].endswith("ing")
    return rest[1] in words.DETERMINERS | words.MONEY or rest[1].isdigit()


def is_for_them(rest: tuple[str, ...]) -> bool:
    """ "<the whole lining for you>", "<a tray to your office>", "<your vase>", "<...> on us"."""
    if is_given(rest) or is_brought(rest):
        return True
    if is_money(rest) and "your" in rest:
        return True
    if rest[:1] == ("your",):
        return len(rest) > 1 and not rest[1].endswith("ing")
    thing = bool(rest) and (rest[0] in words.DETERMINERS or rest[0].isdigit())
    return thing and _follows(rest, "for", ("you",)) and not _follows(rest, "you", ("to",))


def is_brought(rest: tuple[str, ...]) -> bool:
    """Whether something is carried to where the customer is: "two tubs over to your office"."""
    for at, word in enumerate(rest[1:], start=1):
        if word not in ("to", "at") or rest[0] == "to":
            continue
        whom, place = rest[at + 1 : at + 2], rest[at + 2 : at + 3]
        if whom == ("yours",) or (whom == ("your",) and set(place) & words.PLACES):
            return True
        if whom == ("you",) and rest[at - 1] in words.MOVED:
            return True
    return False


def is_no_work(rest: tuple[str, ...]) -> bool:
    """ "Knock <your socks off>": figures of speech, and the house's way with data."""
    return any(
        word == "your" and rest[at + 1 : at + 2] and rest[at + 1] in words.NO_WORK
        for at, word in enumerate(rest)
    )


def is_our_own(rest: tuple[str, ...]) -> bool:
    """ "Getting <my hip done>", "repainting <the shop>": nothing of the customer's."""
    while rest and rest[0] in words.MOVED:
        rest = rest[1:]
    if set(rest) & YOURS or len(rest) < 2:
        return False
    return rest[0] in ("my", "our") or (rest[0] == "the" and rest[1] in words.OUR_PLACE)


def is_for_all(rest: tuple[str, ...]) -> bool:
    """ "A new collection for you", "our sale", "something special": news for everybody."""
    if _follows(rest, "you", ("all",)) or _follows(rest, "something", ("special", "new")):
        return True
    if _follows(rest, "your", words.LIKED):
        return True
    return any(
        word in words.NEWS and set(rest[max(at - 3, 0) : at]) & words.NEWLY
        for at, word in enumerate(rest)
    )


def is_kept_for(line: Line, verb: int) -> bool:
    """ "Save Tigger his usual chalet", "earmark the corner table for <you>"."""
    if line[verb] not in words.KEEPS:
        return False
    named = line.capital(verb + 1) and line[verb + 1] not in ("you", "i")
    return named and bool(set(line.words[verb + 2 : verb + 2 + GIFT_REACH]) & _WHOSE)


def _follows(rest: tuple[str, ...], word: str, after: Collection[str]) -> bool:
    return any(
        said == word and rest[at + 1 : at + 2] and rest[at + 1] in after
        for at, said in enumerate(rest)
    )


def kind_by_object(verb: str, rest: tuple[str, ...]) -> PromiseKind:
    """The nearest kind for a verb that no table knows."""
    said = set(rest)
    if verb.startswith(words.PAYS) or is_money(rest) or (is_given(rest) and rest[1] == "for"):
        return PromiseKind.REFUND
    if verb in words.KEEPS or (said & words.KEPT and "for" in said):
        return PromiseKind.HOLD
    if head_of(rest) in words.ANSWERS:
        return PromiseKind.REPLY
    if said & words.LOOKED_AT:
        return PromiseKind.INVESTIGATE
    if _goes_itself(rest):
        return PromiseKind.VISIT
    if said & words.SENT or is_brought(rest) or _is_sent(verb, rest):
        return PromiseKind.SHIP
    return PromiseKind.FIX


def _goes_itself(rest: tuple[str, ...]) -> bool:
    """ "Trundle <over to yours>": no object, so they come; not so "type <up the minutes>"."""
    if not rest or rest[0] not in words.MOVED | {"to"} or not set(rest) & YOURS:
        return False
    after = next((word for word in rest if word not in words.MOVED), "")
    return after not in words.DETERMINERS | {"your"}


def _is_sent(verb: str, rest: tuple[str, ...]) -> bool:
    """ "FedExing <you another set>"; what is made anew for them is mended: "rebake you a cake"."""
    return is_given(rest) and not verb.startswith("re")


def is_money(rest: tuple[str, ...]) -> bool:
    return _is_what_was_paid(rest) or bool(set(rest) & words.MONEY)


def _is_what_was_paid(rest: tuple[str, ...]) -> bool:
    return any(rest[at : at + 3] == ("what", "you", "paid") for at in range(len(rest)))


def head_of(rest: tuple[str, ...]) -> str:
    """The noun the object turns on: of "you a little video of Pickle" it is "video"."""
    head = ""
    for word in rest:
        if word in words.ENDS_OBJECT and head:
            break
        if word.isalpha() and word not in ("you", "your"):
            head = word
    return head


def refined(
    kind: PromiseKind | None, verb: str, rest: tuple[str, ...], subject: tuple[str, ...] = ()
) -> PromiseKind | None:
    """What subject and object make of a known verb: money sent is a refund, a video a reply."""
    if kind in _GOODS and _is_paid_back(kind, rest, subject):
        return PromiseKind.REFUND
    head = head_of(rest)
    if kind is PromiseKind.SHIP and verb in _HANDS_OVER and head in words.ANSWERS:
        return PromiseKind.REPLY
    if kind is PromiseKind.SHIP and subject and subject[-1] in words.ANSWERS:
        return PromiseKind.REPLY
    mailed = verb in ("mail", "mailing") and is_given(rest)
    if kind is PromiseKind.REPLY and mailed and head not in words.ANSWERS:
        return PromiseKind.SHIP
    return kind


_GOODS = frozenset({PromiseKind.SHIP, PromiseKind.HOLD, PromiseKind.FIX})
_HANDS_OVER = frozenset({"send", "sending", "have", "get", "getting"})


def _is_paid_back(
    kind: PromiseKind | None, rest: tuple[str, ...], subject: tuple[str, ...]
) -> bool:
    """ "The deposit is coming back", "put the £36 back on your card"; "hold it without charge"."""
    if subject and subject[-1] in words.PAID:
        return True
    if kind is PromiseKind.FIX:
        return False
    to_account = "back" in rest and _follows(rest, "your", ("account", "card", "bank"))
    paid = _is_what_was_paid(rest) or bool(set(rest) & words.PAID)
    return to_account or (paid and (kind is PromiseKind.SHIP or "back" in rest))
