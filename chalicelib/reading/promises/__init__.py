"""Promises in an owner's words: finding them, dating them, and what ends or moves them."""
