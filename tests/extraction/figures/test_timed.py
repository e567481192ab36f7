"""Figures inside dates, durations and times of day are not read twice."""

from __future__ import annotations

import pytest

from extraction.figure_reading import prepared, told
from muqabala.extraction.dates.dates import find_dates
from muqabala.extraction.figures.passage import Passage
from muqabala.extraction.figures.timed import Timed
from muqabala.text.folding import fold


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("قتل 15 جنديا في 29 مارس 2018", ["29", "2018"]),
        ("خلال 24 ساعة قتل 15", ["24"]),
        ("في الساعة 20:45 من مساء أمس", ["20", "45"]),
        ("في الثامنة والنصف مساء قتل خمسة", ["الثامنة", "والنصف"]),
        ("منذ 2014 نزح 300 شخص", []),
        ("شهد العام الماضي 1200 حادث", []),
    ],
)
def test_only_what_is_a_part_of_more_is_held(text: str, held: list[str]) -> None:
    passage = Passage.of(prepared(text))
    timed = Timed(passage)
    words = [
        " ".join(passage.tokens.texts[one.first : one.last + 1])
        for one in passage.numerals
        if timed.hold(one)
    ]
    assert words == [fold(word) for word in held]


def test_a_figure_of_a_date_is_no_figure() -> None:
    assert told("قتل 15 جنديا في 29 مارس 2018") == [("15", "number", "15")]


def test_marks_on_the_letters_move_nothing() -> None:
    text = "قُتِلَ 15 جُنديًّا في 29 مارِس 2018"
    assert told(text) == [("15", "number", "15")]


def test_a_document_is_asked_once() -> None:
    one = prepared("في 29 مارس 2018")
    assert find_dates(one) is find_dates(one)
