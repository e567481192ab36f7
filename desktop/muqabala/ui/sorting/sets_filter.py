"""A box that narrows a list of reports to a collection, or to those that bear a tag."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox

from muqabala.ui.directions import isolated

if TYPE_CHECKING:
    from muqabala.workspace.sorting import Sorting

COLLECTION, TAG = "collection", "tag"
Choice = tuple[str, str]
"""`COLLECTION` or `TAG` with its name; two empty words for all reports."""

ALL: Choice = ("", "")
_LONGEST = 18


class SetsFilter(QComboBox):
    """Out of sight while there is nothing to choose. `chosen` tells that another set is meant."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Collection or tag"))
        self.setToolTip(self.tr("Lists a collection only, or the reports that bear a tag"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LONGEST)
        self.addItem(self.tr("Whole library"), ALL)
        self.setVisible(False)
        self.currentIndexChanged.connect(lambda _row: self.chosen.emit())

    @property
    def choice(self) -> Choice:
        """What is meant now."""
        kind, name = self.currentData() or ALL
        return str(kind), str(name)

    def choose(self, choice: Choice) -> None:
        """Mean this from now on; all reports where there is no such set."""
        self.setCurrentIndex(max(self._row_of(choice), 0))

    def _row_of(self, choice: Choice) -> int:
        rows = range(self.count())
        return next((row for row in rows if tuple(self.itemData(row)) == choice), -1)

    def reload(self, sorting: Sorting) -> bool:
        """Read the sets again; tell whether the one that was meant is gone."""
        before = self.choice
        found = [
            (
                self.tr("Collection: {name}").format(name=isolated(each.name)),
                (COLLECTION, each.name),
            )
            for each in sorting.collections()
        ]
        found += [
            (self.tr("Tag: {name}").format(name=isolated(path)), (TAG, path))
            for path in sorting.tags_in_use()
        ]
        with QSignalBlocker(self):
            while self.count() > 1:
                self.removeItem(1)
            for words, choice in found:
                self.addItem(words, choice)
            self.choose(before)
        self.setVisible(bool(found))
        return self.choice != before


def members(sorting: Sorting, choice: Choice) -> frozenset[str] | None:
    """Return the ids of the reports of a set, those in the trash too; None for all reports."""
    kind, name = choice
    if kind == COLLECTION:
        return sorting.members(name)
    return sorting.tagged(name) if kind == TAG else None
