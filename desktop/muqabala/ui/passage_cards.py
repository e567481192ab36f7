"""Passages made into cards: what both reports tell, word by word, and what each leaves out."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation, Omission, PassagePair
from muqabala.model.span import Span
from muqabala.ui import words
from muqabala.ui.cards import Card, Cell, Chip, Lit
from muqabala.ui.charts.claim_words import figure_words, letter
from muqabala.ui.digits import number as in_digits
from muqabala.ui.directions import joined
from muqabala.ui.evidence_cards import Evidence, named, named_in_either, section
from muqabala.ui.variants_lit import ALONE, CHANGED, MOSTLY, MOVED, SAME, lit_variants

MOST_OMITTED = 40
"""Sentences shown that one report leaves out: those that weigh most."""
_NAMES_SHOWN = 6

translate = QCoreApplication.translate


def passages(first: Witness, second: Witness | None, found: Collation | None) -> list[Evidence]:
    """Return the sentences that tell the same thing in the order of A, then what is left out."""
    if second is None or found is None:
        return []
    # A card's key names the passage by its place in the comparison, whatever the order here.
    pairs = sorted(enumerate(found.passages), key=lambda item: item[1].a)
    rows = [_passage(first, second, n, pair) for n, pair in pairs]
    if rows:
        rows = [section(translate("Evidence", "Passages that face each other")), key_card(), *rows]
    return rows + _parted(first, second, found) + _left_out(first, second, found)


def _parted(first: Witness, second: Witness, found: Collation) -> list[Evidence]:
    """Return the passages that the analyst parted, so that it can be taken back."""
    rows = [
        _passage(first, second, n, pair, key="parted") for n, pair in enumerate(found.parted)
    ]  # fmt: skip
    return [section(translate("Evidence", "Parted by you")), *rows] if rows else []


def key_card() -> Evidence:
    """Return what the lines beneath words mean, itself lit."""
    kinds = (
        (CHANGED, translate("Evidence", "changed")),
        (ALONE, translate("Evidence", "in one only")),
        (MOVED, translate("Evidence", "moved")),
        (SAME, translate("Evidence", "same, where most differ")),
    )
    text, lit = "", []
    for kind, said in kinds:
        start = len(text)
        text += said
        lit.append(Lit(start, len(text), kind))
        text += "   "
    title = translate("Evidence", "What the lines mean")
    cells = (Cell(text.rstrip(), lit=tuple(lit)),)
    return Evidence(Card("key:variants", title, cells=cells, title_lines=1))


def facing_cells(
    first: Witness, one: Span, second: Witness, other: Span, mostly: float = MOSTLY
) -> tuple[Cell, Cell]:
    """Return two passages as cells, lit as `lit_variants` tells."""
    texts = tuple(
        span.of(witness.document.text).replace("\n", " ")
        for witness, span in ((first, one), (second, other))
    )
    of_a, of_b = lit_variants(texts[0], texts[1], mostly)
    return Cell(texts[0], letter(0), True, of_a), Cell(texts[1], letter(1), True, of_b)  # noqa: FBT003


def _passage(
    first: Witness, second: Witness, number: int, pair: PassagePair, key: str = "passage"
) -> Evidence:
    rulings = (Chip(words.word(words.RULINGS, j.ruling.value), "agree") for j in pair.judgements)
    card = Card(
        f"{key}:{number}",
        translate("Evidence", "Passage {number}").format(number=in_digits(number + 1)),
        chips=(Chip(f"{round(pair.score * 100)}%"), *rulings),
        cells=facing_cells(first, pair.a, second, pair.b),
        detail=words.reasons(pair.reasons, lambda ref: named_in_either(first, second, ref)),
        title_lines=1,
        stacked=True,
    )
    return Evidence(card, ((first.document.id, pair.a), (second.document.id, pair.b)))


def _left_out(first: Witness, second: Witness, found: Collation) -> list[Evidence]:
    """Return the sentences of B that A leaves out, then those of A that B leaves out."""
    from muqabala.workspace import rank_omissions

    rows: list[Evidence] = []
    ranked = rank_omissions(first, second, found)
    for side, witness, title in (
        ("b", second, translate("Evidence", "A leaves out")),
        ("a", first, translate("Evidence", "B leaves out")),
    ):
        own = [one for one in ranked if one.document == side]
        if own:
            rows.append(section(f"{title} ({in_digits(len(own))})"))
            rows += [_omission(witness, side, n, one) for n, one in enumerate(own[:MOST_OMITTED])]
    return rows


def _omission(witness: Witness, side: str, number: int, one: Omission) -> Evidence:
    text = one.span.of(witness.document.text)
    figures = (figure_words(witness, witness.analysis.claims[claim]) for claim in one.claims)
    names = (named(witness, entity) for entity in one.entities[:_NAMES_SHOWN])
    card = Card(
        f"omission:{side}:{number}",
        " ".join(text.split()),
        detail="\n".join(
            line
            for line in (
                _missing(translate("Evidence", "Figures: {listed}"), figures),
                _missing(translate("Evidence", "Names: {listed}"), names),
            )
            if line
        ),
        chips=(Chip(f"{round(one.score * 100)}%"),),
        mark="second_mark" if side == "b" else "accent",
        title_lines=5,
        chips_low=True,
    )
    return Evidence(card, ((witness.document.id, one.span),))


def _missing(said: str, things: Iterable[str]) -> str:
    listed = list(dict.fromkeys(thing for thing in things if thing))
    return said.format(listed=joined(*listed)) if listed else ""
