"""Why: a text came, nothing was said, words did not go, a promise ended. Stored, and shown."""
