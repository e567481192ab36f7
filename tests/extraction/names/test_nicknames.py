"""Second names told behind الشهير and الملقب."""

from __future__ import annotations

import pytest

from extraction.name_reading import meant, people


@pytest.mark.parametrize(
    "text",
    [
        'قتل سالم القحطبي الشهير بـ"شبلان" أمس.',
        "قتل سالم القحطبي، الملقب باسم «شبلان»، أمس.",
        'قتل سالم القحطبي (المعروف بـ"شبلان") أمس.',
    ],
)
def test_a_quoted_second_name_is_the_same_person(text: str) -> None:
    assert people(text) == ["سالم القحطبي", "شبلان"]
    assert meant(text)["شبلان"] == meant(text)["سالم القحطبي"]


def test_a_second_name_needs_its_person_and_its_marks() -> None:
    assert people('افتتح الشارع الشهير بـ"شبلان" أمس.') == []
    assert people("قتل سالم القحطبي الشهير في بلدته أمس.") == ["سالم القحطبي"]
