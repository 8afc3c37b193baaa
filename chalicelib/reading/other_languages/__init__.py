"""What other languages and emoji tell, as tables in the small language of `signs`."""
