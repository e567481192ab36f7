"""Arabic as strings: pure functions, no documents, no files but the lexicons."""
