"""What goes out to Facebook: when it may, the calls that say it, and what their answers mean."""
