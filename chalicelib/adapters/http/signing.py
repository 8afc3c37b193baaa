"""How requests to platforms are signed: a way for each scheme that a channel may name."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from ...desk.ports.errors import NotConnected
from ...model.channel import Endpoint, Scheme
from ...model.http import Secrets
from ...model.platform import PlatformRequest

DATED = frozenset({Scheme.OAUTH1})  # signed by a clock, which a platform may find wrong
APP_ID = "app_id"  # with the app's secret it asks about a token in the app's own name

Parts = dict[str, Any]  # of a request, named as requests names them


def signed(request: PlatformRequest, endpoint: Endpoint, secrets: Secrets, seconds: int) -> Parts:
    """The parts of a call's request, signed at that time. Raises NotConnected without the keys."""
    parts: Parts = {"params": dict(request.query)}
    if request.body is not None:
        parts["data" if request.form else "json"] = dict(request.body)
    return parts | SCHEMES[endpoint.scheme](request, endpoint, secrets, seconds)


def _token_and_proof(
    request: PlatformRequest, endpoint: Endpoint, secrets: Secrets, seconds: int
) -> Parts:
    [token] = _tokens(secrets, endpoint.tokens)
    asked = bool(endpoint.about_token) and request.path == endpoint.about_token
    query = token_inspection if asked else token_query
    return {"params": {**request.query, **query(token, secrets)}}


def token_query(token: str, secrets: Secrets) -> dict[str, str]:
    """The token, and the proof that whoever uses it also knows the app secret.

    https://developers.facebook.com/docs/graph-api/guides/secure-requests
    """
    return {"access_token": token, "appsecret_proof": appsecret_proof(token, secrets.signing[0])}


def token_inspection(token: str, secrets: Secrets) -> dict[str, str]:
    """What asks how our token is: the token itself, asked about in the app's own name.

    https://developers.facebook.com/docs/graph-api/reference/debug_token
    """
    app_id = secrets.tokens.get(APP_ID)
    if not app_id:
        return {"input_token": token, **token_query(token, secrets)}
    return {"input_token": token, "access_token": f"{app_id}|{secrets.signing[0]}"}


def appsecret_proof(token: str, app_secret: str) -> str:
    """Hex HMAC-SHA256 of the token under the app secret."""
    return hmac.new(app_secret.encode(), token.encode(), sha256).hexdigest()


def _oauth1(request: PlatformRequest, endpoint: Endpoint, secrets: Secrets, seconds: int) -> Parts:
    return {"auth": oauth1(_tokens(secrets, endpoint.tokens), timestamp=str(seconds))}


def oauth1(tokens: list[str], **fixed: str) -> Any:
    """A requests auth that signs as the business's account; `fixed` sets nonce and timestamp.

    `tokens` are the app's key and secret, then the account's. A JSON body is no part of the
    signature; form fields and the query are. RFC 5849.
    """
    from requests_oauthlib import OAuth1

    return OAuth1(*tokens, **fixed)


SCHEMES: dict[Scheme, Callable[[PlatformRequest, Endpoint, Secrets, int], Parts]] = {
    Scheme.TOKEN_AND_PROOF: _token_and_proof,
    Scheme.OAUTH1: _oauth1,
}


def _tokens(secrets: Secrets, names: tuple[str, ...]) -> list[str]:
    missing = [name for name in names if not secrets.tokens.get(name)]
    if missing:
        raise NotConnected(f"The stored secrets lack {', '.join(missing)}.")
    return [secrets.tokens[name] for name in names]
