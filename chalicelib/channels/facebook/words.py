"""Facebook's words for the owner: its own reasons, and what is told of the connection."""

from __future__ import annotations

from collections.abc import Sequence

# What Facebook is called.

LABEL, PRIVATE_LABEL, SHORT = "Facebook", "Messenger", "FB"
ANSWERS_STAND = "under your Facebook post"

# Why the Page may not speak (outbound/eligible).

NOTHING_PUBLIC = "There is no public comment or post of theirs left to answer."
NOT_WRITTEN = "They have not written to this Page in Messenger, so Facebook lets us send nothing."
WINDOW_OVER = (
    "Facebook allows automatic messages only within 24 hours of the customer's last one, "
    "and that time is over."
)
HUMAN_OVER = (
    "Facebook lets you write privately only within 7 days of the customer's last message, "
    "and that time is over."
)
UNNAMED = "Facebook does not tell us who wrote this, so we cannot write to them privately."
REVIEW = "Facebook has no private replies to a review; it can be answered in public."
REPLIED_ONCE = "Facebook allows one private reply to a comment, and it has been sent."
TOO_OLD = "Facebook allows a private reply only within 7 days of the comment."

# What became of a send (outbound/outcome).

NEVER_LEFT = "Facebook could not be reached, so nothing was sent."
NOT_KNOWN = "Facebook gave no clear answer, so we do not know whether it arrived."
SAID_ALREADY = "Facebook says this text is already there, so we look for it."
BUSY = "Facebook asks us to slow down, so this was not sent yet."
WINDOW = "Facebook's 24 hours for writing to them are over, so this was not sent."
UNAVAILABLE = "They cannot be reached in Messenger: they may have blocked messages from this Page."
REPLIED_ALREADY = "They had already been sent a private reply to this comment."
NO_REPLY = "Facebook does not let this person be answered privately."
BAD_REQUEST = "Facebook refused this message as it stands, so it was not sent."
GONE = "What we wanted to answer is no longer on Facebook, so this was not sent."
NO_PERSON = "Facebook no longer finds the person this was meant for, so it was not sent."
TOKEN_DEAD = "Facebook no longer accepts our access. Please connect the Page again."
NO_PERMISSION = (
    "Kept lacks a permission on this Page, so this was not sent. Please connect it again."
)
NOT_SET_UP = (
    "Facebook has not approved this app for messages to the public yet, so this was not sent."
)
BLOCKED = "Facebook has blocked this Page from writing for now, so this was not sent."
STOP_BLOCKED = "it has blocked this Page from writing for now"
RESTRICTED = (
    "Facebook has restricted this Page, so this was not sent. Please look in the Page's app."
)
TERMS = "Facebook wants its privacy terms accepted in the Page's app before it sends messages."
REFUSED = "Facebook refused this, so it was not sent."


def refused(number: int) -> str:
    """A refusal of which only Facebook's number is known."""
    return f"{REFUSED} (Its number for this: {number})"


# Why nothing automatic is said to whom we heard (inbound).

NO_AUTHOR = "Facebook does not say who wrote this"
STANDBY = "another app owns this conversation"

# What Facebook does to the connection (inbound/connection_events).

LIFTED = "Facebook has lifted its block: this Page may send messages again."
TAKEN_OVER = (
    "Another app or person has taken over this Messenger conversation; "
    "answer there, because Kept may not write in it now."
)
DID_BLOCK = "has blocked this Page from sending"
DID_WARN = "warns this Page about its"


def sanctioned(did: str, reason: str) -> str:
    """A block or a warning, with Facebook's own reason."""
    return f"Facebook {did} messages. Its reason: {reason or 'none given'}"


# How the connection is (connection/inspections).

SILENT = "Facebook did not say how the connection is. I ask again."
WELL = "Facebook accepts our access."
ALLOWED = "Kept has every permission it needs on this Page."
HEARS = "Facebook sends us everything we need."
HEARS_NOT_ALL = "Facebook does not send us everything. Please connect the Page again."


def ends_in(days: int) -> str:
    """Facebook's access has an end, and it is near."""
    return f"Facebook ends our access in {days} day{'s' * (days > 1)}. Connect the Page again."


def lacks(permissions: Sequence[str]) -> str:
    """Which permissions the owner did not give."""
    return f"{NO_PERMISSION} (Missing: {', '.join(permissions)})"


# What only a person can do on Facebook's own pages; "{url}" is our address.

LEFT_TO_DO = (
    "In the Meta app, Webhooks, Page: callback URL {url}/webhooks/{channel}, "
    "verify token {verify_token}. Data deletion: {url}/deletion/{channel}. "
    "Deauthorise: {url}/deauthorise/{channel}.",
    "App review, number registration, privacy and terms: docs/review-kit.md.",
)
