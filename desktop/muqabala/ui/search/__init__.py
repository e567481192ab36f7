"""The search of the library: a line to type in, what it finds, and the concordance."""
