"""What is owed: which promises there are, when they are due, how they move and end."""
