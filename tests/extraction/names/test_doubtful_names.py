"""Places whose names are words too."""

from __future__ import annotations

import pytest

from extraction.name_reading import scan
from muqabala.extraction.names.doubtful_names import is_word_here


@pytest.mark.parametrize(
    ("text", "name", "word"),
    [
        ("سيول جارفة بعد أمطار غزيرة", "سيول", True),
        ("سيول عاصمة كوريا", "سيول", False),
        ("عدن مدينة", "عدن", False),
        ("دمشق غزيرة السيول", "دمشق", False),
        ("الضفة الغربية من نهر الفرات", "الضفه الغربيه", True),
        ("الضفة الغربية هادئة اليوم", "الضفه الغربيه", False),
    ],
)
def test_words_of_the_report_tell(text: str, name: str, word: bool) -> None:
    assert is_word_here(scan(text), 0, name) is word


def test_the_word_before_tells() -> None:
    assert is_word_here(scan("نشر صور الحادث"), 1, "صور")
