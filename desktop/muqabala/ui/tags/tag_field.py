"""A line in which tags are typed, parted by commas of either script, completed from those known."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit

from muqabala.model.tag import clean_path
from muqabala.text.folding import fold
from muqabala.ui.labels import named

SEPARATORS = str.maketrans({"،": ",", ";": ",", "؛": ",", "\n": ","})
_MOST = 12


def tags_of(text: str) -> tuple[str, ...]:
    """Return the tags written in a line, each once, as paths."""
    parts = (clean_path(part) for part in text.translate(SEPARATORS).split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


class TagField(QLineEdit):
    """Proposes tags that have the letters typed, however they are spelled."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(self.tr("Tags, parted by commas; a/b is b within a"))
        self.setAccessibleName(self.tr("Tags"))
        self._known: list[tuple[str, str]] = []
        self._proposed = QStringListModel(self)
        self.completer_ = QCompleter(self._proposed, self)
        self.completer_.setWidget(self)
        self.completer_.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup = self.completer_.popup()
        if popup is not None:
            named(popup, "completion")
        self.completer_.activated.connect(self.complete)
        self.textEdited.connect(self.propose)

    def set_known(self, known: Sequence[str]) -> None:
        """Propose these tags."""
        self._known = [(tag, fold(tag).casefold()) for tag in known]

    def joined(self, tags: Sequence[str]) -> str:
        """Return tags as they are typed."""
        return self.tr(", ").join(tags)

    @property
    def tags(self) -> tuple[str, ...]:
        """The tags that are written."""
        return tags_of(self.text())

    @property
    def proposals(self) -> list[str]:
        """The tags that are proposed for the one being typed."""
        return self._proposed.stringList()

    def propose(self) -> None:
        """Show the known tags that have the letters of the one being typed."""
        _, letters = self._last_tag()
        sought = fold(letters).casefold()
        taken = set(self.tags)
        found = [
            (not folded.startswith(sought), tag)
            for tag, folded in self._known
            if sought in folded and tag not in taken
        ]
        self._proposed.setStringList([tag for _, tag in sorted(found)][:_MOST])
        if letters and self.proposals:
            self.completer_.complete()
        elif popup := self.completer_.popup():
            popup.hide()

    def complete(self, tag: str) -> None:
        """Put a tag in place of the letters that were typed of it."""
        start, _ = self._last_tag()
        before = self.text()[:start].rstrip()
        self.setText(f"{before} {tag}" if before else tag)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show all tags at the arrow down, so that they need not be known by heart."""
        popup = self.completer_.popup()
        is_shown = popup is not None and popup.isVisible()
        if event.key() == Qt.Key.Key_Down and not is_shown:
            self.propose()
            self.completer_.complete()
        else:
            super().keyPressEvent(event)

    def _last_tag(self) -> tuple[int, str]:
        """Return where the tag being typed begins, and its letters."""
        text = self.text().translate(SEPARATORS)
        start = text.rfind(",") + 1
        return start, text[start:].strip().lstrip("#")
