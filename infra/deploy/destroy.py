"""`make destroy`: removes the stack, and the table only where its owner types its name."""

from __future__ import annotations

from chalicelib.desk.ports.errors import Unavailable

from .steps import Deployment
from .talking import Talk

KEPT = "The table {table} stays, with everything in it; make deploy takes it over again."

PACKAGES = "The bucket with the packages is gone."


def destroyed(deployment: Deployment, talk: Talk) -> bool:
    """Remove what deploy made; whether it is gone. The table stays unless its name is typed."""
    if not deployment.stack.status():
        talk.say(PACKAGES if deployment.bucket.removed() else "There is nothing to remove.")
        return True
    name = _name(deployment)
    if not talk.agreed(f"Remove {deployment.stack.name}? Nobody will answer your customers."):
        talk.say("Nothing was changed.")
        return False
    typed = talk.typed(f'To delete everything it remembers too, type "{name}"; else press Enter')
    deployment.stack.deleted(talk.say)
    if deployment.bucket.removed():
        talk.say(PACKAGES)
    if name and typed == name:
        deployment.forget()
        talk.say("The table and the keys are gone.")
    else:
        talk.say(KEPT.format(table=deployment.table))
    return True


def _name(deployment: Deployment) -> str:
    """The business's name; "" where none is known, and then nothing more can be deleted."""
    try:
        return deployment.store.business().name
    except Unavailable:
        return ""
