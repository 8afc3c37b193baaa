"""The words of owners: commands, promises, times and shorthand, as tables."""
