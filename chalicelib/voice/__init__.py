"""What we say to customers and text to the owner, and what fits where. Pure."""
