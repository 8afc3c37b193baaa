"""A person's data: erasing it, and the requests of platforms to do so."""
