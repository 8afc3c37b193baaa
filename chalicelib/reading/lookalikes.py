"""Names that borrow trust: the business's own or a platform's, also in letters that look alike.

After the skeletons of Unicode Technical Standard 39, for the letters such names are made of.
"""

from __future__ import annotations

import unicodedata

YOURS = "yours"
READ_MAX = 200  # characters of a name
PLATFORMS = {
    "facebook": "Facebook's",
    "meta": "Meta's",
    "messenger": "Messenger's",
    "instagram": "Instagram's",
    "whatsapp": "WhatsApp's",
    "twitter": "Twitter's",
}
ROLES = (
    "the and official support security team help helpdesk desk page account accounts admin service "
    "services customer care center centre verification verified business policy notice inc llc ltd"
)
_ALIKE = str.maketrans(
    dict(
        zip(
            "аеорсухкмтвнгіјѕԁһԛԝɡӏαβεικνορτυχωγη013578|!$@ı",
            "aeopcyxkmtbhrijsdhqwglabeikvoptuxwynoiestbiisai",
            strict=True,
        )
    )
)


def borrowed(name: str, business: str) -> str:
    """Whose name this one could be taken for: YOURS, "Facebook's", ...; "" when nobody's."""
    theirs, own = _words(name), _words(business)
    if own and "".join(theirs) == "".join(own):
        return YOURS
    bare = "".join(word for word in theirs if word not in _ROLES)
    if bare and len(theirs) > len(own) and bare == "".join(w for w in own if w not in _ROLES):
        return YOURS
    return _PLATFORMS.get(bare, "")


def _words(name: str) -> list[str]:
    return [bare for word in name[:READ_MAX].split() if (bare := _skeleton(word))]


def _skeleton(word: str) -> str:
    """What the word looks like: one letter for all that are taken for each other."""
    apart = unicodedata.normalize("NFKD", word).casefold().translate(_ALIKE)
    letters = "".join(char for char in apart if char.isalnum())
    return letters.replace("rn", "m").replace("vv", "w").replace("l", "i")


_ROLES = frozenset(_skeleton(role) for role in ROLES.split())
_PLATFORMS = {_skeleton(name): whose for name, whose in PLATFORMS.items()}
