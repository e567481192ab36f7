"""Persons, places and organisations: listed ones, and those that their surroundings tell."""
