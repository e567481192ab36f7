"""Claims: figures with what they count, of whom, where, when, and who says so."""
