"""The curated lexicons: states, places, organisations and persons with their aliases.

Each table of `resources/lexicons` becomes entities and the folded names that lead to them.
Ids are made of the kind and the English name (`org:global-coalition`), unless the table gives
one, so that they stay the same as long as the row does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from muqabala.extraction.names.listing import Guard, Listing
from muqabala.extraction.names.name_index import NameIndex
from muqabala.extraction.names.name_words import particles
from muqabala.model.mention import Entity, Kind
from muqabala.text.lexicon import Row, read_table, without_collecting
from muqabala.text.names import name_key, skeleton, slug

PREFIX = {Kind.PERSON: "person", Kind.ORGANIZATION: "org", Kind.PLACE: "place"}
TABLES = {
    "countries": Kind.PLACE,
    "places": Kind.PLACE,
    "world_places": Kind.PLACE,
    "armed_groups": Kind.ORGANIZATION,
    "international_bodies": Kind.ORGANIZATION,
    "media": Kind.ORGANIZATION,
    "organisations": Kind.ORGANIZATION,
    "clubs": Kind.ORGANIZATION,
    "people": Kind.PERSON,
}


@cache
def curated_index() -> NameIndex[tuple[Listing, ...]]:
    """Return the index of all curated names."""
    names: dict[str, tuple[Listing, ...]] = {}
    for listing, spelled in _listings():
        for key in spelled:
            known = names.get(key, ())
            if all(other.entity.id != listing.entity.id for other in known):
                names[key] = (*known, listing)
    return NameIndex.of(names)


@cache
def curated_skeletons() -> dict[str, tuple[Listing, ...]]:
    """Return the curated places by the consonants of their names, for other spellings."""
    found: dict[str, tuple[Listing, ...]] = {}
    for listing, _ in _listings():
        if listing.entity.type is Kind.PLACE:
            bones = skeleton(listing.entity.name)
            found[bones] = (*found.get(bones, ()), listing)
    return found


@cache
def entity_countries() -> dict[str, str]:
    """Return the ISO country code of every curated entity that has one."""
    return {item.entity.id: item.country for item, _ in _listings() if item.country}


@cache
def short_forms() -> dict[str, tuple[Entity, ...]]:
    """Return the entities that a short form (folded, with its article) may name."""
    found: dict[str, list[Entity]] = {}
    for table, kind in TABLES.items():
        for row in read_table(table):
            for form in _split(row.get("short", "")):
                found.setdefault(name_key(form), []).append(entity_of(row, kind))
    return {form: tuple(entities) for form, entities in found.items()}


@cache
def curated_entities() -> dict[str, Entity]:
    """Return every curated entity by id."""
    return {listing.entity.id: listing.entity for listing, _ in _listings()}


def entity_of(row: Row, kind: Kind) -> Entity:
    """Return the entity of a lexicon row."""
    identifier = row.get("id") or f"{PREFIX[kind]}:{slug(row['english'] or row['name'])}"
    return Entity(
        identifier,
        row["name"].lstrip("?!~"),
        kind,
        row["english"],
        row.get("subtype", "") or ("country" if "demonym" in row else ""),
        tuple(alias.strip("!?") for alias in _split(row.get("aliases", ""))),
        _degrees(row.get("latitude", "")),
        _degrees(row.get("longitude", "")),
    )


@cache
def _listings() -> tuple[tuple[Listing, tuple[str, ...]], ...]:
    with without_collecting():
        return tuple(_read_listings())


def _read_listings() -> Iterator[tuple[Listing, tuple[str, ...]]]:
    for table, kind in TABLES.items():
        for row in read_table(table):
            entity = entity_of(row, kind)
            country = row.get("country", "") or row.get("iso", "")
            for guard, names in _names_by_guard(row):
                rule = f"lexicon:{table}"
                yield Listing(entity, guard, country, rule), tuple(_spellings(names))


def _names_by_guard(row: Row) -> Iterator[tuple[Guard, list[str]]]:
    """Split the names of a row by guard: `?` context, `!` trigger, `~` a report on sport."""
    groups: dict[Guard, list[str]] = {}
    own = Guard(row.get("guard", ""))
    aliases = _split(row.get("aliases", ""))
    marked = {alias.lstrip("?!~") for alias in aliases if alias[0] in "?!~"}
    for name in (row["name"], *aliases):
        if name in marked:
            continue
        alone = own if " " not in name or name == row["name"] else Guard.NONE
        guard = {"?": Guard.CONTEXT, "!": Guard.TRIGGER, "~": Guard.SPORT}.get(name[0], alone)
        groups.setdefault(guard, []).append(name.lstrip("?!~"))
    yield from groups.items()


def _spellings(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        key = name_key(name)
        yield key
        if "عبد ال" in key:
            yield key.replace("عبد ال", "عبدال")
        head, _, rest = key.partition(" ")
        if head in particles("separable") and rest and " " not in rest:
            yield head + rest


def _split(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]


def _degrees(cell: str) -> float | None:
    return float(cell) if cell else None
