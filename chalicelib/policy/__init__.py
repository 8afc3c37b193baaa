"""The rules: decide(thread, view, now) -> Decision, and what each event makes of a thread. Pure."""
