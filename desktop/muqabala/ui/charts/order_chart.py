"""The order in which two reports tell what both of them tell."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from muqabala.model.claim import Witness
from muqabala.model.comparison import ClaimPair, Collation, OrderOfTelling, Status
from muqabala.model.drawing import Drawing
from muqabala.model.mention import Category
from muqabala.model.span import Span
from muqabala.ui import words
from muqabala.ui.charts.chart import Chart, ChartRow, Measure
from muqabala.ui.charts.claim_words import figure_words, letter
from muqabala.ui.charts.order_layout import OrderWords, Passed, order_drawing
from muqabala.ui.directions import isolated

_QUOTED = 90
_GRAVEST = (Status.CONFLICT, Status.COMPATIBLE, Status.AGREE)

translate = QCoreApplication.translate


def order_chart(a: Witness, b: Witness, found: Collation) -> Chart:
    """Return the view of what both reports tell, from head to tail of each."""
    from muqabala.workspace import order_of_telling

    order = order_of_telling(a, b, found)
    facts = sorted(
        [*_passages(a, b, found, order), *_lone_figures(a, b, found, order)],
        key=lambda one: one[0].places,
    )
    kept = sum(not passed.moved for passed, _ in facts)
    likeness = translate("Charts", "{share}% told in one order").format(
        share=round(100 * kept / max(len(facts), 1))
    )
    spoken = OrderWords(
        title=translate("Charts", "Order of telling"),
        heads=(_head(0, a), _head(1, b)),
        lead=translate("Charts", "Beginning"),
        tail=translate("Charts", "End · {likeness}").format(likeness=isolated(likeness)),
        kept=translate("Charts", "told in the same order"),
        moved=translate("Charts", "told at another place"),
    )

    def draw(width: float, measure: Measure) -> Drawing:
        return order_drawing([passed for passed, _ in facts], spoken, width, measure)

    return Chart(
        title=spoken.title,
        heads=(
            translate("Charts", "In A"),
            translate("Charts", "In B"),
            translate("Charts", "How far into A"),
            translate("Charts", "How far into B"),
            translate("Charts", "Order"),
            translate("Charts", "Figures"),
        ),
        rows=tuple(row for _, row in facts),
        draw=draw,
        empty=""
        if facts
        else translate("Charts", "The reports have no passages or figures in common."),
    )


def _head(number: int, witness: Witness) -> str:
    document = witness.document
    said = document.outlet or document.title
    return " · ".join(part for part in (letter(number), isolated(said)) if part)


def _passages(
    a: Witness, b: Witness, found: Collation, order: OrderOfTelling
) -> Iterator[tuple[Passed, ChartRow]]:
    for told in order.told:
        pair = found.passages[told.passage]
        status = _gravest(a, b, found, pair.a, pair.b)
        said = (_quoted(a, pair.a), _quoted(b, pair.b))
        places = ((a.document.id, pair.a), (b.document.id, pair.b))
        shares = (told.place_a, told.place_b)
        yield _row(f"passage:{told.passage}", said, shares, told.moved, status, places)


def _lone_figures(
    a: Witness, b: Witness, found: Collation, order: OrderOfTelling
) -> Iterator[tuple[Passed, ChartRow]]:
    """Yield the figures of both reports that stand outside the passages both tell."""
    kept = [(told.place_a, told.place_b) for told in order.told if not told.moved]
    lengths = [max(len(witness.document.text), 1) for witness in (a, b)]
    for n, pair in enumerate(found.claims):
        if not pair.a or not pair.b or pair.category is Category.DATE:
            continue
        spans = _span(a, pair.a[0]), _span(b, pair.b[0])
        if any(p.a.contains(spans[0]) and p.b.contains(spans[1]) for p in found.passages):
            continue
        shares = (spans[0].start / lengths[0], spans[1].start / lengths[1])
        moved = any((shares[0] - one) * (shares[1] - other) < 0 for one, other in kept)
        said = (
            figure_words(a, a.analysis.claims[pair.a[0]]),
            figure_words(b, b.analysis.claims[pair.b[0]]),
        )
        places = ((a.document.id, spans[0]), (b.document.id, spans[1]))
        yield _row(f"claim:{n}", said, shares, moved, pair.status, places)


def _row(
    key: str,
    said: tuple[str, str],
    shares: tuple[float, float],
    moved: bool,
    status: Status | None,
    places: tuple[tuple[str, Span], ...],
) -> tuple[Passed, ChartRow]:
    verdict = words.word(words.VERDICTS, status.value) if status else ""
    ink = words.VERDICT_ROLES[status.value] if status else "soft_text"
    order = (
        translate("Charts", "told at another place")
        if moved
        else translate("Charts", "told in the same order")
    )
    percents = tuple(f"{round(100 * share)}%" for share in shares)
    spoken = "\n".join(
        part
        for part in (
            f"{letter(0)} ({percents[0]}): {isolated(said[0])}",
            f"{letter(1)} ({percents[1]}): {isolated(said[1])}",
            " · ".join(filter(None, (order, verdict))),
        )
        if part
    )
    passed = Passed(key, said, shares, ink, moved, spoken)
    return passed, ChartRow(key, (*said, *percents, order, verdict), places)


def _gravest(a: Witness, b: Witness, found: Collation, one: Span, other: Span) -> Status | None:
    """Return the gravest verdict on the figures that stand in two facing passages."""
    inside = {pair.status for pair in found.claims if _stands_in(a, b, pair, one, other)}
    return next((status for status in _GRAVEST if status in inside), None)


def _stands_in(a: Witness, b: Witness, pair: ClaimPair, one: Span, other: Span) -> bool:
    return any(one.contains(_span(a, claim)) for claim in pair.a) and any(
        other.contains(_span(b, claim)) for claim in pair.b
    )


def _span(witness: Witness, claim: int) -> Span:
    return witness.analysis.mentions[witness.analysis.claims[claim].mention].span


def _quoted(witness: Witness, span: Span) -> str:
    said = " ".join(span.of(witness.document.text).split())
    return said if len(said) <= _QUOTED else said[:_QUOTED].rpartition(" ")[0] + "…"
