"""Numbers in Arabic text: in digits, in words, and in both at once."""
