"""The connection to X: its keys, how it is, what was missed, and a rehearsal of it."""
