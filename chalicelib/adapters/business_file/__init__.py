"""The business file: what the owner wrote, or all that is wrong with it in sentences."""
