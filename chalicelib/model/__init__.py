"""NOUNS: frozen values that every other room speaks in. Imports nothing of ours."""

# Each name is loaded when it is first asked for: building the values costs a cold door more than
# all the rest it does, and the door speaks in five of them.

from __future__ import annotations

from typing import TYPE_CHECKING

from .demand import on_demand

if TYPE_CHECKING:
    from .address import addresses_in, matter_address, person_address, send_address
    from .alert import TEXTS_KEPT, Alert, AlertState, Medium, Text, TextState
    from .business import Account, Business, Day, Hours, Mode, Person, Rules, Slot
    from .command import Command, Does, TextedIn
    from .contact import SOMEONE, Contact, Post
    from .desk import Away, Decision, DeskState, Holding, Rendered, View, Windows
    from .draft import Draft, DraftAbout, EarlyGo, newest_said, utterance_mark
    from .found import Act, Flag, FoundAct, FoundPromise, FoundTime, Grain, PromiseKind
    from .gate import Forged, Reply, Secrets
    from .health import Check, Found, Health, Inspection, Missed, Search
    from .message import (
        TEXT_BYTES_MAX,
        URGENT,
        Author,
        Kind,
        Message,
        Reading,
        Urgency,
        Venue,
        clip,
        same_text,
    )
    from .pace import Pace
    from .promise import (
        PROMISE_MOVES,
        Promise,
        PromiseSource,
        PromiseState,
        Step,
        promise_moved,
        with_step,
    )
    from .rehearsal import REHEARSAL, is_rehearsal
    from .rights import DeletionRequest, RequestState, SignedRequest
    from .send import MOVES, Action, IllegalMove, Send, SendKind, SendState, moved, send_id
    from .thread import DESK_THREAD, MESSAGES_KEPT, WHY_KEPT, Episode, Reason, Status, Thread, Why
    from .wire import (
        Answer,
        Call,
        Confirmed,
        Control,
        ControlKind,
        Conversation,
        Event,
        Fate,
        Heard,
        Lookup,
        Outcome,
        Trouble,
        Usage,
        Verb,
    )

_PLACES = {
    "address": "addresses_in matter_address person_address send_address",
    "alert": "TEXTS_KEPT Alert AlertState Medium Text TextState",
    "business": "Account Business Day Hours Mode Person Rules Slot",
    "command": "Command Does TextedIn",
    "contact": "SOMEONE Contact Post",
    "desk": "Away Decision DeskState Holding Rendered View Windows",
    "draft": "Draft DraftAbout EarlyGo newest_said utterance_mark",
    "found": "Act Flag FoundAct FoundPromise FoundTime Grain PromiseKind",
    "health": "Check Found Health Inspection Missed Search",
    "message": "TEXT_BYTES_MAX URGENT Author Kind Message Reading Urgency Venue clip same_text",
    "pace": "Pace",
    "promise": "PROMISE_MOVES Promise PromiseSource PromiseState Step promise_moved with_step",
    "rehearsal": "REHEARSAL is_rehearsal",
    "rights": "DeletionRequest RequestState SignedRequest",
    "send": "MOVES Action IllegalMove Send SendKind SendState moved send_id",
    "thread": "DESK_THREAD MESSAGES_KEPT WHY_KEPT Episode Reason Status Thread Why",
    "gate": "Forged Reply Secrets",
    "wire": "Answer Call Confirmed Control ControlKind Conversation Event Fate Heard Lookup "
    "Outcome Trouble Usage Verb",
}

__getattr__ = on_demand(__name__, _PLACES)

__all__ = [
    "DESK_THREAD",
    "MESSAGES_KEPT",
    "MOVES",
    "PROMISE_MOVES",
    "REHEARSAL",
    "SOMEONE",
    "TEXTS_KEPT",
    "TEXT_BYTES_MAX",
    "URGENT",
    "WHY_KEPT",
    "Account",
    "Act",
    "Action",
    "Alert",
    "AlertState",
    "Answer",
    "Author",
    "Away",
    "Business",
    "Call",
    "Check",
    "Command",
    "Confirmed",
    "Contact",
    "Control",
    "ControlKind",
    "Conversation",
    "Day",
    "Decision",
    "DeletionRequest",
    "DeskState",
    "Does",
    "Draft",
    "DraftAbout",
    "EarlyGo",
    "Episode",
    "Event",
    "Fate",
    "Flag",
    "Forged",
    "Found",
    "FoundAct",
    "FoundPromise",
    "FoundTime",
    "Grain",
    "Health",
    "Heard",
    "Holding",
    "Hours",
    "IllegalMove",
    "Inspection",
    "Kind",
    "Lookup",
    "Medium",
    "Message",
    "Missed",
    "Mode",
    "Outcome",
    "Pace",
    "Person",
    "Post",
    "Promise",
    "PromiseKind",
    "PromiseSource",
    "PromiseState",
    "Reading",
    "Reason",
    "Rendered",
    "Reply",
    "RequestState",
    "Rules",
    "Search",
    "Secrets",
    "Send",
    "SendKind",
    "SendState",
    "SignedRequest",
    "Slot",
    "Status",
    "Step",
    "Text",
    "TextState",
    "TextedIn",
    "Thread",
    "Trouble",
    "Urgency",
    "Usage",
    "Venue",
    "Verb",
    "View",
    "Why",
    "Windows",
    "addresses_in",
    "clip",
    "is_rehearsal",
    "matter_address",
    "moved",
    "newest_said",
    "on_demand",
    "person_address",
    "promise_moved",
    "same_text",
    "send_address",
    "send_id",
    "utterance_mark",
    "with_step",
]
