"""The lexicon: what the analyst corrected, found by typing, edited, taken back, exchanged."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from muqabala.model.correction import Correction
from muqabala.model.library import Changes
from muqabala.text.folding import fold
from muqabala.ui.button_row import Act, button_row, foot_row, lay_out
from muqabala.ui.dialogs import present
from muqabala.ui.directions import isolated
from muqabala.ui.index.names_models import RowsModel
from muqabala.ui.index.table import IndexTable
from muqabala.ui.labels import empty_label, primary, soft_label
from muqabala.ui.lexicon.entries import Entry, entries_of
from muqabala.ui.lexicon.entry_dialog import EntryDialog

if TYPE_CHECKING:
    from muqabala.settings import Settings
    from muqabala.ui.session import Session

OWN_STEPS = frozenset({"add_correction", "edit_correction", "remove_correction", "import_lexicon"})
"""What undo may take back here: a note changed behind this window stays as it is."""
_SUFFIX = "TSV (*.tsv)"
_WIDTHS = (120, 190, 210, 150)


class LexiconDialog(QDialog):
    """One line for each correction, the newest first."""

    def __init__(self, session: Session, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("My lexicon"))
        self._session, self._settings = session, settings
        self._entries: list[Entry] = []
        self._column, self._descending = -1, False
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Filter by words, meaning, kind or report…"))
        self.field.setAccessibleName(self.tr("Filter the lexicon"))
        self.field.setClearButtonEnabled(True)
        self.model: RowsModel[Entry] = RowsModel(self._columns(), self)
        self.table = IndexTable(self.tr("Entries of the lexicon"), self.model, _WIDTHS)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.empty = empty_label()
        self.state = soft_label(wrap=True)
        self.buttons: dict[str, QPushButton] = {}
        self._build()
        self._connect()
        self.resize(860, 520)
        self.refresh()
        self.field.setFocus()

    def _columns(self) -> list[tuple[str, Callable[[Entry], object]]]:
        return [
            (self.tr("Kind"), lambda entry: entry.kind),
            (self.tr("Words or name"), lambda entry: entry.words),
            (self.tr("Meaning"), lambda entry: entry.meaning),
            (self.tr("Reports"), lambda entry: entry.scope),
            (self.tr("Date"), lambda entry: entry.date),
        ]

    def _build(self) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.empty)
        acts = (
            Act("add", self.tr("Add…"), self.add, "Ctrl+N"),
            Act("edit", self.tr("Edit…"), self.edit),
            Act("remove", self.tr("Remove"), self.remove),
            Act("undo", self.tr("Undo"), self.undo, "Ctrl+Z", apart=True),
            Act("redo", self.tr("Redo"), self.redo, "Ctrl+Shift+Z"),
            Act("import", self.tr("Import…"), self.ask_import, apart=True),
            Act("export", self.tr("Export…"), self.ask_export),
        )
        bar = QHBoxLayout()
        self.buttons = button_row(self, acts, bar)
        primary(self.buttons["add"])
        foot = foot_row(self, self.state)
        lay_out(self, self.field, bar, self.pages, foot, main=[self.pages])

    def _connect(self) -> None:
        self.field.textChanged.connect(self._show)
        self.field.installEventFilter(self)
        self.table.installEventFilter(self)
        self.table.opened.connect(lambda _index: self.edit())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_state())
        self.table.horizontalHeader().sectionClicked.connect(self._sort_by)
        self._session.changed.connect(self._reload)
        for keys, act in (("Ctrl+Y", self.redo), ("Ctrl+F", self.field.setFocus)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    # what is shown

    def refresh(self) -> None:
        """Read the lexicon again."""
        workspace = self._session.workspace
        titles = {summary.id: summary.title for summary in self._session.summaries}
        made = entries_of(workspace.corrections(), workspace.entity, titles)
        self._entries = made[::-1]
        self._show()

    def _reload(self, changes: Changes) -> None:
        if changes.corrections:
            self.refresh()

    def _show(self) -> None:
        """Show the entries that have all the words typed, in the chosen order."""
        sought = fold(self.field.text()).casefold().split()
        found = [e for e in self._entries if all(word in e.haystack for word in sought)]
        if self._column >= 0:
            found.sort(key=self._sort_key, reverse=self._descending)
        kept = {entry.id for entry in self.chosen()}
        self.model.set_rows(found)
        row = next((row for row, entry in enumerate(found) if entry.id in kept), 0)
        self.table.setCurrentIndex(self.model.index(row, 0))
        self.pages.setCurrentWidget(self.table if found else self.empty)
        self.empty.setText(
            self.tr("No entry has these words.")
            if self._entries
            else self.tr(
                "Your lexicon is empty.\n\nWhat you correct in the reports comes in here: a name "
                "that was missed, words that are no name, two names of one thing, a loaded "
                "word. It holds for the whole library and can be given to a colleague."
            )
        )
        self._show_state()

    def _show_state(self) -> None:
        workspace, chosen = self._session.workspace, self.chosen()
        self.buttons["edit"].setEnabled(len(chosen) == 1)
        self.buttons["remove"].setEnabled(bool(chosen))
        self.buttons["export"].setEnabled(bool(self._entries))
        self.buttons["undo"].setEnabled(workspace.undo_label() in OWN_STEPS)
        self.buttons["redo"].setEnabled(workspace.redo_label() in OWN_STEPS)
        self.state.setText(self.tr("%n entries", "", len(self._entries)))

    def _sort_by(self, column: int) -> None:
        self._descending = column == self._column and not self._descending
        self._column = column
        self._show()

    def _sort_key(self, entry: Entry) -> str:
        date = entry.correction.created
        return (entry.kind, fold(entry.words), fold(entry.meaning), entry.scope, date)[self._column]

    def chosen(self) -> list[Entry]:
        """Return the selected entries, in the order shown."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.rows[row] for row in rows if row < len(self.model.rows)]

    # doing

    def add(self) -> None:
        """Ask for a new entry."""
        workspace = self._session.workspace
        self._ask(None, lambda made: workspace.add_corrections([made]))

    def edit(self) -> None:
        """Ask how the selected entry should be."""
        chosen = self.chosen()
        if len(chosen) == 1:
            workspace = self._session.workspace
            self._ask(chosen[0].correction, workspace.edit_correction)

    def _ask(self, before: Correction | None, keep: Callable[[Correction], Changes]) -> None:
        workspace, session = self._session.workspace, self._session
        reports = [(summary.title, summary.id) for summary in session.summaries]
        present(
            EntryDialog(
                before,
                workspace.entity_choices,
                workspace.entity,
                reports,
                lambda made: session.change(lambda: keep(made)),
                self,
            )
        )

    def remove(self) -> None:
        """Take the selected entries back; undo brings them again."""
        ids = [entry.id for entry in self.chosen()]
        if ids:
            workspace = self._session.workspace
            self._session.change(lambda: workspace.remove_corrections(ids))
            self.state.setText(self.tr("%n removed. Ctrl+Z brings it back.", "", len(ids)))

    def undo(self) -> None:
        """Take back what was last done to the lexicon."""
        workspace = self._session.workspace
        if workspace.undo_label() in OWN_STEPS:
            self._session.change(workspace.undo)

    def redo(self) -> None:
        """Do again what was last taken back of the lexicon."""
        workspace = self._session.workspace
        if workspace.redo_label() in OWN_STEPS:
            self._session.change(workspace.redo)

    def ask_import(self) -> None:
        """Ask for a colleague's lexicon file and take it over."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Import a lexicon"), self._folder(), f"{_SUFFIX};;CSV (*.csv);;* (*)"
        )
        if chosen:
            self._settings["last_folder"] = str(Path(chosen).parent)
            self._session.attempt(partial(self._import, Path(chosen)))

    def _import(self, path: Path) -> None:
        new, known, changes = self._session.workspace.import_lexicon(path)
        self._session.publish(changes)
        came = self.tr("%n entries came in", "", new)
        self.state.setText(f"{came} · {self.tr('%n were known', '', known)}")

    def ask_export(self) -> None:
        """Ask for a file and write the lexicon to it."""
        proposed = str(Path(self._folder()) / f"{self.tr('lexicon')}.tsv")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the lexicon"), proposed, _SUFFIX
        )
        if chosen:
            target = Path(chosen)
            target = target if target.suffix else target.with_suffix(".tsv")
            self._settings["last_folder"] = str(target.parent)
            self._session.attempt(partial(self._export, target))

    def _export(self, target: Path) -> None:
        self._session.workspace.export_lexicon(target)
        self.state.setText(self.tr("Written: {path}").format(path=isolated(target.name)))

    def _folder(self) -> str:
        return self._settings.text("last_folder") or str(Path.home())

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the field to the table with the arrow; remove with Delete."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.field and event.key() == Qt.Key.Key_Down:
                self.table.setFocus()
                return True
            if watched is self.table and event.key() == Qt.Key.Key_Delete:
                self.remove()
                return True
        return super().eventFilter(watched, event)
