"""Figures of a witness read against their sentences, and whether two count one thing."""
