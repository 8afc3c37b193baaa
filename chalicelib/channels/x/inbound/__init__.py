"""What comes in from X: webhook bodies of either kind, taken apart into events."""
