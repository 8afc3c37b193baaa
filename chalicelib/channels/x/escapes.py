"""X's texts as they were typed: it escapes three signs in all that it shows."""

from __future__ import annotations

import re
from typing import Any

from .. import fields

ESCAPED = {"&amp;": "&", "&lt;": "<", "&gt;": ">"}
ESCAPES = re.compile("|".join(ESCAPED))


def plain_text(value: Any) -> str:
    """A text without X's escapes; "" for what is none."""
    return ESCAPES.sub(lambda found: ESCAPED[found.group()], fields.text_of(value))
