"""What the desk needs to find and to remove everything that is stored about one person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from ...model.contact import Post
    from ...model.data_requests import DeletionRequest
    from ...model.thread import Thread


class People(Protocol):
    """Everything stored about one person, found and removed without reading the whole table."""

    def threads_of(self, channel: str, account: str, person_id: str) -> Sequence[str]:
        """The ids of every thread with this person."""

    def whole(self, thread_id: str) -> Thread | None:
        """A thread with all that is stored of it, archive and all."""

    def posts_of(self, thread_id: str) -> Sequence[Post]:
        """The posts in whose rows this thread may stand."""

    def put_post(self, post: Post) -> None:
        """Save a post by itself. Raises Conflict."""

    def erase_thread(self, thread_id: str, now: datetime) -> None:
        """A thread and all that leads to it; nobody can save it any more. Twice is once."""

    def erase_contact(self, channel: str, account: str, person_id: str) -> None:
        """What is known of the person themself."""

    def unlist(self, channel: str, account: str, person_id: str) -> None:
        """The list of their threads: the last to go, for it finds all others."""

    def bury(self, tombstone: str, at: datetime, until: datetime) -> None:
        """Remember, under a hash that tells nobody, when a person was erased."""

    def put_request(self, request: DeletionRequest) -> None:
        """Store a request for deletion for a year: it names nobody."""

    def request(self, code: str) -> DeletionRequest | None:
        """The request with this code."""
