"""Findings of arithmetic and calendar, and the faults of the sources, made into cards."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from muqabala.model.claim import Witness
from muqabala.model.comparison import Check, Collation
from muqabala.model.document import Defect, DefectKind
from muqabala.ui import words
from muqabala.ui.cards import Card, Chip
from muqabala.ui.digits import number
from muqabala.ui.directions import isolated
from muqabala.ui.evidence_cards import Evidence, named, section
from muqabala.ui.passage_cards import facing_cells

SILENT_DEFECTS = frozenset({"stretched", "hard_wrap", "invisible", "presentation_forms"})
QUOTED = 140
AROUND, MOST_FAULTS = 28, 60
"""Code points shown before and after a fault; faults of one kind that are shown one by one."""

translate = QCoreApplication.translate


def checks(first: Witness, second: Witness | None, found: Collation | None) -> list[Evidence]:
    """Return the findings of arithmetic and calendar, then the faults of the sources."""
    rows = (
        [
            _judgeable(
                first, second or first, found, check, _check(first, second or first, n, check)
            )
            for n, check in enumerate(found.checks)
        ]
        if found
        else []
    )
    rows += _faults(first, "a" if second else "")
    return rows + (_faults(second, "b") if second else [])


def _judgeable(
    first: Witness, second: Witness, found: Collation, check: Check, made: Evidence
) -> Evidence:
    """Return a finding under the key of the row that it repeats, so that it is judged with it."""
    from muqabala.workspace import headline_row

    number = headline_row(first, second, found.claims, check)
    if number is None:
        return made
    return replace(made, card=replace(made.card, key=f"pair:{number}"))


def _check(first: Witness, second: Witness, number: int, check: Check) -> Evidence:
    """Return one finding; what concerns both reports has its first span in the first one."""
    sides = {"a": (first, first), "b": (second, second)}.get(check.document, (first, second))
    witnesses = (sides[0], *(sides[1] for _ in check.spans[1:]))
    places = [(w.document.id, span) for w, span in zip(witnesses, check.spans, strict=False)]
    quoted = [
        _shortened(span.of(w.document.text))
        for w, span in zip(witnesses, check.spans[:3], strict=False)
    ]
    if check.kind == "quote_differs":
        return _quote(sides[0], sides[1], number, check)
    card = Card(
        f"check:{number}",
        words.word(words.CHECKS, check.kind),
        body="\n".join(isolated(quote) for quote in dict.fromkeys(quoted)),
        detail=_check_detail(check, first),
        mark="agree" if check.kind == "quote_same" else "compatible",
    )
    return Evidence(card, tuple(places))


def _quote(first: Witness, second: Witness, number: int, check: Check) -> Evidence:
    """Return one utterance as both reports give it, with the words lit in which they differ."""
    one, other = check.spans
    card = Card(
        f"check:{number}",
        words.word(words.CHECKS, check.kind),
        cells=facing_cells(first, one, second, other, mostly=0.0),
        detail=check.detail,
        mark="compatible",
        stacked=True,
    )
    return Evidence(card, ((first.document.id, one), (second.document.id, other)))


def _check_detail(check: Check, witness: Witness) -> str:
    """Return what was computed; `detail` is data in the form that each kind of check gives."""
    if check.kind == "distance_off":
        stated, _, measured = check.detail.partition("/")
        said = translate("Evidence", "{stated} km stated, {measured} km on the map")
        return said.format(stated=stated, measured=measured)
    if check.kind == "parts_exceed_total":
        parts, _, total = check.detail.partition(">")
        return translate("Evidence", "{parts} together, of {total}").format(
            parts=parts, total=total
        )
    return named(witness, check.detail) if check.kind == "quote_same" else check.detail


def _shortened(text: str) -> str:
    words_ = " ".join(text.split())
    return words_ if len(words_) <= QUOTED else words_[:QUOTED].rstrip() + "…"


def _faults(witness: Witness, side: str) -> list[Evidence]:
    defects = (*witness.document.defects, *witness.analysis.defects)
    groups: dict[str, list[Defect]] = {}
    for defect in defects:
        groups.setdefault(defect.kind.value, []).append(defect)
    if not groups:
        return []
    title = {
        "a": translate("Evidence", "The source of A"),
        "b": translate("Evidence", "The source of B"),
    }.get(side, translate("Evidence", "The source"))
    rows = [section(title)]
    for kind, members in sorted(groups.items(), key=lambda item: item[0] in SILENT_DEFECTS):
        rows.append(_fault_kind(witness, side, kind, members))
        if kind not in SILENT_DEFECTS:
            rows += [_fault(witness, side, n, one) for n, one in enumerate(members[:MOST_FAULTS])]
    return rows


def _fault_kind(witness: Witness, side: str, kind: str, members: list[Defect]) -> Evidence:
    """Return how many faults of one kind there are, and what was done about them."""
    repaired = all(defect.repaired for defect in members)
    chips = (
        Chip(number(len(members))),
        Chip(translate("Evidence", "repaired"), "agree")
        if repaired
        else Chip(translate("Evidence", "marked"), "compatible"),
    )
    card = Card(f"fault:{side}:{kind}", words.word(words.DEFECTS, kind), chips=chips)
    return Evidence(card, tuple((witness.document.id, defect.span) for defect in members))


def _fault(witness: Witness, side: str, number: int, defect: Defect) -> Evidence:
    """Return one fault with the words around it, and how they stand in the source."""
    document = witness.document
    source = " … ".join(span.of(document.source) for span in defect.source)
    around = _around(document.text, defect)
    said = translate("Evidence", "in the source: {words}")
    differs = source.strip() and " ".join(source.split()) not in around
    card = Card(
        f"fault:{side}:{defect.kind.value}:{number}",
        around,
        detail=said.format(words=isolated(_shortened(source))) if differs else "",
        mark="agree" if defect.repaired else "compatible",
    )
    return Evidence(card, ((document.id, defect.span),))


def _around(text: str, defect: Defect) -> str:
    """Return the words of a fault with a few before and after; a lost number is a question mark."""
    start, end = defect.span.start, defect.span.end
    before = text[max(start - AROUND, 0) : start].rpartition("\n")[2]
    after = text[end : end + AROUND].partition("\n")[0]
    lost = " [؟] " if defect.kind is DefectKind.MISSING_NUMBER else ""
    head = before.partition(" ")[2] if start > AROUND and len(before) == AROUND else before
    tail = after.rpartition(" ")[0] if len(after) == AROUND else after
    return _shortened(f"{head}{lost}{text[start:end]}{tail}")
