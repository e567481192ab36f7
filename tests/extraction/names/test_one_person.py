"""The forms of one person's name in one report."""

from __future__ import annotations

import pytest

from extraction.name_reading import meant
from muqabala.text.names import are_forms_of_one_person


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("فاز إنريكي كابريلس. وتعهد إنريكي كابريليس بذلك.", "إنريكي كابريلس", "إنريكي كابريليس"),
        (
            "قال سالم زاهر. ووصل سالم زاهر الفاعوري.",
            "سالم زاهر",
            "سالم زاهر الفاعوري",
        ),
        ("وصل الشيخ ثامر. وتحدث الشيخ ثامر الفاعوري.", "ثامر", "ثامر الفاعوري"),
        ("قال محمد عبدالفضيل ذلك. ولفت عبد الفضيل إليه.", "محمد عبدالفضيل", "عبد الفضيل"),
    ],
)
def test_forms_of_one_name_have_one_entity(text: str, first: str, second: str) -> None:
    entities = meant(text)
    assert entities[first] == entities[second]


def test_a_listed_person_stands_for_another_spelling() -> None:
    text = "حصل إدموندو جونزاليس على أصوات. وقال إدموندو غونزاليس إنه فاز."
    assert set(meant(text).values()) == {"person:edmundo-gonzalez"}


def test_two_bearers_of_a_first_name_stay_apart() -> None:
    text = "وصل الشيخ ثامر. وتحدث ثامر الفاعوري وثامر الزعبي."
    entities = meant(text)
    assert len(set(entities.values())) == 3


@pytest.mark.parametrize(
    ("first", "second", "one"),
    [
        ("أحمد الشرع", "أحمد حسين الشرع", True),
        ("محمد حسن", "محمد حسين", False),
        ("سعيد عبد الله", "سعيد عبد الله الفاعوري", True),
        ("محمد بن", "محمد بن سالم", False),
        ("الفاعوري", "سالم الفاعوري", False),
        ("سالم الفاعوري", "نزار الفاعوري", False),
        ("سلمان العودة", "سليمان العودة", False),
        ("سالم الحسني", "سالم الحسيني", False),
    ],
)
def test_which_names_may_be_one_person(first: str, second: str, *, one: bool) -> None:
    assert are_forms_of_one_person(first, second) is one
    assert are_forms_of_one_person(second, first) is one
