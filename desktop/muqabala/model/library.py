"""What a library holds, in the small, and what a change or an import did to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """One line of the library list. `added` is when it came in (ISO 8601, UTC), "" if unknown.

    `tags` are those of the report as a whole.
    """

    id: str
    title: str
    outlet: str
    published: str | None
    path: str
    figures: int = 0
    notes: int = 0
    defects: int = 0
    words: int = 0
    added: str = ""
    tags: tuple[str, ...] = ()


class Outcome(StrEnum):
    """What an import did with one file or record."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    DUPLICATE = "duplicate"
    TRASHED = "trashed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Origin:
    """How a report came out of its file.

    `format` is a format's short name ("pdf"), `member` the path within an archive; `stated` are
    the fields (title, outlet, published, url, author) that the file states, the rest being
    guessed from the text.
    """

    format: str = "txt"
    member: str = ""
    stated: tuple[str, ...] = ()
    author: str = ""


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What happened to one file: what was taken, guessed, repaired, or why it was refused.

    `repairs` counts defects by kind; `error` is the code of a `MuqabalaError` with `details`;
    title, outlet and day are those of the report, `origin` tells which of them were guessed.
    A duplicate has the id of the report whose text it repeats in `twin`, one that lies in the
    trash its own there, and `differs` where the file has another text by now. `followed` counts
    the notes that found their words in a changed text, `waiting` those that are for review now.
    """

    path: str
    outcome: Outcome
    document_id: str = ""
    encoding: str = ""
    repairs: tuple[tuple[str, int], ...] = ()
    error: str = ""
    details: tuple[tuple[str, str], ...] = ()
    title: str = ""
    outlet: str = ""
    published: str | None = None
    origin: Origin = Origin()
    twin: str = ""
    differs: bool = False
    followed: int = 0
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The results of one import, in input order. `cancelled` when the user stopped it."""

    results: tuple[ImportResult, ...] = ()
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Changes:
    """What a writing method of the workspace changed; a panel reloads when its flag is set."""

    documents: bool = False
    notes: bool = False
    tags: bool = False
    document_ids: frozenset[str] = frozenset()
    note_ids: frozenset[str] = frozenset()
    corrections: bool = False
    judgements: bool = False
    searches: bool = False

    def __or__(self, other: Changes) -> Changes:
        """Return both changes as one."""
        return Changes(
            self.documents or other.documents,
            self.notes or other.notes,
            self.tags or other.tags,
            self.document_ids | other.document_ids,
            self.note_ids | other.note_ids,
            self.corrections or other.corrections,
            self.judgements or other.judgements,
            self.searches or other.searches,
        )
