"""Why nothing is said by itself: "I say nothing to Dana: they asked for no automatic replies."

Stored as a send's reason or looked up anew each time. Each begins small and ends without a stop.
"""

from __future__ import annotations

# Because of what was written, or what has happened since.
TOO_SERIOUS = "nothing automatic is said about something this serious"
CHANGED = "they changed what they wrote after our answer"
NO_SENSIBLE_TIME = "the time it carries makes no sense"
CAME_LATE = "it reached us more than a day after it was written"
TOO_OLD = "it is more than a day old by now"
NO_LANGUAGE = "it is in a language I have no words for"
NO_PRAISE = "it is no longer praise"
NOBODY_WAITS = "nobody waits any more"
NOT_OWED = "it is not owed any more"

# Because of who wrote.
MACHINE = "this looks like another business's machine"
OPTED_OUT = "they asked for no automatic replies"
BLOCKED = "we blocked this person"

# Because of what the people of the business said or want.
OWN_WORDS_IN_DOUBT = "your own words may have arrived"
PERSON_WAS_HERE = "a person answered here minutes before"
PAUSED = "automatic replies are paused"
CRISIS = "automatic replies are held while the crisis is on"
DRAFT_MODE = "you approve each answer yourself: draft mode"
BARRED_NOW = "automatic words are barred here now"
NO_LONGER_ALLOWED = "no longer allowed"

# Because enough was said.
ENOUGH_REPLIES = "this conversation has had enough automatic replies"
PUBLIC_REPLY_TODAY = "they had an automatic public reply today"
PUBLIC_REPLY_WITHIN_A_DAY = "they had an automatic public reply within a day"
ENOUGH_THANKS = "enough thank-yous under this post"
WAVE = "many people complain under this post: no more machine lines there"
LINE_STANDS = "the holding line stands under this post already"
NO_LINE_LEFT = "there is no unused line left to say here"
CAPPED = "so many wrote at once that I answer no more by myself for now"
NO_WAY = "it cannot be answered here"


def looks_like(whose: str) -> str:
    """Their name could be taken for another's: "yours", "Facebook's"."""
    return f"their name looks like {whose}"
