"""Tags in the window: typing them, giving them to notes, and keeping them in order."""
