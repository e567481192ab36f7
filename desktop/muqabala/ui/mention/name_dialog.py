"""Asking what words name: an entity that is known, found by typing, or a new one of a type."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypedDict

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.mention import Entity, Kind
from muqabala.ui import words
from muqabala.ui.cards import Card, CardView, Chip
from muqabala.ui.directions import isolated, joined
from muqabala.ui.labels import soft_label
from muqabala.ui.mention.name_content import subtype_words
from muqabala.ui.mention.words_choice import WordsChoice

Choices = Callable[[str, Kind | None], list[Entity]]
_KINDS = (Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE)


class Named(TypedDict):
    """The part of a correction that says what is meant."""

    target: str
    name: str
    english: str
    type: Kind
    subtype: str


class NameDialog(QDialog):
    """`known_only` wants an entity that is there already; `scoped` asks where it holds.

    `ways` are the words as they may be meant; `longer` are names found around them, which may
    be none.
    """

    def __init__(
        self,
        title: str,
        question: str,
        choices: Choices,
        parent: QWidget,
        *,
        known_only: bool = False,
        scoped: bool = False,
        ways: Sequence[str] = (),
        longer: Sequence[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._choices, self._known_only = choices, known_only
        self._found: dict[str, Entity] = {}
        self.chosen: Entity | None = None
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Name"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("Type"))
        self.only_here = QCheckBox(self.tr("Only in this report"))
        self.ways = WordsChoice(self.tr("Read as"), ways, self)
        names = " ".join(isolated(f"«{name}»") for name in longer)
        self.no_name = QCheckBox(self.tr("{names} is no name").format(names=names))
        self.no_name.setToolTip(self.tr("Else the longer name keeps these words"))
        self.no_name.setVisible(bool(longer))
        self.list = CardView(self.tr("Known names"), parent.theme)  # type: ignore[attr-defined]
        self.hint = soft_label(wrap=True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.accept_button = QPushButton(self.tr("Apply"))
        self._build(question, scoped=scoped)
        self.refresh()

    def _build(self, question: str, *, scoped: bool) -> None:
        asked = QLabel(question)
        asked.setWordWrap(True)
        self.field.setPlaceholderText(self.tr("Type the beginning of a name…"))
        self.field.setClearButtonEnabled(True)
        self.field.installEventFilter(self)
        for kind in _KINDS:
            self.kind.addItem(words.word(words.KINDS, kind.value), kind)
        self.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.list.setMinimumHeight(190)
        form = QFormLayout()
        self.ways.add_to(form)
        form.addRow(self.tr("Name"), self.field)
        form.addRow(self.tr("Type"), self.kind)
        self.buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.accept_button.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(asked)
        layout.addLayout(form)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.hint)
        layout.addWidget(self.no_name)
        if scoped:
            layout.addWidget(self.only_here)
        layout.addWidget(self.buttons)
        self.resize(460, 460)
        self.field.textChanged.connect(self.refresh)
        self.ways.currentIndexChanged.connect(lambda _: self.field.setText(self.ways.words))
        self.kind.currentIndexChanged.connect(self.refresh)
        self.list.chosen.connect(lambda _key: self._show_state())
        self.list.opened.connect(lambda _key: self._take())
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)

    @property
    def type(self) -> Kind:
        """The type chosen."""
        return Kind(self.kind.currentData())

    @property
    def is_for_report(self) -> bool:
        """Tell whether it is to hold for this report alone."""
        return self.only_here.isChecked()

    def choose_type(self, kind: Kind) -> None:
        """Set the type."""
        self.kind.setCurrentIndex(self.kind.findData(kind))

    def named(self) -> Named:
        """Return what is meant: the chosen entity, or a new one of the typed name."""
        entity = self.chosen
        if entity is None:
            name = self.field.text().strip()
            return Named(target="", name=name, english="", type=self.type, subtype="")
        return Named(
            target=entity.id, name=entity.name, english=entity.english, type=entity.type,
            subtype=entity.subtype,
        )  # fmt: skip

    def refresh(self) -> None:
        """Show the known names that begin as was typed."""
        typed = self.field.text().strip()
        found = self._choices(typed, self.type) if typed else []
        self._found = {entity.id: entity for entity in found}
        self.list.set_cards([_card(entity) for entity in found])
        if self._known_only and found and not self.list.current_key():
            self.list.select(found[0].id)
        self._show_state()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows of the field walk the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
            if watched is self.field and event.key() in steps:
                self.list.step(steps[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _show_state(self) -> None:
        chosen = self._found.get(self.list.current_key())
        typed = self.field.text().strip()
        self.accept_button.setEnabled(chosen is not None or bool(typed and not self._known_only))
        if chosen is not None:
            self.hint.setText(self.tr("A known name is chosen."))
        elif self._known_only:
            self.hint.setText(self.tr("Choose one of the known names."))
        else:
            self.hint.setText(self.tr("A new name of that type, unless one of the list is chosen."))

    def _take(self) -> None:
        self.chosen = self._found.get(self.list.current_key())
        if self.accept_button.isEnabled():
            self.accept()


def _card(entity: Entity) -> Card:
    subtype = subtype_words(entity.subtype) if entity.subtype else ""
    kind = words.word(words.KINDS, entity.type.value)
    return Card(
        entity.id,
        entity.name,
        detail=joined(entity.english, subtype),
        chips=(Chip(kind, entity.type.value),),
        kind=entity.type.value,
        title_lines=1,
    )
