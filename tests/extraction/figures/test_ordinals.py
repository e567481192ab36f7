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
    "text", ["أولا: وقف القتال", "ثالثا، وقف القتال", "أكد الوزير ثانيا", "أولا وقبل كل شيء"]
)
def test_an_adverb_is_no_rank(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("حل العداء ثانيا في السباق", "ثانيا", "2"),
        ("وجاءت مرشحة الحزب أولا", "أولا", "1"),
        ("احتل المركز 31 عالميا", "31", "31"),
        ("المباراة المئة في مسيرته", "المئة", "100"),
        ("النسخة الخامسة بعد المئة من السباق", "الخامسة بعد المئة", "105"),
        ("العشرون", "العشرون", "20"),
        ("الـ12", "الـ12", "12"),
        ("ثالثا", "ثالثا", "3"),
    ],
)
def test_ranks_told_without_an_adjective(text: str, words: str, value: str) -> None:
    (mention,) = figures(text)
    assert (mention.kind.value, mention.span.of(text), mention.value) == ("ordinal", words, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("تجاوز عدد القتلى في العاصمة المئة", "100"),
        ("حضر وزراء الحكومة الـ24 في القصر", "24"),
        ("بلغ عدد القتلى الألف", "1000"),
    ],
)
def test_a_definite_number_that_counts(text: str, value: str) -> None:
    (mention,) = figures(text)
    assert (mention.kind.value, mention.value) == ("number", value)


def test_the_round_of_a_tournament_ranks() -> None:
    (mention,) = figures("منافسات الدورة الـ24 من الألعاب")
    assert (mention.kind.value, mention.value) == ("ordinal", "24")
