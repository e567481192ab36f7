"""The control for one setting: made by the kind of its value, read and set the same way."""

from __future__ import annotations

from PySide6.QtCore import QLocale, SignalInstance
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QSpinBox, QWidget

from muqabala.settings import Setting, Value
from muqabala.ui import fonts
from muqabala.ui.labels import leading
from muqabala.ui.preferences.labels import SUFFIXES, choice_words
from muqabala.ui.translation import languages

_INSET = 7
"""Points by which a number stands in from the edge of its field."""


class CalmComboBox(QComboBox):
    """Lets the page scroll under the wheel rather than change by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class CalmSpinBox(QSpinBox):
    """Lets the page scroll under the wheel rather than change by accident."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class Field:
    """The control of one setting."""

    def __init__(self, setting: Setting, value: Value, best_font: str) -> None:
        self.setting = setting
        self.widget = self._made(setting, best_font)
        self.value = value

    @property
    def changed(self) -> SignalInstance:
        """The signal of its control."""
        if isinstance(self.widget, QCheckBox):
            return self.widget.toggled
        if isinstance(self.widget, QSpinBox):
            return self.widget.valueChanged
        if isinstance(self.widget, QComboBox):
            return self.widget.currentIndexChanged
        return _line(self.widget).textChanged

    @property
    def value(self) -> Value:
        """What the control holds."""
        if isinstance(self.widget, QCheckBox):
            return self.widget.isChecked()
        if isinstance(self.widget, QSpinBox):
            return self.widget.value()
        if isinstance(self.widget, QComboBox):
            return str(self.widget.currentData())
        return _line(self.widget).text().strip()

    @value.setter
    def value(self, value: Value) -> None:
        if isinstance(self.widget, QCheckBox):
            self.widget.setChecked(value is True)
        elif isinstance(self.widget, QSpinBox):
            self.widget.setValue(int(str(value)))
        elif isinstance(self.widget, QComboBox):
            self.widget.setCurrentIndex(max(self.widget.findData(value), 0))
        else:
            _line(self.widget).setText(str(value))

    def _made(self, setting: Setting, best_font: str) -> QWidget:
        if isinstance(setting.default, bool):
            return QCheckBox()
        if isinstance(setting.default, int):
            spin = CalmSpinBox()
            locale = QLocale()
            locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
            spin.setLocale(locale)
            spin.setAlignment(leading())
            spin.lineEdit().setTextMargins(_INSET, 0, _INSET, 0)
            spin.setRange(setting.low, setting.high)
            spin.setSuffix(SUFFIXES.get(setting.name, ""))
            return spin
        choices = _choices(setting, best_font)
        if not choices:
            return QLineEdit()
        box = CalmComboBox()
        for code, words in choices:
            box.addItem(words, code)
        return box


def _choices(setting: Setting, best_font: str) -> list[tuple[str, str]]:
    if setting.name == "language":
        return list(languages().items())
    if setting.name == "font_family":
        return [("", best_font), *((family, family) for family in fonts.page_families())]
    return [(code, choice_words(code)) for code in setting.choices]


def _line(widget: QWidget) -> QLineEdit:
    if not isinstance(widget, QLineEdit):
        raise TypeError(type(widget).__name__)
    return widget
