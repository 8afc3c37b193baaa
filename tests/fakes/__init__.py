"""In-memory hands. Each passes the same contract as the real one (tests/adapters)."""

from .clock import FixedClock
from .phone import FakePhone
from .platforms import FakePlatforms
from .queue import MemoryQueue
from .store import MemoryStore
from .vault import FakeVault

__all__ = ["FakePhone", "FakePlatforms", "FakeVault", "FixedClock", "MemoryQueue", "MemoryStore"]
