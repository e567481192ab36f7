"""What the evidence panel says: model values made into cards, each with the places it rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation, EntityPair
from muqabala.model.mention import ENTITY_KINDS, Kind, Mention
from muqabala.model.span import Span
from muqabala.text.surfaces import form_of
from muqabala.ui import words
from muqabala.ui.cards import Card, Chip
from muqabala.ui.digits import number
from muqabala.ui.directions import facing, joined

Place = tuple[str, Span]

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Evidence:
    """A card and the spans of the reports that show it, in order of the pages.

    `group` is what a filter knows it by.
    """

    card: Card
    places: tuple[Place, ...] = ()
    group: str = ""


def section(title: str) -> Evidence:
    """Return a heading between cards."""
    return Evidence(Card(f"section:{title}", title, section=True, title_lines=1))


def named(witness: Witness, reference: str | None) -> str:
    """Return the name of an entity given by id, or the words of the report as they are."""
    if not reference:
        return ""
    entity = witness.analysis.entity(reference)
    return entity.name if entity is not None else reference


def named_in_either(first: Witness, second: Witness, reference: str) -> str:
    """Return the name of an entity of either report, or the words as they are."""
    name = named(first, reference)
    return name if name != reference else named(second, reference)


# entities


def entities(first: Witness, second: Witness | None, found: Collation | None) -> list[Evidence]:
    """Return the names, shared ones first; of one report all of them by kind."""
    if second is None or found is None:
        return _own_entities(first)
    shared = [pair for pair in found.entities if pair.is_shared]
    rows = [section(translate("Evidence", "Shared names"))] if shared else []
    rows += [_entity(first, second, pair) for pair in _by_weight(shared)]
    for title, alone in (
        (translate("Evidence", "Only in A"), [p for p in found.entities if not p.b]),
        (translate("Evidence", "Only in B"), [p for p in found.entities if not p.a]),
    ):
        if alone:
            rows.append(section(title))
            rows += [_entity(first, second, pair) for pair in _by_weight(alone)]
    return rows


def _by_weight(pairs: Iterable[EntityPair]) -> list[EntityPair]:
    return sorted(pairs, key=lambda pair: -len(pair.a) - len(pair.b))


def _entity(first: Witness, second: Witness, pair: EntityPair) -> Evidence:
    forms = dict.fromkeys((*_forms(first, pair.a, pair.name), *_forms(second, pair.b, pair.name)))
    forms.pop(pair.name, None)
    card = Card(
        key=f"entity:{pair.entity}",
        title=pair.name,
        chips=(Chip(facing(len(pair.a), len(pair.b), words.is_mirrored()), pair.type.value),),
        detail=joined(*forms),
        kind=pair.type.value,
        title_lines=1,
    )
    return Evidence(card, entity_places(first, second, pair))


def entity_places(first: Witness, second: Witness, pair: EntityPair) -> tuple[Place, ...]:
    """Return where both reports name an entity."""
    places = [(first.document.id, first.analysis.mentions[n].span) for n in pair.a]
    places += [(second.document.id, second.analysis.mentions[n].span) for n in pair.b]
    return tuple(places)


def _forms(witness: Witness, indexes: tuple[int, ...], name: str) -> list[str]:
    mentions = (witness.analysis.mentions[n] for n in indexes)
    return list(dict.fromkeys(form_of(each, witness.document.text, name) for each in mentions))


def _own_entities(witness: Witness) -> list[Evidence]:
    by_entity: dict[str, list[Mention]] = {}
    for mention in witness.analysis.mentions:
        if mention.kind in ENTITY_KINDS and mention.entity:
            by_entity.setdefault(mention.entity, []).append(mention)
    rows: list[Evidence] = []
    for kind in (Kind.ORGANIZATION, Kind.PERSON, Kind.PLACE):
        group = [(e, m) for e, m in by_entity.items() if m[0].kind is kind]
        if group:
            rows.append(section(words.word(words.KINDS, kind.value)))
        for entity, mentions in sorted(group, key=lambda item: -len(item[1])):
            rows.append(_own_entity(witness, entity, mentions))
    return rows


def _own_entity(witness: Witness, entity: str, mentions: list[Mention]) -> Evidence:
    surfaces = Counter(m.span.of(witness.document.text) for m in mentions)
    name = named(witness, entity)
    others = [surface for surface in surfaces if surface != name]
    card = Card(
        key=f"entity:{entity}",
        title=name,
        chips=(Chip(number(len(mentions)), mentions[0].kind.value),),
        detail=joined(*others),
        kind=mentions[0].kind.value,
        title_lines=1,
    )
    return Evidence(card, tuple((witness.document.id, mention.span) for mention in mentions))
