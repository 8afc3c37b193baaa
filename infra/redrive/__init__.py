"""Hears again what lies in the dead letters, without bringing back what must stay gone."""
