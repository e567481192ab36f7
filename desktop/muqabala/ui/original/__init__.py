"""The original page of a report, as a picture beside its text."""
