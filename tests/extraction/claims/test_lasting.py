"""Durations that measure something, through the whole engine."""

from __future__ import annotations

import pytest

from muqabala.extraction.pipeline import analyse
from muqabala.model.mention import Category, Kind
from named_scenes import document_of


def lasting(text: str) -> list[tuple[str | None, str | None]]:
    """Return value and counted thing of every claim of a duration."""
    analysis = analyse(document_of(text, "2021-06-01"))
    kinds = [analysis.mentions[claim.mention].kind for claim in analysis.claims]
    return [
        (claim.value, claim.counted)
        for claim, kind in zip(analysis.claims, kinds, strict=True)
        if kind is Kind.DURATION
    ]


@pytest.mark.parametrize(
    ("text", "value", "counted"),
    [
        ("أعلنت الحكومة الحداد ثلاثة أيام على الضحايا.", "P3D", "الحداد"),
        ("أعلن القصر حدادا وطنيا لمدة 3 أيام.", "P3D", "حدادا"),
        ("اتفق الطرفان على هدنة مدتها 72 ساعة في المدينة.", "PT72H", "هدنة"),
        ("حكمت المحكمة على المتهم بالسجن خمس سنوات.", "P5Y", "السجن"),
        ("منحت الوزارة الشركات مهلة أسبوعين لتسوية أوضاعها.", "P2W", "مهلة"),
        ("استغرقت المباراة ساعتين وانتهت بالتعادل.", "PT2H", "المباراة"),
        ("قال الوزير إن الانتخابات ستجري خلال تسعة أشهر.", "P9M", "الانتخابات"),
    ],
)
def test_durations_of_something_are_claims(text: str, value: str, counted: str) -> None:
    assert lasting(text) == [(value, counted)]


@pytest.mark.parametrize(
    "text",
    [
        "قتل خمسة جنود في معارك خلال 24 ساعة الماضية.",
        "تدور المعارك منذ ثلاثة أشهر في الريف.",
        "وصل الوفد بعد يومين من الاجتماع.",
        "استمرت المعارك عدة أيام في المدينة.",
        "أعلنت الحكومة الحداد، وبعد ثلاثة أيام عاد الوزير.",
    ],
)
def test_durations_that_only_tell_when_are_none(text: str) -> None:
    assert lasting(text) == []


def test_the_claim_tells_who_says_how_long() -> None:
    text = "أعلنت وزارة الداخلية حظر التجول لمدة ثلاثة أيام."
    analysis = analyse(document_of(text))
    claim = next(one for one in analysis.claims if one.category is Category.DURATION)
    assert (claim.value, claim.attributed_to) == ("P3D", "org:ministry-of-interior")
    assert analysis.mentions[claim.mention].span.of(text) == "ثلاثة أيام"
