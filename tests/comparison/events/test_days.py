from builders import document
from muqabala.comparison.collation import collate
from muqabala.comparison.events.days import pair_days
from muqabala.extraction.pipeline import analyse
from muqabala.model.claim import Witness
from muqabala.model.comparison import Status
from muqabala.model.mention import Category


def witness(identity, text, published="2019-04-14"):
    report = document(text, identity, published=published)
    return Witness(report, analyse(report))


A = witness("a", "انفجار في كركوك\nقُتل 9 عمال في انفجار مصنع بمدينة كركوك أمس السبت. وزار المحافظ "
            "كركوك السبت، ويجتمع المجلس الاثنين 15 نيسان 2019.")  # fmt: skip
B = witness("b", "انفجار مصنع\nقُتل 11 عاملا في انفجار مصنع بمدينة كركوك يوم 13 أبريل 2019، "
            "ويعاد فتح الطريق في 20 أبريل 2019.")  # fmt: skip
OTHER = witness("c", "افتتاح معرض\nافتتح الوزير معرض الكتاب في الرباط يوم 13 أبريل 2019.")


def words(pair, one, other):
    spans = [(w, w.analysis.mentions[w.analysis.claims[i].mention].span)
             for w, side in ((one, pair.a), (other, pair.b)) for i in side]  # fmt: skip
    return [span.of(w.document.text) for w, span in spans]


def test_a_day_that_both_name_is_one_row_of_all_its_places():
    (row,) = pair_days(A, B)
    assert (row.status, row.category) == (Status.AGREE, Category.DATE)
    assert words(row, A, B) == ["أمس السبت", "السبت", "13 أبريل 2019"]


def test_a_day_of_one_report_alone_is_not_held_against_the_other():
    rows = [row for row in collate(A, B).claims if row.category is Category.DATE]
    assert [row.status for row in rows] == [Status.AGREE]


def test_one_day_of_two_events_is_no_agreement():
    assert [row for row in collate(A, OTHER).claims if row.category is Category.DATE] == []


def test_swapping_the_reports_swaps_the_row():
    (row,), (turned,) = pair_days(A, B), pair_days(B, A)
    assert (row.a, row.b) == (turned.b, turned.a)


def told(text, day, identity, published="2019-04-16"):
    return witness(identity, f"انفجار مصنع\nقُتل {day} تسعة عمال في انفجار مصنع بمدينة كركوك. "
                   f"{text}", published)  # fmt: skip


def day_rows(one, other):
    return [row for row in collate(one, other).claims if row.category is Category.DATE]


def test_the_day_of_the_main_toll_is_contested_where_both_print_another():
    one, other = told("", "السبت 13 أبريل 2019", "a"), told("", "الأحد 14 أبريل 2019", "b")
    (row,), (turned,) = day_rows(one, other), day_rows(other, one)
    assert row.status is turned.status is Status.CONFLICT
    assert [reason.code for reason in row.reasons] == ["different_date"]
    assert (row.a, row.b) == (turned.b, turned.a)


def test_one_night_and_a_day_that_the_other_names_too_are_no_contradiction():
    evening, dawn = told("", "مساء السبت 13 أبريل 2019", "a"), told(
        "", "فجر الأحد 14 أبريل 2019", "b"
    )  # fmt: skip
    assert day_rows(evening, dawn) == []
    both = told("وكان الحريق شب السبت 13 أبريل 2019.", "الأحد 14 أبريل 2019", "c")
    one = told("", "السبت 13 أبريل 2019", "d")
    assert [row.status for row in day_rows(one, both)] == [Status.AGREE]


def test_a_day_that_hangs_on_when_a_report_is_dated_is_not_contested():
    one, other = told("", "أمس", "a"), told("", "الأحد 14 أبريل 2019", "b", "2019-04-17")
    assert day_rows(one, other) == []
