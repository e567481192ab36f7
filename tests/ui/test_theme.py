"""Themes: complete, readable, and the only place where colours are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from muqabala.errors import MuqabalaError
from muqabala.model.annotation import COLORS
from muqabala.settings import THEMES
from muqabala.ui import theme
from muqabala.ui.reading.mark_styles import PATTERNS
from muqabala.ui.reading.palette import color_fields

TEXT_AA, GRAPHIC_AA, TEXT_AAA = 4.5, 3.0, 7.0
TEXT_ON = [
    ("text", "window"),
    ("text", "panel"),
    ("text", "page"),
    ("text", "card"),
    ("text", "well"),
    ("text", "field"),
    ("text", "note_card"),
    ("text", "note_fill"),
    ("text", "second_selected"),
    ("selected_text", "selected"),
    ("soft_text", "window"),
    ("soft_text", "card"),
    ("soft_text", "well"),
    ("soft_text", "note_card"),
    ("placeholder", "field"),
    ("accent", "window"),
    ("accent_text", "accent"),
    ("agree", "agree_fill"),
    ("compatible", "compatible_fill"),
    ("conflict", "conflict_fill"),
    ("neutral", "neutral_fill"),
    ("person", "person_fill"),
    ("organization", "organization_fill"),
    ("place", "place_fill"),
    ("number", "number_fill"),
    ("date", "date_fill"),
    ("quote", "quote_fill"),
    ("loaded", "loaded_fill"),
]
LINE_ON_PAPER = ["person", "organization", "place", "number", "date", "conflict", "loaded", "lit"]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_words_are_readable(name: str, text: str, ground: str):
    chosen = theme.load(name)
    assert theme.contrast(chosen[text], chosen[ground]) >= TEXT_AA


@pytest.mark.parametrize("name", THEMES)
def test_selected_cards_keep_their_soft_words_readable(name: str):
    chosen = theme.load(name)
    assert theme.contrast(chosen["soft_text"], chosen["selected"]) >= TEXT_AA


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("role", LINE_ON_PAPER)
def test_lines_stand_out_from_the_page(name: str, role: str):
    palette = theme.load(name).reading
    assert theme.contrast(palette[role], palette["paper"]) >= GRAPHIC_AA


@pytest.mark.parametrize("name", THEMES)
def test_words_on_the_page_are_readable_on_paper_and_on_marks(name: str):
    palette = theme.load(name).reading
    for ground in ("paper", "note", "number_fill", "conflict_fill", "search", "search_current"):
        assert theme.contrast(palette["ink"], palette[ground]) >= TEXT_AA, ground
    assert theme.contrast(palette["muted"], palette["paper"]) >= TEXT_AA
    assert theme.contrast(palette["selection_ink"], palette["selection"]) >= TEXT_AA


@pytest.mark.parametrize("name", THEMES)
def test_the_pages_get_all_their_colours(name: str):
    assert set(theme.load(name).reading) == set(color_fields())


def test_all_themes_have_the_same_roles():
    first, *others = (theme.load(name).roles.keys() for name in THEMES)
    assert all(roles == first for roles in others)


@pytest.mark.parametrize("name", THEMES)
def test_every_colour_is_written_in_full(name: str):
    chosen = theme.load(name)
    colors = [*chosen.roles.values(), *chosen.reading.values()]
    assert all(re.fullmatch(r"#[0-9A-Fa-f]{6}", color) for color in colors)


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_has_no_role_left_in_it(name: str):
    assert "@" not in theme.style_sheet(theme.load(name))


def test_no_other_module_of_the_window_holds_a_colour():
    folder = Path(theme.__file__).parent
    for module in folder.glob("*.py"):
        assert not re.search(r"#[0-9a-fA-F]{6}\b", module.read_text(encoding="utf-8")), module


def test_night_is_dark_and_day_is_not():
    assert theme.load("night").dark
    assert not theme.load("day").dark


def test_contrast_of_black_and_white_is_the_greatest():
    assert theme.contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert theme.contrast("#777777", "#777777") == pytest.approx(1.0)


def test_a_theme_that_is_not_there_is_told_in_words():
    with pytest.raises(MuqabalaError) as failure:
        theme.load("pink")
    assert failure.value.code == "theme_unreadable"


@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_high_contrast_reaches_the_strictest_level(text: str, ground: str):
    chosen = theme.load("contrast")
    assert theme.contrast(chosen[text], chosen[ground]) >= TEXT_AAA


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("color", COLORS)
def test_words_are_readable_on_every_mark_and_its_edge_is_seen(name: str, color: str):
    reading = theme.load(name).reading
    assert theme.contrast(reading["ink"], reading[f"mark_{color}"]) >= TEXT_AA
    assert theme.contrast(reading[f"mark_{color}_edge"], reading["paper"]) >= GRAPHIC_AA


def test_no_two_marks_have_one_pattern():
    styles = [PATTERNS.get(color) for color in COLORS]
    assert len(set(styles)) == len(COLORS)
