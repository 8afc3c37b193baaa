"""Doing what was decided: sends to customers, texts to the owner, and what goes wrong with them."""
