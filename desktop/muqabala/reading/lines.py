"""The lines of a source, cleaned one by one and put right together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from muqabala.text.characters import CleanLine, clean_line
from muqabala.text.repair.cut_words import find_cuts
from muqabala.text.repair.lines import RawLine, Wrap, find_wrap, split_lines
from muqabala.text.repair.mojibake import Restored, restore
from muqabala.text.repair.rotation import BrokenLine, Rotation, find_rotations
from muqabala.text.traced import Composer, Traced


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words in it.

    `after_blank` tells that a blank line stands before it; `rotated` is "" or "repaired" or
    "suspected"; `joined` are the words that repair made of two halves, `mistaken` the encoding
    its letters were misread in.
    """

    clean: CleanLine
    after_blank: bool = False
    rotated: str = ""
    joined: tuple[str, ...] = ()
    cut: tuple[str, ...] = ()
    mistaken: str = ""

    @property
    def text(self) -> str:
        """The words of the line as they will be read."""
        return self.clean.traced.text


def read_lines(source: str, codec: str = "") -> list[Line]:
    """Return the lines of `source` that have words, each cleaned.

    `codec` is the encoding its letters were misread in.
    """
    lines: list[Line] = []
    blank = False
    for raw in split_lines(source, only_ascii=bool(codec)):
        restored = restore(raw.text, codec) if codec else None
        clean = _cleaned(raw, restored)
        if clean.text:
            lines.append(Line(clean, blank, mistaken=codec if restored else ""))
        blank = not clean.text
    return lines


def _cleaned(raw: RawLine, restored: Restored | None) -> CleanLine:
    if restored is None:
        return clean_line(raw.text, raw.start)
    cleaned = clean_line(restored.text, 0)
    return replace(cleaned, traced=_retraced(cleaned.traced, restored, raw.start))


def _retraced(traced: Traced, restored: Restored, start: int) -> Traced:
    """Return `traced`, which counts in the restored line, counting in the source."""
    offsets = [start + offset for offset in restored.offsets]
    composer = Composer()
    for piece in traced.pieces:
        text = traced.text[piece.start : piece.end]
        if not piece.is_literal:
            composer.add_mapped(text, offsets[piece.source_start], offsets[piece.source_end])
            continue
        for n, letter in enumerate(text, piece.source_start):
            composer.add_mapped(letter, offsets[n], offsets[n + 1])
    return composer.traced((offsets[traced.source[0]], offsets[traced.source[1]]))


def wrap_of(lines: Sequence[Line]) -> Wrap | None:
    """Return how the lines were broken by width, or None."""
    texts: list[str] = []
    for line in lines:
        texts += ["", line.text] if line.after_blank else [line.text]
    return find_wrap(texts)


def straightened(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with rotated ones in reading order and cut words inside lines joined."""
    result = list(lines)
    for rotation in find_rotations([_as_broken(line) for line in lines]):
        result[rotation.line] = _turned(result[rotation.line], rotation)
    return [_without_cuts(line) for line in result]


def _as_broken(line: Line) -> BrokenLine:
    words = tuple(line.text.split(" "))
    return BrokenLine(words, line.clean.stretched_front, line.after_blank)


def _turned(line: Line, rotation: Rotation) -> Line:
    if not rotation.parts:
        return replace(line, rotated="suspected")
    edges = _word_edges(line.text)
    traced = line.clean.traced
    composer = Composer()
    seams: list[int] = []
    for start, end in rotation.parts:
        seams.append(composer.length)
        composer.add(traced.part(edges[start][0], edges[end - 1][1]))
    turned = composer.traced(traced.source)
    joined = dict.fromkeys(_word_at(turned.text, seam) for seam in seams[1:])
    return replace(
        line, clean=replace(line.clean, traced=turned), rotated="repaired", joined=tuple(joined)
    )


def _word_at(text: str, position: int) -> str:
    return text[text.rfind(" ", 0, position) + 1 :].split(" ", 1)[0]


def _without_cuts(line: Line) -> Line:
    words = line.text.split(" ")
    cuts = find_cuts(words)
    if not cuts:
        return line
    edges = _word_edges(line.text)
    traced = line.clean.traced
    composer = Composer()
    start = 0
    for cut in cuts:
        composer.add(traced.part(start, edges[cut - 1][1]))
        start = edges[cut][0]
    composer.add(traced.part(start, len(line.text)))
    joined = tuple(words[cut - 1] + words[cut] for cut in cuts)
    return replace(
        line, clean=replace(line.clean, traced=composer.traced(traced.source)), cut=joined
    )


def _word_edges(text: str) -> list[tuple[int, int]]:
    edges: list[tuple[int, int]] = []
    start = 0
    for word in text.split(" "):
        edges.append((start, start + len(word)))
        start += len(word) + 1
    return edges
