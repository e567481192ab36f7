"""How words fit, and the tables behind it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.text.lexicon import read_table
from muqabala.text.repair.line_fit import fit, fits_across, opens_sentence
from muqabala.text.repair.line_words import describe, is_fragment, is_known, letters

WORDS = """
    في من قال قالت الوزير، المدينة. وكالة التي أن هو هذا ثلاثة 2017 مارس عدوانًا بعدما لم وأضاف
    للمدينة مدينته جديدة «الوطن» – عليه
"""
TOKENS = st.sampled_from(WORDS.split())
CLITICS = st.sampled_from(["و", "ف", "ب", "ل", "ال", "وال", "بال"])


def score(*words):
    return fit(*(describe(word) if word else None for word in words), {})


@given(st.one_of(st.none(), TOKENS), st.one_of(st.none(), TOKENS))
def test_every_pair_has_a_score_within_bounds(first, second):
    assert -6 <= score(first, second) <= 7


@given(TOKENS, TOKENS, TOKENS)
def test_a_word_before_only_adds(before, first, second):
    words = [describe(word) for word in (before, first, second)]
    assert fits_across(*words, {}) >= fit(*words[1:], {})


@given(st.text(max_size=12))
def test_any_token_is_described(token):
    word = describe(token)
    assert word.kind
    assert word.front
    assert word.mark in ("", ".", ",")


def test_fixed_pairs_are_two_words_of_arabic():
    for row in read_table("line_glue"):
        words = [row["first"], *row["second"].rstrip("+").split()]
        assert row["first"] == "." or all(letters(word) for word in words)
        assert len(row["second"].split()) == (2 if row["first"] == "." else 1)


def test_fixed_pairs_are_listed_once():
    pairs = [(row["first"], row["second"]) for row in read_table("line_glue")]
    assert len(pairs) == len(set(pairs))


def test_classes_are_those_that_the_judgement_knows():
    for row in read_table("line_words"):
        word = row["words"].split()[0]
        assert isinstance(score(word, "المدينة"), float)
        assert isinstance(score("المدينة", word), float)


def test_pieces_that_must_stay_pieces_are_not_listed():
    for piece in ("ية", "ير", "كد", "ات", "ون", "يا", "ين", "كدت"):
        assert piece not in {w for r in read_table("line_words") for w in r["words"].split()}


@pytest.mark.parametrize("words", ["من جهته", "كما أن", "في حين", "وزير الدفاع"])
def test_usual_starts_of_sentences(words):
    first, second = map(describe, words.split())
    assert opens_sentence(first, second) is (words != "وزير الدفاع")


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (("مارس", "2017"), ("الوزارة", "2017")),
        (("عام", "2017"), ("المدينة", "2017")),
        (("من", "هي"), ("في", "هي")),
        ((None, "وقال"), (None, "القديمة")),
        (("انتهى.", None), ("في", None)),
        (("كان", "لا"), ("في", "لا")),
        (("التابعة", "للوزارة"), ("وزارة", "للمدينة")),
        (("هذا", "القرار"), ("هذا", "قرارنا")),
        (("القوات", "التي"), ("القوات", "الذي")),
    ],
)
def test_more_neighbours(better, worse):
    assert score(*better) > score(*worse)


def test_an_adjective_between_does_not_part_a_fixed_pair():
    spokesman, military, of = map(describe, ("المتحدث", "العسكري", "باسم"))
    other = describe("الجسر")
    assert fits_across(spokesman, military, of, {}) > fits_across(other, military, of, {})


@pytest.mark.parametrize("word", ["«الوزير»،", "أَعْلَنَ", "إلى:", "(السوريّة)"])
def test_letters_are_bare(word):
    assert (
        letters(word)
        == {
            "«الوزير»،": "الوزير",
            "أَعْلَنَ": "اعلن",
            "إلى:": "الي",
            "(السوريّة)": "السورية",
        }[word]
    )


@given(st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهويةى", min_size=3, max_size=9))
def test_a_word_of_three_letters_or_more_is_no_fragment(word):
    assert not is_fragment(letters(word))


@given(
    st.sampled_from(["وزير", "مدينة", "غارات", "تقارير", "قرية"]),
    st.sampled_from(["و", "ف", "ب", "ل", "ال", "وال", "بال"]),
)
def test_a_known_word_stays_known_with_its_clitics(word, clitic):
    assert is_known(letters(clitic + word))
