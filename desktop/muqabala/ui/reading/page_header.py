"""The head of a page: outlet, date, title, where the report came from, what was repaired."""

from __future__ import annotations

from pathlib import PurePath

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from muqabala.model.document import Document, Role
from muqabala.ui.dates import written_date
from muqabala.ui.directions import isolated
from muqabala.ui.reading.palette import ReadingPalette, color

MARGIN, SPACING = 20, 8
LEAST_EMS, LEAST_OF_NAMES = 5, 2
"""Room, in line heights, below which a shortened title, or a name, says nothing."""


class ElidedLabel(QLabel):
    """A label of one line that shortens its words rather than its window."""

    def __init__(self, mode: Qt.TextElideMode, least: int = LEAST_EMS) -> None:
        super().__init__()
        self._mode, self._least = mode, least
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Allow any width."""
        return QSize(0, super().minimumSizeHint().height())

    def shown_words(self) -> str:
        """Return the words there is room for; none rather than a few letters of them."""
        words = self.fontMetrics().elidedText(self.text(), self._mode, self.width())
        is_crumb = words != self.text() and self.width() < self._least * self.fontMetrics().height()
        return "" if is_crumb else words

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as many words as there is room for."""
        painter = QPainter(self)
        try:
            # Fenced off, so that dots stand where the words end in a window of either direction.
            words = isolated(self.shown_words())
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            option = Qt.AlignmentFlag(flags | Qt.AlignmentFlag.AlignLeft)
            aligned = self.style().visualAlignment(self.layoutDirection(), option)
            painter.drawText(self.rect(), aligned, words)
        finally:
            painter.end()


class PageHeader(QWidget):
    """Two quiet lines over the text. The title shows once the headline has scrolled away."""

    repairs_requested = Signal()

    def __init__(self, letter: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette = ReadingPalette()
        self._title, self._has_headline = "", False
        self.outlet = ElidedLabel(Qt.TextElideMode.ElideRight, LEAST_OF_NAMES)
        # As wide as its words where there is room.
        self.outlet.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.date = QLabel()
        self.date.setTextFormat(Qt.TextFormat.PlainText)
        self.title = ElidedLabel(Qt.TextElideMode.ElideRight)
        self.path = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self.letter = QLabel(letter)
        self.digits = QLabel()
        self.digits.hide()
        self.repairs = QToolButton()
        self.repairs.setAutoRaise(True)
        self.repairs.setCursor(Qt.CursorShape.PointingHandCursor)
        self.repairs.clicked.connect(self.repairs_requested)
        self._lay_out()

    def _lay_out(self) -> None:
        for label in (self.outlet, self.title, self.letter):
            font = label.font()
            font.setBold(True)
            label.setFont(font)
        first = QHBoxLayout()
        first.setSpacing(SPACING)
        first.addWidget(self.outlet)
        first.addWidget(self.date)
        first.addWidget(self.title, 1)
        first.addWidget(self.letter)
        grid = QGridLayout(self)
        grid.setContentsMargins(MARGIN, 10, MARGIN, 6)
        grid.setVerticalSpacing(2)
        grid.addLayout(first, 0, 0, 1, 3)
        grid.addWidget(self.path, 1, 0)
        grid.addWidget(self.digits, 1, 1)
        grid.addWidget(self.repairs, 1, 2)
        grid.setColumnStretch(0, 1)

    def set_theme(self, palette: ReadingPalette) -> None:
        """Set the colours."""
        self._palette = palette
        for label, value in (
            (self.outlet, palette.ink),
            (self.title, palette.ink),
            (self.date, palette.muted),
            (self.path, palette.muted),
            (self.digits, palette.muted),
            (self.letter, palette.muted),
        ):
            chosen = QPalette(label.palette())
            chosen.setColor(QPalette.ColorRole.WindowText, color(value))
            label.setPalette(chosen)
        # A style sheet of the program sets the colour of its buttons; this one is a link.
        self.repairs.setStyleSheet(f"QToolButton {{ color: {palette.accent}; }}")
        self.update()

    def show_document(self, document: Document, repairs: int) -> None:
        """Fill in; `repairs` counts what was put right in the reading text."""
        self._has_headline = any(p.role is Role.HEADLINE for p in document.paragraphs)
        self.outlet.setText(document.outlet or self.tr("Unknown outlet"))
        date = written_date(document.published) or self.tr("no date")
        self.date.setText(date)
        self.outlet.setToolTip(f"{self.outlet.text()} · {date}")
        self._make_room()
        self._title = document.title
        self.title.setToolTip(document.title)
        name = PurePath(document.path).name if document.path else document.url
        self.path.setText(f"\u2066{name}\u2069" if name else "")
        places = filter(None, (document.path, document.url))
        self.path.setToolTip("\n".join(f"\u2066{place}\u2069" for place in places))
        self.repairs.setText(self.tr("%n repair(s)", "", repairs))
        self.repairs.setVisible(repairs > 0)
        self.repairs.setToolTip(self.tr("What was repaired in this report"))
        self.repairs.setAccessibleName(self.repairs.toolTip())
        self.set_scrolled(away=False)

    def show_digits(self, system: str) -> None:
        """Say that the digits on the page are not those that were printed."""
        said = {"western": self.tr("Digits shown as 123"), "arabic": self.tr("Digits shown as ١٢٣")}
        self.digits.setText(said.get(system, ""))
        self.digits.setVisible(system in said)
        self.digits.setToolTip(
            self.tr("The report prints other digits. Copies, notes and exports keep those.")
        )

    def set_scrolled(self, *, away: bool) -> None:
        """Show the title when the headline is no longer in view."""
        shown = away or not self._has_headline
        words = self._title if shown else ""
        if self.title.text() != words:
            self.title.setText(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what there is room for."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave the date out where outlet and date do not fit; the tool tip has both."""
        words = sum(label.sizeHint().width() for label in (self.outlet, self.date, self.letter))
        room = self.width() - 2 * MARGIN - 3 * SPACING
        self.date.setVisible(words <= room)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line under the head."""
        painter = QPainter(self)
        try:
            painter.setPen(color(self._palette.rule))
            painter.drawLine(18, self.height() - 1, self.width() - 18, self.height() - 1)
        finally:
            painter.end()
