"""Kept looks after itself: what was missed, the connections, the day's and the week's jobs."""
