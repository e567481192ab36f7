"""Outlet, day and title of many reports from the names of their files, seen before given."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from muqabala.errors import MuqabalaError
from muqabala.ui.dates import written_date
from muqabala.ui.digits import number
from muqabala.ui.directions import left_to_right
from muqabala.ui.labels import primary, soft_label
from muqabala.ui.messages import sentence

if TYPE_CHECKING:
    from muqabala.model.details import NamedReport
    from muqabala.ui.session import Session

USUAL = "{outlet}_{day}_*"
MOST_SHOWN = 500
"""Lines of the preview; all reports are given what their files tell."""
_DELAY = 120  # milliseconds after the last key


class NamesDialog(QDialog):
    """A line for the pattern and what it tells of each file. `applied` carries that, by report."""

    applied = Signal(dict)

    def __init__(self, session: Session, ids: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Details from file names"))
        self._session, self._ids = session, list(ids)
        self._found: list[NamedReport] = []
        self.field = QLineEdit(USUAL)
        self.list = QTreeWidget()
        self.told = soft_label(wrap=True)
        self.apply = primary(QPushButton(self.tr("Apply")))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY)
        self._timer.timeout.connect(self.refresh)
        self.field.textChanged.connect(lambda _text: self._timer.start())
        self._build()
        self.refresh()
        self.field.setFocus()

    def _build(self) -> None:
        self.field.setAccessibleName(self.tr("Pattern of the names"))
        self.field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        said = self.tr(
            "{outlet}, {day} and {title} in the pattern are taken from the names of the files; *"
            " is anything, and / parts a folder from what is in it."
        )
        self.list.setAccessibleName(self.tr("What the names tell"))
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setHeaderLabels(
            [self.tr("File"), self.tr("Outlet"), self.tr("Day"), self.tr("Title")]
        )
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.apply, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(lambda: self.applied.emit(self.said()))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        for part in (soft_label(said, wrap=True), self.field, self.list, self.told, buttons):
            layout.addWidget(part)
        self.apply.setDefault(True)
        self.resize(720, 480)

    def refresh(self) -> None:
        """Show what the pattern tells of each file."""
        self._timer.stop()
        describing = self._session.workspace.describing
        try:
            self._found = describing.told_by_names(self._ids, self.field.text())
            fitting = sum(bool(each.said) for each in self._found)
            self.told.setText(
                self.tr("It fits {some} of {all} files.").format(
                    some=number(fitting), all=number(len(self._found))
                )
            )
        except MuqabalaError as error:
            self._found = []
            self.told.setText(sentence(error))
        self.list.clear()
        for each in self._found[:MOST_SHOWN]:
            said = dict(each.said)
            day = written_date(said.get("published"))
            cells = [_brief(each.path), said.get("outlet", ""), day, said.get("title", "")]
            QTreeWidgetItem(self.list, cells)
        self.list.setEnabled(bool(self._found))
        self.apply.setEnabled(bool(self.said()))

    def said(self) -> dict[str, dict[str, str]]:
        """Return what is to be given to each report whose file the pattern fits."""
        return {each.document_id: dict(each.said) for each in self._found if each.said}


def _brief(path: str) -> str:
    """Return a file with the folder it is in."""
    return left_to_right("/".join(PurePath(path).parts[-2:]))
