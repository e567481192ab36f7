"""Tolls that two reports tell unlike each other: of whom, since when, before what."""

from __future__ import annotations

import pytest
from tests.comparison.ledger.test_verdicts import verdicts


def conflicts(a, b):
    return {(one, other) for status, one, other in verdicts(a, b) if status == "conflict"}


def test_dead_and_wounded_together_are_no_toll_of_the_dead(witness):
    a = witness("وقالت الإذاعة إن [54|killed|قتيلا] سقطوا في هجوم القاعة الكبرى بالمدينة القديمة.")
    b = witness(
        "وقالت المصادر إن [66|killed|شخصا] قتلوا وأصيبوا في هجوم القاعة الكبرى بالمدينة القديمة."
    )
    c = witness("وقالت المصادر إن [66|killed|شخصا] قتلوا في هجوم القاعة الكبرى بالمدينة القديمة.")
    assert conflicts(a, b) == set()
    assert conflicts(a, c) == {("54", "66")}


def test_those_who_survived_to_tell_of_150_on_the_boat_are_not_the_150(witness):
    a = witness("وكان على متن القارب [150|count|شخصا] حين غرق.")
    b = witness("وتحدث الناجون عن وجود [150|count|راكبا] على القارب حين غرق.")
    c = witness("ونجا من الغرق [150|count|راكبا] حين انقلب القارب.")
    assert ("agree", "150", "150") in verdicts(a, b)
    assert ("agree", "150", "150") not in verdicts(a, c)


@pytest.mark.parametrize(
    "words",
    [
        "وبلغ مجموع حالات الوفاة المسجلة بالفيروس في البلاد حتى اليوم [148|count|حالة].",
        "وبلغ إجمالي الوفيات بالفيروس في البلاد حتى اليوم [148|count|حالة].",
    ],
)
def test_cases_of_death_are_dead(witness, words):
    a = witness("وارتفع عدد المتوفين بالفيروس في البلاد إلى [148|killed|شخصا].")
    assert ("agree", "148", "148") in verdicts(a, witness(words))


def test_the_dead_of_a_day_are_not_counted_since_the_beginning(witness):
    a = witness("توفي بالفيروس [10|killed|أشخاص] أمس.")
    b = witness(
        "تسجيل [10|killed|وفيات] بالفيروس أمس ليصبح مجموع الوفيات [148|killed|وفاة] حتى اليوم."
    )
    assert ("agree", "10", "10") in verdicts(a, b)


def test_what_yesterday_brought_is_given_to_compare_with(witness):
    a = witness("أعلنت الوزارة [10|killed|وفيات] مقارنة مع أمس الذي سجلت فيه [9|killed|وفيات].")
    b = witness("وأعلنت الوزارة تسجيل [10|killed|وفيات] بالفيروس.")
    assert conflicts(a, b) == set()


def test_the_wounded_outside_the_capital_are_a_part(witness):
    a = witness("وأصيب في انفجارات الكنائس والفنادق [200|wounded|شخص].")
    outside = "وأصيب [90|wounded|شخصا] في انفجارات الكنائس والفنادق خارج العاصمة."
    assert conflicts(a, witness(outside)) == set()
    assert conflicts(a, witness(outside.replace(" خارج العاصمة", ""))) == {("200", "90")}


def test_two_tolls_that_both_reports_have_left_behind_do_not_meet(witness):
    old = "\nوكانت حصيلة سابقة أشارت إلى مقتل [{}|killed|شخصا] في الهجوم."
    a = witness("قتل [305|killed|شخصا] في الهجوم." + old.format(235))
    b = witness("قتل [305|killed|شخصا] في الهجوم." + old.format(184))
    assert ("235", "184") not in conflicts(a, b)


def test_passengers_of_whom_both_reports_count_as_many_are_not_the_dead(witness):
    a = witness("كانت الطائرة تقل [149|count|راكبا] حين تحطمت.")
    b = witness(
        "كانت الطائرة تقل [149|count|راكبا] حين تحطمت.\n"
        "وقالت الشركة إن جميع الركاب وعددهم [157|killed|راكبا] قتلوا حين تحطمت."
    )
    assert conflicts(a, b) == set()


def test_the_party_of_one_report_is_the_party_led_by_whom_the_other_names(witness):
    a = witness("وحصل حزب {person:n|سمير نادر} على [38|count|مقعدا|victims=person:n] في البرلمان.")
    b = witness(
        "وحازت كتلة {org:forward|التقدم} بزعامة سمير نادر "
        "[38|count|مقعدا|victims=org:forward] في البرلمان."
    )
    assert ("agree", "38", "38") in verdicts(a, b)


def test_sources_who_say_the_same_confirm_each_other(witness):
    a = witness("وهزت كنائس المدينة وفنادقها [8|count|تفجيرات|by=org:x].")
    b = witness("وقالت السلطات إن [8|count|تفجيرات|by=org:y] ضربت كنائس وفنادق.")
    assert ("agree", "8", "8") in verdicts(a, b)


def test_the_migrants_rescued_are_the_people_rescued(witness):
    a = witness(
        "غرق القاربان قبالة سواحل البلاد وكان الأول يقل [310|count|مهاجرا] من الشبان.\n"
        "وأوضحت المنظمة إنقاذ [55|count|مهاجرا] حتى الآن."
    )
    b = witness("غرق القاربان قبالة سواحل البلاد.\nوتم إنقاذ [32|count|شخصا] فقط.")
    assert conflicts(a, b) == {("55", "32")}


@pytest.mark.parametrize(
    ("words", "is_toll"),
    [
        ("قفز عدد من لقوا حتفهم غرقا في كارثة الميناء إلى", True),
        ("ارتفعت حصيلة تفجير السوق الذي تبناه التنظيم إلى", True),
        ("ارتفعت حصيلة جرحى تفجير السوق الذي تبناه التنظيم إلى", False),
        ("ارتفع عدد الموقوفين في تفجير السوق إلى", False),
    ],
)
def test_people_whom_a_toll_has_reached_are_dead(witness, words, is_toll):
    a = witness(f"{words} [292|count|شخصا] بحسب وزارة الصحة.")
    b = witness(f"{words} [250|killed|قتيلا] بحسب وزارة الصحة.")
    assert (("292", "250") in conflicts(a, b)) is is_toll
