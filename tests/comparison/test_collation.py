"""The ledger as a whole: which figures answer which, and with what verdict."""

from __future__ import annotations

import pytest

from muqabala.comparison.collation import collate
from muqabala.model.comparison import ClaimPair, Status


def rows(a, b, *statuses: Status) -> list[tuple[str, str, str]]:
    """Return (status, values of a, values of b) of the rows with one of the statuses."""
    return [
        (row.status.value, values(a, row.a), values(b, row.b))
        for row in collate(a, b).claims
        if not statuses or row.status in statuses
    ]


def values(witness, indexes) -> str:
    return "+".join(witness.analysis.claims[index].value for index in indexes)


def codes(row: ClaimPair) -> set[str]:
    return {reason.code for reason in row.reasons}


def test_same_toll_in_other_words_agrees(witness):
    a = witness("قتل [12|killed|شخصا] في انفجار بالسوق القديم.")
    b = witness("أسفر الانفجار في السوق القديم عن سقوط [12|killed|قتيلا|as=اثني عشر].")
    assert rows(a, b) == [("agree", "12", "12")]


def test_other_toll_of_the_same_event_is_a_conflict_with_reasons(witness):
    a = witness("قتل [12|killed|شخصا|by=org:ministry] في انفجار بالسوق.")
    b = witness("قالت الوزارة إن [15|killed|شخصا|by=org:ministry] قتلوا في الانفجار.")
    [row] = collate(a, b).claims
    assert row.status is Status.CONFLICT
    assert {"different_value", "same_category", "same_source"} <= codes(row)


def test_equal_numbers_about_different_things_never_agree(witness):
    a = witness("قتل [107|killed|منهم] وأصيب [5|wounded|جنود] في الحادث.")
    b = witness("كانت الطائرة تقل [107|count|ركاب] بينهم [5|count|نساء].")
    assert {status for status, _, _ in rows(a, b)} == {"only_a", "only_b"}


def test_equal_numbers_of_soldiers_and_women_do_not_agree(witness):
    a = witness("قتل [5|killed|جنود] في الهجوم.")
    b = witness("قتلت [5|killed|نساء] في الهجوم.")
    assert {status for status, _, _ in rows(a, b)} == {"only_a", "only_b"}


def test_the_dead_of_two_days_are_two_things(witness):
    a = witness("قتل [4|killed|أشخاص|date=2020-05-01] في المدينة.")
    b = witness("قتل [4|killed|أشخاص|date=2020-05-09] في المدينة.")
    assert {status for status, _, _ in rows(a, b)} == {"only_a", "only_b"}


def test_a_part_is_not_compared_with_a_total(witness):
    a = witness("قتل [20|killed|شخصا] بينهم [8|killed|أطفال|part_of=0].")
    b = witness("قتل [20|killed|شخصا] في القصف.")
    assert rows(a, b) == [("agree", "20", "20"), ("only_a", "8", "")]


def test_a_cumulative_toll_is_not_compared_with_the_days(witness):
    a = witness("قتل [3|killed|أشخاص] اليوم.")
    b = witness("ارتفع عدد القتلى منذ بدء الحملة إلى [310|killed|أشخاص|cumulative=1].")
    assert {status for status, _, _ in rows(a, b)} == {"only_a", "only_b"}


@pytest.mark.parametrize(
    ("one", "other", "status"),
    [
        ("[49.2|percent]", "[49|percent|approx=more_than]", "compatible"),
        ("[49.2|percent]", "[49.20|percent]", "agree"),
        ("[49.2|percent]", "[47|percent]", "conflict"),
    ],
)
def test_a_share_is_compared_with_its_own_measure(witness, one, other, status):
    a = witness(f"بلغت نسبة الإقبال على الانتخابات {one} بحسب الوزير.")
    b = witness(f"قال الوزير إن نسبة الإقبال على الانتخابات بلغت {other}.")
    assert [row[0] for row in rows(a, b)] == [status]


def test_a_figure_restated_in_one_report_is_one_row(witness):
    a = witness("قتل [38|killed|مقاتلا] ليلا.\nوقال المدير إن هناك [38|killed|قتيلا].")
    b = witness("قتل [38|killed|شخصا] في الغارة.")
    assert rows(a, b) == [("agree", "38+38", "38")]


def test_a_first_toll_contradicts_the_later_one_and_its_own_report(witness):
    a = witness(
        "قتل [27|killed|شخصا|by=org:ministry].\nوكانت الحصيلة الأولية [10|killed|ضحايا|by=مسؤول]."
    )
    b = witness("قتل [30|killed|شخصا|by=org:ministry] في الانفجار.")
    found = rows(a, b)
    assert ("conflict", "27", "30") in found
    assert ("conflict", "10", "30") in found
    assert ("conflict_within", "27+10", "") in found


def test_shared_entities_come_with_their_forms(witness):
    a = witness("قال {org:observatory|المرصد السوري} إن {org:observatory|المرصد} وثق ذلك.")
    b = witness("أفاد {org:observatory|المرصد} من {place:london|لندن}.")
    found = collate(a, b)
    assert [(pair.entity, pair.is_shared) for pair in found.entities] == [
        ("org:observatory", True),
        ("place:london", False),
    ]
    [naming] = found.naming
    assert naming.a == (("المرصد", 1), ("المرصد السوري", 1))
    assert naming.b == (("المرصد", 1),)


def test_passages_pair_across_reordering(witness):
    a = witness("احترقت غابات كثيفة في الشمال.\nوأغلقت السلطات الطريق الساحلي أمام السيارات.")
    b = witness("أغلقت السلطات الطريق الساحلي أمام حركة السيارات.\nواحترقت غابات الشمال.")
    found = collate(a, b).passages
    assert [(pair.a.of(a.document.text)[:6], pair.b.of(b.document.text)[:6]) for pair in found] == [
        ("احترقت", "واحترق"),
        ("وأغلقت", "أغلقت "),
    ]
