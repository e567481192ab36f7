"""The typefaces of a PDF: which one draws a character, from files that are on this machine.

Amiri sets Arabic for reading; IBM Plex Sans Arabic sets headings and what is Latin. Characters
that neither has (Greek, Hebrew, signs) come from a typeface of the system if there is one.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from fpdf import FPDF
from fpdf.fonts import TTFFont

READING, HEADING = "amiri", "plex"
_PACKAGES = {READING: "fontpkg_amiri", HEADING: "fontpkg_ibm_plex_sans_arabic"}
_FILES = {
    (READING, ""): "Amiri-Regular.ttf",
    (READING, "B"): "Amiri-Bold.ttf",
    (READING, "I"): "Amiri-Italic.ttf",
    (READING, "BI"): "Amiri-BoldItalic.ttf",
    (HEADING, ""): "IBMPlexSansArabic-Regular.ttf",
    (HEADING, "B"): "IBMPlexSansArabic-SemiBold.ttf",
}
_SYSTEM_FILES = ("DejaVuSans.ttf", "NotoSans-Regular.ttf", "NotoSansHebrew-Regular.ttf",
                 "NotoSansSymbols2-Regular.ttf", "segoeui.ttf",
                 "seguisym.ttf", "Arial Unicode.ttf", "Apple Symbols.ttf")  # fmt: skip
"""Tried in this order for what the packaged typefaces lack."""
MISSING = "\u25a1"
"""What stands for a character that no typeface has; copying still gives the character."""


class Face(NamedTuple):
    """A typeface in one weight and posture: a key of `Faces`."""

    family: str
    style: str


class Faces:
    """The typefaces of one document, each opened when it is first needed."""

    def __init__(self, pdf: FPDF) -> None:
        self._pdf = pdf
        self._opened: dict[Face, TTFFont] = {}

    def close(self) -> None:
        """Close the files of all typefaces."""
        for font in self._opened.values():
            font.close()

    def font(self, face: Face) -> TTFFont:
        """Return the opened typeface."""
        if face not in self._opened:
            self._opened[face] = self._open(face)
        return self._opened[face]

    def choose(self, character: str, family: str, style: str, before: Face | None) -> Face | None:
        """Return the face that draws `character` in text of `family` and `style` ("", B, I, BI).

        What belongs to no script goes with the character `before`. None: no face has it.
        """
        if before is not None and not character.isalpha() and self._has(before, character):
            return before
        first = HEADING if family == HEADING or _is_latin(character) else READING
        first = READING if "I" in style else first
        for each in dict.fromkeys((first, READING, HEADING)):
            face = Face(each, style if (each, style) in _FILES else style.replace("I", ""))
            if self._has(face, character):
                return face
        others = (Face(str(path), "") for path in _system_files())
        return next((face for face in others if self._has(face, character)), None)

    def _has(self, face: Face, character: str) -> bool:
        invisible = unicodedata.category(character) == "Cf"
        return invisible or ord(character) in self.font(face).cmap

    def _open(self, face: Face) -> TTFFont:
        name = _FILES.get((face.family, face.style))
        path = _packaged(face.family, name) if name else Path(face.family)
        family = f"{face.family if name else path.stem}-{face.style}"
        self._pdf.add_font(family, "", path)
        font = self._pdf.fonts[family.lower().replace(" ", "")]
        assert isinstance(font, TTFFont)
        return font


def _is_latin(character: str) -> bool:
    return unicodedata.name(character, "").startswith("LATIN")


@cache
def _packaged(family: str, name: str) -> Path:
    spec = find_spec(_PACKAGES[family])
    assert spec is not None
    return Path(next(iter(spec.submodule_search_locations or ()))) / "files" / name


@cache
def _system_files() -> tuple[Path, ...]:
    """Return those of `_SYSTEM_FILES` that are installed, found once."""
    found = {path.name: path for folder in _system_folders() for path in folder.rglob("*.ttf")}
    return tuple(found[name] for name in _SYSTEM_FILES if name in found)


def _system_folders() -> Iterator[Path]:
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
    elif sys.platform == "darwin":
        yield Path("/System/Library/Fonts")
    else:
        yield Path("/usr/share/fonts")
