"""What comes in from Facebook: webhook bodies and signed requests, taken apart into events."""
