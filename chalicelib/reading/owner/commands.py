"""The words of the phone's commands, and those that carriers keep for themselves.

A verb counts only where it is all that was typed after a code: anything longer is words for the
customer. No verb is a word of a carrier.
"""

from __future__ import annotations

from ...model.command import Does


def _words(text: str) -> frozenset[str]:
    return frozenset(part.strip() for part in text.split(",") if part.strip())


# After a code, compared without case, punctuation and doubled spaces.
VERBS: dict[Does, frozenset[str]] = {
    Does.GO: _words("go, goo, g o, go go, go it, go on go"),
    Does.DM: _words("dm, dms, d m, dm it, dm go, go dm, private, privately"),
    Does.PUB: _words("pub, pub it, public, publicly, pubs"),
    Does.HOLD: _words(
        "no, nope, wait, hold, hold on, dont, dont send, do not send, dont go, no go, not yet, "
        "never mind, nevermind, forget it, scrap it, oops, undo, wrong, drop it, scratch that"
    ),
    Does.GOT: _words("got, got it, gotit, i got it, ive got it, i have it, on it, im on it, mine"),
    Does.DONE: _words("done, all done, is done, its done, donee"),
    Does.LATE: _words("late, running late, im late, im running late, will be late"),
    Does.NOT: _words("not, not a promise, no promise, not promise, not promised, nott"),
    Does.OK: _words("ok, okay, okey, k, right, ok right, thats right, correct"),
    Does.THX: _words("thx, thxs, tx, thank her, thank him, thank them"),
    Does.DROP: _words("drop, drop them, drop her, drop him, let it go, let go"),
    Does.MUTE: _words("mute, mute it, muted, quiet, hush"),
    Does.CALL: _words("call, number, phone, call number, phone number, their number"),
}
# Nearly a command: it could mean one, and it could be words. It is asked about, never sent.
NEARLY = _words(
    "go ahead, go now, go please, please go, ok go, okay go, go ok, yes go, go yes, send, send it, "
    "send that, send now, post, post it, post that, publish, publish it, yes send, yes post, sure, "
    "sure go, yep, yeah, ya, to, gp, hi go, fo, ho, g, y, yes, yes please, please, go dm pub, "
    "pub go, go pub, confirm, confirmed, agreed, approve, approved"
)
# Without a code.
ALONE: dict[Does, frozenset[str]] = {
    Does.WHO: _words("who, whos, who is it, who waits, whos waiting, who is waiting, list"),
    Does.OWE: _words("owe, owed, what do we owe, what do i owe, owes, promises"),
    Does.BACK: _words("back, im back, i am back"),
    Does.MENU: _words("?, ??, menu, commands, what can i do, how"),
    Does.CRISIS_ON: _words("crisis on"),
    Does.CRISIS_GO: _words("crisis go"),
    Does.CRISIS_OFF: _words("crisis off, crisis over, crisis done"),
}
CHANNELS = {"fb": "facebook", "facebook": "facebook", "x": "x", "twitter": "x"}

# https://docs.aws.amazon.com/sms-voice/latest/userguide/keywords-required.html, and what other
# carriers add. They act on a text that begins with one, so "End of day is fine" may be one too.
OPT_OUT = _words(
    "arret, cancel, end, opt-out, optout, quit, remove, stop, td, unsubscribe, stopall, revoke"
)
OPT_IN = _words("start, unstop, optin, opt-in, subscribe")
CARRIERS_OWN = _words("help, info")  # the carrier answers these itself

# Words of which a time is made: a text of nothing else is a time. It is read elsewhere.
DAYS = _words(
    "mon, tue, tues, wed, weds, thu, thur, thurs, fri, sat, sun, monday, tuesday, wednesday, "
    "thursday, friday, saturday, sunday, today, tomorrow, tmrw, tmw, tomoz, tonight, tonite"
)
CLOCK_WORDS = _words("noon, midday, midnight, eod, morning, afternoon, evening, lunchtime, cob")
UNITS = _words(
    "m, min, mins, minute, minutes, h, hr, hrs, hour, hours, d, day, days, w, wk, week, weeks"
)
AROUND = _words("at, by, before, in, on, next, this, the, around, about, am, pm, a, an, half, past")
COUNTS = _words("one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve")
MONTHS = _words(
    "jan, feb, mar, apr, may, jun, jul, aug, sep, sept, oct, nov, dec, january, february, march, "
    "april, june, july, august, september, october, november, december"
)
