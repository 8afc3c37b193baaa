"""X: mentions, replies, quotes and direct messages of one account."""
