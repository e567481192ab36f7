"""Words of a text, and the clitics at their front."""

from __future__ import annotations

import re
from typing import NamedTuple

WORD = re.compile(r"\w+")


class Word(NamedTuple):
    """A run of letters and digits, with where it stands."""

    text: str
    start: int
    end: int


def find_words(text: str) -> list[Word]:
    """Return the words of a folded text in order."""
    return [Word(m.group(), m.start(), m.end()) for m in WORD.finditer(text)]
