"""What the window holds at the moment, by which its actions are offered."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Held:
    """Whether a library is open, how many reports and notes it has, how many reports are open."""

    is_open: bool
    opened: int = 0
    documents: int = 0
    notes: int = 0
