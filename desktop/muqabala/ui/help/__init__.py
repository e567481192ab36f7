"""The handbook, offline and searchable."""
