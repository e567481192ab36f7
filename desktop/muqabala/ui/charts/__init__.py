"""Drawn views of a comparison: laid out as values, painted, walked by keyboard, written out."""
