"""The trash: reports and notes that were thrown away, taken out again or deleted for good."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.annotation import Note
from muqabala.model.library import Changes
from muqabala.ui.dates import moment_words
from muqabala.ui.dialogs import confirm
from muqabala.ui.directions import left_to_right
from muqabala.ui.index.names_models import RowsModel
from muqabala.ui.index.table import IndexTable
from muqabala.ui.labels import empty_label, primary, soft_label
from muqabala.ui.session import Session

_WIDTHS = (90, 170, 300)


@dataclass(frozen=True, slots=True)
class Thrown:
    """One line: a report or a note, by its id, and when it was thrown away."""

    id: str
    is_note: bool
    words: str
    where: str
    at: str


class TrashDialog(QDialog):
    """One line for each thing thrown away, the latest first."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Trash"))
        self._session = session
        self.model: RowsModel[Thrown] = RowsModel(self._columns(), self)
        self.table = IndexTable(self.tr("Trash"), self.model, _WIDTHS)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.empty = empty_label(self.tr("The trash is empty."))
        self.restore_button = primary(QPushButton(self.tr("Put back")))
        self.empty_button = QPushButton(self.tr("Empty the trash…"))
        self.state = soft_label()
        self._build()
        self.resize(820, 460)
        self.refresh()
        self.table.setFocus()

    def _columns(self) -> list[tuple[str, Callable[[Thrown], object]]]:
        return [
            (self.tr("Kind"), lambda row: self.tr("Note") if row.is_note else self.tr("Report")),
            (self.tr("Thrown away"), lambda row: moment_words(row.at)),
            (self.tr("Words or title"), lambda row: row.words),
            (self.tr("Report"), lambda row: row.where),
        ]

    def _build(self) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.empty)
        self.restore_button.setToolTip(left_to_right("Enter"))
        bar = QHBoxLayout()
        bar.setSpacing(8)
        for button in (self.restore_button, self.empty_button):
            button.setAutoDefault(False)
            bar.addWidget(button)
        bar.addStretch(1)
        bar.addWidget(self.state)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        close.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 14, 16, 12)
        layout.setSpacing(10)
        layout.addLayout(bar)
        layout.addWidget(self.pages, 1)
        layout.addWidget(close)
        self.restore_button.clicked.connect(lambda _on: self.restore())
        self.empty_button.clicked.connect(lambda _on: self.ask_empty())
        self.table.opened.connect(lambda _index: self.restore())
        self._session.changed.connect(self._reload)
        QShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Z), self).activated.connect(
            partial(self._undo)
        )

    def refresh(self) -> None:
        """Read again what was thrown away."""
        held = self._session.workspace.chronicle.trash()
        titles = {each.id: each.title for each in self._session.summaries}
        titles |= {each.id: each.title for each, _ in held.documents}
        rows = [
            Thrown(each.id, is_note=False, words=each.title or each.id, where=each.outlet, at=at)
            for each, at in held.documents
        ]
        rows += [
            Thrown(note.id, is_note=True, words=_words(note), where=_where(note, titles), at=at)
            for note, at in held.notes
        ]
        rows.sort(key=lambda row: row.at, reverse=True)
        self.model.set_rows(rows)
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.pages.setCurrentWidget(self.table if rows else self.empty)
        self.restore_button.setEnabled(bool(rows))
        self.empty_button.setEnabled(bool(rows))
        self.state.setText(self.tr("%n thing(s)", "", len(rows)) if rows else "")

    def _reload(self, changes: Changes) -> None:
        if changes.notes or changes.documents:
            self.refresh()

    def chosen(self) -> list[Thrown]:
        """Return the selected lines."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.rows[row] for row in rows if row < len(self.model.rows)]

    def restore(self) -> None:
        """Put back what is selected."""
        chosen, chronicle = self.chosen(), self._session.workspace.chronicle
        documents = [each.id for each in chosen if not each.is_note]
        notes = [each.id for each in chosen if each.is_note]
        if chosen:
            self._session.change(lambda: chronicle.restore(documents, notes))

    def ask_empty(self) -> None:
        """Ask whether all of it is to go for good."""
        question = self.tr(
            "%n report(s) and notes will be deleted for good, with what was found in the "
            "reports. This is the one thing that cannot be undone.", "", len(self.model.rows),
        )  # fmt: skip
        chronicle, session = self._session.workspace.chronicle, self._session
        confirm(
            self,
            self.tr("Empty the trash"),
            question,
            self.tr("Delete for good"),
            lambda: session.change(chronicle.empty),
        )

    def _undo(self) -> None:
        """Take the last putting back back."""
        workspace = self._session.workspace
        if workspace.undo_label() == "restore":
            self._session.change(workspace.undo)


def _words(note: Note) -> str:
    quotes = [target.selector.exact for target in note.targets if target.selector]
    said = note.body or " ".join(f"#{tag}" for tag in note.tags)
    return " ".join((said or (f"«{quotes[0]}»" if quotes else "")).split())


def _where(note: Note, titles: dict[str, str]) -> str:
    return titles.get(note.targets[0].document_id, "")
