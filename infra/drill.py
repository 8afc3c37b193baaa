"""The fire drill: one made-up customer who has waited too long, and how soon the phone rings.

`python -m infra.drill --stage prod`, or `make drill`. It works on the deployed table with the AWS
rights of whoever runs it; the deployed minute does the ringing. Nobody is answered: there is
nobody. Ends with 0 when the phone rang, 1 when it did not in time, 2 when it could not be done.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from chalicelib import channels, wiring
from chalicelib.adapters.aws.client import Aws
from chalicelib.desk.ports.errors import Conflict, NotConnected, Unavailable
from chalicelib.desk.ports.ports import Ports
from chalicelib.desk.ports.store import Change, ContextQuery
from chalicelib.model.alert import Medium, TextState
from chalicelib.model.business import Account
from chalicelib.model.contact import Contact
from chalicelib.model.message import Author, Message, Venue
from chalicelib.model.thread import Thread
from chalicelib.policy.intake import messages
from chalicelib.reading.read import read
from chalicelib.settings import Misconfigured
from chalicelib.settings import read as settings

RANG, SILENT, FAILED = 0, 1, 2
WHO = "Fire Drill"
WORDS = "This is a fire drill of Kept, nobody is waiting. Did your phone ring?"
LATE = timedelta(hours=3)  # so long they have waited already
PATIENCE = timedelta(minutes=5)
LOOK_SECONDS = 1.0
NO_QUEUE = "https://sqs.us-east-1.amazonaws.com/none"  # a drill queues nothing


def main(
    arguments: Sequence[str],
    ports: Callable[[str], Ports] | None = None,
    say: Callable[[str], None] = print,
    wait: Callable[[float], None] = time.sleep,
) -> int:
    """Hold the drill; the exit code."""
    parser = argparse.ArgumentParser(prog="python -m infra.drill", description="A fire drill.")
    parser.add_argument("--stage", default="prod", help="which deployment (default: prod)")
    stage = parser.parse_args(arguments).stage
    try:
        seconds = drill((ports or _deployed)(stage), wait)
    except (Misconfigured, NotConnected, Unavailable, Conflict) as problem:
        say(f"The drill could not be held: {problem}")
        return FAILED
    if seconds is None:
        minutes = int(PATIENCE.total_seconds()) // 60
        say(
            f"The phone did not ring within {minutes} minutes. While you are closed that is as it "
            "should be; else run make doctor."
        )
        return SILENT
    say(f"The phone rang after {seconds:.0f} seconds. The made-up customer is gone again.")
    return RANG


def _deployed(stage: str) -> Ports:
    names = {"KEPT_STAGE": stage, "KEPT_TABLE": f"kept-{stage}", "KEPT_QUEUE_URL": NO_QUEUE}
    given = settings({**names, **os.environ, "KEPT_STAGE": stage})
    return wiring.made(given, Aws(given.region or None))


def drill(ports: Ports, wait: Callable[[float], None] = time.sleep) -> float | None:
    """Seconds until a text was taken by the carrier, None if none was. Leaves nothing behind.

    Raises NotConnected without any channel, Unavailable, or Conflict.
    """
    account, start = first_account(ports), ports.clock.now()
    thread = _late(ports, account, start)
    ports.store.save(Change(thread))
    try:
        while ports.clock.now() - start <= PATIENCE:
            if _rang(ports.store.thread(thread.id)):
                return (ports.clock.now() - start).total_seconds()
            wait(LOOK_SECONDS)
        return None
    finally:
        remove(ports, account, thread.id, thread.id)


def first_account(ports: Ports) -> Account:
    """The account of the first channel that is connected. Raises NotConnected."""
    for name in sorted(channels.NAMES):
        try:
            return ports.vault.account(name)
        except NotConnected:
            continue
    raise NotConnected("No channel is connected yet.")


def _late(ports: Ports, account: Account, now: datetime) -> Thread:
    """A thread in which somebody waits since long, and to whom nothing automatic is ever said."""
    id_ = f"drill-{now:%Y%m%d%H%M%S}"
    context = ports.store.context(ContextQuery(account.channel, account.id))
    contact = Contact(account.channel, account.id, id_, WHO)
    at = now - LATE
    message = Message(
        id_, Author.CUSTOMER, Venue.PRIVATE, WORDS, sent_at=at, heard_at=at, reading=read(WORDS)
    )
    thread = Thread(
        id_, account.channel, account.id, id_, id_, at, name=WHO, silent="this is a fire drill"
    )
    return replace(messages.said(thread, message, contact, context.business.rules), wake_at=now)


def _rang(thread: Thread | None) -> bool:
    texts = thread.alert.texts if thread is not None and thread.alert else ()
    return any(t.state is TextState.ACCEPTED and t.medium is Medium.SMS for t in texts)


def remove(ports: Ports, account: Account, person_id: str, thread_id: str) -> None:
    """Nothing of a made-up customer is kept, and nobody can save their thread any more."""
    thread, now = ports.store.thread(thread_id), ports.clock.now()
    ports.store.people.erase_thread(thread_id, now)
    ports.store.people.erase_contact(account.channel, account.id, person_id)
    ports.store.people.unlist(account.channel, account.id, person_id)
    if thread is not None and thread.code:
        ports.store.release_code(thread.code, now)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
