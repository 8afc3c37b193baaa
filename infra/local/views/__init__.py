"""What is seen of the street: its state as JSON, the phone, and the story of what happened."""
