"""What can go wrong between the desk and the world. Ports hand these on."""

from __future__ import annotations


class Conflict(Exception):
    """Somebody else saved first: read again and decide again."""


class Erased(Conflict):
    """The thread was erased meanwhile: there is nothing to save, and nobody to write to."""


class Unrecorded(Conflict):
    """Something went out, and that it did could not be written down. It says what happens next."""


class Unavailable(Exception):
    """The store, queue or vault did not do what was asked; nothing may be assumed done."""


class NotAccepted(Exception):
    """The text message was not taken. Its argument is a sentence the owner may read."""


class OptedOut(NotAccepted):
    """The phone has blocked our texts: none will reach it until its owner texts START."""


class NotConnected(Exception):
    """The business has not connected this channel."""
