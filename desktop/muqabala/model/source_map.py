"""The exact two-way map between a reading text and the source it was cleaned from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from muqabala.model.span import Span


class Piece(NamedTuple):
    """One run of the reading text and the run of the source it came from.

    Where the two have one length, code point answers code point; otherwise the whole
    run answers the whole run (a ligature spelled out, a line break become a space).
    """

    start: int
    end: int
    source_start: int
    source_end: int

    @property
    def is_literal(self) -> bool:
        """Tell whether code point answers code point."""
        return self.end - self.start == self.source_end - self.source_start


@dataclass(frozen=True)
class SourceMap:
    """Pieces ordered by reading position, covering all of it, overlapping in neither text.

    Source characters in no piece were dropped (stretching, repeated blanks). Pieces need
    not be in source order: a rotated line that was put right maps back to where it stood.
    """

    pieces: tuple[Piece, ...]

    @classmethod
    def identity(cls, length: int) -> SourceMap:
        """Return the map of a text that was not changed."""
        return cls((Piece(0, length, 0, length),) if length else ())

    def __reduce__(self) -> tuple[object, ...]:
        """Travel to other processes as one row of numbers: a report has dozens of pieces."""
        return _of_numbers, (tuple(chain.from_iterable(self.pieces)),)

    def to_source(self, span: Span) -> tuple[Span, ...]:
        """Return where `span` of the reading text stands in the source.

        One span when the words stand together there (dropped stretching inside them
        included), several in reading order when a repair joined words from two places.
        """
        return _joined([part for part in self._parts(span) if part.length], self._dropped_between)

    def to_reading(self, span: Span) -> tuple[Span, ...]:
        """Return where `span` of the source stands in the reading text, in reading order."""
        found: list[Span] = []
        for number in self._pieces_in_source(span):
            piece = self.pieces[number]
            if piece.is_literal:
                low, high = max(span.start, piece.source_start), min(span.end, piece.source_end)
                part = Span(low, high).moved(piece.start - piece.source_start)
            else:
                part = Span(piece.start, piece.end)
            if found and found[-1].end == part.start:
                found[-1] = Span(found[-1].start, part.end)
            else:
                found.append(part)
        return tuple(found)

    def _pieces_in_source(self, span: Span) -> list[int]:
        """Return the numbers, in reading order, of the pieces that use any of a source span."""
        order = self._source_order
        numbers: list[int] = []
        index = max(bisect_right(order, (span.start, len(self.pieces))) - 1, 0)
        while span.length > 0 and index < len(order) and order[index][0] < span.end:
            if self.pieces[order[index][1]].source_end > span.start:
                numbers.append(order[index][1])
            index += 1
        return sorted(numbers)

    def _parts(self, span: Span) -> list[Span]:
        parts: list[Span] = []
        index = max(bisect_right(self._starts, span.start) - 1, 0)
        while index < len(self.pieces) and self.pieces[index].start < span.end:
            piece = self.pieces[index]
            index += 1
            low, high = max(span.start, piece.start), min(span.end, piece.end)
            if low >= high:
                continue
            if piece.is_literal:
                parts.append(Span(low, high).moved(piece.source_start - piece.start))
            else:
                parts.append(Span(piece.source_start, piece.source_end))
        return parts

    def _dropped_between(self, start: int, end: int) -> bool:
        """Tell whether no piece uses any source character from `start` to `end`."""
        if start >= end:
            return start == end
        index = bisect_right(self._source_order, (start, len(self.pieces) + 1)) - 1
        if index >= 0 and self.pieces[self._source_order[index][1]].source_end > start:
            return False
        following = self._source_order[index + 1] if index + 1 < len(self.pieces) else None
        return following is None or following[0] >= end

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    @cached_property
    def _source_order(self) -> list[tuple[int, int]]:
        return sorted((piece.source_start, n) for n, piece in enumerate(self.pieces))


def _of_numbers(numbers: tuple[int, ...]) -> SourceMap:
    values = iter(numbers)
    return SourceMap(tuple(map(Piece, values, values, values, values)))


def _joined(parts: list[Span], dropped_between: Callable[[int, int], bool]) -> tuple[Span, ...]:
    """Join neighbours with nothing used between them in the source."""
    joined: list[Span] = []
    for part in parts:
        if joined and dropped_between(joined[-1].end, part.start):
            joined[-1] = Span(joined[-1].start, part.end)
        else:
            joined.append(part)
    return tuple(joined)
