"""A person's data: `python -m infra.people find NAME | export CHANNEL ID | erase CHANNEL ID`.

Works on the table that the environment names (KEPT_STAGE, KEPT_TABLE, KEPT_QUEUE_URL), with the
AWS rights of whoever runs it. Ends with 0 when it is done, 1 when there was nothing to do or
something is left, 2 when it could not be done.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from chalicelib import channels, wiring
from chalicelib.adapters.serialise import plain
from chalicelib.desk.ports.errors import Conflict, NotConnected, Unavailable
from chalicelib.desk.ports.ports import Ports
from chalicelib.desk.privacy.erase import Dossier, dossier, erase
from chalicelib.desk.privacy.requests import done
from chalicelib.model.contact import SOMEONE, Contact
from chalicelib.model.thread import Thread
from chalicelib.model.trigger_id import TextId
from chalicelib.settings import Misconfigured

DONE, NOTHING, FAILED = 0, 1, 2
WORD = "DELETE"
MARK_MIN = 4  # characters: shorter ones stand in other words too


def main(
    arguments: Sequence[str],
    ports: Callable[[], Ports] = wiring.ports,
    say: Callable[[str], None] = print,
    ask: Callable[[str], str] = input,
) -> int:
    """Do what the command line says; the exit code."""
    given = _parser().parse_args(arguments)
    try:
        code: int = given.do(ports(), given, say, ask)
    except (Misconfigured, NotConnected, Unavailable) as problem:
        say(str(problem))
        return FAILED
    except Conflict:
        say("The desk was busy with this person just now. Nothing is half done: run it again.")
        return FAILED
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m infra.people", description="A person's data.")
    commands = parser.add_subparsers(required=True)
    find = commands.add_parser("find", help="find people by name, handle or id: reads everything")
    find.add_argument("name")
    find.set_defaults(do=_find)
    for name, do, about in (
        ("export", _export, "print all that is stored about a person, as JSON"),
        ("erase", _erase, "erase a person everywhere, for good"),
    ):
        command = commands.add_parser(name, help=about)
        command.add_argument("channel", type=_channel, metavar="CHANNEL")
        command.add_argument("id", metavar="ID")
        command.set_defaults(do=do)
    command.add_argument("--yes", action="store_true", help="do not ask")
    request = commands.add_parser("done", help="a deletion request was carried out by hand")
    request.add_argument("code", metavar="CODE")
    request.set_defaults(do=_done)
    return parser


def _channel(text: str) -> str:
    name = channels.name_of(text)
    if name is None:
        raise argparse.ArgumentTypeError(f"one of {', '.join(sorted(channels.NAMES))}")
    return name


def _find(ports: Ports, given: Any, say: Callable[[str], None], _ask: Any) -> int:
    say("Reading the whole table ...")
    sought = given.name.casefold().removeprefix("@")
    store: Any = ports.store
    found = [c for c in store.people.contacts() if _fits(c, sought)]
    for contact in sorted(found, key=lambda c: (c.channel, c.name, c.id)):
        say(_line(ports, contact))
    if not found:
        say(f'Nobody here is called "{given.name}".')
    return DONE if found else NOTHING


def _fits(contact: Contact, sought: str) -> bool:
    named = contact.name if contact.name != SOMEONE else ""
    shown = (named.casefold(), contact.handle.casefold())
    return contact.id.casefold() == sought or any(sought in text for text in shown if text)


def _line(ports: Ports, contact: Contact) -> str:
    ids = ports.store.people.threads_of(contact.channel, contact.account, contact.id)
    threads = [t for t in (ports.store.thread(id_) for id_ in ids) if t is not None]
    times = [m.heard_at for t in threads for m in t.messages]
    seen = f"{max(times):%Y-%m-%d %H:%M} UTC" if times else "unknown"
    handle = f" (@{contact.handle})" if contact.handle else ""
    many = "1 thread" if len(threads) == 1 else f"{len(threads)} threads"
    return f"{contact.channel} {contact.id}  {contact.name}{handle}, last seen {seen}, {many}"


def _export(ports: Ports, given: Any, say: Callable[[str], None], _ask: Any) -> int:
    who = dossier(ports, given.channel, given.id)
    if not who.known:
        say(f"Nothing is stored about {given.channel} {given.id}.")
        return NOTHING
    say(json.dumps(exported(who, ports.clock.now()), ensure_ascii=False, indent=2))
    return DONE


def exported(who: Dossier, now: datetime) -> dict[str, Any]:
    """All that is stored about a person, for themself: without the phones of those who were told.

    What is empty is left out, as in the table; times are UTC.
    """
    return {
        "exported_at": plain(now),
        "channel": who.channel,
        "account": who.account,
        "ids": list(who.ids),
        "contacts": [plain(contact) for contact in who.contacts],
        "threads": [plain(_without_phones(thread)) for thread in who.threads],
    }


def _without_phones(thread: Thread) -> Thread:
    if thread.alert is None:
        return thread
    texts = tuple(replace(t, to="", id=TextId.parse(t.id).body) for t in thread.alert.texts)
    return replace(thread, alert=replace(thread.alert, texts=texts))


def _erase(ports: Ports, given: Any, say: Callable[[str], None], ask: Callable[[str], str]) -> int:
    who = dossier(ports, given.channel, given.id)
    if not given.yes and not _confirmed(who, given, say, ask):
        say("Nothing was erased.")
        return NOTHING
    who = erase(ports, given.channel, given.id)
    messages = sum(len(thread.messages) for thread in who.threads)
    if who.known:
        say(f"Erased: {len(who.thread_ids)} threads with {messages} messages, {who.ids[0]}.")
    else:
        say(f"Nothing was stored about {given.channel} {given.id}.")
    say("What they had said before and may still come in again will be dropped.")
    return _proved(ports, who, say)


def _confirmed(
    who: Dossier, given: Any, say: Callable[[str], None], ask: Callable[[str], str]
) -> bool:
    names = ", ".join(contact.name for contact in who.contacts) or "not known by name"
    say(f"{given.channel} {given.id}: {names}, {len(who.thread_ids)} threads.")
    try:
        return ask(f"This cannot be undone. Type {WORD} to erase this person: ").strip() == WORD
    except EOFError:
        return False


def _proved(ports: Ports, who: Dossier, say: Callable[[str], None]) -> int:
    """Search the whole table for their ids, names and handles; 1 when anything is left."""
    marks = {*who.ids, *(c.name for c in who.contacts), *(c.handle for c in who.contacts)}
    words = sorted(mark for mark in marks if len(mark) >= MARK_MIN and mark != SOMEONE)
    store: Any = ports.store
    left = list(store.people.traces(words)) if words else []
    if left:
        say("These rows still hold one of their ids or names, perhaps in another's words:")
        for row in left:
            say(f"  {row}")
        return NOTHING
    say("The whole table was searched for their ids, name and handle: nothing is left.")
    say("Not reached from here: texts on your phones, and backups, which run out by themselves.")
    return DONE


def _done(ports: Ports, given: Any, say: Callable[[str], None], _ask: Any) -> int:
    request = done(ports, given.code)
    if request is None:
        say("There is no request with this code.")
        return NOTHING
    say("Their page now says that it is done.")
    return DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
