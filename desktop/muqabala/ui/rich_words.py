"""Formatted words in a rectangle: what an analyst wrote in Markdown, painted by hand as `Words` is.

The direction of each paragraph is that of its own first strong letter.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from muqabala.text.directions import is_right_to_left

_STEP, _QUOTE = 14.0, 11.0
"""Pixels by which an item of a list, and a quotation, stands further in."""
_BAR = 2.0


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph. `looks` are start, length (in UTF-16 units) and look (`strong italic`)."""

    text: str
    looks: tuple[tuple[int, int, str], ...] = ()
    depth: int = 0
    is_item: bool = False
    is_quote: bool = False


@lru_cache(maxsize=2048)
def body_lines(body: str) -> tuple[Line, ...]:
    """Return the paragraphs of a note's body, without the signs that format them."""
    from muqabala.workspace import body_paragraphs

    lines = []
    for paragraph in body_paragraphs(body):
        text = f"{paragraph.marker} " if paragraph.marker else ""
        looks = []
        for run in paragraph.runs:
            # An address is fenced off, so that it does not turn the words around it.
            words = f"\u2066{run.text}\u2069" if run.fenced else run.text
            if run.look:
                looks.append((_units(text), _units(words), run.look))
            text += words
        is_item, is_quote = paragraph.role == "item", paragraph.role == "quote"
        lines.append(Line(text, tuple(looks), paragraph.depth, is_item, is_quote))
    return tuple(lines)


class RichWords:
    """Paragraphs laid out for one width, no more than `most` lines of them."""

    def __init__(
        self, lines: tuple[Line, ...], font: QFont, width: float, most: int, mirrored: bool
    ) -> None:
        self._mirrored = mirrored
        self._spacing = QFontMetricsF(font).lineSpacing()
        self._width = width
        self._placed: list[tuple[QTextLayout, float, Line, int]] = []
        self.is_cut = False
        left = most
        for line in lines:
            if left <= 0:
                self.is_cut = True
                break
            left -= self._place(line, font, left)
        self.height = sum(count for _, _, _, count in self._placed) * self._spacing
        self.height += self._spacing if self.is_cut else 0

    @property
    def texts(self) -> list[str]:
        """The paragraphs that are shown, at least in part."""
        return [layout.text() for layout, _, _, _ in self._placed]

    def _place(self, line: Line, font: QFont, most: int) -> int:
        """Lay a paragraph out and return how many lines of it are shown."""
        inset = (line.depth + 1) * _STEP if line.is_item else _QUOTE if line.is_quote else 0.0
        layout = QTextLayout(line.text, font)
        layout.setTextOption(self._option(line.text))
        layout.setFormats([_range(start, length, look) for start, length, look in line.looks])
        layout.beginLayout()
        count = 0
        while (made := layout.createLine()).isValid():
            made.setLineWidth(max(self._width - inset, 20.0))
            made.setPosition(QPointF(0.0, count * self._spacing))
            count += 1
        layout.endLayout()
        self.is_cut = self.is_cut or count > most
        self._placed.append((layout, inset, line, min(count, most)))
        return min(count, most)

    def _option(self, text: str) -> QTextOption:
        side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        right = is_right_to_left(text, self._mirrored)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        return option

    def draw(self, painter: QPainter, x: float, y: float, color: QColor) -> None:
        """Draw with the upper corner at `x`, `y`."""
        painter.setPen(color)
        for layout, inset, line, count in self._placed:
            at = QPointF(x if self._mirrored else x + inset, y)
            for number in range(count):
                layout.lineAt(number).draw(painter, at)
            if line.is_quote:
                right = x + self._width - _BAR if self._mirrored else x
                painter.fillRect(QRectF(right, y + 1, _BAR, count * self._spacing - 2), color)
            y += count * self._spacing
        if self.is_cut:
            room = QRectF(x, y, self._width, self._spacing)
            side = Qt.AlignmentFlag.AlignRight if self._mirrored else Qt.AlignmentFlag.AlignLeft
            painter.drawText(room, side | Qt.AlignmentFlag.AlignTop, "…")


def _range(start: int, length: int, look: str) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, length
    if "strong" in look:
        made.format.setFontWeight(QFont.Weight.Bold)
    if "italic" in look:
        made.format.setFontItalic(True)
    return made


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
