"""Words to lines of glyphs: shaped whole, in the order of Unicode's Annex 9, broken at blanks.

A paragraph is shaped before it is broken and before its marks are drawn, so that no mark, break
or change of weight ever parts letters that join.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, NamedTuple

import uharfbuzz
from fpdf.bidi import BidiParagraph
from fpdf.enums import TextDirection
from fpdf.fonts import TTFFont

from muqabala.exporting.printed.looks import Look
from muqabala.exporting.printed.pdf_faces import MISSING, READING, Face, Faces
from muqabala.exporting.printed.printed import PRINTABLE

_FENCES = "\u2066", "\u2069"
_CONTROLS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BREAKABLE = "/?&=._-"
"""Where a word that is wider than its line is broken at best: the joints of an address."""
_MARKED_BLANK = re.compile("[ ](?=[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670])")
"""A blank that a vowel mark stands on is drawn with it, and ends no line."""
_LEADING = 1.65
PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Style:
    """How characters are set; sizes in points. `note` is the number that leads to a note."""

    size: float
    family: str = READING
    look: Look = PLAIN
    raised: bool = False
    note: int = 0

    @property
    def letters(self) -> str:
        """Bold and italic as letters."""
        return ("B" if self.look.bold else "") + ("I" if self.look.italic else "")


class Words(NamedTuple):
    """Text of one style; `fenced` words run from left to right."""

    text: str
    style: Style
    fenced: bool = False


class Glyph(NamedTuple):
    """A shape by its code in the document; lengths in points, `width` in thousandths of a size."""

    code: int
    font: TTFFont
    style: Style
    start: int
    word: int
    advance: float
    width: float
    right: float
    up: float


@dataclass(frozen=True, slots=True)
class Line:
    """Glyphs from left to right, with the space before the line and from its beginning."""

    glyphs: tuple[Glyph, ...]
    width: float
    size: float
    rtl: bool
    before: float = 0.0
    inset: float = 0.0
    barred: bool = False
    hangs: bool = False

    @property
    def leading(self) -> float:
        """The height that the line takes."""
        return self.size * _LEADING

    @property
    def height(self) -> float:
        """How far the next line stands; what hangs beside a line takes no height."""
        return 0.0 if self.hangs else self.leading


class _Shape(NamedTuple):
    """A glyph by its number in the font, in units of the font."""

    number: int
    start: int
    text: str
    advance: float
    right: float = 0.0
    up: float = 0.0


class _Item(NamedTuple):
    """Characters of one face, size and level, and their glyphs from left to right."""

    start: int
    end: int
    level: int
    glyphs: tuple[Glyph, ...]


class _Place(NamedTuple):
    """What decides how a character is shaped."""

    face: Face
    size: float
    raised: bool
    level: int


def lines(words: Sequence[Words], room: float, faces: Faces, *, rtl: bool) -> list[Line]:
    """Return the lines of one paragraph, none wider than `room` points."""
    made = [part for each in _at_line_ends(words) for part in _lines(each, room, faces, rtl=rtl)]
    size = max((each.style.size for each in words if not each.style.raised), default=0.0)
    return [replace(line, size=size) for line in made]


def widest(words: Sequence[Words], faces: Faces, *, rtl: bool) -> tuple[float, float]:
    """Return the widths of a paragraph's longest word and of the whole on one line."""
    longest = whole = 0.0
    for line in lines(words, float("inf"), faces, rtl=rtl):
        whole = max(whole, line.width)
        sums: dict[int, float] = {}
        for glyph in line.glyphs:
            sums[glyph.word] = sums.get(glyph.word, 0.0) + glyph.advance
        longest = max(longest, *sums.values(), 0.0)
    return longest, whole


def _at_line_ends(words: Iterable[Words]) -> Iterator[list[Words]]:
    """Yield the words of each line that the text itself ends."""
    line: list[Words] = []
    for each in words:
        first, *others = each.text.translate(PRINTABLE).split("\n")
        line.append(each._replace(text=first))
        for text in others:
            yield line
            line = [each._replace(text=text)]
    yield line


def _lines(words: Sequence[Words], room: float, faces: Faces, *, rtl: bool) -> Iterator[Line]:
    fenced = [
        each._replace(text=each.text.join(_FENCES)) if each.fenced or each.style.raised else each
        for each in words
    ]
    text = "".join(each.text for each in fenced)
    styles = [each.style for each in fenced for _ in each.text]
    items = _items(text, styles, faces, rtl=rtl)
    for start, end in _cuts(text, _sums(len(text), items), room):
        glyphs = tuple(_glyphs(items, start, end))
        yield Line(glyphs, sum(glyph.advance for glyph in glyphs), 0.0, rtl)


def _items(text: str, styles: Sequence[Style], faces: Faces, *, rtl: bool) -> list[_Item]:
    """Shape the text, cut where the face, the size or the direction changes."""
    levels = _levels(text, rtl=rtl)
    drawn, places = [], []
    before: Face | None = None
    for character, style, level in zip(text, styles, levels, strict=True):
        face = faces.choose(character, style.family, style.letters, before)
        drawn.append(character if face else MISSING)
        before = face or faces.choose(MISSING, style.family, "", None)
        assert before is not None
        places.append(_Place(before, style.size, style.raised, level))
    shaper = _Shaper(text, "".join(drawn), styles)
    return [
        shaper.item(faces.font(place.face), place.level, group[0], group[-1] + 1)
        for place, numbers in groupby(range(len(text)), key=places.__getitem__)
        for group in [list(numbers)]
    ]


def _levels(text: str, *, rtl: bool) -> list[int]:
    """Return the embedding level of each character; one that has none goes with its neighbour."""
    base = TextDirection.RTL if rtl else TextDirection.LTR
    characters = BidiParagraph(text, base).get_characters_with_embedding_level()
    known = {each.character_index: each.embedding_level for each in characters}
    levels, level = [], int(rtl)
    for index in range(len(text)):
        level = known.get(index, level)
        levels.append(level)
    return levels


class _Shaper:
    """Shapes parts of one text, each seeing what stands beside it."""

    def __init__(self, text: str, drawn: str, styles: Sequence[Style]) -> None:
        self._text = text
        self._codes = [ord(character) for character in drawn]
        self._styles = styles
        self._words, word = [], 0
        for character in text:
            word += character == " "
            self._words.append(word)
            word += character == " "

    def item(self, font: TTFFont, level: int, start: int, end: int) -> _Item:
        buffer = uharfbuzz.Buffer()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_GRAPHEMES
        buffer.add_codepoints(self._codes, start, end - start)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if level % 2 else "ltr"
        uharfbuzz.shape(font.hbfont, buffer)
        shaped = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
        starts = sorted({info.cluster for info, _ in shaped})
        ends = dict(zip(starts, [*starts[1:], end], strict=True))
        shapes: list[_Shape] = []
        for cluster, group in groupby(shaped, key=lambda each: each[0].cluster):
            text = "".join(c for c in self._text[cluster : ends[cluster]] if c not in _CONTROLS)
            if text:
                shapes += _cluster(font, cluster, text, list(group))
        return _Item(start, end, level, tuple(self._glyphs(font, shapes)))

    def _glyphs(self, font: TTFFont, shapes: Sequence[_Shape]) -> Iterator[Glyph]:
        """Yield the glyphs, each known to its font by its number, its characters and its width.

        The width reaches to the next glyph with characters, though kerning pushes one under the
        other: programs that read PDFs take what overlaps for two words.
        """
        widths: list[float] = []
        left = sum(shape.advance for shape in shapes)
        reach = left
        for shape in reversed(shapes):
            left -= shape.advance
            widths.append(max(0.0, reach - left - shape.right))
            reach = left + shape.right if shape.text else reach
        for shape, width in zip(shapes, reversed(widths), strict=True):
            style = self._styles[shape.start]
            scale = style.size / 1000 * font.scale
            declared = round(width * font.scale) if shape.text else 0
            name = font.ttfont.getGlyphName(shape.number)
            text = tuple(map(ord, shape.text))
            known = font.subset.get_glyph(shape.number, text, name, declared)
            yield Glyph(
                (font.subset.pick_glyph(known) if known else 0) or 0, font, style, shape.start,
                self._words[shape.start], shape.advance * scale, declared, shape.right * scale,
                shape.up * scale,
            )  # fmt: skip


def _cluster(
    font: TTFFont, start: int, text: str, group: Sequence[tuple[Any, Any]]
) -> Iterator[_Shape]:
    """Yield the shapes of a cluster, in units of the font; the widest carries its characters.

    From right to left it carries the last of them, and blanks behind it the others, since
    programs that read PDFs turn round what one glyph stands for.
    """
    bearer = max(range(len(group)), key=lambda n: group[n][1].x_advance)
    rtl = len(text) > 1 and unicodedata.bidirectional(text[0]) in ("R", "AL")
    for number, (info, place) in enumerate(group):
        if number != bearer:
            yield _Shape(info.codepoint, start, "", place.x_advance, place.x_offset, place.y_offset)
            continue
        advance = place.x_advance / (len(text) if rtl else 1)
        carried = text[-1] if rtl else text
        yield _Shape(info.codepoint, start, carried, advance, place.x_offset, place.y_offset)
        for character in text[-2::-1] if rtl else ():
            yield _Shape(font.glyph_ids[ord(" ")], start, character, advance)


def _sums(length: int, items: Iterable[_Item]) -> list[float]:
    """Return the widths of all beginnings of the text, by their lengths."""
    own = [0.0] * length
    for item in items:
        for glyph in item.glyphs:
            own[glyph.start] += glyph.advance
    sums = [0.0]
    for each in own:
        sums.append(sums[-1] + each)
    return sums


def _cuts(text: str, sums: Sequence[float], room: float) -> Iterator[tuple[int, int]]:
    """Yield where lines begin and end, without the blanks between them."""
    text = _MARKED_BLANK.sub("\u00a0", text)
    start = 0
    while True:
        fitting = bisect_right(sums, sums[start] + room + 0.01) - 1
        if fitting == len(text):
            yield start, len(text.rstrip())
            return
        end = text.rfind(" ", start + 1, fitting + 1)
        if end < 0:
            joint = max(text.rfind(each, start, fitting) for each in _BREAKABLE)
            end = joint + 1 if joint > start else max(fitting, start + 1)
        yield start, end
        start = end + len(text[end:]) - len(text[end:].lstrip(" "))
        if start == len(text):
            return


def _glyphs(items: Iterable[_Item], start: int, end: int) -> Iterator[Glyph]:
    """Yield the glyphs of a line as they stand from left to right (Annex 9, rule L2)."""
    inside = [item for item in items if item.start < end and item.end > start]
    for level in range(max((item.level for item in inside), default=0), 0, -1):
        ordered: list[_Item] = []
        for deep, group in groupby(inside, key=lambda item: item.level >= level):
            members = list(group)
            ordered += reversed(members) if deep else members
        inside = ordered
    for item in inside:
        yield from (glyph for glyph in item.glyphs if start <= glyph.start < end)
