"""What an analyst can correct in a name: the entries of the menus, and what they do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.mention import ENTITY_KINDS, Entity, Kind
from muqabala.ui import words
from muqabala.ui.dialogs import present
from muqabala.ui.directions import isolated
from muqabala.ui.mention.content import Subject
from muqabala.ui.mention.name_dialog import NameDialog
from muqabala.ui.session import Session

_TYPES = (Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE)


class Corrections(QObject):
    """Makes the corrections. `told` carries what was done, in a sentence."""

    told = Signal(str)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def offer(self, menu: QMenu, subject: Subject, window: QWidget) -> None:
        """Fill a menu with what can be corrected of a mention; of what is no name, nothing."""
        menu.clear()
        entity = subject.witness.analysis.entity(subject.mention.entity or "")
        if subject.mention.kind not in ENTITY_KINDS or entity is None:
            return
        surface, document = subject.surface, subject.witness.document.id
        _entry(menu, self.tr("Not a name"), lambda: self.ignore(surface, entity))
        _entry(
            menu,
            self.tr("Not a name in this report"),
            lambda: self.ignore(surface, entity, document),
        )
        types = menu.addMenu(self.tr("Change the type"))
        for kind in _TYPES:
            if kind is not entity.type:
                word = words.word(words.KINDS, kind.value)
                _entry(types, word, partial(self.retype, entity, kind))
        menu.addSeparator()
        _entry(menu, self.tr("Is the same as…"), lambda: self.ask_same(window, entity))
        _entry(menu, self.tr("Split off…"), lambda: self.ask_split(window, surface, entity))

    # asking

    def ask_same(self, window: QWidget, entity: Entity) -> None:
        """Ask which entity this one is."""
        dialog = NameDialog(
            self.tr("Who or what is it?"),
            self.tr("{name} is the same as:").format(name=isolated(f"«{entity.name}»")),
            lambda typed, kind: self._others(typed, kind, entity),
            window,
            known_only=True,
        )
        dialog.choose_type(entity.type)
        dialog.accepted.connect(lambda: self._same(entity, dialog.chosen))
        present(dialog)

    def ask_split(self, window: QWidget, surface: str, entity: Entity) -> None:
        """Ask what these words name instead."""
        told = self.tr("Where {words} is taken for {name}, it names:")
        dialog = NameDialog(
            self.tr("Split off"),
            told.format(words=isolated(f"«{surface}»"), name=isolated(f"«{entity.name}»")),
            lambda typed, kind: self._others(typed, kind, entity),
            window,
        )
        dialog.field.setText(surface)
        dialog.choose_type(entity.type)
        dialog.accepted.connect(lambda: self._split(surface, entity, dialog))
        present(dialog)

    def ask_name(self, window: QWidget, surface: str, document_id: str) -> None:
        """Ask what the selected words name."""
        dialog = NameDialog(
            self.tr("Add a name"),
            self.tr("{words} names:").format(words=isolated(f"«{surface}»")),
            self._session.workspace.entity_choices,
            window,
            scoped=True,
        )
        dialog.field.setText(surface)
        dialog.accepted.connect(lambda: self._add(surface, document_id, dialog))
        present(dialog)

    def _others(self, typed: str, kind: Kind | None, entity: Entity) -> list[Entity]:
        found = self._session.workspace.entity_choices(typed, kind)
        return [each for each in found if each.id != entity.id]

    # doing

    def ignore(self, surface: str, entity: Entity, document_id: str = "") -> None:
        """Say that these words are no name, here or anywhere."""
        made = Correction(
            "", CorrectionKind.IGNORE, surface=surface, entity=entity.id, name=entity.name,
            type=entity.type, document_id=document_id,
        )  # fmt: skip
        self._do(made, self.tr("{words} is no longer taken for a name"), words=surface)

    def retype(self, entity: Entity, kind: Kind) -> None:
        """Say of what type an entity is."""
        made = Correction(
            "", CorrectionKind.RETYPE, entity=entity.id, name=entity.name, type=kind,
            english=entity.english,
        )  # fmt: skip
        kind_word = words.word(words.KINDS, kind.value)
        self._do(made, self.tr("{words} is now: {type}"), words=entity.name, type=kind_word)

    def _same(self, entity: Entity, target: Entity | None) -> None:
        if target is not None:
            self.same(entity, target)

    def distinct(self, entity: Entity, other: Entity) -> None:
        """Say that two entities are two, however alike; they are not suggested again."""
        made = Correction(
            "", CorrectionKind.DISTINCT, entity=entity.id, target=other.id, name=other.name,
            english=other.english, type=other.type, subtype=other.subtype,
        )  # fmt: skip
        told = self.tr("{words} and {name} are two")
        self._do(made, told, words=entity.name, name=other.name)

    def same(self, entity: Entity, target: Entity) -> None:
        """Say that one entity is another one, everywhere."""
        made = Correction(
            "", CorrectionKind.MERGE, entity=entity.id, target=target.id, name=target.name,
            english=target.english, type=target.type, subtype=target.subtype,
        )  # fmt: skip
        told = self.tr("{words} is now the same as {name}")
        self._do(made, told, words=entity.name, name=target.name)

    def _split(self, surface: str, entity: Entity, dialog: NameDialog) -> None:
        made = Correction(
            "", CorrectionKind.SPLIT, surface=surface, entity=entity.id, **dialog.named()
        )
        told = self.tr("{words} now names {name}")
        self._do(made, told, words=surface, name=made.name)

    def _add(self, surface: str, document_id: str, dialog: NameDialog) -> None:
        scope = document_id if dialog.is_for_report else ""
        made = Correction(
            "", CorrectionKind.ADD, surface=surface, document_id=scope, **dialog.named()
        )
        told = self.tr("{words} now names {name}")
        self._do(made, told, words=surface, name=made.name)

    def _do(self, made: Correction, told: str, **said: str) -> None:
        workspace = self._session.workspace
        if self._session.change(lambda: workspace.add_corrections([made])):
            done = told.format(**{key: isolated(value) for key, value in said.items()})
            hint = self.tr("Ctrl+Z takes it back")
            self.told.emit(f"{done}. {hint}")


def _entry(menu: QMenu, text: str, act: Callable[[], None]) -> None:
    menu.addAction(text).triggered.connect(lambda _checked=False: act())
