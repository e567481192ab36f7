"""The indexes: the figures and the names of many reports, listed, filtered and walked."""
