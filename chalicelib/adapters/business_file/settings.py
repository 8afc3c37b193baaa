"""What may stand in the business file: tables that it, its checks and docs/settings.md share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta

from ...model.business import Rules

UNITS = {
    "seconds": timedelta(seconds=1),
    "minutes": timedelta(minutes=1),
    "hours": timedelta(hours=1),
    "days": timedelta(days=1),
}
DEFAULTS = Rules()


@dataclass(frozen=True, slots=True)
class Setting:
    """One number of the file's `rules`. A duration carries its unit at the end of its name."""

    name: str  # in the file
    least: int  # both count in the name's unit; a time of day has none
    most: int
    meaning: str

    @property
    def unit(self) -> str:
        """ "minutes" and so on; "" for a count or a time of day."""
        last = self.name.rsplit("_", 1)[-1]
        return last if last in UNITS else ""

    @property
    def field(self) -> str:
        """Its name in model.Rules."""
        return self.name.removesuffix(f"_{self.unit}")

    @property
    def default(self) -> int | str:
        """As one would write it in the file."""
        rule: timedelta | int | time = getattr(DEFAULTS, self.field)
        if isinstance(rule, timedelta):
            return rule // UNITS[self.unit]
        return rule.strftime("%H:%M") if isinstance(rule, time) else rule

    @property
    def say(self) -> str:
        """What to write, as the end of a sentence."""
        if isinstance(self.default, str):
            return 'write a time of day like "21:00"'
        number = f"a number of {self.unit}" if self.unit else "a whole number"
        return f"write {number} from {self.least} to {self.most}"


SETTINGS = (
    Setting("acknowledge_after_minutes", 0, 60, "How long after a first message the receipt goes."),
    Setting("acknowledge_line_seconds", 0, 600, "How long it then waits after each further line."),
    Setting("acknowledge_max_minutes", 1, 60, "The longest that further lines may delay it."),
    Setting("human_quiet_minutes", 0, 1_440, "No automatic words so soon after a person's answer."),
    Setting("target_minutes", 5, 2_880, "How long a customer may wait for a person, in open time."),
    Setting("answer_lead_minutes", 5, 1_440, "Open time, at least, between telling a time and it."),
    Setting("round_to_minutes", 1, 60, "Times are rounded up to 1, 5, 10, 15, 20, 30 or 60."),
    Setting("warn_lead_minutes", 1, 1_440, "Open time before the promised time: you are texted."),
    Setting("nag_every_minutes", 15, 1_440, "After it you are texted this often, in open time."),
    Setting("late_after_minutes", 5, 1_440, "What we hear later than this gets an apology for it."),
    Setting("stale_after_hours", 1, 24, "What is older gets no automatic words; you are texted."),
    Setting("public_gap_hours", 24, 720, "Between two automatic public replies to one person."),
    Setting("replies_max", 1, 20, "Automatic replies in the life of one thread, at most."),
    Setting("thanks_hour_max", 0, 20, "Thank-yous under one post in an hour, at most."),
    Setting("thanks_post_max", 0, 100, "Thank-yous under one post in all, at most."),
    Setting("thanks_quiet_from", 0, 0, "From this time of day nobody is thanked."),
    Setting("thanks_quiet_to", 0, 0, "From this time of day they go out again."),
    Setting("quiet_from", 0, 0, "From this time of day only what is urgent rings your phone."),
    Setting("quiet_to", 0, 0, "From this time of day, or from opening, your phone may ring again."),
    Setting("urgent_again_minutes", 5, 240, "When the owner is texted again about what is urgent."),
    Setting("urgent_second_minutes", 5, 480, "When the second contact is texted too."),
    Setting("urgent_nag_minutes", 15, 1_440, "How often it is repeated until somebody takes it."),
    Setting("text_gap_minutes", 1, 240, "One matter texts you once within this, unless urgent."),
    Setting("reach_followers", 1, 10**9, "Who has so many followers rings you at once."),
    Setting("reach_reactions", 1, 10**9, "So many reactions and replies do too."),
    Setting("texts_hour_max", 1, 100, "Texts to one phone in an hour, unless urgent."),
    Setting("texts_day_max", 1, 500, "Texts to one phone in a day, unless urgent."),
    Setting("month_budget_usd", 1, 10_000, "Dollars a month for texts; then only urgent ones go."),
    Setting(
        "lookback_budget_usd",
        0,
        1_000,
        "Dollars a month to ask platforms what we missed; 0: never.",
    ),
    Setting("public_minute_max", 1, 60, "Automatic lines under one post in a minute, at most."),
    Setting("channel_quarter_max", 1, 100, "Automatic replies on one channel in a quarter hour."),
    Setting("channel_day_max", 1, 10_000, "Automatic replies on one channel in 24 hours."),
    Setting("wave_authors", 2, 1_000, "So many people complaining under one post are one wave."),
    Setting("wave_within_minutes", 1, 1_440, "The time within which their complaints are one."),
    Setting("window_lead_hours", 1, 20, "Before a platform's 24 hours end you are texted."),
    Setting("last_chance_lead_hours", 2, 72, "Before its 7 days for your own words end, too."),
    Setting("reopen_within_days", 1, 90, "A new message within this goes on with the old thread."),
    Setting("link_for_hours", 1, 168, "How long a link in a text to you opens its thread."),
    Setting("keep_for_days", 30, 3_650, "How long after its last activity a thread is kept."),
)

# Name in the file, what holds without it, and its meaning.
KEYS = (
    ("name", "needed", "The business as customers know it."),
    ("time_zone", "needed", "Where its clocks are, e.g. America/New_York."),
    ("hours", "needed", "For each day a list of slots; a day that is left out is closed."),
    ("contacts", "needed", "Whose phones may ring: the owner first, then the second contact."),
    (
        "mode",
        "draft",
        "draft texts you each receipt instead of sending it, live sends, paused rests.",
    ),
    ("country", "US", "The two letters of the country, for its public holidays."),
    ("region", "none", "The state or part of the country, for its own holidays."),
    ("holidays", "true with a country", "Whether the business is closed on public holidays."),
    ("closed", "none", "Days on which it is closed, single or from..to."),
    ("exceptions", "none", "Days with other slots than their weekday's; they beat holidays."),
    ("languages", "en, es", "The languages in which customers may be answered."),
    ("disclose", "true", "Whether the first private message says that it is automatic."),
    (
        "apologise",
        "false",
        "Whether Kept apologises by itself, once, for a promise of yours that was missed.",
    ),
    (
        "public_email",
        "none",
        "Customers see it on the pages about their data, `/privacy` and `/terms`.",
    ),
    ("rules", "see below", "The numbers of the desk's behaviour, each with a default."),
)
