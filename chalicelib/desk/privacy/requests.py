"""What a platform asks about a person: delete what is stored of them; they have removed our app."""

from __future__ import annotations

import hmac
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from urllib.parse import parse_qs

from ...model.data_requests import DeletionRequest, RequestState, SignedRequest
from ...model.http import AGAIN, NO_CHANNEL, NOT_CONNECTED, Forged, HttpResponse
from ...policy.notices import desk_thread
from ...policy.pages import public_pages
from ...voice.owner import channel_news, desk_news
from ..ports.errors import Conflict, NotConnected, Unavailable
from ..ports.ports import Ports
from ..ports.store import ContextQuery
from ..unit.desk_notes import note
from .erase import dossier, erase

FORM_BYTES_MAX = 20_000
FIELDS_MAX = 20
FIELD = "signed_request"
CODE_LENGTH = 24  # hex digits: nobody guesses another's
NOT_SIGNED = HttpResponse(400, "Not signed.")
OK = HttpResponse(200, "ok")
Act = Callable[[Ports, str, SignedRequest, datetime], HttpResponse]
HTML = "text/html; charset=utf-8"


def deletion(ports: Ports, segment: str, body: bytes) -> HttpResponse:
    """A platform asks for somebody's data to be deleted: 200 with a code and a page that tells.

    The answer is the same whether we know the person or not. What fails is 503: they ask again.
    """
    return _answered(ports, segment, body, _delete)


def deauthorised(ports: Ports, segment: str, body: bytes) -> HttpResponse:
    """Somebody removed our app from their account: the owner is told."""
    return _answered(ports, segment, body, _note_removal)


def _answered(ports: Ports, segment: str, body: bytes, act: Act) -> HttpResponse:
    name = ports.channel_name(segment)
    if name is None:
        return NO_CHANNEL
    try:
        asked = ports.channel(name).signed_request(_given(body), ports.vault.secrets(name))
        now = ports.clock.now()
        if asked.expires_at is not None and asked.expires_at <= now:
            return NOT_SIGNED
        return act(ports, name, asked, now)
    except NotConnected:
        return NOT_CONNECTED
    except Forged:
        return NOT_SIGNED
    except (Unavailable, Conflict):
        return AGAIN


def _given(body: bytes) -> str:
    """The form's one signed request. A plus that was not escaped has become a space."""
    if len(body) > FORM_BYTES_MAX:
        raise Forged("too large")
    try:
        found = parse_qs(body.decode("ascii"), max_num_fields=FIELDS_MAX).get(FIELD, [])
    except ValueError:
        raise Forged("no form") from None
    if len(found) != 1:
        raise Forged("no single signed request")
    return found[0].replace(" ", "+")


def _delete(ports: Ports, channel: str, asked: SignedRequest, now: datetime) -> HttpResponse:
    code = _code(ports, channel, asked.user_id)
    before = ports.store.people.request(code)
    if before is None or _is_news(before, asked):
        fresh = DeletionRequest(code, channel, RequestState.RECEIVED, asked.issued_at, now)
        ports.store.people.put_request(fresh)
        told = before is not None and before.state is RequestState.WAITING
        ports.store.people.put_request(_carried_out(ports, fresh, asked.user_id, told, now))
    answer = {"url": f"{ports.base_url.rstrip('/')}/deletion/{code}", "confirmation_code": code}
    return HttpResponse(200, json.dumps(answer), "application/json")


def _is_news(before: DeletionRequest, asked: SignedRequest) -> bool:
    """Whether this is more than the same request again; one that broke off is taken up again."""
    return asked.issued_at > before.issued_at or before.state is RequestState.RECEIVED


def _carried_out(
    ports: Ports, request: DeletionRequest, user_id: str, told: bool, now: datetime
) -> DeletionRequest:
    """The request once everything that can be done by itself is; `told`: the owner knows of it."""
    if dossier(ports, request.channel, user_id).known:
        erase(ports, request.channel, user_id)
        return replace(request, state=RequestState.DONE, done_at=now)
    if not told:
        where = ports.facts(request.channel).label
        what = f"deletion:{request.code}:{request.issued_at:%Y%m%d%H%M%S}"
        plain = desk_news.deletion_asked(where, request.code)
        note(ports, desk_thread.note_id(desk_thread.TELL, what), plain, now)
    return replace(request, state=RequestState.WAITING)


def _code(ports: Ports, channel: str, user_id: str) -> str:
    """The same person's code is always the same, and tells nobody who it is."""
    about = f"deletion|{channel}|{user_id}".encode()
    return hmac.new(ports.vault.link_secret(), about, sha256).hexdigest()[:CODE_LENGTH]


def _note_removal(ports: Ports, channel: str, asked: SignedRequest, now: datetime) -> HttpResponse:
    where = ports.facts(channel).label
    what = f"removed:{_code(ports, channel, asked.user_id)}:{asked.issued_at:%Y%m%d%H%M%S}"
    plain = channel_news.removed(where)
    note(ports, desk_thread.note_id(desk_thread.TELL, what), plain, now)
    return OK


def status(ports: Ports, code: str) -> HttpResponse:
    """The page that tells honestly what became of a request."""
    try:
        request = ports.store.people.request(code)
        if request is None:
            return HttpResponse(404, public_pages.page_of_no_request(), HTML)
        business = ports.store.context(ContextQuery(request.channel, "")).business
    except Unavailable:
        return AGAIN
    where = ports.facts(request.channel).label
    return HttpResponse(200, public_pages.page_of_deletion(request, business, where), HTML)


def done(ports: Ports, code: str) -> DeletionRequest | None:
    """The owner has carried a request out by hand; None when there is no such request."""
    request = ports.store.people.request(code)
    if request is not None and request.state is not RequestState.DONE:
        request = replace(request, state=RequestState.DONE, done_at=ports.clock.now())
        ports.store.people.put_request(request)
    return request
