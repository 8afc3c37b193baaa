"""Signed requests to the platforms."""
