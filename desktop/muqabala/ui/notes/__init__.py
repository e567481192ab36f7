"""The analyst's notes in the window: writing, listing, filtering, and what is for review."""
