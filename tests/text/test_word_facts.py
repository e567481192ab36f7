"""What one look-up tells of a word."""

from __future__ import annotations

import pytest

from muqabala.text import word_facts
from muqabala.text.folding import fold


def facts(word: str) -> set[str]:
    names = ("WORD", "NUMBER", "ALONE", "LEADING", "FOLLOWING", "PARTED", "STOP")
    found = word_facts.facts_of([fold(word)])[0]
    return {name.lower() for name in names if found & getattr(word_facts, name)}


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("كتاب", {"word"}),
        ("خمسة", {"word", "number", "leading", "following"}),
        ("15", {"word", "number", "leading", "following"}),
        ("2018", {"word", "number", "alone", "following"}),
        ("12.5", {"number", "parted"}),
        ("أمس", {"word", "alone", "following"}),
        ("هذا", {"word", "leading", "following"}),
        ("في", {"word"}),
        ("من", {"word", "following"}),
        ("شهرين", {"word", "alone", "following"}),
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
