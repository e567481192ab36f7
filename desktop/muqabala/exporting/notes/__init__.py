"""The analyst's notes and judgements as files."""
