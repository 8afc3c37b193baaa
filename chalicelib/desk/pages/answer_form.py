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
from ...model.desk import View
from ...model.draft import Draft
from ...model.thread import Thread
from ...policy.notices import desk_thread
from ...policy.pages import answer_form
from ...voice.owner import desk_replies, form_lines
from ..outbound.reply import may_reply
from ..outbound.text_owner import token_of
from ..ports.errors import NotAccepted
from ..ports.ports import Hands
from ..unit.unit_of_work import UnitOfWork

TRIES_MAX = 5  # of one code
CODES_HOUR_MAX = 5  # texted or mailed for one matter
DAY = timedelta(days=1)


def words_pressed(
    hands: Hands, unit: UnitOfWork, view: View, token: str, fields: dict[str, str]
) -> answer_form.Said | None:
    """What became of words, or of their code; None where another button was pressed."""
    button, _, mark = fields.get("button", "").partition(":")
    now = hands.clock.now()
    if desk_thread.is_desk(unit.thread):
        return None
    if button == answer_form.WRITE:
        return _written(hands, unit, view, token, fields, now)
    if button == answer_form.SAY:
        return _said(hands, unit.thread, view, mark, fields.get("code", ""), now)
    return None


def _written(
    hands: Hands,
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
    if not may_reply(hands, f"codes/{thread.id}", CODES_HOUR_MAX, now):
        return answer_form.Said(thread, form_lines.TOO_MANY_CODES, refused=True)
    words = desk_replies.sign_in(_code(hands, thread, draft), _host(hands))
    try:
        _send(hands, unit, token, words)
    except NotAccepted:
        return answer_form.Said(thread, form_lines.NO_CODE_SENT, refused=True)
    return said


def _send(hands: Hands, unit: UnitOfWork, token: str, words: str) -> None:
    """To the phone that the link was texted to; of a link in an e-mail, by e-mail."""
    phone = _phone(hands, unit, token)
    if phone:
        hands.phone.text(phone, words)
    else:
        hands.mail.mail(form_lines.CODE_SUBJECT, words)


def _phone(hands: Hands, unit: UnitOfWork, token: str) -> str:
    people: tuple[Person, ...] = unit.scene.business.contacts
    mine = (p.phone for p in people if token_of(hands, unit.thread, p.phone) == token)
    return next(mine, "")


def _said(
    hands: Hands, thread: Thread, view: View, mark: str, typed: str, now: datetime
) -> answer_form.Said:
    draft = answer_form.page_draft(thread, now)
    if draft is not None:
        given = "".join(c for c in typed if c.isdigit())[:12]
        name = f"code/{sha256(f'{thread.id}|{draft.id}'.encode()).hexdigest()[:24]}"
        if hands.store.count(name, 1, TRIES_MAX, now + DAY) is None:
            return answer_form.Said(thread, form_lines.TOO_MANY_TRIES, refused=True)
        if not hmac.compare_digest(given, _code(hands, thread, draft)):
            return answer_form.Said(thread, form_lines.WRONG_CODE, refused=True)
    return answer_form.said_on_page(thread, view, mark, now)


def _code(hands: Hands, thread: Thread, draft: Draft) -> str:
    """Six digits that nobody can guess who does not hold our secret."""
    about = f"code|{thread.id}|{draft.id}|{draft.words}".encode("utf-8", "replace")
    digest = hmac.new(hands.vault.link_secret(), about, sha256).digest()
    return f"{int.from_bytes(digest[:8]) % 1_000_000:06d}"


def _host(hands: Hands) -> str:
    return urlsplit(hands.base_url).hostname or "kept"
