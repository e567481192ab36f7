"""Which item of a drawing stands to the left or right of another."""

from __future__ import annotations

from collections.abc import Sequence

from muqabala.model.drawing import Item, Rect

_ASIDE = 2.0
"""A step up or down counts so many times one to the side."""


def beside(items: Sequence[Item], key: str, side: int) -> str:
    """Return the key of the nearest item to the right (1) or left (-1) of one; itself without."""
    here = next((item.rects[0] for item in items if item.key == key), None)
    if here is None:
        return items[0].key if items else ""
    found = [
        (_distance(here, item.rects[0]), n, item.key)
        for n, item in enumerate(items)
        if _is_beyond(here, item.rects[0], side)
    ]
    return min(found)[2] if found else key


def _is_beyond(here: Rect, there: Rect, side: int) -> bool:
    return there.x >= here.right if side > 0 else there.right <= here.x


def _distance(here: Rect, there: Rect) -> float:
    across = max(there.x - here.right, here.x - there.right, 0.0)
    down = abs(there.y + there.height / 2 - here.y - here.height / 2)
    return across + _ASIDE * down
