from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlock, QTextCursor

from muqabala.model.document import Role
from muqabala.model.span import Span
from muqabala.ui.reading.page import PageView
from muqabala.ui.reading.page_format import latin_paragraphs


def block(page: PageView, number: int) -> QTextBlock:
    return page.text.document().findBlockByNumber(number)


def size(found: QTextBlock) -> float:
    return found.begin().fragment().charFormat().font().pointSizeF()


@pytest.mark.parametrize(
    ("paragraph", "is_latin"),
    [
        ("Follow us on example.org", True),
        ("fbpx قال المصدر", False),
        ("https://example.org/news قالت", False),
        ("2014 - 15", False),
        ("", False),
        ("Ελληνικά", True),
    ],
)
def test_only_a_wholly_latin_paragraph_reads_left_to_right(paragraph: str, is_latin: bool) -> None:
    text = f"أول\n{paragraph}\nآخر"
    expected = [Span(4, 4 + len(paragraph))] if is_latin else []
    assert latin_paragraphs(text) == expected


def test_directions_reach_the_blocks(page: PageView) -> None:
    directions = [block(page, number).textDirection() for number in range(6)]
    left, right = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert directions == [right, right, right, right, left, right]


def test_roles_have_sizes_of_their_own(page: PageView) -> None:
    headline, body, boilerplate = (size(block(page, number)) for number in (0, 1, 5))
    assert headline > body > boilerplate
    weight = block(page, 0).begin().fragment().charFormat().font().weight()
    assert weight == QFont.Weight.Bold


def test_no_word_is_cut_by_a_format(page: PageView) -> None:
    text = page.text.shown.text
    for number in range(6):
        iterator = block(page, number).begin()
        while not iterator.atEnd():
            start = iterator.fragment().position()
            inside = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
            assert not inside
            iterator += 1


def test_the_blank_of_a_lost_number_is_widened(page: PageView) -> None:
    gap = page.text.shown.text.index("  ")
    cursor = QTextCursor(page.text.document())
    cursor.setPosition(gap + 1)
    assert cursor.charFormat().fontLetterSpacing() > 5
    rects = page.text.rects_of(Span(gap, gap + 2))
    assert rects[0].width() > 25


def test_every_line_of_a_paragraph_is_as_high_as_the_next(page: PageView) -> None:
    layout = block(page, 1).layout()
    tops = [layout.lineAt(index).y() for index in range(layout.lineCount())]
    assert len(tops) > 1
    steps = {round(after - before) for before, after in itertools.pairwise(tops)}
    assert len(steps) == 1


def test_paragraph_roles_come_from_the_document(page: PageView) -> None:
    roles = [paragraph.role for paragraph in page.text.shown.paragraphs]
    assert roles[0] is Role.HEADLINE
