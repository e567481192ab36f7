"""A heap of figures is read only near its words."""

from __future__ import annotations

from muqabala.text.calendars.tokens import read_tokens
from muqabala.text.heaps import near_words

CELLS = ["7"] * 2000


def test_of_a_heap_those_near_a_word_are_kept() -> None:
    texts = [*CELLS, "قتيلا", *CELLS]
    kept = near_words([at for at, text in enumerate(texts) if text == "7"], texts)
    assert (kept[0], kept[-1]) == (1960, 2040)


def test_few_figures_and_those_among_words_are_no_heap() -> None:
    few = list(range(500))
    assert near_words(few, ["7"] * 500) is few
    spread = list(range(0, 4000, 4))
    texts = ["7" if at % 4 == 0 else "كلمة" for at in range(4000)]
    assert near_words(spread, texts) is spread


def test_a_heap_without_words_has_none() -> None:
    assert near_words(list(range(2000)), CELLS) == []


def test_a_table_of_figures_marks_no_place_for_a_date_but_beside_its_words() -> None:
    assert read_tokens("7 " * 3000).marked == []
    assert len(read_tokens("في 3 مارس 2018 " + "7 " * 3000).marked) < 60
