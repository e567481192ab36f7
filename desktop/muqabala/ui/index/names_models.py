"""The tables of the index of names: the names themselves, and the places of one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from muqabala.model.index import NamePlace, NameRow
from muqabala.model.likeness import LookAlike
from muqabala.ui import words
from muqabala.ui.digits import number
from muqabala.ui.index.cell_delegate import KEYWORD
from muqabala.ui.index.figures_model import keyword_place, shortened
from muqabala.ui.mention.name_content import report_words, subtype_words

_Index = QModelIndex | QPersistentModelIndex
_Row = TypeVar("_Row")
translate = QCoreApplication.translate

_CONTEXT = 2
_TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


class RowsModel(QAbstractTableModel, Generic[_Row]):
    """Rows that are there already, shown by one function for each column."""

    def __init__(
        self, columns: Sequence[tuple[str, Callable[[_Row], object]]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self.rows: Sequence[_Row] = ()

    def set_rows(self, rows: Sequence[_Row]) -> None:
        """Show these rows and no others."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the title of a column."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section][0]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a cell."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == KEYWORD and isinstance(row, NamePlace) and index.column() == _CONTEXT:
            return keyword_place(shortened(row.before), row.surface)
        return str(self._columns[index.column()][1](row)) if role in _TEXT_ROLES else None


def names_model(parent: QObject) -> RowsModel[NameRow]:
    """Return the model of names."""
    return RowsModel(
        (
            (translate("Index", "Name"), lambda row: row.entity.name),
            (translate("Index", "Type"), _kind),
            (translate("Index", "Places"), lambda row: number(row.mentions)),
            (translate("Index", "Reports"), lambda row: number(row.documents)),
        ),
        parent,
    )


def places_model(parent: QObject) -> RowsModel[NamePlace]:
    """Return the model of the places of one name, as a concordance has them."""
    return RowsModel(
        (
            (translate("Index", "Report"), report_words),
            (translate("Index", "Form"), lambda place: place.form),
            (translate("Index", "In its words"), _in_context),
        ),
        parent,
    )


def alike_model(parent: QObject) -> RowsModel[LookAlike]:
    """Return the model of names that may be one."""
    return RowsModel(
        (
            (translate("Index", "Name"), lambda pair: pair.kept.entity.name),
            (translate("Index", "Places"), lambda pair: number(pair.kept.mentions)),
            (translate("Index", "May be"), lambda pair: pair.other.entity.name),
            (translate("Index", "Places"), lambda pair: number(pair.other.mentions)),
            (translate("Index", "Why"), likeness_words),
            (translate("Index", "Sure"), lambda pair: f"{pair.score:.0%}"),
        ),
        parent,
    )


def likeness_words(pair: LookAlike) -> str:
    """Return why two names may be one."""
    return words.word("likeness", pair.reason.value)


def _kind(row: NameRow) -> str:
    entity = row.entity
    return subtype_words(entity.subtype) or words.word(words.KINDS, entity.type.value)


def _in_context(place: NamePlace) -> str:
    return shortened(place.before) + place.surface + place.after
