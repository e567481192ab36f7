"""All text of an HTML tree, block by block: for documents in HTML, which have no furniture."""

from __future__ import annotations

import re
from typing import Any

CELLS = " | "
"""What is written between the cells of a table's row."""

_SILENT_NAMES = """
    script style noscript template head svg math select option button textarea iframe object
    audio video canvas form-control map dialog rp rt
"""
_SILENT = frozenset(_SILENT_NAMES.split())
_BLOCKS_NAMES = """
    address article aside blockquote body br caption center dd details div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre
    section summary table tbody tfoot thead tr ul
"""
_BLOCKS = frozenset(_BLOCKS_NAMES.split())
_CELL = frozenset(("td", "th"))
_BLANKS = re.compile(r"[ \t\r\n\f\u00a0]+")


def block_text(tree: Any) -> str:  # noqa: ANN401
    """Return the text of an lxml tree, a line for each block, a table's row on one line.

    Scripts, styles, form fields and embedded pages are silent. No tree is too deep: it is
    walked, not descended into.
    """
    from lxml import etree

    sheet = _Sheet()
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event in ("comment", "pi"):
            sheet.add(element.tail)
            continue
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            sheet.open(tag, element.text)
        else:
            sheet.close(tag)
            if element is not tree:
                sheet.add(element.tail)
    return sheet.text()


class _Sheet:
    """The lines while a tree is walked."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._parts: list[str] = []
        self._cells: list[str] = []
        self._silent = 0
        self._rows = 0

    def open(self, tag: str, text: str | None) -> None:
        """Begin an element."""
        if tag in _SILENT:
            self._silent += 1
        if tag == "tr":
            self._break()
            self._rows += 1
        elif tag in _BLOCKS:
            self._break()
        self.add(text)

    def close(self, tag: str) -> None:
        """End an element."""
        if tag in _CELL and self._rows:
            self._cells.append(self._taken())
        elif tag == "tr":
            self._rows = max(self._rows - 1, 0)
            self._break()
        elif tag in _BLOCKS:
            self._break()
        if tag in _SILENT:
            self._silent -= 1

    def add(self, text: str | None) -> None:
        """Set words, unless they are silent."""
        if text and not self._silent:
            self._parts.append(text)

    def text(self) -> str:
        """Return all lines."""
        self._rows = 0
        self._break()
        return "\n\n".join(self._lines)

    def _taken(self) -> str:
        line = _BLANKS.sub(" ", "".join(self._parts)).strip()
        self._parts = []
        return line

    def _break(self) -> None:
        """End a line; inside a table's row its cells are one line."""
        if self._rows:
            if self._parts:
                self._parts.append(" ")
            return
        cells = [cell for cell in (*self._cells, self._taken()) if cell]
        self._cells = []
        if cells:
            self._lines.append(CELLS.join(cells))
