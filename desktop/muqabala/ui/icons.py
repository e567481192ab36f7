"""Icons by meaning. The icon font is loaded on first use, after the window is painted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from muqabala.ui.theme import Theme

GLYPHS = {
    "open_files": "ph.file-plus",
    "open_folder": "ph.folder-open",
    "library": "ph.books",
    "catalogue": "ph.table",
    "search": "ph.magnifying-glass",
    "compare": "ph.columns",
    "close": "ph.x",
    "swap": "ph.swap",
    "undo": "ph.arrow-u-up-left",
    "redo": "ph.arrow-u-up-right",
    "note": "ph.note-pencil",
    "notes": "ph.note",
    "pair_note": "ph.link",
    "export": "ph.export",
    "legend": "ph.paint-brush",
    "lexicon": "ph.book-bookmark",
    "day": "ph.sun",
    "sepia": "ph.book-open",
    "contrast": "ph.circle-half",
    "night": "ph.moon",
    "linked": "ph.anchor",
    "source": "ph.file-text",
    "settings": "ph.gear-six",
    "command": "ph.command",
    "remove": "ph.trash",
    "edit": "ph.pencil-simple",
    "larger": "ph.text-aa",
    "help": "ph.question",
    "evidence": "ph.list-bullets",
    "figures": "ph.hash",
    "entities": "ph.identification-card",
    "naming": "ph.quotes",
    "passages": "ph.text-align-right",
    "checks": "ph.check-square-offset",
    "copy": "ph.copy",
    "index": "ph.list-numbers",
    "ledger": "ph.scales",
    "filter": "ph.funnel",
    "tag": "ph.tag",
    "review": "ph.warning-circle",
    "history": "ph.clock-counter-clockwise",
    "cite": "ph.quotes",
    "print": "ph.printer",
    "several": "ph.rows",
    "picture": "ph.share-network",
    "enlarge": "ph.arrows-out",
    "caution": "ph.warning",
    "read_alone": "ph.frame-corners",
    "reset": "ph.arrow-counter-clockwise",
}
MIRRORED = frozenset({"lexicon", "undo", "redo", "export", "note", "edit", "library", "evidence"})


def icon(name: str, theme: Theme, role: str = "soft_text") -> QIcon:
    """Return the icon for a meaning in a theme's colour, turned round in a right-to-left window."""
    import qtawesome

    flip = name in MIRRORED and QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    made: QIcon = qtawesome.icon(
        GLYPHS[name], color=theme[role], color_disabled=theme["border"], hflip=flip
    )
    return made
