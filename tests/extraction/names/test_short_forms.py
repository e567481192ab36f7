"""Coreference: surnames, and short forms bound to what the document introduced."""

from __future__ import annotations

import pytest

from extraction.name_reading import meant, mentions, people


def shorts(text: str) -> dict[str, str | None]:
    return {m.span.of(text): m.entity for m in mentions(text) if m.short}


@pytest.mark.parametrize(
    ("text", "form", "entity"),
    [
        ("هاجم تنظيم داعش البلدة، ثم انسحب التنظيم.", "التنظيم", "org:islamic-state"),
        ("قصف التحالف الدولي الموقع، وقال التحالف إنه يحقق.", "التحالف", "org:global-coalition"),
        (
            "قصف التحالف العربي صنعاء، ونفى التحالف ذلك.",
            "التحالف",
            "org:saudi-led-coalition-in-yemen",
        ),
        ("قصفت قوات النظام البلدة، ونفى النظام ذلك.", "النظام", "org:syrian-government"),
        ("قالت وزارة الدفاع الأمريكية، وأكدت الوزارة ذلك.", "الوزارة", "org:pentagon"),
        ("نقلت وكالة رويترز الخبر، وأضافت الوكالة تفاصيل.", "الوكالة", "org:reuters"),
        ("دخلوا مدينة تدمر ليلا ثم غادروا المدينة فجرا.", "المدينة", "place:palmyra"),
    ],
)
def test_a_short_form_means_what_was_introduced(text: str, form: str, entity: str) -> None:
    assert shorts(text)[form] == entity


@pytest.mark.parametrize(
    "text",
    [
        "اجتمع التحالف أمس واتفق على الخطة.",
        "رفض التنظيم كل العروض.",
        "على الرغم من النظام المعلن لوقف القتال.",
        "النظام الغذائي مهم، وقال النظام السوري ذلك.",
        "قصف التحالف الدولي داعش، وكان مستعدا للتحالف مع الجميع.",
        "هذه هي الوزارة التي يريدها.",
    ],
)
def test_what_is_no_short_form(text: str) -> None:
    assert shorts(text) == {}


def test_the_nearest_before_wins() -> None:
    text = "قالت حركة حماس ذلك. وردت الحركة. وقالت حركة النهضة ذلك. وردت الحركة."
    found = [m.entity for m in mentions(text) if m.short]
    assert found == ["org:hamas", "org:ennahda"]


def test_a_family_name_after_the_full_name() -> None:
    text = "قال المحلل نزار الفاعوري ذلك. وأضاف الفاعوري أن الأمر صعب."
    found = meant(text)
    assert found["الفاعوري"] == found["نزار الفاعوري"]


def test_a_compound_family_name() -> None:
    text = "قال الناشط سامر عبد الرحمن ذلك. وأضاف عبد الرحمن أن الأمر صعب."
    assert people(text) == ["سامر عبد الرحمن", "عبد الرحمن"]
    assert meant(text)["عبد الرحمن"] == meant(text)["سامر عبد الرحمن"]


def test_a_family_name_that_is_a_word_needs_marks() -> None:
    text = "رأى المحلل «نزار الكامل» ذلك. وأضاف «الكامل» أن الدعم الكامل لم يصل."
    assert people(text) == ["نزار الكامل", "الكامل"]


def test_two_who_share_a_name_stay_two() -> None:
    text = "قال رامي عبد الرحمن ذلك، ونفى الناشط سامر عبد الرحمن الخبر."
    found = meant(text)
    assert found["رامي عبد الرحمن"] != found["سامر عبد الرحمن"]


def test_a_family_name_of_the_lexicon_goes_to_the_man_of_the_report() -> None:
    text = "وصل المعارض أنور الحريري إلى جنيف. وقال الحريري إن الوفد جاهز."
    found = meant(text)
    assert found["الحريري"] == found["أنور الحريري"]
    assert meant("قال الحريري في بيروت.")["الحريري"] == "person:saad-hariri"
