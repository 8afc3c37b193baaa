"""What customers may read about their data and about this service: plain words, all of them true.

Platforms ask for both pages before they let an app speak, and so do carriers for text messages.
What is said here must hold of the code: keeping, erasing, logging and who is told.
"""

from __future__ import annotations

from dataclasses import dataclass

from .thread import document

BACKUP_DAYS = 35  # DynamoDB's point-in-time recovery keeps what was erased so long
MARKER_DAYS = 60  # desk.erase remembers that somebody was erased, by a salted hash


@dataclass(frozen=True, slots=True)
class Notice:
    """What differs from business to business."""

    name: str
    email: str  # for customers; empty: they write where they wrote before
    keep_days: int  # after a conversation came to rest
    disclosed: bool  # whether the first private message says that it is automatic


def privacy_page(notice: Notice) -> str:
    """What is kept, how long, who sees it, and how to have it deleted."""
    name = notice.name
    kept = (
        f"When you write to {name} on Facebook or X, in public or in private, we keep what you "
        "wrote and when, what we answered, the name and user id that the platform shows us, and "
        "how many people follow you or reacted, where it tells.",
        "We read your words by fixed rules to see whether somebody should answer soon. We do not "
        "match you with other lists or other platforms, and we train no artificial intelligence "
        "with your words.",
    )
    use = (
        "Only to answer you, and to keep what we promised you. We do not sell it, and we show no "
        "advertising with it.",
        _automatic(notice),
    )
    seen = (
        f"The people at {name} who answer customers. They get your words as a text message or "
        "e-mail, which phone companies and mail services carry.",
        "It is stored, encrypted, with Amazon Web Services, in an account that belongs to "
        f"{name}. The platform you wrote on keeps its own copy under its own rules.",
    )
    return document(
        f"Privacy at {name}",
        [
            ("What we keep", kept),
            ("What we use it for", use),
            ("Who sees it", seen),
            ("How long we keep it", _how_long(notice)),
            ("How to have it deleted", _deleting(notice)),
        ],
    )


def terms_page(notice: Notice) -> str:
    """What somebody who writes to the business may expect of this service."""
    name = notice.name
    return document(
        f"Terms of {name}'s message service",
        [
            (
                "What this is",
                (
                    f"{name} uses Kept to hear what you write on Facebook and X, to confirm that "
                    "it arrived, and to have a person answer you.",
                    "It costs you nothing. The rules of the platform you write on hold as well.",
                ),
            ),
            (
                "What you can expect",
                (
                    _automatic(notice),
                    "We do our best to answer by the time we tell you. In an emergency call your "
                    "local emergency number: do not wait for us here.",
                ),
            ),
            (
                "If you want no automatic messages",
                ('Write "stop replying", and you get none any more.',),
            ),
            (
                "Text messages",
                (
                    f"Text messages go only to people who work for {name} and have agreed to get "
                    "them. Message and data rates may apply, how many come depends on what "
                    "customers write, and a reply of STOP ends them. Customers get none.",
                ),
            ),
            ("Your data", (f"The page /privacy tells what we keep. {_contact(notice)}",)),
        ],
    )


def _automatic(notice: Notice) -> str:
    told = " The first private one says so." if notice.disclosed else ""
    return (
        "Some messages are automatic: that yours has arrived and when you will hear from a person, "
        f"a thank-you, or a word that we are late.{told} Everything else a person writes."
    )


def _how_long(notice: Notice) -> tuple[str, ...]:
    return (
        f"{notice.keep_days} days after a conversation came to rest it is deleted by itself. What "
        "you delete or take back on the platform is blanked here as soon as it tells us.",
        f"Backups against accidents forget what was deleted after {BACKUP_DAYS} days.",
    )


def _deleting(notice: Notice) -> tuple[str, ...]:
    return (
        _contact(notice),
        "On Facebook you can also ask through its own settings: Settings, Apps and websites, "
        "Removed, Send request. Facebook then shows a page that tells what became of it.",
        f"So that nothing comes back by mistake, for {MARKER_DAYS} days we keep a coded mark from "
        "which nobody can tell who you are. What you wrote on the platform itself stands there "
        "until you delete it.",
    )


def _contact(notice: Notice) -> str:
    if notice.email:
        return f"Write to {notice.email} and say that you want to see or delete your data."
    return (
        f"Send {notice.name} a private message where you wrote before, and say that you want to "
        "see or delete your data."
    )
