"""One entry of the lexicon, made or edited: only the fields that its kind needs are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from muqabala.model.correction import STANCES, WORDING, Correction, CorrectionKind
from muqabala.model.mention import Entity, Kind
from muqabala.ui import words
from muqabala.ui.labels import primary, soft_label
from muqabala.ui.lexicon.entity_field import Choices, EntityField
from muqabala.ui.lexicon.entries import Known, correction_word, entity_name

_TYPES = (Kind.PERSON, Kind.ORGANIZATION, Kind.PLACE)
_ADD, _IGNORE, _MERGE = CorrectionKind.ADD, CorrectionKind.IGNORE, CorrectionKind.MERGE
_SPLIT, _RETYPE = CorrectionKind.SPLIT, CorrectionKind.RETYPE
_DISTINCT, _LOADED = CorrectionKind.DISTINCT, CorrectionKind.LOADED
_OF_WORDS = WORDING | {_ADD, _IGNORE, _SPLIT}
_OF_ENTITIES = frozenset({_IGNORE, _MERGE, _SPLIT, _RETYPE, _DISTINCT})
_OF_TWO = frozenset({_MERGE, _DISTINCT})
_NEW = Correction("", _ADD)


class EntryDialog(QDialog):
    """`corrected` is the entry as it stands in the fields.

    `save` is asked to keep it and tells whether it could; the dialog then closes.
    """

    def __init__(
        self,
        correction: Correction | None,
        choices: Choices,
        known: Known,
        reports: list[tuple[str, str]],
        save: Callable[[Correction], bool],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Edit an entry") if correction else self.tr("Add an entry"))
        self._before = correction or _NEW
        self._known, self._save = known, save
        self.kind = _combo(self.tr("Kind"), [(correction_word(k), k) for k in CorrectionKind])
        self.hint = soft_label(wrap=True)
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("As the reports write them"))
        self.entity = EntityField(self.tr("Taken for"), choices)
        self.target = EntityField(self.tr("Means"), choices)
        types = [(words.word(words.KINDS, kind.value), kind) for kind in _TYPES]
        self.type = _combo(self.tr("Type"), types)
        self.english = QLineEdit()
        self.neutral = QLineEdit()
        self.neutral.setPlaceholderText(self.tr("The word that takes no side"))
        self.stance = stance_combo(self.tr("Effect"))
        self.scope = _combo(self.tr("Reports"), [(self.tr("All reports"), ""), *reports])
        self.save_button = primary(QPushButton(self.tr("Save")))
        self._build()
        self._fill()
        self._connect()
        self.refresh()
        (self.words if self.form.isRowVisible(self.words) else self.entity).setFocus()

    def _build(self) -> None:
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(18)
        self.form.setVerticalSpacing(10)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in (
            (self.tr("Kind"), self.kind),
            ("", self.hint),
            (self.tr("Words"), self.words),
            (self.tr("Taken for"), self.entity),
            (self.tr("Means"), self.target),
            (self.tr("Type"), self.type),
            (self.tr("English name"), self.english),
            (self.tr("Plainly"), self.neutral),
            (self.tr("Effect"), self.stance),
            (self.tr("Reports"), self.scope),
        ):
            field.setAccessibleName(label or self.tr("Meaning of the kind"))
            self.form.addRow(label, field)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.save_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.save_button.setDefault(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(14)
        layout.addLayout(self.form)
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setMinimumWidth(480)

    def _fill(self) -> None:
        before = self._before
        self.kind.setCurrentIndex(self.kind.findData(before.kind))
        self.words.setText(before.surface)
        self.entity.set_entity(self._meant(before.entity, before))
        if before.target:
            self.target.set_entity(self._meant(before.target, before))
        elif before.kind in (_ADD, _SPLIT):
            self.target.setText(before.name)
        self.type.setCurrentIndex(max(self.type.findData(before.type), 0))
        self.english.setText(before.english)
        self.neutral.setText(before.neutral)
        self.stance.setCurrentIndex(max(self.stance.findData(before.stance), 0))
        if before.document_id and self.scope.findData(before.document_id) < 0:
            self.scope.addItem(before.document_id, before.document_id)
        self.scope.setCurrentIndex(max(self.scope.findData(before.document_id), 0))

    def _connect(self) -> None:
        for combo in (self.kind, self.type, self.scope):
            combo.currentIndexChanged.connect(self.refresh)
        for field in (self.words, self.english, self.neutral):
            field.textChanged.connect(self.refresh)
        for entity in (self.entity, self.target):
            entity.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the fields of the chosen kind, and whether the entry can be kept."""
        kind = CorrectionKind(self.kind.currentData())
        names_new = kind in (_ADD, _SPLIT) and self.target.entity is None
        for field, is_needed in (
            (self.words, kind in _OF_WORDS),
            (self.entity, kind in _OF_ENTITIES),
            (self.target, kind in (_ADD, _SPLIT, *_OF_TWO)),
            (self.type, kind is _RETYPE or names_new),
            (self.english, names_new),
            (self.neutral, kind is _LOADED),
            (self.stance, kind is _LOADED),
        ):
            self.form.setRowVisible(field, is_needed)
        self.hint.setText(self._explained(kind))
        self.target.setPlaceholderText(
            self.tr("A known name")
            if kind in _OF_TWO
            else self.tr("A known name; or a new one, the words themselves if empty")
        )
        self.entity.setPlaceholderText(
            self.tr("A known name")
            if kind in (*_OF_TWO, _RETYPE)
            else self.tr("A known name; empty for any")
        )
        self.save_button.setEnabled(not self._is_unfinished())

    @property
    def corrected(self) -> Correction:
        """The entry as it stands in the fields."""
        kind = CorrectionKind(self.kind.currentData())
        entity = self.entity.entity if kind in _OF_ENTITIES else None
        target = self.target.entity if kind in (_ADD, _SPLIT, *_OF_TWO) else None
        is_loaded = kind is _LOADED
        made = Correction(
            id=self._before.id,
            kind=kind,
            surface=self.words.text() if kind in _OF_WORDS else "",
            entity=entity.id if entity else "",
            target=target.id if target else "",
            document_id=str(self.scope.currentData()),
            author=self._before.author,
            neutral=self.neutral.text() if is_loaded else "",
            stance=str(self.stance.currentData()) if is_loaded else "",
        )
        return self._described(made, target or entity).tidied

    def _described(self, made: Correction, meant: Entity | None) -> Correction:
        """Return the entry with the name and type of what it means."""
        chosen: Kind | None = Kind(self.type.currentData())
        subtype = self._before.subtype if self._before.type is chosen else ""
        name, english = (meant.name, meant.english) if meant else ("", "")
        if made.kind in (_ADD, _SPLIT) and not made.target:
            name, english = self.target.text(), self.english.text()
        elif made.kind is not _RETYPE:
            chosen, subtype = (meant.type, meant.subtype) if meant else (None, "")
        return replace(made, name=name, english=english, type=chosen, subtype=subtype)

    def accept(self) -> None:
        """Keep the entry; stay open when that is not possible."""
        if self.save_button.isEnabled() and self._save(self.corrected):
            super().accept()

    def _is_unfinished(self) -> bool:
        """Tell whether something is missing, or was typed for a known name and not chosen."""
        kind = CorrectionKind(self.kind.currentData())
        is_open = self.entity.entity is None and bool(self.entity.text())
        return (kind in _OF_ENTITIES and is_open) or bool(self.corrected.fault)

    def _meant(self, entity_id: str, before: Correction) -> Entity | None:
        """Return an entity of the entry, made from what the entry says where nobody knows it."""
        if not entity_id:
            return None
        name = before.name if entity_id == before.target else entity_name(entity_id, self._known)
        kind = before.type or Kind.PLACE
        return self._known(entity_id) or Entity(entity_id, name, kind, origin="analyst")

    def _explained(self, kind: CorrectionKind) -> str:
        return {
            _ADD: self.tr("Wherever these words stand, they are this name."),
            _IGNORE: self.tr("These words are no name; or, without words, this is no name at all."),
            _MERGE: self.tr("What is taken for the first is the second, everywhere."),
            _SPLIT: self.tr("Where these words are taken for one name, they mean another."),
            _RETYPE: self.tr("The name is of this type, everywhere."),
            _DISTINCT: self.tr("However alike their names, these are two."),
            _LOADED: self.tr("These words take a side wherever they stand, with the article too."),
            CorrectionKind.PLAIN: self.tr("These words take no side; a listed term in any form."),
        }[kind]


def stance_combo(name: str) -> QComboBox:
    """Return a choice among what loaded wording may do; "" where nothing is said of it."""
    stances = [(words.word(words.STANCES, each), each) for each in STANCES]
    return _combo(name, [("—", ""), *stances])


def _combo(name: str, items: Sequence[tuple[str, str]]) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for text, data in items:
        combo.addItem(text, data)
    return combo
