"""Figures of any run of words that figures are made of: in order, apart, and with a value."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from extraction.figure_reading import figures

RUN = (
    "خمسة وعشرون ألف وألف آلاف نصف ونصف إلا ربعا فاصلة سالب الثالث ثانيا بعد المئة في المئة بالمئة "
    "دولار دولارين من من ليرتين ريال واحد وخمسين سنتا USD $ € % - – ، . ( ) / : و أو إلى بين "
    "12 1,500 3.5 ٣ 0 007 2018 1/2 5ر2 9،5 بـ الـ نحو أكثر شخصا قتيلان سيارتين رقم عام ½ «القرار»"
)
TEXTS = st.lists(st.sampled_from([*RUN.split(), "\n"]), max_size=40)


@given(TEXTS, st.sampled_from([" ", ""]))
@example(["خمسة", "فاصلة", "1/2", "½"], " ")
@settings(max_examples=300, deadline=None)
def test_figures_stand_in_order_and_apart(words: list[str], blank: str) -> None:
    text = blank.join(words)
    end = 0
    for mention in figures(text):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.value
        end = mention.span.end
