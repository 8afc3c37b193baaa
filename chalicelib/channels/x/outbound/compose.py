"""What the desk says on X, as calls (without their host)."""

from __future__ import annotations

from typing import Any

from ....model.platform import PlatformRequest
from ....model.send import Action, Send
from ..people import CHANNEL, ident


def compose(send: Send) -> PlatformRequest:
    """The call that says it. Raises ValueError for the private reply, which X does not have,
    and for a person who is none.

    https://docs.x.com/x-api/posts/create-post, .../direct-messages/manage/quickstart
    """
    if send.action is Action.PUBLIC_REPLY:
        reply: dict[str, Any] = {"in_reply_to_tweet_id": send.target_id}
        if send.not_to:  # X adds everybody whom the answered post names, unless they are excluded
            reply["exclude_reply_user_ids"] = list(send.not_to)
        return PlatformRequest(
            CHANNEL, "POST", "/2/tweets", body={"text": send.text, "reply": reply}
        )
    if send.action is Action.PRIVATE_MESSAGE:
        return PlatformRequest(
            CHANNEL, "POST", conversation(send) + "/messages", body={"text": send.text}
        )
    raise ValueError("X has no private replies to a post")


def conversation(send: Send) -> str:
    """Where the private messages with whom a send is for are."""
    return f"/2/dm_conversations/with/{in_path(send.target_id)}"


def in_path(id_: str) -> str:
    """The id, which every event was asked for before: it must not lead the call elsewhere."""
    if not ident(id_):
        raise ValueError("no id of X")
    return id_
