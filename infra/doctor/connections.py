"""How each channel is: its keys, what the platform says of us, and when somebody last wrote."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from chalicelib import channels
from chalicelib.desk.care.care import health_page
from chalicelib.desk.care.inspect import inspected, mended
from chalicelib.desk.care.reconcile import said_in
from chalicelib.desk.ports.errors import NotConnected
from chalicelib.desk.ports.store import ContextQuery
from chalicelib.model.business import Account
from chalicelib.model.health import Check, Health
from chalicelib.policy.notices import connection_news

from .deployed import Deployed
from .findings import Light, Line, green, looked, red, yellow

LIGHTS = {
    Health.OK: Light.GREEN,
    Health.WARN: Light.YELLOW,
    Health.UNKNOWN: Light.YELLOW,
    Health.BROKEN: Light.RED,
}
LINK = "link"
CARED_WITHIN = timedelta(hours=2)  # it comes every ten minutes, and looks every hour
TOKEN = "token"
AGAIN = "Run make deploy ARGS=--keys and give its keys again."
MENDS = "Kept tries to mend this by itself; make doctor MEND=1 tries now."


def connections(kept: Deployed, now: datetime, mend: bool) -> list[Line]:
    """All channels. With `mend`, what can be set right from here is, before it is looked at."""
    found: list[Line] = []
    stored: list[str] = []

    def keys() -> Line:
        stored.extend(_stored(kept))
        return _keys([name for name in stored if name != LINK], LINK in stored)

    found += looked("keys", keys)
    for name in sorted(channels.NAMES & set(stored)):
        found += _channel(kept, name, now, mend)
    return found


def _stored(kept: Deployed) -> list[str]:
    """Which parameters there are; none of them is read."""
    names = {f"/kept/{kept.stage}/{name}": name for name in (*sorted(channels.NAMES), LINK)}
    answer = kept.client("ssm").get_parameters(Names=list(names))
    return [names[one["Name"]] for one in answer["Parameters"]]


def _keys(connected: Sequence[str], link: bool) -> Line:
    if not connected:
        return red("keys", "No channel is connected. Run make deploy and connect one.")
    if not link:
        return red("keys", "The key for links is gone: texts cannot link. Run make deploy.")
    rest = sorted(channels.NAMES - set(connected))
    more = f" Not connected: {', '.join(rest)}; make deploy ARGS=--keys does that." if rest else ""
    return green("keys", f"Stored: {', '.join(sorted(connected))}.{more}")


def _channel(kept: Deployed, name: str, now: datetime, mend: bool) -> list[Line]:
    account: list[Account] = []

    def keys() -> Sequence[Line]:
        try:
            kept.ports.vault.secrets(name)
            account.append(kept.ports.vault.account(name))
        except NotConnected as problem:
            return [red(f"{name} keys", f"{problem} {AGAIN}")]
        return []

    found = looked(f"{name} keys", keys)
    for one in account:
        found += looked(f"{name} connection", partial(_said, kept, one, now, mend))
        found += looked(f"{name} work", partial(_stopped, kept, one))
        found += looked(f"{name} look-back", lambda: _cared(kept, name, now))
        found += looked(f"{name} last message", lambda: _last(kept, name, now))
    return found


def _said(kept: Deployed, account: Account, now: datetime, mend: bool) -> list[Line]:
    """What the platform says, one line for each thing it was asked about."""
    ports = kept.ports
    channel = ports.channel(account.channel)
    ask = mended if mend else inspected
    checks = ask(ports.platforms, channel, account, ports.base_url, now)
    dead = any((c.name, c.state) == (TOKEN, Health.BROKEN) for c in checks)
    return [_line(account.channel, _seen(check, dead)) for check in checks]


def _seen(check: Check, dead: bool) -> Check:
    """What a platform refuses to say for a dead token is not known: the token is what is broken."""
    if not dead or check.name == TOKEN or check.state is Health.OK:
        return check
    words = "Not known until the token works again."
    return replace(check, state=Health.UNKNOWN, plain=words, mend=())


def _line(channel: str, check: Check) -> Line:
    plain = check.plain
    if check.state is Health.OK and check.until is not None:
        plain = f"{plain.rstrip('.')}, until {check.until:%Y-%m-%d}."
    if check.state is Health.BROKEN:
        plain = f"{plain} {MENDS}" if check.mend else plain
    return Line(f"{channel} {check.name}", LIGHTS[check.state], plain)


def _stopped(kept: Deployed, account: Account) -> Line:
    """Whether Kept sends on it. A stopped channel goes on by itself once it takes our words."""
    name = f"{account.channel} work"
    context = kept.ports.store.context(ContextQuery(account.channel, account.id))
    why = context.desk.stopped.get(account.channel)
    if why is None:
        return green(name, "Kept may send here.")
    return yellow(
        name,
        f"Kept has stopped sending: {why.rstrip('.')}. It goes on by itself once that is mended.",
    )


def _cared(kept: Deployed, name: str, now: datetime) -> Line:
    """When Kept last asked by itself what it may have missed, and how the connection is."""
    line = f"{name} look-back"
    until = kept.ports.store.job_state(f"missed/{name}").get("until", "")
    checked = kept.ports.store.job_state(health_page(name)).get("checked_at", "")
    if not until and not checked:
        return yellow(line, "Not known: Kept has not looked yet. It does within ten minutes.")
    last = min(datetime.fromisoformat(at) for at in (until, checked) if at)
    if now - last > CARED_WITHIN:
        words = f"Kept has not looked after this channel for {span(now - last)}."
        return red(line, f"{words} The reason stands in the log group /kept/{kept.stage}.")
    if not until:
        words = f"Not known: Kept looked at the connection {span(now - last)} ago, but has not"
        return yellow(line, f"{words} asked yet what it may have missed.")
    if not checked:
        words = f"Not known: Kept asked {span(now - last)} ago what it may have missed, but has"
        return yellow(line, f"{words} not looked at the connection yet.")
    return green(line, f"Kept asked {span(now - last)} ago what it may have missed.")


def _last(kept: Deployed, name: str, now: datetime) -> Line:
    """When somebody last wrote, against how often somebody does."""
    line = f"{name} last message"
    said = said_in(dict(kept.ports.store.job_state(f"missed/{name}")))
    quiet = connection_news.oddly_quiet(said, kept.ports.facts(name), now)
    if quiet is not None:
        return yellow(line, f"{quiet.words}.")
    if said.last_at is None:
        return yellow(line, "Not known: nobody has written yet. Write a comment yourself and look.")
    return green(line, f"Somebody wrote {span(now - said.last_at)} ago.")


def span(length: timedelta) -> str:
    """A length of time, roughly, in words: "3 minutes"."""
    minutes = max(0, int(length.total_seconds()) // 60)
    for size, unit in ((1_440, "day"), (60, "hour")):
        if minutes >= 2 * size:
            return f"{minutes // size} {unit}s"
    return "1 minute" if minutes == 1 else f"{minutes} minutes"
