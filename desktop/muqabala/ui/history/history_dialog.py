"""The history in words: what, when, who, where; the way back to any state; written to a file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from muqabala.model.change import Change, Standing
from muqabala.text.folding import fold
from muqabala.ui.button_row import foot_row, lay_out
from muqabala.ui.dates import moment_words
from muqabala.ui.digits import number
from muqabala.ui.directions import isolated, left_to_right
from muqabala.ui.index.names_models import RowsModel
from muqabala.ui.index.table import IndexTable
from muqabala.ui.labels import empty_label, primary, soft_label
from muqabala.ui.words import UNDOABLE, language, word

if TYPE_CHECKING:
    from muqabala.settings import Settings
    from muqabala.ui.session import Session

_WIDTHS = (215, 165, 105, 80, 205)
_KINDS = ("CSV (*.csv)", "Text (*.txt)")


class HistoryDialog(QDialog):
    """One line for each change, the latest first."""

    def __init__(self, session: Session, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self._session, self._settings = session, settings
        self._changes: list[Change] = []
        self._titles: dict[str, str] = {}
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Filter: what, who, words, report…"))
        self.field.setAccessibleName(self.tr("Filter the history"))
        self.field.setClearButtonEnabled(True)
        self.model: RowsModel[Change] = RowsModel(self._columns(), self)
        self.table = IndexTable(self.tr("Changes"), self.model, _WIDTHS)
        self.empty = empty_label()
        self.go_button = primary(QPushButton(self.tr("Go back to here")))
        self.start_button = QPushButton(self.tr("Before all changes"))
        self.export_button = QPushButton(self.tr("Write to a file…"))
        self.state = soft_label(wrap=True)
        self._build()
        self._connect()
        self.resize(980, 560)
        self.refresh()
        self.table.setFocus()

    def _columns(self) -> list[tuple[str, Callable[[Change], object]]]:
        return [
            (self.tr("When"), lambda change: moment_words(change.at)),
            (self.tr("What"), _what),
            (self.tr("Who"), lambda change: change.author),
            (self.tr("State"), lambda change: word("standing", change.standing.value)),
            (self.tr("Words"), lambda change: " ".join(change.words.split())),
            (self.tr("Reports"), self._where),
        ]

    def _build(self) -> None:
        self.pages = QStackedWidget()
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.empty)
        self.go_button.setToolTip(
            self.tr("Undoes or redoes until this change is the latest in force ({keys})").format(
                keys=left_to_right("Enter")
            )
        )
        self.start_button.setToolTip(self.tr("Undoes all that can be undone"))
        bar = QHBoxLayout()
        bar.setSpacing(6)
        for button in (self.go_button, self.start_button, self.export_button):
            button.setAutoDefault(False)
            bar.addWidget(button)
        bar.addStretch(1)
        foot = foot_row(self, self.state)
        lay_out(self, self.field, bar, self.pages, foot, main=[self.pages])

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _text: self._show())
        self.field.installEventFilter(self)
        self.table.opened.connect(lambda _index: self.go_to_chosen())
        self.table.chosen.connect(lambda _index: self._show_state())
        self.go_button.clicked.connect(lambda _on: self.go_to_chosen())
        self.start_button.clicked.connect(lambda _on: self._go_to(0))
        self.export_button.clicked.connect(lambda _on: self.ask_export())
        self._session.changed.connect(self.refresh)

    # what is shown

    def refresh(self) -> None:
        """Read the history again."""
        chronicle = self._session.workspace.chronicle
        self._changes = chronicle.changes()
        self._titles = chronicle.titles(self._changes)
        self._show()

    def _show(self) -> None:
        chosen = self.chosen()
        sought = fold(self.field.text()).casefold().split()
        rows = [each for each in self._changes if self._has(each, sought)]
        self.model.set_rows(rows)
        row = next((n for n, each in enumerate(rows) if chosen and each.id == chosen.id), 0)
        self.table.setCurrentIndex(self.model.index(row, 0))
        self.pages.setCurrentWidget(self.table if rows else self.empty)
        self.empty.setText(
            self.tr("No change is like this.")
            if self._changes
            else self.tr("Nothing was changed yet.")
        )
        self._show_state()

    def _show_state(self) -> None:
        chosen = self.chosen()
        is_latest = chosen is not None and chosen.id == self._latest()
        can_go = chosen is not None and chosen.standing is not Standing.FINAL and not is_latest
        forward = chosen is not None and chosen.standing is Standing.UNDONE
        self.go_button.setEnabled(can_go)
        self.go_button.setText(
            self.tr("Redo up to here") if forward else self.tr("Go back to here")
        )
        self.start_button.setEnabled(bool(self._latest()))
        self.export_button.setEnabled(bool(self.model.rows))
        self.state.setText(self.tr("%n change(s)", "", len(self.model.rows)))

    def _latest(self) -> int:
        """Return the id of the latest change in force, 0 without any."""
        done = (each.id for each in self._changes if each.standing is Standing.DONE)
        return next(done, 0)

    def _where(self, change: Change) -> str:
        return "؛ ".join(isolated(self._titles.get(each, each)) for each in change.documents)

    def _has(self, change: Change, sought: list[str]) -> bool:
        if not sought:
            return True
        said = " ".join((_what(change), change.author, change.words, self._where(change)))
        folded = fold(said).casefold()
        return all(part in folded for part in sought)

    def chosen(self) -> Change | None:
        """Return the change the keyboard is on, or None."""
        row = self.table.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    # doing

    def go_to_chosen(self) -> None:
        """Undo or redo until the chosen change is the latest in force."""
        chosen = self.chosen()
        if chosen is not None and self.go_button.isEnabled():
            self._go_to(chosen.id)

    def _go_to(self, change_id: int) -> None:
        chronicle = self._session.workspace.chronicle
        self._session.change(lambda: chronicle.go_to(change_id))

    def ask_export(self) -> None:
        """Ask for a file and write what is listed to it."""
        folder = self._settings.text("export_folder") or str(Path.home())
        proposed = str(Path(folder) / f"{self.tr('history')}.csv")
        chosen, kind = QFileDialog.getSaveFileName(
            self, self.tr("Write the history"), proposed, ";;".join(_KINDS)
        )
        if not chosen:
            return
        suffix = ".txt" if kind == _KINDS[1] else ".csv"
        target = Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(suffix)
        self._settings["export_folder"] = str(target.parent)
        if self._session.attempt(partial(self._export, target)):
            self.state.setText(self.tr("Written: {path}").format(path=isolated(target.name)))

    def _export(self, target: Path) -> None:
        chronicle = self._session.workspace.chronicle
        chronicle.export(list(self.model.rows), target, language())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the field to the table with the arrow."""
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Down
        ):
            self.table.setFocus()
            return True
        return super().eventFilter(watched, event)


def _what(change: Change) -> str:
    said = word(UNDOABLE, change.label)
    return f"{said} (×{number(change.count)})" if change.count > 1 else said
