"""The index of names: who and what is named, and on its other side where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.index import NamePlace, NameRow, NameUse
from muqabala.model.mention import Kind
from muqabala.text.folding import fold
from muqabala.ui import words
from muqabala.ui.digits import number
from muqabala.ui.directions import running
from muqabala.ui.index.names_models import names_model, places_model
from muqabala.ui.index.table import IndexTable, beside
from muqabala.ui.labels import empty_label, leading, soft_label, tool_button
from muqabala.ui.mention.name_content import counted_forms
from muqabala.ui.session import Session

_NAME_WIDTHS = (160, 118, 74, 74)
_PLACE_WIDTHS = (190, 120)
MOST_UNASKED = 2000
"""Places of a name that are listed at once, of the newest reports; the rest when asked for."""


class NamesPage(QWidget):
    """`opened` carries the document id and span of the place to go to."""

    opened = Signal(str, object)
    counted = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._documents: tuple[str, ...] | None = None
        self._sought = ""
        self._all: list[NameRow] = []
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Type"))
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.kind.addItem(self.tr("All types"), None)
        for kind in (Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE):
            self.kind.addItem(words.word(words.KINDS, kind.value), kind)
        self.names, self.places = names_model(self), places_model(self)
        self.table = IndexTable(self.tr("Names"), self.names, _NAME_WIDTHS, stretch=0)
        self.walk = IndexTable(self.tr("Places of the name"), self.places, _PLACE_WIDTHS)
        self.forms = soft_label()
        self.all_places = tool_button(self.tr("All places"), framed=True)
        self.empty = empty_label(self.tr("No names are like this."))
        self._build()

    def _build(self) -> None:
        previous = tool_button(self.tr("Previous place"), framed=True)
        following = tool_button(self.tr("Next place"), framed=True)
        previous.clicked.connect(lambda: self.walk.step(-1))
        following.clicked.connect(lambda: self.walk.step(1))
        head = QHBoxLayout()
        head.addWidget(self.forms, 1)
        head.addWidget(self.all_places)
        head.addWidget(previous)
        head.addWidget(following)
        self.split = beside(self.table, head, self.walk, (470, 740))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split, 1)
        layout.addWidget(self.empty, 1)
        self.empty.hide()
        self.forms.setTextFormat(Qt.TextFormat.PlainText)
        self.forms.setMinimumWidth(60)
        self.forms.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
        self.kind.activated.connect(lambda _row: self.counted.emit(self._filter()))
        self.table.chosen.connect(self._show_places)
        self.all_places.clicked.connect(self._show_all_places)
        self.table.opened.connect(lambda _index: self.walk.step(1))
        self.walk.opened.connect(self._open)

    def show_query(self, documents: tuple[str, ...] | None, sought: str) -> int:
        """Show the names of these reports that have the sought words; return their number."""
        self._documents, self._sought = documents, sought
        self._all = self._session.workspace.index.names(documents)
        return self._filter()

    def show_entity(self, entity_id: str) -> None:
        """Choose an entity and list its places."""
        for row, name in enumerate(self.names.rows):
            if name.entity.id == entity_id:
                self.table.setCurrentIndex(self.names.index(row, 0))
                self.table.scrollTo(self.table.currentIndex())
                self.walk.setFocus()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) place of the chosen name."""
        self.walk.step(by)

    def _filter(self) -> int:
        kind = self.kind.currentData()
        sought = fold(self._sought).casefold().split()
        found = [
            row
            for row in self._all
            if kind in (None, row.entity.type) and all(word in _heard(row) for word in sought)
        ]
        chosen = self._chosen()
        self.names.set_rows(found)
        self.split.setVisible(bool(found))
        self.empty.setVisible(not found)
        row = _place_of([name.entity.id for name in found], chosen)
        if found:
            self.table.setCurrentIndex(self.names.index(row, 0))
        else:
            self._show_places(QModelIndex())
        return len(found)

    def _chosen(self) -> str:
        row = self.table.currentIndex().row()
        return self.names.rows[row].entity.id if 0 <= row < len(self.names.rows) else ""

    def _show_places(self, index: QModelIndex) -> None:
        entity = self.names.rows[index.row()].entity.id if index.isValid() else ""
        nothing = NameUse((), 0, 0)
        lists = self._session.workspace.index
        self._list(lists.use(entity, MOST_UNASKED, self._documents) if entity else nothing)

    def _show_all_places(self) -> None:
        places = self._session.workspace.index.places(self._chosen(), self._documents)
        self._list(NameUse(places, len(places), 0))
        self.walk.setFocus()

    def _list(self, use: NameUse) -> None:
        self.places.set_rows(use.places)
        forms = _forms(use.places)
        self.forms.setText(running(forms, words.is_mirrored()))
        self.forms.setToolTip(forms)
        self.all_places.setVisible(not use.is_whole)
        told = self.tr("Listed are the newest {count} of {all} places")
        self.all_places.setToolTip(
            told.format(count=number(len(use.places)), all=number(use.mentions))
        )

    def _open(self, index: QModelIndex) -> None:
        place = self.places.rows[index.row()]
        self.opened.emit(place.document_id, place.span)


def _forms(places: Sequence[NamePlace]) -> str:
    return counted_forms(Counter(place.form for place in places), 6)


def _heard(row: NameRow) -> str:
    entity = row.entity
    return fold(" ".join((entity.name, entity.english, *entity.aliases))).casefold()


def _place_of(ids: Sequence[str], chosen: str) -> int:
    return ids.index(chosen) if chosen in ids else 0
