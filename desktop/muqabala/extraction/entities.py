"""Who and where: the names of a document, resolved among themselves and grouped into entities."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from muqabala.extraction.listed import find_listed
from muqabala.extraction.listing import Found
from muqabala.extraction.name_index import Hit, NameIndex
from muqabala.extraction.name_words import is_ordinary
from muqabala.extraction.organisations import OrganisationFinder
from muqabala.extraction.people import PersonFinder
from muqabala.extraction.places import PlaceFinder
from muqabala.extraction.prepared import Prepared
from muqabala.extraction.scan import Scan
from muqabala.extraction.short_forms import find_short_forms, find_surnames
from muqabala.model.mention import Entity, Kind, Mention

_SHORTEST_AGAIN = 3


def find_entities(prepared: Prepared) -> tuple[list[Mention], list[Entity]]:
    """Return the persons, organisations and places of a document, and the entities they name.

    Mentions are ordered by start, longest first; spans count in the reading text. Of
    overlapping names the longest is kept; places and persons inside an organisation's name
    are kept too, marked nested.
    """
    scan = Scan(prepared)
    listed, countries = find_listed(scan)
    organisations = OrganisationFinder(scan, listed, countries)
    found = [*listed, *PlaceFinder(scan, countries).triggered(), *organisations.state_bodies()]
    found = resolve(found)
    found = resolve([*found, *PersonFinder(scan, found).find()])
    found = resolve([*found, *OrganisationFinder(scan, found, countries).triggered()])
    found = resolve([*found, *find_again(scan, found)])
    found = resolve([*found, *find_surnames(scan, found)])
    found = resolve([*found, *find_short_forms(scan, found)])
    mentions = [_mention(prepared, name) for name in found]
    entities = {name.entity.id: name.entity for name in found}
    return mentions, list(entities.values())


def find_again(scan: Scan, found: list[Found]) -> list[Found]:
    """Return further places of names that a trigger or the context introduced."""
    names: dict[str, Found] = {}
    for name in found:
        key = " ".join([scan.texts[name.first], *scan.texts[name.first + 1 : name.last + 1]])
        if name.kind is Kind.PERSON and " " not in key:
            continue
        if len(key) > _SHORTEST_AGAIN and not name.nested:
            names.setdefault(key[name.start - scan.words[name.first].start :], name)
    taken = {index for name in found for index in range(name.first, name.last + 1)}
    again = []
    for hit in NameIndex.of(names).hits(scan):
        known = hit.payload
        if taken.isdisjoint(range(hit.first, hit.last + 1)) and not _is_ordinary(hit):
            start, end = scan.words[hit.first].start + hit.peeled.offset, scan.words[hit.last].end
            rule = "introduced"
            again.append(
                replace(known, start=start, end=end, first=hit.first, last=hit.last, rule=rule)
            )
    return again


def _is_ordinary(hit: Hit[Found]) -> bool:
    return hit.first == hit.last and is_ordinary(hit.peeled.stem)


def resolve(found: Iterable[Found]) -> list[Found]:
    """Return the names that stand, in order: the longest of overlapping ones and nested ones."""
    ranked = sorted(found, key=lambda name: (-name.length, -name.confidence, name.start))
    kept: list[Found] = []
    owner: dict[int, Found] = {}
    for name in ranked:
        rivals = {
            owner[index].start: owner[index]
            for index in range(name.first, name.last + 1)
            if index in owner
        }
        if not rivals:
            kept.append(name)
            owner.update(dict.fromkeys(range(name.first, name.last + 1), name))
        elif len(rivals) == 1 and _nests(next(iter(rivals.values())), name):
            if all(other.start != name.start or other.end != name.end for other in kept):
                kept.append(name.as_nested())
    return sorted(kept, key=lambda name: (name.start, -name.end))


def _nests(outer: Found, inner: Found) -> bool:
    if not outer.covers(inner) or inner.length == outer.length:
        return False
    return outer.kind is Kind.ORGANIZATION and inner.kind is not Kind.ORGANIZATION


def _mention(prepared: Prepared, name: Found) -> Mention:
    return Mention(
        prepared.folded.span(name.start, name.end),
        name.kind,
        name.rule,
        entity=name.entity.id,
        short=name.short,
        nested=name.nested,
        confidence=name.confidence,
    )
