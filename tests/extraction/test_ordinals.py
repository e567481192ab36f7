"""Ordinals in the accusative: a rank behind its noun, an adverb elsewhere."""

from __future__ import annotations

import pytest

from extraction.figure_reading import figures


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        ("برأت المحكمة متهما رابعا", "4", "متهما"),
        ("أحرز هدفا ثانيا قبل النهاية", "2", "هدفا"),
        ("استهدفت الغارة منزلا ثالثا", "3", "منزلا"),
    ],
)
def test_a_rank_behind_its_noun(text: str, value: str, counted: str) -> None:
    (mention,) = figures(text)
    assert (mention.kind.value, mention.value, mention.counted) == ("ordinal", value, counted)


@pytest.mark.parametrize(
    "text", ["حل العداء ثانيا وجاء زميله ثالثا", "ثالثا، وقف القتال", "أكد الوزير ثانيا"]
)
def test_an_adverb_is_no_rank(text: str) -> None:
    assert figures(text) == []
