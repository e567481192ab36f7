"""The colours of notes to choose from: each shown with its pattern and told in words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from muqabala.model.annotation import COLORS
from muqabala.ui import theme as themes
from muqabala.ui.labels import tool_button
from muqabala.ui.theme import Theme
from muqabala.ui.words import word

MARKS = "mark"
_SIDE = 16


def mark_icon(color: str, theme: Theme) -> QIcon:
    """Return a square of a note's colour with its pattern and edge; "" is an empty one."""
    from muqabala.ui.reading.mark_styles import draw_note_fill, note_colors

    palette = themes.reading_palette(theme)
    pixmap = QPixmap(_SIDE * 2, _SIDE * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    room = QRectF(1, 1, _SIDE - 2, _SIDE - 2)
    edge = theme["field_border"]
    if color:
        draw_note_fill(painter, room, color, palette)
        edge = note_colors(color, palette)[1]
    painter.setPen(QPen(QColor(edge), 1.2))
    painter.drawRect(room)
    painter.end()
    return QIcon(pixmap)


class MarkChoice(QWidget):
    """One button for each colour and one for none; `chosen` carries the colour."""

    chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.color = ""
        self.buttons: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for color in ("", *COLORS):
            words = word(MARKS, color) if color else self.tr("No colour")
            button = self.buttons[color] = tool_button("", words)
            button.setAccessibleName(words)
            button.setCheckable(True)
            button.setIconSize(QSize(_SIDE, _SIDE))
            button.clicked.connect(lambda _on, chosen=color: self._press(chosen))
            row.addWidget(button)
        row.addStretch()
        self.set_theme(theme)
        self.set_color("")

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        for color, button in self.buttons.items():
            button.setIcon(mark_icon(color, theme))

    def set_color(self, color: str) -> None:
        """Show which colour is chosen; one that is not known is kept and shown as none."""
        self.color = color
        for name, button in self.buttons.items():
            button.setChecked(name == color)

    def _press(self, color: str) -> None:
        self.set_color(color)
        self.chosen.emit(color)
