"""RULES: decide(thread, view, now) -> Decision, and what each event makes of a thread. Pure."""

from ..model import SendState
from .alerting import accepted, capped, pending_texts, refused, told_of_taking
from .answering import (
    Go,
    Gone,
    drafted,
    gone,
    private_action,
    said_since,
    turned,
    usual_action,
    waiting_draft,
)
from .closing import answered, is_over, later, say_nothing, taken
from .codes import code_candidates
from .counting import (
    BUDGET_WARN,
    COUNT_MAX,
    budget_words,
    is_urgent,
    parts,
    parts_for,
    welcome_words,
)
from .deciding import applied, decide
from .desk_thread import INFORM, OPENING, TELL, is_desk, list_of, note_id
from .doubting import not_there, seen_there
from .drafts import approved
from .editing import edited
from .fate import due_sends, leased, owner_said, resulted, sent
from .forgetting import desk_without, marks_of, notes_naming, post_without, without_notes
from .gathering import gathered, met, spoken, unspoken, wave_began
from .hearing import said, with_message, without_message
from .looking import looked, looked_in_vain
from .matching import (
    cancelled,
    holds_ours,
    overtaken,
    reach_known,
    still_open,
    waiting_twin,
    wants_reach,
    with_unplaced,
)
from .places import channel_word
from .promising import armed
from .showing import later_at, page_of, page_of_deletion, page_of_no_request, page_of_nothing
from .texting import letter, waiting_line, word
from .wording import render

UNKNOWN = SendState.UNKNOWN

__all__ = [
    "BUDGET_WARN",
    "COUNT_MAX",
    "INFORM",
    "OPENING",
    "TELL",
    "UNKNOWN",
    "Go",
    "Gone",
    "accepted",
    "answered",
    "applied",
    "approved",
    "armed",
    "budget_words",
    "cancelled",
    "capped",
    "channel_word",
    "code_candidates",
    "decide",
    "desk_without",
    "drafted",
    "due_sends",
    "edited",
    "gathered",
    "gone",
    "holds_ours",
    "is_desk",
    "is_over",
    "is_urgent",
    "later",
    "later_at",
    "leased",
    "letter",
    "list_of",
    "looked",
    "looked_in_vain",
    "marks_of",
    "met",
    "not_there",
    "note_id",
    "notes_naming",
    "overtaken",
    "owner_said",
    "page_of",
    "page_of_deletion",
    "page_of_no_request",
    "page_of_nothing",
    "parts",
    "parts_for",
    "pending_texts",
    "post_without",
    "private_action",
    "reach_known",
    "refused",
    "render",
    "resulted",
    "said",
    "said_since",
    "say_nothing",
    "seen_there",
    "sent",
    "spoken",
    "still_open",
    "taken",
    "told_of_taking",
    "turned",
    "unspoken",
    "usual_action",
    "waiting_draft",
    "waiting_line",
    "waiting_twin",
    "wants_reach",
    "wave_began",
    "welcome_words",
    "with_message",
    "with_unplaced",
    "without_message",
    "without_notes",
    "word",
]
