"""The choice of answers: which of several comparable facts meet, and which are left alone."""

from __future__ import annotations

import pytest

from muqabala.comparison.collation import collate
from muqabala.comparison.events.events import SAME_EVENT_FROM, days_between, event_likeness
from muqabala.comparison.pages import Page
from muqabala.model.comparison import Status


def verdicts(a, b) -> set[tuple[str, str, str]]:
    found = set()
    for row in collate(a, b).claims:
        one = "+".join(a.analysis.claims[index].value for index in row.a)
        other = "+".join(b.analysis.claims[index].value for index in row.b)
        found.add((row.status.value, one, other))
    return found


def test_a_vague_count_does_not_take_the_place_of_a_number(witness):
    a = witness("قتل [38|killed|شخصا] وتحدثوا عن [vague|killed|القتلى|as=عدد|approx=vague].")
    b = witness("قتل [52|killed|شخصا] في الضربة.")
    assert ("conflict", "38", "52") in verdicts(a, b)


def test_a_specific_count_of_another_source_is_not_a_second_toll(witness):
    a = witness("قتل [38|killed|شخصا|by=org:x] في الضربة.")
    b = witness(
        "قتل [52|killed|شخصا|by=org:x] في الضربة.\n"
        "وأعلنت جهة قتل [22|killed|مقاتلا|by=org:y] لديها."
    )
    assert ("only_b", "", "22") in verdicts(a, b)


def test_a_breakdown_is_not_a_second_count(witness):
    a = witness("فقد [30|count|شخصا] في غرق المركب.")
    b = witness("فقد [32|count|شخصا] في غرق المركب.\nوفقد [11|count|شخصا] في حادثين آخرين.")
    assert ("only_b", "", "11") in verdicts(a, b)


def test_values_far_apart_are_two_things(witness):
    a = witness("قتل [4|killed|أشخاص] في الانفجار.")
    b = witness("قتل [350|killed|شخصا] في الانفجار.")
    assert {status for status, _, _ in verdicts(a, b)} == {"only_a", "only_b"}


def test_bulletins_of_two_days_are_two_counts(witness):
    a = witness("سجلت الوزارة [34|killed|حالة|date=2020-06-09] وفاة جديدة بالفيروس.")
    b = witness("سجلت الوزارة [36|killed|حالة|date=2020-06-10] وفاة جديدة بالفيروس.")
    assert {status for status, _, _ in verdicts(a, b)} == {"only_a", "only_b"}


def test_a_strike_and_a_clash_have_their_own_dead(witness):
    a = witness("قتل [7|killed|مسلحين] في اشتباكات قرب البلدة.")
    b = witness("قتل [20|killed|مسلحا] في غارات قرب البلدة.")
    assert {status for status, _, _ in verdicts(a, b)} == {"only_a", "only_b"}


def test_money_of_two_currencies_is_never_compared(witness):
    a = witness("بلغت كلفة المشروع [20|money|currency=USD] وفق الوزير.")
    b = witness("بلغت كلفة المشروع [20|money|currency=EUR] وفق الوزير.")
    assert {status for status, _, _ in verdicts(a, b)} == {"only_a", "only_b"}


def test_a_share_given_to_compare_with_is_another_share(witness):
    a = witness("بلغت نسبة المشاركة [49|percent] مقارنة مع [54|percent] سابقا.")
    b = witness("بلغت نسبة المشاركة [49|percent] في الاقتراع.")
    assert verdicts(a, b) == {("agree", "49", "49"), ("only_a", "54", "")}


@pytest.mark.parametrize(("km", "status"), [("10", "agree"), ("90", "only_a")])
def test_a_measure_needs_words_to_contradict(witness, km, status):
    a = witness(f"تقع البلدة على بعد [{km}|distance|كيلومترات] من الحدود.")
    b = witness("وتقع على بعد [10|distance|كيلومترات] من الحدود الشمالية للبلاد.")
    assert status in {found for found, _, _ in verdicts(a, b)}


def test_the_dead_of_a_strike_come_before_those_of_the_whole_war(witness):
    war = "ارتفع عدد شهداء العدوان المستمر إلى [3478|killed|شهيدا]"
    a = witness(f"{war}. وبلغت حصيلة قصف المستشفى [471|killed|شهيدا|place=place:gaza].")
    b = witness("وصل عدد شهداء قصف المستشفى إلى [500|killed|شهيد|place=place:gaza].")
    assert ("conflict", "471", "500") in verdicts(a, b)
    assert not [row for row in verdicts(a, b) if "3478" in row and row[0] != "only_a"]


def test_reports_of_two_events_contradict_nothing(witness):
    a = witness("قتل [12|killed|شخصا] في انهيار عمارة سكنية بحي شعبي.", published="2019-01-01")
    b = witness("أودى زلزال قوي بحياة [30|killed|شخصا] شرق الجزيرة.", published="2021-06-01")
    assert event_likeness(Page(a), Page(b), 0.0) < SAME_EVENT_FROM
    assert {status for status, _, _ in verdicts(a, b)} == {"only_a", "only_b"}


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2020-01-01", "2020-01-04T10:00", 3),
        ("2020-01-04", "2020-01-01", 3),
        (None, "2020-01-01", None),
        ("مجهول", "2020-01-01", None),
    ],
)
def test_days_between_two_publications(one, other, days):
    assert days_between(one, other) == days


def test_every_row_has_a_score_and_reasons(witness):
    a = witness("قتل [12|killed|شخصا] وأصيب [30|wounded|آخرون] بينهم [5|wounded|نساء].")
    b = witness("قتل [15|killed|شخصا] وأصيب [30|wounded|آخرون].")
    rows = collate(a, b).claims
    assert all(0 <= row.score <= 1 and row.reasons for row in rows)
    assert {row.status for row in rows} == {Status.AGREE, Status.CONFLICT, Status.ONLY_A}


def test_counts_of_one_noun_contradict_only_in_like_words(witness):
    a = witness("وأرسلت الوزارة إلى مكان انفجار السوق القديم [75|vehicles|سيارة] إسعاف.")
    b = witness("واحترقت في انفجار السوق القديم [5|vehicles|سيارات] كانت متوقفة.")
    c = witness("وقالت الوزارة إنها أرسلت إلى مكان انفجار السوق القديم [60|vehicles|سيارة] إسعاف.")
    assert {status for status, _, _ in verdicts(a, b)} == {"only_a", "only_b"}
    assert ("conflict", "75", "60") in verdicts(a, c)


def test_a_later_report_that_names_the_others_toll_as_an_earlier_one_updates_it(witness):
    old = witness("قتل [93|killed|شخصا] في هجوم القاعة.", published="2024-03-22")
    text = (
        "قتل [115|killed|شخصا] في هجوم القاعة.\n"
        "وكانت حصيلة سابقة أشارت إلى مقتل [93|killed|شخصا] في الهجوم."
    )
    new = witness(text, published="2024-03-23")
    rows = {(row.a, row.b): row for row in collate(old, new).claims if row.a and row.b}
    assert rows[(0,), (1,)].status is Status.AGREE
    update = rows[(0,), (0,)]
    assert update.status is Status.COMPATIBLE
    assert "later_statement" in {reason.code for reason in update.reasons}
