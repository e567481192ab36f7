"""A text that knows where each of its letters stood in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from muqabala.model.source_map import Piece, SourceMap

# Piece._make without its frame in Python: stretched text has hundreds of them.
piece_of: Callable[[tuple[int, int, int, int]], Piece] = partial(tuple.__new__, Piece)


@dataclass(frozen=True, slots=True)
class Traced:
    """A part of a reading text with its pieces, which count from its own start.

    `source` is the range of the source it was made from, dropped characters included.
    """

    text: str
    pieces: tuple[Piece, ...]
    source: tuple[int, int]

    @classmethod
    def literal(cls, text: str, source_start: int) -> Traced:
        """Return `text` as it stands unchanged at `source_start`."""
        end = source_start + len(text)
        return cls(
            text, (Piece(0, len(text), source_start, end),) if text else (), (source_start, end)
        )

    def part(self, start: int, end: int) -> Traced:
        """Return the part from `start` to `end`; a piece that is not literal is kept whole."""
        pieces: list[Piece] = []
        first = max(bisect_right(self.pieces, start, key=lambda piece: piece.start) - 1, 0)
        for piece in self.pieces[first:]:
            if piece.start >= end:
                break
            low, high = max(piece.start, start), min(piece.end, end)
            if low < high:
                pieces.append(_cut(piece, low, high, start))
        if not pieces:
            return Traced(self.text[start:end], (), (self.source[0], self.source[0]))
        bounds = (min(p.source_start for p in pieces), max(p.source_end for p in pieces))
        return Traced(self.text[start:end], tuple(pieces), bounds)


def _cut(piece: Piece, low: int, high: int, origin: int) -> Piece:
    if not piece.is_literal:
        return Piece(low - origin, high - origin, piece.source_start, piece.source_end)
    shift = piece.source_start - piece.start
    return Piece(low - origin, high - origin, low + shift, high + shift)


class Composer:
    """Sets traced parts one after another into one text with its map.

    `source_end` is where the source of the latest part ends.
    """

    def __init__(self) -> None:
        self.length = 0
        self.source_end = 0
        self._texts: list[str] = []
        self._pieces: list[Piece] = []

    def add(self, part: Traced) -> None:
        """Append `part`."""
        shift = self.length
        for number, (start, end, source_start, source_end) in enumerate(part.pieces):
            moved = (start + shift, end + shift, source_start, source_end)
            if number:  # Pieces of one part are as long as they can be.
                self._pieces.append(piece_of(moved))
            else:
                self._add_piece(*moved)
        self._texts.append(part.text)
        self.length += len(part.text)
        self.source_end = part.source[1]

    def add_mapped(self, text: str, source_start: int, source_end: int) -> None:
        """Append `text`, which as a whole answers the source from start to end."""
        if not text:
            return
        end = self.length + len(text)
        self._add_piece(self.length, end, source_start, source_end)
        self._texts.append(text)
        self.length = end
        self.source_end = source_end

    def traced(self, source: tuple[int, int]) -> Traced:
        """Return what was composed as one part made from `source`."""
        return Traced("".join(self._texts), tuple(self._pieces), source)

    def finish(self) -> tuple[str, SourceMap]:
        """Return the text and its map."""
        return "".join(self._texts), SourceMap(tuple(self._pieces))

    def _add_piece(self, start: int, end: int, source_start: int, source_end: int) -> None:
        if self._pieces and end - start == source_end - source_start:
            last_start, last_end, low, high = self._pieces[-1]
            if high == source_start and last_end == start and last_end - last_start == high - low:
                self._pieces[-1] = piece_of((last_start, end, low, source_end))
                return
        self._pieces.append(piece_of((start, end, source_start, source_end)))


def composed(parts: Sequence[Traced]) -> Traced:
    """Return `parts` set one after another as one part."""
    composer = Composer()
    for part in parts:
        composer.add(part)
    bounds = [part.source for part in parts if part.text]
    source = (min(b[0] for b in bounds), max(b[1] for b in bounds)) if bounds else (0, 0)
    return composer.traced(source)
