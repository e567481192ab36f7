"""The settings page, made from the settings' declaration."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from muqabala.settings import DECLARED, Setting, Settings, Value
from muqabala.ui import fonts
from muqabala.ui.labels import leading, title_label
from muqabala.ui.translation import LANGUAGES


class SettingsDialog(QDialog):
    """One line for each declared setting; `changed` names those that were changed."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._settings = settings
        self.changed: set[str] = set()
        self.fields: dict[str, QWidget] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(14)
        layout.addLayout(self._form())
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.setMinimumWidth(440)

    def accept(self) -> None:
        """Take over what was changed."""
        for name, field in self.fields.items():
            value = _value(field)
            if value != self._settings[name]:
                self._settings[name] = value
                self.changed.add(name)
        super().accept()

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(22)
        form.setVerticalSpacing(11)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        section = ""
        for setting in DECLARED:
            if setting.section and setting.section != section:
                section = setting.section
                form.addRow(title_label(self._section(section)))
            if setting.section:
                field = self.fields[setting.name] = self._field(setting)
                field.setAccessibleName(self._label(setting.name))
                form.addRow(self._label(setting.name), field)
        return form

    def _field(self, setting: Setting) -> QWidget:
        value = self._settings[setting.name]
        if isinstance(value, bool):
            box = QCheckBox()
            box.setChecked(value)
            return box
        if isinstance(value, int):
            spin = QSpinBox()
            spin.setLocale(QLocale.c())  # digits as everywhere else in the window
            spin.setAlignment(leading())
            spin.setRange(setting.low, setting.high)
            spin.setValue(value)
            return spin
        if setting.choices or setting.name == "font_family":
            return self._choice(setting, str(value))
        return QLineEdit(str(value))

    def _choice(self, setting: Setting, value: str) -> QComboBox:
        choice = QComboBox()
        if setting.choices:
            for code in setting.choices:
                choice.addItem(self._choice_word(code), code)
        else:
            choice.addItem(self.tr("Best one installed"), "")
            for family in fonts.page_families():
                choice.addItem(family, family)
        choice.setCurrentIndex(max(choice.findData(value), 0))
        return choice

    def _section(self, name: str) -> str:
        return {
            "appearance": self.tr("Appearance"),
            "reading": self.tr("Reading"),
            "general": self.tr("General"),
            "safety": self.tr("Backups of the library"),
        }[name]

    def _label(self, name: str) -> str:
        return {
            "language": self.tr("Language of the window"),
            "theme": self.tr("Theme"),
            "font_family": self.tr("Typeface of the pages"),
            "font_size": self.tr("Text size"),
            "linked_scrolling": self.tr("Scroll both pages together"),
            "reopen_last": self.tr("Open the last reports at start"),
            "backups_latest": self.tr("Latest backups to keep"),
            "backups_days": self.tr("Days of which one is kept"),
            "backups_weeks": self.tr("Weeks of which one is kept"),
            "author": self.tr("Your name, beside notes and verdicts"),
        }[name]

    def _choice_word(self, code: str) -> str:
        themes = {
            "day": self.tr("Day"),
            "sepia": self.tr("Sepia"),
            "contrast": self.tr("High contrast"),
            "night": self.tr("Night"),
        }
        return themes.get(code) or LANGUAGES[code]


def _value(field: QWidget) -> Value:
    if isinstance(field, QCheckBox):
        return field.isChecked()
    if isinstance(field, QSpinBox):
        return field.value()
    if isinstance(field, QLineEdit):
        return field.text().strip()
    if isinstance(field, QComboBox):
        return str(field.currentData())
    raise TypeError(type(field).__name__)
