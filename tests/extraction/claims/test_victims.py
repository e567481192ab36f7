"""Whose dead and wounded a figure counts."""

from __future__ import annotations

import pytest

from extraction.claims.test_claims import KILLED, claim_of, claims_of
from muqabala.model.mention import Category


@pytest.mark.parametrize(
    ("text", "counted", "victims"),
    [
        ("سقوط 7 قتلى مدنيين في القصف.", "قتلى", "مدنيين"),
        ("انتشال 7 جثث لمهاجرين أفارقة قبالة الساحل.", "جثث", "مهاجرين أفارقة"),
        ("انتشال 7 جثث تعود لصيادين.", "جثث", "صيادين"),
        ("انتشال 7 جثث من دوار قرب الوادي.", "جثث", None),
        ("إصابة 7 جنود بتركيا.", "جنود", "جنود"),
        ("قتل 7 أطفال بين الجمعة والسبت.", "أطفال", "أطفال"),
        ("مقتل 7 بحارة في العاصفة.", "بحارة", "بحارة"),
        ("إجلاء 7 أشخاص من منازلهم.", "أشخاص", None),
        ("توفي 7 مرضى من بين المصابين.", "مرضى", "مرضى"),
        ("إجلاء 7 أشخاص من المناطق المنكوبة.", "أشخاص", None),
        ("مقتل 7 مدنيين من أسرة واحدة.", "مدنيين", "مدنيين"),
        ("مقتل 7 أشخاص من أسرة واحدة بينهم طفلة.", "أشخاص", None),
        ("إن 7 جثث من المسلحين وصلت المستشفى.", "جثث", "المسلحين"),
        ("سراح 7 أسيرا فلسطينيا من السجون الإسرائيلية.", "أسيرا", "فلسطينيا"),
        ("ورفات 7 أسرى من أصل 28.", "أسرى", None),
        ("مقتل 7 أشخاص مرشحة للارتفاع.", "أشخاص", None),
        ("مقتل 7 عضوا في [الحزب|org:party].", "عضوا", "org:party"),
        ("سقوط 7 قتلى من [الجيش|org:army] و20 من المتمردين.", "قتلى", "org:army"),
        ("تسليم 7 رهائن إسرائيليين.", "رهائن", "إسرائيليين"),
    ],
)
def test_victims_are_people_not_where_they_were(text: str, counted: str, victims: str | None):
    assert claim_of(text, "7", category=Category.KILLED, counted=counted).victims == victims


@pytest.mark.parametrize(
    ("text", "surface", "counted", "victims"),
    [
        ("لقي مدنيان اثنان مصرعهما.", "اثنان", "مدني", "مدنيان"),
        ("وأصيب شرطي واحد بجروح.", "واحد", "شرطي", "شرطي"),
        ("وأصيب ضابطان وضابط صف.", "ضابطان", "ضابط", "ضابطان"),
    ],
)
def test_one_and_two_stand_behind_their_noun(
    text: str, surface: str, counted: str, victims: str
) -> None:
    assert claim_of(text, surface, category=Category.KILLED, counted=counted).victims == victims


def test_two_others_are_of_the_side_before_them() -> None:
    claims, _ = claims_of(
        "استشهد 9 عسكريين وجرح اثنان آخران.",
        ("9", {**KILLED, "counted": "عسكريين"}),
        ("اثنان", {**KILLED, "counted": "آخران"}),
    )
    assert [claim.victims for claim in claims] == ["عسكريين", "عسكريين"]
