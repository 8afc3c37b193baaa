"""The calls about text messages that the emulator lacks, answered here; all others passed on.

A functions' or a tool's SNS client is pointed at it (AWS_ENDPOINT_URL_SNS). The answers have the
form of the SNS API reference (docs.aws.amazon.com/sns/latest/api), version 2010-03-31.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from xml.sax.saxutils import escape

HOST = "127.0.0.1"
SPACE = "http://sns.amazonaws.com/doc/2010-03-31/"
CODE = "123456"  # the one that verifies a number in the sandbox
PASSED_ON_SECONDS = 30
Form = Mapping[str, str]


class Refused(Exception):
    """The call is answered with an error: its code."""


@dataclass(slots=True)
class Sms:
    """What AWS would know about text messages of this account."""

    in_sandbox: bool = True
    monthly_limit_usd: int = 1
    numbers: dict[str, str] = field(default_factory=dict)  # in the sandbox: Pending or Verified
    opted_out: set[str] = field(default_factory=set)

    def status(self, form: Form) -> str:
        return f"<IsInSandbox>{str(self.in_sandbox).lower()}</IsInSandbox>"

    def attributes(self, form: Form) -> str:
        entry = f"<key>MonthlySpendLimit</key><value>{self.monthly_limit_usd}</value>"
        return f"<attributes><entry>{entry}</entry></attributes>"

    def create(self, form: Form) -> str:
        self.numbers.setdefault(form["PhoneNumber"], "Pending")
        return ""

    def verify(self, form: Form) -> str:
        if form["PhoneNumber"] not in self.numbers:
            raise Refused("ResourceNotFound")
        if form["OneTimePassword"] != CODE:
            raise Refused("VerificationException")
        self.numbers[form["PhoneNumber"]] = "Verified"
        return ""

    def listed(self, form: Form) -> str:
        members = (
            f"<member><PhoneNumber>{escape(number)}</PhoneNumber><Status>{status}</Status></member>"
            for number, status in self.numbers.items()
        )
        return f"<PhoneNumbers>{''.join(members)}</PhoneNumbers>"

    def is_opted_out(self, form: Form) -> str:
        return f"<isOptedOut>{str(form['phoneNumber'] in self.opted_out).lower()}</isOptedOut>"

    def opt_in(self, form: Form) -> str:
        self.opted_out.discard(form["phoneNumber"])
        return ""

    def call(self, action: str) -> Callable[[Form], str] | None:
        """What answers an action; None for one that the emulator has."""
        return {
            "GetSMSSandboxAccountStatus": self.status,
            "GetSMSAttributes": self.attributes,
            "CreateSMSSandboxPhoneNumber": self.create,
            "VerifySMSSandboxPhoneNumber": self.verify,
            "ListSMSSandboxPhoneNumbers": self.listed,
            "CheckIfPhoneNumberIsOptedOut": self.is_opted_out,
            "OptInPhoneNumber": self.opt_in,
        }.get(action)


class TextingStub:
    """Listens on this machine. Set `emulator_url` before anything is to be passed on."""

    def __init__(self) -> None:
        self.sms, self.emulator_url = Sms(), ""
        outer = self

        class Handler(_Handler):
            stub = outer

        self._server = ThreadingHTTPServer((HOST, 0), Handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        """Its address, for AWS_ENDPOINT_URL_SNS."""
        return f"http://{HOST}:{self._server.server_port}"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    stub: TextingStub
    timeout = PASSED_ON_SECONDS

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        form = dict(parse_qsl(body.decode("utf-8", "replace")))
        action = form.get("Action", "")
        response = self.stub.sms.call(action)
        if response is None:
            self._pass_on(body)
            return
        try:
            self._send(200, _result(action, response(form)))
        except Refused as refused:
            self._send(400, _error(str(refused)))

    def _pass_on(self, body: bytes) -> None:
        where = urlsplit(self.stub.emulator_url)
        headers = {n: v for n, v in self.headers.items() if n.lower() != "content-length"}
        line = HTTPConnection(where.hostname or HOST, where.port, timeout=PASSED_ON_SECONDS)
        with closing(line):
            line.request("POST", self.path, body, headers)
            answer = line.getresponse()
            self._send(answer.status, answer.read(), answer.headers.get("Content-Type", ""))

    def _send(self, status: int, body: bytes, kind: str = "text/xml") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: numbers stand in the requests."""


def _result(action: str, inside: str) -> bytes:
    result = f"<{action}Result>{inside}</{action}Result>"
    told = f"{result}<ResponseMetadata><RequestId>stub</RequestId></ResponseMetadata>"
    return f'<{action}Response xmlns="{SPACE}">{told}</{action}Response>'.encode()


def _error(code: str) -> bytes:
    inside = f"<Type>Sender</Type><Code>{code}</Code><Message>{code}</Message>"
    told = f"<Error>{inside}</Error><RequestId>stub</RequestId>"
    return f'<ErrorResponse xmlns="{SPACE}">{told}</ErrorResponse>'.encode()
