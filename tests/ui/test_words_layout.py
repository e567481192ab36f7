"""Words painted by hand: direction, wrapping, shortening."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from muqabala.ui.words_layout import Words

LONG = "أعلن المتحدث باسم المجلس البلدي أن فرق الإسعاف نقلت المصابين إلى المستشفى مساء السبت"


def lines_of(text: str, width: float, most: int) -> list[str]:
    made = Words(text, QApplication.font(), width, most, mirrored=True)
    return [line.text() for line in made.lines]


def test_short_words_stand_on_one_line(qapp: QApplication):
    assert lines_of("خبر", 400, 3) == ["خبر"]


def test_long_words_wrap_between_words(qapp: QApplication):
    lines = lines_of(LONG, 200, 20)
    assert len(lines) > 1
    assert " ".join(lines) == LONG


def test_the_last_line_is_shortened(qapp: QApplication):
    lines = lines_of(LONG, 160, 2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert LONG.startswith(lines[0])


def test_line_breaks_stay(qapp: QApplication):
    assert lines_of("واحد\nاثنان", 400, 5) == ["واحد", "اثنان"]


def test_letters_outside_the_basic_plane_are_not_cut(qapp: QApplication):
    text = "خبر 😀 " * 12
    assert "\ufffd" not in "".join(lines_of(text, 120, 3))


@given(st.text(alphabet="ابت 😀a1", max_size=80), st.integers(1, 4))
def test_there_are_never_more_lines_than_allowed(text: str, most: int):
    QApplication.instance() or QApplication([])
    made = Words(text, QFont(), 90.0, most, mirrored=False)
    assert len(made.lines) <= most
    assert made.height == pytest.approx(len(made.lines) * QFontMetricsF(QFont()).lineSpacing())
