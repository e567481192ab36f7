"""The direction of a line: that of its first strong letter."""

from __future__ import annotations

import re
import unicodedata

_ISOLATED = re.compile("[\u2066-\u2068][^\u2069]*\u2069")


def is_right_to_left(text: str, otherwise: bool) -> bool:
    """Tell the direction of a paragraph by its first strong letter; `otherwise` without one.

    What is fenced off does not count (Unicode Annex 9, rule P2): a line put together from
    fenced parts runs as the window does.
    """
    for character in _ISOLATED.sub("", text):
        kind = unicodedata.bidirectional(character)
        if kind in {"R", "AL"}:
            return True
        if kind == "L":
            return False
    return otherwise
