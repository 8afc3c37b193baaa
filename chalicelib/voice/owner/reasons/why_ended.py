"""Why words were not sent after all, or what shows that they were: a send's reason or evidence.

Each begins small and ends without a stop; those that stand alone on the page begin large.
"""

from __future__ import annotations

# The matter was over first.
ANSWERED_FIRST = "a person answered first"
OWNER_SAID_DONE = "the owner said it is done"
OWNER_SAID_NOTHING = "the owner said to say nothing"
OWNER_LET_GO = "the owner let it go"
DELETED = "it was deleted"
CUSTOMER_CHANGED = "the customer changed it"
ANSWERED_ANOTHER_WAY = "answered another way"

# It could not go.
TIME_PASSED = "the time it promised has passed"
TEN_MINUTES = "it could not go for 10 minutes"
TOO_LONG = "That is too long for one message there"
CHANNEL_STOPPED = "I cannot reach the platform now"

# Nobody knows, or somebody looked.
NOT_TOLD = "the platform did not say whether it arrived"
INTERRUPTED = "the try was interrupted"
OWNER_SAW = "the owner saw it"
OWNER_MISSED = "you looked, and it is not there"
THANKS_IN_DOUBT = "nobody knows whether this thank-you arrived, and it is not worth asking you"


def in_doubt(why: str) -> str:
    """Nobody needs to be asked any more whether it arrived."""
    return f"nobody knows whether it arrived, and {why}"
