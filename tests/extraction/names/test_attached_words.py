"""What is written onto a word is off before a name is made of it, and only that."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.extraction.names.attached_words import without_clitics


@pytest.mark.parametrize(
    ("selected", "offered"),
    [
        ("والرقة", "الرقة"),
        ("بالرقة", "الرقة"),
        ("وبالرقة", "الرقة"),
        ("للتحالف", "التحالف"),
        ("وللتحالف  الدولي", "التحالف الدولي"),
        ("ودمشق", "دمشق"),
        ("لدمشق", "دمشق"),
        ("فحَلَب", "حَلَب"),
        ("والفصائل الزرقاء", "الفصائل الزرقاء"),
    ],
)
def test_clitics_are_off_first(selected: str, offered: str):
    assert without_clitics(selected)[0] == offered
    assert " ".join(selected.split()) in without_clitics(selected)


@pytest.mark.parametrize(
    "selected",
    ["وزارة الدفاع", "بيروت", "لبنان", "كركوك", "باريس", "وليد الأحمد", "لجنة التحقيق", "فلسطين",
     "كفرشمسون", "بالو", "الرقة", "وادي بردى", "والدة"],
)  # fmt: skip
def test_words_that_begin_with_such_a_letter_stay_first(selected: str):
    assert without_clitics(selected)[0] == selected


def test_one_word_that_can_be_read_in_one_way_is_offered_alone():
    assert without_clitics("الرقة") == ("الرقة",)


@given(st.text("ابلوكف رقةمن", max_size=14))
def test_the_words_themselves_are_always_among_those_offered(words: str):
    assert " ".join(words.split()) in without_clitics(words)
