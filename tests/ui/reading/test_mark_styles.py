from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from muqabala.model.span import NOWHERE
from muqabala.ui.reading.mark_geometry import Piece
from muqabala.ui.reading.mark_styles import (
    BOXED,
    LINES,
    draw_behind,
    draw_lines,
    fill_color,
    gap_box,
    line_color,
    wave,
)
from muqabala.ui.reading.marks import Mark, MarkKind
from muqabala.ui.reading.palette import ReadingPalette, color

PALETTE = ReadingPalette()
GREY = ReadingPalette(
    **dict.fromkeys(("person", "organization", "place", "date", "quote", "loaded"), "#000000"),
    number="#000000",
    conflict="#000000",
    conflict_fill="#ffffff",
    number_fill="#ffffff",
)


def drawn(mark: Mark, palette: ReadingPalette = PALETTE) -> QImage:
    image = QImage(80, 40, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    pieces = [Piece(QRectF(10, 6, 60, 24), 24, 18)]
    painter = QPainter(image)
    draw_behind(painter, mark, pieces, palette)
    draw_lines(painter, mark, pieces, palette)
    painter.end()
    return image


LINED = [MarkKind.PERSON, MarkKind.ORGANIZATION, MarkKind.PLACE, MarkKind.NUMBER, MarkKind.DATE]
LINED += [MarkKind.QUOTE, MarkKind.LOADED]


def test_kinds_differ_without_any_colour() -> None:
    pictures = [drawn(Mark(NOWHERE, kind), GREY) for kind in LINED]
    pictures.append(drawn(Mark(NOWHERE, MarkKind.NUMBER, conflict=True), GREY))
    for index, one in enumerate(pictures):
        assert all(one != other for other in pictures[index + 1 :])


@pytest.mark.parametrize("state", ["shared", "conflict", "uncertain", "nested"])
def test_states_differ_from_the_plain_mark(state: str) -> None:
    kind = MarkKind.PLACE
    assert drawn(Mark(NOWHERE, kind, **{state: True})) != drawn(Mark(NOWHERE, kind))


def test_every_kind_has_a_form_of_its_own() -> None:
    formless = set(MarkKind) - set(LINES) - BOXED
    assert formless == {MarkKind.NOTE, MarkKind.SEARCH, MarkKind.MISSING}


def test_what_both_share_is_filled_and_a_name_in_a_name_is_not() -> None:
    assert fill_color(Mark(NOWHERE, MarkKind.PLACE), PALETTE).alpha() == 0
    assert fill_color(Mark(NOWHERE, MarkKind.PLACE, shared=True), PALETTE).alpha() > 0
    inside = Mark(NOWHERE, MarkKind.PLACE, shared=True, nested=True)
    assert fill_color(inside, PALETTE).alpha() == 0


def test_the_box_of_a_lost_number_stands_in_its_blank_or_before_the_letter() -> None:
    wide = Piece(QRectF(10, 0, 40, 20), 15, 18)
    narrow = Piece(QRectF(10, 0, 5, 20), 15, 18)
    assert wide.rect.contains(gap_box(wide))
    assert gap_box(narrow).left() >= narrow.rect.right()
    ending = replace(narrow, is_blank=True)
    assert gap_box(ending).right() <= ending.rect.right()


def test_a_wave_reaches_from_end_to_end() -> None:
    path = wave(10, 47, 20)
    bounds = path.boundingRect()
    assert bounds.left() == 10
    assert bounds.right() == pytest.approx(47)
    assert bounds.height() > 2


def test_colours_carry_their_opacity() -> None:
    assert line_color(MarkKind.NOTE, PALETTE) == QColor(PALETTE.note_edge)
    assert color("#102030", 40).alpha() == 40
    assert color("#102030") == QColor(0x10, 0x20, 0x30)
    assert color("#102030").alpha() == 255
    assert isinstance(Qt.PenStyle.DotLine, Qt.PenStyle)
