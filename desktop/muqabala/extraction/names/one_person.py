"""One person under several forms in one report: shorter, fuller, or spelled otherwise.

«ناصر المحمد» and «ناصر المحمد الأحمد الصباح», «أحمد حسين الشرع» and «أحمد الشرع», «كابريلس» and
«كابريليس». Forms are brought together only where no second person could be meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from muqabala.extraction.names.listing import Found
from muqabala.model.mention import Entity, Kind
from muqabala.text.names import are_forms_of_one_person, person_key

_MOST = 200


def unify_people(found: list[Found]) -> list[Found]:
    """Return the names with one entity for the forms of each person.

    A listed entity stands for the others, else the one that was named first.
    """
    people = _people(found)
    same = {**_same_names(people), **_first_names(found, people)}
    if not same:
        return found
    return [replace(name, entity=same.get(name.entity.id, name.entity)) for name in found]


def _people(found: Iterable[Found]) -> dict[str, Entity]:
    return {name.entity.id: name.entity for name in found if name.kind is Kind.PERSON}


def _same_names(people: dict[str, Entity]) -> dict[str, Entity]:
    """Return for the ids of other forms the entity that stands for them."""
    several = [one for one in people.values() if " " in person_key(one.name)][:_MOST]
    same: dict[str, Entity] = {}
    for entity in several:
        if entity.origin == "trigger":
            others = [one for one in several if one is not entity and _are_one(entity, one)]
            kept = _standing(entity, others)
            if kept is not None:
                same[entity.id] = kept
    return {form: _last(same, entity) for form, entity in same.items()}


def _are_one(entity: Entity, other: Entity) -> bool:
    forms = [other.name, *other.aliases] if other.origin != "trigger" else [other.name]
    return any(are_forms_of_one_person(entity.name, form) for form in forms)


def _standing(entity: Entity, others: list[Entity]) -> Entity | None:
    """Return which of the others stands for `entity`; none where they may be two persons."""
    listed = [one for one in others if one.origin != "trigger"]
    if len(listed) == 1:
        return listed[0]
    longer = [one for one in others if _rank(one) > _rank(entity)]
    return longer[0] if len(others) == 1 and longer else None


def _rank(entity: Entity) -> tuple[int, str]:
    return len(person_key(entity.name).split()), entity.id


def _last(same: dict[str, Entity], entity: Entity) -> Entity:
    while entity.id in same:
        entity = same[entity.id]
    return entity


def _first_names(found: Iterable[Found], people: dict[str, Entity]) -> dict[str, Entity]:
    """Return whom a lone first name behind a title means: «الشيخ ناصر», told in full elsewhere."""
    lone = {
        name.entity.id: name.entity
        for name in found
        if name.kind is Kind.PERSON and name.first == name.last and name.rule == "trigger:title"
    }
    same = {}
    for entity in lone.values():
        first = person_key(entity.name)
        bearers = [one for one in people.values() if person_key(one.name).startswith(f"{first} ")]
        if len(bearers) == 1:
            same[entity.id] = bearers[0]
    return same
