"""A drawing under the reader's hand: scrolled, pointed at, walked by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from muqabala.model.drawing import Drawing, Item, Rect, mirrored
from muqabala.ui.cards import STEPS
from muqabala.ui.charts.chart import Chart
from muqabala.ui.charts.painting import QtMeasure, paint, rectangle, type_of
from muqabala.ui.charts.walking import beside
from muqabala.ui.theme import Theme

_STEP = 24
_RING, _ROUND = 3.0, 6.0
_KEYS = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
_SIDES = {Qt.Key.Key_Right.value: 1, Qt.Key.Key_Left.value: -1}


class ChartView(QAbstractScrollArea):
    """Draws a chart as wide as there is room.

    `opened` carries the key of an item that was clicked or entered, `told` the words of the one
    that the keyboard is on or the mouse points at.
    """

    opened = Signal(str)
    told = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._chart: Chart | None = None
        self._drawing = Drawing("", 1, 1)
        self._current = self._pointed = ""
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setSingleStep(_STEP)
            bar.valueChanged.connect(self.viewport().update)

    @property
    def drawing(self) -> Drawing:
        """What is drawn now."""
        return self._drawing

    @property
    def current(self) -> str:
        """The key of the item that the keyboard is on, or ""."""
        return self._current

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self._theme = theme
        self.viewport().update()

    def show_chart(self, chart: Chart) -> None:
        """Draw this chart from its beginning."""
        self._chart = chart
        self._current = self._pointed = ""
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription("")
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    def laid_out(self, chart: Chart, width: float) -> Drawing:
        """Return a chart drawn for a width, in the direction of the window."""
        drawing = chart.draw(width, QtMeasure(type_of(self.font())))
        return mirrored(drawing) if self._is_mirrored else drawing

    @property
    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _lay_out(self) -> None:
        if self._chart is not None:
            self._drawing = self.laid_out(self._chart, max(self.viewport().width(), 1))
        room, drawing = self.viewport().size(), self._drawing
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(round(drawing.width - room.width()), 0))
        across.setPageStep(room.width())
        down.setRange(0, max(round(drawing.height - room.height()), 0))
        down.setPageStep(room.height())
        self.viewport().update()

    def _origin(self) -> QPointF:
        """Return where the drawing's upper left corner is in the view."""
        spare = self.viewport().width() - self._drawing.width
        value = self.horizontalScrollBar().value()
        x = spare / 2 if spare >= 0 else spare + value if self._is_mirrored else -float(value)
        return QPointF(x, -float(self.verticalScrollBar().value()))

    # items

    def item_at(self, point: QPointF) -> Item | None:
        """Return the item at a point of the view."""
        place = point - self._origin()
        return next(
            (
                item
                for item in self._drawing.items
                if any(rectangle(rect).contains(place) for rect in item.rects)
            ),
            None,
        )

    def choose(self, key: str) -> None:
        """Put the keyboard on an item, bring it into view and say it."""
        item = next((each for each in self._drawing.items if each.key == key), None)
        if item is None:
            return
        self._current = key
        self._bring_into_view(item.rects[0])
        self.setAccessibleDescription(item.words)
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )
        self.told.emit(item.words)
        self.viewport().update()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) item in the order of reading."""
        keys = [item.key for item in self._drawing.items]
        if not keys:
            return
        at = keys.index(self._current) + by if self._current in keys else 0 if by > 0 else -1
        self.choose(keys[min(max(at, 0), len(keys) - 1) if at >= 0 or by < 0 else at])

    def _bring_into_view(self, rect: Rect) -> None:
        origin, room = self._origin(), self.viewport().size()
        top, left = rect.y + origin.y(), rect.x + origin.x()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        if top < 0 or top + rect.height > room.height():
            down.setValue(round(rect.y - room.height() / 3))
        if left < 0 or left + rect.width > room.width():
            shift = left if left < 0 else left + rect.width - room.width()
            across.setValue(round(across.value() + (-shift if self._is_mirrored else shift)))

    # Qt

    def sizeHint(self) -> QSize:
        """Return a size at which most charts can be read."""
        return QSize(360, 480)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the chart out anew for the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the drawing, and a ring about the item that the keyboard is on."""
        painter = QPainter(self.viewport())
        try:
            painter.fillRect(event.rect(), self._theme.color("page"))
            painter.translate(self._origin())
            lifted = {self._current, self._pointed} - {""}
            paint(painter, self._drawing, self._theme, type_of(self.font()), lifted)
            self._paint_ring(painter)
        finally:
            painter.end()

    def _paint_ring(self, painter: QPainter) -> None:
        role = "focus" if self.hasFocus() else "field_border"
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for item in self._drawing.items:
            if item.key == self._current:
                painter.setPen(QPen(self._theme.color(role), 2.0))
            elif item.key == self._pointed:
                painter.setPen(QPen(self._theme.color("accent"), 1.2))
            else:
                continue
            for rect in item.rects:
                ring = QRectF(*rect).adjusted(-_RING, -_RING, _RING, _RING)
                painter.drawRoundedRect(ring, _ROUND, _ROUND)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift the item under the mouse and say what it is."""
        item = self.item_at(event.position())
        key = item.key if item else ""
        if key != self._pointed:
            self._pointed = key
            self.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor
            )
            self.told.emit(item.words if item else "")
            self.viewport().update()
        QToolTip.showText(event.globalPosition().toPoint(), item.words if item else "", self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the places of the item that was hit."""
        item = self.item_at(event.position())
        if item is not None and event.button() == Qt.MouseButton.LeftButton:
            self.choose(item.key)
            self.opened.emit(item.key)

    def viewportEvent(self, event: QEvent) -> bool:
        """Point at nothing when the mouse leaves."""
        if event.type() == QEvent.Type.Leave and self._pointed:
            self._pointed = ""
            self.told.emit("")
            self.viewport().update()
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Put the keyboard on the first item when there is none yet."""
        super().focusInEvent(event)
        if not self._current and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.step(1)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Draw the ring softer."""
        super().focusOutEvent(event)
        self.told.emit("")
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk: up and down in the order of reading, left and right to what stands there."""
        key, items = event.key(), self._drawing.items
        by = _KEYS.get(key) or STEPS.get(event.text())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif by:
            self.step(by)
        elif key in _SIDES:
            self.choose(beside(items, self._current, _SIDES[key]))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and items:
            self.choose(items[0 if key == Qt.Key.Key_Home else -1].key)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current:
            self.opened.emit(self._current)
        else:
            super().keyPressEvent(event)
