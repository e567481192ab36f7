from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from muqabala.model.span import Span
from muqabala.ui.reading.positions import Positions, displayable

TEXTS = st.text(alphabet="اب 1a\u0651\U0001f600\U00020000\n", max_size=40)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_code_points_and_units_answer_each_other(text: str) -> None:
    positions = Positions(text)
    for position in range(len(text) + 1):
        assert positions.to_qt(position) == units(text[:position])
        assert positions.from_qt(positions.to_qt(position)) == position


def test_the_middle_of_a_pair_is_the_position_before_it() -> None:
    positions = Positions("ا\U0001f600ب")
    assert [positions.from_qt(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


def test_spans_cross_both_ways_after_an_emoji() -> None:
    text = "\U0001f600 محمد هنا"
    positions = Positions(text)
    assert positions.span_to_qt(Span(2, 6)) == (3, 7)
    assert positions.span_from_qt(3, 7).of(text) == "محمد"


@given(st.text(max_size=60))
def test_displayable_text_keeps_its_length_and_survives_the_document(text: str) -> None:
    shown = displayable(text)
    assert len(shown) == len(text)
    document = QTextDocument()
    document.setPlainText(shown)
    assert document.toRawText().replace("\u2029", "\n") == shown


def test_line_ends_become_one_break_without_moving_what_follows() -> None:
    text = "سطر\r\nسطر\rسطر"
    shown = displayable(text)
    assert shown.count("\n") == 2
    assert shown.index("سطر", 4) == text.index("سطر", 4)


def test_a_safe_text_is_the_same_object() -> None:
    text = "نص سليم\nفقرة"
    assert displayable(text) is text
