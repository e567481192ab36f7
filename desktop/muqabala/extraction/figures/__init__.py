"""Numbers, ordinals, percentages, ranges and sums: what each is, and what it counts."""
