"""A veil over the window that leaves one part clear at a time and says what it is for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from muqabala.ui.labels import named, primary, soft_label, title_label
from muqabala.ui.tour.place import beside

_VEIL = QColor(0, 0, 0, 130)
_MARGIN, _RADIUS, _WIDTH = 6, 10, 360
_SHADOW, _SHADE = 12, 60
_PRESSING = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Stop:
    """One stop: what it shows, and its words. `find` returns None when that is not in sight."""

    title: str
    words: str
    find: Callable[[], QWidget | None]


class Tour(QWidget):
    """Walks the stops. `ended` when the user has seen the last one or has had enough."""

    ended = Signal()

    def __init__(self, stops: Sequence[Stop], window: QWidget) -> None:
        super().__init__(window)
        self._stops = stops
        self._covered = window
        self._number = 0
        self.setAccessibleName(self.tr("Tour"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.title, self.words, self.count = title_label(""), QLabel(), soft_label()
        self.words.setWordWrap(True)
        self.back = QPushButton(self.tr("Back"))
        self.forward = primary(QPushButton())
        self.leave = QPushButton(self.tr("End the tour"))
        self.card = self._card()
        window.installEventFilter(self)
        self.back.clicked.connect(lambda: self._go(-1))
        self.forward.clicked.connect(lambda: self._go(1))
        self.leave.clicked.connect(self.end)
        for button in self._buttons:
            button.installEventFilter(self)
        self._say()
        self.setGeometry(window.rect())
        self.show()
        self.raise_()
        self.forward.setFocus()

    def _card(self) -> QFrame:
        card = named(QFrame(self), "card")
        buttons = QHBoxLayout()
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.forward)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(18, 14, 18, 14)
        layout.setSpacing(8)
        for part in (self.title, self.words, self.count):
            layout.addWidget(part)
        layout.addLayout(buttons)
        return card

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return self.leave, self.back, self.forward

    @property
    def number(self) -> int:
        """Which stop is shown, from 0."""
        return self._number

    def end(self) -> None:
        """Take the veil away."""
        self._covered.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        self.ended.emit()

    def _go(self, by: int) -> None:
        if self._number + by >= len(self._stops):
            self.end()
            return
        self._number = max(self._number + by, 0)
        self._say()
        self._place()
        self.forward.setFocus()

    def _say(self) -> None:
        stop = self._stops[self._number]
        self.title.setText(stop.title)
        self.words.setText(stop.words)
        self.count.setText(
            self.tr("{number} of {all}").format(number=self._number + 1, all=len(self._stops))
        )
        is_last = self._number + 1 == len(self._stops)
        self.forward.setText(self.tr("Finish") if is_last else self.tr("Next"))
        self.back.setEnabled(self._number > 0)
        self.leave.setVisible(not is_last)

    def _place(self) -> None:
        self.card.setFixedWidth(_WIDTH)
        inner = _WIDTH - 36
        self.words.setFixedHeight(self.words.heightForWidth(inner))
        self.card.adjustSize()
        size = QSize(_WIDTH, self.card.sizeHint().height())
        room = self.rect().adjusted(8, 8, -8, -8)
        self.card.setGeometry(beside(self.clear, size, room))
        self.update()

    @property
    def clear(self) -> QRect:
        """The part that is left clear; an empty place in the middle when nothing is shown."""
        widget = self._stops[self._number].find()
        if widget is None or not widget.isVisible():
            return QRect(self.rect().center(), QSize(0, 0))
        corner = widget.mapTo(self._covered, widget.rect().topLeft())
        found = QRect(corner, widget.size()).adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)
        return found.intersected(self.rect())

    # Qt

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the veil with its clear part."""
        veil, clear = QPainterPath(), QPainterPath()
        veil.addRect(self.rect())
        clear.addRoundedRect(self.clear, _RADIUS, _RADIUS)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(veil.subtracted(clear), _VEIL)
        # The words stand over a white page as well: a shadow sets them off.
        for width in range(1, _SHADOW):
            edge, round_ = self.card.geometry(), _RADIUS + width
            edge.adjust(-width, -width, width, width)
            painter.setPen(QColor(0, 0, 0, _SHADE * (_SHADOW - width) // _SHADOW))
            painter.drawRoundedRect(edge, round_, round_)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the tour; the arrows go on and back as the window reads."""
        if not self._understand(event):
            super().keyPressEvent(event)

    def _understand(self, event: QKeyEvent) -> bool:
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        steps = {
            int(Qt.Key.Key_Left): 1 if mirrored else -1,
            int(Qt.Key.Key_Right): -1 if mirrored else 1,
            int(Qt.Key.Key_PageDown): 1,
            int(Qt.Key.Key_PageUp): -1,
        }
        if event.key() == Qt.Key.Key_Escape:
            self.end()
        elif event.key() in steps:
            self._go(steps[event.key()])
        else:
            return False
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep the Tab key within the tour."""
        live = [each for each in self._buttons if each.isEnabled() and not each.isHidden()]
        here = next((n for n, each in enumerate(live) if each.hasFocus()), -1)
        live[(here + (1 if forward else -1)) % len(live)].setFocus()
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words beside what they speak of."""
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window also when its size changes; Enter presses, arrows are the tour's."""
        if watched is self._covered and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._covered.rect())
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if isinstance(watched, QPushButton) and event.key() in _PRESSING:
            watched.click()
            return True
        return watched in self._buttons and self._understand(event)
