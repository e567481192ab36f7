"""Directions in one line: fencing off what runs the other way, and telling how a line runs."""

from __future__ import annotations

import re
import unicodedata

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
_ISOLATED = re.compile("[\u2066-\u2068][^\u2069]*\u2069")


def isolated(text: str) -> str:
    """Return `text` fenced off, so that its direction does not disturb its neighbours."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if text else ""


def left_to_right(text: str) -> str:
    """Return names of keys fenced off and in their Latin order, a final comma included."""
    return f"\u2066{text}{POP_ISOLATE}"


def facing(first: int, second: int, mirrored: bool) -> str:
    """Return two counts as the pages stand: the first on the right in a mirrored window."""
    start = "\u2067" if mirrored else "\u2066"
    return f"{start}{first} ↔ {second}{POP_ISOLATE}"


def joined(*parts: str) -> str:
    """Return the parts that are not empty on one line, each isolated, with a middle dot between."""
    return " · ".join(isolated(part) for part in parts if part)


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
