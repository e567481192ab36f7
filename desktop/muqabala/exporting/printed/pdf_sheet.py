"""Lines of glyphs onto pages, as operators of PDF: fills and lines under words, then the words.

Lengths are points. Heights are measured from the top of the page and turned only when written.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from fpdf import FPDF
from fpdf.enums import PDFResourceType

from muqabala.exporting.printed.pdf_lines import Glyph, Line, Style

WIDTH, HEIGHT = 595.28, 841.89
MARGIN = 56.0
ROOM = WIDTH - 2 * MARGIN
_BOTTOM = HEIGHT - MARGIN - 8.0
_BASELINE = 1.12
"""How far the letters stand under the top of their line, in sizes."""
_RAISED = 0.38
_FILL_UP, _FILL_DOWN, _LINE_DOWN = 0.86, 0.40, 0.34
"""Edges of what marks words, from their baseline, in sizes."""
_WAVE, _WAVE_HEIGHT = 2.2, 0.9
_INK, _RULE, _BAR = "1F2328", "D8D4C8", "D9B64A"
_BAR_GAP = 8.0
_FONT = re.compile(r"/F(\d+) ")
_DASHES = {"dotted": "[0 2] 0 d 1 J", "dashed": "[3 2] 0 d 0 J", "solid": "[] 0 d 0 J"}


class Column(NamedTuple):
    """Lines in a column whose left edge is `left`."""

    lines: Sequence[Line]
    left: float = MARGIN
    room: float = ROOM


class _Place(NamedTuple):
    page: int
    top: float


class Sheet:
    """Pages that grow as rows of columns are set one after the other."""

    def __init__(self) -> None:
        self._pages: list[list[str]] = [[]]
        self._place = _Place(0, MARGIN)
        self._links: list[tuple[int, float, float, float, int]] = []
        self._notes: dict[int, _Place] = {}

    def place(self, columns: Sequence[Column]) -> None:
        """Set columns beside each other; each flows over as many pages as it needs."""
        self._place = max(self._flow(column) for column in columns)

    def fits(self, columns: Sequence[Column], further: float = 0.0) -> bool:
        """Tell whether columns stand on the rest of this page, with `further` points beneath."""
        return self._place.top + tallest(columns) + further <= _BOTTOM

    def at_top(self) -> bool:
        """Tell whether nothing stands on this page."""
        return self._place.top == MARGIN

    def turn(self) -> None:
        """Begin a new page."""
        self._place = self._next(self._place)

    def keep(self, columns: Sequence[Column]) -> None:
        """Begin a new page unless columns stand on the rest of this one."""
        if not self.fits(columns) and not self.at_top():
            self.turn()

    def skip(self, points: float) -> None:
        """Leave room, but none at the top of a page."""
        if not self.at_top():
            self._place = self._place._replace(top=self._place.top + points)

    def rule(self) -> None:
        """Draw a hair line over the whole width."""
        page, top = self._place
        self._draw(page, _stroke(_RULE, 0.6, _DASHES["solid"]))
        self._draw(page, f"{MARGIN:.2f} {_up(top):.2f} m {WIDTH - MARGIN:.2f} {_up(top):.2f} l S")

    def note(self, number: int) -> None:
        """Say that the words of a note begin here."""
        self._notes[number] = self._place

    def foot(self, number: int, line: Line) -> None:
        """Set the foot of a page."""
        left = (WIDTH - line.width) / 2
        self._line(number, left, HEIGHT - MARGIN + 6.0, line)

    @property
    def count(self) -> int:
        """The number of pages."""
        return len(self._pages)

    def write(self, pdf: FPDF) -> None:
        """Write the pages into a document, with links from words to their notes."""
        targets = {}
        for note, (page, top) in self._notes.items():
            targets[note] = pdf.add_link(y=top, page=page + 1)
        for number, drawn in enumerate(self._pages):
            pdf.add_page()
            operators = "\n".join(drawn)
            pdf._out(operators)
            for font in sorted(set(_FONT.findall(operators)), key=int):
                pdf._resource_catalog.add(PDFResourceType.FONT, int(font), number + 1)
            for _, left, right, top, note in (each for each in self._links if each[0] == number):
                if note in targets:
                    pdf.link(left, top, right - left, 10.0, targets[note])

    def _next(self, place: _Place) -> _Place:
        if place.page + 1 == len(self._pages):
            self._pages.append([])
        return _Place(place.page + 1, MARGIN)

    def _flow(self, column: Column) -> _Place:
        place = self._place
        for line in column.lines:
            before = line.before if place.top > MARGIN else 0.0
            if place.top + before + line.leading > _BOTTOM:
                place, before = self._next(place), 0.0
            place = place._replace(top=place.top + before)
            inset = column.room - line.inset - line.width if line.rtl else line.inset
            if line.barred:
                self._bar(place, column, line)
            self._line(place.page, column.left + inset, place.top, line)
            place = place._replace(top=place.top + line.height)
        return place

    def _bar(self, place: _Place, column: Column, line: Line) -> None:
        side = column.left + (
            column.room - line.inset + _BAR_GAP if line.rtl else line.inset - _BAR_GAP
        )
        self._draw(place.page, _stroke(_BAR, 2.0, _DASHES["solid"]))
        top, bottom = _up(place.top), _up(place.top + line.leading)
        self._draw(place.page, f"{side:.2f} {top:.2f} m {side:.2f} {bottom:.2f} l S")

    def _line(self, page: int, left: float, top: float, line: Line) -> None:
        base = top + line.size * _BASELINE
        placed = list(_placed(line.glyphs, left))
        for style, start, end in _extents(placed):
            self._mark(page, style, start, end, _up(base))
            if style.note:
                self._links.append((page, start - 2, end + 2, base - style.size * 1.6, style.note))
        for operators in _texts(placed, _up(base)):
            self._draw(page, operators)

    def _mark(self, page: int, style: Style, start: float, end: float, base: float) -> None:
        look, size = style.look, style.size
        if look.fill:
            low, tall = base - _FILL_DOWN * size, (_FILL_UP + _FILL_DOWN) * size
            fill = f"{_colour(look.fill)} rg {start:.2f} {low:.2f} {end - start:.2f} {tall:.2f} re"
            self._draw(page, f"{fill} f")
        if look.line:
            low = base - _LINE_DOWN * size
            self._draw(page, _stroke(look.line_ink, 1.0, _DASHES.get(look.line, _DASHES["solid"])))
            self._draw(page, _wave(start, end, low) if look.line == "wavy" else
                       f"{start:.2f} {low:.2f} m {end:.2f} {low:.2f} l S")  # fmt: skip

    def _draw(self, page: int, operators: str) -> None:
        self._pages[page].append(operators)


def tallest(columns: Iterable[Column]) -> float:
    """Return the height of the tallest of columns."""
    return max(sum(line.before + line.height for line in column.lines) for column in columns)


def _placed(glyphs: Iterable[Glyph], left: float) -> Iterator[tuple[float, Glyph]]:
    for glyph in glyphs:
        yield left, glyph
        left += glyph.advance


def _extents(placed: Sequence[tuple[float, Glyph]]) -> Iterator[tuple[Style, float, float]]:
    """Yield from where to where neighbours of one style stand."""
    for style, group in groupby(placed, key=lambda each: each[1].style):
        members = list(group)
        yield style, members[0][0], members[-1][0] + members[-1][1].advance


def _texts(placed: Sequence[tuple[float, Glyph]], base: float) -> Iterator[str]:
    """Yield the operators that write each word, a word of two faces in parts."""

    def kind(each: tuple[float, Glyph]) -> tuple[object, ...]:
        glyph = each[1]
        return (
            glyph.word,
            id(glyph.font),
            glyph.style.size,
            glyph.style.raised,
            glyph.style.look.ink,
        )

    for _, group in groupby(placed, key=kind):
        members = list(group)
        style, font = members[0][1].style, members[0][1].font
        up = base + (_RAISED * style.size if style.raised else 0.0)
        yield (
            f"BT {_colour(style.look.ink or _INK)} rg /F{font.i} {style.size:.2f} Tf "
            f"1 0 0 1 {members[0][0]:.2f} {up:.2f} Tm {_shown(members)} ET"
        )


def _shown(members: Sequence[tuple[float, Glyph]]) -> str:
    """Return the operators that show glyphs, each moved to where it belongs."""
    size = members[0][1].style.size
    pen, rise = members[0][0], 0.0
    parts: list[str] = []
    out: list[str] = []
    for left, glyph in members:
        if glyph.up != rise:
            out.append(f"[{''.join(parts)}] TJ {glyph.up:.2f} Ts")
            parts, rise = [], glyph.up
        moved = (pen - left - glyph.right) * 1000 / size
        parts.append(f"{moved:.0f}<{glyph.code:04X}>" if abs(moved) >= 1 else f"<{glyph.code:04X}>")
        pen = left + glyph.right + glyph.width * size / 1000
    out.append(f"[{''.join(parts)}] TJ{' 0 Ts' if rise else ''}")
    return " ".join(out)


def _wave(start: float, end: float, low: float) -> str:
    steps = max(1, math.ceil((end - start) / _WAVE))
    step = (end - start) / steps
    points = (
        f"{start + n * step:.2f} {low + (_WAVE_HEIGHT if n % 2 else -_WAVE_HEIGHT):.2f} l"
        for n in range(1, steps + 1)
    )
    return f"{start:.2f} {low - _WAVE_HEIGHT:.2f} m {' '.join(points)} S"


def _stroke(ink: str, width: float, dashes: str) -> str:
    return f"{_colour(ink)} RG {width:.2f} w {dashes}"


def _colour(ink: str) -> str:
    return " ".join(f"{int(ink[n : n + 2], 16) / 255:.3f}" for n in (0, 2, 4))


def _up(top: float) -> float:
    return HEIGHT - top
