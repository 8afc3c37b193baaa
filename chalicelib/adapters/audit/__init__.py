"""The auditor. Alone on purpose: it shares no code with what it judges."""
