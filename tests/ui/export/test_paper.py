"""Pages laid out for paper: they run as the window does, and signs stay where they belong."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextDocument, QTextTable

from muqabala.ui.export.paper import paper, settled

_MARK, _FENCE, _END = "\u200f", "\u2066", "\u2069"


@pytest.fixture
def mirrored(qapp: object) -> Iterator[None]:
    before = QGuiApplication.layoutDirection()
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    QGuiApplication.setLayoutDirection(before)


def body(words: str) -> str:
    return f"<html><head><style>p {{ color: red; }}</style></head><body>{words}</body></html>"


def blocks(document: QTextDocument) -> list[str]:
    return [each.strip() for each in document.toPlainText().split("\n") if each.strip()]


@pytest.mark.usefixtures("mirrored")
def test_columns_run_as_the_window_does():
    document = paper(body("<table><tr><td>أول</td><td>ثان</td></tr></table>"))
    (table,) = [each for each in document.rootFrame().childFrames() if isinstance(each, QTextTable)]
    cells = [table.cellAt(0, column).firstCursorPosition().block().text() for column in (0, 1)]
    assert cells == ["ثان", "أول"]


@pytest.mark.usefixtures("mirrored")
def test_days_and_paths_are_fenced_off():
    document = paper(body("<p>الفرات · <bdi dir='ltr'>2019-04-14</bdi></p>"))
    assert f"{_FENCE}2019-04-14{_END}" in blocks(document)[0]


@pytest.mark.usefixtures("mirrored")
def test_signs_at_the_end_of_a_run_stand_between_marks():
    document = paper(body("<p>حكم: <strong>أكّده</strong></p><p>15 شهيدا.</p>"))
    assert blocks(document) == [
        f"حكم{_MARK}:{_MARK} {_MARK}{_MARK}أكّده",
        f"15{_MARK}{_MARK} {_MARK}{_MARK}شهيدا{_MARK}.{_MARK}",
    ]


@pytest.mark.usefixtures("mirrored")
def test_lines_from_the_left_and_blanks_between_tags_are_left_alone():
    document = paper(body("<p dir='ltr'>Twelve, people.</p>\n\n<p>كلمة</p>"))
    assert blocks(document) == ["Twelve, people.", "كلمة"]


def test_notes_stand_behind_the_paragraph_that_they_are_on(qapp: object):
    noted = "<div class='noted'><div class='margin'><aside><b>1</b><p>Why?</p></aside></div>"
    document = paper(body(f"{noted}<p>One.</p></div><p>Two.</p>"))
    assert blocks(document) == ["One.", "1", "Why?", "Two."]


def test_in_an_english_window_only_arabic_lines_are_marked(qapp: object):
    document = paper(body("<p>One (two).</p><p dir='rtl'>كلمة.</p>"))
    assert blocks(document) == ["One (two).", f"كلمة{_MARK}.{_MARK}"]


@pytest.mark.parametrize(
    "words", ["2019-04-14", "3.5", "كلمة كلمة", "New York", f"{_FENCE}a/b.{_END}"]
)
def test_what_needs_no_mark_has_none(words: str):
    assert settled(words) == words


@given(st.text(alphabet="اب12ab .,:«»()/-"))
def test_marks_are_all_that_is_added(words: str):
    assert settled(words).replace(_MARK, "") == words
