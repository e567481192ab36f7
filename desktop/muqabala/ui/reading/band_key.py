"""The key to the strip: what the bands mean, how many there are, and which are drawn."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from muqabala.ui.digits import number
from muqabala.ui.reading.bands import (
    ENTITY,
    ORDER,
    PASSAGE,
    QUIET,
    QUOTE,
    SIGNS,
    ink_of,
    reason_words,
)
from muqabala.ui.reading.palette import ReadingPalette, color

LINES = {
    PASSAGE: Qt.PenStyle.DotLine,
    "compatible": Qt.PenStyle.DashLine,
    ENTITY: Qt.PenStyle.DashDotLine,
    QUOTE: Qt.PenStyle.DashDotDotLine,
}
"""The border of each kind of band; a solid one for the others."""
_SWATCH = QSize(26, 16)


class BandKey(QToolButton):
    """A button with a menu of switches; `hidden_changed` carries the reasons switched off."""

    hidden_changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = ReadingPalette()
        self.setText(QCoreApplication.translate("Strip", "Links"))
        self.setAccessibleName(self.text())
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        self.setIconSize(_SWATCH)
        self.setToolTip(
            QCoreApplication.translate("Strip", "What the bands between the pages mean")
        )
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        self.switches = {reason: QAction(menu) for reason in ORDER}
        for reason, switch in self.switches.items():
            switch.setCheckable(True)
            switch.setChecked(reason not in QUIET)
            switch.setIconVisibleInMenu(True)
            switch.toggled.connect(self._report)
            menu.addAction(switch)
        self.setMenu(menu)

    def set_theme(self, palette: ReadingPalette) -> None:
        """Set the colours of the swatches."""
        self._palette = palette
        self._draw()
        self.setIcon(self._bundle())

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Say how many bands there are of each reason."""
        for reason, switch in self.switches.items():
            count = counts.get(reason, 0)
            signed = " ".join(filter(None, (SIGNS.get(reason, ""), reason_words(reason))))
            switch.setText(f"{signed} ({number(count)})")
            switch.setEnabled(count > 0)

    def _draw(self) -> None:
        for reason, switch in self.switches.items():
            switch.setIcon(self._swatch(reason, is_on=switch.isChecked()))

    def _report(self) -> None:
        self._draw()
        hidden = {reason for reason, switch in self.switches.items() if not switch.isChecked()}
        self.hidden_changed.emit(frozenset(hidden))

    def _bundle(self) -> QIcon:
        """Return the button's picture: three bands of different reasons."""
        picture = QPixmap(_SWATCH * 2)
        picture.setDevicePixelRatio(2)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number, reason in enumerate(ORDER[:3]):
                painter.setPen(QPen(color(getattr(self._palette, ink_of(reason))), 2.0))
                y, width = 3.0 + 5 * number, float(_SWATCH.width())
                path = QPainterPath(QPointF(1, y))
                path.cubicTo(width / 2, y, width / 2, 14 - y, width - 1, 14 - y)
                painter.drawPath(path)
        finally:
            painter.end()
        return QIcon(picture)

    def _swatch(self, reason: str, *, is_on: bool) -> QIcon:
        """Return the look of a band; filled and ticked when such bands are drawn.

        Qt shows no check mark beside a menu entry that has a picture.
        """
        picture = QPixmap(_SWATCH)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        try:
            line = getattr(self._palette, ink_of(reason))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(color(line, 2 * self._palette.band_alpha if is_on else 0))
            painter.setPen(QPen(color(line), 1.6, LINES.get(reason, Qt.PenStyle.SolidLine)))
            painter.drawRect(QRectF(1.5, 2.5, _SWATCH.width() - 3, _SWATCH.height() - 5))
            if is_on:
                painter.setPen(QPen(color(self._palette.ink), 1.8))
                painter.drawPolyline([QPointF(9, 8), QPointF(12, 11), QPointF(18, 4.5)])
        finally:
            painter.end()
        return QIcon(picture)
