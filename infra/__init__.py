"""What Chalice does not create, and what never runs in Lambda."""
