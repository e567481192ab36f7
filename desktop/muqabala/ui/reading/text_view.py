"""The text of one page under the reader's hand: pointing, clicking, selecting, keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from muqabala.model.span import Span
from muqabala.ui.reading.marked_text import MarkedText
from muqabala.ui.reading.marks import Mark
from muqabala.ui.reading.selection import to_word_edges

_NEXT_KEYS = frozenset("nى")
_PREVIOUS_KEYS = frozenset("pح")
"""N and P, and the letters an Arabic keyboard has on those keys."""


class TextView(MarkedText):
    """A marked text that tells what the reader does with it."""

    mark_clicked = Signal(object)
    mark_hovered = Signal(object)
    span_selected = Signal(object)
    step_requested = Signal(int)
    zoom_requested = Signal(int)
    menu_requested = Signal(object)
    tip_requested = Signal(object, object)
    focus_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hovered: Mark | None = None
        self._pressed_at = QPointF()
        self._snaps = True
        self._set_up_hand()

    def _set_up_hand(self) -> None:
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.viewport().setAcceptDrops(False)
        self.viewport().setMouseTracking(True)
        self.selectionChanged.connect(self._report_selection)

    # selection

    def set_snap(self, *, to_words: bool) -> None:
        """Let selections end at word edges, or anywhere."""
        self._snaps = to_words

    def selected_span(self) -> Span | None:
        """Return the selection, to word edges where that is wished; None when there is none."""
        cursor = self.textCursor()
        if self._shown is None or not cursor.hasSelection():
            return None
        ends = cursor.selectionStart(), cursor.selectionEnd()
        span = self._shown.positions.span_from_qt(*ends)
        if self._snaps:
            span = to_word_edges(self._shown.text, span)
        return span if span.length else None

    def select_span(self, span: Span) -> None:
        """Select a span."""
        start, end = (self._units(position) for position in span)
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _report_selection(self) -> None:
        self.span_selected.emit(self.selected_span())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the text as it was read; Qt would take no-break spaces and digits as shown."""
        data = QMimeData()
        cursor = self.textCursor()
        if self._shown is not None:
            ends = cursor.selectionStart(), cursor.selectionEnd()
            data.setText(self._shown.positions.span_from_qt(*ends).of(self._shown.as_printed))
        return data

    # events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the button went down, to tell a click from a selection."""
        self._pressed_at = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Report a click on a mark, or make a selection whole."""
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        selected = self.selected_span()
        if selected is not None:
            self.select_span(selected)
        elif (event.position() - self._pressed_at).manhattanLength() < 4:
            mark = self.mark_at(event.position())
            if mark is not None:
                self.mark_clicked.emit(mark)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Report which mark is pointed at."""
        super().mouseMoveEvent(event)
        self._hover(None if event.buttons() else self.mark_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        self._hover(None)
        super().leaveEvent(event)

    def _hover(self, mark: Mark | None) -> None:
        if mark == self._hovered:
            return
        self._hovered = mark
        shape = Qt.CursorShape.IBeamCursor if mark is None else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(QCursor(shape))
        self.mark_hovered.emit(mark)

    def viewportEvent(self, event: QEvent) -> bool:
        """Ask for the words of a tool tip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(QPointF(event.pos()))
            if mark is None:
                QToolTip.hideText()
            else:
                self.tip_requested.emit(mark, event.globalPos())
            return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl ask for larger or smaller type."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_requested.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk from mention to mention with N and P."""
        letter = event.text().lower()
        if not event.modifiers() and letter in _NEXT_KEYS | _PREVIOUS_KEYS:
            self.step_requested.emit(1 if letter in _NEXT_KEYS else -1)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the page that the keyboard is here."""
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell the page that the keyboard has left."""
        super().focusOutEvent(event)
        self.focus_changed.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Let the page make the menu."""
        self.menu_requested.emit(event.globalPos())
