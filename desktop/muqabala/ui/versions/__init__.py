"""The earlier versions of a report, and what they differ in."""
