"""In-memory hands. Each passes the same contract as the real one (tests/adapters)."""

from .clock import FixedClock
from .mail import FakeMail
from .phone import FakePhone
from .platforms import FakePlatforms
from .queue import MemoryQueue
from .randomness import FixedRandomness
from .store import MemoryStore
from .vault import FakeVault

__all__ = [
    "FakeMail",
    "FakePhone",
    "FakePlatforms",
    "FakeVault",
    "FixedClock",
    "FixedRandomness",
    "MemoryQueue",
    "MemoryStore",
]
