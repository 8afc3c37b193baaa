"""The bench: what Kept costs, measured against a baseline in the same run."""
