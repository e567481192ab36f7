"""The concordance: each place of a keyword in its line of context, as a table can be sorted.

In Arabic the words before stand on the right. Neighbours are compared folded, so that «أمس» and
«امس» sort together; the words before are compared from the keyword outwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from muqabala.model.search import ConcordanceLine, ConcordanceOrder
from muqabala.model.span import Span
from muqabala.text.contexts import words_around
from muqabala.text.tokens import WORD
from muqabala.text.word_forms import search_key


def concordance_lines(
    report: ConcordanceLine, text: str, hits: Sequence[Span]
) -> Iterator[ConcordanceLine]:
    """Yield the line of each place in a report of that text; `report` gives what it is called."""
    for span in hits:
        before, after = words_around(text, span)
        keyword = " ".join(span.of(text).split())
        yield ConcordanceLine(
            report.document_id, span, before, keyword, after, report.title, report.outlet,
            report.published,
        )  # fmt: skip


def in_order(lines: Iterable[ConcordanceLine], order: ConcordanceOrder) -> list[ConcordanceLine]:
    """Return lines sorted by a neighbour or by the keyword; what is alike stays as it was."""
    if order is ConcordanceOrder.REPORT:
        return list(lines)
    return sorted(lines, key=lambda line: _sort_key(line, order))


def _sort_key(line: ConcordanceLine, order: ConcordanceOrder) -> tuple[list[str], list[str]]:
    before, after = _words(line.before)[::-1], _words(line.after)
    if order is ConcordanceOrder.BEFORE:
        return before, after
    return (after, before) if order is ConcordanceOrder.AFTER else (_words(line.keyword), after)


def _words(text: str) -> list[str]:
    return WORD.findall(search_key(text))
