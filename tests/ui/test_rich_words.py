"""Formatted words: what Markdown says is seen, each paragraph in its own direction, no more lines
than there is room for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from muqabala.ui.rich_words import Line, RichWords, body_lines


def test_signs_become_looks_and_positions_count_as_qt_does():
    (line,) = body_lines("🙂 **عريض** ثم *مائل*")
    assert line.text == "🙂 عريض ثم مائل"
    assert line.looks == ((3, 4, "strong"), (11, 4, "italic"))


def test_lists_quotations_and_addresses():
    item, quote, address = body_lines("- أول\n> قيل\nانظر [هنا](https://example.org/a)")
    assert (item.text, item.is_item) == ("• أول", True)
    assert (quote.text, quote.is_quote) == ("قيل", True)
    assert "\u2066https://example.org/a\u2069" in address.text


def test_each_paragraph_runs_as_its_own_words_do(qtbot: QtBot):
    words = RichWords(body_lines("عربي\nLatin words"), QFont(), 300, 9, mirrored=True)
    directions = [
        layout.textOption().textDirection() for layout, _inset, _line, _count in words._placed
    ]
    assert directions == [Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight]


def test_what_has_no_room_is_cut_and_told(qtbot: QtBot):
    lines = tuple(Line(f"سطر {n}") for n in range(6))
    whole = RichWords(lines, QFont(), 300, 6, mirrored=True)
    cut = RichWords(lines, QFont(), 300, 4, mirrored=True)
    assert not whole.is_cut
    assert cut.is_cut
    assert cut.texts == whole.texts[:4]
    assert cut.height < whole.height


def test_long_lines_wrap_and_everything_is_painted(qtbot: QtBot):
    words = RichWords(body_lines("> كلمة " + "طويلة " * 30), QFont(), 120, 9, mirrored=True)
    image = QImage(140, int(words.height) + 10, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    words.draw(painter, 0, 0, QColor("black"))
    painter.end()
    columns = {
        x for x in range(140) for y in range(image.height()) if image.pixelColor(x, y).value() < 128
    }
    assert columns
    assert max(columns) <= 120
