"""Words beside a passage: whole ones, of its own paragraph."""

from hypothesis import given
from hypothesis import strategies as st

from muqabala.model.span import Span
from muqabala.text.contexts import words_around

TEXT = "سطر أول\nأعلن المجلس مقتل 12 مدنيا في القصف\nسطر أخير"
SPAN = Span(TEXT.index("12"), TEXT.index("12") + 2)


def test_the_paragraph_bounds_the_context():
    assert words_around(TEXT, SPAN) == ("أعلن المجلس مقتل ", " مدنيا في القصف")


def test_words_are_not_cut():
    assert words_around(TEXT, SPAN, 8) == ("مقتل ", " مدنيا")
    assert words_around(TEXT, SPAN, 6) == ("مقتل ", " مدنيا")


def test_a_prefix_stands_right_before_the_span():
    text = "قال لـ12 مدنيا"
    assert words_around(text, Span(6, 8)) == ("قال لـ", " مدنيا")


def test_nothing_stands_beside_all_of_a_text():
    assert words_around("12", Span(0, 2)) == ("", "")


@given(st.text(alphabet="اب \n1", max_size=60), st.data())
def test_what_is_returned_stands_there(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    before, after = words_around(text, Span(start, end), 9)
    assert set(before.split()) <= set(text[:start].split())
    assert set(after.split()) <= set(text[end:].split())
