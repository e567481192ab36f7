"""Who says what: statements, quotations and their speakers."""
