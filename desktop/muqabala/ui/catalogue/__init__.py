"""The catalogue: all reports as a wide table, what is done with many of them, and their counts."""
