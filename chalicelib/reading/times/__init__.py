"""Times in an owner's words: finding them, and dating them by the business's clock."""

from .due import due_of
from .find import times_in
from .parts import vague_at
from .pieces import Ahead, When
from .stretches import stretch_at

__all__ = ["Ahead", "When", "due_of", "stretch_at", "times_in", "vague_at"]
