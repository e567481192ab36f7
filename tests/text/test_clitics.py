"""Clitics come off the front of a word, and nothing else does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.text.clitics import bare, is_definite, readings

letters = st.text("ابتجحدرسصطعفقكلمنهوي", min_size=1, max_size=12)


def stems(word: str) -> list[str]:
    return [peeled.stem for peeled in readings(word)]


def test_the_whole_word_is_read_first() -> None:
    assert readings("وزاره")[0] == (0, "", "وزاره")


@pytest.mark.parametrize(
    ("word", "stem", "offset"),
    [
        ("وسوريا", "سوريا", 1),
        ("بدمشق", "دمشق", 1),
        ("لبغداد", "بغداد", 1),
        ("وببغداد", "بغداد", 2),
        ("فالعراق", "العراق", 1),
        ("كالعراق", "العراق", 1),
        ("بالعراق", "العراق", 1),
        ("للتحالف", "التحالف", 1),
        ("وللتحالف", "التحالف", 2),
        ("فللعراق", "العراق", 2),
    ],
)
def test_clitics_are_peeled(word: str, stem: str, offset: int) -> None:
    assert (offset, stem) in [(peeled.offset, peeled.stem) for peeled in readings(word)]


def test_of_three_lams_the_article_and_the_word_are_both_tried() -> None:
    assert {"اللجنه", "الجنه"} <= set(stems("للجنه"))


def test_the_lam_of_the_article_belongs_to_the_name() -> None:
    (peeled,) = [item for item in readings("للتحالف") if item.stem == "التحالف"]
    assert "للتحالف"[peeled.offset :] == "لتحالف"


def test_nothing_is_left_of_a_clitic_alone() -> None:
    assert stems("و") == ["و"]
    assert stems("بل") == ["بل"]


@given(letters)
def test_a_stem_is_the_rest_of_the_word_or_the_rest_with_its_alef_restored(word: str) -> None:
    for peeled in readings(word):
        rest = word[peeled.offset :]
        assert peeled.stem in {rest, "ا" + rest, "ال" + rest}
        assert len(peeled.clitics) == peeled.offset
        assert set(peeled.clitics) <= set("وفبكل")


@given(letters)
def test_a_word_has_few_readings(word: str) -> None:
    assert 1 <= len(readings(word)) <= 8


def test_the_article() -> None:
    assert bare("العراق") == "عراق"
    assert bare("اله") == "اله"
    assert is_definite("التنظيم")
    assert not is_definite("الذي")
    assert not is_definite("الي")
