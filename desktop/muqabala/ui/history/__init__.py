"""What happened to the library, in words, and what was thrown away."""
