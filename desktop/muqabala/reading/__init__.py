"""File to Document: one module a format, and the cleaning and heading that serve them all."""
