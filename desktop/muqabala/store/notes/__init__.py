"""The analyst's notes, tags, corrections and judgements in the library."""
