"""The history of a library as it is read: one line for each change, what, when, who, where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from muqabala.model.annotation import Note
from muqabala.model.library import DocumentSummary


class Standing(StrEnum):
    """Whether a change is in force, taken back, or cannot be taken back any more."""

    DONE = "done"
    UNDONE = "undone"
    FINAL = "final"


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `label` is its code, `at` ISO 8601 in UTC, `count` of how many things.

    `words` are those of the first thing changed, `documents` the ids of the reports concerned.
    """

    id: int
    at: str
    label: str
    author: str = ""
    standing: Standing = Standing.DONE
    words: str = ""
    documents: tuple[str, ...] = ()
    count: int = 1


@dataclass(frozen=True, slots=True)
class Trash:
    """What was thrown away, the latest first: reports and notes, each with the time."""

    documents: tuple[tuple[DocumentSummary, str], ...] = ()
    notes: tuple[tuple[Note, str], ...] = ()

    def __len__(self) -> int:
        return len(self.documents) + len(self.notes)
