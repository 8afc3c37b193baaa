"""What a message of Facebook's holds beside its words, as the desk calls it."""

from __future__ import annotations

UNSEEN = "unsupported"  # there is something, which only the app can show
BUTTON = "button"  # a tapped button whose title the payload does not tell
RECOMMENDS, ADVISES_AGAINST, UNRATED = "recommends", "does_not_recommend", "review"
REVIEW_MEDIA = frozenset({RECOMMENDS, ADVISES_AGAINST, UNRATED})  # every review carries one of them
