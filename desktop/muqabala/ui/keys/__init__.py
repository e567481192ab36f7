"""Keys of the actions: listing them, and giving actions keys of one's own."""
