"""Where the blocks of a laid-out text stand, so that no paint or scroll walks the document."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtGui import QTextBlock, QTextDocument


class BlockIndex:
    """First positions and vertical extents of all blocks, in document coordinates.

    Made once for each layout; `document` must be laid out (`documentSize()` forces it).
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        layout = document.documentLayout()
        self.height = layout.documentSize().height()
        self.starts: list[int] = []
        self.tops: list[float] = []
        self.bottoms: list[float] = []
        block = document.begin()
        while block.isValid():
            rect = layout.blockBoundingRect(block)
            self.starts.append(block.position())
            self.tops.append(rect.top())
            self.bottoms.append(rect.bottom())
            block = block.next()

    def __len__(self) -> int:
        return len(self.starts)

    def number_at(self, unit: int) -> int:
        """Return the number of the block that holds the UTF-16 position `unit`."""
        return max(bisect_right(self.starts, unit) - 1, 0)

    def number_at_y(self, y: float) -> int:
        """Return the number of the last block that begins at or above `y`."""
        return max(bisect_right(self.tops, y) - 1, 0)

    def block(self, number: int) -> QTextBlock:
        """Return the block of that number."""
        return self._document.findBlockByNumber(number)

    def numbers_between(self, top: float, bottom: float) -> range:
        """Return the numbers of the blocks that reach into `top` to `bottom`."""
        return range(self.number_at_y(top), self.number_at_y(bottom) + 1)

    def rough_y(self, unit: int) -> float:
        """Return about where `unit` stands: by its share of its block, without asking Qt."""
        number = self.number_at(unit)
        following = self.starts[number + 1] if number + 1 < len(self) else unit + 1
        length = max(following - self.starts[number], 1)
        share = min((unit - self.starts[number]) / length, 1.0)
        return self.tops[number] + share * (self.bottoms[number] - self.tops[number])
