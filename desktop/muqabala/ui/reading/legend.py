"""The key to the marks, and the switches that show and hide each kind."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from muqabala.model.span import NOWHERE
from muqabala.ui.reading.mark_geometry import Piece
from muqabala.ui.reading.mark_styles import draw_behind, draw_lines
from muqabala.ui.reading.marks import DEFAULT_KINDS, Mark, MarkKind
from muqabala.ui.reading.palette import ReadingPalette, color

_SIZE = QSize(34, 22)
_SWITCHED = (
    MarkKind.PERSON,
    MarkKind.ORGANIZATION,
    MarkKind.PLACE,
    MarkKind.NUMBER,
    MarkKind.DATE,
    MarkKind.QUOTE,
    MarkKind.LOADED,
    MarkKind.NOTE,
    MarkKind.MISSING,
    MarkKind.REPAIR,
)
_KEYS = ("shared", "conflict", "settled", "uncertain")


class Legend(QWidget):
    """A switch for each kind, with its colour and line style; below, what else marks mean."""

    visible_kinds_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = ReadingPalette()
        self.switches = {kind: QCheckBox() for kind in _SWITCHED}
        self._keys = {name: (QLabel(), QLabel()) for name in _KEYS}
        column = QVBoxLayout(self)
        column.setSpacing(3)
        for kind, switch in self.switches.items():
            switch.setIconSize(_SIZE)
            switch.setChecked(kind in DEFAULT_KINDS)
            switch.toggled.connect(self._report)
            column.addWidget(switch)
        for swatch, words in self._keys.values():
            column.addWidget(_row(swatch, words))
        self._name()
        self.set_theme(self._palette)

    def visible_kinds(self) -> frozenset[MarkKind]:
        """Return the kinds that are switched on; search hits always are."""
        on = {kind for kind, switch in self.switches.items() if switch.isChecked()}
        return frozenset(on | {MarkKind.SEARCH})

    def set_visible_kinds(self, kinds: frozenset[MarkKind]) -> None:
        """Set the switches and report once."""
        for kind, switch in self.switches.items():
            switch.blockSignals(True)  # noqa: FBT003
            switch.setChecked(kind in kinds)
            switch.blockSignals(False)  # noqa: FBT003
        self._report()

    def set_theme(self, palette: ReadingPalette) -> None:
        """Draw the swatches in these colours."""
        self._palette = palette
        for kind, switch in self.switches.items():
            switch.setIcon(QIcon(self.swatch(Mark(NOWHERE, kind))))
        for name, mark in (
            ("shared", Mark(NOWHERE, MarkKind.PLACE, shared=True)),
            ("conflict", Mark(NOWHERE, MarkKind.NUMBER, conflict=True)),
            ("settled", Mark(NOWHERE, MarkKind.NUMBER, conflict=True, settled=True)),
            ("uncertain", Mark(NOWHERE, MarkKind.PLACE, uncertain=True)),
        ):
            self._keys[name][0].setPixmap(self.swatch(mark))

    def swatch(self, mark: Mark) -> QPixmap:
        """Return a sample of a mark, drawn as on the page."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(_SIZE * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(color(self._palette.paper))
        em = 14.0
        rect = QRectF(5.0, 3.0, _SIZE.width() - 10.0, _SIZE.height() - 8.0)
        pieces = [Piece(rect, rect.bottom() - 0.36 * em, em)]
        painter = QPainter(picture)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw_behind(painter, mark, pieces, self._palette)
            draw_lines(painter, mark, pieces, self._palette)
        finally:
            painter.end()
        return picture

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name()
        super().changeEvent(event)

    def _report(self) -> None:
        self.visible_kinds_changed.emit(self.visible_kinds())

    def _name(self) -> None:
        words = {
            MarkKind.PERSON: self.tr("Person"),
            MarkKind.ORGANIZATION: self.tr("Organisation"),
            MarkKind.PLACE: self.tr("Place"),
            MarkKind.NUMBER: self.tr("Figure"),
            MarkKind.DATE: self.tr("Date or time"),
            MarkKind.QUOTE: self.tr("Quotation"),
            MarkKind.LOADED: self.tr("Loaded wording"),
            MarkKind.NOTE: self.tr("Note"),
            MarkKind.MISSING: self.tr("Missing number"),
            MarkKind.REPAIR: self.tr("Repair (in the source form)"),
        }
        for kind, switch in self.switches.items():
            switch.setText(words[kind])
        self._keys["shared"][1].setText(self.tr("Filled: in both reports"))
        self._keys["conflict"][1].setText(self.tr("Wavy: figures conflict"))
        self._keys["settled"][1].setText(self.tr("Straight: a conflict you confirmed"))
        self._keys["uncertain"][1].setText(self.tr("Hatched: uncertain"))


def _row(swatch: QLabel, words: QLabel) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(22, 0, 0, 0)
    row.addWidget(swatch)
    row.addWidget(words, 1, Qt.AlignmentFlag.AlignLeading)
    return holder
