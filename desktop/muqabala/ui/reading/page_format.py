"""The typography of a page: block formats by role, never a format change inside a word."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from muqabala.model.document import Paragraph, Role
from muqabala.model.span import Span
from muqabala.ui.reading.palette import ReadingPalette, color
from muqabala.ui.reading.positions import Positions

_LATIN_PARAGRAPH = re.compile(
    "^[^\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\n]*[A-Za-zÀ-ɏͰ-ӿ]"
    "[^\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\n]*$",
    re.MULTILINE,
)
_SIZES = {Role.HEADLINE: 1.42, Role.SUBHEAD: 1.08, Role.DATELINE: 0.84, Role.BOILERPLATE: 0.84}
_BOLD = frozenset({Role.HEADLINE, Role.SUBHEAD})
_MUTED = frozenset({Role.DATELINE, Role.BOILERPLATE})
_GAP_WIDTH = 1.7
"""Room made for a lost number, in font sizes, by widening the blank where it stood."""


@dataclass(frozen=True, slots=True)
class Typography:
    """The reader's choice. `spacing` multiplies the natural line height of the font.

    `measure` is the widest column in sizes of the type; 46 are about seventy-five Arabic letters.
    """

    font: QFont
    spacing: float = 1.0
    measure: float = 46.0


def right_to_left_option() -> QTextOption:
    """Return the option under which every paragraph is right to left unless told otherwise.

    Without it a paragraph takes the direction of its first strong letter, and one that
    begins with a web address jumps to the left.
    """
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


class PageFormatter:
    """Gives the paragraphs of one laid-out text their form."""

    def __init__(
        self, document: QTextDocument, typography: Typography, palette: ReadingPalette
    ) -> None:
        self._document = document
        self._typography = typography
        self._palette = palette

    def format_all(
        self,
        text: str,
        positions: Positions,
        paragraphs: Iterable[Paragraph],
        gaps: Iterable[Span],
    ) -> None:
        """Format the whole text; spans count its code points."""
        self._document.setDefaultFont(self._typography.font)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(self._block_format(Role.BODY))
        cursor.setCharFormat(self._char_format(Role.BODY))
        for paragraph in paragraphs:
            if paragraph.role is not Role.BODY:
                self._select(cursor, positions.span_to_qt(paragraph.span))
                cursor.setBlockFormat(self._block_format(paragraph.role))
                cursor.setCharFormat(self._char_format(paragraph.role))
        for span in latin_paragraphs(text):
            self._turn(cursor, positions.span_to_qt(span))
        for gap in gaps:
            self._widen(cursor, positions.span_to_qt(gap))
        cursor.endEditBlock()

    def set_edges(self, top: float, bottom: float) -> None:
        """Set the paper above the first line and below the last, in pixels."""
        frame = self._document.rootFrame()
        edges = frame.frameFormat()
        edges.setTopMargin(top)
        edges.setBottomMargin(bottom)
        frame.setFrameFormat(edges)

    def _select(self, cursor: QTextCursor, units: tuple[int, int]) -> None:
        last = self._document.characterCount() - 1
        cursor.setPosition(min(units[0], last))
        cursor.setPosition(min(units[1], last), QTextCursor.MoveMode.KeepAnchor)

    def _turn(self, cursor: QTextCursor, units: tuple[int, int]) -> None:
        self._select(cursor, units)
        turned = QTextBlockFormat()
        turned.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        cursor.mergeBlockFormat(turned)

    def _widen(self, cursor: QTextCursor, units: tuple[int, int]) -> None:
        self._select(cursor, units)
        if cursor.selectedText().strip():
            return  # only blanks are widened: letters stay as the font joins them
        count = max(units[1] - units[0], 1)
        wide = QTextCharFormat()
        wide.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        wide.setFontLetterSpacing(_GAP_WIDTH * self._pixels(1.0) / count)
        cursor.mergeCharFormat(wide)

    def _block_format(self, role: Role) -> QTextBlockFormat:
        size = self._pixels(_SIZES.get(role, 1.0))
        made = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight.value
        made.setLineHeight(self._line_height(role), fixed)
        made.setBottomMargin(round(size * (0.25 if role is Role.DATELINE else 0.5)))
        return made

    def _char_format(self, role: Role) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(color(self._palette.muted if role in _MUTED else self._palette.ink))
        if role in _SIZES:
            made.setFontPointSize(self._typography.font.pointSizeF() * _SIZES[role])
        if role in _BOLD:
            made.setFontWeight(QFont.Weight.Bold)
        return made

    def _line_height(self, role: Role) -> float:
        font = QFont(self._typography.font)
        font.setPointSizeF(font.pointSizeF() * _SIZES.get(role, 1.0))
        return math.ceil(QFontMetricsF(font).height() * self._typography.spacing)

    def _pixels(self, factor: float) -> float:
        font = QFont(self._typography.font)
        font.setPointSizeF(font.pointSizeF() * factor)
        return QFontMetricsF(font).ascent() * 0.9


def latin_paragraphs(text: str) -> list[Span]:
    """Return the paragraphs (lines) of `text` that read from left to right."""
    return [Span(match.start(), match.end()) for match in _LATIN_PARAGRAPH.finditer(text)]
