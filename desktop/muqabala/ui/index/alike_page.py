"""Names that may be one: a list to go through, each pair with where both are named."""

from __future__ import annotations

from itertools import chain, zip_longest

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from muqabala.model.index import NamePlace
from muqabala.model.likeness import LookAlike
from muqabala.text.folding import fold
from muqabala.ui import words
from muqabala.ui.directions import isolated, running
from muqabala.ui.index.names_models import alike_model, places_model
from muqabala.ui.index.table import IndexTable, beside
from muqabala.ui.labels import empty_label, leading, soft_label
from muqabala.ui.mention.corrections import Corrections
from muqabala.ui.session import Session

_WIDTHS = (150, 56, 150, 56, 190, 56)
_PLACE_WIDTHS = (170, 120)
MOST_PLACES = 400
"""Places of each of the two that are listed."""
_ONE, _TWO = frozenset("aAش"), frozenset("dDي")
"""The letters A and D, and those that an Arabic keyboard has on these keys."""


class AlikeTable(IndexTable):
    """A table of suggestions. `accepted` and `dismissed` tell what was decided."""

    accepted = Signal()
    dismissed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let A join the two and D keep them apart."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if plain and event.text() in _ONE and event.text():
            self.accepted.emit()
        elif plain and event.text() in _TWO and event.text():
            self.dismissed.emit()
        else:
            super().keyPressEvent(event)


class AlikePage(QWidget):
    """`opened` carries the report and span of one place, `shown` the places of both names."""

    opened = Signal(str, object)
    shown = Signal(object)
    counted = Signal(int)

    def __init__(self, session: Session, corrections: Corrections) -> None:
        super().__init__()
        self._session, self._corrections = session, corrections
        self._documents: tuple[str, ...] | None = None
        self._sought = ""
        self.pairs, self.places = alike_model(self), places_model(self)
        self.table = AlikeTable(self.tr("Names that may be one"), self.pairs, _WIDTHS, stretch=4)
        self.walk = IndexTable(self.tr("Places of both names"), self.places, _PLACE_WIDTHS)
        self.question = soft_label()
        self.one = QPushButton(self.tr("They are one"))
        self.two = QPushButton(self.tr("Two different ones"))
        self.empty = empty_label()
        self._build()
        session.suggestions.ready.connect(self._fill)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.question, 1)
        for button, key in ((self.one, "A"), (self.two, "D")):
            button.setAutoDefault(False)
            button.setToolTip(f"{button.text()} ({key})")
            head.addWidget(button)
        self.split = beside(self.table, head, self.walk, (620, 590))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.split, 1)
        layout.addWidget(self.empty, 1)
        self.empty.hide()
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setMinimumWidth(60)
        self.question.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)
        self.table.chosen.connect(self._show_places)
        self.table.opened.connect(self._show_both)
        self.table.accepted.connect(self.accept)
        self.table.dismissed.connect(self.dismiss)
        self.one.clicked.connect(self.accept)
        self.two.clicked.connect(self.dismiss)
        self.walk.opened.connect(self._open)

    def show_query(self, documents: tuple[str, ...] | None, sought: str) -> int:
        """Show the pairs named in these reports that have the sought words; return how many."""
        self._documents, self._sought = documents, sought
        return self._fill()

    def _fill(self) -> int:
        known = self._known()
        sought = fold(self._sought).casefold().split()
        found = [pair for pair in known or () if all(word in _heard(pair) for word in sought)]
        row = max(self.table.currentIndex().row(), 0)
        self.pairs.set_rows(found)
        self.split.setVisible(bool(found))
        self.empty.setVisible(not found)
        self.empty.setText(
            self.tr("Looking for names that may be one…")
            if known is None
            else self.tr("No two names are alike enough to be one.")
        )
        if found:
            self.table.setCurrentIndex(self.pairs.index(min(row, len(found) - 1), 0))
        else:
            self._show_places(QModelIndex())
        self.counted.emit(len(found))
        return len(found)

    def _known(self) -> list[LookAlike] | None:
        """Return the pairs of the whole library, or those of some reports; None: not yet."""
        if self._documents is None:
            return self._session.suggestions.pairs()
        return self._session.workspace.index.look_alikes(self._documents)

    @property
    def chosen(self) -> LookAlike | None:
        """The pair that is selected."""
        row = self.table.currentIndex().row()
        return self.pairs.rows[row] if 0 <= row < len(self.pairs.rows) else None

    def _show_places(self, index: QModelIndex) -> None:
        pair = self.pairs.rows[index.row()] if index.isValid() else None
        if pair is None:
            self.places.set_rows(())
            self.question.setText("")
            return
        both = (self._places(pair.kept.entity.id), self._places(pair.other.entity.id))
        turns = chain.from_iterable(zip_longest(*both))
        self.places.set_rows([place for place in turns if place is not None])
        asked = self.tr("Is {other} {kept}?").format(
            other=isolated(f"«{pair.other.entity.name}»"),
            kept=isolated(f"«{pair.kept.entity.name}»"),
        )
        self.question.setText(running(asked, words.is_mirrored()))
        self.question.setToolTip(asked)

    def _places(self, entity_id: str) -> tuple[NamePlace, ...]:
        return self._session.workspace.index.places(entity_id, self._documents, MOST_PLACES)

    # what is done

    def accept(self) -> None:
        """Say that the two of the selected pair are one."""
        if self.chosen is not None:
            self._corrections.same(self.chosen.other.entity, self.chosen.kept.entity)

    def dismiss(self) -> None:
        """Say that they are two; they are not suggested again."""
        if self.chosen is not None:
            self._corrections.distinct(self.chosen.other.entity, self.chosen.kept.entity)

    def _show_both(self, _index: QModelIndex) -> None:
        if self.chosen is not None:
            both = (self._places(each.entity.id) for each in (self.chosen.kept, self.chosen.other))
            self.shown.emit(facing(*both))

    def _open(self, index: QModelIndex) -> None:
        place = self.places.rows[index.row()]
        self.opened.emit(place.document_id, place.span)


def facing(kept: tuple[NamePlace, ...], other: tuple[NamePlace, ...]) -> list[tuple[str, object]]:
    """Return a place of each name, of two reports where there are two, to be seen together."""
    apart = (
        (one, second) for one in kept for second in other if one.document_id != second.document_id
    )
    pair = next(apart, None) or (*kept[:1], *other[:1])
    return [(place.document_id, place.span) for place in pair]


def _heard(pair: LookAlike) -> str:
    both = (pair.kept.entity, pair.other.entity)
    return fold(" ".join(f"{each.name} {each.english}" for each in both)).casefold()
