"""A small shop's month in one sum: AWS, the phone number, the texts, and X."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .prices import Prices

MESSAGES, DAYS = 1_000, 30


def month(idle_usd: float, thousand_usd: float, listed: Prices) -> dict[str, float]:
    """US dollars by what they are paid for. `idle_usd` and `thousand_usd` are AWS's without texts.

    Each post on X is paid when its webhook brings it, and once more when it is looked back at.
    """
    price, assumed = listed.usd, listed.assumed
    posts = MESSAGES * assumed["on_x"]
    replies, texts = posts * assumed["answered"], DAYS * assumed["texts_a_day"]
    heard = posts * (price["x_post_read"] + price["x_own_read"])
    return {
        f"AWS, with {MESSAGES:,} messages": idle_usd + thousand_usd,
        "The number that texts come from (US, toll-free)": price["sms_number"],
        f"{texts:.0f} texts of one part ({assumed['texts_a_day']:.0f} a day)": texts
        * price["sms_part"],
        f"X: {posts:.0f} posts heard, {replies:.0f} answered": heard + replies * price["x_reply"],
    }


def table(paid: Mapping[str, float]) -> str:
    """The month as a Markdown table, with its sum."""
    rows: Sequence[tuple[str, str]] = [
        ("a small shop's month", "US$"),
        ("---", "---"),
        *((what, f"{usd:.2f}") for what, usd in paid.items()),
        ("**together**", f"**{sum(paid.values()):.2f}**"),
    ]
    return "\n".join(f"| {what} | {usd} |" for what, usd in rows)
