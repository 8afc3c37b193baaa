"""How long a text is where it will be shown, and whether the platform takes it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from ...model.channel import Length, Measure

URL_WEIGHT = 23  # every link is wrapped into one of this length
EMOJI_WEIGHT = 2  # a whole sequence: family, flag, keycap, skin tone
LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))  # code points that weigh 1, others 2

LABEL_MAX = 63  # characters of one part of a domain, in its ASCII form
# Top-level domains that make a link even where no "https://" stands before them.
_TOP_DOMAINS = (
    "com org net edu gov mil int info biz name pro museum aero coop jobs mobi travel tel cat asia "
    "post app dev shop store online site blog cafe coffee restaurant bakery pizza bar pub club "
    "events wedding salon fitness photo photography art design studio agency media news live "
    "xyz top link click page work space website tech cloud email world today life social "
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs "
    "bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee "
    "eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm "
    "hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb "
    "lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz "
    "na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs "
    "ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl "
    "tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw"
)
TOP_DOMAINS = frozenset(_TOP_DOMAINS.split())

_TONE = "[\U0001f3fb-\U0001f3ff]"
_PICTURE = (
    "[\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u25fe\u2600-\u27bf"
    "\u2934\u2935\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f004\U0001f0cf"
    "\U0001f170-\U0001f251\U0001f300-\U0001faff]"
)
_ELEMENT = f"{_PICTURE}(?:\ufe0f|{_TONE})?(?:[\U000e0020-\U000e007e]+\U000e007f)?"
_EMOJI = re.compile(
    "[\U0001f1e6-\U0001f1ff]{2}"
    "|[0-9#*]\ufe0f?\u20e3"
    "|[\u00a9\u00ae]\ufe0f"
    f"|{_ELEMENT}(?:\u200d{_ELEMENT})*"
)
_LETTER = r"[a-z0-9\u00c0-\u024f\u0400-\u04ff]"
_URL = re.compile(
    r"(?<![a-z0-9@$#\uff20\uff03])"
    r"(?P<scheme>https?://)?"
    r"(?P<host>(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.){1,12}(?P<top>[a-z]{2,}|xn--[a-z0-9-]+|[^\W\d_a-z]{2,}))"
    r"(?![a-z0-9@+-])"
    r"(?::\d+)?"
    rf"(?:/(?:[!*';:=+,.$/%#\[\]~@|&()_-]|{_LETTER})*(?<=[a-z0-9=_#/+\-)\u00c0-\u04ff]))?"
    rf"(?:\?(?:[!?*'();:&=+$/%#\[\]\-_.,~|@]|{_LETTER})*[a-z0-9_&=#/\-])?",
    re.IGNORECASE,
)


def weighted_length(text: str) -> int:
    """The weighted length that twitter-text counts (its configuration 3).

    Composed (NFC) first; a link weighs 23, an emoji sequence 2. A link whose domain we do not
    know counts as the longer of both readings, so a text that fits here fits there.
    """
    composed = unicodedata.normalize("NFC", text)
    total = end = 0
    for found in _URL.finditer(composed):
        total += _plain_weight(composed[end : found.start()]) + _url_weight(found)
        end = found.end()
    return total + _plain_weight(composed[end:])


MEASURES: dict[Measure, Callable[[str], int]] = {
    Measure.CHARACTERS: len,
    Measure.WEIGHTED: weighted_length,
}


def fits(length: Length, text: str) -> bool:
    """Whether a platform takes this text where it allows this length."""
    return MEASURES[length.measure](text) <= length.most


def _url_weight(found: re.Match[str]) -> int:
    plain = _plain_weight(found[0])
    if not all(_ascii_length(label) <= LABEL_MAX for label in found["host"].split(".")):
        return plain
    if not found["scheme"]:
        known = found["host"].isascii() and found["top"].lower() in TOP_DOMAINS
        return URL_WEIGHT if known else plain
    top = found["top"].lower()
    certain = top in TOP_DOMAINS or top.startswith("xn--") or not top.isascii()
    return URL_WEIGHT if certain else max(URL_WEIGHT, plain)


def _ascii_length(label: str) -> int:
    return len(label) if label.isascii() else len("xn--") + len(label.encode("punycode"))


def _plain_weight(text: str) -> int:
    total = end = 0
    for found in _EMOJI.finditer(text):
        total += sum(map(_weight, text[end : found.start()])) + EMOJI_WEIGHT
        end = found.end()
    return total + sum(map(_weight, text[end:]))


def _weight(char: str) -> int:
    return 1 if any(first <= ord(char) <= last for first, last in LIGHT) else 2
