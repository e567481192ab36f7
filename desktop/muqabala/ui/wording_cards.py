"""Naming and wording made into cards: how each report calls the same thing, and in whose favour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation, Wording
from muqabala.model.mention import Kind, Mention
from muqabala.model.span import Span
from muqabala.ui import words
from muqabala.ui.cards import Card, Cell, Chip
from muqabala.ui.digits import number
from muqabala.ui.directions import isolated, joined
from muqabala.ui.evidence_cards import Evidence, Place, entity_places, named_in_either, section
from muqabala.ui.variants_lit import slot

translate = QCoreApplication.translate


def naming(first: Witness, second: Witness | None, found: Collation | None) -> list[Evidence]:
    """Return how each report calls those they share, and the wording that takes a side."""
    if second is None or found is None:
        loaded = [*_loaded(first, "a", _every(first))]
        title = section(translate("Evidence", "Wording that takes a side"))
        return [title, *loaded] if loaded else []
    return [*_names(first, second, found), *_facing(first, second, found)]


def _names(first: Witness, second: Witness, found: Collation) -> list[Evidence]:
    rows: list[Evidence] = []
    for item in found.naming:
        if dict(item.a).keys() == dict(item.b).keys():
            continue
        pair = next((p for p in found.entities if p.entity == item.entity), None)
        # The id of two that were brought together may be the second report's.
        name = pair.name if pair else named_in_either(first, second, item.entity)
        cells = (Cell(_counted(item.a)), Cell(_counted(item.b)))
        places = entity_places(first, second, pair) if pair else ()
        rows.append(Evidence(Card(f"naming:{item.entity}", name, cells=cells), places))
    return [section(translate("Evidence", "One name, different words")), *rows] if rows else []


def _counted(forms: Sequence[tuple[str, int]]) -> str:
    return "\n".join(
        isolated(form) + (f" ×{number(count)}" if count > 1 else "")
        for form, count in sorted(forms, key=lambda item: -item[1])
    )


# loaded words, facing each other


def _facing(first: Witness, second: Witness, found: Collation) -> list[Evidence]:
    """Return the loaded words of both by what they mean, those that face each other first."""
    from muqabala.workspace import face_wording

    wordings = face_wording(first, second, found)
    rows = [
        (_sides(first, second, found, wording), n, wording) for n, wording in enumerate(wordings)
    ]
    facing = [row for row in rows if row[0][0][0].text and row[0][1][0].text]
    alone = [row for row in rows if row not in facing]
    listed: list[Evidence] = []
    for title, group in (
        (translate("Evidence", "Loaded words that face each other"), facing),
        (translate("Evidence", "Wording that takes a side"), alone),
    ):
        cards = [_wording(n, wording, sides) for sides, n, wording in group]
        if group is alone:
            cards += _loaded(first, "a", _without_neutral(first))
            cards += _loaded(second, "b", _without_neutral(second))
        if cards:
            listed += [section(title), *cards]
    return listed


_Side = tuple[Cell, tuple[Place, ...]]


def _sides(
    first: Witness, second: Witness, found: Collation, wording: Wording
) -> tuple[_Side, _Side]:
    """Return both sides; where one has no loaded word, what it says at the same place."""
    of_a, of_b = _said(first, wording.a), _said(second, wording.b)
    if not wording.a:
        passages = [(pair.b, pair.a) for pair in found.passages]
        of_a = _answered(second, wording.b, first, passages)
    if not wording.b:
        passages = [(pair.a, pair.b) for pair in found.passages]
        of_b = _answered(first, wording.a, second, passages)
    return of_a, of_b


def _said(witness: Witness, indexes: Sequence[int]) -> _Side:
    mentions = [witness.analysis.mentions[index] for index in indexes]
    forms: dict[str, int] = {}
    for mention in mentions:
        form = mention.span.of(witness.document.text)
        forms[form] = forms.get(form, 0) + 1
    stances = joined(*dict.fromkeys(map(_stance, mentions)))
    places = tuple((witness.document.id, mention.span) for mention in mentions)
    return Cell(_counted(tuple(forms.items())), stances), places


def _answered(
    witness: Witness,
    indexes: Sequence[int],
    other: Witness,
    passages: Sequence[tuple[Span, Span]],
) -> _Side:
    """Return the words of the other report that stand where loaded words of a report do."""
    found: list[Span] = []
    for index in indexes:
        span = witness.analysis.mentions[index].span
        for own, facing in passages:
            if own.contains(span):
                inner = Span(span.start - own.start, span.end - own.start)
                texts = own.of(witness.document.text), facing.of(other.document.text)
                place = slot(*texts, inner)
                if place is not None and place.length:
                    found.append(Span(facing.start + place.start, facing.start + place.end))
    forms = dict.fromkeys(" ".join(span.of(other.document.text).split()) for span in found)
    note = translate("Evidence", "at the same place") if found else ""
    return Cell("\n".join(map(isolated, forms)), note), tuple((other.document.id, s) for s in found)


def _wording(number: int, wording: Wording, sides: tuple[_Side, _Side]) -> Evidence:
    title = translate("Evidence", "plainly: {word}").format(word=isolated(wording.neutral))
    cells = (sides[0][0], sides[1][0])
    card = Card(f"wording:{number}", title, cells=cells, mark="loaded", title_lines=1)
    return Evidence(card, (*sides[0][1], *sides[1][1]))


# loaded words of one report


def _every(witness: Witness) -> list[Mention]:
    return [mention for mention in witness.analysis.mentions if mention.kind is Kind.LOADED]


def _without_neutral(witness: Witness) -> list[Mention]:
    return [mention for mention in _every(witness) if not mention.neutral]


def _stance(mention: Mention) -> str:
    return words.word(words.STANCES, mention.stance) if mention.stance else ""


def _loaded(witness: Witness, side: str, given: Sequence[Mention]) -> Iterator[Evidence]:
    groups: dict[tuple[str, str], list[Mention]] = {}
    for mention in given:
        surface = mention.span.of(witness.document.text)
        groups.setdefault((surface, mention.neutral or ""), []).append(mention)
    for (surface, neutral), mentions in groups.items():
        count = f" ×{number(len(mentions))}" if len(mentions) > 1 else ""
        plain = (
            translate("Evidence", "plainly: {word}").format(word=isolated(neutral))
            if neutral
            else ""
        )
        said = translate("Evidence", "in A") if side == "a" else translate("Evidence", "in B")
        card = Card(
            f"loaded:{side}:{surface}",
            isolated(surface) + count,
            detail=joined(plain, _stance(mentions[0])),
            chips=(Chip(said, "loaded"),),
        )
        yield Evidence(card, tuple((witness.document.id, mention.span) for mention in mentions))
