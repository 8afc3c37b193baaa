"""AWS clients that misbehave in the ways no emulator does: handed in, nothing is patched."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from botocore.exceptions import ClientError, ReadTimeoutError

LOST = ReadTimeoutError(endpoint_url="https://aws.example")


def refused(code: str, operation: str = "Operation", **more: Any) -> ClientError:
    """What botocore raises when AWS answers with an error."""
    return ClientError({"Error": {"Code": code, "Message": "no"}, **more}, operation)


def cancelled(client: Any, *codes: str) -> ClientError:
    """What DynamoDB answers for a transaction that it cancelled."""
    response = {
        "Error": {"Code": "TransactionCanceledException", "Message": "no"},
        "CancellationReasons": [{"Code": code} for code in codes],
    }
    return client.exceptions.TransactionCanceledException(response, "TransactWriteItems")


class TroubledAws:
    """Clients that work, except for what is said; every call is counted by its name.

    A trouble is called with the real method and its arguments, and may call it, raise, or answer
    by itself. Each is used once, in order; then the real method answers again.
    """

    def __init__(self, aws: Any) -> None:
        self._aws = aws
        self._troubles: dict[str, list[Callable[..., Any]]] = {}
        self.calls: list[str] = []
        self.clients: dict[str, Any] = {}  # the real client of a service that was used last

    def will(self, method: str, *troubles: Callable[..., Any]) -> None:
        self._troubles.setdefault(method, []).extend(troubles)

    def client(self, service: str, **settings: Any) -> Any:
        self.clients[service] = self._aws.client(service, **settings)
        return _Client(self, self.clients[service])

    def next_for(self, method: str) -> Callable[..., Any] | None:
        self.calls.append(method)
        waiting = self._troubles.get(method)
        return waiting.pop(0) if waiting else None


class _Client:
    def __init__(self, aws: TroubledAws, client: Any) -> None:
        self._troubled = aws
        self._client = client
        self.exceptions = client.exceptions

    def __getattr__(self, name: str) -> Any:
        real = getattr(self._client, name)

        def call(**arguments: Any) -> Any:
            trouble = self._troubled.next_for(name)
            return trouble(real, **arguments) if trouble else real(**arguments)

        return call


def raises(error: Exception) -> Callable[..., Any]:
    """Nothing happens, and this error comes back."""

    def trouble(_real: Any, **_arguments: Any) -> Any:
        raise error

    return trouble


def happens_but_raises(error: Exception) -> Callable[..., Any]:
    """It happens, but its answer is lost."""

    def trouble(real: Any, **arguments: Any) -> Any:
        real(**arguments)
        raise error

    return trouble


def happens_twice(real: Any, **arguments: Any) -> Any:
    """The answer is lost and the SDK tries again by itself."""
    real(**arguments)
    return real(**arguments)
