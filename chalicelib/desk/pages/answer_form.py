"""Words for a customer written on the page: they go only with a code from phone or e-mail.

A link can be passed on; the code reaches only whom the link was made for. It is derived from a
secret and the words it sends, so it is stored nowhere.
"""

from __future__ import annotations

import hmac
from datetime import datetime, timedelta
from hashlib import sha256
from urllib.parse import urlsplit

from ...model.business import Person
from ...model.decision import View
from ...model.draft import Draft
from ...model.thread import Thread
from ...policy.notices import desk_thread
from ...policy.pages import answer_form
from ...voice.owner import desk_replies, form_lines
from ..outbound.reply import may_reply
from ..outbound.text_owner import token_of
from ..ports.errors import NotAccepted
from ..ports.ports import Ports
from ..unit.unit_of_work import UnitOfWork

TRIES_MAX = 5  # of one code
CODES_HOUR_MAX = 5  # texted or mailed for one matter
DAY = timedelta(days=1)


def words_pressed(
    ports: Ports, unit: UnitOfWork, view: View, token: str, fields: dict[str, str]
) -> answer_form.Said | None:
    """What became of words, or of their code; None where another button was pressed."""
    button, _, mark = fields.get("button", "").partition(":")
    now = ports.clock.now()
    if desk_thread.is_desk(unit.thread):
        return None
    if button == answer_form.WRITE:
        return _written(ports, unit, view, token, fields, now)
    if button == answer_form.SAY:
        return _said(ports, unit.thread, view, mark, fields.get("code", ""), now)
    return None


def _written(
    ports: Ports,
    unit: UnitOfWork,
    view: View,
    token: str,
    fields: dict[str, str],
    now: datetime,
) -> answer_form.Said:
    thread = unit.thread
    id_ = f"page:{now.isoformat()}"
    said = answer_form.written_on_page(thread, view, fields, id_, now)
    draft = said.thread.draft
    if said.refused or draft is None:
        return said
    if not may_reply(ports, f"codes/{thread.id}", CODES_HOUR_MAX, now):
        return answer_form.Said(thread, form_lines.TOO_MANY_CODES, refused=True)
    words = desk_replies.sign_in(_code(ports, thread, draft), _host(ports))
    try:
        _send(ports, unit, token, words)
    except NotAccepted:
        return answer_form.Said(thread, form_lines.NO_CODE_SENT, refused=True)
    return said


def _send(ports: Ports, unit: UnitOfWork, token: str, words: str) -> None:
    """To the phone that the link was texted to; of a link in an e-mail, by e-mail."""
    phone = _phone(ports, unit, token)
    if phone:
        ports.phone.text(phone, words)
    else:
        ports.mail.mail(form_lines.CODE_SUBJECT, words)


def _phone(ports: Ports, unit: UnitOfWork, token: str) -> str:
    people: tuple[Person, ...] = unit.context.business.contacts
    mine = (p.phone for p in people if token_of(ports, unit.thread, p.phone) == token)
    return next(mine, "")


def _said(
    ports: Ports, thread: Thread, view: View, mark: str, typed: str, now: datetime
) -> answer_form.Said:
    draft = answer_form.page_draft(thread, now)
    if draft is not None:
        given = "".join(c for c in typed if c.isdigit())[:12]
        name = f"code/{sha256(f'{thread.id}|{draft.id}'.encode()).hexdigest()[:24]}"
        if ports.store.count(name, 1, TRIES_MAX, now + DAY) is None:
            return answer_form.Said(thread, form_lines.TOO_MANY_TRIES, refused=True)
        if not hmac.compare_digest(given, _code(ports, thread, draft)):
            return answer_form.Said(thread, form_lines.WRONG_CODE, refused=True)
    return answer_form.said_on_page(thread, view, mark, now)


def _code(ports: Ports, thread: Thread, draft: Draft) -> str:
    """Six digits that nobody can guess who does not hold our secret."""
    about = f"code|{thread.id}|{draft.id}|{draft.words}".encode("utf-8", "replace")
    digest = hmac.new(ports.vault.link_secret(), about, sha256).digest()
    return f"{int.from_bytes(digest[:8]) % 1_000_000:06d}"


def _host(ports: Ports) -> str:
    return urlsplit(ports.base_url).hostname or "kept"
