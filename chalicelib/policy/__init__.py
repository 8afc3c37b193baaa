"""RULES: decide(thread, view, now) -> Decision, and what each event makes of a thread. Pure."""

from ..model import SendState
from .alerting import accepted, pending_texts, refused
from .closing import answered, say_nothing, taken
from .codes import code_candidates
from .deciding import applied, decide
from .desk_thread import OPENING, TELL, is_desk, note_id
from .editing import edited
from .fate import due_sends, leased, looked, looked_in_vain, resulted, sent
from .gathering import gathered, met, spoken, unspoken
from .hearing import said, with_message, without_message
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
from .promising import armed
from .showing import page_of, page_of_nothing
from .texting import channel_word, waiting_line, word
from .wording import preview, render

UNKNOWN = SendState.UNKNOWN

__all__ = [
    "OPENING",
    "TELL",
    "UNKNOWN",
    "accepted",
    "answered",
    "applied",
    "armed",
    "cancelled",
    "channel_word",
    "code_candidates",
    "decide",
    "due_sends",
    "edited",
    "gathered",
    "holds_ours",
    "is_desk",
    "leased",
    "looked",
    "looked_in_vain",
    "met",
    "note_id",
    "overtaken",
    "page_of",
    "page_of_nothing",
    "pending_texts",
    "preview",
    "reach_known",
    "refused",
    "render",
    "resulted",
    "said",
    "say_nothing",
    "sent",
    "spoken",
    "still_open",
    "taken",
    "unspoken",
    "waiting_line",
    "waiting_twin",
    "wants_reach",
    "with_message",
    "with_unplaced",
    "without_message",
    "word",
]
