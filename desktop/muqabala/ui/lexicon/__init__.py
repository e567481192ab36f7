"""The window in which the analyst reads and edits a lexicon of one's own."""
