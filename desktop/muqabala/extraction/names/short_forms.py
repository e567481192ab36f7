"""Short forms (التنظيم, التحالف, الوزارة) bound to what the document introduced."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from muqabala.extraction.names.curated import curated_entities, entity_countries
from muqabala.extraction.names.curated import short_forms as curated_short_forms
from muqabala.extraction.names.full_names import titles
from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.name_words import adjectives, particles, words_of
from muqabala.extraction.names.organisation_heads import heads
from muqabala.extraction.names.scan import Scan
from muqabala.extraction.names.state_bodies import implied_ministry, parliament
from muqabala.model.mention import Entity, Kind
from muqabala.text.clitics import Peeled, is_definite
from muqabala.text.lexicon import read_table
from muqabala.text.names import name_key


@cache
def _qualifiers() -> frozenset[str]:
    """Return the words that may follow a short form without making it another thing."""
    return frozenset("ال" + word for word in words_of("short_form_qualifiers"))


class _Context(NamedTuple):
    """An entity a short form may mean: what suggests it, and the words it then stands behind."""

    entity: str
    suggested_by: frozenset[str]
    behind: frozenset[str]


@cache
def _contexts() -> dict[str, list[_Context]]:
    """Return by short form the entities it may mean in a context."""
    found: dict[str, list[_Context]] = {}
    for row in read_table("short_form_contexts"):
        behind = frozenset(name_key(word) for word in row["before"].split())
        context = _Context(row["entity"], frozenset(row["contexts"].split("|")), behind)
        found.setdefault(name_key(row["form"]), []).append(context)
    return found


# In a report on a match the bare word may mean either team.
_TEAM = "المنتخب"
# Endings of adjectives made from nouns; with the participles in م they agree with the form.
_RELATIONAL = ("ي", "يه")


def find_short_forms(scan: Scan, found: list[Found], home: str = "") -> Iterator[Found]:
    """Yield the short forms of a document; `found` are its other names, in order.

    `home` is the ISO code of the country the report is on, "" where it names none.
    """
    taken = {index for name in found for index in range(name.first, name.last + 1)}
    antecedents = _Antecedents(scan, found, home)
    for index, peeled in scan.standing(_forms()):
        if index in taken or not _stands_alone(scan, index, peeled):
            continue
        entity = antecedents.of(peeled.stem, index)
        if entity is not None:
            taken.add(index)
            yield short(scan, index, index, peeled, entity)


def short(scan: Scan, first: int, last: int, peeled: Peeled, entity: Entity) -> Found:
    """Return a short name of `entity` in words `first` to `last`."""
    start, end = scan.words[first].start + peeled.offset, scan.words[last].end
    return Found(start, end, first, last, entity.type, entity, "coreference", 0.85, short=True)


@cache
def _forms() -> dict[str, None]:
    """Return every word that may be a short form: listed ones, and head nouns with the article."""
    heads_of_names = [*("ال" + head for head in heads()), "الوزاره", "البرلمان", "الحرس", "الدرك"]
    return dict.fromkeys([*curated_short_forms(), *heads_of_names, *particles("place_heads")])


def _stands_alone(scan: Scan, index: int, peeled: Peeled) -> bool:
    """Tell whether no adjective makes the form another thing (النظام الغذائي)."""
    if not scan.joined(index):
        return True
    following = scan.texts[index + 1]
    if peeled.clitics.endswith("ل") and following == "مع":
        # للتحالف مع: the act of allying, not the alliance.
        return False
    if not is_definite(following) or following in _qualifiers() or following in titles():
        return True
    return not (following in adjectives() or following.endswith(_RELATIONAL) or following[2] == "م")


class _Antecedents:
    """What each short form may stand for in one document, looked up once a form."""

    def __init__(self, scan: Scan, found: list[Found], home: str) -> None:
        self.scan = scan
        self.home = home
        self.names = [name for name in found if name.kind is not Kind.PERSON]
        self.named = {name.entity.id for name in found}
        self._known: dict[str, tuple[list[int], list[Found], Entity | None]] = {}

    def of(self, stem: str, index: int) -> Entity | None:
        """Return the nearest entity before word `index`, else one that the report suggests."""
        if stem not in self._known:
            self._known[stem] = self._collect(stem)
        starts, names, fallback = self._known[stem]
        before = bisect_right(starts, self.scan.words[index].start)
        if before:
            return names[before - 1].entity
        return fallback or self._by_context(stem, self.scan.previous(index))

    def _collect(self, stem: str) -> tuple[list[int], list[Found], Entity | None]:
        candidates = curated_short_forms().get(stem, ())
        listed = {entity.id for entity in candidates}
        names = [n for n in self.names if n.entity.id in listed or self._has_head(n, stem)]
        if stem == _TEAM and len({name.entity.id for name in names}) > 1:
            return [], [], None
        later = next((name.entity for name in names if name.entity.id in listed), None)
        fallback = later or self._implied(stem, candidates) or self._of_the_state(stem)
        return [name.start for name in names], names, fallback

    def _implied(self, stem: str, candidates: Iterable[Entity]) -> Entity | None:
        """Return the candidate that another name holds: قوات النظام implies النظام."""
        countries = entity_countries()
        for name in self.names:
            if stem in self.scan.texts[name.first : name.last + 1]:
                country = countries.get(name.entity.id)
                for entity in candidates:
                    if country and countries.get(entity.id) == country:
                        return entity
        return None

    def _of_the_state(self, stem: str) -> Entity | None:
        """Return the ministry of a minister the report names, or its country's parliament."""
        if stem == "الوزاره":
            return implied_ministry(self.scan, self.home)
        return parliament(self.home) if stem == "البرلمان" else None

    def _by_context(self, stem: str, before: str) -> Entity | None:
        """Return what the form means among the names of this document, by the lexicon."""
        for context in _contexts().get(stem, ()):
            fits = not context.behind or before in context.behind
            if fits and not context.suggested_by.isdisjoint(self.named):
                return curated_entities().get(context.entity)
        return None

    def _has_head(self, name: Found, stem: str) -> bool:
        if name.kind is Kind.PLACE:
            if stem not in particles("place_heads") or name.first == 0:
                return False
            before = self.scan.readings[name.first - 1]
            return any(peeled.stem in {stem, stem[2:]} for peeled in before)
        head = name_key(name.entity.name).partition(" ")[0]
        return head in {stem, stem[2:]} or self.scan.texts[name.first] in {stem, stem[2:]}
