"""The text of a word processor's file while it is read: paragraphs, tables, notes, text boxes.

What is anchored in a paragraph (a text box) follows it; notes follow the whole text. A row of a
table is one line, unless a cell holds running text: such tables only lay out a page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum

CELLS = " | "
_BLANKS = re.compile(r"[ \t\r\f\u00a0]+")
_RUNNING = 300
"""A longer cell holds running text, in characters."""


class Part(Enum):
    """What a part of a file is to the text around it."""

    CELL = "cell"
    NOTE = "note"
    BOX = "box"


@dataclass(slots=True)
class _Open:
    """A part that is being read; `after` are the lines of boxes anchored in its paragraph."""

    part: Part | None = None
    lines: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    after: list[str] = field(default_factory=list)
    cells: list[list[str]] = field(default_factory=list)

    def end_paragraph(self) -> None:
        """Take what was set since the last paragraph as one; breaks in it part lines."""
        text = "".join(self.words)
        found = [_BLANKS.sub(" ", line).strip() for line in text.split("\n")]
        self.lines += [*filter(None, found), *self.after]
        self.words, self.after = [], []

    def end_row(self) -> None:
        """Set the cells collected as one line, or running text as lines of its own."""
        cells = [cell for cell in self.cells if cell]
        self.cells = []
        if len(cells) > 1 and max(sum(map(len, cell)) for cell in cells) <= _RUNNING:
            self.lines.append(CELLS.join(" ".join(cell) for cell in cells))
        else:
            self.lines += [line for cell in cells for line in cell]


class Flow:
    """Collects the text; parts may stand in one another to any depth."""

    def __init__(self) -> None:
        self._open = [_Open()]
        self._notes: list[str] = []

    def add(self, text: str) -> None:
        """Set words in the current paragraph; a line end parts lines."""
        self._open[-1].words.append(text)

    def end_paragraph(self) -> None:
        """End the current paragraph."""
        self._open[-1].end_paragraph()

    def end_row(self) -> None:
        """End the current row of a table."""
        self._open[-1].end_row()

    def begin(self, part: Part) -> None:
        """Begin a part within the current one."""
        self._open.append(_Open(part))

    def end(self) -> None:
        """End the part that was begun last; the whole text cannot be ended so."""
        if len(self._open) == 1:
            return
        ended = self._open.pop()
        self._close(ended)
        if ended.part is Part.CELL:
            self._open[-1].cells.append(ended.lines)
        elif ended.part is Part.NOTE:
            self._notes += ended.lines
        else:
            self._open[-1].after += ended.lines

    def text(self) -> str:
        """Return the whole text, a line for each paragraph, notes last."""
        while len(self._open) > 1:
            self.end()
        self._close(self._open[0])
        return "\n".join((*self._open[0].lines, *self._notes))

    @staticmethod
    def _close(part: _Open) -> None:
        part.end_paragraph()
        part.end_row()
