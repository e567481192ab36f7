"""The interface's language: which catalogues are installed, and which way it reads.

A language needs no code: its catalogue `muqabala_xx.qm` (or `.ts`) in one of the folders of
`paths.language_folders()` makes it one of the choices, under the name it has for itself.
"""

from __future__ import annotations

from pathlib import Path

import PySide6
from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from muqabala import paths

OWN = {"ar": "العربية", "en": "English"}
"""The languages that come with the program, and their names for themselves."""

QT_LEAVES_OUT = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
)
"""Words of Qt's dialogs that its Arabic catalogue has not, or says in another way than we do."""

_ARABIC = {"western": "ar_AE", "arabic": "ar_SY"}
"""Arabic locales that differ in their digits; the months have Levantine names of our own."""


def languages() -> dict[str, str]:
    """Return the languages there is a catalogue of, by code, each with its name for itself."""
    found = {
        file.stem.partition("_")[2]
        for folder in paths.language_folders()
        for ending in ("qm", "ts")
        for file in folder.glob(f"muqabala_*.{ending}")
    }
    others = {code: _native_name(code) for code in sorted(found - OWN.keys())}
    return {**OWN, **others}


def _native_name(code: str) -> str:
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code


def locale_of(code: str, digits: str = "western") -> QLocale:
    """Return the locale of a language; Arabic ones differ in their `digits`."""
    return QLocale(_ARABIC[digits] if code == "ar" else code)


class Language:
    """Holds the installed translators, which Qt does not own."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self.code = ""

    def use(self, code: str, digits: str = "western") -> None:
        """Speak this language from now on; windows made before keep their words.

        A language whose catalogue is gone is Arabic again.
        """
        self.leave()
        self.code = code if code in languages() else next(iter(OWN))
        locale = locale_of(self.code, digits)
        counting = CountingTranslator if locale.zeroDigit() != "0" else QTranslator
        candidates = (_of_qt(self.code), _of_program(self.code, counting()))
        self._installed = [each for each in candidates if each is not None]
        for translator in self._installed:
            self._application.installTranslator(translator)
        QLocale.setDefault(locale)
        # Qt's own Arabic catalogue turns the application round by itself; say it on purpose.
        self._application.setLayoutDirection(locale.textDirection())

    def leave(self) -> None:
        """Take the catalogues away again."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []


class CountingTranslator(QTranslator):
    """A catalogue that has counts written with the digits of the locale."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, number: int = -1
    ) -> str | None:
        """Return the words of the catalogue, or None where it has none."""
        # Qt fills «%n» with 0-9 and «%Ln» as the locale writes numbers.
        words: str | None = super().translate(context, source, disambiguation, number)
        return words.replace("%n", "%Ln") if words else None


def _of_qt(code: str) -> QTranslator | None:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator()
    return translator if translator.load(f"qtbase_{code}", folder) else None


def _of_program(code: str, translator: QTranslator) -> QTranslator | None:
    catalogue = compiled_catalogue(code)
    return translator if catalogue and translator.load(str(catalogue)) else None


def catalogue_of(code: str) -> QTranslator:
    """Return a language's words without speaking it; empty where there is no catalogue."""
    translator = QTranslator()
    return _of_program(code, translator) or translator


def compiled_catalogue(code: str) -> Path | None:
    """Return the compiled catalogue of a language.

    An installed program brings it along. In the source tree it is compiled into the user's
    cache when it is missing there or older than its source, which only the first start pays.
    """
    name = f"muqabala_{code}"
    for folder in paths.language_folders():
        built, source = folder / f"{name}.qm", folder / f"{name}.ts"
        if built.is_file():
            return built
        if source.is_file():
            return _cached(source, paths.user_cache() / built.name)
    return None


def _cached(source: Path, cached: Path) -> Path | None:
    if not cached.is_file() or cached.stat().st_mtime < source.stat().st_mtime:
        _compile(source, cached)
    return cached if cached.is_file() else None


def _compile(source: Path, target: Path) -> None:
    import subprocess

    tool = Path(PySide6.__file__).parent / "lrelease"
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_suffix(".new")
    command = [str(tool), "-silent", str(source), "-qm", str(draft)]
    if subprocess.run(command, check=False, capture_output=True).returncode == 0:  # noqa: S603
        draft.replace(target)
