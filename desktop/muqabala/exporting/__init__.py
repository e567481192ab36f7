"""Model values to files: one module a format."""
