"""What is on the clipboard, as a file: a copied page as a page, all else as text."""

from __future__ import annotations

import re

from PySide6.QtCore import QMimeData

_BLOCKS = re.compile(r"<(?:p|h[1-6]|article|section|div|li|blockquote|td)\b", re.IGNORECASE)
_FEWEST_BLOCKS = 2
_SHORTEST = 120
_HEAD = '<!doctype html>\n<meta charset="utf-8">\n'


def file_of(held: QMimeData) -> tuple[str, str] | None:
    """Return the ending and the content of a file for what is held; None without text.

    Programs copy even a word with HTML around it. It is taken for a page where it has paragraphs,
    which plain text may have lost; the text that goes with it has the last word on whether there
    is anything at all.
    """
    text = held.text().strip() if held.hasText() else ""
    page = held.html() if held.hasHtml() else ""
    is_page = len(_BLOCKS.findall(page)) >= _FEWEST_BLOCKS and len(text) >= _SHORTEST
    if is_page:
        return ".html", _HEAD + page
    return (".txt", text + "\n") if text else None
