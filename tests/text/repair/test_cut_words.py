"""Words cut in two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.text.repair.cut_words import (
    are_halves,
    find_cuts,
    is_broken,
    is_visual_order,
    may_be_visual_order,
)
from muqabala.text.repair.line_fit import fit
from muqabala.text.repair.line_words import describe, is_fragment, is_known, letters

SOUND = """
قال وزير الخارجية أمس إن الاجتماع مع الوفد كان مهما وسوف يستمر غدا في القاهرة
""".strip()


@pytest.mark.parametrize("pair", [("السور", "ية"), ("تقار", "ير"), ("أ", "كثر"), ("العسكر", "ية،")])
def test_halves_that_make_one_word(pair):
    assert are_halves(*pair)


@pytest.mark.parametrize(
    "pair",
    [
        ("في", "ها"),
        ("من", "زل"),
        ("السور،", "ية"),
        ("أ", "ب"),
        ("كتب", "ها"),
        ("أ", "ش"),
        ("و", "زير"),
    ],
)
def test_neighbours_that_are_not_surely_one_word(pair):
    assert not are_halves(*pair)


def test_cuts_inside_a_line_are_found_by_index():
    assert find_cuts(["في", "الأراضي", "السور", "ية", "أمس"]) == [3]
    assert find_cuts(SOUND.split()) == []


def test_the_share_of_fragments_tells_broken_text():
    pieces = ["ا", "ل", "كد", "ين", "ة", "12"]
    assert not is_broken(SOUND.split(), 0.1, 1)
    assert is_broken(pieces, 0.9, 6)
    assert not is_broken(pieces, 1, 6)
    assert not is_broken(pieces, 0.9, 7)
    assert not is_broken(["12", "abc"], 0, 0)


@given(st.lists(st.sampled_from([*SOUND.split(), "كد", "ين", "12"]), min_size=1, max_size=150))
def test_a_sound_beginning_acquits_no_broken_text(words):
    fragments = sum(word in ("كد", "ين") for word in words)
    arabic = sum(word != "12" for word in words)
    assert is_broken(words, 0.12, 0) == (fragments > 0.12 * arabic)


def test_visual_order_is_known_by_its_word_ends():
    backward = [word[::-1] for word in ("الوزارة", "المدينة", "القاهرة", "الحكومة", "الدولة", "في")]
    assert is_visual_order(backward)
    assert not is_visual_order([word[::-1] for word in backward])


@pytest.mark.parametrize(
    "word", ["والسورية", "بالقاهرة", "للمدينة", "تقاريره", "وسيعلن", "مقاتلاتها"]
)
def test_clitics_do_not_hide_a_known_word(word):
    assert is_known(letters(word))


@pytest.mark.parametrize(
    ("word", "fragment"),
    [("ير", True), ("له", False), ("تل", False), ("في", False), ("و", False), ("24", False)],
)
def test_fragments(word, fragment):
    assert is_fragment(letters(word)) is fragment


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (("في", "المدينة"), ("في", "قالت")),
        (("التي", "قالت"), ("التي", "المدينة")),
        (("وكالة", "الأنباء"), ("وكالة", "على")),
        (("المدينة", "القديمة"), ("المدينة", "القديم")),
        (("الأمم", "المتحدة"), ("الأمم", "في")),
        (("عدوانا،", "وقال"), ("عدوانا،", "القديم")),
        (("لم", "يكن"), ("لم", "المدينة")),
    ],
)
def test_some_neighbours_fit_better_than_others(better, worse):
    scores = [fit(describe(a), describe(b), {}) for a, b in (better, worse)]
    assert scores[0] > scores[1]


def test_a_pair_seen_elsewhere_in_the_document_fits_better():
    pair = describe("مرفأ"), describe("الصيد")
    seen = {("مرفا", "الصيد"): 2}
    assert fit(*pair, seen) > fit(*pair, {}) == fit(*pair, seen, own=2)


def test_words_drawn_backwards_are_counted_at_the_ends_too():
    assert may_be_visual_order("ة ة قال ة ة لا")
    assert not may_be_visual_order("ة ة قال ة ة")
