"""Searching an open library: what a line of words and fields means in it, and what answers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TypeVar

from muqabala.comparison.concordance import concordance_lines, in_order
from muqabala.exporting.concordance_file import write_concordance
from muqabala.model.mention import Entity
from muqabala.model.search import (
    Answer,
    Both,
    ConcordanceLine,
    ConcordanceOrder,
    Counted,
    Either,
    FoundName,
    FoundNote,
    FoundReport,
    FromOutlet,
    Gathered,
    Named,
    Noted,
    Order,
    Question,
    Tagged,
    Without,
    Words,
)
from muqabala.model.span import NOWHERE, Span
from muqabala.store.library import Library
from muqabala.store.search.finding import Head, StoredNote
from muqabala.store.search.sql import FiguresOf, Meanings, NamedIn
from muqabala.text.matching import find_hits, merged, sought_words, title_hits
from muqabala.text.query import parse_query
from muqabala.text.query.fields import category_of
from muqabala.text.snippets import snippets
from muqabala.text.stems import light_stem
from muqabala.text.tokens import WORD
from muqabala.text.word_forms import search_key, word_forms
from muqabala.workspace.corrected_names import CorrectedNames
from muqabala.workspace.correcting import Correcting

PAGE = 20
MOST_NAMES = 6
MOST_NOTES = 50
MOST_LINES = 2000
"""Lines of a concordance that are read at once."""

_Leaf = TypeVar("_Leaf")


class Searching:
    """The search of one open library; all answers are read from what is stored now."""

    def __init__(self, library: Library, correcting: Correcting) -> None:
        self._library = library
        self._names = CorrectedNames(library, correcting)
        self._stamp: object = None
        self._entities: list[tuple[Entity, tuple[frozenset[str], ...]]] = []

    @classmethod
    def apart(cls, path: Path) -> Searching:
        """Return a search over a connection of its own, for another thread than the library's."""
        library = Library(path, to_read="search_reads")
        return cls(library, Correcting(library))

    def close(self) -> None:
        """Let go of a connection of its own."""
        self._library.close()

    def interrupt(self) -> None:
        """Stop what is being searched, from another thread; it fails with `search_stopped`."""
        self._library.interrupt()

    # what answers

    def answer(
        self, line: str, start: int = 0, most: int = PAGE, order: Order = Order.NEWEST
    ) -> Answer:
        """Return a page of the reports that answer; on the first one notes and names too.

        Raises `MuqabalaError` with the place of a fault, as `parse_query` does.
        """
        question = parse_query(line)
        with self._library.reading():
            meanings = self._meanings(question)
            ask = (
                self._library.finding.best if order is Order.BEST else self._library.finding.newest
            )
            keys = list(islice(ask(question, meanings), start, start + most + 1))
            reports = tuple(self._reports(keys[:most], question, meanings))
            if start:
                return Answer(reports, len(keys) > most)
            notes = tuple(islice(self._notes(question), MOST_NOTES))
            return Answer(reports, len(keys) > most, notes, tuple(self._found_names(question)))

    def reports(self, line: str, order: Order = Order.NEWEST) -> Iterator[FoundReport]:
        """Yield all reports that answer, in order."""
        question = parse_query(line)
        with self._library.reading():
            meanings = self._meanings(question)
            ask = (
                self._library.finding.best if order is Order.BEST else self._library.finding.newest
            )
            yield from self._reports(list(ask(question, meanings)), question, meanings)

    def count(self, line: str) -> int:
        """Return how many reports answer."""
        question = parse_query(line)
        with self._library.reading():
            return self._library.finding.count(question, self._meanings(question))

    def concordance(
        self,
        line: str,
        order: ConcordanceOrder = ConcordanceOrder.REPORT,
        most: int | None = MOST_LINES,
    ) -> list[ConcordanceLine]:
        """Return the places that answer with the words around them, from the newest reports."""
        question = parse_query(line)
        with self._library.reading():
            meanings = self._meanings(question)
            keys = self._library.finding.newest(question, meanings)
            heads = filter(None, map(self._library.finding.head, keys))
            lines = (
                found
                for head in heads
                for found in concordance_lines(
                    _heading(head), head.text, self._hits(head, question, meanings)
                )
            )
            return in_order(islice(lines, most), order)

    def export_concordance(
        self, line: str, path: Path, order: ConcordanceOrder, language: str
    ) -> int:
        """Write all places that answer as CSV, XLSX or a page, by suffix; return their number."""
        lines = self.concordance(line, order, most=None)
        write_concordance(lines, path, line, language)
        return len(lines)

    # the index

    def waiting(self) -> int:
        """Return how many reports of an older library are still to be indexed."""
        with self._library.reading():
            return self._library.search.waiting()

    def fill(self, most: int) -> int:
        """Index some of the reports that are waiting; return how many."""
        with self._library.transaction():
            return self._library.search.fill(most)

    def tidy(self) -> bool:
        """Merge a part of the index; False when there is no more to do."""
        with self._library.transaction():
            return self._library.search.tidy()

    def saved(self) -> list[tuple[str, str]]:
        """Return the saved searches as name and line, the latest first."""
        with self._library.reading():
            return self._library.saved_searches.all()

    # reports

    def _reports(
        self, keys: list[int], question: Question, meanings: Meanings
    ) -> Iterator[FoundReport]:
        for key in keys:
            head = self._library.finding.head(key)
            if head is not None:
                hits = self._hits(head, question, meanings)
                yield FoundReport(
                    document_id=head.id, title=head.title, outlet=head.outlet,
                    published=head.published, path=head.path, hits=hits,
                    snippets=snippets(head.text, hits),
                    title_hits=title_hits(head.title, question),
                )  # fmt: skip

    def _hits(self, head: Head, question: Question, meanings: Meanings) -> tuple[Span, ...]:
        spans = list(find_hits(head.text, question))
        leaves: list[Named | Counted] = [*_leaves(question, Named), *_leaves(question, Counted)]
        for leaf in leaves:
            spans += self._library.finding.field_hits(head.key, leaf, meanings)
        return merged(spans)

    # notes and names

    def _notes(self, question: Question) -> Iterator[FoundNote]:
        if not any(_leaves(question, sort) for sort in (Words, Tagged, Noted)):
            return
        for note in self._library.finding.notes():
            if _note_answers(question, note):
                yield FoundNote(
                    note_id=note.id, document_id=note.documents[0], body=note.body, tags=note.tags,
                    title=note.title, span=note.span, hits=find_hits(note.body, question),
                )  # fmt: skip

    def _found_names(self, question: Question) -> list[FoundName]:
        """Return entities in whose names all the words stand, if nothing but words is asked."""
        words = [word for part in sought_words(question) for word in part.words]
        if not words or not _is_plain(question):
            return []
        sought = [frozenset(word_forms(search_key(word))) for word in words]
        found = [entity for entity, names in self._known() if _is_named(names, sought)]
        found.sort(key=lambda entity: (len(entity.name), entity.name))
        return [
            FoundName(entity.id, entity.name, entity.type, entity.english)
            for entity in found[:MOST_NAMES]
        ]

    # what fields mean

    def _meanings(self, question: Question) -> Meanings:
        noted: list[Tagged | Noted] = [
            *_everywhere(question, Tagged),
            *_everywhere(question, Noted),
        ]
        return Meanings(
            names={each: self._named_in(each) for each in _everywhere(question, Named)},
            figures={each: self._figures_of(each) for each in _everywhere(question, Counted)},
            outlets={each: self._outlets(each) for each in _everywhere(question, FromOutlet)},
            notes={each: self._noted(each) for each in noted},
            gathered={each: self._gathered(each) for each in _everywhere(question, Gathered)},
        )

    def _named_in(self, named: Named) -> NamedIn:
        sought = [frozenset(word_forms(word)) for word in named.words]

        def fits(entity: Entity) -> bool:
            of_kind = named.kind is None or entity.type is named.kind
            return of_kind and _is_named(_name_words(entity), sought)

        return NamedIn(*self._names.naming(fits))

    def _known(self) -> list[tuple[Entity, tuple[frozenset[str], ...]]]:
        """Return the entities of the library as corrected, with the words of their names."""
        stamp = self._library.documents.stamp()
        if stamp != self._stamp:
            self._stamp = stamp
            self._entities = [(each, _name_words(each)) for each in self._names.described()]
        return self._entities

    def _figures_of(self, counted: Counted) -> FiguresOf:
        categories = [found for word in counted.words if (found := category_of(word))]
        if categories or not counted.words:
            return FiguresOf(categories[0].value if categories else None)
        stems = {light_stem(word) for word in counted.words}
        things = self._library.finding.counted_things()
        return FiguresOf(counted=tuple(each for each in things if stems <= _stems(each)))

    def _outlets(self, outlet: FromOutlet) -> tuple[str, ...]:
        sought = [frozenset(word_forms(word)) for word in outlet.words]
        known = self._library.finding.outlets()
        return tuple(each for each in known if _is_named((_keys(each),), sought))

    def _noted(self, question: Tagged | Noted) -> tuple[str, ...]:
        """Return the reports with such notes, and those that bear such a tag themselves."""
        notes = self._library.finding.notes()
        found = dict.fromkeys(
            document
            for note in notes
            if _note_answers(question, note)
            for document in note.documents
        )
        if isinstance(question, Tagged):
            borne = self._library.report_sets.all_tags()
            found |= dict.fromkeys(each for each, tags in borne.items() if _bears(question, tags))
        return tuple(found)

    def _gathered(self, question: Gathered) -> tuple[str, ...]:
        """Return the reports of the collections of which a name is asked."""
        sought = [frozenset(word_forms(word)) for word in question.words]
        sets = self._library.report_sets
        named = [name for name in sets.names() if _is_named((_keys(name),), sought)]
        return tuple(dict.fromkeys(each for name in named for each in sets.members(name)))


def _bears(question: Tagged, tags: tuple[str, ...]) -> bool:
    sought = [frozenset(word_forms(word)) for word in question.words]
    return any(_is_named((_keys(tag),), sought) for tag in tags)


def _note_answers(question: Question, note: StoredNote) -> bool:
    """Tell whether a note by itself answers; what is asked of reports no note answers."""
    if isinstance(question, Both):
        return all(_note_answers(part, note) for part in question.parts)
    if isinstance(question, Either):
        return any(_note_answers(part, note) for part in question.parts)
    if isinstance(question, Without):
        return not _note_answers(question.part, note)
    if isinstance(question, Tagged):
        return _bears(question, note.tags)
    if isinstance(question, Noted):
        sought = [frozenset(word_forms(word)) for word in question.words]
        return _is_named((_keys(note.body),), sought)
    if not sought_words(question):
        return False
    return any(find_hits(words, question) for words in (note.body, *note.tags))


def _is_named(names: tuple[frozenset[str], ...], sought: list[frozenset[str]]) -> bool:
    """Tell whether one of the names has a form of each of the words."""
    return any(all(not forms.isdisjoint(name) for forms in sought) for name in names)


def _is_plain(question: Question) -> bool:
    if isinstance(question, Both | Either):
        return all(map(_is_plain, question.parts))
    return bool(sought_words(question))


def _leaves(question: Question, sort: type[_Leaf]) -> list[_Leaf]:
    """Return what is asked for of one sort, without what is asked not to be there."""
    if isinstance(question, sort):
        return [question]
    parts = question.parts if isinstance(question, Both | Either) else ()
    return [leaf for part in parts for leaf in _leaves(part, sort)]


def _everywhere(question: Question, sort: type[_Leaf]) -> list[_Leaf]:
    """Return what is asked of one sort, within «not» too."""
    if isinstance(question, Without):
        return _everywhere(question.part, sort)
    if isinstance(question, Both | Either):
        return [leaf for part in question.parts for leaf in _everywhere(part, sort)]
    return [question] if isinstance(question, sort) else []


def _name_words(entity: Entity) -> tuple[frozenset[str], ...]:
    return tuple(map(_keys, filter(None, (entity.name, entity.english, *entity.aliases))))


@lru_cache(maxsize=65_536)
def _keys(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(search_key(text)))


@lru_cache(maxsize=65_536)
def _stems(text: str) -> frozenset[str]:
    return frozenset(map(light_stem, _keys(text)))


def _heading(head: Head) -> ConcordanceLine:
    return ConcordanceLine(head.id, NOWHERE, "", "", "", head.title, head.outlet, head.published)
