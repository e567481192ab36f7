"""Directions in one line: fencing off what runs the other way."""

from __future__ import annotations

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


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


def running(text: str, mirrored: bool) -> str:
    """Return a line put together from fenced parts, to run as the window does."""
    start = "\u2067" if mirrored else "\u2066"
    return f"{start}{text}{POP_ISOLATE}" if text else ""


def joined(*parts: str) -> str:
    """Return the parts that are not empty on one line, each isolated, with a middle dot between."""
    return " · ".join(isolated(part) for part in parts if part)
