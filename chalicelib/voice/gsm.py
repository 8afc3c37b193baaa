"""The alphabet of a text message, what folds into it, and how many parts a text is billed as."""

from __future__ import annotations

import re
import unicodedata

# 3GPP TS 23.038: the basic table, and the extension table whose characters count twice.
BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENDED = frozenset("^{}\\[~]|€\f")

GSM_ONE, GSM_EACH = 160, 153  # units in a single part, and in each of several
UCS2_ONE, UCS2_EACH = 70, 67

_SAID_OTHERWISE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′‵´`ʼʹ", "'"),
        **dict.fromkeys("“”„‟″‶«»", '"'),
        **dict.fromkeys("‐‑‒–—―−⁃", "-"),
        **dict.fromkeys("•‣·∙●▪", "-"),
        **dict.fromkeys("ıį", "i"),
        **dict.fromkeys("\u2028\u2029\t\v\f\r\n", " "),
        "‹": "<",
        "›": ">",
        "⁄": "/",
        "÷": "/",
        "×": "x",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ð": "d",
        "Ð": "D",
        "þ": "th",
        "Þ": "Th",
        "œ": "oe",
        "Œ": "OE",
        "ẞ": "SS",
        "©": "(c)",
        "®": "(R)",
        "¢": "c",
        "¦": "|",
    }
)


def fold(text: str) -> str:
    """The text in one line of GSM-7: accents the alphabet lacks, quotes and dashes made plain.

    Emoji, control, zero-width and direction characters, stacked marks and letters of other
    scripts fall away.
    """
    composed = unicodedata.normalize("NFC", text).translate(_SAID_OTHERWISE)
    plain = "".join(map(_folded, composed))
    return re.sub(r"\s+", " ", plain).strip()


def _folded(char: str) -> str:
    if char in BASIC or char in EXTENDED:
        return char
    if unicodedata.category(char) in {"Zs", "Cc"}:
        return " "
    # Mathematical letters, ligatures, fractions and accents all come apart into plain ones.
    apart = unicodedata.normalize("NFKD", char).translate(_SAID_OTHERWISE)
    return "".join(c for c in apart if c in BASIC or c in EXTENDED)


def gsm_length(text: str) -> int:
    """Units of a GSM-7 text: characters of the extension table count 2."""
    return len(text) + sum(char in EXTENDED for char in text)


def parts(text: str) -> int:
    """How many messages it is billed as: 160 or 153 units each, 70 or 67 outside GSM-7."""
    if all(char in BASIC or char in EXTENDED for char in text):
        return 1 if gsm_length(text) <= GSM_ONE else _packed(text)
    units = len(text.encode("utf-16-be", "surrogatepass")) // 2
    return 1 if units <= UCS2_ONE else -(-units // UCS2_EACH)


def _packed(text: str) -> int:
    """Parts of GSM_EACH units; a character of two units is never torn between two of them."""
    count, used = 1, 0
    for char in text:
        size = 1 + (char in EXTENDED)
        if used + size > GSM_EACH:
            count, used = count + 1, 0
        used += size
    return count
