"""How a row of what was found is drawn: one line, its hits lit and underlined."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from muqabala.model.span import Span
from muqabala.text.directions import is_right_to_left
from muqabala.ui.reading.positions import Positions
from muqabala.ui.search.results_model import ROW
from muqabala.ui.search.rows import Row, Sort
from muqabala.ui.theme import Theme

MARGIN, INDENT, GAP = 10, 26, 14
_HEIGHTS = {Sort.SECTION: 28, Sort.REPORT: 27, Sort.SNIPPET: 24, Sort.NOTE: 26, Sort.NAME: 26}
_LEAST = 0.55
"""Of the width, what the words of a row keep from what stands behind them."""

_Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Draws rows in a theme's colours. Lit words are whole: a change within would part letters."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row of its sort."""
        row: Row = index.data(ROW)
        extra = max(QFontMetricsF(option.font).height() - 18, 0)
        return QSize(80, round(_HEIGHTS[row.sort] + extra))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        row: Row = index.data(ROW)
        room = QRectF(option.rect)
        painter.save()
        self._draw_ground(painter, room, option, row)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        indent = INDENT if row.sort is Sort.SNIPPET else MARGIN
        inner = room.adjusted(
            MARGIN if mirrored else indent, 0, -(indent if mirrored else MARGIN), 0
        )
        self._draw_words(painter, inner, option.font, row, mirrored=mirrored)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, room: QRectF, option: QStyleOptionViewItem, row: Row
    ) -> None:
        state = option.state
        if not row.can_be_chosen:
            return
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(room, self._theme.color("selected"))
            if self._view.hasFocus():
                painter.setPen(self._theme.color("focus"))
                painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(room, self._theme.color("well"))

    def _draw_words(
        self, painter: QPainter, inner: QRectF, base: QFont, row: Row, *, mirrored: bool
    ) -> None:
        font, small = QFont(base), QFont(base)
        small.setPointSizeF(base.pointSizeF() - 1)
        soft = self._theme.color("soft_text")
        ink = self._theme.color("text")
        if row.sort is Sort.SECTION:
            font, ink = small, soft
        if row.sort in (Sort.SECTION, Sort.REPORT, Sort.NAME):
            font.setWeight(QFont.Weight.DemiBold)
        detail = 0.0
        if row.detail:
            wanted = QFontMetricsF(small).horizontalAdvance(row.detail) + 2
            detail = min(wanted, inner.width() * (1 - _LEAST))
        room = inner.width() - (detail + GAP if detail else 0)
        line = _Line(row.text, row.hits, font, room, self._formats(row), mirrored=mirrored)
        line.draw(painter, inner, ink, mirrored=mirrored)
        if detail:
            behind = line.width + GAP
            rest = inner.adjusted(0 if mirrored else behind, 0, -behind if mirrored else 0, 0)
            told = _Line(row.detail, (), small, detail, QTextCharFormat(), mirrored=mirrored)
            told.draw(painter, rest, soft, mirrored=mirrored)

    def _formats(self, row: Row) -> QTextCharFormat:
        """Return how lit words look: a ground, and a line for those who do not see colours."""
        lit = QTextCharFormat()
        lit.setBackground(self._theme.color("search"))
        if row.sort is not Sort.REPORT:
            lit.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            lit.setUnderlineColor(self._theme.color("number"))
        return lit


class _Line:
    """One line of words with some of them lit, no wider than its room."""

    def __init__(
        self,
        text: str,
        hits: tuple[Span, ...],
        font: QFont,
        width: float,
        lit: QTextCharFormat,
        *,
        mirrored: bool,
    ) -> None:
        fitting = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        kept = len(fitting) if fitting == text else max(len(fitting) - 1, 0)
        self._layout = QTextLayout(fitting, font)
        option = QTextOption()
        runs_right_to_left = is_right_to_left(text, mirrored)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if runs_right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self._layout.setTextOption(option)
        self._layout.setFormats(_ranges(text, [hit for hit in hits if hit.end <= kept], lit))
        self._layout.beginLayout()
        self._line = self._layout.createLine()
        self._line.setLineWidth(100_000)
        self._layout.endLayout()
        self.width = self._line.naturalTextWidth()

    def draw(self, painter: QPainter, room: QRectF, color: QColor, *, mirrored: bool) -> None:
        """Draw at the leading edge of a room, on its middle."""
        x = room.right() - self.width if mirrored else room.left()
        y = room.top() + (room.height() - self._line.height()) / 2
        painter.setPen(color)
        # A line that runs from the right lies at the far end of its width.
        self._layout.draw(painter, QPointF(x - self._line.naturalTextRect().left(), y))


def _ranges(text: str, hits: list[Span], lit: QTextCharFormat) -> list[QTextLayout.FormatRange]:
    positions = Positions(text)
    ranges = []
    for hit in hits:
        piece = QTextLayout.FormatRange()
        piece.start = positions.to_qt(hit.start)
        piece.length = positions.to_qt(hit.end) - piece.start
        piece.format = lit
        ranges.append(piece)
    return ranges
