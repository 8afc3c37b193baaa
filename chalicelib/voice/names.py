"""What a customer may be called: in what we say to them, and in texts to the owner.

A display name is typed by a customer. In public it is used only where it has the shape of a
given name; everything else is left out rather than repaired.
"""

from __future__ import annotations

import re
import unicodedata

from ..model.contact import SOMEONE
from .quoting import LINK, soften, unlinked

NAME_MIN, NAME_MAX = 2, 20  # characters of a name we call somebody by
SHORT_MAX = 20  # characters of a name in a text to the owner
NAMELESS = "a customer"
READ_MAX = 200  # characters of a display name looked at
TOKENS_MAX = 4  # a longer display name is a sentence


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A text message that begins with one of these could unsubscribe or answer the carrier.
CARRIER_WORDS = _words(
    "arret cancel end help info optout opt-out quit remove revoke start stop stopall td "
    "unstop unsubscribe yes"
)
_OUR_WORDS = _words(
    "urgent public private kept done got go late not thx mute call who away back crisis pub"
)
_BRANDS = _words(
    "admin administrator anonymous account agency amazon apple app bakery bank bar bistro boutique "
    "bot business cafe care catering center centre club co coffee company corp customer customers "
    "daily deli delivery department diner facebook fans foundation google group grill guest help "
    "helpdesk hotel inc instagram kitchen limited llc ltd magazine mail management manager market "
    "marketing media member messenger meta moderator news newspaper nobody none null official "
    "online owner page pizza police press promo promotions radio restaurant review reviews robot "
    "sales salon school security service services shop somebody someone staff store studio support "
    "system team test times town tv twitter undefined unknown user visitor whatsapp youtube "
    "alguien anonimo cliente clientes equipo noticias oficial soporte tienda usuario"
)
_PROMISES = _words(
    "apology apologies bonus cash cheap compensation coupon coupons credit deal deals discount "
    "fault fraud free gift giveaway gratis guarantee guaranteed liable lottery money offer pay "
    "prize promise promised promises refund refunded refunds reward sale scam sorry voucher "
    "vouchers win winner won culpa descuento devolucion dinero gratuito oferta premio promesa "
    "reembolso regalo"
)
_NOT_NAMES = _words(
    "a an and angry annoyed anyone awful bad best big bitter boycott captain crazy day dear dirty "
    "dishonest do doctor dont dr dumb evil everyone fake father fed first god good great happy "
    "hate hater hell hello her hey hi his hungry i idiot ignored im it just king la lady "
    "lazy liar liars lies little lol lord lousy love loser mad me miss mister moron mr mrs ms my "
    "never new nice night no not of oh ok old our poor prof queen rev rude sad sexy she shame sir "
    "stupid terrible thank thanks that the their they thief thieves this trash truth ugly very we "
    "what where who why worst you your el lo los las mi mis tu un una yo senor senora "
    "ladron ladrones asco peor mentira mentiroso"
)
_REFUSED = CARRIER_WORDS | _OUR_WORDS | _BRANDS | _PROMISES
# Wherever they stand in a name, these make it one that we do not say.
_ABUSE = re.compile(
    "fuck|cunt|bitch|whore|slut|nigg|faggot|retard|rapist|penis|vagina|dildo|porn|nazi|hitler|"
    "kkk|bastard|asshole|arsehole|dickhead|shitty|shithead|shit$|mierda|cabron|pendej|maricon|"
    "joder|http|www|^(?:fag|isis|marica|puta|puto|titty|twat|verga|wanker|zorra)$"
)
_SHAPE = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TEXT_NAME = re.compile(r"[^A-Za-z0-9&'. À-ÿ-]+")


def usable_name(name: str) -> str:
    """The given name, if the whole display name looks like a person's; otherwise "".

    One capitalised word of 2 to 20 Latin letters with ' or - between them. Emoji around the name
    are overlooked; digits, links, titles, brands, commands, abuse or promises anywhere in it, or
    a name that is a sentence, leave the person unnamed.
    """
    tokens = _without_pictures(unicodedata.normalize("NFC", name[:READ_MAX])).split(" ")
    tokens = [token for token in tokens if token]
    if not 1 <= len(tokens) <= TOKENS_MAX or not all(map(_name_part, tokens)):
        return ""
    # Joined, so that "Re fund" and "F ree" are found as well.
    return tokens[0] if _given_name(tokens[0]) and not _refused("".join(tokens)) else ""


def short_name(name: str) -> str:
    """The name for a text to the owner: "Dana W", at most 20 characters of GSM-7.

    "a customer" for somebody unnamed, and for names that would read as a command.
    """
    if not name.strip() or name.strip().casefold() == SOMEONE:
        return NAMELESS
    safe = unlinked(soften(name[:READ_MAX]))
    plain = " ".join(_TEXT_NAME.sub(" ", safe).split()).strip("-'. &")
    tokens = [token for token in plain.split(" ") if token]
    if not tokens or LINK in safe or _commands(tokens):
        return NAMELESS
    if len(tokens) in (2, 3) and all(map(_personal, tokens)):
        plain = f"{tokens[0]} {tokens[-1][0]}"
    return plain[:SHORT_MAX].rstrip("-'. &")


def _without_pictures(name: str) -> str:
    return "".join(
        " " if unicodedata.category(char) in {"So", "Sk", "Zs"} or char in "\ufe0f\u200d" else char
        for char in name
    ).strip(" .")


def _name_part(token: str) -> bool:
    """Letters only, or an initial with its dot."""
    letters = token[:-1] if len(token) == 2 else token
    shaped = _SHAPE.fullmatch(token) or (token.endswith(".") and letters.isalpha())
    return bool(shaped) and all(map(_latin, token)) and not _refused(token)


def _latin(char: str) -> bool:
    return not char.isalpha() or unicodedata.name(char, "").startswith("LATIN ")


def _given_name(word: str) -> bool:
    """Dana, Anne-Marie, O'Neil, McKenna; neither dana nor DANA, nor The."""
    large = sum(char.isupper() for char in word)
    return (
        NAME_MIN <= len(word) <= NAME_MAX
        and word[0].isupper()
        and word[-1].isalpha()
        and large <= 1 + len(word) // 4
        and large < len(word)
        and _bare(word) not in _NOT_NAMES
    )


def _refused(word: str) -> bool:
    bare = _bare(word)
    return bare in _REFUSED or bool(_ABUSE.search(bare))


def _personal(token: str) -> bool:
    return bool(_SHAPE.fullmatch(token)) and _bare(token) not in _BRANDS | _NOT_NAMES


def _bare(word: str) -> str:
    """Lower case without accents, marks and punctuation, for looking a word up."""
    apart = unicodedata.normalize("NFKD", word).casefold()
    return "".join(char for char in apart if char.isalpha())


def _commands(tokens: list[str]) -> bool:
    first = _bare(tokens[0])
    looks_like_code = re.fullmatch(r"[A-Za-z]\d{1,2}", tokens[0])
    digits = sum(char.isdigit() for token in tokens for char in token)
    return first in CARRIER_WORDS | _OUR_WORDS or bool(looks_like_code) or digits > 4
