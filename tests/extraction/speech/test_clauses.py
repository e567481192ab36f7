"""Where the words of one speaker end, what only looks like saying, and what is denied."""

from __future__ import annotations

import pytest

from muqabala.extraction.claims.claims import build_claims
from muqabala.extraction.overlaps import reading_order
from muqabala.extraction.prepared import prepare
from muqabala.extraction.speech.attribution import find_attribution
from muqabala.extraction.speech.scene import make_scene
from muqabala.model.mention import Category
from named_scenes import document_of, marked, number_in, speaker_of

HOUSE = "[البيت الأبيض|org:house]"
GROUP = "[منظمة العفو|org:group]"
CHIEF = "[سامي الحلبي|person:chief]"


@pytest.mark.parametrize(
    ("text", "figure", "speaker"),
    [
        (f"وأدان {HOUSE} «القوة المفرطة»، وأكدت {GROUP} مقتل 106 متظاهرين.", "106", "org:group"),
        (f"وقال {CHIEF} إن الوضع صعب، فيما قرر رئيس الحكومة صرف 300 دينار.", "300", None),
        (f"وقال {CHIEF} إن سبعة قتلوا فيما أصيب 12 آخرون.", "12", "person:chief"),
        (f"وقال {CHIEF} إن سبعة قتلوا فيما أنقذ الحرس 12 آخرين.", "12", "person:chief"),
        ("أوقفت الشرطة امرأة تدعى [أمل|person:amal] يشتبه في أنها قتلت 6 أشخاص.", "6", None),
        (f"وقالت {CHIEF}، وهي أم وتبلغ من العمر 43 عاما: «فقدنا 7 جيران».", "7", "person:chief"),
        ("وقال أمين عام الأمم المتحدة إن 30 ألفا نزحوا.", "30", "أمين عام الأمم المتحدة"),
        ("وقال مدير المستشفى إن 30 نقلوا عام 2019.", "30", "مدير المستشفى"),
        ("وقال مصدر طالبا عدم ذكر اسمه إن 9 أوقفوا.", "9", "مصدر"),
        ("ونقلت وكالة عن مصدرين أمنيين قولهما إن 8 قتلوا.", "8", "مصدرين أمنيين"),
        ("وأكد فريق التقييم فتح تحقيق في مقتل 14 مدنيا.", "14", "فريق التقييم"),
        (
            f"{CHIEF} مؤكدا لوكالة الجزيرة للأنباء (جانا) أن العدد لم يتجاوز 46.",
            "46",
            "person:chief",
        ),
    ],
)
def test_words_end_where_another_acts(text: str, figure: str, speaker: str | None) -> None:
    assert speaker_of(text, figure) == speaker


def claimed(text: str, *figures: str) -> list[tuple[str | None, str | None]]:
    """Return value and speaker of the claims made of figures of the dead."""
    plain, names = marked(text)
    found = [number_in(plain, surface, category=Category.KILLED) for surface in figures]
    mentions = sorted([*names, *found], key=reading_order)
    scene = make_scene(prepare(document_of(plain)), mentions)
    claims = build_claims(find_attribution(scene), mentions, {})
    return [(mentions[claim.mention].span.of(plain), claim.attributed_to) for claim in claims]


def test_what_is_denied_is_no_claim_of_the_denier() -> None:
    text = f"نفى {CHIEF} بلوغ عدد القتلى 100، مؤكدا أن العدد لم يتجاوز 46."
    assert claimed(text, "100", "46") == [("46", "person:chief")]


def test_a_denial_ends_at_a_contrast() -> None:
    text = f"نفت {GROUP} مقتل 14 مدنيا، فيما قتل 5 جنود."
    assert claimed(text, "14", "5 ") == [("5 ", None)]


def test_a_figure_set_right_belongs_to_those_contradicted() -> None:
    text = f"وبحسب {GROUP}، كان القتلى 107 لا 100 كما أعلنت السلطات."
    assert claimed(text, "107", "100") == [("107", "org:group"), ("100", "السلطات")]


def test_a_figure_set_right_without_a_name_is_nobodys() -> None:
    assert claimed(f"وقال {CHIEF} إن القتلى 107 وليس 100.", "107", "100") == [
        ("107", "person:chief")
    ]
