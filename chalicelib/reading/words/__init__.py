"""The words we know, as tables in the small language of `signs`."""
