"""Imports as steps of the history: what one brought goes when it is taken back, and comes again.

An import comes in many parts, each on disk when it is counted; all of them are one step, unless
the analyst does something else meanwhile. The step is short: two numbers for the reports that are
new, and a number for each older version of a report that was read again.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from muqabala.model.annotation import Note
from muqabala.model.document import Document
from muqabala.model.judgement import Judgement
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.workspace.changing import Changing, now

LABEL = "import_files"


@dataclass(slots=True)
class Replaced:
    """What reports that are read again stand in place of; it fills while they are stored."""

    versions: list[tuple[str, int]] = field(default_factory=list)
    notes: list[tuple[Note | None, Note | None]] = field(default_factory=list)
    judgements: list[tuple[Judgement | None, Judgement | None]] = field(default_factory=list)

    def keep(self, library: Library, document: Document) -> str:
        """Keep the version of a report whose place `document` takes; return its text."""
        before = library.documents.load(document.id)
        self.versions.append((document.id, library.arrivals.keep(before)))
        return before.text


class Arriving:
    """The import that is going on in one open library."""

    def __init__(self, library: Library, changing: Changing) -> None:
        self.library = library
        self._changing = changing
        self._begun: tuple[int, Step] | None = None
        self._is_hurried = False

    def begin(self) -> None:
        """Let what is stored from now on be a step of its own."""
        self._begun = None

    def end(self) -> None:
        """Return when all that was stored is on disk."""
        if self._is_hurried:
            self.library.settle()
        self._is_hurried = False

    @contextmanager
    def together(self) -> Iterator[Replaced]:
        """Do all of the block in one transaction, and record what came and what it replaced.

        A process that is killed loses nothing of it; `end` waits until it is safe from power cuts.
        """
        replaced = Replaced()
        with self.library.hurried(), self.library.transaction():
            before = self.library.arrivals.last()
            yield replaced
            begun = self._recorded(self._part(before, replaced))
        # Only now it is there: of a step that is not, nothing may be remembered.
        self._begun, self._is_hurried = begun, True

    def _part(self, before: int, replaced: Replaced) -> Step:
        last = self.library.arrivals.last()
        return Step(
            LABEL,
            notes=tuple(replaced.notes),
            judgements=tuple(replaced.judgements),
            arrived=((before + 1, last, now(), None),) if last > before else (),
            versions=tuple(replaced.versions),
        )

    def _recorded(self, part: Step) -> tuple[int, Step] | None:
        """Record a part of the import, with those before it where nothing was done since."""
        history, begun = self.library.history, self._begun
        if part == Step(LABEL):
            return begun
        if begun is None or not history.is_last(begun[0]):
            return history.record(part, now(), self._changing.author), part
        whole = _joined(begun[1], part)
        history.rewrite(begun[0], whole)
        return begun[0], whole


def _joined(one: Step, other: Step) -> Step:
    """Return two parts of an import as one; a row of numbers that goes on is one row."""
    arrived = one.arrived + other.arrived
    if one.arrived and other.arrived and one.arrived[-1][1] + 1 == other.arrived[0][0]:
        first, _last, gone, here = one.arrived[-1]
        arrived = (*one.arrived[:-1], (first, other.arrived[0][1], gone, here))
    return replace(
        one,
        notes=one.notes + other.notes,
        judgements=one.judgements + other.judgements,
        arrived=arrived,
        versions=one.versions + other.versions,
    )
