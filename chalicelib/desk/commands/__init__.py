"""Texts from the owner's phone: whose, about which thread, done once, answered."""
