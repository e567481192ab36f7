"""Choosing which reports are compared together."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.library import DocumentSummary
from muqabala.text.folding import fold
from muqabala.ui.dates import written_date
from muqabala.ui.directions import joined
from muqabala.ui.labels import named, primary, soft_label

LEAST, MOST = 2, 12
"""Each two are compared: twelve reports are sixty-six comparisons."""
_SIZE = (680, 520)
_LONGEST = 52
"""Letters of a title that leave room for outlet and day; the tool tip has it whole."""


class ChoiceDialog(QDialog):
    """A list with a tick for each report; those ticked first are `proposed`, and stand on top."""

    def __init__(
        self, summaries: Sequence[DocumentSummary], proposed: Collection[str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare several reports"))
        self.resize(*_SIZE)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter: title, outlet, date…"))
        self.filter.setAccessibleName(self.tr("Filter the reports"))
        self.filter.setClearButtonEnabled(True)
        self.list = named(QListWidget(), "choices")
        self.list.setAccessibleName(self.tr("Reports"))
        self.list.setUniformItemSizes(True)
        self.count = soft_label()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = primary(
            self.buttons.addButton(self.tr("Compare"), QDialogButtonBox.ButtonRole.AcceptRole)
        )
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        for widget in (self.filter, self.list, self.count, self.buttons):
            layout.addWidget(widget)
        self._sought: list[str] = []
        self._fill(summaries, proposed)
        self.filter.textChanged.connect(self._hide_others)
        self.list.itemChanged.connect(lambda _item: self._say_count())
        self.list.itemActivated.connect(self._turn)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._say_count()

    def _fill(self, summaries: Sequence[DocumentSummary], proposed: Collection[str]) -> None:
        for summary in sorted(summaries, key=lambda one: one.id not in proposed):
            date = written_date(summary.published)
            said = joined(_shortened(summary.title), summary.outlet, date)
            item = QListWidgetItem(said, self.list)
            item.setToolTip(summary.title)
            item.setData(Qt.ItemDataRole.UserRole, summary.id)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsUserCheckable
            )
            ticked = summary.id in proposed
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
            words = f"{summary.title} {summary.outlet} {summary.published or ''}"
            self._sought.append(fold(words).casefold())

    @property
    def chosen(self) -> list[str]:
        """The ids of the ticked reports, in the order of the list."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]

    def _hide_others(self, text: str) -> None:
        sought = fold(text).casefold().split()
        for row, said in enumerate(self._sought):
            self.list.item(row).setHidden(not all(word in said for word in sought))

    def _turn(self, item: QListWidgetItem) -> None:
        ticked = item.checkState() == Qt.CheckState.Checked
        item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)

    def _say_count(self) -> None:
        count = len(self.chosen)
        self.go.setEnabled(LEAST <= count <= MOST)
        said = self.tr("%n report(s) chosen", "", count)
        limit = self.tr("Choose {least} to {most}.").format(least=LEAST, most=MOST)
        self.count.setText(said if LEAST <= count <= MOST else f"{said} · {limit}")


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST else title[:_LONGEST].rpartition(" ")[0] + "…"
