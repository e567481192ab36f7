"""What a format makes of a file before cleaning: each report's text, and what is said of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_ARABIC = re.compile("[\u0621-\u064a]")


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


def is_made_up(title: str, text: str) -> bool:
    """Tell whether a stated title is a program's and not the report's: of other letters."""
    return not _ARABIC.search(title) and _ARABIC.search(text) is not None
