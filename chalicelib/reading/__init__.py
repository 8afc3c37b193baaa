"""EARS: what a text says, its kind, tone, urgency and language. Pure."""

from .read import read

__all__ = ["read"]
