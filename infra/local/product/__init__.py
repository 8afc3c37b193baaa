"""The product as deployed, on pretend AWS, and what makes it go: clock, queue and faults."""
