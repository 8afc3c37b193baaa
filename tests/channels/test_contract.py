"""One contract x every channel x every fixture.

A fixture is tests/channels/<name>/<condition>.json:

    {"about": "a sentence", "body": {the webhook}, "expect": [the events, in order]}

`expect` is exactly what `compact` makes of the parsed events: every field of the event that is
not empty, flat (a Heard's message and contact fields stand beside its own, `id` is the message's,
`contact_id`, `contact_name`, ... the contact's). Left out are channel, account and heard_at, which
are the same everywhere, and what is empty: "", (), None, False, "someone", and also summoned=True
and version=0.
A Call is "METHOD path?name=value&...". A Lookup shows its call and what `finish(None)` makes of
it. Every fixture is heard at RECEIVED, for ACCOUNT of tests/channels/<name>/sample.py, with what
"account": {...} changes of it. That file holds all that differs between channels: how the
platform signs, what it answers, and which lists of its bodies hold events.
"""

from __future__ import annotations

import ast
import base64
import copy
import dataclasses
import hmac
import inspect
import json
import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chalicelib import channels
from chalicelib.model.business import Account
from chalicelib.model.channel import Reach
from chalicelib.model.contact import SOMEONE
from chalicelib.model.health import Check, Health
from chalicelib.model.http import Forged, HttpResponse, Secrets
from chalicelib.model.message import Author, Message, Venue
from chalicelib.model.platform import (
    ConnectionEvent,
    DeliveryEcho,
    InboundEvent,
    Lookup,
    PlatformRequest,
    PlatformResponse,
    SendOutcome,
    Trouble,
    Unreadable,
)
from chalicelib.model.rehearsal import REHEARSAL
from chalicelib.model.send import Action, Send, SendKind, SendState
from chalicelib.model.thread import Thread

RECEIVED = datetime(2026, 3, 3, 15, 0, 0, tzinfo=UTC)
SECRETS = Secrets(signing=("current-secret", "previous-secret"), verify_token="the-verify-token")
NAMES = sorted(channels.NAMES)
HERE = Path(__file__).parent
SAMPLES = {name: import_module(f"tests.channels.{name}.sample") for name in NAMES}
ACCOUNTS = {name: sample.ACCOUNT for name, sample in SAMPLES.items()}
FIXTURES = [
    pytest.param(name, path, id=f"{name}/{path.stem}")
    for name in NAMES
    for path in sorted((HERE / name).glob("*.json"))
]
PUBLIC = {  # what every channel offers, and with how many arguments
    "challenge": 2,
    "verify": 3,
    "parse": 3,
    "split": 1,
    "probe": 1,
    "compose": 1,
    "outcome": 2,
    "usage": 2,
    "read_back": 1,
    "found": 2,
    "eligible": 4,
    "reach_call": 1,
    "reach_of": 1,
    "windows": 1,
    "conversation_of": 2,
    "signed_request": 2,
    "inspections": 3,
    "missed": 2,
    "signature_of": 2,
    "rehearsal": 4,
    "asks_for": 0,
}
HEALTH_WORDS = (
    *("id", "url", "valid", "is_valid", "scopes", "expires_at", "filter", "subscribed_fields"),
    *("event_type", "project_usage", "project_cap"),
)
HUGE = "1e999"  # is written into a body as a number, which no float holds
JUNK: list[Any] = [
    None,
    True,
    0,
    -1,
    1.5,
    10**40,
    1e300,
    HUGE,
    "",
    "\ud800",
    "#@\0",
    [],
    [None],
    {},
]

each_channel = pytest.mark.parametrize("name", NAMES)
each_fixture = pytest.mark.parametrize(("name", "path"), FIXTURES)


def compact(event: Any) -> dict[str, Any]:
    """An event as the fixtures write it."""
    if isinstance(event, Lookup):
        finished = event.finish(None)
        told = {"finished": compact(finished)} if finished else {}
        return {"event": "lookup", "call": _call(event.request), **told}
    kind = {"event": re.sub(r"(?<=[a-z])(?=[A-Z])", "_", type(event).__name__).lower()}
    if isinstance(event, InboundEvent):
        contact = {f"contact_{key}": value for key, value in _values(event.contact).items()}
        own = _values(event)
        for nested in ("message", "contact"):
            del own[nested]
        return kind | _shown(_values(event.message)) | _shown(contact) | _shown(own)
    assert isinstance(event, DeliveryEcho | ConnectionEvent)
    values = _values(event)
    if isinstance(event, ConnectionEvent):
        assert len(values.pop("plain")) > 20, "the owner reads this sentence"
    return kind | _shown(values)


def _values(value: Any) -> dict[str, Any]:
    return {f.name: getattr(value, f.name) for f in dataclasses.fields(value)}


def _told(key: str, value: Any) -> bool:
    return value is not False or key == "summoned"


def _shown(values: dict[str, Any]) -> dict[str, Any]:
    left_out = {"channel", "account", "contact_channel", "contact_account", "heard_at"}
    left_out |= {"contact_version"}
    left_out |= {key for key in ("summoned",) if values.get(key) is True}
    left_out |= {key for key in ("version",) if values.get(key) == 0}
    return {
        key: _plain(value)
        for key, value in values.items()
        if key not in left_out and value not in ("", (), None, SOMEONE) and _told(key, value)
    }


def _plain(value: Any) -> Any:
    if isinstance(value, PlatformRequest):
        return _call(value)
    if isinstance(value, datetime):
        assert value.tzinfo is not None, "times are aware"
        return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if isinstance(value, Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def _call(request: PlatformRequest) -> str:
    query = "&".join(f"{key}={value}" for key, value in request.query.items())
    return f"{request.method} {request.path}" + (f"?{query}" if query else "")


def load(path: Path) -> dict[str, Any]:
    fixture: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return fixture


def account_of(name: str, fixture: dict[str, Any]) -> Account:
    return dataclasses.replace(ACCOUNTS[name], **fixture.get("account", {}))


def parsed(name: str, body: Any, account: Account | None = None) -> list[Any]:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    events = channels.find(name).parse(raw, account or ACCOUNTS[name], RECEIVED)
    assert isinstance(events, list)
    return events


# The shape of a channel.


def test_every_channel_is_known_to_this_contract() -> None:
    for name in NAMES:
        assert ACCOUNTS[name].channel == name
        assert set(SAMPLES[name].HAPPY) == set(channels.find(name).FACTS.lengths)


@each_channel
def test_every_channel_has_fixtures(name: str) -> None:
    assert list((HERE / name).glob("*.json"))


@each_channel
@pytest.mark.parametrize(("function", "arguments"), PUBLIC.items())
def test_offers_every_function_of_the_contract(name: str, function: str, arguments: int) -> None:
    offered = getattr(channels.find(name), function)
    assert len(inspect.signature(offered).parameters) == arguments
    assert inspect.getdoc(offered), "a public function says what it means"


@each_channel
def test_says_what_must_never_be_logged_and_how_long_a_text_may_be(name: str) -> None:
    about = channels.find(name)
    assert about.REDACT
    assert all(isinstance(word, str) and word for word in about.REDACT)
    assert about.FACTS.lengths[Action.PUBLIC_REPLY].most > 0
    assert about.FACTS.lengths[Action.PRIVATE_MESSAGE].most > 0
    assert all(isinstance(action, Action) for action in about.FACTS.lengths)


@each_channel
def test_says_what_it_is_called_and_where_it_is(name: str) -> None:
    about = channels.find(name)
    assert about.FACTS.name == name
    assert about.FACTS.label
    assert about.FACTS.private_label
    assert re.fullmatch("[A-Z]{1,8}", about.FACTS.short), "an owner types it"
    assert about.ENDPOINT.base.startswith("https://")
    assert re.fullmatch("KEPT_[A-Z]+_BASE", about.ENDPOINT.variable)
    assert set(about.FACTS.resend) <= set(about.FACTS.lengths)


@each_channel
def test_asks_for_every_key_it_is_signed_and_recognised_by(name: str) -> None:
    about, door = channels.find(name), channels.door(name)
    asked = {key.name: key for key in about.asks_for()}
    assert {door.SECRET, door.ACCOUNT, *about.ENDPOINT.tokens} <= set(asked)
    assert asked[door.SECRET].secret
    assert not asked[door.ACCOUNT].secret
    for key in about.asks_for():
        assert re.compile(key.pattern).groups <= 1
        assert not re.fullmatch(key.pattern, "")
        assert key.wrong.endswith(".")
    everything = {
        "url": "u",
        "channel": "c",
        **dict.fromkeys(asked),
        **dict.fromkeys(about.MADE_UP),
    }
    assert all(words.format(**everything) for words in about.LEFT_TO_DO)


@each_channel
def test_its_sentences_for_the_owner_stand_in_its_words(name: str) -> None:
    """So that another language for the owner is one more file for each channel."""
    folder = Path(channels.find(name).__file__).parent
    apart = {folder / "words.py", folder / "connection" / "keys.py"}  # what deploy asks
    for path in sorted(set(folder.rglob("*.py")) - apart):
        assert sentences_in(ast.parse(path.read_text("utf-8"))) == [], path


def sentences_in(tree: ast.AST) -> list[str]:
    """Texts of several words, but for docstrings, what an exception tells us, and the platform's.

    By some of its own `phrases` a platform's refusal is recognised.
    """
    aside: set[ast.AST] = set()
    for node in ast.walk(tree):
        theirs = isinstance(node, ast.keyword) and node.arg == "phrases"
        if theirs or isinstance(node, ast.Expr | ast.Raise):
            aside |= set(ast.walk(node))
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in aside
        if re.search(r"[A-Za-z']+ [a-z']+ [A-Za-z']+", node.value)
    ]


def test_the_check_for_sentences_can_see_one() -> None:
    assert sentences_in(ast.parse('PLAIN = "It is gone."')) == ["It is gone."]


@each_channel
def test_its_reach_is_looked_up_only_where_nothing_else_tells_it(name: str) -> None:
    channel = channels.find(name)
    said = Message("1788", Author.CUSTOMER, Venue.PUBLIC, "Hello", RECEIVED, RECEIVED)
    thread = Thread("t", name, ACCOUNTS[name].id, "300", "300", RECEIVED, messages=(said,))
    looked_up = channel.FACTS.reach is Reach.REACTIONS
    assert (channel.reach_call(thread) is not None) is looked_up


@each_channel
def test_a_rehearsal_is_heard_as_a_private_message_of_nobody(name: str) -> None:
    channel, account = channels.find(name), ACCOUNTS[name]
    person = f"{REHEARSAL}0123456789abcdef"
    body = channel.rehearsal(account, person, "I want my money back.", RECEIVED)
    channel.verify(
        body, {channel.SIGNATURE_HEADER: channel.signature_of("s", body)}, Secrets(("s",))
    )
    [heard] = channel.parse(body, account, RECEIVED)
    assert (heard.contact.id, heard.message.venue) == (person, Venue.PRIVATE)
    assert heard.message.text == "I want my money back."


@each_channel
def test_what_is_answered_to_a_rehearsal_means_sent(name: str) -> None:
    channel = channels.find(name)
    request = channel.compose(a_send(name, Action.PRIVATE_MESSAGE))
    answer = channel.ENDPOINT.rehearsed(request, "nobody")
    assert channel.outcome(request, answer).fate is SendOutcome.SENT
    looking = channel.read_back(a_send(name, Action.PRIVATE_MESSAGE))
    assert channel.ENDPOINT.rehearsed(looking, "nobody").status == 200


# The door.


@each_channel
def test_its_door_loads_nothing_else_of_the_channel(name: str) -> None:
    """A webhook wakes it cold, for nearly every customer."""
    code = f"import sys; import chalicelib.channels.{name}.door; print(' '.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    package = f"chalicelib.channels.{name}"
    ours = {module for module in done.stdout.split() if module.startswith("chalicelib.")}
    assert ours <= {
        package,
        f"{package}.door",
        "chalicelib.channels",
        "chalicelib.channels.signed",
        "chalicelib.model",
        "chalicelib.model.http",
    }


BODIES = [
    b"{}",
    b'{"object":"page","entry":[]}',
    '{"message":"äöå 😡"}'.encode(),
    b"{" + b"x" * 9_000,
]


def forged(name: str, body: bytes, headers: dict[str, Any]) -> bool:
    try:
        channels.find(name).verify(body, headers, SECRETS)
    except Forged:
        return True
    return False


@each_channel
@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("secret", SECRETS.signing)
def test_a_body_signed_with_any_of_our_secrets_is_let_in(
    name: str, body: bytes, secret: str
) -> None:
    header = SAMPLES[name].signed(secret, body)
    assert not forged(name, body, header)
    assert not forged(name, body, {key.upper(): value for key, value in header.items()})
    assert not forged(name, body, {key.lower(): value for key, value in header.items()})


@each_channel
@pytest.mark.parametrize("body", BODIES)
def test_a_body_without_a_signature_is_forged(name: str, body: bytes) -> None:
    assert forged(name, body, {})
    assert forged(name, body, {"Content-Type": "application/json"})


@each_channel
def test_a_body_signed_by_somebody_else_is_forged(name: str) -> None:
    for body in BODIES:
        assert forged(name, body, SAMPLES[name].signed("another-secret", body))
        assert forged(name, body, SAMPLES[name].signed("", body))


@each_channel
def test_without_secrets_nothing_is_let_in(name: str) -> None:
    for secrets in (Secrets(signing=()), Secrets(signing=("",))):
        with pytest.raises(Forged):
            channels.find(name).verify(b"{}", SAMPLES[name].signed("", b"{}"), secrets)


@each_channel
def test_one_changed_byte_is_forged(name: str) -> None:
    body = b'{"a": "b"}'
    header = SAMPLES[name].signed(SECRETS.signing[0], body)
    for changed in (b'{"a":"b"}', b'{"a": "b"} ', b'{"a": "c"}', body[:-1], b"{"):
        assert forged(name, changed, header)


@each_channel
@pytest.mark.parametrize(
    "body", [b"", b" {}", b"[]", b"null", b"\xef\xbb\xbf{}", b"crc_token", b'"{']
)
def test_what_does_not_begin_with_a_brace_is_forged_even_with_a_right_signature(
    name: str, body: bytes
) -> None:
    assert forged(name, body, SAMPLES[name].signed(SECRETS.signing[0], body))


@each_channel
def test_one_changed_character_of_the_signature_is_forged(name: str) -> None:
    ((key, right),) = SAMPLES[name].signed(SECRETS.signing[0], b"{}").items()
    for place in range(len(right)):
        other = "0" if right[place] != "0" else "1"
        assert forged(name, b"{}", {key: right[:place] + other + right[place + 1 :]})


@each_channel
def test_a_sha1_signature_is_forged(name: str) -> None:
    key, algorithm = SAMPLES[name].LEGACY
    digest = hmac.new(SECRETS.signing[0].encode(), b"{}", algorithm)
    for written in (digest.hexdigest(), base64.b64encode(digest.digest()).decode()):
        assert forged(name, b"{}", {key: f"{algorithm}={written}"})
        assert forged(
            name, b"{}", {next(iter(SAMPLES[name].signed("s", b"{}"))): f"{algorithm}={written}"}
        )


@each_channel
def test_a_garbage_signature_is_forged_and_never_an_error(name: str) -> None:
    ((key, right),) = SAMPLES[name].signed(SECRETS.signing[0], b"{}").items()
    value = right.removeprefix("sha256=")
    garbage: list[Any] = [
        "",
        "sha256=",
        "sha256",
        value,
        f"SHA256={value}",
        f"sha256={value[:-1]}",
        f"sha256={value}0",
        f" {right}",
        f"{right}\n",
        f"{right},{right}",
        f"sha1={value}",
        f"sha256={value.swapcase()}",
        f"sha256={'é' * len(value)}",
        "sha256=" + "\ud800" * len(value),
        "sha256=" + "a" * 10_000,
        "\0",
        None,
        7,
        [right],
        {"": right},
    ]
    for header in garbage:
        assert forged(name, b"{}", {key: header}), header
    assert forged(name, b"{}", {key: right, key.swapcase(): "sha256=" + "0" * 64})


@each_channel
@settings(derandomize=True, max_examples=60, deadline=None)
@given(header=st.text(), body=st.binary())
def test_no_header_and_no_body_is_an_error(name: str, header: str, body: bytes) -> None:
    key = next(iter(SAMPLES[name].signed("s", b"{}")))
    assert forged(name, body, {key: header})


@each_channel
@pytest.mark.parametrize(
    "value", [None, "", "x", [], ["a", "b"], {}, 7, "\ud800", "é", "a" * 9_999]
)
@pytest.mark.parametrize(
    "keys", [(), ("hub.mode", "hub.verify_token", "hub.challenge", "crc_token"), ("hub.challenge",)]
)
def test_a_strange_handshake_is_refused_and_never_an_error(
    name: str, value: Any, keys: tuple[str, ...]
) -> None:
    query = dict.fromkeys(keys, value)
    reply = channels.find(name).challenge(query, SECRETS)
    assert isinstance(reply, HttpResponse)
    if value == "x" and "crc_token" in keys:
        return  # one channel's handshake needs no password
    assert reply.status in {400, 403}


# Reading.


@each_channel
@pytest.mark.parametrize(
    "body",
    [
        {},
        {"something": "new"},
        {"object": "page"},
        {"object": "page", "entry": {}},
        {"object": "page", "entry": [[], None, 1, "x", {}]},
        {"entry": [{"id": "1000000000001", "changes": 7, "messaging": "x", "standby": None}]},
        {"data": {}},
        {"data": []},
        {"for_user_id": "1000000000001"},
        {"for_user_id": "1000000000001", "tweet_create_events": {}},
        {"__proto__": {"a": 1}, "constructor": "x", "k" * 100_000: 1},
    ],
)
def test_ignores_what_it_does_not_know(name: str, body: dict[str, Any]) -> None:
    assert parsed(name, body) == []


@each_channel
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b'"{}"',
        b"{",
        b'{"a":}',
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b'{"a": ' + b"9" * 5_000 + b"}",
        b'{"a":' * 100_000,
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b'{"a": "\xff\xfe"}',
    ],
    ids=lambda body: repr(body[:12]),
)
def test_what_is_no_json_object_is_unreadable(name: str, body: bytes) -> None:
    with pytest.raises(Unreadable):
        channels.find(name).parse(body, ACCOUNTS[name], RECEIVED)
    with pytest.raises(Unreadable):
        channels.find(name).split(body)


@each_channel
@pytest.mark.parametrize("depth", [10, 300, 600, 900, 950, 970, 990, 1_010, 5_000])
def test_depth_in_an_event_is_read_or_unreadable(name: str, depth: int) -> None:
    channel, deep = channels.find(name), b"[" * depth + b"1e999" + b"]" * depth
    for sample in SAMPLES.values():  # its own bodies, and whatever others send
        raw = sample.two_events(deep)
        try:
            channel.parse(raw, ACCOUNTS[name], RECEIVED)
            channel.split(raw)
        except Unreadable:
            assert depth > 300


@each_fixture
def test_a_fixture_is_parsed_to_exactly_what_it_expects(name: str, path: Path) -> None:
    fixture = load(path)
    assert fixture.keys() - {"account"} == {"about", "body", "expect"}
    assert len(fixture["about"]) > 10
    events = parsed(name, fixture["body"], account_of(name, fixture))
    assert [compact(event) for event in events] == fixture["expect"]


@each_fixture
def test_every_event_is_of_our_channel_and_account_and_heard_now(name: str, path: Path) -> None:
    account = account_of(name, fixture := load(path))
    for event in parsed(name, fixture["body"], account):
        told = event.finish(None) if isinstance(event, Lookup) else event
        if told is None:
            continue
        assert (told.channel, told.account) == (name, account.id)
        if isinstance(told, InboundEvent):
            assert (told.contact.channel, told.contact.account) == (name, account.id)
            assert told.message.heard_at == RECEIVED
            assert told.message.reading is None
            assert told.message.id


@each_fixture
def test_a_fixture_for_another_account_says_nothing(name: str, path: Path) -> None:
    fixture = load(path)
    stranger = dataclasses.replace(account_of(name, fixture), id="424242424242")
    assert parsed(name, fixture["body"], stranger) == []


@each_fixture
def test_an_event_on_its_own_says_the_same_as_in_its_batch(name: str, path: Path) -> None:
    fixture = load(path)
    account, raw = account_of(name, fixture), json.dumps(fixture["body"]).encode()
    pieces = channels.find(name).split(raw)
    assert all(piece.startswith(b"{") and piece.isascii() for piece in pieces)
    alone = [event for piece in pieces for event in parsed(name, piece, account)]
    assert list(map(compact, alone)) == list(map(compact, parsed(name, raw, account)))
    for piece in pieces:
        assert len(channels.find(name).split(piece)) == 1


def _places(value: Any, place: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found = [place] if place else []
    if isinstance(value, dict):
        pairs = list(value.items())
    else:
        pairs = list(enumerate(value)) if isinstance(value, list) else []
    return found + [inner for key, item in pairs for inner in _places(item, (*place, key))]


def _at(value: Any, place: tuple[Any, ...]) -> Any:
    for key in place:
        value = value[key]
    return value


def _spoiled(body: dict[str, Any], place: tuple[Any, ...], junk: Any) -> bytes:
    at = _at(body, place[:-1])
    kept, at[place[-1]] = at[place[-1]], junk
    raw = json.dumps(body).encode().replace(b'"1e999"', b"1e999")
    at[place[-1]] = kept
    return raw


@each_fixture
def test_junk_anywhere_in_a_body_is_never_an_error(name: str, path: Path) -> None:
    fixture = load(path)
    account, channel = account_of(name, fixture), channels.find(name)
    for place in _places(fixture["body"]):
        for junk in JUNK:
            channel.parse(_spoiled(fixture["body"], place, junk), account, RECEIVED)


@each_fixture
def test_junk_in_a_batch_is_the_same_junk_on_its_own(name: str, path: Path) -> None:
    fixture = load(path)
    account, channel = account_of(name, fixture), channels.find(name)
    for turn, place in enumerate(_places(fixture["body"])):
        for junk in (HUGE, JUNK[turn % len(JUNK)]):
            raw = _spoiled(fixture["body"], place, junk)
            whole = list(map(compact, channel.parse(raw, account, RECEIVED)))
            pieces = channel.split(raw)
            alone = [e for piece in pieces for e in channel.parse(piece, account, RECEIVED)]
            assert list(map(compact, alone)) == whole
            json.dumps(whole, ensure_ascii=False).encode("utf-8")  # no lone surrogate is left


@each_fixture
def test_garbage_beside_an_event_does_not_hurt_it(name: str, path: Path) -> None:
    fixture = load(path)
    account, body = account_of(name, fixture), copy.deepcopy(fixture["body"])
    before = list(map(compact, parsed(name, body, account)))
    for events in SAMPLES[name].event_lists(body):
        events[:] = [None, {}, *events, 7, "x", [], {"message": {"mid": []}, "value": {"item": {}}}]
    assert list(map(compact, parsed(name, body, account))) == before


@each_fixture
def test_a_batch_cut_short_still_yields_the_others(name: str, path: Path) -> None:
    fixture = load(path)
    account = account_of(name, fixture)
    whole = list(map(compact, parsed(name, fixture["body"], account)))
    event_lists = SAMPLES[name].event_lists
    for which in range(len(event_lists(fixture["body"]))):
        body = copy.deepcopy(fixture["body"])
        if events := event_lists(body)[which]:
            events.pop()
            left = list(map(compact, parsed(name, body, account)))
            assert left == whole[: len(left)] or all(event in whole for event in left)


@each_channel
@settings(derandomize=True, max_examples=25, deadline=None)
@given(
    body=st.dictionaries(
        st.text(max_size=8),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=8), inner),
            max_leaves=12,
        ),
    )
)
def test_no_json_object_is_an_error(name: str, body: dict[str, Any]) -> None:
    raw = json.dumps(body).encode()
    try:
        parsed(name, raw)
        channels.find(name).split(raw)
    except Unreadable:
        assert b"Infinity" in raw


# Speaking.


def a_send(name: str, action: Action, **changes: Any) -> Send:
    send = Send(
        id="0123456789abcdef01234567",
        channel=name,
        account=ACCOUNTS[name].id,
        action=action,
        kind=SendKind.ACKNOWLEDGEMENT,
        target_id=SAMPLES[name].TARGET,
        cause_id=SAMPLES[name].TARGET,
        state=SendState.SENDING,
        created_at=RECEIVED,
        next_at=None,
        deadline_at=RECEIVED + timedelta(minutes=5),
        text="Thank you, we have it.",
        tried_at=RECEIVED,
    )
    return dataclasses.replace(send, **changes)


each_way = pytest.mark.parametrize(
    ("name", "action"),
    [
        pytest.param(name, action, id=f"{name}/{action}")
        for name, sample in SAMPLES.items()
        for action in sample.HAPPY
    ],
)


@each_way
def test_what_is_composed_is_a_call_without_host_or_secret(name: str, action: Action) -> None:
    channel, send = channels.find(name), a_send(name, action)
    for call in (channel.compose(send), channel.read_back(send)):
        assert call.channel == name
        assert call.path.startswith("/")
        assert "//" not in call.path
        json.dumps([dict(call.query), dict(call.body or {})])
    assert channel.compose(send).method == "POST"
    assert channel.read_back(send).method == "GET"
    assert send.text in json.dumps(dict(channel.compose(send).body or {}))


@each_way
def test_an_answer_with_an_id_means_sent(name: str, action: Action) -> None:
    channel, send = channels.find(name), a_send(name, action)
    status, body = SAMPLES[name].HAPPY[action]
    outcome = channel.outcome(channel.compose(send), PlatformResponse(status, body))
    assert outcome.fate is SendOutcome.SENT
    assert outcome.platform_id
    assert outcome.stop == ""


@each_way
def test_sent_is_never_said_without_an_id(name: str, action: Action) -> None:
    channel, send = channels.find(name), a_send(name, action)
    request = channel.compose(send)
    status, right = SAMPLES[name].HAPPY[action]
    answers = [
        PlatformResponse(status, {}),
        PlatformResponse(status, {"success": True}),
        PlatformResponse(status, {key: None for key in right}),
        PlatformResponse(status, {key: {"id": []} for key in right}),
        PlatformResponse(500, right),
        PlatformResponse(502, {}),
        PlatformResponse(0, {}),
        PlatformResponse(302, {}),
        PlatformResponse(trouble=Trouble.NO_ANSWER),
    ]
    for answer in answers:
        assert channel.outcome(request, answer).fate is SendOutcome.UNKNOWN, answer


@each_way
def test_what_never_left_may_be_tried_again(name: str, action: Action) -> None:
    channel, send = channels.find(name), a_send(name, action)
    outcome = channel.outcome(channel.compose(send), PlatformResponse(trouble=Trouble.NOT_SENT))
    assert outcome.fate is SendOutcome.NOT_SENT
    assert (
        channel.outcome(channel.compose(send), PlatformResponse(429)).fate is SendOutcome.NOT_SENT
    )


@each_way
@settings(derandomize=True, max_examples=80, deadline=None)
@given(
    status=st.integers(0, 599),
    code=st.integers() | st.text(max_size=4) | st.none() | st.lists(st.integers(), max_size=1),
    sub=st.integers() | st.text(max_size=4) | st.none(),
    usage=st.text(max_size=30) | st.just('{"1": [{"estimated_time_to_regain_access": 1e400}]}'),
)
def test_every_answer_has_an_outcome_and_a_sentence(
    name: str, action: Action, status: int, code: Any, sub: Any, usage: str
) -> None:
    channel, send = channels.find(name), a_send(name, action)
    error = {"code": code, "error_subcode": sub, "message": code}
    body = {"error": error, "errors": [error, code], "title": code, "detail": code, "status": sub}
    headers = {"x-business-use-case-usage": usage, "x-rate-limit-reset": usage}
    outcome = channel.outcome(channel.compose(send), PlatformResponse(status, body, headers))
    assert outcome.plain or outcome.fate is SendOutcome.SENT
    assert outcome.wait is None or outcome.wait >= timedelta(0)


@each_way
def test_nothing_is_found_in_an_answer_that_does_not_hold_it(name: str, action: Action) -> None:
    channel, send = channels.find(name), a_send(name, action)
    for body in ({}, {"data": None}, {"data": [None, 7, {}]}, {"data": {}}, {"messages": 3}):
        assert channel.found(send, PlatformResponse(200, body)) is None
    assert channel.found(send, PlatformResponse(trouble=Trouble.NO_ANSWER)) is None
    assert channel.found(send, PlatformResponse(500)) is None


@each_channel
def test_an_empty_thread_allows_nothing_and_has_no_reach(name: str) -> None:
    channel = channels.find(name)
    thread = Thread("t", name, ACCOUNTS[name].id, "300", "300", RECEIVED)
    for action in Action:
        reason = channel.eligible(thread, action, RECEIVED)
        assert len(reason) > 20, "a sentence the owner may read"
    assert channel.reach_call(thread) is None


@each_channel
@pytest.mark.parametrize(
    "body", [{}, {"data": []}, {"reactions": 3, "comments": {"summary": None}}]
)
def test_a_strange_answer_leaves_the_reach_unknown(name: str, body: dict[str, Any]) -> None:
    assert channels.find(name).reach_of(PlatformResponse(200, body)) is None
    assert channels.find(name).reach_of(PlatformResponse(trouble=Trouble.NO_ANSWER)) is None


# How the connection is.


def every_check(name: str, response: PlatformResponse) -> list[Check]:
    waiting = list(
        channels.find(name).inspections(ACCOUNTS[name], "https://kept.example", RECEIVED)
    )
    found: list[Check] = []
    while waiting:
        checks = waiting.pop().read(response)
        found += checks
        waiting += [one for check in checks for one in check.then]
    return found


@each_channel
def test_what_is_asked_about_the_connection_changes_nothing_and_holds_no_secret(name: str) -> None:
    for url in ("", "https://kept.example"):
        asked = channels.find(name).inspections(ACCOUNTS[name], url, RECEIVED)
        assert asked
        for one in asked:
            assert (one.request.channel, one.request.method) == (name, "GET")
            assert one.request.path.startswith("/")


@each_channel
@pytest.mark.parametrize(
    "response",
    [
        PlatformResponse(),
        PlatformResponse(trouble=Trouble.NOT_SENT),
        PlatformResponse(trouble=Trouble.NO_ANSWER),
        PlatformResponse(500, {"error": {"code": 2}}),
        PlatformResponse(502),
        PlatformResponse(429),
        PlatformResponse(302, {}),
        PlatformResponse(200),
    ],
    ids=str,
)
def test_what_was_not_answered_is_never_called_well_nor_broken(
    name: str, response: PlatformResponse
) -> None:
    checks = every_check(name, response)
    assert checks
    assert {check.state for check in checks} == {Health.UNKNOWN}
    assert not any(check.mend for check in checks)


@each_channel
@settings(derandomize=True, max_examples=60, deadline=None)
@given(
    body=st.dictionaries(
        st.sampled_from(["data", "error", "errors", "meta"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(
                    st.sampled_from(HEALTH_WORDS),
                    inner,
                    max_size=4,
                )
            ),
            max_leaves=10,
        ),
    )
)
def test_no_answer_about_the_connection_is_an_error(name: str, body: dict[str, Any]) -> None:
    for check in every_check(name, PlatformResponse(200, body)):
        assert len(check.plain) > 10, "a sentence the owner may read"
        assert check.state is Health.BROKEN or not check.mend
        for call in check.mend:
            assert call.channel == name
            assert "//" not in call.path
            assert ".." not in call.path


# What was missed.

SINCE = RECEIVED - timedelta(minutes=15)


@each_channel
def test_an_answer_that_shows_nothing_was_not_seen(name: str) -> None:
    for search in channels.find(name).missed(ACCOUNTS[name], SINCE):
        for answer in (
            PlatformResponse(),
            PlatformResponse(500, {"error": {}}),
            PlatformResponse(200, {"error": {"code": 4}}),
            PlatformResponse(200, {}),
            PlatformResponse(trouble=Trouble.NO_ANSWER),
            PlatformResponse(429, {"data": [], "meta": {}}),
        ):
            missed = search.read(answer)
            assert (missed.seen, missed.found, missed.more) == (False, (), ())


MISSED_WORDS = (
    *("id", "from", "to", "message", "messages", "created_time", "comments", "data", "paging"),
    *("cursors", "after", "next", "parent", "created_at", "author_id"),
)
STRANGE = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=6)
    | st.just("2026-03-03T14:57:00+0000"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(MISSED_WORDS),
            inner,
            max_size=6,
        )
    ),
    max_leaves=20,
)


@each_channel
@settings(derandomize=True, max_examples=150, deadline=None)
@given(data=st.lists(STRANGE, max_size=3), includes=STRANGE, meta=STRANGE)
def test_no_answer_is_an_error_and_all_that_is_found_can_be_heard(
    name: str, data: Any, includes: Any, meta: Any
) -> None:
    body = {"data": data, "includes": includes, "meta": meta, "paging": meta}
    for search in channels.find(name).missed(ACCOUNTS[name], SINCE):
        for found in search.read(PlatformResponse(200, body)).found:
            assert found.said_at >= SINCE
            channels.find(name).parse(found.body, ACCOUNTS[name], RECEIVED)


# Its limits.


@each_way
def test_an_answer_without_headers_says_nothing_of_limits(name: str, action: Action) -> None:
    channel, send = channels.find(name), a_send(name, action)
    for call in (channel.compose(send), channel.read_back(send)):
        assert channel.usage(call, PlatformResponse()) is None
