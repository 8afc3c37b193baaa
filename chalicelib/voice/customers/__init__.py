"""What customers read that is not an answer to them: what became of a request about their data."""
