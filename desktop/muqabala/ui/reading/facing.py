"""Two pages that face each other: brought to a pair of places, compared word by word, one held."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from muqabala.model.comparison import Collation
from muqabala.model.span import Span
from muqabala.ui.reading.linked_scroll import LinkedScroll
from muqabala.ui.reading.page import PageView
from muqabala.ui.variants_lit import MOSTLY, lit_variants

_QUOTES = frozenset({"quote_same", "quote_differs"})
_SPANS_OF_TWO = 2

translate = QCoreApplication.translate


class Facing:
    """What the two pages show of each other."""

    def __init__(self, pages: tuple[PageView, PageView], link: LinkedScroll) -> None:
        self._pages, self._link = pages, link
        self._told: dict[tuple[Span, Span], float] = {}

    def compare(self, collation: Collation | None) -> None:
        """Know the passages and quotations of two reports; None: nothing faces anything."""
        self._told = dict(_facing(collation)) if collation is not None else {}
        self.name_pages()

    def go_to(self, a: Span, b: Span) -> None:
        """Bring a span of each page to its reading line; of facing passages light the words."""
        extents = self._pages[0].extent_of(a), self._pages[1].extent_of(b)
        if extents[0] and extents[1]:
            self._link.align((extents[0][0], extents[1][0]))
        for page, span in zip(self._pages, (a, b), strict=True):
            page.frame(span)
        self._light(a, b)

    def clear(self) -> None:
        """Frame nothing and light no words."""
        for page in self._pages:
            page.frame(None)
            page.set_variants(())

    def hold_other(self, *, on: bool) -> None:
        """Let the page that is not read now stay where it is, or come along again."""
        other = 0 if self._pages[1].text.hasFocus() else 1
        self._link.hold(other if on else -1)
        self.name_pages()

    def name_pages(self) -> None:
        """Write the letter of each page, and beside it whether the page is held."""
        letters = translate("ReadingArea", "A"), translate("ReadingArea", "B")
        for side, (page, letter) in enumerate(zip(self._pages, letters, strict=True)):
            held = translate("ReadingArea", "held") if side == self._link.held else ""
            page.header.letter.setText(" · ".join(filter(None, (held, letter))))

    def _light(self, a: Span, b: Span) -> None:
        """Light the words in which two facing passages differ, as their card does."""
        mostly = self._told.get((a, b))
        witnesses = [page.witness for page in self._pages]
        if mostly is None or witnesses[0] is None or witnesses[1] is None:
            for page in self._pages:
                page.set_variants(())
            return
        texts = a.of(witnesses[0].document.text), b.of(witnesses[1].document.text)
        lits = lit_variants(texts[0].replace("\n", " "), texts[1].replace("\n", " "), mostly)
        for page, span, lit in zip(self._pages, (a, b), lits, strict=True):
            page.set_variants(
                (Span(span.start + one.start, span.start + one.end), one.kind) for one in lit
            )


def _facing(collation: Collation) -> Iterable[tuple[tuple[Span, Span], float]]:
    """Yield what faces what, and from which share of equal words on the differing ones are lit."""
    for pair in collation.passages:
        yield (pair.a, pair.b), MOSTLY
    for check in collation.checks:
        if check.kind in _QUOTES and len(check.spans) == _SPANS_OF_TWO:
            yield (check.spans[0], check.spans[1]), 0.0
