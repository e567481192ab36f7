"""What an analyst can correct in a name: the entries of the menus, and what they do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from muqabala.model.claim import Witness
from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.mention import ENTITY_KINDS, Entity, Kind
from muqabala.model.span import Span
from muqabala.ui import words
from muqabala.ui.dialogs import present
from muqabala.ui.directions import isolated
from muqabala.ui.mention.content import Subject, surface_of
from muqabala.ui.mention.name_dialog import NameDialog
from muqabala.ui.session import Session

MOST_ALIKE = 3
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
        add_entry(menu, self.tr("Not a name"), lambda: self.ignore(surface, entity))
        add_entry(
            menu,
            self.tr("Not a name in this report"),
            lambda: self.ignore(surface, entity, document),
        )
        types = menu.addMenu(self.tr("Change the type"))
        for kind in _TYPES:
            if kind is not entity.type:
                word = words.word(words.KINDS, kind.value)
                add_entry(types, word, partial(self.retype, entity, kind))
        menu.addSeparator()
        add_entry(menu, self.tr("Is the same as…"), lambda: self.ask_same(window, entity))
        add_entry(menu, self.tr("Split off…"), lambda: self.ask_split(window, surface, entity))
        self._offer_alike(menu, entity)

    def _offer_alike(self, menu: QMenu, entity: Entity) -> None:
        """Offer to join the entity with those that it may be, or to keep them apart."""
        for pair in self._session.suggestions.of(entity.id)[:MOST_ALIKE]:
            other = pair.kept.entity if pair.other.entity.id == entity.id else pair.other.entity
            name = isolated(f"«{other.name}»")
            menu.addSeparator()
            join = partial(self.same, pair.other.entity, pair.kept.entity)
            add_entry(menu, self.tr("Is the same as {name}").format(name=name), join)
            apart = self.tr("Is not {name}").format(name=name)
            add_entry(menu, apart, partial(self.distinct, entity, other))

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

    def ask_name(self, window: QWidget, words: str, document_id: str, span: Span) -> None:
        """Ask what the selected words name; in them or around them may be a name found wrongly."""
        from muqabala.workspace import without_clitics

        ways = without_clitics(words)
        longer = longer_names(self._session.workspace.witness(document_id), span)
        dialog = NameDialog(
            self.tr("Add a name"),
            self.tr("{words} names:").format(words=isolated(f"«{words}»")),
            self._session.workspace.entity_choices,
            window,
            scoped=True,
            ways=ways,
            longer=[name for name, _ in longer],
        )
        dialog.field.setText(ways[0])
        dialog.no_name.setChecked(any(entity.type is not Kind.ORGANIZATION for _, entity in longer))
        dialog.accepted.connect(lambda: self._add(document_id, dialog, longer))
        present(dialog)

    def _others(self, typed: str, kind: Kind | None, entity: Entity) -> list[Entity]:
        found = self._session.workspace.entity_choices(typed, kind)
        return [each for each in found if each.id != entity.id]

    # doing

    def ignore(self, surface: str, entity: Entity, document_id: str = "") -> None:
        """Say that these words are no name, here or anywhere."""
        made = ignoring(surface, entity, document_id)
        self.do([made], self.tr("{words} is no longer taken for a name"), words=surface)

    def retype(self, entity: Entity, kind: Kind) -> None:
        """Say of what type an entity is."""
        made = Correction(
            "", CorrectionKind.RETYPE, entity=entity.id, name=entity.name, type=kind,
            english=entity.english,
        )  # fmt: skip
        kind_word = words.word(words.KINDS, kind.value)
        self.do([made], self.tr("{words} is now: {type}"), words=entity.name, type=kind_word)

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
        self.do([made], told, words=entity.name, name=other.name)

    def same(self, entity: Entity, target: Entity) -> None:
        """Say that one entity is another one, everywhere."""
        made = Correction(
            "", CorrectionKind.MERGE, entity=entity.id, target=target.id, name=target.name,
            english=target.english, type=target.type, subtype=target.subtype,
        )  # fmt: skip
        told = self.tr("{words} is now the same as {name}")
        self.do([made], told, words=entity.name, name=target.name)

    def _split(self, surface: str, entity: Entity, dialog: NameDialog) -> None:
        made = Correction(
            "", CorrectionKind.SPLIT, surface=surface, entity=entity.id, **dialog.named()
        )
        told = self.tr("{words} now names {name}")
        self.do([made], told, words=surface, name=made.name)

    def _add(
        self, document_id: str, dialog: NameDialog, longer: Sequence[tuple[str, Entity]]
    ) -> None:
        scope = document_id if dialog.is_for_report else ""
        surface = dialog.ways.words
        made = Correction(
            "", CorrectionKind.ADD, surface=surface, document_id=scope, **dialog.named()
        )
        wrong = longer if dialog.no_name.isChecked() else ()
        ignored = [ignoring(words, entity, scope) for words, entity in wrong]
        told = self.tr("{words} now names {name}")
        self.do([made, *ignored], told, words=surface, name=made.name)

    def do(self, made: Sequence[Correction], told: str, **said: str) -> None:
        """Correct in one step and tell it in a sentence, which `said` fills."""
        workspace = self._session.workspace
        if self._session.change(lambda: workspace.add_corrections(made)):
            done = told.format(**{key: isolated(value) for key, value in said.items()})
            hint = self.tr("Undo takes it back")
            self.told.emit(f"{done}. {hint}")


def ignoring(words: str, entity: Entity, document_id: str = "") -> Correction:
    """Return the correction that words are no name, here or anywhere."""
    return Correction(
        "", CorrectionKind.IGNORE, surface=words, entity=entity.id, name=entity.name,
        type=entity.type, document_id=document_id,
    )  # fmt: skip


def longer_names(witness: Witness, span: Span) -> list[tuple[str, Entity]]:
    """Return the names, longer than some words, that hold any of them."""
    found = {}
    for number, mention in enumerate(witness.analysis.mentions):
        entity = witness.analysis.entity(mention.entity or "")
        is_longer = mention.span.overlaps(span) and mention.span.length > span.length
        if entity is not None and mention.kind in ENTITY_KINDS and is_longer:
            found[entity.id] = surface_of(witness, number), entity
    return list(found.values())


def add_entry(menu: QMenu, text: str, act: Callable[[], None]) -> None:
    """Add to a menu what can be chosen there."""
    menu.addAction(text).triggered.connect(lambda _checked=False: act())
