"""Whether a body is the platform's: one check for all that sign with a shared secret."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hmac import compare_digest

from ..model.http import Forged, Secrets


def check(
    body: bytes,
    headers: Mapping[str, str],
    secrets: Secrets,
    header: str,
    signature_of: Callable[[str, bytes], str],
) -> None:
    """Raises Forged unless `header` holds the signature of exactly these bytes.

    The current and the previous secret count, each compared in constant time. The body must begin
    as an object: X's handshake signs what it is asked to, and what it signs can never begin so.
    """
    given = _only(headers, header)
    if not body.startswith(b"{"):
        raise Forged("not a JSON object")
    fits = [compare_digest(signature_of(key, body).encode(), given) for key in keys(secrets)]
    if not any(fits):
        raise Forged("wrong signature")


def keys(secrets: Secrets) -> list[str]:
    """The secrets that are set: an empty one would let anybody sign."""
    return [key for key in secrets.signing if key]


def _only(headers: Mapping[str, str], wanted: str) -> bytes:
    found = [
        value for name, value in headers.items() if isinstance(name, str) and name.lower() == wanted
    ]
    if len(found) != 1 or not isinstance(found[0], str):
        raise Forged("no single signature")
    return found[0].encode("utf-8", "replace")
