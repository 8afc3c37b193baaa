"""When the business is open, adding open time, quiet hours, and times in words. Pure."""
