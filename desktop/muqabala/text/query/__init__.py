"""The language of the search line: words, phrases, fields and figures, to a `Question`."""

from muqabala.text.query.parser import parse_query

__all__ = ["parse_query"]
