"""What Kept costs, from counted calls and one dated list of prices."""
