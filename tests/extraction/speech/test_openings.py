"""What opens a statement, and what does not."""

from __future__ import annotations

import pytest

from muqabala.extraction.speech.openings import Opening, find_opening
from named_scenes import scene_of


def opening(text: str, *takes: str) -> tuple[str, str] | None:
    """Return the marker and the folded words of the statement of a verb that ends at the blank."""
    scene = scene_of(text)
    start = text.index(" ")
    found: Opening | None = find_opening(scene, start, len(scene.text), frozenset(takes))
    return (found.marker, scene.text[found.content :].strip()) if found else None


@pytest.mark.parametrize(
    ("text", "takes", "marker", "words"),
    [
        ("قال الوزير إن الأمر انتهى", (), "that", "الامر انتهي"),
        ("أكد الوزير بأنه عائد", (), "that", "عايد"),
        ("قال الوزير: الأمر انتهى", (), "colon", "الامر انتهي"),
        ("قال الوزير «انتهى الأمر كله هنا»", (), "quotation", "«انتهي الامر كله هنا»"),
        ("أشار الوزير إلى انتهاء الأمر", ("ila",), "ila", "انتهاء الامر"),
        ("شدد الوزير على الحل", ("ala",), "ala", "الحل"),
        ("كشف الوزير عن خطة", ("an_prep",), "an_prep", "خطه"),
        ("أفاد الوزير بوصول الوفد", ("bi",), "bi", "بوصول الوفد"),
        ("أعلن الوزير مقتل ثلاثة، موضحا أن ذلك", ("obj",), "object", "مقتل ثلاثه، موضحا ان ذلك"),
    ],
)
def test_statement_opens_by_its_marker(text: str, takes: tuple[str, ...], marker: str, words: str):
    assert opening(text, *takes) == (marker, words)


@pytest.mark.parametrize(
    "text",
    [
        "أشار الوزير إلى الخريطة",
        "قال الوزير، كما أن الأمر انتهى",
        "قال الوزير؛ إن الأمر انتهى",
        "غادر الوزير بعد أن انتهى",
        "وصل الوزير الساعة 10:30",
    ],
)
def test_no_statement_opens(text: str):
    assert opening(text) is None


def test_marks_around_a_name_open_nothing():
    assert opening('أوضحت "[سانا|org:sana]" أن الأمر انتهى'.replace("[سانا|org:sana]", "سانا")) == (
        "that",
        "الامر انتهي",
    )


def test_opening_starts_at_its_own_first_letter():
    scene = scene_of("قال الوزير إن الأمر")
    found = find_opening(scene, 3, len(scene.text), frozenset())
    assert found is not None
    assert scene.text[found.start :].startswith("ان الامر")
