import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from muqabala.text.folding import INVISIBLE, TATWEEL, fold, fold_with_map, folded_line

LETTERS = st.text(
    st.sampled_from(
        "ابتةهىيؤوئءأإآٱكکگ " + "\u064e\u0651\u0670" + TATWEEL + "\u200f\u202b" + "٣۳3😀"
    )
)


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("مُحَمَّد", "محمد"),
        ("الأنبــاء", "الانباء"),
        ("إدارة", "اداره"),
        ("مستشفى", "مستشفي"),
        ("شؤون شئون", "شوون شيون"),
        ("٢٠١٨ و۲۰۱۸", "2018 و2018"),
        ("دير\u00a0الزور", "دير الزور"),
        ("کوباني", "كوباني"),
        ("\u202bنص\u202c", "نص"),
        ("2ـ0 و٣ــ١", "2-0 و3-1"),
    ],
)
def test_spellings_that_readers_take_as_one(printed, folded):
    assert fold(printed) == folded


def test_different_words_stay_different():
    assert fold("سوريا") != fold("سوريون")
    assert fold("علم") != fold("عالم")


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@given(LETTERS)
def test_the_map_and_the_plain_folding_agree(text):
    assert fold_with_map(text).text == folded_line(text) == fold(text)


@given(LETTERS, st.data())
def test_a_folded_span_maps_to_words_that_fold_to_it(text, data):
    folded = fold_with_map(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    words = folded.span(start, end).of(text)
    # At the edge of a span nobody can tell that stretching stands between digits.
    assume(TATWEEL not in (words[:1], words[-1:]))
    assert fold(words) == folded.text[start:end]


@given(LETTERS, st.data())
def test_the_way_there_and_back_is_the_same(text, data):
    folded = fold_with_map(text)
    position = data.draw(st.integers(0, len(folded.text)))
    assert folded.folded(folded.original(position)) == position


def test_marks_on_the_last_letter_belong_to_the_span():
    text = "قتيلاً في"
    folded = fold_with_map(text)
    assert folded.span(0, 5).of(text) == "قتيلاً"


def test_invisible_characters_are_ranges_of_a_set():
    assert fold("أ\u200cب\u200dج\ufeff") == "ابج"
    assert "\u200b-\u200f" in INVISIBLE


def test_a_word_is_folded_as_a_page_is():
    letters = "".join(map(chr, range(1, 0xD800))) + "".join(map(chr, range(0xE000, 0x10000)))
    assert "".join(map(fold, letters)) == fold(letters)
