"""Everything the desk touches the world with, handed in by the wiring."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from ...model.channel import ChannelFacts
from .channel import Channel
from .door import DoorPorts
from .services import Clock, Mail, Phone, Platforms, Queue, Randomness, Vault
from .store import Store


def no_metric(name: str, seconds: float, at: datetime) -> None:
    """The metrics where nobody reads them."""


@dataclass(frozen=True, slots=True)
class Ports:
    """Everything the desk touches the world with, handed in by the wiring."""

    store: Store
    queue: Queue
    platforms: Platforms
    phone: Phone
    mail: Mail
    vault: Vault
    clock: Clock
    randomness: Randomness
    channel: Callable[[str], Channel]  # a channel's folder by its name
    channel_name: Callable[[str], str | None]  # the channel a URL segment means
    base_url: str = ""  # public https address for links; empty: texts carry none
    # Takes a figure that alarms outside watch.
    metrics: Callable[[str, float, datetime], None] = no_metric
    # What this process told the owner while the table took no note of it.
    told: set[str] = field(default_factory=set, compare=False)
    two_way: bool = False  # whether the owner's phone can answer our texts

    def facts(self, name: str) -> ChannelFacts:
        """What a channel says of itself; of one that is none, or is no more, only its name."""
        try:
            return self.channel(name).FACTS
        except KeyError:
            return ChannelFacts(name, name.capitalize(), name.capitalize())

    def door(self) -> DoorPorts:
        """What the webhook door uses of these."""
        return DoorPorts(self.queue, self.vault, self.clock, self.channel, self.channel_name)
