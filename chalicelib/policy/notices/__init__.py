"""What the desk thread says: notes to the owner that belong to no customer."""
