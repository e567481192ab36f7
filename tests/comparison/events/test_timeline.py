"""Claims by the time they tell of, and by the time they were printed."""

from __future__ import annotations

from muqabala.comparison.events.timeline import timeline
from muqabala.comparison.several import collate_several


def test_facts_stand_by_the_day_told_else_by_the_day_of_the_report(witness):
    early = witness(
        "قتل [12|killed|شخصا|date=2020-05-02] في انفجار السوق، وتضررت [30|buildings|دارا].",
        published="2020-05-03",
    )
    late = witness("أحصت البلدية [9|vehicles|سيارات|date=2020-04].", published="2020-05-09")
    found = timeline([early, late])
    assert [(one.witness, one.claims, one.stated, one.published) for one in found] == [
        (1, (0,), "2020-04", "2020-05-09"),
        (0, (0,), "2020-05-02", "2020-05-03"),
        (0, (1,), None, "2020-05-03"),
    ]
    assert [one.what for one in found] == ["سيارات", "شخصا", "دارا"]


def test_a_toll_restated_with_its_day_is_one_moment_of_that_day(witness):
    report = witness(
        "قتل [12|killed|شخصا] في انفجار السوق.\n"
        "وقتل [12|killed|شخصا|date=2020-05-02] في انفجار السوق."
    )
    [moment] = timeline([report])
    assert (moment.claims, moment.stated, moment.published) == ((0, 1), "2020-05-02", None)


def test_with_a_ledger_each_moment_knows_its_row(witness):
    reports = [
        witness("قتل [12|killed|شخصا] في انفجار السوق.", published="2020-05-03"),
        witness(
            "قتل [15|killed|شخصا] في انفجار السوق. وسقطت [7|count|أشجار].", published="2020-05-04"
        ),
    ]
    ledger = collate_several(reports)
    found = timeline(reports, ledger)
    assert found[0].row == found[1].row != found[2].row
    assert ledger[found[0].row].cells == ((0,), (0,))


def test_a_report_without_any_day_comes_last(witness):
    undated = witness("قتل [3|killed|عمال] في المنجم.")
    dated = witness("قتل [3|killed|عمال] في المنجم.", published="2021-01-01")
    assert [one.witness for one in timeline([undated, dated])] == [1, 0]
