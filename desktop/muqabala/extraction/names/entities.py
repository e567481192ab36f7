"""Who and where: the names of a document, resolved among themselves and grouped into entities."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from muqabala.extraction.names.bare_media import find_bare_media
from muqabala.extraction.names.company_lists import find_company_lists
from muqabala.extraction.names.listed import find_listed, is_on_sport
from muqabala.extraction.names.listing import Found
from muqabala.extraction.names.military_units import find_military_units
from muqabala.extraction.names.name_index import Hit, NameIndex
from muqabala.extraction.names.name_words import is_ordinary
from muqabala.extraction.names.nicknames import find_nicknames
from muqabala.extraction.names.one_person import unify_people
from muqabala.extraction.names.organisations import OrganisationFinder
from muqabala.extraction.names.other_names import bare_names, find_bracketed
from muqabala.extraction.names.people import PersonFinder
from muqabala.extraction.names.places import PlaceFinder
from muqabala.extraction.names.scan import Scan
from muqabala.extraction.names.short_forms import find_short_forms
from muqabala.extraction.names.state_bodies import find_state_bodies
from muqabala.extraction.names.surnames import find_surnames, rebind
from muqabala.extraction.names.unlisted_clubs import find_unlisted_clubs
from muqabala.extraction.prepared import Prepared
from muqabala.model.mention import Entity, Kind, Mention

_SHORTEST_AGAIN = 3


def find_entities(prepared: Prepared) -> tuple[list[Mention], list[Entity]]:
    """Return the persons, organisations and places of a document, and the entities they name.

    Mentions are ordered by start, longest first; spans count in the reading text. Of
    overlapping names the longest is kept; places and persons inside an organisation's name
    are kept too, marked nested.
    """
    scan = Scan(prepared)
    if not scan.words:
        return [], []
    found, home = _named(scan)
    found = _with(found, find_bracketed(scan, found))
    found = _with(found, find_nicknames(scan, found))
    found = _with(found, find_again(scan, found))
    found = _with(found, find_surnames(scan, found))
    found = unify_people(_with(found, find_short_forms(scan, found, home)))
    mentions = [_mention(prepared, name) for name in found]
    entities = {name.entity.id: name.entity for name in found}
    return mentions, list(entities.values())


def _named(scan: Scan) -> tuple[list[Found], str]:
    """Return the names that stand by themselves, and the ISO code of the country spoken of.

    They are listed, of a state, or behind a trigger.
    """
    listed, countries = find_listed(scan)
    home = countries.most_common(1)[0][0] if countries else ""
    places = PlaceFinder(scan, countries)
    named = [*find_state_bodies(scan, home), *find_military_units(scan), *find_bare_media(scan)]
    if is_on_sport(scan):
        named += find_unlisted_clubs(scan)
    found = resolve([*listed, *places.triggered(), *named])
    found = _with(found, places.listed_between(found))
    found = _with(found, places.between_commas(found))
    found = _with(found, find_company_lists(scan, found))
    found = _with(found, PersonFinder(scan, found).find())
    found = _with(found, OrganisationFinder(scan, found).triggered())
    return rebind(scan, found), home


def _with(found: list[Found], more: Iterable[Found]) -> list[Found]:
    added = list(more)
    taken = {index for name in found for index in range(name.first, name.last + 1)}
    for name in added:
        words = range(name.first, name.last + 1)
        if not taken.isdisjoint(words):
            return resolve([*found, *added])
        taken.update(words)
    return sorted([*found, *added], key=_in_order) if added else found


def find_again(scan: Scan, found: list[Found]) -> list[Found]:
    """Return further places of names that a trigger or the context introduced."""
    names: dict[str, Found] = {}
    for name in found:
        if name.nested or (name.kind is Kind.PERSON and name.first == name.last):
            continue
        key = " ".join(scan.texts[name.first : name.last + 1])
        key = key[name.start - scan.words[name.first].start :]
        if len(key) > _SHORTEST_AGAIN:
            names.setdefault(key, name)
    for key, name in bare_names(scan, found):
        names.setdefault(key, name)
    taken = {index for name in found for index in range(name.first, name.last + 1)}
    hits = (hit for hit in NameIndex.of(names).hits(scan) if not _is_ordinary(scan, hit))
    return [_again(scan, hit) for hit in hits if taken.isdisjoint(range(hit.first, hit.last + 1))]


def _again(scan: Scan, hit: Hit[Found]) -> Found:
    start, end = scan.words[hit.first].start + hit.peeled.offset, scan.words[hit.last].end
    return replace(
        hit.payload, start=start, end=end, first=hit.first, last=hit.last, rule="introduced"
    )


def _is_ordinary(scan: Scan, hit: Hit[Found]) -> bool:
    """Tell whether the name is a word of the language here; آفاد, folded as أفاد, is none."""
    if hit.first != hit.last or not is_ordinary(hit.peeled.stem):
        return False
    return not scan.surface(hit.first)[hit.peeled.offset :].startswith("آ")


def resolve(found: Iterable[Found]) -> list[Found]:
    """Return the names that stand, in order: the longest of overlapping ones and nested ones."""
    ranked = sorted(found, key=lambda name: (-name.length, -name.confidence, name.start))
    kept: list[Found] = []
    spans = set()
    owner: dict[int, Found] = {}
    for name in ranked:
        indexes = range(name.first, name.last + 1)
        rivals = {owner[index].start: owner[index] for index in indexes if index in owner}
        if not rivals:
            kept.append(name)
            owner.update(dict.fromkeys(indexes, name))
        elif len(rivals) == 1 and _nests(next(iter(rivals.values())), name):
            if (name.start, name.end) not in spans:
                kept.append(name.as_nested())
        else:
            continue
        spans.add((name.start, name.end))
    return sorted(kept, key=_in_order)


def _in_order(name: Found) -> tuple[int, int]:
    return name.start, -name.end


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
