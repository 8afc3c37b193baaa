"""The unit of work: a thread and what is around it, read, decided upon, saved as one change."""
