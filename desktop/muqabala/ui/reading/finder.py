"""Find in page: the hits of a query in the open pages, and the walk through them."""

from __future__ import annotations

from collections.abc import Sequence

from muqabala.model.span import Span
from muqabala.text.folding import fold
from muqabala.ui.reading.page import PageView
from muqabala.ui.reading.shown_text import ShownText


def find_hits(shown: ShownText, query: str, *, exact: bool) -> list[Span]:
    """Return where `query` stands in the shown text, hits side by side and never overlapping.

    Without `exact` both are folded, and a hit spans whatever tashkeel or stretching stands
    between its letters.
    """
    wanted = query if exact else fold(query)
    if not wanted.strip():
        return []
    text = shown.text if exact else shown.folded.text
    found: list[Span] = []
    at = text.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        found.append(Span(at, end) if exact else shown.folded.span(at, end))
        at = text.find(wanted, end)
    return found


class Finder:
    """Keeps the hits of one query over several pages, in the order of the pages."""

    def __init__(self, pages: Sequence[PageView]) -> None:
        self._pages = pages
        self._hits: list[tuple[int, Span]] = []
        self._current = -1

    def find(self, query: str, *, exact: bool) -> int:
        """Mark the hits on all pages that show a report and return their number."""
        self._hits, self._current = [], -1
        for side, page in enumerate(self._pages):
            shown = page.text.shown
            hits = find_hits(shown, query, exact=exact) if shown and page.witness else []
            page.set_hits(hits)
            self._hits += [(side, span) for span in hits]
        return len(self._hits)

    def show(self, document_id: str, spans: Sequence[Span]) -> None:
        """Mark these spans of the reading text of a report, to walk through, and no others."""
        self._hits, self._current = [], -1
        for side, page in enumerate(self._pages):
            shown = page.text.shown
            is_meant = shown is not None and page.document_id == document_id
            found = map(shown.shown_span, spans) if shown is not None and is_meant else ()
            hits = [span for span in found if span is not None]
            page.set_hits(hits)
            self._hits += [(side, span) for span in hits]

    def step(self, by: int) -> tuple[int, int]:
        """Frame the next (1) or previous (-1) hit; return its number from 1, and how many."""
        if not self._hits:
            return 0, 0
        if self._current < 0:
            self._current = self._first(by)
        else:
            self._current = (self._current + by) % len(self._hits)
        self._frame(*self._hits[self._current])
        return self._current + 1, len(self._hits)

    def _frame(self, side: int, span: Span) -> None:
        for number, page in enumerate(self._pages):
            page.text.set_current(span if number == side else None)
        text = self._pages[side].text
        if not text.is_in_view(span):
            text.scroll_to(span.start)

    def _first(self, by: int) -> int:
        """Return the first hit wholly below the top edge of the first page that has any."""
        if by < 0:
            return len(self._hits) - 1
        side = self._hits[0][0]
        text = self._pages[side].text
        for number, (at, span) in enumerate(self._hits):
            if at == side and text.extent_of(span)[0] >= text.scroll_top:
                return number
        return 0
