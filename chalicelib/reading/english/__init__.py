"""What English words tell, as tables in the small language of `signs`."""
