"""The street: all of Kept on one laptop, with pretend platforms and a clock that can be moved."""
