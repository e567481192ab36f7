"""The ledger of figures made into cards: what is counted, both values, on whose word, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from muqabala.model.claim import Claim, Witness
from muqabala.model.comparison import ClaimPair, Collation, Status
from muqabala.model.judgement import Judgement
from muqabala.model.mention import Category
from muqabala.text.folding import fold
from muqabala.ui import words
from muqabala.ui.cards import Card, Cell, Chip
from muqabala.ui.dates import day_words, written_date
from muqabala.ui.directions import isolated, joined
from muqabala.ui.evidence_cards import Evidence, Place, named, named_in_either

_ORDER = {
    Status.CONFLICT: 0,
    Status.CONFLICT_WITHIN: 1,
    Status.COMPATIBLE: 2,
    Status.AGREE: 3,
    Status.ONLY_A: 4,
    Status.ONLY_B: 5,
}
GROUPS = {
    Status.CONFLICT: "conflict",
    Status.CONFLICT_WITHIN: "conflict",
    Status.COMPATIBLE: "compatible",
    Status.AGREE: "agree",
    Status.ONLY_A: "alone",
    Status.ONLY_B: "alone",
}
"""By what the reader filters the ledger."""
_UNSAID = frozenset({Category.COUNT, Category.OTHER})
"""Categories that say nothing beside the thing counted."""

translate = QCoreApplication.translate


def figures(first: Witness, second: Witness | None, found: Collation | None) -> list[Evidence]:
    """Return the ledger of a pair, disagreement first.

    Of one report its own conflicts, then its figures in the order of the text.
    """
    rows = sorted(
        enumerate(found.claims if found else ()),
        key=lambda item: standing_order(item[1]),
    )
    if second is not None:
        return [_figure_pair(first, second, n, pair) for n, pair in rows]
    own = [
        _own_figure(first, n, claim)
        for n, claim in enumerate(first.analysis.claims)
        if claim.value is not None and claim.category is not Category.DATE
    ]
    return [
        *(_figure_pair(first, first, n, pair) for n, pair in rows if pair.is_within),
        *own,
    ]


def standing_order(pair: ClaimPair) -> tuple[int, bool, float]:
    """Return what orders rows: disagreement first. What the analyst says moves no row."""
    return _ORDER[pair.found or pair.status], _is_day(pair), -pair.score


def _own_figure(witness: Witness, number: int, claim: Claim) -> Evidence:
    mention = witness.analysis.mentions[claim.mention]
    card = Card(
        key=f"figure:{number}",
        title=claim.counted or words.word(words.CATEGORIES, claim.category.value),
        chips=(Chip(words.word(words.CATEGORIES, claim.category.value)),),
        cells=(_cell(witness, [claim]),),
        detail=_circumstances([(witness, [claim])]),
    )
    return Evidence(card, ((witness.document.id, mention.span),), group="alone")


def _figure_pair(first: Witness, second: Witness, number: int, pair: ClaimPair) -> Evidence:
    role = words.VERDICT_ROLES.get(pair.status.value, "neutral")
    rulings = (Chip(words.word(words.RULINGS, j.ruling.value), "agree") for j in pair.judgements)
    card = Card(
        key=f"pair:{number}",
        title=title_of(first, second, pair),
        chips=(Chip(words.word(words.VERDICTS, pair.status.value), role), *rulings),
        cells=cells_of(first, second, pair),
        detail="\n".join(filter(None, _details(first, second, pair))),
        mark="conflict" if role == "conflict" else "",
    )
    return Evidence(card, places_of(first, second, pair), group=group_of(pair))


def group_of(pair: ClaimPair) -> str:
    """Return by what a row is filtered."""
    return "day" if _is_day(pair) else GROUPS[pair.status]


def cells_of(first: Witness, second: Witness, pair: ClaimPair) -> tuple[Cell, Cell]:
    """Return both values and who says so; of one report that contradicts itself, both of its."""
    if pair.is_within:
        return _two_values(*_sides(first, second, pair)[0 if pair.a else 1])
    one, other = (_cell(*side) for side in _sides(first, second, pair))
    return one, other


def places_of(first: Witness, second: Witness, pair: ClaimPair) -> tuple[Place, ...]:
    """Return where the figures of a row stand, those of the first report first."""
    return (*_claim_places(first, pair.a), *_claim_places(second, pair.b))


def _sides(first: Witness, second: Witness, pair: ClaimPair) -> list[tuple[Witness, list[Claim]]]:
    return [(first, _claims(first, pair.a)), (second, _claims(second, pair.b))]


def _details(first: Witness, second: Witness, pair: ClaimPair) -> Iterator[str]:
    """Yield where and when, why the verdict is what it is, and what the analyst said of it."""
    yield circumstances_of(first, second, pair)
    yield reasons_of(first, second, pair)
    yield from judgement_lines(pair)
    if pair.found is not None:
        said = translate("Evidence", "The program said: {verdict}")
        yield said.format(verdict=words.word(words.VERDICTS, pair.found.value))


def judgement_lines(pair: ClaimPair) -> Iterator[str]:
    """Yield what the analyst said of a row, and what a later word of theirs set aside."""
    yield from map(judgement_line, pair.judgements)
    for judgement in pair.overruled:
        yield f"{words.word('report', 'overruled')}: {judgement_line(judgement)}"


def judgement_line(judgement: Judgement) -> str:
    """Return what the analyst said, why, who it was and on which day."""
    ruling = words.word(words.RULINGS, judgement.ruling.value)
    day = written_date(judgement.created[:10])
    return joined(ruling, judgement.comment, judgement.author, day)


def _is_day(pair: ClaimPair) -> bool:
    return pair.category is Category.DATE


def _claims(witness: Witness, indexes: Iterable[int]) -> list[Claim]:
    return [witness.analysis.claims[index] for index in indexes]


def title_of(first: Witness, second: Witness, pair: ClaimPair) -> str:
    """Return the category and the words counted: both sides' own where they differ."""
    sides = [claims for _, claims in _sides(first, second, pair)]
    category = words.word(words.CATEGORIES, pair.category.value)
    if _is_day(pair):
        day = next((day_words(c.value) for claims in sides for c in claims if c.value), "")
        return " · ".join(filter(None, (isolated(category), isolated(day))))
    nouns: dict[str, str] = {}
    for claims in sides:
        counted = next((claim.counted for claim in claims if claim.counted), "")
        if counted:
            nouns.setdefault(fold(counted), counted)
    things = _facing(nouns.values()) or isolated(pair.what)
    if not things or pair.category not in _UNSAID:
        return " · ".join(filter(None, (isolated(category), things)))
    return things


def _facing(parts: Iterable[str]) -> str:
    """Return what the reports say differently, the first one's words first in either direction."""
    return " / ".join(isolated(part) for part in parts if part)


def reasons_of(first: Witness, second: Witness, pair: ClaimPair) -> str:
    """Return why the engine's verdict is what it is, in one line."""
    return words.reasons(pair.reasons, lambda ref: named_in_either(first, second, ref))


def circumstances_of(first: Witness, second: Witness, pair: ClaimPair) -> str:
    """Return where, of whom and when the figures of a row are, in one line."""
    return _circumstances(_sides(first, second, pair))


def _circumstances(sides: Iterable[tuple[Witness, list[Claim]]]) -> str:
    """Return where, of whom and when, as far as the reports say so, each thing once."""
    places: dict[str, None] = {}
    victims: dict[str, None] = {}
    dates: dict[str, None] = {}
    for witness, claims in sides:
        for claim in claims:
            whose = named(witness, claim.victims)
            places[named(witness, claim.place)] = None
            victims[whose if whose != claim.counted else ""] = None
            dates[written_date(claim.date) or claim.date or ""] = None
    return " · ".join(filter(None, map(_facing, (places, victims, dates))))


def _two_values(witness: Witness, claims: list[Claim]) -> tuple[Cell, Cell]:
    """Return the claims of one report that contradict each other, the first value apart."""
    value = claims[0].value if claims else None
    return (
        _cell(witness, [claim for claim in claims if claim.value == value]),
        _cell(witness, [claim for claim in claims if claim.value != value]),
    )


def _cell(witness: Witness, claims: list[Claim]) -> Cell:
    """Return the values of claims, each once, with the words they are written in, and who says so.

    A value in digits stands alone; one in words is followed by them: 14 «أربعة عشر».
    """
    written: dict[str, list[str]] = {}
    for claim in claims:
        surface = witness.analysis.mentions[claim.mention].span.of(witness.document.text)
        in_digits = any(character.isdigit() for character in surface)
        is_day = claim.category is Category.DATE
        is_number = bool(claim.value) and claim.value != "vague" and not is_day
        value = words.grouped(claim.value or "") if is_number else surface
        if is_day:
            value = f"«{' '.join(surface.split())}»"  # Its title has the day itself.
        said = written.setdefault(words.approximated(isolated(value), claim.approx), [])
        if is_number and not in_digits and surface not in said:
            said.append(surface)
    values = [" ".join((value, *map(_quoted, said))) for value, said in written.items()]
    speakers = dict.fromkeys(_speaker(witness, claim) for claim in claims)
    return Cell(
        translate("Evidence", " and ").join(values),
        translate("Evidence", "; ").join(isolated(one) for one in speakers if one),
    )


def _speaker(witness: Witness, claim: Claim) -> str:
    """Return who says so, and for whom they pass it on."""
    speaker = named(witness, claim.attributed_to)
    origin = named(witness, claim.relayed_from)
    if not speaker or not origin or origin == speaker:
        return speaker or origin
    said = translate("Evidence", "{speaker}, quoting {origin}")
    return said.format(speaker=isolated(speaker), origin=isolated(origin))


def _quoted(surface: str) -> str:
    return isolated(f"«{surface}»")


def _claim_places(witness: Witness, indexes: Iterable[int]) -> Iterator[Place]:
    for claim in _claims(witness, indexes):
        yield witness.document.id, witness.analysis.mentions[claim.mention].span
