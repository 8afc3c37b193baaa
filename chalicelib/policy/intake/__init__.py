"""What something heard makes of a thread: messages, edits, the end of an episode."""
