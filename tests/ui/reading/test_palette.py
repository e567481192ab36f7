from __future__ import annotations

import re
from pathlib import Path

import muqabala.ui.reading as package
from muqabala.ui.reading.palette import ReadingPalette, color_fields


def luminance(value: str) -> float:
    """Relative luminance as WCAG 2.1 defines it."""
    parts = [int(value[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


def test_text_and_lines_can_be_seen_on_paper() -> None:
    day = ReadingPalette()
    for name in ("ink", "muted", "accent"):
        assert contrast(getattr(day, name), day.paper) >= 4.5, name
    lines = ("person", "organization", "place", "number", "date", "quote", "loaded", "conflict")
    for name in (*lines, "agree", "compatible", "passage", "repair", "missing", "note_edge"):
        assert contrast(getattr(day, name), day.paper) >= 3.0, name


def test_letters_can_be_read_on_every_fill() -> None:
    day = ReadingPalette()
    for name in ("number_fill", "conflict_fill", "note", "search", "selection"):
        assert contrast(day.ink, getattr(day, name)) >= 4.5, name


def test_fields_tell_colours_from_opacities() -> None:
    day = ReadingPalette()
    assert "ink" in color_fields()
    assert "lit_alpha" not in color_fields()
    assert all(re.fullmatch("#[0-9a-f]{6}", getattr(day, name)) for name in color_fields())


def test_no_other_module_of_the_reading_area_has_a_colour() -> None:
    folder = Path(next(iter(package.__path__)))
    for file in folder.glob("*.py"):
        if file.name != "palette.py":
            assert not re.search(r'"#[0-9a-fA-F]{3,8}"|QColor\(\d', file.read_text("utf-8")), file
