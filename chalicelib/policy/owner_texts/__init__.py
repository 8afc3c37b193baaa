"""The facts that a text to the owner is worded from."""
