"""How a rehearsal is decided: as on a day of a live desk, at whatever hour it is. Pure."""

from __future__ import annotations

from dataclasses import replace

from ..model.business import Mode
from ..model.decision import View
from ..model.rehearsal import is_rehearsal
from ..model.thread import Thread

LANGUAGES = ("en",)  # what the made-up customer speaks


def rehearsed(thread: Thread, view: View) -> View:
    """The view as it is; for a rehearsal live, in no quiet hours and with nothing paused.

    Nothing of a rehearsal leaves for a platform, so draft mode guards nothing there; and whoever
    deploys at night waits for the text.
    """
    if not is_rehearsal(thread.contact_id):
        return view
    rules = replace(view.business.rules, quiet_from=view.business.rules.quiet_to)
    business = replace(view.business, mode=Mode.LIVE, languages=LANGUAGES, rules=rules)
    return replace(view, business=business, desk=replace(view.desk, paused=False, crisis=False))
