"""The vocabulary of what we print: headings, paragraphs, tables and columns, in no format yet.

The content of a page is made once and written as HTML, Markdown, DOCX or PDF by a writer each.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, repeat
from operator import attrgetter
from typing import NamedTuple


class Run(NamedTuple):
    """Words of one look. `look` names it as a class of `looks`; several are parted by blanks.

    `fenced` words run from left to right whatever stands beside them (a date, a path). `notes`
    are the ids of the notes that these words carry, `tip` what is said when they are pointed at.
    A tuple, as paragraphs are: they are made by the hundred thousand.
    """

    text: str
    look: str = ""
    fenced: bool = False
    notes: tuple[str, ...] = ()
    tip: str = ""


_notes_of = attrgetter("notes")


class Paragraph(NamedTuple):
    """Runs on one line or more.

    `role` is "", `muted`, `quote`, `headline`, `boilerplate`, `item` or `remarks`, which ends a
    note. An `item` of a list has what stands before it as `marker` (`•`, `3.`); `depth` is how
    far in it stands.
    """

    runs: tuple[Run, ...]
    role: str = ""
    marker: str = ""
    depth: int = 0

    @property
    def text(self) -> str:
        """The words without their looks."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (the whole) to 3."""

    text: str
    level: int = 2


PRINTABLE: Mapping[int, str] = {
    **dict.fromkeys((*range(32), *range(127, 160)), " "),
    **dict.fromkeys((0x0A, 0x85, 0x2028, 0x2029), "\n"),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
"""For `str.translate`: controls as blanks, line ends as one, halves of surrogate pairs as marks."""

Cell = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under their heads; the first column is where reading begins."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks beside each other, the first where reading begins."""

    columns: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class Comment:
    """A note in the margin, found by its id where words carry it; `author` may be empty."""

    id: str
    paragraphs: tuple[Paragraph, ...]
    author: str = ""
    created: str = ""


Block = Heading | Paragraph | Table | Columns


@dataclass(frozen=True, slots=True)
class Printed:
    """A whole: its title, its language (`ar`, `en`), its blocks and the notes in its margin."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()


def carries_notes(runs: Sequence[Run]) -> bool:
    """Tell whether any of the words carries a note."""
    return any(map(_notes_of, runs))


def with_ended_notes(runs: Sequence[Run]) -> Iterator[tuple[Run, tuple[str, ...]]]:
    """Yield each run with the ids of the notes that no words after it carry on."""
    if not carries_notes(runs):
        yield from zip(runs, repeat(()), strict=False)
        return
    for run, following in pairwise((*runs, Run(""))):
        yield run, tuple(note for note in run.notes if note not in following.notes)


def moment(published: str) -> Run:
    """Return a day (ISO 8601), with its time where one is told, as people read it."""
    return Run(published[:16].replace("T", " "), fenced=True)


def paragraph(text: str, role: str = "", *, look: str = "", fenced: bool = False) -> Paragraph:
    """Return a paragraph of one run."""
    return Paragraph((Run(text, look, fenced),), role)
