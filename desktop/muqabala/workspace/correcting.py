"""The analyst's corrections of a library: kept, applied on reading, exchanged with colleagues.

The engine's findings stay in the library as they are. What everyone reads of them goes through
`Correcting.corrected`, so a correction holds at once for all reports, also for those read later.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import chain
from pathlib import Path

from muqabala.errors import MuqabalaError
from muqabala.exporting.files import write_atomically
from muqabala.exporting.lexicon_file import lexicon_file
from muqabala.extraction.corrections.corrections import Corrector
from muqabala.extraction.names.curated import PREFIX, curated_entities
from muqabala.model.claim import Analysis
from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.document import Document
from muqabala.model.mention import Entity, Kind
from muqabala.reading.exchange.lexicon_file import read_lexicon
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.text.clitics import bare
from muqabala.text.names import name_key

MOST_CHOICES = 50
_INSTANT = timedelta(microseconds=1)
_CURATED = tuple(f"{prefix}:" for prefix in PREFIX.values())


class Correcting:
    """The corrections of one open library. Its methods make steps; the workspace does them."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._made: Corrector | None = None
        self._stamp = -1

    def all(self) -> list[Correction]:
        """Return the corrections in the order in which they were made: later ones win."""
        return self._library.corrections.all()

    def corrected(self, document: Document, analysis: Analysis) -> Analysis:
        """Return what the engine found in a document, with the corrections applied."""
        return self.corrector.correct(document, analysis)

    @property
    def corrector(self) -> Corrector:
        """The corrections made ready; anew when another program changed the library."""
        stamp = self._library.corrections.stamp()
        if self._made is None or stamp != self._stamp:
            self._made, self._stamp = Corrector(self.all(), self._known), stamp
        return self._made

    def forget(self) -> None:
        """Make the corrections ready anew, since they changed."""
        self._made = None

    # steps

    def adding(self, corrections: Sequence[Correction]) -> Step | None:
        """Return the step that adds what is not known yet, None when all is.

        Ids and times are given here. Raises `MuqabalaError("correction_invalid", fault=…)`.
        """
        new = _unknown([_checked(each) for each in corrections], self.all())
        return _step("add_correction", self._stamped(new)) if new else None

    def editing(self, correction: Correction) -> Step:
        """Return the step that puts a correction in place of the one of its id.

        What was just edited was said last, so it wins over the others. Raises `MuqabalaError`:
        `correction_unknown`, `correction_invalid`.
        """
        before = self._library.corrections.load(correction.id)
        (after,) = self._stamped([_checked(correction)])
        return Step("edit_correction", corrections=((before, replace(after, id=before.id)),))

    def removing(self, correction_ids: Iterable[str]) -> Step:
        """Return the step that removes corrections; raises `correction_unknown`."""
        load = self._library.corrections.load
        pairs = tuple((load(each), None) for each in dict.fromkeys(correction_ids))
        return Step("remove_correction", corrections=pairs)

    def importing(self, path: Path) -> tuple[int, int, Step | None]:
        """Return how many entries of a lexicon file are new, how many known, and the step.

        Entries keep their author and time. Raises what `read_lexicon` does; nothing is taken of
        a file with a bad line.
        """
        read = read_lexicon(path)
        new = _unknown(read, self.all())
        step = _step("import_lexicon", self._dated(new)) if new else None
        return len(new), len(read) - len(new), step

    def export(self, path: Path) -> int:
        """Write the corrections as a lexicon file and return their number."""
        corrections = self.all()
        write_atomically(path, lexicon_file(corrections))
        return len(corrections)

    def _stamped(self, corrections: Sequence[Correction]) -> list[Correction]:
        """Give ids and times, each later than the one before and than all that are known."""
        latest = [_moment(known.created) for known in self.all()[-1:]]
        now = max([datetime.now(UTC), *(moment + _INSTANT for moment in latest if moment)])
        return [
            replace(each, id=str(uuid.uuid4()), created=_written(now + number * _INSTANT))
            for number, each in enumerate(corrections)
        ]

    def _dated(self, corrections: Sequence[Correction]) -> list[Correction]:
        """Give ids, and times where a file has none; none in the future, no two of one time."""
        dated: list[Correction] = []
        taken: set[str] = set()
        for read, stamped in zip(corrections, self._stamped(corrections), strict=True):
            own = _moment(read.created)
            created = min(_written(own), stamped.created) if own else stamped.created
            while created in taken:
                created = _written(datetime.fromisoformat(created) + _INSTANT)
            taken.add(created)
            dated.append(replace(stamped, created=created))
        return dated

    # what entities there are

    def choices(self, prefix: str, kind: Kind | None = None) -> list[Entity]:
        """Return entities of which each typed word begins a word, the best first.

        Those of the library come before those that only the lexicons know; what was merged into
        another is left out.
        """
        typed = name_key(prefix).casefold()
        begins = [f" {part}" for part in typed.split()]
        seen: dict[str, tuple[tuple[bool, bool, int, str], Entity]] = {}
        for is_listed, entity in self._all_entities():
            if entity.id in seen or (kind is not None and entity.type is not kind):
                continue
            words = _words_of(entity.name, entity.english, entity.aliases)
            if all(part in words for part in begins):
                is_other = f"\n {typed}" not in words
                seen[entity.id] = (is_other, is_listed, len(entity.name), entity.id), entity
        return [entity for _, entity in sorted(seen.values(), key=_rank)[:MOST_CHOICES]]

    def entity(self, entity_id: str) -> Entity | None:
        """Return an entity of the library, the lexicons or the analyst, corrected; or None."""
        rules = self.corrector.everywhere
        found = rules.described.get(entity_id) or self._known(entity_id)
        return rules.as_corrected(found) if found else None

    def renamed(self) -> dict[str, str]:
        """Return the names of entities that were merged into others, by id."""
        rules = self.corrector.everywhere
        ends = {each: self.entity(rules.resolve(each)) for each in rules.edges}
        return {each: entity.name for each, entity in ends.items() if entity}

    def distinct(self) -> set[frozenset[str]]:
        """Return the pairs of entities that are two, however alike; merged ones as what they are.

        Of a pair that was joined later nothing is left.
        """
        resolve = self.corrector.everywhere.resolve
        pairs = (
            frozenset((resolve(each.entity), resolve(each.target)))
            for each in self.all()
            if each.kind is CorrectionKind.DISTINCT
        )
        return {pair for pair in pairs if len(pair) > 1}

    def _all_entities(self) -> Iterator[tuple[bool, Entity]]:
        """Yield entities, and whether only the lexicons know them."""
        rules = self.corrector.everywhere
        named = chain(rules.described.values(), self._library.corrections.named_entities())
        for is_listed, source in ((False, named), (True, curated_entities().values())):
            for entity in source:
                if entity.id not in rules.edges and entity.id not in rules.emptied:
                    yield is_listed, rules.as_corrected(entity)

    def _known(self, entity_id: str) -> Entity | None:
        found = self._library.corrections.known_entity(entity_id)
        if found is None and entity_id.startswith(_CURATED):
            return curated_entities().get(entity_id)
        return found


def _rank(found: tuple[tuple[bool, bool, int, str], Entity]) -> tuple[bool, bool, int, str]:
    return found[0]


@lru_cache(maxsize=65_536)
def _words_of(name: str, english: str, aliases: tuple[str, ...]) -> str:
    """Return the folded words by which an entity is found, a blank before each, a name a line.

    Behind the names come their words without the article.
    """
    names = [name_key(each).casefold() for each in (name, english, *aliases)]
    bared = [bare(word) for each in names for word in each.split()]
    return "".join(f"\n {each}" for each in names) + "".join(f"\t {word}" for word in bared)


def _checked(correction: Correction) -> Correction:
    checked = correction.tidied
    if checked.fault:
        raise MuqabalaError("correction_invalid", fault=checked.fault)
    return checked


def _unknown(corrections: Sequence[Correction], known: Iterable[Correction]) -> list[Correction]:
    """Return those that say what nobody said before, each once."""
    said = {each.content for each in known}
    new: dict[tuple[str | None, ...], Correction] = {}
    for each in corrections:
        if each.content not in said:
            new.setdefault(each.content, each)
    return list(new.values())


def _step(label: str, corrections: Iterable[Correction]) -> Step:
    return Step(label, corrections=tuple((None, each) for each in corrections))


def _moment(written: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="microseconds")
