"""A report's text as HTML with its mentions marked, letters never parted from their word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from muqabala.model.claim import Witness
from muqabala.model.document import DefectKind, Role
from muqabala.model.mention import ENTITY_KINDS, FIGURE_KINDS, Kind
from muqabala.model.span import Span

_DATES = frozenset({Kind.DATE, Kind.DATE_RANGE})


class Marked(NamedTuple):
    """A span to be marked with CSS classes; `tip` is shown on hovering."""

    span: Span
    classes: str
    tip: str = ""


def marks_of(witness: Witness, shared: frozenset[int], conflicting: frozenset[int]) -> list[Marked]:
    """Return the marks of a witness; the sets hold indexes of its mentions."""
    marks = [
        Marked(
            mention.span, _classes(mention.kind, index, shared, conflicting), mention.value or ""
        )
        for index, mention in enumerate(witness.analysis.mentions)
        if not mention.nested and _class_of(mention.kind)
    ]
    lost = [
        Marked(defect.span, "missing")
        for defect in witness.document.defects
        if defect.kind is DefectKind.MISSING_NUMBER
    ]
    return _apart(sorted([*marks, *lost], key=lambda mark: (mark.span.start, -mark.span.end)))


def text_html(witness: Witness, marks: Sequence[Marked]) -> str:
    """Return the paragraphs of the reading text with `marks`, which must not overlap."""
    document = witness.document
    parts = []
    for paragraph in document.paragraphs:
        inner = "".join(_pieces(document.text, paragraph.span, marks))
        if paragraph.role is Role.BOILERPLATE:
            parts.append(f"<p dir='auto' class='boilerplate'>{inner}</p>")
        elif paragraph.role in (Role.HEADLINE, Role.SUBHEAD):
            parts.append(f"<h3>{inner}</h3>")
        else:
            parts.append(f"<p>{inner}</p>")
    return "\n".join(parts)


def _pieces(text: str, span: Span, marks: Iterable[Marked]) -> Iterable[str]:
    position = span.start
    for mark in marks:
        if not span.contains(mark.span):
            continue
        yield escape(text[position : mark.span.start])
        tip = f' title="{escape(mark.tip)}"' if mark.tip else ""
        yield f'<mark class="{mark.classes}"{tip}>{escape(mark.span.of(text))}</mark>'
        position = mark.span.end
    yield escape(text[position : span.end])


def _classes(kind: Kind, index: int, shared: frozenset[int], conflicting: frozenset[int]) -> str:
    state = "conflict" if index in conflicting else "shared" if index in shared else ""
    return f"{_class_of(kind)} {state}".strip()


def _class_of(kind: Kind) -> str:
    if kind in ENTITY_KINDS:
        return str(kind)
    if kind in FIGURE_KINDS:
        return "figure"
    return "date" if kind in _DATES else ""


def _apart(marks: list[Marked]) -> list[Marked]:
    """Drop marks that begin inside an earlier one."""
    kept: list[Marked] = []
    for mark in marks:
        if not kept or mark.span.start >= kept[-1].span.end:
            kept.append(mark)
    return kept
