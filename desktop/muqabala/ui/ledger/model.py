"""The table of the ledger: its rows in the order asked for, and how a cell is drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView

from muqabala.text.folding import fold
from muqabala.ui.directions import isolated
from muqabala.ui.index.cell_delegate import PADDING, CellDelegate
from muqabala.ui.ledger.lines import SAID, VERDICT, A, B, Line, headings
from muqabala.ui.theme import Theme

LINE = Qt.ItemDataRole.UserRole + 16
"""The role under which the model gives the whole row."""
_BAR, _ROUND = 4.0, 9.0
_Index = QModelIndex | QPersistentModelIndex


class LedgerModel(QAbstractTableModel):
    """Rows of the ledger. Without a column chosen they stand as they were given."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self._given: list[Line] = []
        self._column, self._descending = -1, False
        self._headings = headings()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these rows and no others."""
        self.beginResetModel()
        self._given = list(lines)
        self._arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; by none (-1) the rows stand as they were given."""
        self.beginResetModel()
        self._column, self._descending = column, order == Qt.SortOrder.DescendingOrder
        self._arrange()
        self.endResetModel()

    def row_of(self, number: int) -> int:
        """Return the row of a claim pair, by its index, or -1."""
        return next((n for n, line in enumerate(self.lines) if line.number == number), -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headings[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell; its row in one sentence for screen readers."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cell = line.cells[index.column()]
            return line.spoken(self._headings) if index.column() == 0 else cell
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return line.cells[index.column()].replace("\n", " · ")
        return None

    def _arrange(self) -> None:
        self.lines = list(self._given)
        if self._column >= 0:
            self.lines.sort(key=self._rank, reverse=self._descending)

    def _rank(self, line: Line) -> tuple[float, str]:
        cell = line.cells[self._column]
        if self._column in (A, B):
            return _number(cell), cell
        if self._column == VERDICT:
            return float(self._given.index(line)), ""
        return (0.0 if cell else 1.0), fold(cell).casefold()


def _number(cell: str) -> float:
    """Return the first number of a cell's words; what has none comes last."""
    digits = ""
    for character in cell.replace(",", ""):
        if character.isdecimal() or (character == "." and digits):
            digits += character
        elif digits:
            break
    return float(digits.rstrip(".")) if digits else float("inf")


class LedgerDelegate(CellDelegate):
    """Draws verdicts as pills, and a bar and a ground where a conflict waits for the analyst."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the cell."""
        line = index.data(LINE)
        if not isinstance(line, Line):
            super().paint(painter, option, index)
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if line.is_pressing and not selected:
            painter.fillRect(option.rect, self.theme.color("conflict_fill"))
        if index.column() == VERDICT:
            self._draw_ground(painter, option, index)
            self._draw_verdict(painter, option, line)
        elif index.column() == SAID and not line.is_decided and not line.cells[SAID]:
            self._draw_ground(painter, option, index)
        else:
            super().paint(painter, option, index)
        if index.column() == 0 and line.is_conflict:
            self._draw_bar(painter, option, line)

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        shown.text = ""
        if shown.widget is not None:
            style = shown.widget.style()
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget)

    def _draw_bar(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        """Draw the bar at the leading edge: solid while the conflict waits, thin when decided."""
        thick = _BAR if line.is_pressing else _BAR / 2
        rect = QRectF(option.rect).adjusted(0, 3, 0, -3)
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        rect.setLeft(rect.right() - thick) if mirrored else rect.setWidth(thick)
        role = "conflict" if line.is_pressing or line.role == "conflict" else "neutral"
        painter.fillRect(rect, self.theme.color(role))

    def _draw_verdict(self, painter: QPainter, option: QStyleOptionViewItem, line: Line) -> None:
        room = QRectF(option.rect).adjusted(PADDING, 4, -PADDING, -4)
        metrics = option.fontMetrics
        text = metrics.elidedText(
            line.cells[VERDICT], Qt.TextElideMode.ElideRight, int(room.width() - 2 * _ROUND)
        )
        width = min(metrics.horizontalAdvance(text) + 2 * _ROUND, room.width())
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        left = room.right() - width if mirrored else room.left()
        pill = QRectF(left, room.top(), width, room.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.color(f"{line.role}_fill"))
        if line.is_pressing:
            painter.setBrush(self.theme.color(line.role))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setPen(self.theme.color("card" if line.is_pressing else line.role))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, isolated(text))
        painter.restore()
