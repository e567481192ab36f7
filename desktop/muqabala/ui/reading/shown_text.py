"""The text a page shows: the reading text, or the source with the faults still in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from muqabala.model.document import Document, Paragraph, Role
from muqabala.model.span import Span
from muqabala.text.folding import Folded, fold_with_map
from muqabala.ui.reading.positions import Positions, displayable


@dataclass(frozen=True)
class ShownText:
    """A form of a document's text, and the ways between its spans and those of the reading text.

    `text` is safe to give to QTextDocument. Spans of `paragraphs` count in it. `printed` is the
    text with the digits of the report where `text` has others, else "".
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    to_shown: Callable[[Span], tuple[Span, ...]]
    to_reading: Callable[[Span], tuple[Span, ...]]
    is_source: bool = False
    printed: str = ""

    @property
    def as_printed(self) -> str:
        """The text with the digits of the report: what is copied."""
        return self.printed or self.text

    @cached_property
    def positions(self) -> Positions:
        """The map to Qt's positions."""
        return Positions(self.text)

    @cached_property
    def folded(self) -> Folded:
        """The text folded for searching."""
        return fold_with_map(self.text)

    def reading_span(self, span: Span) -> Span | None:
        """Return the smallest span of the reading text that holds all of `span`, or None."""
        return hull(self.to_reading(span))

    def shown_span(self, span: Span) -> Span | None:
        """Return the smallest shown span that holds all of `span` of the reading text, or None."""
        return hull(self.to_shown(span))


def reading_form(document: Document) -> ShownText:
    """Return the reading text of `document`."""
    return ShownText(displayable(document.text), document.paragraphs, _itself, _itself)


def source_form(document: Document) -> ShownText:
    """Return the decoded source of `document`; its reading text where there is no plain source."""
    if not document.source:
        return reading_form(document)
    source_map = document.source_map
    text = displayable(document.source)
    boilerplate = tuple(
        Paragraph(span, Role.BOILERPLATE)
        for paragraph in document.paragraphs
        if paragraph.role is Role.BOILERPLATE
        for span in source_map.to_source(paragraph.span)
    )
    return ShownText(text, boilerplate, source_map.to_source, source_map.to_reading, is_source=True)


def hull(spans: Iterable[Span]) -> Span | None:
    """Return the smallest span that holds all of `spans`; None when there are none."""
    listed = list(spans)
    if not listed:
        return None
    return Span(min(s.start for s in listed), max(s.end for s in listed))


def _itself(span: Span) -> tuple[Span, ...]:
    return (span,)
