from __future__ import annotations

from dataclasses import replace

import pytest

from muqabala.extraction.claims.claims import build_claims
from muqabala.extraction.overlaps import reading_order
from muqabala.extraction.prepared import prepare
from muqabala.extraction.speech.attribution import find_attribution
from muqabala.extraction.speech.scene import make_scene
from muqabala.model.claim import Claim
from muqabala.model.document import Paragraph, Role
from muqabala.model.mention import Approx, Category, Kind, Mention
from muqabala.model.span import Span
from named_scenes import document_of, marked, number_in

KILLED = {"category": Category.KILLED}
WOUNDED = {"category": Category.WOUNDED}


def claims_of(text: str, *figures: tuple[str, dict[str, object]], dates: tuple[str, ...] = ()):
    """Return the claims of a marked text whose figures and dates are given by their surfaces."""
    plain, names = marked(text)
    found = [*names]
    found += [number_in(plain, surface, **fields) for surface, fields in figures]
    found += [number_in(plain, surface, kind=Kind.DATE) for surface in dates]
    mentions = sorted(found, key=reading_order)
    scene = make_scene(prepare(document_of(plain)), mentions)
    return build_claims(find_attribution(scene), mentions, {}), mentions


def claim_of(text: str, surface: str, dates: tuple[str, ...] = (), **fields: object) -> Claim:
    claims, _ = claims_of(text, (surface, fields or dict(KILLED)), dates=dates)
    return claims[0]


@pytest.mark.parametrize(
    ("text", "counted", "victims"),
    [
        ("مقتل 7 عناصر من [تنظيم داعش|org:is] في غارة.", "عناصر", "org:is"),
        ("مقتل 7 من عناصر في صفوف [الجيش|org:army].", "عناصر", "org:army"),
        ("مقتل 7 مسلحين موالين ل[لنظام|org:gov] أمس.", "مسلحين", "مسلحين موالين للنظام"),
        (
            "مقتل 7 من مقاتلين على ارتباط ب[النظام|org:gov].",
            "مقاتلين",
            "مقاتلين على ارتباط بالنظام",
        ),
        ("مقتل 7 جنود سوريين في غارة.", "جنود", "جنود سوريين"),
        ("مقتل 7 مدنيا معظمهم من الأطفال.", "مدنيا", "مدنيا"),
        ("مقتل 7 أشخاص في غارة.", "أشخاص", None),
        ("سقوط 7 قتلى من [الجيش|org:army] و[الحزب|org:party].", "قتلى", "الجيش والحزب"),
        (
            "مقتل 7 من المقاتلين الموالين ل[لنظام|org:gov].",
            "المقاتلين",
            "المقاتلين الموالين للنظام",
        ),
    ],
)
def test_victims_are_a_known_side_or_the_words(text: str, counted: str, victims: str | None):
    claim = claim_of(text, "7", category=Category.KILLED, counted=counted)
    assert claim.victims == victims


def test_others_are_of_the_side_before_them():
    claims, _ = claims_of(
        "مقتل 7 عناصر من [الجيش|org:army] وإصابة 9 آخرين.",
        ("7", {**KILLED, "counted": "عناصر"}),
        ("9", {**WOUNDED, "counted": "آخرين"}),
    )
    assert [claim.victims for claim in claims] == ["org:army", "org:army"]


def test_things_have_no_victims():
    claim = claim_of("دمر 7 دبابات من [الجيش|org:army].", "7", category=Category.VEHICLES)
    assert claim.victims is None


def test_a_strength_on_a_scale_is_claimed_without_its_degrees():
    plain = {"category": None, "counted": None}
    assert claim_of("بلغت شدته 7 على سلم ريشتر.", "7", **plain).category is Category.OTHER


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "وفي [سوريا|place:sy] قتل 7 أشخاص في الزلزال الذي يقع مركزه في [تركيا|place:tr].",
            "place:sy",
        ),
        ("مقتل 7 أشخاص في [حلب|place:aleppo] أمس.", "place:aleppo"),
        ("مقتل 7 أشخاص في بلدة [الباب|place:bab] بريف [حلب|place:aleppo].", "place:bab"),
        (
            "قصف بلدة [الباب|place:bab] بريف [حلب|place:aleppo] ما أدى إلى مقتل 7 أشخاص.",
            "place:bab",
        ),
        ("مقتل 7 أشخاص ب[حلب|place:aleppo].", "place:aleppo"),
        ("أعلنت [دمشق|place:damascus] مقتل 7 أشخاص في [حلب|place:aleppo].", "place:aleppo"),
        ("أعلنت [دمشق|place:damascus] مقتل 7 أشخاص.", None),
        (
            "أعلن [الدفاع المدني|org:cd] في [غزة|place:gaza] مقتل 7 في [النصيرات|place:nuseirat].",
            "place:nuseirat",
        ),
        ("مقتل 7 أشخاص في أنحاء [كاليفورنيا|place:california].", "place:california"),
    ],
)
def test_place_is_where_it_happened(text: str, place: str | None):
    assert claim_of(text, "7").place == place


def test_each_figure_has_the_place_named_after_it():
    claims, _ = claims_of(
        "مقتل 7 أشخاص في [حلب|place:aleppo] و9 في [حمص|place:homs].",
        ("7", dict(KILLED)),
        ("9", dict(KILLED)),
    )
    assert [claim.place for claim in claims] == ["place:aleppo", "place:homs"]


def test_people_of_the_next_sentence_were_hurt_in_the_same_place():
    text = "مقتل 7 أشخاص في [حلب|place:aleppo]. وأصيب 9 بجروح.\nوأصيب 5 في حادث."
    claims, _ = claims_of(text, ("7", dict(KILLED)), ("9", dict(WOUNDED)), ("5", dict(WOUNDED)))
    assert [claim.place for claim in claims] == ["place:aleppo", "place:aleppo", None]


def test_place_of_one_source_is_not_that_of_the_next():
    text = "مقتل 7 أشخاص في [حلب|place:aleppo]. ووثقت مصادر طبية مقتل 90 مدنيا منذ شهر."
    claims, _ = claims_of(text, ("7", dict(KILLED)), ("90", dict(KILLED)))
    assert [claim.place for claim in claims] == ["place:aleppo", None]


def test_a_body_is_no_count_of_speakers():
    text = "ذكرت الدائرة الحكومية تضرر 600 منزل."
    claims, _ = claims_of(text, ("600", {"category": Category.BUILDINGS, "counted": "منزل"}))
    assert len(claims) == 1


def test_day_of_another_clause_and_of_comparison_are_not_its_own():
    text = "قتل 7 أشخاص، فيما أصيب 9 يوم السبت."
    plain, names = marked(text)
    figures = [number_in(plain, one, **KILLED) for one in ("7", "9")]
    day = number_in(plain, "السبت", kind=Kind.DATE)
    mentions = sorted([*names, *figures, day], key=reading_order)
    scene = make_scene(prepare(document_of(plain)), mentions)
    claims = build_claims(find_attribution(scene), mentions, {})
    assert [claim.date for claim in claims] == [None, "السبت"]
    text = "لقي 7 مهاجرين مصرعهم، أي أقل من الفترة نفسها من 2015."
    assert claim_of(text, "7", dates=("2015",)).date is None


def test_day_of_saying_is_not_the_day_of_the_event():
    text = "أعلن [الجيش|org:army]، الخميس، أن 7 جنود قتلوا يوم الأربعاء."
    assert claim_of(text, "7", dates=("الخميس", "الأربعاء")).date == "الأربعاء"
    text = "قتل 7 جنود، بحسب ما أعلن [الجيش|org:army] الخميس."
    assert claim_of(text, "7", dates=("الخميس",)).date is None


def test_date_of_what_a_figure_is_compared_with_is_not_its_own():
    text = "بلغت النسبة 7 نقاط مقارنة مع 9 نقاط عام 2009."
    claims, _ = claims_of(text, ("7", dict(KILLED)), ("9", dict(KILLED)), dates=("عام 2009",))
    assert [claim.date for claim in claims] == [None, "عام 2009"]


def test_date_of_another_sentence_is_not_taken():
    text = "قتل 7 جنود. وانتهت الهدنة يوم الأربعاء."
    assert claim_of(text, "7", dates=("الأربعاء",)).date is None


@pytest.mark.parametrize(
    ("text", "cumulative"),
    [
        ("ارتفعت حصيلة القتلى إلى 7 أشخاص.", True),
        ("قتل 7 أشخاص منذ بداية العام.", True),
        ("بلغ إجمالي الوفيات 7 حالات.", True),
        ("قتل 7 أشخاص أمس.", False),
        ("قتل 7 أشخاص منذ ساعات.", False),
    ],
)
def test_toll_so_far_is_told_from_the_toll_of_an_event(text: str, cumulative: bool):
    assert claim_of(text, "7").cumulative is cumulative


def test_event_and_toll_in_one_sentence_are_kept_apart():
    claims, _ = claims_of(
        "قتل 7 أشخاص أمس، ما يرفع الحصيلة إلى 90 قتيلا منذ بداية العام.",
        ("7", dict(KILLED)),
        ("90", dict(KILLED)),
    )
    assert [claim.cumulative for claim in claims] == [False, True]


def test_claim_keeps_cue_sentence_and_speaker():
    text = "هدأ القصف. وقالت مصادر طبية إن 7 أشخاص قتلوا."
    claim = claim_of(text, "7", category=Category.KILLED, approx=Approx.AT_LEAST)
    assert claim.cue == "قتلوا"
    assert claim.evidence.of(text) == "وقالت مصادر طبية إن 7 أشخاص قتلوا."
    assert claim.attributed_to == "مصادر طبية"
    assert claim.approx is Approx.AT_LEAST


@pytest.mark.parametrize(
    ("fields", "is_claim"),
    [
        ({"category": Category.SCORE}, False),
        ({"category": Category.OTHER}, False),
        ({"category": Category.OTHER, "counted": "درجة"}, True),
    ],
)
def test_scores_and_identifiers_are_nobodys_claim(fields: dict[str, object], is_claim: bool):
    assert bool(claims_of("بلغت الحرارة 7 درجات.", ("7", fields))[0]) is is_claim


def test_number_of_the_sources_is_no_claim():
    claims, _ = claims_of(
        "قالت 3 مصادر إن 7 قتلوا.", ("3", {"category": Category.COUNT}), ("7", dict(KILLED))
    )
    assert [claim.value for claim in claims] == ["7"]


def test_number_of_the_page_is_no_claim():
    text = "قتل 7 أشخاص.\nاقرأ أيضا: 9 قتلى في حريق"
    mentions = [number_in(text, "7", **KILLED), number_in(text, "9", **KILLED)]
    boilerplate = Paragraph(Span(text.index("اقرأ"), len(text)), Role.BOILERPLATE)
    document = replace(document_of(text), paragraphs=(boilerplate,))
    scene = make_scene(prepare(document), mentions)
    claims = build_claims(find_attribution(scene), mentions, {})
    assert [claim.value for claim in claims] == ["7"]


def test_percent_and_money_are_claims_by_kind():
    text = "قال الوزير إن النمو 7% والدين 9 دولارات."
    claims, _ = claims_of(text, ("7%", {"kind": Kind.PERCENT}), ("9 دولارات", {"kind": Kind.MONEY}))
    assert [claim.category for claim in claims] == [Category.PERCENT, Category.MONEY]


def test_part_points_to_the_claim_of_its_whole():
    plain = "انتهت 3 جولات وقتل 7 أشخاص بينهم 2 أطفال."
    mentions: list[Mention] = [
        number_in(plain, "3", category=Category.SCORE),
        number_in(plain, "7", category=Category.KILLED),
        number_in(plain, "2", category=Category.KILLED),
    ]
    scene = make_scene(prepare(document_of(plain)), mentions)
    claims = build_claims(find_attribution(scene), mentions, {2: 1})
    assert [claim.part_of for claim in claims] == [None, 0]


@pytest.mark.parametrize(
    ("text", "surface", "counted", "holder"),
    [
        ("حصل [حزب الأحرار|org:rni] على 102 مقعدا.", "102", "مقعدا", "org:rni"),
        ("ونال [الحزب|org:a] 97 مقعدا، يليه [التيار|org:b] بـ82 مقعدا.", "82", "مقعدا", "org:b"),
        ("توزعت النتائج على 82 مقعدا ل[لأصالة|org:pam].", "82", "مقعدا", "org:pam"),
        ("يليه الاتحاد الوطني بـ18 مقعدا.", "18", "مقعدا", "الاتحاد الوطني"),
        ("حصلت قائمة الوحدة الوطنية على 12 مقعدا.", "12", "مقعدا", "قائمة الوحدة الوطنية"),
        ("فاز [الحزب|org:a] في مجلس مؤلف من 395 مقعدا.", "395", "مقعدا", None),
        ("خسر [الحزب|org:a] بزعامة [علي|person:a] 12 مقعدا.", "12", "مقعدا", "org:a"),
        ("نظم [الحزب|org:a] 12 تجمعا.", "12", "تجمعا", None),
        ("سجل [سالم|person:s] ثلاثة أهداف.", "ثلاثة", "أهداف", "person:s"),
        ("دمر [الجيش|org:army] ثلاثة أهداف.", "ثلاثة", "أهداف", None),
    ],
)
def test_shares_are_kept_apart_by_their_holder(
    text: str, surface: str, counted: str, holder: str | None
) -> None:
    claim = claim_of(text, surface, category=Category.COUNT, counted=counted)
    assert claim.victims == holder


def test_a_fall_from_one_share_to_another_keeps_the_holder() -> None:
    text = "تراجع [الحزب|org:pjd] من 125 مقعدا إلى 12 مقعدا."
    fields = {"category": Category.COUNT, "counted": "مقعدا"}
    claims, _ = claims_of(text, ("125", fields), ("12 ", fields))
    assert [claim.victims for claim in claims] == ["org:pjd", "org:pjd"]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("بلغت مخصصات الصحة بـ 496 من الموازنة.", "الصحة"),
        ("رصدت الموازنة 496 لقطاع الصحة.", "الصحة"),
        ("رصدت الموازنة لقطاع الصحة نحو 496 مليارا.", "الصحة"),
        ("خصصت الموازنة 496 للقضاء على القوائم.", None),
        ("خصصت الموازنة 496 للقضاء.", "القضاء"),
    ],
)
def test_a_budget_names_its_sectors(text: str, holder: str | None) -> None:
    assert claim_of(text, "496", category=Category.MONEY, kind=Kind.MONEY).victims == holder


def test_a_budget_tells_what_each_sum_is_for() -> None:
    text = "خصصت الميزانية للتعليم 192 مليار ريال و147 مليار ريال للصحة."
    fields = {"kind": Kind.MONEY}
    claims, _ = claims_of(text, ("192 مليار ريال", fields), ("147 مليار ريال", fields))
    assert [claim.victims for claim in claims] == ["التعليم", "الصحة"]


def test_girls_among_the_dead_are_not_the_others() -> None:
    text = "مقتل 6 أشخاص بينهم 2 طفلتان وجرح 81 آخرين."
    plain, _ = marked(text)
    found = [
        number_in(plain, "6", counted="أشخاص", **KILLED),
        number_in(plain, "2", counted="طفلتان", **KILLED),
        number_in(plain, "81", counted="آخرين", **WOUNDED),
    ]
    scene = make_scene(prepare(document_of(plain)), found)
    claims = build_claims(find_attribution(scene), found, {1: 0})
    assert [claim.victims for claim in claims] == [None, "طفلتان", None]


@pytest.mark.parametrize(
    ("text", "surface", "counted", "victims"),
    [
        ("هاجمت فلول الإرهابيين الحقل وقتل 11 منهم.", "11", "منهم", "فلول الإرهابيين"),
        ("هوجم الركاب وقتل 11 منهم.", "11", "منهم", None),
        ("انتشال 40 جثة من نهر النيل.", "40", "جثة", None),
        ("و8 فارقوا الحياة.", "8", "فارقوا", None),
    ],
)
def test_victims_that_only_seem_so(
    text: str, surface: str, counted: str, victims: str | None
) -> None:
    assert claim_of(text, surface, counted=counted, **KILLED).victims == victims


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("قتل 7 نازحين من قرية [الراشدة|place:r].", None),
        ("قتل 7 نازحين بالقرب من قرية [الراشدة|place:r].", "place:r"),
        ("قتل 7 نازحين متجهين إلى [الراشدة|place:r].", None),
        ("قتل 7 ركاب بعيد إقلاع طائرتهم من مطار [الراشدة|place:r].", None),
        ("قتل 7 ركاب بعيد إقلاعها من مطار [الراشدة|place:r].", "place:r"),
    ],
)
def test_where_somebody_comes_from_is_not_where_it_happened(text: str, place: str | None) -> None:
    assert claim_of(text, "7", **KILLED).place == place


@pytest.mark.parametrize(
    ("text", "surface", "date", "told"),
    [
        ("تراجع الحزب من 125 مقعدا سنة 2016 إلى 12 مقعدا.", "12 ", "سنة 2016", None),
        ("تراجع الحزب من 125 مقعدا سنة 2016 إلى 12 مقعدا.", "125", "سنة 2016", "2016"),
        ("ارتفعت حصيلة هجوم الخميس إلى 12 قتيلا.", "12 ", "الخميس", "2016"),
        ("سجل السعر 28500 نقطة، بزيادة كبيرة عن يوم السبت.", "28500", "السبت", None),
        ("بلغ السعر 17 نقطة، الأول منذ تعيين المحافظ في يونيو.", "17", "يونيو", None),
        ("بلغ العدد 17 قتيلا منذ مارس.", "17", "مارس", "2016"),
    ],
)
def test_dates_of_what_is_compared_with_are_not_the_figures(
    text: str, surface: str, date: str, told: str | None
) -> None:
    plain, _ = marked(text)
    day = replace(number_in(plain, date, kind=Kind.DATE), value="2016")
    found = sorted([number_in(plain, surface, **KILLED), day], key=reading_order)
    scene = make_scene(prepare(document_of(plain)), found)
    claims = build_claims(find_attribution(scene), found, {})
    assert [claim.date for claim in claims] == [told]


@pytest.mark.parametrize("scale", ["بمقياس ريختر", "على مقياس ريختر", "بسلم ريشتر"])
def test_a_strength_on_a_scale_is_claimed_without_a_unit(scale):
    claims, _ = claims_of(f"ضرب زلزال بلغت شدته 6.9 {scale} ساحل الولاية.", ("6.9", {}))
    assert len(claims) == 1
    claims, _ = claims_of("ضرب زلزال ساحل الولاية ونشر التقرير في العدد 6.9 أمس.", ("6.9", {}))
    assert claims == ()
