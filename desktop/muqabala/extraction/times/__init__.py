"""Times of the clock, and durations."""
