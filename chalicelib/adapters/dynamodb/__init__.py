"""The one table: its keys, items and rows, and the store on it."""
