"""What one look-up tells of a word."""

from __future__ import annotations

import pytest

from muqabala.text import word_facts
from muqabala.text.folding import fold


def facts(word: str) -> set[str]:
    names = ("WORD", "NUMBER", "ALONE", "LEADING", "FOLLOWING", "STOP", "UNIT")
    found = word_facts.facts_of([fold(word)])[0]
    return {name.lower() for name in names if found & getattr(word_facts, name)}


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("كتاب", {"word"}),
        ("خمسة", {"word", "number", "leading", "following"}),
        ("15", {"word", "number", "leading", "following"}),
        ("2018", {"word", "number", "alone", "following"}),
        ("12.5", {"number"}),
        ("أمس", {"word", "alone", "following"}),
        ("هذا", {"word", "leading", "following"}),
        ("في", {"word"}),
        ("من", {"word", "following"}),
        ("شهرين", {"word", "alone", "following", "unit"}),
        ("مليون", {"word", "number"}),
        (".", {"stop"}),
        ("،", set()),
        ("(", set()),
        ("٪", set()),
        ("२", {"word"}),
    ],
)
def test_a_word_is_known_by_itself(word: str, told: set[str]) -> None:
    assert facts(word) >= told if told else not facts(word)
    assert facts(word) <= told | {"following"}


def test_the_places_of_a_fact_are_those_of_the_tokens_that_have_it() -> None:
    found = word_facts.facts_of(["قتل", "15", "جنديا", "،", "يوم", "2018", "."])
    assert word_facts.places(found, word_facts.NUMBER) == [1, 5]
    assert word_facts.places(found, word_facts.STOP) == [6]
    assert word_facts.parted(found) == []
    assert word_facts.places(b"", word_facts.WORD) == []


def test_marks_are_left_out_of_the_words() -> None:
    found = word_facts.facts_of(["قتل", "،", "15", "12.5", "."])
    is_word, kept = word_facts.words_among(found)
    assert list(is_word) == [1, 0, 1, 0, 0]
    assert kept == bytes((found[0], found[2]))
    assert word_facts.parted(found) == [3]


def duals(*words: str) -> list[int]:
    return word_facts.places(word_facts.facts_of(list(words)), word_facts.DUAL)


def test_the_form_of_a_dual_is_told_of_words_of_any_lexicon_and_of_none() -> None:
    assert duals("زيتونتان", "يومين", "كتاب", "-", "12", "زيتونتي") == [0, 1, 5]


def test_a_word_that_was_acquitted_is_no_dual_any_more() -> None:
    assert duals("حصيرتان", "ليمونتان") == [0, 1]
    word_facts.acquit("حصيرتان")
    word_facts.acquit("كلمة لم تقرأ")
    assert duals("حصيرتان", "ليمونتان") == [1]


def test_what_is_learned_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_facts, "_REMEMBERED", 0)
    assert duals("برتقالتان", "كرسي", "برتقالتان") == [0, 1, 2]
    assert facts("خمسة") == {"word", "number", "leading", "following"}


@pytest.mark.parametrize("figure", ["7", "05", "999", "1950", "2099", "2150", "30000"])
def test_common_and_rare_figures_are_told_alike(figure: str) -> None:
    begins = "alone" if len(figure) == 4 else "leading"
    assert facts(figure) == {"word", "number", "following", begins}
