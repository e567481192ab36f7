"""Entities of two witnesses side by side, and the forms by which each calls them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from muqabala.model.claim import Witness
from muqabala.model.comparison import EntityPair, Naming
from muqabala.model.mention import ENTITY_KINDS, Entity


def pair_entities(a: Witness, b: Witness) -> tuple[EntityPair, ...]:
    """Return every entity that either witness names: shared ones first, most named first."""
    of_a, of_b = _mentions_of(a), _mentions_of(b)
    entities = {entity.id: entity for entity in (*b.analysis.entities, *a.analysis.entities)}
    pairs = [
        EntityPair(
            one, _name(one, entities), entities[one].type, of_a.get(one, ()), of_b.get(one, ())
        )
        for one in of_a.keys() | of_b.keys()
        if one in entities
    ]
    return tuple(sorted(pairs, key=_order))


def pair_forms(pairs: Iterable[EntityPair], a: Witness, b: Witness) -> tuple[Naming, ...]:
    """Return the forms and their counts of each shared entity."""
    return tuple(
        Naming(pair.entity, _forms(pair.a, a), _forms(pair.b, b))
        for pair in pairs
        if pair.is_shared
    )


def _order(pair: EntityPair) -> tuple[bool, int, str]:
    return not pair.is_shared, -len(pair.a) - len(pair.b), pair.entity


def _name(entity: str, entities: dict[str, Entity]) -> str:
    return entities[entity].name


def _mentions_of(witness: Witness) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for index, mention in enumerate(witness.analysis.mentions):
        if mention.entity and mention.kind in ENTITY_KINDS:
            found[mention.entity].append(index)
    return {entity: tuple(indexes) for entity, indexes in found.items()}


def _forms(indexes: Iterable[int], witness: Witness) -> tuple[tuple[str, int], ...]:
    """Return the printed forms with their counts, the most used first."""
    text = witness.document.text
    mentions = witness.analysis.mentions
    counts = Counter(" ".join(mentions[index].span.of(text).split()) for index in indexes)
    return tuple(sorted(counts.items(), key=lambda form: (-form[1], form[0])))
