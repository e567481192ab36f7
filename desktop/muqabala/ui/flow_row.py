"""Controls in a row that goes on below where there is no more room, as words in a line do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

SPACING = 5


class FlowRow(QWidget):
    """Rows begin where lines begin: on the right in a mirrored window.

    The controls are placed by hand: a layout of Qt's made in Python does not outlive its items.
    """

    def __init__(self) -> None:
        super().__init__()
        self._flowing: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_flow(self, widgets: Sequence[QWidget]) -> None:
        """Show these children in their order, and no other."""
        self._flowing = list(widgets)
        self.updateGeometry()
        self._place()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows in this width."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def sizeHint(self) -> QSize:
        """Return the size of one row."""
        sizes = [widget.sizeHint() for widget in self._flowing]
        width = sum(size.width() + SPACING for size in sizes) - SPACING
        return QSize(max(width, 0), max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the widest control: all may stand below each other."""
        sizes = [widget.sizeHint() for widget in self._flowing]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the controls in the new width."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        places = self._places(self.width())
        for widget, place in zip(self._flowing, places, strict=True):
            widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _places(self, width: int) -> list[QRect]:
        """Return where the controls stand, from the left upper corner."""
        places: list[QRect] = []
        x = y = row = 0
        for widget in self._flowing:
            size = widget.sizeHint()
            if x and x + size.width() > width:
                x, y, row = 0, y + row + SPACING, 0
            places.append(QRect(x, y, min(size.width(), width), size.height()))
            x, row = x + size.width() + SPACING, max(row, size.height())
        return places
