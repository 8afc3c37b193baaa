"""The platforms, as a script of answers and a list of the calls they got.

Unscripted calls get what the real platform answers when all is well, with ids that count up.
"""

from __future__ import annotations

from collections.abc import Callable
from fnmatch import fnmatchcase

from chalicelib.model.platform import PlatformRequest, PlatformResponse, Trouble

Reply = PlatformResponse | Callable[[PlatformRequest], PlatformResponse]

NOT_SENT = PlatformResponse(trouble=Trouble.NOT_SENT)
NO_ANSWER = PlatformResponse(trouble=Trouble.NO_ANSWER)


class FakePlatforms:
    """A desk.ports.Platforms."""

    def __init__(self) -> None:
        self.calls: list[PlatformRequest] = []  # oldest first
        self._script: list[tuple[str, str, str, list[Reply]]] = []
        self._ids = 0

    def call(self, request: PlatformRequest) -> PlatformResponse:
        self.calls.append(request)
        for channel, path, method, replies in self._script:
            if replies and _fits(request, channel, path, method):
                reply = replies.pop(0)
                return reply(request) if callable(reply) else reply
        return self._usual(request)

    def will(self, channel: str, path: str, *replies: Reply, method: str = "*") -> None:
        """The next calls to a path (a pattern such as "*/comments") are answered with these.

        A reply may be a function of the call. Earlier scripts come first, each reply once.
        """
        self._script.append((channel, path, method, list(replies)))

    def sent(
        self, channel: str = "*", path: str = "*", method: str = "POST"
    ) -> list[PlatformRequest]:
        """The calls that fit, oldest first."""
        return [call for call in self.calls if _fits(call, channel, path, method)]

    def _usual(self, request: PlatformRequest) -> PlatformResponse:
        if request.method != "POST":
            return PlatformResponse(200, {"data": []})
        self._ids += 1
        if request.channel == "x":
            return PlatformResponse(201, {"data": self._x_data(request)})
        return PlatformResponse(200, self._facebook_body(request))

    def _x_data(self, request: PlatformRequest) -> dict[str, str]:
        if "/dm_conversations/" in request.path:
            return {"dm_event_id": str(8_000 + self._ids), "dm_conversation_id": "1-2"}
        return {"id": str(7_000 + self._ids), "text": str((request.body or {}).get("text", ""))}

    def _facebook_body(self, request: PlatformRequest) -> dict[str, str]:
        if not request.path.endswith("/messages"):
            return {"id": f"1001_{5_000 + self._ids}"}
        recipient = (request.body or {}).get("recipient", {})
        known = recipient.get("id") if isinstance(recipient, dict) else ""
        return {"recipient_id": known or f"{6_000 + self._ids}", "message_id": f"m_{self._ids}"}


def _fits(request: PlatformRequest, channel: str, path: str, method: str) -> bool:
    return (
        fnmatchcase(request.channel, channel)
        and fnmatchcase(request.path, path)
        and fnmatchcase(request.method, method)
    )
