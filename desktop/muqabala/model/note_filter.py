"""Which notes are meant, and in what order: of the panel, of an export, and to be kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any


class NoteOrder(StrEnum):
    """In what order notes are listed."""

    POSITION = "position"
    NEWEST = "newest"
    REPORT = "report"
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class NoteFilter:
    """All that a note must be; of `tags`, `colors`, `verdicts`, `authors` one of those given.

    `words` must all stand in its text, tags, quotations, verdict or author, however spelled. A
    tag stands for those within it too. `documents` are ids; None means all. `review` wants a
    place for review, `pairs` two passages, `marks` nothing written.
    """

    words: str = ""
    tags: tuple[str, ...] = ()
    colors: tuple[str, ...] = ()
    verdicts: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    documents: tuple[str, ...] | None = None
    review: bool = False
    pairs: bool = False
    marks: bool = False
    order: NoteOrder = NoteOrder.POSITION

    @property
    def is_narrow(self) -> bool:
        """Tell whether anything but the documents and the order is asked for."""
        return any(
            (
                self.words.strip(), self.tags, self.colors, self.verdicts, self.authors,
                self.review, self.pairs, self.marks,
            )
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Facets:
    """How many notes there are of each kind that can be filtered by, the most frequent first."""

    total: int = 0
    review: int = 0
    pairs: int = 0
    marks: int = 0
    tags: tuple[tuple[str, int], ...] = ()
    colors: tuple[tuple[str, int], ...] = ()
    verdicts: tuple[tuple[str, int], ...] = ()
    authors: tuple[tuple[str, int], ...] = ()


def to_values(chosen: NoteFilter) -> dict[str, Any]:
    """Return a filter as values for JSON, without what is as usual."""
    usual = NoteFilter()
    return {key: value for key, value in asdict(chosen).items() if value != getattr(usual, key)}


def from_values(values: Mapping[str, Any]) -> NoteFilter:
    """Return the filter of `to_values`; what is not of its type is left out."""
    known: dict[str, Any] = {}
    for field in fields(NoteFilter):
        value = values.get(field.name)
        if field.name == "order":
            known["order"] = NoteOrder(value) if value in set(NoteOrder) else NoteOrder.POSITION
        elif field.name == "words" and isinstance(value, str):
            known["words"] = value
        elif field.name in ("review", "pairs", "marks") and isinstance(value, bool):
            known[field.name] = value
        elif isinstance(value, list | tuple) and all(isinstance(each, str) for each in value):
            known[field.name] = tuple(value)
    return NoteFilter(**known)
