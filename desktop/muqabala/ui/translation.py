"""The interface's language: which catalogues are installed, and which way it reads."""

from __future__ import annotations

from pathlib import Path

import PySide6
from PySide6.QtCore import QT_TRANSLATE_NOOP, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from muqabala import paths

LANGUAGES = {"ar": "العربية", "en": "English"}
QT_LEAVES_OUT = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
)
"""Words of Qt's dialogs that its Arabic catalogue has not, or says in another way than we do."""


class Language:
    """Holds the installed translators, which Qt does not own."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self.code = ""

    def use(self, code: str) -> None:
        """Speak this language from now on; windows made before keep their words."""
        self.leave()
        self._installed = [t for t in (_of_qt(code), _of_program(code)) if t is not None]
        for translator in self._installed:
            self._application.installTranslator(translator)
        self.code = code
        locale = QLocale.Language.Arabic if code == "ar" else QLocale.Language.English
        QLocale.setDefault(QLocale(locale))
        # Qt's own Arabic catalogue turns the application round by itself; say it on purpose.
        self._application.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if code == "ar" else Qt.LayoutDirection.LeftToRight
        )

    def leave(self) -> None:
        """Take the catalogues away again."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed = []


def _of_qt(code: str) -> QTranslator | None:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator = QTranslator()
    return translator if translator.load(f"qtbase_{code}", folder) else None


def _of_program(code: str) -> QTranslator | None:
    catalogue = compiled_catalogue(code)
    translator = QTranslator()
    return translator if catalogue and translator.load(str(catalogue)) else None


def compiled_catalogue(code: str) -> Path | None:
    """Return the compiled catalogue of a language.

    An installed program brings it along. In the source tree it is compiled into the user's
    cache when it is missing there or older than its source, which only the first start pays.
    """
    folder = paths.resources() / "i18n"
    built = folder / f"muqabala_{code}.qm"
    source = folder / f"muqabala_{code}.ts"
    if built.is_file() or not source.is_file():
        return built if built.is_file() else None
    cached = paths.user_cache() / built.name
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
