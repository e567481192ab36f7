"""Words of a library's safety: backups and the rule that keeps them, what was saved of a wreck."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Keeping:
    """How many backups stay: the latest, one a day for some days, one a week for some weeks."""

    latest: int = 5
    days: int = 7
    weeks: int = 4


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup of a library. `made` is ISO 8601 in UTC, `size` in bytes.

    `reason`: `opened`, `asked`, `migration`, `merge` or `restore` (before it, all but the first
    two).
    """

    path: Path
    made: str
    reason: str
    size: int
    documents: int
    notes: int


@dataclass(frozen=True, slots=True)
class Salvage:
    """What could be read of a damaged library into a new one at `path`.

    `damaged` names the tables of which rows may be missing. `missing_documents` and `missing_notes`
    count what the best backup has and the new library has not; `backup` is that backup.
    """

    path: Path
    documents: int
    notes: int
    damaged: tuple[str, ...] = ()
    backup: Backup | None = None
    missing_documents: int = 0
    missing_notes: int = 0
