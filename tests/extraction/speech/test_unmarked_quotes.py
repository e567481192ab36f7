from __future__ import annotations

import pytest

from muqabala.extraction.speech.quotes import find_quotes
from named_scenes import attribution_of

DIRECTOR = "[سامي الحلبي|person:sami]"


def spoken(text: str) -> list[tuple[str, str | None, str]]:
    attribution, quotations = attribution_of(text)
    reading = attribution.scene.prepared.text
    found = find_quotes(attribution.scene, quotations)
    return [(one.span.of(reading), one.speaker, one.rule) for one in found]


def test_colon_without_marks_opens_direct_speech_to_the_end_of_the_sentence():
    text = f"وقال {DIRECTOR}: سنواصل العمل حتى الصباح. وغادر بعدها."
    assert spoken(text) == [("سنواصل العمل حتى الصباح", "person:sami", "quote.colon")]


@pytest.mark.parametrize(
    "text",
    [
        f"وقال {DIRECTOR}: إن العمل مستمر حتى الصباح.",
        f"وقال {DIRECTOR}: نعم.",
        f"{DIRECTOR}: سنواصل العمل حتى الصباح",
        f"وأعلن {DIRECTOR} أن الموعد: غدا صباحا في القاعة.",
        f"وأضاف {DIRECTOR}:\n3 ملاعب جديدة في المدينة.",
    ],
)
def test_reported_speech_lists_and_headlines_are_no_direct_speech(text: str):
    assert spoken(text) == []


def test_marks_behind_the_colon_win():
    text = f'وقال {DIRECTOR}: وصلنا متأخرين، "لكننا أنقذنا الجميع".'
    assert [words for words, _, _ in spoken(text)] == ["لكننا أنقذنا الجميع"]
