"""What a report of a fault needs to know of a computer: versions, paths, fonts, screen.

Nothing of what was read or written is in it: no titles, no names of reports, no words.
"""

from __future__ import annotations

import locale
import platform
import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import QSysInfo, qVersion
from PySide6.QtGui import QFontInfo, QGuiApplication

from muqabala import __version__, paths
from muqabala.settings import Settings
from muqabala.ui import failures, fonts

_PACKAGES = ("PySide6_Essentials", "sqlite-utils", "pyarabic", "rapidfuzz", "qtawesome")
_HOME = "~"


def tell() -> int:
    """Write the diagnosis to standard output; return the exit status."""
    running = QGuiApplication.instance()
    application = running if isinstance(running, QGuiApplication) else QGuiApplication(sys.argv[:1])
    sys.stdout.write(diagnosis(application))
    return 0


def diagnosis(application: QGuiApplication) -> str:
    """Return the facts as lines `name: value`, in English, for whoever mends the program."""
    found = [*_program(), *_system(), *_screens(application), *_fonts(), *_places()]
    return "".join(f"{name}: {value}\n" for name, value in found)


def _program() -> Iterator[tuple[str, str]]:
    yield "muqabala", f"{__version__}{' (frozen)' if getattr(sys, 'frozen', False) else ''}"
    yield "python", platform.python_version()
    yield "qt", qVersion()
    for package in _PACKAGES:
        yield package, _version(package)


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "not told (a frozen program)"


def _system() -> Iterator[tuple[str, str]]:
    yield "system", f"{QSysInfo.prettyProductName()}, {platform.machine()}"
    yield "kernel", platform.release()
    yield "locale", ", ".join(filter(None, locale.getlocale())) or "none"


def _screens(application: QGuiApplication) -> Iterator[tuple[str, str]]:
    yield "platform", application.platformName()
    for screen in application.screens():
        size = screen.size()
        ratio = screen.devicePixelRatio()
        dots = screen.logicalDotsPerInch()
        yield "screen", f"{size.width()}×{size.height()}, scale {ratio:g}, {dots:g} dpi"


def _fonts() -> Iterator[tuple[str, str]]:
    fonts.load_interface_font()
    fonts.load_page_font()
    yield "fonts with Arabic", str(len(fonts.page_families()))
    chosen = Settings().text("font_family")
    yield "reading font", chosen or fonts.page_family()
    yield "interface font", QFontInfo(fonts.interface_font()).family()


def _places() -> Iterator[tuple[str, str]]:
    library = paths.default_library()
    yield "resources", _shown(paths.resources())
    yield "library", f"{_shown(library)} ({_size(library)})"
    yield "settings", _shown(paths.user_config())
    yield "log", f"{_shown(failures.log_file())} ({_size(failures.log_file())})"


def _shown(path: Path) -> str:
    """Return a path without the name of the user, who may publish the lines."""
    try:
        return str(Path(_HOME) / path.relative_to(Path.home()))
    except ValueError:
        return str(path)


def _size(path: Path) -> str:
    return f"{path.stat().st_size // 1024} KiB" if path.is_file() else "not there"
