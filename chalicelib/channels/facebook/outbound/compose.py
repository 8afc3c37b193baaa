"""What the desk says on Facebook, as calls to the Graph API (without its host and version)."""

from __future__ import annotations

from typing import Any

from ....model.platform import PlatformRequest
from ....model.send import Action, Send, SendKind
from ..people import CHANNEL
from .eligible import MESSAGE_WINDOW

METADATA = "kept:"  # begins what we give Messenger to hand back in the echo


def compose(send: Send) -> PlatformRequest:
    """The call that says it.

    https://developers.facebook.com/docs/graph-api/reference/object/comments and
    https://developers.facebook.com/docs/messenger-platform/discovery/private-replies
    """
    if send.action is Action.PUBLIC_REPLY:
        path = f"/{send.target_id}/comments"
        return PlatformRequest(CHANNEL, "POST", path, body={"message": send.text}, form=True)
    body = {
        "recipient": _recipient(send),
        **_messaging_type(send),
        "message": {"text": send.text, "metadata": METADATA + send.id},
    }
    return PlatformRequest(CHANNEL, "POST", f"/{send.account}/messages", body=body)


def _messaging_type(send: Send) -> dict[str, str]:
    """A human's own words after the 24 hours go under the tag that allows them for 7 days.

    https://developers.facebook.com/docs/messenger-platform/send-messages/message-tags
    """
    since, at = send.customer_at, send.tried_at or send.created_at
    late = since is not None and at - since >= MESSAGE_WINDOW
    if send.kind is SendKind.ANSWER and send.action is Action.PRIVATE_MESSAGE and late:
        return {"messaging_type": "MESSAGE_TAG", "tag": "HUMAN_AGENT"}
    return {"messaging_type": "RESPONSE"}


def _recipient(send: Send) -> dict[str, Any]:
    if send.action is Action.PRIVATE_MESSAGE:
        return {"id": send.target_id}
    return {"post_id" if is_post(send) else "comment_id": send.target_id}


def is_post(send: Send) -> bool:
    """Whether a visitor's post is answered, not a comment.

    A post on the Page is "<page>_<post>", a comment "<post>_<comment>".
    """
    return send.target_id.startswith(f"{send.account}_")
