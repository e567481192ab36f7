"""Bodies that every state has."""

from __future__ import annotations

import pytest

from extraction.name_reading import scan
from muqabala.extraction.names.state_bodies import find_state_bodies, state_bodies


def bodies(text: str, home: str = "") -> list[tuple[str, str]]:
    read = scan(text)
    folded = read.prepared.folded
    return [
        (folded.span(name.start, name.end).of(text), name.entity.id)
        for name in find_state_bodies(read, home)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("والجيش اللبناني", ("الجيش اللبناني", "org:armed-forces-lb")),
        ("للحكومة الأردنية", ("لحكومة الأردنية", "org:government-jo")),
        ("الجيش الكوري الجنوبي", ("الجيش الكوري الجنوبي", "org:armed-forces-kr")),
        ("بوزارة المالية التونسية", ("وزارة المالية التونسية", "org:ministry-of-finance-tn")),
        ("السفارة الروسية", ("السفارة الروسية", "org:embassy-ru")),
        ("الخارجية القطرية", ("الخارجية القطرية", "org:ministry-of-foreign-affairs-qa")),
    ],
)
def test_a_nationality_makes_a_body(text: str, expected: tuple[str, str]) -> None:
    assert bodies(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["الجيش", "الحكومة وعدت", "الخارجية", "وزير الدفاع السوري", "الداخلية اللبناني", "البرلمان"],
)
def test_without_it_these_are_none(text: str) -> None:
    assert bodies(text) == []


def test_ministries_stand_alone_and_belong_home() -> None:
    assert bodies("وزارة الصحة", "EG") == [("وزارة الصحة", "org:ministry-of-health-eg")]
    assert bodies("وزارة الصحة") == [("وزارة الصحة", "org:ministry-of-health")]


def test_two_spellings_of_a_body_are_one() -> None:
    found = bodies("وزارة الخارجية الأمريكية ووزارة الشؤون الخارجية الأميركية")
    assert {identifier for _, identifier in found} == {"org:ministry-of-foreign-affairs-us"}


def test_the_table_marks_what_needs_a_nationality() -> None:
    names = state_bodies().names
    assert names["وزاره الداخليه"]["alone"] == "yes"
    assert names["الداخليه"]["alone"] == "no"
