"""Questions to a library, and the indexes that answer them."""
