"""What a command of the phone makes of a thread, and what it is answered."""
