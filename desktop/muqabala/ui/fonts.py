"""The typefaces: which files to load, and which family serves the interface and the page."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

INTERFACE = ("IBM Plex Sans Arabic", "Noto Sans Arabic", "Noto Sans", "DejaVu Sans")
PAGE = ("Noto Naskh Arabic", "Amiri", "IBM Plex Sans Arabic", "Noto Sans", "DejaVu Sans")
INTERFACE_POINTS = 10

_INTERFACE_PACKAGE = "fontpkg_ibm_plex_sans_arabic"
_PAGE_FILES = ("Amiri-Regular.ttf", "Amiri-Bold.ttf")


def load_interface_font() -> None:
    """Make the interface's typeface known to Qt."""
    _load(_INTERFACE_PACKAGE, ("IBMPlexSansArabic-Regular.ttf",))


def load_interface_weights() -> None:
    """Make its heavier weights known, which the window's frame does without."""
    _load(_INTERFACE_PACKAGE, ("IBMPlexSansArabic-Medium.ttf", "IBMPlexSansArabic-SemiBold.ttf"))


def load_page_font() -> None:
    """Make the page's own typeface known to Qt, for machines without Noto Naskh Arabic."""
    _load("fontpkg_amiri", _PAGE_FILES)


def interface_font() -> QFont:
    """Return the font of menus, lists and labels."""
    font = QFont()
    font.setFamilies(list(INTERFACE))
    font.setPointSize(INTERFACE_POINTS)
    return font


def page_family() -> str:
    """Return the family in which reports are set when the user has chosen none."""
    known = set(QFontDatabase.families())
    return next((family for family in PAGE if family in known), INTERFACE[0])


def page_families() -> list[str]:
    """Return the installed families that can write Arabic, for the user's choice."""
    return list(QFontDatabase.families(QFontDatabase.WritingSystem.Arabic))


def _load(package: str, files: tuple[str, ...]) -> None:
    # The font package's own lookup reads all installed metadata, 30 ms at every start.
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for name in files:
            file = Path(folder) / "files" / name
            if file.is_file():
                QFontDatabase.addApplicationFont(str(file))
