"""The card itself: a quiet sheet beside a mark, made of labels and buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from muqabala.ui.directions import isolated, running
from muqabala.ui.icons import icon
from muqabala.ui.labels import leading, named, soft_label, tool_button
from muqabala.ui.mention.content import CardContent, Fact, Line
from muqabala.ui.mention.places import beside
from muqabala.ui.theme import Theme

WIDTH = 392
_EDGE, _GAP = 16, 6
_SCROLL_BAR = 24
"""Room for the bar of a long card and for the frame of its links."""
_LOWEST = 90
"""Height of the facts below which a card would say too little."""


class MentionCard(QFrame):
    """Shows a `CardContent` and tells what is pressed on it.

    `left` tells that the keyboard goes back to the page, `closed` that the card is gone,
    `copied` what is on the clipboard now, `link_chosen` which report is to stand beside.
    """

    left = Signal()
    closed = Signal()
    copied = Signal(str)
    note_requested = Signal()
    places_requested = Signal()
    link_chosen = Signal(str)

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self.setObjectName("mentionCard")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._theme = theme
        self.content = CardContent("")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_EDGE, 12, _EDGE, 12)
        self._column.setSpacing(_GAP)
        self._parts: list[QWidget] = []
        self._facts = QWidget()
        self._scroll = QScrollArea()
        self.correct = QMenu(self)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours from the next content on."""
        self._theme = theme

    def show_content(self, content: CardContent) -> None:
        """Show this and nothing else; the card is not seen before it is placed."""
        self.content = content
        for part in self._parts:
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = [self._head(), self._middle(), self._foot()]
        for part in self._parts:
            self._column.addWidget(part)
            part.show()
        self.setAccessibleName(content.title)
        self.setAccessibleDescription(spoken(content))

    def place(self, mark: QRect, room: QRect, spared: Sequence[QRect] = ()) -> None:
        """Stand beside `mark` within `room`, never over it, and over `spared` where it must only.

        All are in the parent's coordinates.
        """
        facts = self._facts.layout()
        inner = WIDTH - 2 * _EDGE
        wanted = facts.totalHeightForWidth(inner) if facts is not None else 0
        self._scroll.setFixedHeight(wanted)
        bare = self._needed() - wanted
        spot = beside(mark, room, WIDTH, bare + wanted, bare + min(wanted, _LOWEST), spared)
        self._scroll.setFixedHeight(max(spot.height() - bare, 0))
        self.setFixedHeight(spot.height())
        self.move(spot.topLeft())
        self.show()
        self.raise_()

    def _needed(self) -> int:
        self._column.activate()
        return self._column.totalHeightForWidth(WIDTH)

    # parts

    def _head(self) -> QWidget:
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        top = QHBoxLayout()
        title = _label(self.content.title)
        face = QFont(self.font())
        face.setPointSizeF(face.pointSizeF() + 2.5)
        face.setWeight(QFont.Weight.DemiBold)
        title.setFont(face)
        top.addWidget(title, 1)
        top.addWidget(self._small("close", self.tr("Close (Esc)"), self.close_card))
        column.addLayout(top)
        if self.content.subtitle:
            column.addWidget(_label(self.content.subtitle, soft=True))
        column.addLayout(self._chips())
        return head

    def _chips(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for text, role in self.content.chips:
            chip = QLabel(text)
            chip.setProperty("chip", role)
            row.addWidget(chip)
        row.addStretch()
        return row

    def _middle(self) -> QWidget:
        self._facts = named(QWidget(), "facts")
        grid = QGridLayout(self._facts)
        grid.setContentsMargins(0, 2, 0, 2)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        for row, fact in enumerate(self.content.facts):
            label = _label(fact.label, soft=True)
            label.setFixedWidth(92)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(self._lines(fact), row, 1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self._facts)
        self._scroll.viewport().setAutoFillBackground(False)
        self._facts.setAutoFillBackground(False)
        return self._scroll

    def _lines(self, fact: Fact) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        for line in fact.lines:
            if line.link:
                column.addWidget(self._link(line))
            elif line.copy:
                row = QHBoxLayout()
                row.addWidget(_label(line.text))
                row.addWidget(self._copier(line.copy, self.tr("Copy the coordinates")))
                row.addStretch()
                column.addLayout(row)
            else:
                column.addWidget(_label(line.text, soft=line.soft))
        return column

    def _link(self, line: Line) -> QWidget:
        button = QPushButton()
        metrics = button.fontMetrics()
        end = f" {line.end}" if line.end else ""
        room = WIDTH - 2 * _EDGE - 92 - 12 - _SCROLL_BAR - metrics.horizontalAdvance(end)
        fitting = metrics.elidedText(line.text, Qt.TextElideMode.ElideRight, room)
        whole = f"{isolated(fitting)}{end}".replace("&", "&&")
        button.setText(running(whole, _is_mirrored()))
        button.setProperty("link", "true")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAccessibleName(f"{line.text}{end}")
        button.setToolTip(self.tr("Sets the report beside this one"))
        button.clicked.connect(lambda: self.link_chosen.emit(line.link))
        return button

    def _foot(self) -> QWidget:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(6)
        if self.content.copy:
            words = self.tr("Copy name") if self.content.entity else self.tr("Copy value")
            row.addWidget(self._button(words, lambda: self._copy(self.content.copy)))
        row.addWidget(self._button(self.tr("Note…"), self.note_requested.emit))
        if self.content.entity:
            row.addWidget(self._button(self.tr("All places"), self.places_requested.emit))
        if not self.correct.isEmpty():
            row.addWidget(self._corrections())
        row.addStretch()
        return foot

    def _corrections(self) -> QPushButton:
        button = QPushButton(f"{self.tr('Correct')} ▾")
        button.setAccessibleName(self.tr("Correct"))
        button.setAutoDefault(False)
        button.setMenu(self.correct)
        return button

    def _button(self, text: str, act: object) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button

    def _small(self, name: str, tip: str, act: object) -> QWidget:
        button = tool_button(tip)
        button.setText("")
        button.setIcon(icon(name, self._theme))
        button.clicked.connect(act)
        return button

    def _copier(self, text: str, tip: str) -> QWidget:
        return self._small("copy", tip, lambda: self._copy(text))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(text)

    # the keyboard

    def close_card(self) -> None:
        """Go away, the keyboard back to the page."""
        if self.isVisible():
            had_focus = self.isAncestorOf(self.focus_widget())
            self.hide()
            self.closed.emit()
            if had_focus:
                self.left.emit()

    def focus_widget(self) -> QWidget:
        """Return what has the keyboard in this window, or the card itself."""
        return self.window().focusWidget() or self

    def enter(self, *, from_behind: bool = False) -> None:
        """Take the keyboard: the first control, or the last one when coming from behind."""
        controls = self._controls()
        if controls:
            reason = Qt.FocusReason.BacktabFocusReason if from_behind else _TAB
            controls[-1 if from_behind else 0].setFocus(reason)

    def _controls(self) -> list[QWidget]:
        """Return what Tab reaches, as it stands: buttons of use first, closing last."""
        found = [
            widget
            for part in (*self._parts[1:], *self._parts[:1])
            for widget in part.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
        ]
        return [widget for widget in found if isinstance(widget, QWidget)]

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk over the card's controls; beyond either end the page has the keyboard again."""
        controls = self._controls()
        here = self.focus_widget()
        index = controls.index(here) + (1 if forward else -1) if here in controls else 0
        if 0 <= index < len(controls):
            controls[index].setFocus(_TAB if forward else Qt.FocusReason.BacktabFocusReason)
            self._scroll.ensureWidgetVisible(controls[index])
        else:
            self.left.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; Enter presses the button that has the keyboard, as Space does."""
        here = self.focus_widget()
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(here, QPushButton) and here.menu() is not None:
                here.showMenu()
            elif isinstance(here, QAbstractButton):
                here.click()
        else:
            super().keyPressEvent(event)


_TAB = Qt.FocusReason.TabFocusReason


def spoken(content: CardContent) -> str:
    """Return the card in sentences, for screen readers."""
    chips = [text for text, _ in content.chips]
    facts = [
        f"{fact.label}: {' '.join(line.text for line in fact.lines)}" for fact in content.facts
    ]
    return ". ".join(part for part in (content.subtitle, *chips, *facts) if part)


def _is_mirrored() -> bool:
    return QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _label(text: str, *, soft: bool = False) -> QLabel:
    line = running(text, _is_mirrored())
    label = soft_label(line, wrap=True) if soft else QLabel(line)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setAlignment(leading() | Qt.AlignmentFlag.AlignTop)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
