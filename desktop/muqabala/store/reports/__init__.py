"""Reports in the library: their rows, what was found in them, what imports brought."""
