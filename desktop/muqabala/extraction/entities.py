"""Who and where: the names of a document, resolved among themselves and grouped into entities."""

from __future__ import annotations

from collections.abc import Iterable

from muqabala.extraction.listed import find_listed
from muqabala.extraction.listing import Found
from muqabala.extraction.organisations import OrganisationFinder
from muqabala.extraction.people import PersonFinder
from muqabala.extraction.places import PlaceFinder
from muqabala.extraction.prepared import Prepared
from muqabala.extraction.scan import Scan
from muqabala.extraction.short_forms import find_short_forms, find_surnames
from muqabala.model.mention import Entity, Kind, Mention


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
    found = resolve([*found, *find_surnames(scan, found)])
    found = resolve([*found, *find_short_forms(scan, found)])
    mentions = [_mention(prepared, name) for name in found]
    entities = {name.entity.id: name.entity for name in found}
    return mentions, list(entities.values())


def resolve(found: Iterable[Found]) -> list[Found]:
    """Return the names that stand, in order: the longest of overlapping ones and nested ones."""
    ranked = sorted(found, key=lambda name: (-name.length, -name.confidence, name.start))
    kept: list[Found] = []
    owner: dict[int, Found] = {}
    for name in ranked:
        rivals = {owner[index].start: owner[index] for index in range(name.first, name.last + 1) if index in owner}
        if not rivals:
            kept.append(name)
            owner.update({index: name for index in range(name.first, name.last + 1)})
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
