"""A narrow map of a whole page: where shared figures, conflicts, notes and search hits lie.

It is the page's scroll bar as well: the part in view is shaded, and a press drags it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from muqabala.model.span import Span
from muqabala.ui.reading.mark_styles import note_colors
from muqabala.ui.reading.marks import Mark, MarkKind
from muqabala.ui.reading.palette import ReadingPalette, color

_WIDTH = 13
_TICK = 3.0
_REACH = 6.0
"""How far from a tick, in pixels, a click still means the tick."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A place worth jumping to. `share` is its height in the page, 0 to 1."""

    share: float
    meaning: str
    span: Span
    color: str = ""


def tick_meaning(mark: Mark) -> str:
    """Return what a mark is on the overview: `conflict`, `shared`, `note`, `search`, or ""."""
    if mark.conflict:
        return "conflict"
    if mark.kind in (MarkKind.NOTE, MarkKind.SEARCH, MarkKind.MISSING):
        return mark.kind.value
    if mark.kind is MarkKind.NUMBER and mark.shared:
        return "shared"
    return ""


class OverviewBar(QWidget):
    """Draws ticks; a click or Enter jumps to one, Up and Down choose."""

    place_chosen = Signal(object)
    share_chosen = Signal(float)
    wheel_turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = ReadingPalette()
        self._ticks: list[Tick] = []
        self._seen = (0.0, 1.0)
        self._chosen = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Overview of the page"))

    @property
    def ticks(self) -> list[Tick]:
        """The ticks from top to bottom."""
        return self._ticks

    def set_theme(self, palette: ReadingPalette) -> None:
        """Set the colours."""
        self._palette = palette
        self.update()

    def set_ticks(self, ticks: Iterable[Tick]) -> None:
        """Replace the ticks."""
        self._ticks = sorted(ticks, key=lambda tick: tick.share)
        self._chosen = -1
        self.setAccessibleDescription(self._description())
        self.update()

    def set_seen(self, first: float, last: float) -> None:
        """Show which part of the page is in view, as shares of its height."""
        if (first, last) != self._seen:
            self._seen = (first, last)
            self.update()

    def words_of(self, meaning: str) -> str:
        """Return the meaning of a tick in the user's words."""
        return {
            "conflict": self.tr("Conflicting figure"),
            "shared": self.tr("Shared figure"),
            "note": self.tr("Note"),
            "search": self.tr("Search hit"),
            "missing": self.tr("Number missing in the source"),
        }.get(meaning, "")

    def tick_near(self, y: float) -> Tick | None:
        """Return the tick nearest to a height of the widget, if one is close."""
        near = [tick for tick in self._ticks if abs(self._y(tick.share) - y) <= _REACH]
        return min(near, key=lambda tick: abs(self._y(tick.share) - y), default=None)

    def sizeHint(self) -> QSize:
        """Return a narrow column."""
        return QSize(_WIDTH, 100)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the part in view, then the ticks, conflicts last."""
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Jump to the tick that was hit, or to the height."""
        tick = self.tick_near(event.position().y())
        if tick is not None:
            self.place_chosen.emit(tick.span)
        else:
            self._choose_share(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the page, or say what the tick under the mouse is."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._choose_share(event.position().y())
            return
        tick = self.tick_near(event.position().y())
        words = self.words_of(tick.meaning) if tick else ""
        QToolTip.showText(event.globalPosition().toPoint(), words, self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page."""
        self.wheel_turned.emit(-event.angleDelta().y())

    def _choose_share(self, y: float) -> None:
        self.share_chosen.emit(min(max(y / max(self.height(), 1), 0.0), 1.0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the ticks with Up and Down."""
        step = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}.get(event.key())
        if step is None or not self._ticks:
            super().keyPressEvent(event)
            return
        self._chosen = (self._chosen + step) % len(self._ticks)
        self.place_chosen.emit(self._ticks[self._chosen].span)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Overview of the page"))
            self.setAccessibleDescription(self._description())
        super().changeEvent(event)

    def _description(self) -> str:
        counts: dict[str, int] = {}
        for tick in self._ticks:
            counts[tick.meaning] = counts.get(tick.meaning, 0) + 1
        apart = QCoreApplication.translate("Evidence", "; ")
        return apart.join(f"{self.words_of(meaning)}: {n}" for meaning, n in counts.items())

    def _y(self, share: float) -> float:
        return share * (self.height() - _TICK)

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), color(self._palette.paper))
        painter.fillRect(self.rect(), color(self._palette.rule, 90))
        first, last = (share * self.height() for share in self._seen)
        seen = QRectF(0.0, first, self.width(), max(last - first, 6.0))
        painter.fillRect(seen, color(self._palette.muted, 46))
        drawn: set[tuple[int, str, str]] = set()
        for tick in sorted(self._ticks, key=lambda tick: tick.meaning == "conflict"):
            row = (round(self._y(tick.share)), tick.meaning, tick.color)
            if row not in drawn:
                drawn.add(row)
                self._paint_tick(painter, *row)
        if self.hasFocus():
            painter.setPen(QPen(color(self._palette.accent), 1.5))
            painter.drawRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75))

    def _paint_tick(self, painter: QPainter, y: int, meaning: str, name: str) -> None:
        """Draw a tick; each meaning has a shape of its own as well as a colour."""
        palette, width = self._palette, float(self.width())
        if meaning == "conflict":
            painter.fillRect(QRectF(0.0, y, width, _TICK), color(palette.conflict))
        elif meaning == "shared":
            painter.fillRect(QRectF(width * 0.3, y, width * 0.4, _TICK), color(palette.number))
        elif meaning == "note":
            fill, edge = note_colors(name, palette)
            painter.fillRect(QRectF(1.0, y, width - 2.0, _TICK), color(fill))
            painter.setPen(QPen(color(edge), 1.0))
            painter.drawRect(QRectF(1.5, y, width - 3.0, _TICK))
        elif meaning == "search":
            painter.fillRect(QRectF(0.0, y, width * 0.5, _TICK), color(palette.search_current))
        else:
            painter.setPen(QPen(color(palette.missing), 1.0, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(1.0, y + 1.5), QPointF(width - 1.0, y + 1.5))
