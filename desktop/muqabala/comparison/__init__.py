"""Documents and mentions to Collation: alignment, claims, naming, checks."""
