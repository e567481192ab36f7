"""Writing a note: its passage, its words, its tags, its colour; of a pair also the verdict."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.annotation import CONFIDENCES, VERDICTS
from muqabala.ui.labels import named, primary, soft_label
from muqabala.ui.notes.mark_choice import MarkChoice
from muqabala.ui.tags.tag_field import TagField
from muqabala.ui.theme import Theme
from muqabala.ui.words import VERDICTS as VERDICT_WORDS
from muqabala.ui.words import word

QUOTE_LENGTH = 160
_PAUSE = 700
"""Milliseconds after the first key that is not kept yet until the draft is on disk."""
_BODY_HEIGHT = 84
_BY_LETTERS = Qt.LayoutDirection.LayoutDirectionAuto
_SIGNS = {Qt.Key.Key_B: "**", Qt.Key.Key_I: "*"}


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the editor; tags as they are typed."""

    body: str = ""
    tags: str = ""
    color: str = ""
    verdict: str = ""
    confidence: str = ""


class NoteEditor(QFrame):
    """The form. `saved` and `cancelled` say what was pressed, `paused` that a draft is due."""

    saved = Signal()
    cancelled = Signal()
    paused = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("noteCard")
        self._begun = Written()
        self._foreign_verdict = ""
        self.quote = soft_label(wrap=True)
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        self.body = _Body()
        self.tags = TagField()
        self.marks = MarkChoice(theme)
        self.verdict, self.confidence = QComboBox(), QComboBox()
        self.author = QLineEdit()
        self.author.setPlaceholderText(
            self.tr("Your name, shown in notes and exports (asked once)")
        )
        self.author.setAccessibleName(self.tr("Your name"))
        self.author.hide()
        self.state = soft_label()
        self.save_button = primary(QPushButton(self.tr("Save note")))
        self.save_button.setToolTip(self.tr("Saves the note (Ctrl+Enter)"))
        self.cancel_button = QPushButton(self.tr("Close"))
        self.cancel_button.setToolTip(
            self.tr("Leaves without saving; what is written is kept as a draft (Esc)")
        )
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self.paused)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._fill_choices()
        self._build()
        self._connect()

    def _fill_choices(self) -> None:
        self.verdict.setAccessibleName(self.tr("Verdict"))
        self.verdict.addItem(self.tr("No verdict"), "")
        for code in VERDICTS:
            self.verdict.addItem(word(VERDICT_WORDS, code), code)
        self.confidence.setAccessibleName(self.tr("Confidence"))
        self.confidence.addItem(self.tr("Confidence"), "")
        for code in CONFIDENCES:
            said = self.tr("Confidence: {how}").format(how=word("confidence", code))
            self.confidence.addItem(said, code)

    def _build(self) -> None:
        judged = QHBoxLayout()
        judged.addWidget(self.verdict, 1)
        judged.addWidget(self.confidence, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.state, 1)
        fields = QVBoxLayout()
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(7)
        fields.addWidget(self.quote)
        fields.addLayout(judged)
        for part in (self.body, self.tags, self.marks, self.author):
            fields.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 12)
        layout.setSpacing(7)
        layout.addWidget(_Fields(fields), 1)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.cancelled)
        for changed in (
            self.body.textChanged,
            self.tags.textChanged,
            self.marks.chosen,
            self.verdict.currentIndexChanged,
            self.confidence.currentIndexChanged,
        ):
            changed.connect(self._change)
        for widget in (
            self.body,
            self.tags,
            self.verdict,
            self.confidence,
            self.author,
            *self.marks.buttons.values(),
        ):
            widget.installEventFilter(self)

    def set_theme(self, theme: Theme) -> None:
        """Draw in other colours."""
        self.marks.set_theme(theme)

    def begin(
        self,
        quotes: list[tuple[str, str]],
        written: Written,
        known: list[str],
        *,
        is_pair: bool = False,
    ) -> None:
        """Start writing on these passages, with what is already written.

        `quotes` are the words of each, and what they amount to, or "".
        """
        lines = [line for quote, subject in quotes for line in (_shortened(quote), subject)]
        self.quote.setText("\n".join(filter(None, lines)))
        self.quote.setVisible(bool(quotes))
        self.body.setPlainText(written.body)
        self.body.moveCursor(QTextCursor.MoveOperation.End)
        self.tags.setText(written.tags)
        self.tags.set_known(known)
        self.marks.set_color(written.color)
        # A verdict from elsewhere that is none of ours stays as it is.
        self._foreign_verdict = (
            "" if self.verdict.findData(written.verdict) >= 0 else written.verdict
        )
        self.verdict.setCurrentIndex(max(self.verdict.findData(written.verdict), 0))
        self.confidence.setCurrentIndex(max(self.confidence.findData(written.confidence), 0))
        self.verdict.setVisible(is_pair)
        self.confidence.setVisible(is_pair)
        self._begun = self.written
        self._timer.stop()
        self.say("")
        self._allow()
        self.body.setFocus()

    @property
    def written(self) -> Written:
        """What stands in the form."""
        return Written(
            self.body.toPlainText().strip(),
            self.tags.text().strip(),
            self.marks.color,
            str(self.verdict.currentData()) or self._foreign_verdict,
            str(self.confidence.currentData()),
        )

    @property
    def is_changed(self) -> bool:
        """Tell whether anything was written since the form was opened."""
        return self.written != self._begun

    def say(self, words: str) -> None:
        """Say beside the buttons how the draft stands."""
        self.state.setText(words)

    def save(self) -> None:
        """Hand over what was written, when there is anything."""
        if self.save_button.isEnabled():
            self._timer.stop()
            self.saved.emit()

    def stop(self) -> None:
        """Ask for no draft any more."""
        self._timer.stop()

    def _change(self) -> None:
        self._allow()
        # Running on, not beginning anew: while one types without a pause, drafts are kept too.
        if not self._timer.isActive() and not self.isHidden() and self.is_changed:
            self._timer.start()

    def _allow(self) -> None:
        written = self.written
        self.save_button.setEnabled(
            bool(written.body or self.tags.tags or written.color or written.verdict)
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Save on Ctrl+Enter and leave on Escape; the window's own keys wait meanwhile."""
        command = self._command(watched, event) if isinstance(event, QKeyEvent) else None
        if command is None:
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            command()
        return True

    def _command(self, watched: QObject, event: QKeyEvent) -> Callable[[], object] | None:
        """Return what a key does here; None for keys that write."""
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return None
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            return self.cancelled.emit
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            return None
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self.save
        if watched is self.body and key in _SIGNS:
            return lambda: self.body.enclose(_SIGNS[key])
        return None


class _Fields(QScrollArea):
    """The fields at their own height; where there is less room they scroll, the buttons do not."""

    def __init__(self, fields: QLayout) -> None:
        super().__init__()
        self._held = named(QWidget(), "noteFields")
        self._held.setLayout(fields)
        self.setWidget(self._held)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """Ask for the whole height of the fields."""
        return self._held.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Be content with the body of the note."""
        return QSize(self._held.minimumSizeHint().width(), _BODY_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the field that is written in in sight."""
        super().resizeEvent(event)
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        """Scroll until the whole field is seen, or its beginning where it is too high."""
        field: QWidget | None = self._held.focusWidget()
        bar = self.verticalScrollBar()
        if field is None:
            return
        top = field.mapTo(self._held, QPoint(0, 0)).y()
        least = top + field.height() - self.viewport().height()
        bar.setValue(min(max(bar.value(), least), top))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for room anew when fields come or go."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.Resize:
            self._keep_in_sight()
        return done


class _Body(QTextEdit):
    """A plain text whose paragraphs each run as their first letter does."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("noteBody")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(self.tr("Your note…"))
        self.setAccessibleName(self.tr("Note"))
        self.setMinimumHeight(_BODY_HEIGHT)
        self.setMaximumHeight(150)
        self.textChanged.connect(self._run)
        self._run()

    def _run(self) -> None:
        """Begin an empty note where the window begins, whatever the keyboard's language is."""
        option = self.document().defaultTextOption()
        begins = self.layoutDirection() if self.document().isEmpty() else _BY_LETTERS
        if option.textDirection() != begins:
            option.setTextDirection(begins)
            self.document().setDefaultTextOption(option)

    def enclose(self, sign: str) -> None:
        """Set the selected words between two signs, or take the signs away again."""
        cursor = self.textCursor()
        words = cursor.selectedText()
        if words.startswith(sign) and words.endswith(sign) and len(words) > 2 * len(sign):
            cursor.insertText(words[len(sign) : -len(sign)])
            return
        cursor.insertText(f"{sign}{words}{sign}")
        if not words:
            cursor.movePosition(QTextCursor.MoveOperation.PreviousCharacter, n=len(sign))
            self.setTextCursor(cursor)


def _shortened(quote: str) -> str:
    words = " ".join(quote.split())
    return f"«{words}»" if len(words) <= QUOTE_LENGTH else f"«{words[:QUOTE_LENGTH].rstrip()}…»"
