"""Whom and what both witnesses name, and by which words."""
