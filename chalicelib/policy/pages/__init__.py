"""What the small pages show, and what their buttons do."""
