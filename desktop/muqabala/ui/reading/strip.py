"""The strip between two pages: bands from what one says to what the other says of it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from muqabala.ui.reading.band_key import LINES, BandKey
from muqabala.ui.reading.bands import (
    ENTITY,
    ORDER,
    PASSAGE,
    QUIET,
    SIGNS,
    Band,
    ink_of,
    reason_words,
)
from muqabala.ui.reading.marked_text import READING_LINE
from muqabala.ui.reading.page import PageView
from muqabala.ui.reading.palette import ReadingPalette, color

WIDTH, NARROW_WIDTH = 72, 44
TICK = 7
"""How far the marks of the reading line reach into the strip."""
_SIGN = 9.0
"""Half the size of a band's sign; signs that would touch are left out, the graver one stays."""
_DRAWN_FIRST = (PASSAGE, ENTITY)


Extent = tuple[float, float]
"""Top and bottom."""
_SLACK = 400.0
"""Pixels by which a rough height may be wrong: the longest usual paragraph."""


class Strip(QWidget):
    """Draws the bands that have an end in view and follows both pages.

    `menu_requested` carries a band and the place on the screen where its menu is to open.
    """

    band_chosen = Signal(object)
    menu_requested = Signal(object, object)
    wheel_turned = Signal(int)

    def __init__(self, first: PageView, second: PageView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = (first, second)
        self._palette = ReadingPalette()
        self._bands: tuple[Band, ...] = ()
        self._rough: list[tuple[float, float] | None] | None = None
        self._exact: dict[int, tuple[Extent, Extent] | None] = {}
        self._drawn: list[tuple[Band, QPainterPath]] = []
        self._hovered: Band | None = None
        self._chosen = -1
        self._hidden: frozenset[str] = QUIET
        self.key = BandKey(self)
        self.key.hidden_changed.connect(self.hide_reasons)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Links between the two pages"))
        for page in self._pages:
            page.scrolled.connect(self.update)
            page.text.laid_out.connect(self._forget)

    @property
    def bands(self) -> tuple[Band, ...]:
        """What the strip links."""
        return self._bands

    def set_theme(self, palette: ReadingPalette) -> None:
        """Set the colours."""
        self._palette = palette
        self.key.set_theme(palette)
        self.update()

    def hide_reasons(self, hidden: frozenset[str]) -> None:
        """Draw no bands of these reasons."""
        self._hidden = hidden
        self.update()

    def set_bands(self, bands: Iterable[Band]) -> None:
        """Replace the bands; figures are drawn over names, names over passages."""
        order = {reason: n for n, reason in enumerate((*_DRAWN_FIRST, *ORDER[-3::-1]))}
        self._bands = tuple(sorted(bands, key=lambda band: order[band.reason]))
        self._hovered, self._chosen = None, -1
        self._describe()
        self._forget()

    def paths(self) -> list[tuple[Band, QPainterPath]]:
        """Return the outlines of the bands in view, in the strip's coordinates."""
        shifts = self._shift(0), self._shift(1)
        views = self._window(0), self._window(1)
        found: list[tuple[Band, QPainterPath]] = []
        for index in self._near(shifts, views):
            reach = self._reach(index)
            if reach is not None:
                ends = [(t + shift, b + shift) for (t, b), shift in zip(reach, shifts, strict=True)]
                if any(e[1] > v[0] and e[0] < v[1] for e, v in zip(ends, views, strict=True)):
                    found.append((self._bands[index], self._outline(*ends)))
        return found

    def band_at(self, point: QPointF) -> Band | None:
        """Return the uppermost band under a point."""
        return next((band for band, path in reversed(self._drawn) if path.contains(point)), None)

    def sizeHint(self) -> QSize:
        """Return the width of the strip."""
        return QSize(WIDTH, 100)

    def _forget(self) -> None:
        self._rough = None
        self._exact.clear()
        self.update()

    def _describe(self) -> None:
        counts: dict[str, int] = {}
        for band in self._bands:
            counts[band.reason] = counts.get(band.reason, 0) + 1
        words = [f"{reason_words(reason)}: {n}" for reason, n in counts.items()]
        self.key.set_counts(counts)
        apart = QCoreApplication.translate("Evidence", "; ")
        self.setAccessibleDescription(apart.join(words))

    def _near(self, shifts: tuple[float, float], views: tuple[Extent, Extent]) -> list[int]:
        """Return the bands (indexes) that may have an end in view."""
        (low_a, high_a), (low_b, high_b) = (
            (view[0] - shift - _SLACK, view[1] - shift + _SLACK)
            for shift, view in zip(shifts, views, strict=True)
        )
        return [
            index
            for index, rough in enumerate(self._rough_heights())
            if self._bands[index].reason not in self._hidden
            and rough is not None
            and (low_a < rough[0] < high_a or low_b < rough[1] < high_b)
        ]

    def _rough_heights(self) -> list[tuple[float, float] | None]:
        if self._rough is None:
            self._rough = [self._rough_height(band) for band in self._bands]
        return self._rough

    def _rough_height(self, band: Band) -> tuple[float, float] | None:
        a = self._pages[0].rough_y(band.a.start)
        b = self._pages[1].rough_y(band.b.start)
        return (a, b) if a is not None and b is not None else None

    def _reach(self, index: int) -> tuple[Extent, Extent] | None:
        """Return where a band ends, in the heights of the two documents."""
        if index not in self._exact:
            band = self._bands[index]
            a, b = self._pages[0].extent_of(band.a), self._pages[1].extent_of(band.b)
            self._exact[index] = (a, b) if a and b else None
        return self._exact[index]

    def _shift(self, side: int) -> float:
        """Return what to add to a document's height to get one of the strip."""
        return self._window(side)[0] - self._pages[side].text.scroll_top

    def _window(self, side: int) -> tuple[float, float]:
        """Return top and bottom of a page's text in the strip's coordinates."""
        viewport = self._pages[side].text.viewport()
        top = viewport.mapTo(self.window(), QPointF(0.0, 0.0)).y()
        top -= self.mapTo(self.window(), QPointF(0.0, 0.0)).y()
        return top, top + viewport.height()

    def _outline(self, a: Extent, b: Extent) -> QPainterPath:
        """Return a band from page edge to page edge; the first page is where reading begins."""
        width = float(self.width())
        first_on_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        (x0, x1), middle = ((width, 0.0) if first_on_right else (0.0, width)), width / 2
        path = QPainterPath(QPointF(x0, a[0]))
        path.cubicTo(QPointF(middle, a[0]), QPointF(middle, b[0]), QPointF(x1, b[0]))
        path.lineTo(x1, b[1])
        path.cubicTo(QPointF(middle, b[1]), QPointF(middle, a[1]), QPointF(x0, a[1]))
        path.closeSubpath()
        return path

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the desk and the bands."""
        painter = QPainter(self)
        try:
            self._paint(painter)
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), color(self._palette.desk))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = min(self._window(side)[0] for side in (0, 1))
        bottom = max(self._window(side)[1] for side in (0, 1))
        painter.setClipRect(0, round(top), self.width(), round(bottom - top))
        self._drawn = self.paths()
        for band, path in self._drawn:
            self._paint_band(painter, band, path)
        self._paint_signs(painter)
        self._paint_reading_line(painter)
        painter.setClipping(False)
        if self.hasFocus():
            painter.setPen(QPen(color(self._palette.accent), 1.5))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))

    def _paint_reading_line(self, painter: QPainter) -> None:
        """Mark at both edges the height at which the two pages are held beside each other."""
        painter.setPen(QPen(color(self._palette.accent, 150), 2.0))
        for side, x in ((0, self.width()), (1, 0)):
            edge = (
                x if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - x
            )
            top, bottom = self._window(side)
            y = round(top + READING_LINE * (bottom - top))
            painter.drawLine(edge - TICK if edge else 0, y, edge or TICK, y)

    def _paint_band(self, painter: QPainter, band: Band, path: QPainterPath) -> None:
        """Draw one band; its border differs by reason as well as its colour."""
        line = getattr(self._palette, ink_of(band.reason))
        lifted = band in (self._hovered, self._chosen_band())
        alpha = self._palette.band_alpha // (2 if band.reason == PASSAGE else 1)
        alpha *= (2 if lifted else 1) * (2 if band.settled else 1)
        painter.setBrush(color(line, min(alpha, 255)))
        width = 2.0 if lifted or band.settled else 1.6 if band.reason == "conflict" else 1.0
        edge = color(line, 130 if band.reason == PASSAGE and not lifted else 255)
        style = LINES.get(band.reason, Qt.PenStyle.SolidLine)
        painter.setPen(QPen(edge, width, Qt.PenStyle.SolidLine if band.settled else style))
        painter.drawPath(path)

    def signs(self) -> list[tuple[Band, QPointF]]:
        """Return where the bands drawn say their reason: in their middle, the gravest first."""
        found: list[tuple[Band, QPointF]] = []
        for band, path in reversed(self._drawn):
            place = path.boundingRect().center()
            is_free = all((place - other).manhattanLength() > 2 * _SIGN for _, other in found)
            if band.reason in SIGNS and is_free:
                found.append((band, place))
        return found

    def _paint_signs(self, painter: QPainter) -> None:
        font = QFont(painter.font())
        font.setPixelSize(round(1.5 * _SIGN))
        font.setBold(True)
        painter.setFont(font)
        for band, place in self.signs():
            room = QRectF(place.x() - _SIGN, place.y() - _SIGN, 2 * _SIGN, 2 * _SIGN)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(self._palette.desk, 225))
            painter.drawEllipse(room)
            painter.setPen(color(getattr(self._palette, ink_of(band.reason))))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, SIGNS[band.reason])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Lift the band under the mouse and say why it is there."""
        band = self.band_at(event.position())
        if band != self._hovered:
            self._hovered = band
            self.update()
        words = self._words(band) if band else ""
        QToolTip.showText(event.globalPosition().toPoint(), words, self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring both ends of a band to the reading line, and choose what it stands for."""
        band = self.band_at(event.position())
        if band is not None and event.button() == Qt.MouseButton.LeftButton:
            self.band_chosen.emit(band)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the band pointed at, or of the one that the keyboard is on."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        band = self.band_at(QPointF(event.pos())) if by_mouse else self._chosen_band()
        if band is not None:
            self.menu_requested.emit(band, event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the key at the top, between the heads of the pages."""
        super().resizeEvent(event)
        self.key.setGeometry(2, 6, max(self.width() - 4, 0), self.key.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the first page; the second follows while they are linked."""
        self.wheel_turned.emit(-event.angleDelta().y())

    def leaveEvent(self, event: QEvent) -> None:
        """Lift nothing."""
        self._hovered = None
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the bands with Up and Down."""
        step = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}.get(event.key())
        shown = [n for n, band in enumerate(self._bands) if band.reason not in self._hidden]
        if step is None or not shown:
            super().keyPressEvent(event)
            return
        at = shown.index(self._chosen) + step if self._chosen in shown else 0 if step > 0 else -1
        self._chosen = shown[at % len(shown)]
        self.band_chosen.emit(self._bands[self._chosen])
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Links between the two pages"))
            self._describe()
        super().changeEvent(event)

    def _chosen_band(self) -> Band | None:
        return self._bands[self._chosen] if self._chosen >= 0 else None

    def _words(self, band: Band) -> str:
        said = reason_words(band.reason)
        return f"{said}\n{band.words}" if band.words else said
