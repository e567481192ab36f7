"""Days, months, years and spans of them, resolved against the day of publication."""
