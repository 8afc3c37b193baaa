"""How calls to the platforms are signed: Facebook's proof of the app, X's OAuth 1.0a."""

from __future__ import annotations

import hmac
from hashlib import sha256
from typing import Any

from ..desk.ports.errors import NotConnected
from ..model.gate import Secrets

X_TOKENS = ("consumer_key", "consumer_secret", "access_token", "access_token_secret")


def facebook_query(secrets: Secrets) -> dict[str, str]:
    """The Page token, and the proof that whoever uses it also knows the app secret.

    https://developers.facebook.com/docs/graph-api/guides/secure-requests
    """
    [token] = _tokens(secrets, ("page_token",))
    return {"access_token": token, "appsecret_proof": appsecret_proof(token, secrets.signing[0])}


def facebook_inspection(secrets: Secrets) -> dict[str, str]:
    """What asks how our Page token is: the token itself, asked about in the app's own name.

    https://developers.facebook.com/docs/graph-api/reference/debug_token
    """
    [token] = _tokens(secrets, ("page_token",))
    app_id = secrets.tokens.get("app_id")
    if not app_id:
        return {"input_token": token, **facebook_query(secrets)}
    return {"input_token": token, "access_token": f"{app_id}|{secrets.signing[0]}"}


def appsecret_proof(token: str, app_secret: str) -> str:
    """Hex HMAC-SHA256 of the token under the app secret."""
    return hmac.new(app_secret.encode(), token.encode(), sha256).hexdigest()


def x_oauth(secrets: Secrets, **fixed: str) -> Any:
    """A requests auth that signs as the business's account; `fixed` sets nonce and timestamp.

    A JSON body is no part of the signature; form fields and the query are.
    https://docs.x.com/resources/fundamentals/authentication/oauth-1-0a/creating-a-signature
    """
    from requests_oauthlib import OAuth1

    return OAuth1(*_tokens(secrets, X_TOKENS), **fixed)


def _tokens(secrets: Secrets, names: tuple[str, ...]) -> list[str]:
    missing = [name for name in names if not secrets.tokens.get(name)]
    if missing:
        raise NotConnected(f"The stored secrets lack {', '.join(missing)}.")
    return [secrets.tokens[name] for name in names]
