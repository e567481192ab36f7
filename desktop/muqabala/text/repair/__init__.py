"""What extraction from pages did to a text, found and undone."""
