"""Entities of two witnesses side by side, and the forms by which each calls them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from muqabala.comparison.names.identities import match_entities
from muqabala.model.claim import Witness
from muqabala.model.comparison import EntityPair, Naming
from muqabala.model.mention import ENTITY_KINDS, Kind
from muqabala.model.span import NOWHERE
from muqabala.text.surfaces import form_of


def pair_entities(
    a: Witness, b: Witness, same: Mapping[str, str] | None = None
) -> tuple[EntityPair, ...]:
    """Return every entity that either witness names: shared ones first, most named first.

    The id of a pair is one of the two where the reports' own ids differ: `same` is what
    `match_entities` says of them, where that was asked already.
    """
    same = match_entities(a, b) if same is None else same
    of_a, of_b = _mentions_of(a, same), _mentions_of(b, same)
    entities = {entity.id: entity for entity in (*b.analysis.entities, *a.analysis.entities)}
    pairs = [
        EntityPair(
            entity=one,
            name=entities[one].name,
            type=entities[one].type,
            a=of_a.get(one, ()),
            b=of_b.get(one, ()),
        )
        for one in of_a.keys() | of_b.keys()
        if one in entities
    ]
    return tuple(sorted(pairs, key=_order))


def pair_forms(pairs: Iterable[EntityPair], a: Witness, b: Witness) -> tuple[Naming, ...]:
    """Return the forms and their counts of each shared entity."""
    return tuple(
        Naming(pair.entity, _forms(pair.a, a, pair.name), _forms(pair.b, b, pair.name))
        for pair in pairs
        if pair.is_shared
    )


def _order(pair: EntityPair) -> tuple[bool, int, str]:
    return not pair.is_shared, -len(pair.a) - len(pair.b), pair.entity


def _mentions_of(witness: Witness, same: Mapping[str, str]) -> dict[str, tuple[int, ...]]:
    """Return the mentions of each entity; those only inside a body's name do not name it.

    «جامعة القاهرة» speaks of a university, not of the city.
    """
    mentions = witness.analysis.mentions
    found: dict[str, list[int]] = defaultdict(list)
    free: set[str] = set()
    body = NOWHERE
    for index, mention in enumerate(mentions):
        # Mentions are in reading order, so a body comes before what stands inside its name.
        if mention.kind is Kind.ORGANIZATION and not mention.nested:
            body = mention.span
        if mention.entity and mention.kind in ENTITY_KINDS:
            entity = same.get(mention.entity, mention.entity)
            found[entity].append(index)
            if not (mention.nested and body.contains(mention.span)):
                free.add(entity)
    return {entity: tuple(indexes) for entity, indexes in found.items() if entity in free}


def _forms(indexes: Iterable[int], witness: Witness, name: str) -> tuple[tuple[str, int], ...]:
    """Return the printed forms with their counts, the most used first."""
    mentions = witness.analysis.mentions
    text = witness.document.text
    counts = Counter(form_of(mentions[index], text, name) for index in indexes)
    return tuple(sorted(counts.items(), key=lambda form: (-form[1], form[0])))
