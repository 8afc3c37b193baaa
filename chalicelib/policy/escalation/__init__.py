"""When the owner's phone rings: triggers, their rules, alerts, caps, and who is on call."""
