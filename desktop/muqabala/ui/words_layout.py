"""Words in a rectangle: wrapping, shortening and direction, for what is painted by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from muqabala.text.directions import is_right_to_left

_LIT_LEADING = 2.0
"""What the lines beneath lit words need between two lines of text."""


class Words:
    """Text laid out for one width. Heights and widths are in pixels."""

    def __init__(self, text: str, font: QFont, width: float, lines: int, mirrored: bool) -> None:
        self.lines = [
            self._line(part, font, width, mirrored) for part in _parts(text, font, width, lines)
        ]
        self._metrics = QFontMetricsF(font)
        self.height = self._metrics.lineSpacing() * len(self.lines)

    def draw(self, painter: QPainter, x: float, y: float, color: QColor) -> None:
        """Draw with the upper corner at `x`, `y`."""
        painter.setPen(color)
        for line in self.lines:
            line.draw(painter, QPointF(x, y))
            y += self._metrics.lineSpacing()

    def _line(self, text: str, font: QFont, width: float, mirrored: bool) -> QTextLayout:
        layout = QTextLayout(text, font)
        right = is_right_to_left(text, mirrored)
        option = QTextOption(
            (Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
            | Qt.AlignmentFlag.AlignAbsolute
        )
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        layout.createLine().setLineWidth(width)
        layout.endLayout()
        return layout


class LitWords:
    """Sentences with some words lit, wrapped for one width; each kind has a line of its own.

    `lit` are (start, end, kind) in code points. Whole words only: a change of look within one
    would part its letters.
    """

    def __init__(
        self,
        text: str,
        lit: Sequence[tuple[int, int, str]],
        font: QFont,
        width: float,
        lines: int,
        mirrored: bool,
    ) -> None:
        self._lit = lit
        self._text = text
        self._width = width
        self._layout = QTextLayout(text, font)
        option = QTextOption(
            (Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
            | Qt.AlignmentFlag.AlignAbsolute
        )
        right = is_right_to_left(text, mirrored)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        )
        self._layout.setTextOption(option)
        self._spacing = QFontMetricsF(font).lineSpacing() + _LIT_LEADING
        if self._lay_out() > lines:
            end = (
                self._layout.lineAt(lines - 1).textStart()
                + self._layout.lineAt(lines - 1).textLength()
            )
            self._layout.setText(f"{_cut(text, 0, max(end - 2, 0)).rstrip()}…")
            self._lay_out()
        self.height = self._spacing * self._layout.lineCount()

    def _lay_out(self) -> int:
        self._layout.beginLayout()
        count = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, count * self._spacing))
            count += 1
        self._layout.endLayout()
        return count

    def draw(
        self, painter: QPainter, x: float, y: float, color: QColor, looks: Mapping[str, LitLook]
    ) -> None:
        """Draw with the upper corner at `x`, `y`; `looks` are by kind."""
        formats = []
        whole = _units(self._layout.text())
        for start, end, kind in self._lit:
            first, last = _units(self._text[:start]), _units(self._text[:end])
            if first < whole:
                lit = QTextLayout.FormatRange()
                lit.start, lit.length = first, min(last, whole) - first
                lit.format = looks[kind].format()
                formats.append(lit)
        painter.setPen(color)
        self._layout.draw(painter, QPointF(x, y), formats)


@dataclass(frozen=True)
class LitLook:
    """How lit words look: the colour behind them, and the line beneath them in another."""

    fill: QColor
    ink: QColor
    line: QTextCharFormat.UnderlineStyle

    def format(self) -> QTextCharFormat:
        """Return it as Qt has it."""
        made = QTextCharFormat()
        made.setBackground(self.fill)
        made.setUnderlineStyle(self.line)
        made.setUnderlineColor(self.ink)
        return made


@lru_cache(maxsize=4096)
def _parts(text: str, font: QFont, width: float, lines: int) -> tuple[str, ...]:
    """Return the text line by line, the last one shortened when there is no room for the rest."""
    parts: list[str] = []
    for paragraph in text.split("\n"):
        parts += _wrapped(paragraph, font, width, lines - len(parts))
        if len(parts) >= lines:
            break
    return tuple(parts)


def _wrapped(text: str, font: QFont, width: float, lines: int) -> list[str]:
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption())
    layout.beginLayout()
    parts: list[str] = []
    # Positions are Qt's own here and are cut from Qt's own view of the text.
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        if len(parts) == lines - 1 and start + length < _units(text):
            rest = _cut(text, start, None)
            parts.append(QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width))
            break
        parts.append(_cut(text, start, start + length).rstrip())
    layout.endLayout()
    return parts


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _cut(text: str, start: int, end: int | None) -> str:
    """Return the UTF-16 units `start` to `end` of `text`."""
    raw = text.encode("utf-16-le")
    return raw[2 * start : None if end is None else 2 * end].decode("utf-16-le", "replace")
