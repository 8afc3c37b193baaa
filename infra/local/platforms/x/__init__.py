"""The pretend X: an account, posts and direct messages, and an API."""
