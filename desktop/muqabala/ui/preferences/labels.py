"""What the settings page says of each setting, and finding a setting by words in any language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from muqabala.text.folding import fold
from muqabala.ui.translation import OWN, catalogue_of, languages

_CONTEXT = "SettingsDialog"

SECTIONS = {
    "appearance": QT_TRANSLATE_NOOP("SettingsDialog", "Appearance"),
    "reading": QT_TRANSLATE_NOOP("SettingsDialog", "Reading"),
    "general": QT_TRANSLATE_NOOP("SettingsDialog", "General"),
    "safety": QT_TRANSLATE_NOOP("SettingsDialog", "Backups of the library"),
}
LABELS = {
    "language": QT_TRANSLATE_NOOP("SettingsDialog", "Language of the window"),
    "theme": QT_TRANSLATE_NOOP("SettingsDialog", "Theme"),
    "digits": QT_TRANSLATE_NOOP("SettingsDialog", "Digits of the Arabic window"),
    "less_motion": QT_TRANSLATE_NOOP("SettingsDialog", "Nothing moves by itself"),
    "font_family": QT_TRANSLATE_NOOP("SettingsDialog", "Typeface of the pages"),
    "font_size": QT_TRANSLATE_NOOP("SettingsDialog", "Text size"),
    "line_spacing": QT_TRANSLATE_NOOP("SettingsDialog", "Line spacing"),
    "column_width": QT_TRANSLATE_NOOP("SettingsDialog", "Widest column, in sizes of the type"),
    "paragraph_numbers": QT_TRANSLATE_NOOP("SettingsDialog", "Numbers of the paragraphs"),
    "page_digits": QT_TRANSLATE_NOOP("SettingsDialog", "Digits on the pages"),
    "linked_scrolling": QT_TRANSLATE_NOOP("SettingsDialog", "Scroll both pages together"),
    "reopen_last": QT_TRANSLATE_NOOP("SettingsDialog", "Open the last reports at start"),
    "author": QT_TRANSLATE_NOOP("SettingsDialog", "Your name, beside notes and verdicts"),
    "backups_latest": QT_TRANSLATE_NOOP("SettingsDialog", "Latest backups to keep"),
    "backups_days": QT_TRANSLATE_NOOP("SettingsDialog", "Days of which one is kept"),
    "backups_weeks": QT_TRANSLATE_NOOP("SettingsDialog", "Weeks of which one is kept"),
    "shortcuts": QT_TRANSLATE_NOOP("SettingsDialog", "Keyboard shortcuts"),
    "legend": QT_TRANSLATE_NOOP("SettingsDialog", "Kinds of marks, and profiles of them"),
    "move_library": QT_TRANSLATE_NOOP("SettingsDialog", "Folder of the library"),
}
HINTS = {
    "less_motion": QT_TRANSLATE_NOOP(
        "SettingsDialog", "No moving bars, no blinking cursor, no menus that fade in."
    ),
    "page_digits": QT_TRANSLATE_NOOP(
        "SettingsDialog", "Copies, notes and exports keep the digits that are printed."
    ),
    "paragraph_numbers": QT_TRANSLATE_NOOP(
        "SettingsDialog", "In the margin: those by which a citation names its place."
    ),
}
CHOICES = {
    "day": QT_TRANSLATE_NOOP("SettingsDialog", "Day"),
    "sepia": QT_TRANSLATE_NOOP("SettingsDialog", "Sepia"),
    "night": QT_TRANSLATE_NOOP("SettingsDialog", "Night"),
    "contrast": QT_TRANSLATE_NOOP("SettingsDialog", "High contrast"),
    "printed": QT_TRANSLATE_NOOP("SettingsDialog", "As printed"),
    "western": QT_TRANSLATE_NOOP("SettingsDialog", "Western: 123"),
    "arabic": QT_TRANSLATE_NOOP("SettingsDialog", "Arabic: ١٢٣"),
}
SUFFIXES = {"line_spacing": "%"}


def said(words: object) -> str:
    """Return words of this page in the language of the interface; "" for none."""
    return QCoreApplication.translate(_CONTEXT, str(words)) if words else ""


def choice_words(code: str) -> str:
    """Return the words for one choice of a setting."""
    return said(CHOICES[code]) if code in CHOICES else languages()[code]


class Finder:
    """Finds settings by words in the interface's language, in Arabic or in English.

    Hamza, vowel marks and case make no difference.
    """

    def __init__(self) -> None:
        self._catalogues = [catalogue_of(code) for code in OWN]

    def has(self, name: str, section: str, choices: Iterable[str], sought: str) -> bool:
        """Tell whether what is said of a setting has all of the words sought."""
        wanted = _folded(sought).split()
        held = _folded(" ".join(self._all_words(name, section, choices)))
        return all(word in held for word in wanted)

    def _all_words(self, name: str, section: str, choices: Iterable[str]) -> Iterator[str]:
        own = [LABELS[name], HINTS.get(name, ""), SECTIONS[section]]
        own += [CHOICES[code] for code in choices if code in CHOICES]
        for words in map(str, filter(None, own)):
            yield words
            yield said(words)
            yield from (found.translate(_CONTEXT, words) or "" for found in self._catalogues)
        if name == "language":
            yield from languages().values()


def _folded(words: str) -> str:
    return fold(words).casefold()
