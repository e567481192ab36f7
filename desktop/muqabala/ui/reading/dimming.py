"""What recedes when only the shared is to be read: all that has no counterpart."""

from __future__ import annotations

from collections.abc import Iterable

from muqabala.model.claim import Witness
from muqabala.model.comparison import Collation
from muqabala.model.span import Span
from muqabala.ui.reading.marks import find_standing


def unshared(witness: Witness, collation: Collation, *, first: bool) -> list[Span]:
    """Return the parts of a report without a counterpart: no facing passage, name or figure."""
    standing = find_standing(witness.analysis, collation, first=first)
    mentions = witness.analysis.mentions
    kept = [pair.a if first else pair.b for pair in collation.passages]
    kept += [mentions[index].span for index in standing.shared | standing.conflict]
    return without(kept, len(witness.document.text))


def without(kept: Iterable[Span], length: int) -> list[Span]:
    """Return what is left of a text of that length between some spans, in order."""
    left, end = [], 0
    for span in sorted(kept):
        if span.start > end:
            left.append(Span(end, span.start))
        end = max(end, span.end)
    if end < length:
        left.append(Span(end, length))
    return left
