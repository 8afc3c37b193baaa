"""RULES: decide(thread, view, now) -> Decision, and what each event makes of a thread. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..model import SendState, on_demand
from .offered import PLACES

if TYPE_CHECKING:
    from ..voice import desk_replies, plain_letter, replies
    from .alerting import accepted, capped, pending_texts, refused, told_of_taking, waits_for_return
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
    from .apologising import note_for, note_mark, note_sent, noted_late
    from .closing import answered, finished, is_over, later, say_nothing, taken
    from .codes import code_candidates
    from .commanding import obeyed, said_again
    from .committing import heard_from_owner, owners_news
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
    from .keeping import closed, confirmed, done, moved_to, not_a_promise, noted
    from .listing import called, owed_lines, waiting_lines
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
    from .mending import Mended, apology_draft, late_draft
    from .noting import note_of, note_of_cap
    from .orders import Obeyed, Order
    from .owing import owed
    from .pacing import CAPPED, begun, full, sheds_looks, tried, used
    from .phones import deaf, locked, person_of, undeafened, unlocked
    from .places import channel_word
    from .postponing import freed
    from .promise_page import Pressed, kind_noted, promise_pressed
    from .promising import armed, their_part_done
    from .rehearsing import rehearsed
    from .ring import may_ring
    from .showing import (
        later_at,
        page_of,
        page_of_closing,
        page_of_deletion,
        page_of_no_request,
        page_of_nothing,
        page_of_privacy,
        page_of_terms,
    )
    from .tallying import Week, tally, week_of, week_said
    from .texting import letter, plain_text, waiting_line, word
    from .wording import render

UNKNOWN = SendState.UNKNOWN

__getattr__ = on_demand(__name__, PLACES)

__all__ = [
    "BUDGET_WARN",
    "CAPPED",
    "COUNT_MAX",
    "INFORM",
    "OPENING",
    "TELL",
    "UNKNOWN",
    "Go",
    "Gone",
    "Mended",
    "Obeyed",
    "Order",
    "Pressed",
    "Week",
    "accepted",
    "answered",
    "apology_draft",
    "applied",
    "approved",
    "armed",
    "begun",
    "budget_words",
    "called",
    "cancelled",
    "capped",
    "channel_word",
    "closed",
    "code_candidates",
    "confirmed",
    "deaf",
    "decide",
    "desk_replies",
    "desk_without",
    "done",
    "drafted",
    "due_sends",
    "edited",
    "finished",
    "freed",
    "full",
    "gathered",
    "gone",
    "heard_from_owner",
    "holds_ours",
    "is_desk",
    "is_over",
    "is_urgent",
    "kind_noted",
    "late_draft",
    "later",
    "later_at",
    "leased",
    "letter",
    "list_of",
    "locked",
    "looked",
    "looked_in_vain",
    "marks_of",
    "may_ring",
    "met",
    "moved_to",
    "not_a_promise",
    "not_there",
    "note_for",
    "note_id",
    "note_mark",
    "note_of",
    "note_of_cap",
    "note_sent",
    "noted",
    "noted_late",
    "notes_naming",
    "obeyed",
    "overtaken",
    "owed",
    "owed_lines",
    "owner_said",
    "owners_news",
    "page_of",
    "page_of_closing",
    "page_of_deletion",
    "page_of_no_request",
    "page_of_nothing",
    "page_of_privacy",
    "page_of_terms",
    "parts",
    "parts_for",
    "pending_texts",
    "person_of",
    "plain_letter",
    "plain_text",
    "post_without",
    "private_action",
    "promise_pressed",
    "reach_known",
    "refused",
    "rehearsed",
    "render",
    "replies",
    "resulted",
    "said",
    "said_again",
    "said_since",
    "say_nothing",
    "seen_there",
    "sent",
    "sheds_looks",
    "spoken",
    "still_open",
    "taken",
    "tally",
    "their_part_done",
    "told_of_taking",
    "tried",
    "turned",
    "undeafened",
    "unlocked",
    "unspoken",
    "used",
    "usual_action",
    "waiting_draft",
    "waiting_line",
    "waiting_lines",
    "waiting_twin",
    "waits_for_return",
    "wants_reach",
    "wave_began",
    "week_of",
    "week_said",
    "welcome_words",
    "with_message",
    "with_unplaced",
    "without_message",
    "without_notes",
    "word",
]
