"""How wide the columns of a table are: long cells get more room, and no word is broken."""

from __future__ import annotations

from collections.abc import Sequence


def column_widths(least: Sequence[float], wanted: Sequence[float], room: float) -> list[float]:
    """Return widths that fill the `room`, all in one unit.

    `least` is what the longest word of each column needs, `wanted` what its longest cell would
    take on one line. What is over goes to columns by the root of what they lack, so that one
    very long cell does not starve the others.
    """
    fair = [min(width, room / len(least)) for width in least]
    over = [max(0.0, whole - word) for word, whole in zip(fair, wanted, strict=True)]
    eased = over if sum(wanted) <= room else [more**0.5 + 1.0 for more in over]
    spare = room - sum(fair)
    share = spare / sum(eased) if sum(eased) else 0.0
    return [width + more * share for width, more in zip(fair, eased, strict=True)]
