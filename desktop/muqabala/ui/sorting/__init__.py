"""Sorting reports: their tags, their collections, and lists narrowed to either."""
