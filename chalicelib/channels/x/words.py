"""X's words for the owner: its own reasons, and what is told of the connection."""

from __future__ import annotations

# What X is called.

LABEL, PRIVATE_LABEL, SHORT = "X", "X messages", "X"
ANSWERS_STAND = "on X"

# Why we may not speak (outbound/eligible).

NO_PRIVATE_REPLY = "X has no private replies to a post."
NOTHING_PUBLIC = "They wrote nothing in public here."
TAKEN_BACK = "They deleted what they wrote."
NOT_SUMMONED = "They did not mention us, quote us or answer us, so X lets only you reply."
ANSWERED_ALREADY = "We have replied to this post once, and X allows one automatic reply."
NOT_WRITTEN_FIRST = "They have not sent you a direct message, so Kept may not send the first."

# What became of a send (outbound/outcome), and why the channel stops.

UNREACHED = "X could not be reached. Kept tries again."
UNSURE = "X gave no clear answer. Kept looks whether it arrived."
SIGNED_OUT = "X no longer accepts our sign-in. Connect X again."
STOP_SIGNED_OUT = "X no longer accepts our sign-in"
NO_CREDIT = "The X credits are used up. Add credits in X's developer console."
STOP_NO_CREDIT = "the X credits are used up"
LIMITED = "X allows no more for the moment. Kept tries again."
NO_WRITING = "X does not let Kept write for you. Check the app's permissions and connect X again."
STOP_NO_WRITING = "X does not let Kept write for you"
LOCKED = "X has locked or suspended your account. Open X to see why."
STOP_LOCKED = "X has locked or suspended the account"
GONE = "What they wrote is gone, or they no longer let you see it."
WRONG_CLOCK = "X says our clock is wrong. Kept tries again."
REFUSED = "X refused this. Please answer by hand."
SAID_ALREADY = "X says this text is already there. Kept looks for it."
ONLY_SUMMONED = "X lets Kept answer only people who mentioned or quoted you. Please answer by hand."
REPLIES_LIMITED = "They limited who may reply to this post. Please answer another way."
BLOCKED_US = "They have blocked you on X."
NO_MESSAGES = "They do not take direct messages from you. Answer in public."
TOO_LONG = "The text is too long for X."
SPAM = "X took this text for spam. Please answer by hand."

# Why nothing automatic is said to whom we heard (inbound).

WE_BLOCKED = "we blocked this person"
NO_AUTHOR = "X did not say who wrote this"

# What X tells of the connection and of what only its app can show (inbound/activity).

REVOKED = "Your X account took back its permission for Kept. Connect X again."
ENCRYPTED = (
    "Somebody sent you an encrypted message that only the X app can show. Please look there."
)

# How the connection is (connection/inspections).

SILENT = "X did not say how the connection is. I ask again."
WELL = "X accepts our sign-in."
HEARS = "X sends us everything we need."
VALID = "X can reach us."
INVALID = "X no longer reaches us. Please run make doctor."
NO_WEBHOOK = "X does not know where to reach us. Please run make deploy."
NO_EVENTS = "X does not send us everything. Please connect X again."
ROOM = "There is room in what X lets us read this month."


def read_of(used: int, most: int) -> str:
    """How much of the month's reading is used up, when that is much."""
    return f"X has let us read {used:,} of {most:,} posts this month. Then it sends no more."
