"""What answers a figure that no verdict took: the near or only one of its kind that is left."""

from __future__ import annotations

import pytest
from tests.comparison.ledger.test_verdicts import verdicts

BOAT = "وغرق [60|killed|مهاجرا] في انقلاب القارب قبالة ساحل الجزيرة الشرقية فجر الأحد."


def conflicts(a, b):
    return {(one, other) for status, one, other in verdicts(a, b) if status == "conflict"}


@pytest.mark.parametrize(("other", "answers"), [("339", True), ("350", True), ("700", False)])
def test_a_toll_told_in_passing_is_answered_by_a_near_one_that_is_left(witness, other, answers):
    a = witness(f"{BOAT} وفي حادث مماثل قبل أسبوع قتل [311|killed|شخصا] قرب الميناء.")
    b = witness(f"{BOAT} وبلغت حصيلة كارثة الميناء [{other}|killed|قتيلا] بحسب خفر السواحل.")
    assert (("311", other) in conflicts(a, b)) is answers
    assert ((other, "311") in conflicts(b, a)) is answers


def test_two_tolls_told_in_passing_may_be_of_two_events(witness):
    a = witness(f"{BOAT} وفي حادث مماثل قبل أسبوع قتل [311|killed|شخصا] قرب الميناء.")
    b = witness(f"{BOAT} وفي حادث مماثل العام الماضي قتل [339|killed|شخصا] قرب المضيق.")
    assert conflicts(a, b) == set()


@pytest.mark.parametrize(("taken", "answers"), [("520", True), ("900", False)])
def test_the_hurt_are_those_taken_to_hospitals_where_none_else_are_counted(witness, taken, answers):
    a = witness("قتل [17|killed|شخصا] وأصيب [400|wounded|آخرون] في انفجارات المستودع بالميناء.")
    b = witness(
        "قتل [17|killed|شخصا] في انفجارات المستودع بالميناء. "
        f"ونقل [{taken}|count|شخصا] إلى المستشفيات القريبة."
    )
    assert (("400", taken) in conflicts(a, b)) is answers


def test_what_is_feared_answers_no_toll(witness):
    a = witness("قتل [17|killed|شخصا] في انفجارات المستودع بالميناء.")
    b = witness(
        "قتل [17|killed|شخصا] في انفجارات المستودع بالميناء. "
        "ومن المتوقع أن يرتفع عدد القتلى إلى [19|killed|قتيلا]."
    )
    assert conflicts(a, b) == set()


SPEED = "قتل [84|killed|شخصا] في الإعصار. وترافق مع رياح بلغت سرعتها [{}|other|كيلومترا] في الساعة."


def test_two_speeds_of_one_wind_are_near_and_told_alike(witness):
    other = witness(
        "قتل [84|killed|شخصا] في الإعصار. "
        "ووصل إلى الساحل برياح تصل سرعتها إلى [177|other|كم] / ساعة."
    )
    assert ("170", "177") in conflicts(witness(SPEED.format("170")), other)
    assert ("90", "177") not in conflicts(witness(SPEED.format("90")), other)


def test_dead_of_two_bulletins_are_counted_on_two_days(witness):
    a = witness(
        "سجلت الوزارة [1385|count|إصابة] جديدة خلال الساعات الأخيرة. "
        "ومن المصابين توفي [1306|killed|أشخاص]."
    )
    b = witness(
        "سجلت الوزارة [1455|count|إصابة] جديدة خلال الساعات الأخيرة. "
        "وارتفع عدد الوفيات بين المصابين إلى [1342|killed|وفاة]."
    )
    assert ("1306", "1342") not in conflicts(a, b)


def test_main_tolls_differ_although_one_report_recalls_the_others(witness):
    a = witness(
        "ارتفعت حصيلة التدافع إلى [719|wounded|جريحا] بحسب الدفاع المدني. "
        "وجاء في بيان الدفاع المدني إصابة [450|wounded|شخصا] في التدافع."
    )
    b = witness("أعلن الدفاع المدني إصابة [450|wounded|آخرين] في التدافع.")
    assert ("719", "450") in conflicts(a, b)
    assert ("agree", "450", "450") in verdicts(a, b)


def test_a_partys_seats_differ_though_another_won_as_many_before(witness):
    parties = ("org:rally|التجمع الوطني", "org:union|الاتحاد الديمقراطي")
    first, second = (f"{{{party}}}" for party in parties)
    a = witness(
        f"فاز حزب {first} بـ [97|count|مقعدا] في الانتخابات. "
        f"وجاء حزب {second} ثانيا بعد أن حصل على [102|count|مقعدا] قبل خمسة أعوام."
    )
    b = witness(f"فاز حزب {first} بـ [102|count|مقعدا] في الانتخابات.")
    assert ("97", "102") in conflicts(a, b)
