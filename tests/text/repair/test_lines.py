"""Line ends and hard wraps."""

import itertools
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.text.repair.lines import Wrap, find_wrap, opens_list_item, runs_on, split_lines

PARAGRAPH = (
    "وصلت إلى المرفأ صباح اليوم سفينة محملة بالقمح بعد رحلة استمرت أسبوعين وقال مدير المرفأ إن "
    "تفريغ الحمولة يحتاج إلى خمسة أيام عمل متواصلة وإن ثلاث سفن أخرى تنتظر دورها في عرض البحر "
    "بسبب سوء الأحوال الجوية، مضيفا أن العمال يعملون في ثلاث ورديات حتى ينتهي العمل قبل العيد."
)


def test_every_convention_of_line_ends():
    source = "أ\r\nب\rج\nد\x85ه\u2028و\u2029ز\x0cح"
    lines = split_lines(source)
    assert [line.text for line in lines] == list("أبجدهوزح")
    assert all(source[line.start] == line.text for line in lines)


@given(st.text())
def test_lines_lose_only_their_ends(text):
    for line in split_lines(text):
        assert text[line.start : line.start + len(line.text)] == line.text
    assert (
        "".join(line.text for line in split_lines(text)).split()
        == "".join(c for c in text if c not in "\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029").split()
    )


@pytest.mark.parametrize("width", [50, 72, 90, 110])
def test_a_wrapped_text_is_known_by_its_width(width):
    lines = textwrap.wrap(PARAGRAPH * 3, width)
    found = find_wrap(lines)
    assert 0.8 * width <= found.width <= width
    assert found.width < found.tight
    assert all(runs_on(a, b, found, blank_between=False) for a, b in itertools.pairwise(lines))


@pytest.mark.parametrize(
    "lines",
    [
        [PARAGRAPH, PARAGRAPH[:200] + ".", PARAGRAPH],
        ["وصل الوفد إلى العاصمة اليوم.", "اجتمع الوفد بالوزير مساء.", "غادر الوفد العاصمة ليلا."]
        * 3,
        ["خبز", "زيت زيتون", "سكر وشاي وقهوة", "ملح"] * 3,
        ["سطر واحد"],
        [],
    ],
)
def test_whole_paragraphs_and_lists_are_not_wrapped(lines):
    assert find_wrap(lines) is None


def test_a_paragraph_runs_on_over_a_page_break_only_in_mid_sentence():
    full, ended = "كلمة " * 15 + "كلمة", "كلمة " * 15 + "كلمة."
    wrap = Wrap(80, 80)
    assert runs_on(full, "تتمة", wrap, blank_between=True)
    assert not runs_on(ended, "تتمة", wrap, blank_between=True)
    assert not runs_on("قصير", "تتمة", wrap, blank_between=False)


def test_a_sentence_that_ends_where_a_word_would_have_fitted_ends_its_paragraph():
    ended = "كلمة " * 14 + "كلمة."
    assert runs_on(ended, "تتمة", Wrap(80, 80), blank_between=False)
    assert not runs_on(ended, "تتمة", Wrap(80, 82), blank_between=False)


@pytest.mark.parametrize("line", ["- بند", "• بند", "1. بند", "٢) بند", "3- بند"])
def test_list_items(line):
    assert opens_list_item(line)


@pytest.mark.parametrize("line", ["بند", "15 قتيلا", "-بلا مسافة", "2020 كان عاما"])
def test_other_lines_are_no_items(line):
    assert not opens_list_item(line)


@given(
    st.lists(st.integers(20, 60), min_size=4, max_size=12),
    st.lists(st.integers(95, 120), min_size=1, max_size=4),
    st.randoms(use_true_random=False),
)
def test_mostly_short_lines_are_a_list(short, long, chance):
    lengths = [*short, *long]
    chance.shuffle(lengths)
    lines = [("كلمة " * 30)[: length - 2].strip() + "ات" for length in lengths]
    if 4 * len(long) <= len(lengths):
        assert find_wrap(lines) is None
