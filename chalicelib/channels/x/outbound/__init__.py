"""What goes out to X: when it may, the calls that say it, and what their answers mean."""
