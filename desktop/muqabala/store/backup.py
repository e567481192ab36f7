"""Copies of a library, made while it is open and whole."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database


def copy_before_migration(db: Database, path: Path) -> Path:
    """Write a copy of the open library beside it and return where; its name carries the time."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    target = path.with_name(f"{path.stem}.before-{stamp}{path.suffix}")
    db.execute("VACUUM INTO ?", [str(target)])
    return target
