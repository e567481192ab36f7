"""What a whole library names and counts, with the analyst's corrections, without reading it all.

What is said of entities (joined with another, of another type, no name at all) is applied to the
counts. What is said of words, or for one report alone, is applied to the reports that have those
words: they alone are read.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence

from muqabala.model.claim import Analysis, Claim, Witness
from muqabala.model.correction import NAMING
from muqabala.model.index import FigureKey, NamePlace, NameRow
from muqabala.model.mention import Entity, Kind, Mention
from muqabala.store.library import Library
from muqabala.store.search.index import Said, Told, place_of
from muqabala.text.folding import fold
from muqabala.text.names import joined_key
from muqabala.workspace.correcting import Correcting

_NOT_WORD = re.compile(r"[\W_]+")
_Counts = dict[str, tuple[int, int]]


class CorrectedNames:
    """Counts and places of entities in one open library."""

    def __init__(self, library: Library, correcting: Correcting) -> None:
        self._library, self._correcting = library, correcting
        self._read: dict[str, Witness] = {}
        self._having: dict[str, set[str]] = {}
        self._stamp: object = None
        self._corrector: object = None
        self._told: Said | None = None
        self._all: list[NameRow] | None = None

    def rows(self, documents: Sequence[str] | None) -> list[NameRow]:
        """Return the entities named, the commonest first."""
        self._keep_fresh()
        if documents is None and self._all is not None:
            return list(self._all)
        rows = self._counted(documents)
        if documents is None:
            self._all = rows
        return list(rows)

    def _counted(self, documents: Sequence[str] | None) -> list[NameRow]:
        index = self._library.index
        corrected = self._corrected(documents)
        known = index.entities()
        counts = index.name_counts(documents, self._meant(known), frozenset(corrected))
        for witness in corrected.values():
            counts = _added(counts, _entities_of(witness))
            known |= {entity.id: entity for entity in witness.analysis.entities}
        rows = [
            NameRow(entity, *counts[each])
            for each in counts
            if (entity := self._described(each, known)) is not None
        ]
        return sorted(rows, key=lambda row: (-row.mentions, row.entity.name))

    def places(
        self, entity_id: str, documents: Sequence[str] | None, most: int | None = None
    ) -> tuple[NamePlace, ...]:
        """Return where an entity is named, newest report first, in the order of its text.

        No more than the first `most` places.
        """
        corrected = self._corrected(documents)
        names = self._names_of(entity_id)
        by_report: dict[str, list[NamePlace]] = defaultdict(list)
        for name in names:
            stored = self._library.index.name_places(name, documents, most, frozenset(corrected))
            for place in stored:
                by_report[place.document_id].append(place)
        for identity, witness in corrected.items():
            by_report[identity] += _places_in(witness, entity_id)
        if len(names) < 2 and not corrected:
            return tuple(place for found in by_report.values() for place in found)
        order = self._library.index.in_order(documents)
        return tuple(
            place
            for identity in order
            for place in sorted(by_report.get(identity, ()), key=lambda each: each.span)
        )[:most]

    def count(self, entity_id: str, documents: Sequence[str] | None) -> tuple[int, int]:
        """Return in how many places, and in how many reports, an entity is named."""
        corrected = self._corrected(documents)
        names, without = self._names_of(entity_id), frozenset(corrected)
        places, reports = self._library.index.count_of_names(names, documents, without)
        found = [_entities_of(witness)[entity_id] for witness in corrected.values()]
        return places + sum(found), reports + sum(1 for each in found if each)

    def described(self) -> list[Entity]:
        """Return the entities of the library as they are after corrections, each once."""
        known = self._library.index.entities()
        meant = self._meant(known)
        final = dict.fromkeys(meant.get(each, each) for each in known)
        found = (self._described(each, known) for each in final if each)
        return [entity for entity in found if entity is not None]

    def naming(
        self, fits: Callable[[Entity], bool]
    ) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """Return where entities that fit are named.

        The stored ids that stand for them; the reports in which what is stored does not count,
        as corrections concern them; and those of these reports that name such an entity anyway.
        """
        known = self._library.index.entities()
        meant, corrected = self._meant(known), self._corrected(None)
        described = {each: self._described(meant.get(each, each), known) for each in known}
        fitting = frozenset(each for each, entity in described.items() if entity and fits(entity))
        naming = frozenset(
            identity
            for identity, witness in corrected.items()
            if any(fits(entity) for entity in witness.analysis.entities)
        )
        return fitting, frozenset(corrected), naming

    def said(self) -> Said:
        """Return of figures that corrections change whom they count, where, and who says so.

        In names or words, and of all the figures of the reports that have to be read.
        """
        self._keep_fresh()
        if self._told is None:
            self._told = self._elsewhere() | self._told_anew()
        return self._told

    def _elsewhere(self) -> dict[FigureKey, Told]:
        """Return the figures at what is, as corrected, no place."""
        rules = self._correcting.corrector.everywhere
        concerned = {*rules.edges, *rules.retyped}
        ends = {each: self._correcting.entity(rules.resolve(each)) for each in concerned}
        others = {each for each, end in ends.items() if end and end.type is not Kind.PLACE}
        if not others:
            return {}
        stored = self._library.index.told_at(others)
        return {key: (victims, None, speaker) for key, (victims, _, speaker) in stored.items()}

    def _told_anew(self) -> dict[FigureKey, Told]:
        emptied = self._correcting.corrector.everywhere.emptied
        reports = self._corrected(None)
        naming = self._library.index.naming(emptied) if emptied else ()
        reports |= {each: self._witness(each) for each in naming}
        numbers = self._library.index.keys() if reports else {}
        return {
            (numbers[identity], seq): _told(claim, witness.analysis)
            for identity, witness in reports.items()
            for seq, claim in enumerate(witness.analysis.claims)
        }

    def _names_of(self, entity_id: str) -> list[str]:
        """Return the entities of the library that are taken for this one, itself last."""
        meant = self._meant(self._library.index.entities())
        names = [each for each, final in meant.items() if final == entity_id]
        if meant.get(entity_id, entity_id) == entity_id:
            names.append(entity_id)
        return list(dict.fromkeys(names))

    def _meant(self, known: dict[str, Entity]) -> dict[str, str]:
        """Return what each entity that corrections are about is taken for, "" for nothing."""
        rules = self._correcting.corrector.everywhere
        concerned = [each for each in {*known, *rules.edges} if rules.concern(each)]
        return {each: rules.decide((), each).entity for each in concerned}

    def _described(self, entity_id: str, known: dict[str, Entity]) -> Entity | None:
        rules = self._correcting.corrector.everywhere
        if entity_id in known and not rules.concern(entity_id):
            return known[entity_id]
        return self._correcting.entity(entity_id) or known.get(entity_id)

    def _corrected(self, documents: Sequence[str] | None) -> dict[str, Witness]:
        """Return the reports that have to be read, corrected, by id."""
        self._keep_fresh()
        corrections = [each for each in self._correcting.all() if each.kind in NAMING]
        reports = {each.document_id for each in corrections if each.document_id}
        words = {joined_key(each.surface) for each in corrections if each.surface}
        if not reports and not words:
            return {}
        having = reports.union(*self._reports_with(words).values())
        present = self._library.index.in_order(documents)
        return {each: self._witness(each) for each in present if each in having}

    def _reports_with(self, words: set[str]) -> dict[str, set[str]]:
        """Return the reports that may have each of some words; texts are looked through once."""
        new = words - self._having.keys()
        if new:
            self._having |= {word: set() for word in new}
            for identity, text in self._library.index.texts():
                key = _NOT_WORD.sub("", fold(text))  # Blanks do not count, as in matching.
                for word in new:
                    if word in key:
                        self._having[word].add(identity)
        return {word: self._having[word] for word in words}

    def _keep_fresh(self) -> None:
        """Forget what was read of reports that have changed, or that are corrected otherwise."""
        stamp, corrector = self._library.documents.stamp(), self._correcting.corrector
        if stamp != self._stamp:
            self._having.clear()
        if stamp != self._stamp or corrector is not self._corrector:
            self._read.clear()
            self._told = self._all = None
        self._stamp, self._corrector = stamp, corrector

    def _witness(self, document_id: str) -> Witness:
        if document_id not in self._read:
            document = self._library.documents.load(document_id)
            found = self._library.documents.load_analysis(document_id)
            corrected = self._correcting.corrected(document, found)
            self._read[document_id] = Witness(document, corrected)
        return self._read[document_id]


def _told(claim: Claim, analysis: Analysis) -> Told:
    def named(reference: str | None) -> str | None:
        entity = analysis.entity(reference or "")
        return entity.name if entity else reference

    return named(claim.victims), named(claim.place), named(claim.attributed_to)


def _entities_of(witness: Witness) -> Counter[str]:
    return Counter(mention.entity for mention in witness.analysis.mentions if mention.entity)


def _added(counts: _Counts, more: Counter[str]) -> _Counts:
    """Return the counts with those of one more report."""
    result = dict(counts)
    for entity, mentions in more.items():
        before, reports = result.get(entity, (0, 0))
        result[entity] = before + mentions, reports + 1
    return result


def _places_in(witness: Witness, entity_id: str) -> Iterator[NamePlace]:
    document, entity = witness.document, witness.analysis.entity(entity_id)
    known = (document.outlet, document.title, document.published)
    named: list[Mention] = [m for m in witness.analysis.mentions if m.entity == entity_id]
    for mention in named:
        name = entity.name if entity else ""
        yield place_of(mention, document.text, name, document.id, known)
