"""The only way a value gets into a page: escaped."""

from __future__ import annotations

from html import escape
from string import Template


def filled(template: Template, **values: str) -> str:
    """The template with these values in it, none of which can be markup."""
    return template.substitute({name: escape(value) for name, value in values.items()})
