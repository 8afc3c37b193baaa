"""What a text says, what an owner promises by when, and what a command asks. Pure."""
