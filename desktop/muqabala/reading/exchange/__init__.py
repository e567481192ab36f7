"""Notes, judgements and lexicons of others: Web Annotations, REFI-QDA projects, tables."""
