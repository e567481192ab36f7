"""The colours of the reading area, one field for each meaning.

A theme file (`resources/themes/*.toml`, table `reading`) gives these fields by name. The
defaults are the day theme; no other module of the reading area contains a colour.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cache

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class ReadingPalette:
    """Colours as `#rrggbb`, opacities as 0 (clear) to 255 (solid).

    Line colours of kinds stand on `paper` and hold WCAG 3:1 against it; `ink`, `muted` and
    `accent` are text colours and hold 4.5:1.
    """

    desk: str = "#f4f1e9"
    paper: str = "#ffffff"
    ink: str = "#22262b"
    muted: str = "#626a75"
    rule: str = "#ddd9cd"
    accent: str = "#0e5a5a"

    person: str = "#6d3a94"
    organization: str = "#2457a6"
    place: str = "#24724a"
    number: str = "#8a5a00"
    number_fill: str = "#fff1cc"
    date: str = "#7a4b21"
    quote: str = "#626a75"
    loaded: str = "#a0356b"

    conflict: str = "#b3261e"
    conflict_fill: str = "#fde7e5"
    agree: str = "#24724a"
    compatible: str = "#8a6a00"
    passage: str = "#7b8794"
    repair: str = "#4b6a78"
    missing: str = "#6b6b6b"

    note: str = "#ffec80"
    note_edge: str = "#a88a00"
    mark_yellow: str = "#ffec80"
    mark_yellow_edge: str = "#a88a00"
    mark_green: str = "#cdeccf"
    mark_green_edge: str = "#1f6b43"
    mark_blue: str = "#cfe1fa"
    mark_blue_edge: str = "#2457a6"
    mark_pink: str = "#fad4e6"
    mark_pink_edge: str = "#a0356b"
    mark_violet: str = "#e3d3f5"
    mark_violet_edge: str = "#6d3a94"
    search: str = "#ffd08a"
    search_current: str = "#ff9d2e"
    selection: str = "#b9d9d6"
    selection_ink: str = "#10201f"
    lit: str = "#0e5a5a"

    pattern_alpha: int = 70
    shared_alpha: int = 38
    lit_alpha: int = 34
    band_alpha: int = 46
    hatch_alpha: int = 90


@cache
def color(value: str, alpha: int = 255) -> QColor:
    """Return the colour written as `#rrggbb`, made as clear as `alpha` says; do not change it."""
    made = QColor(value)
    made.setAlpha(alpha)
    return made


def color_fields() -> tuple[str, ...]:
    """Return the names of the fields that hold colours (the others hold opacities)."""
    return tuple(field.name for field in fields(ReadingPalette) if field.type == "str")
