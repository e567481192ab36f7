"""A note while it is being written: kept every moment, so that a crash takes nothing with it."""

from __future__ import annotations

from dataclasses import dataclass

Place = tuple[str, int, int]
"""Document id, start and end in code points; from -1 to -1 is the whole report."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the editor. `note_id` is the note that is changed, "" for a new one.

    `tags` are as typed, `at` is when it was last kept (ISO 8601, UTC); `set_aside`
    tells that the analyst left it, and not that the program ended.
    """

    id: str
    note_id: str = ""
    places: tuple[Place, ...] = ()
    body: str = ""
    tags: str = ""
    color: str = ""
    verdict: str = ""
    confidence: str = ""
    at: str = ""
    set_aside: bool = False
