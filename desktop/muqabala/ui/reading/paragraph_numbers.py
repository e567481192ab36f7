"""The numbers of paragraphs in the margin: those by which citations name a place (`¶ 3.2`)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from muqabala.model.document import Paragraph
from muqabala.ui.digits import number
from muqabala.ui.reading.block_index import BlockIndex
from muqabala.ui.reading.positions import Positions

_SIZE = 0.6
"""Size of the numbers, of that of the body type."""


class ParagraphNumbers:
    """Which number stands beside which block of a text."""

    def __init__(self) -> None:
        self.are_shown = False
        self._places: dict[int, int] = {}

    def set_text(self, paragraphs: Sequence[Paragraph], positions: Positions) -> None:
        """Number these paragraphs from one, by the UTF-16 place at which each begins."""
        starts = (positions.to_qt(each.span.start) for each in paragraphs)
        self._places = {start: place for place, start in enumerate(starts, 1)}

    def between(self, index: BlockIndex, top: float, bottom: float) -> list[tuple[int, QRectF]]:
        """Return the numbers of what is seen, each with the first line of its block."""
        found = []
        for block_number in index.numbers_between(top, bottom) if len(index) else ():
            place = self._places.get(index.starts[block_number])
            layout = index.block(block_number).layout()
            if place is not None and layout.lineCount():
                first = layout.lineAt(0)
                y = index.tops[block_number] + first.y()
                found.append((place, QRectF(0.0, y, 0.0, first.height())))
        return found

    def paint(
        self, painter: QPainter, index: BlockIndex, seen: tuple[float, float], margin: QRectF
    ) -> None:
        """Draw them in the margin, whose left edge and width count; pen and font are set."""
        if not self.are_shown:
            return
        font = QFont(painter.font())
        font.setPointSizeF(font.pointSizeF() * _SIZE)
        painter.setFont(font)
        for place, line in self.between(index, *seen):
            room = QRectF(margin.left(), line.top(), margin.width(), line.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, number(place))
