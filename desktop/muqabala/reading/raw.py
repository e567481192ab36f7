"""What a format makes of a file before cleaning: each report's text, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawReport:
    """One report as its format gives it.

    `name` is its own within a file of several: a record's id, a member's path. `published` is
    ISO 8601. What is empty the file does not state.
    """

    text: str
    name: str = ""
    title: str = ""
    outlet: str = ""
    published: str = ""
    url: str = ""
    author: str = ""
    encoding: str = ""
