"""Findings of arithmetic and calendar, and the faults of the sources, made into cards."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from muqabala.model.claim import Witness
from muqabala.model.comparison import Check, Collation
from muqabala.model.document import Defect
from muqabala.ui import words
from muqabala.ui.cards import Card, Chip
from muqabala.ui.directions import isolated
from muqabala.ui.evidence_cards import Evidence, named, section

SILENT_DEFECTS = frozenset({"stretched", "hard_wrap", "invisible", "presentation_forms"})
QUOTED = 140

translate = QCoreApplication.translate


def checks(first: Witness, second: Witness | None, found: Collation | None) -> list[Evidence]:
    """Return the findings of arithmetic and calendar, then the faults of the sources."""
    rows = [
        _check(first, second or first, n, check)
        for n, check in enumerate(found.checks if found else ())
    ]
    rows += _faults(first, "a" if second else "")
    return rows + (_faults(second, "b") if second else [])


def _check(first: Witness, second: Witness, number: int, check: Check) -> Evidence:
    """Return one finding; what concerns both reports has its first span in the first one."""
    sides = {"a": (first, first), "b": (second, second)}.get(check.document, (first, second))
    witnesses = (sides[0], *(sides[1] for _ in check.spans[1:]))
    places = [(w.document.id, span) for w, span in zip(witnesses, check.spans, strict=False)]
    quoted = [
        _shortened(span.of(w.document.text))
        for w, span in zip(witnesses, check.spans[:3], strict=False)
    ]
    card = Card(
        f"check:{number}",
        words.word(words.CHECKS, check.kind),
        body="\n".join(isolated(quote) for quote in dict.fromkeys(quoted)),
        detail=_check_detail(check, first),
        mark="agree" if check.kind == "quote_same" else "compatible",
    )
    return Evidence(card, tuple(places))


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
        repaired = all(defect.repaired for defect in members)
        chips = (
            Chip(str(len(members))),
            Chip(translate("Evidence", "repaired"), "agree")
            if repaired
            else Chip(translate("Evidence", "marked"), "compatible"),
        )
        card = Card(f"fault:{side}:{kind}", words.word(words.DEFECTS, kind), chips=chips)
        places = tuple((witness.document.id, defect.span) for defect in members)
        rows.append(Evidence(card, places))
    return rows
