"""Every Lambda entry point: HTTP, queue and schedule. Decides nothing."""

from __future__ import annotations

from typing import Any

from chalice.app import Chalice, Rate, Request, Response

from chalicelib import wiring

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
SNIFF = {"X-Content-Type-Options": "nosniff"}
PAGE = {
    **SNIFF,
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'self'"
    ),
    "Referrer-Policy": "no-referrer",
}

app = Chalice(app_name="kept")


@app.route("/webhooks/{channel}", methods=["GET"])
def handshake(channel: str) -> Response:
    """A platform asks whether we are who we say."""
    given = _request().query_params
    query = {name: given.getlist(name) for name in given} if given else {}
    # A name given twice stays a list, which no handshake accepts.
    single: dict[str, Any] = {n: v[0] if len(v) == 1 else v for n, v in query.items()}
    return _answer(wiring.handshake(channel, single))


@app.route("/webhooks/{channel}", methods=["POST"], content_types=[JSON, "text/plain"])
def webhook(channel: str) -> Response:
    """A platform brings events."""
    return _answer(wiring.accept(channel, _raw_body(), _headers()))


def _request() -> Request:
    """The request that Chalice is answering just now."""
    request = app.current_request
    assert request is not None, "asked for outside a request"
    return request


def _answer(reply: Any) -> Response:
    headers = {**SNIFF, "Content-Type": reply.content_type}
    return Response(reply.body, status_code=reply.status, headers=headers)


def _headers() -> dict[str, str]:
    """Each header with all its values: of one sent twice the gateway names only the last."""
    request = _request()
    values = (request.to_original_event() or {}).get("multiValueHeaders") or {}
    twice = {name.lower(): ",".join(given) for name, given in values.items() if len(given) > 1}
    return {**request.headers, **twice}


def _raw_body() -> bytes:
    """The bytes as they came; none where their transport encoding is broken."""
    try:
        body = _request().raw_body
    except ValueError:
        return b""
    return body if isinstance(body, bytes) else body.encode()


@app.on_sqs_message(queue="kept-inbound", batch_size=10, name="worker")
def worker(event: Any) -> dict[str, list[dict[str, str]]]:
    """Queued bodies; those that failed are named, and only they come again."""
    failed = wiring.work(event.to_dict()["Records"])
    return {"batchItemFailures": [{"itemIdentifier": id_} for id_ in failed]}


@app.schedule(Rate(1, unit=Rate.MINUTES), name="minute")
def minute(event: Any) -> dict[str, int]:
    """Whatever has become due."""
    return {"due": wiring.minute()}


@app.on_sns_message(topic=wiring.TEXTS_TOPIC, name="texts")
def texts(event: Any) -> dict[str, str]:
    """A text from the owner's phone."""
    record = event.to_dict()["Records"][0]["Sns"]
    return {"texted": wiring.texted(event.message, record.get("MessageId", ""))}


@app.schedule(Rate(10, unit=Rate.MINUTES), name="care")
def care(event: Any) -> None:
    """Kept looks after itself: what was missed, the connections, the day's and the week's jobs."""
    wiring.care()


@app.schedule(Rate(5, unit=Rate.MINUTES), name="audit")
def audit(event: Any) -> dict[str, int]:
    """Whether everything holds that Kept promises; a sign of life only if it does."""
    return wiring.audit()


@app.route("/a/{token}", methods=["GET"])
def show(token: str) -> Response:
    """The small page behind a text's link. Shows; changes nothing."""
    reply = wiring.show(token)
    return Response(reply.body, status_code=reply.status, headers=dict(PAGE))


@app.route("/a/{token}", methods=["POST"], content_types=[FORM])
def press(token: str) -> Response:
    """A button of the small page was pressed."""
    reply = wiring.press(token, _raw_body())
    return Response(reply.body, status_code=reply.status, headers=dict(PAGE))


@app.route("/deletion/{channel}", methods=["POST"], content_types=[FORM])
def delete_person(channel: str) -> Response:
    """A platform passes on that somebody wants their data deleted."""
    return _answer(wiring.deletion(channel, _raw_body()))


@app.route("/deletion/{channel}", methods=["GET"])
def deletion_status(channel: str) -> Response:
    """What became of such a request; API Gateway wants one name for the code and the channel."""
    reply = wiring.deletion_status(channel)
    return Response(reply.body, status_code=reply.status, headers=dict(PAGE))


@app.route("/privacy", methods=["GET"])
def privacy() -> Response:
    """What the business keeps of its customers, for anybody to read."""
    return _notice(wiring.notice("privacy"))


@app.route("/terms", methods=["GET"])
def terms() -> Response:
    """What customers may expect, for anybody to read."""
    return _notice(wiring.notice("terms"))


def _notice(reply: Any) -> Response:
    return Response(reply.body, status_code=reply.status, headers=dict(PAGE))


@app.route("/deauthorise/{channel}", methods=["POST"], content_types=[FORM])
def deauthorise(channel: str) -> Response:
    """A platform tells that somebody has removed our app."""
    return _answer(wiring.deauthorise(channel, _raw_body()))
