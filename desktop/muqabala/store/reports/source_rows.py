"""The decoded source of a report in its row: only what the reading text does not have already.

Most of a source stands letter for letter in the reading text, and the map says where. What is
left (`rest`) is a line end here and a dropped sign there, so a library is half as large.
"""

from __future__ import annotations

import json
from operator import itemgetter

from muqabala.model.document import Document
from muqabala.model.source_map import Piece, SourceMap


def source_columns(document: Document) -> tuple[str | None, str | None]:
    """Return the columns `source` and `rest`.

    Both None for a source that is the reading text. The whole source stands in its own column
    where the map does not give it back, as where letters were put in the place of others.
    """
    text, source = document.text, document.source
    if source == text:
        return None, None
    parts: list[str] = []
    at = 0
    for start, end, low, high in _copied(document.source_map):
        if low < at or text[start:end] != source[low:high]:
            return source, None
        parts.append(source[at:low])
        at = high
    return None, "".join((*parts, source[at:]))


def restored(
    text: str, source: str | None, rest: str | None, written_map: str
) -> tuple[str, SourceMap]:
    """Return the source of a reading text and the map to it, from their columns."""
    source_map = map_from_json(written_map, len(text))
    if source is None:
        source = text if rest is None else rebuilt(text, rest, source_map)
    return source, source_map


def rebuilt(text: str, rest: str, source_map: SourceMap) -> str:
    """Return the source of a reading text from its map and what the text does not have."""
    parts: list[str] = []
    at = used = 0
    for piece in _copied(source_map):
        gap = piece.source_start - at
        parts += rest[used : used + gap], text[piece.start : piece.end]
        at, used = piece.source_end, used + gap
    return "".join((*parts, rest[used:]))


def _copied(source_map: SourceMap) -> list[Piece]:
    """Return the pieces that the source has as the text does, in the order of the source.

    Single letters are left out: most are a line end that became a blank.
    """
    pieces = [p for p in source_map.pieces if p[1] - p[0] == p[3] - p[2] > 1]
    return sorted(pieces, key=itemgetter(2))


def map_to_json(source_map: SourceMap) -> str:
    """Return the pieces as one list of numbers, three a piece; "" for a text left as it was.

    Of each piece: its length, its length in the source, and how far it begins behind the end of
    the piece before in the source (ahead of it where lines were rotated).
    """
    numbers: list[int] = []
    at = 0
    for start, end, source_start, source_end in source_map.pieces:
        numbers += end - start, source_end - source_start, source_start - at
        at = source_end
    return str(numbers).replace(" ", "")  # As JSON writes them, a third faster.


def map_from_json(text: str, length: int) -> SourceMap:
    """Return the map written by `map_to_json`, or by earlier versions, for a text of `length`."""
    if not text:
        return SourceMap.identity(length)
    numbers = json.loads(text)
    if numbers and isinstance(numbers[0], list):
        return SourceMap(tuple(Piece(*piece) for piece in numbers))
    pieces: list[Piece] = []
    start = at = 0
    for n in range(0, len(numbers), 3):
        own, theirs, gap = numbers[n : n + 3]
        pieces.append(Piece(start, start + own, at + gap, at + gap + theirs))
        start, at = start + own, at + gap + theirs
    return SourceMap(tuple(pieces))
