"""Words of a text, and what stands between them."""

from hypothesis import given
from hypothesis import strategies as st

from muqabala.text.tokens import WORD, find_words, words_and_gaps


@given(st.text(alphabet="ابتو ،.-\n«»123aZé_٪", max_size=40))
def test_words_and_gaps_take_turns_and_make_up_the_text(text):
    words, gaps = words_and_gaps(text)
    assert words == [word.text for word in find_words(text)] == WORD.findall(text)
    assert len(words) == len(gaps)
    made = "".join(word + gap for word, gap in zip(words, gaps, strict=True))
    assert not words or text.endswith(made)


def test_letters_of_other_scripts_are_words():
    text = "ڤيينا Zürich Київ №5 10٪ پژوهش 東京 كـورونا"
    assert [word.text for word in find_words(text)] == WORD.findall(text)
