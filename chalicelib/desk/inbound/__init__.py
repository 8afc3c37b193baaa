"""What comes in: webhook bodies, events, echoes, and the minute."""
