"""The index of an open library: its figures and names, listed, walked, and written out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from muqabala.comparison.names.look_alikes import look_alikes
from muqabala.exporting.figures_csv import figures_csv
from muqabala.exporting.files import write_atomically
from muqabala.model.claim import Witness
from muqabala.model.index import FigureKey, FigureQuery, FigureRow, NamePlace, NameRow, NameUse
from muqabala.model.likeness import LookAlike
from muqabala.model.mention import Category
from muqabala.store.library import Library
from muqabala.text.contexts import words_around
from muqabala.workspace.corrected_names import CorrectedNames
from muqabala.workspace.correcting import Correcting

_AT_ONCE = 1000
_Answer = TypeVar("_Answer")


def figure_rows(witness: Witness) -> Iterator[FigureRow]:
    """Yield the figures of one report, in its order; days that are told are none."""
    document, analysis = witness.document, witness.analysis
    names = {entity.id: entity.name for entity in analysis.entities}
    for claim in analysis.claims:
        if claim.category is Category.DATE:
            continue
        mention = analysis.mentions[claim.mention]
        before, after = words_around(document.text, mention.span)
        yield FigureRow(
            document_id=document.id, span=mention.span, quote=mention.span.of(document.text),
            category=claim.category, approx=claim.approx, kind=mention.kind,
            title=document.title, outlet=document.outlet, published=document.published or "",
            value=claim.value or "", counted=claim.counted or "", currency=mention.currency or "",
            victims=_named(names, claim.victims), place=_named(names, claim.place),
            date=claim.date or "", attributed_to=_named(names, claim.attributed_to),
            rule=mention.rule, before=before, after=after,
        )  # fmt: skip


def figures_table(witnesses: Iterable[Witness]) -> Iterator[str]:
    """Yield the figures of reports as CSV, line by line, the header first."""
    return figures_csv(row for witness in witnesses for row in figure_rows(witness))


def _named(names: Mapping[str, str], reference: str | None) -> str:
    return names.get(reference, reference) if reference else ""


class Indexing:
    """The figures and names of one open library."""

    def __init__(self, library: Library, correcting: Correcting) -> None:
        self._library = library
        self._correcting = correcting
        self._names = CorrectedNames(library, correcting)

    def figure_keys(self, query: FigureQuery) -> list[FigureKey]:
        """Return the keys of the figures asked for, in order."""
        return self._read(
            lambda: self._library.index.figure_keys(query, self._renamed, self._names.said())
        )

    def figures(self, keys: Sequence[FigureKey]) -> list[FigureRow]:
        """Return the rows of these figures, in the given order."""
        return self._read(
            lambda: self._library.index.figures(keys, self._renamed, self._names.said())
        )

    def figure_counts(self, query: FigureQuery) -> dict[str, int]:
        """Return how many of the figures asked for there are of each category."""
        return self._read(
            lambda: self._library.index.figure_counts(query, self._renamed, self._names.said())
        )

    def export_figures(self, query: FigureQuery, path: Path, *, marked: bool = False) -> int:
        """Write the figures asked for as CSV and return their number.

        `marked` begins the file with a byte order mark. Raises `MuqabalaError("export_failed")`.
        """
        keys = self.figure_keys(query)
        pages = (keys[start : start + _AT_ONCE] for start in range(0, len(keys), _AT_ONCE))
        rows = (row for page in pages for row in self.figures(page))
        write_atomically(path, "".join(figures_csv(rows, marked=marked)))
        return len(keys)

    def names(self, documents: Sequence[str] | None = None) -> list[NameRow]:
        """Return the entities named in the library, or in some reports, the commonest first."""
        return self._read(lambda: self._names.rows(documents))

    def places(
        self, entity_id: str, documents: Sequence[str] | None = None, most: int | None = None
    ) -> tuple[NamePlace, ...]:
        """Return where an entity is named, newest report first, in the order of its text.

        No more than the first `most` places, if that is told.
        """
        return self._read(lambda: self._names.places(entity_id, documents, most))

    def use(self, entity_id: str, most: int, documents: Sequence[str] | None = None) -> NameUse:
        """Return the first `most` places of an entity, and how many there are."""
        places = self.places(entity_id, documents, most)
        if len(places) < most:
            return NameUse(places, len(places), len({place.document_id for place in places}))
        return NameUse(places, *self._read(lambda: self._names.count(entity_id, documents)))

    def look_alikes(self, documents: Sequence[str] | None = None) -> list[LookAlike]:
        """Return the pairs of entities that may be one, the likeliest first."""
        return look_alikes(self.names(documents), self.distinct())

    def distinct(self) -> set[frozenset[str]]:
        """Return the pairs of entities that the analyst said are two."""
        return self._read(self._correcting.distinct)

    @property
    def _renamed(self) -> dict[str, str]:
        return self._correcting.renamed()

    def _read(self, read: Callable[[], _Answer]) -> _Answer:
        with self._library.reading():
            return read()
