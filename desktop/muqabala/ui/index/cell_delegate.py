"""How a cell of an index is drawn: one line on the same baseline everywhere, its words elided.

Qt centres a line by the tallest of the fonts in it, so that cells with Latin letters or an
ellipsis would stand lower than their neighbours.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from muqabala.text.directions import is_right_to_left

PADDING = 8
KEYWORD = Qt.ItemDataRole.UserRole + 1
"""The role under which a model gives the part of a cell to underline: start and length."""
TRAILING = Qt.ItemDataRole.UserRole + 2
"""The role under which a model tells that the words of a cell stand at its far end."""
_UNDER, _THICK = 3.0, 1.8

_Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Draws the words of a cell, a line beneath those sought: bold would break joined letters."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the cell's ground as the style does, and its words on the common baseline."""
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        text, shown.text = shown.text, ""
        style = shown.widget.style() if shown.widget else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)
        room = QRectF(shown.rect).adjusted(PADDING, 0, -PADDING, 0)
        if text and room.width() > 0:
            selected = bool(shown.state & QStyle.StateFlag.State_Selected)
            role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
            painter.save()
            painter.setPen(shown.palette.color(role))
            _draw(painter, shown, text, room, index.data(KEYWORD), bool(index.data(TRAILING)))
            painter.restore()


def _draw(
    painter: QPainter,
    option: QStyleOptionViewItem,
    text: str,
    room: QRectF,
    keyword: object,
    trailing: bool,
) -> None:
    mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    metrics = option.fontMetrics
    # What stands at the far end is cut where it begins.
    cut = Qt.TextElideMode.ElideLeft if trailing else Qt.TextElideMode.ElideRight
    fitting = metrics.elidedText(text, cut, int(room.width()))
    layout = QTextLayout(fitting, option.font)
    direction = QTextOption()
    runs_right_to_left = is_right_to_left(text, mirrored)
    direction.setTextDirection(
        Qt.LayoutDirection.RightToLeft if runs_right_to_left else Qt.LayoutDirection.LeftToRight
    )
    layout.setTextOption(direction)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(100_000)
    layout.endLayout()
    baseline = room.top() + (room.height() + metrics.ascent() - metrics.descent()) / 2
    # A line that runs from the right lies at the far end of its width.
    inset = line.naturalTextRect().left()
    x = room.right() - line.naturalTextWidth() if mirrored != trailing else room.left()
    corner = QPointF(x - inset, baseline - line.ascent())
    layout.draw(painter, corner)
    if isinstance(keyword, tuple):
        color = option.palette.color(QPalette.ColorRole.Link)
        for run in layout.glyphRuns(*keyword):
            box = run.boundingRect().translated(corner)
            painter.fillRect(QRectF(box.left(), baseline + _UNDER, box.width(), _THICK), color)
