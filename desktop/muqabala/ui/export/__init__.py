"""What the window writes to files: its menu, the question for a file, and the writing."""
