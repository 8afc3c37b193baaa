"""The connection to a Page: its keys, how it is, what was missed, and a rehearsal of it."""
