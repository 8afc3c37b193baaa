"""A rehearsal: a made-up customer, with whom the deployed desk is tested and no platform called.

Only whoever holds the app's own secret can bring one in: its webhook is signed like any other, and
platforms give people ids of digits alone, so no stranger can ever have one that begins like this.
"""

from __future__ import annotations

REHEARSAL = "kept-rehearsal-"  # begins a made-up customer's id


def is_rehearsal(person_id: str) -> bool:
    """Whether a person's id belongs to nobody: it was made up to test the desk."""
    return person_id.startswith(REHEARSAL)
