"""Writing a note: its passage, its words, its tags."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
)

from muqabala.model.span import Span
from muqabala.ui.labels import primary, soft_label

SEPARATORS = str.maketrans({"،": ",", ";": ",", "؛": ",", "\n": ","})
QUOTE_LENGTH = 160


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a note will stand; no span means the whole report. `words` are those selected."""

    document_id: str
    span: Span | None
    words: str = ""


def tags_of(text: str) -> tuple[str, ...]:
    """Return the tags written in a line, parted by commas of either script, each once."""
    parts = (part.strip().lstrip("#").strip() for part in text.translate(SEPARATORS).split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


class NoteEditor(QFrame):
    """The form. `saved` carries body and tags, `cancelled` nothing."""

    saved = Signal(str, tuple)
    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("noteCard")
        self.quote = soft_label(wrap=True)
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        self.body = QPlainTextEdit()
        self.body.setTabChangesFocus(True)
        self.body.setPlaceholderText(self.tr("Your note…"))
        self.body.setAccessibleName(self.tr("Note"))
        self.body.setMinimumHeight(84)
        self.body.setMaximumHeight(150)
        self.tags = QLineEdit()
        self.tags.setPlaceholderText(self.tr("Tags, parted by commas"))
        self.tags.setAccessibleName(self.tr("Tags"))
        self._known = QStringListModel(self)
        self._completer = QCompleter(self._known, self)
        self._completer.setWidget(self.tags)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated.connect(self._complete)
        self.tags.textEdited.connect(self._propose)
        self.save_button = primary(QPushButton(self.tr("Save note")))
        self.save_button.setToolTip(self.tr("Saves the note (Ctrl+Enter)"))
        self.cancel_button = QPushButton(self.tr("Cancel"))
        self.cancel_button.setToolTip(self.tr("Leaves without saving (Esc)"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._build()

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(8)
        for widget in (self.quote, self.body, self.tags):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.cancelled)
        self.body.textChanged.connect(self._allow)
        self.tags.textChanged.connect(self._allow)
        self.body.installEventFilter(self)
        self.tags.installEventFilter(self)
        self._allow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save on Ctrl+Enter and leave on Escape; the window's own Ctrl+Enter waits meanwhile."""
        command = self._command(event) if isinstance(event, QKeyEvent) else None
        if command is None:
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            command()
        return True

    def _command(self, event: QKeyEvent) -> Callable[[], object] | None:
        """Return what a key does here; None for keys that write."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return None
        if event.key() == Qt.Key.Key_Escape:
            return self.cancelled.emit
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        return self.save if is_enter and with_control else None

    def begin(self, quotes: list[str], body: str, tags: tuple[str, ...], known: list[str]) -> None:
        """Start writing on these passages, with what is already written."""
        self.quote.setText("\n".join(_shortened(quote) for quote in quotes))
        self.quote.setVisible(bool(quotes))
        self.body.setPlainText(body)
        self.tags.setText(self.tr(", ").join(tags))
        self._known.setStringList(known)
        self._allow()
        self.body.setFocus()

    def save(self) -> None:
        """Hand over what was written, when there is anything."""
        body, tags = self.body.toPlainText().strip(), tags_of(self.tags.text())
        if body or tags:
            self.saved.emit(body, tags)

    def _allow(self) -> None:
        written = bool(self.body.toPlainText().strip() or tags_of(self.tags.text()))
        self.save_button.setEnabled(written)

    def _last_tag(self) -> tuple[int, str]:
        """Return where the tag being typed begins, and its letters."""
        text = self.tags.text().translate(SEPARATORS)
        start = text.rfind(",") + 1
        return start, text[start:].strip().lstrip("#")

    def _propose(self) -> None:
        _, letters = self._last_tag()
        self._completer.setCompletionPrefix(letters)
        if letters:
            self._completer.complete()
        elif popup := self._completer.popup():
            popup.hide()

    def _complete(self, tag: str) -> None:
        start, _ = self._last_tag()
        before = self.tags.text()[:start].rstrip()
        self.tags.setText(f"{before} {tag}" if before else tag)


def _shortened(quote: str) -> str:
    words = " ".join(quote.split())
    return f"«{words}»" if len(words) <= QUOTE_LENGTH else f"«{words[:QUOTE_LENGTH].rstrip()}…»"
