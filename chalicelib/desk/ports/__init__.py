"""What the desk needs from the world. The adapters have the real ones; tests have fakes."""
