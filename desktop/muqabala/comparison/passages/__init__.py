"""Sentences of two witnesses that tell the same thing, and the words in which they differ."""
