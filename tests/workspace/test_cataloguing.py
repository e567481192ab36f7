"""The catalogue of a library: order, filters, groups and counts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from muqabala.model.catalogue import CatalogueQuery, Grouping, Order, State, Tally
from muqabala.workspace import Workspace
from muqabala.workspace.cataloguing import DAY, MONTH

TEXTS = {
    "a": "«أمطار» على الساحل\n\nهطلت أمطار على ثلاث مدن وأصيب 4 أشخاص وقتل 2 في الفيضان.\n",
    "b": "إضراب عمال الميناء\n\nأضرب 300 عامل في الميناء يوم الاثنين.\n",
    "c": "بيان الجامعة\n\nأصدرت الجامعة بيانا عن الدراسة دون تفصيل في هذا الشأن كله اليوم.\n",
}


@pytest.fixture
def library(tmp_path: Path):
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    workspace = Workspace.open(tmp_path / "library.sqlite")
    workspace.import_files([folder])
    ids = named(workspace)
    workspace.describing.describe([ids["a"]], {"outlet": "صحيفة الساحل", "published": "2018-04-03"})
    workspace.describing.describe([ids["b"]], {"outlet": "صحيفة الساحل", "published": "2018-05-01"})
    workspace.refreshing.all()
    yield workspace
    workspace.close()


def named(workspace: Workspace) -> dict[str, str]:
    return {Path(each.path).stem: each.id for each in workspace.documents()}


def order(workspace: Workspace, **asked: object) -> str:
    """Return the names of the files of the reports asked for, in order."""
    names = {key: name for name, key in named(workspace).items()}
    query = CatalogueQuery(**asked)  # type: ignore[arg-type]
    return "".join(names[key] for key in workspace.cataloguing.ids(query))


@pytest.mark.parametrize("descending", [True, False])
def test_reports_of_no_day_come_last_either_way(library: Workspace, descending: bool):
    wanted = "bac" if descending else "abc"
    assert order(library, descending=descending) == wanted


def test_titles_are_in_order_as_a_reader_looks_them_up(library: Workspace):
    # Hamza and quotation marks do not part words that begin alike.
    assert order(library, order=Order.TITLE, descending=False) == "bac"


@pytest.mark.parametrize("by", [Order.WORDS, Order.FIGURES, Order.DEFECTS, Order.NOTES])
def test_what_is_counted_stands_in_order_of_the_counts_that_are_shown(
    library: Workspace, by: Order
):
    ids = named(library)
    library.annotating.add_note(ids["c"], None, "ملاحظة")
    for descending in (True, False):
        query = CatalogueQuery(order=by, descending=descending)
        lines = library.cataloguing.lines(library.cataloguing.ids(query))
        counts = [getattr(line, by.value) for line in lines]
        assert counts == sorted(counts, reverse=descending)
        assert len(counts) == 3


def test_words_are_found_in_any_spelling_and_all_of_them_must_be_there(library: Workspace):
    assert order(library, words="اضراب") == "b"
    assert order(library, words="الساحل صحيفه") == "ba"
    assert order(library, words="٢٠١٨-٠٤") == "a"
    assert order(library, words="اضراب الجامعة") == ""


def test_a_changed_title_is_found_at_once(library: Workspace):
    assert order(library, words="عنوان") == ""
    library.describing.describe([named(library)["c"]], {"title": "عنوان آخر"})
    assert order(library, words="عنوان") == "c"


def test_filters_tell_what_is_missing(library: Workspace):
    assert order(library, state=State.UNDATED) == "c"
    assert order(library, state=State.NO_OUTLET) == "c"
    assert order(library, state=State.UNREAD) == ""
    library.annotating.add_note(named(library)["b"], None, "ملاحظة")
    assert order(library, state=State.NOTES) == "b"


def test_a_report_whose_day_changed_is_not_analysed_yet(library: Workspace):
    library.describing.describe([named(library)["c"]], {"published": "2018-06-01"})
    assert order(library, state=State.UNREAD) == "c"


def test_reports_in_the_trash_are_in_no_list_and_no_count(library: Workspace):
    library.delete_documents([named(library)["b"]])
    assert order(library) == "ac"
    assert library.cataloguing.outlet_tallies() == [Tally("", 1), Tally("صحيفة الساحل", 1)]
    assert len(library.cataloguing.groups(Grouping.OUTLET)) == 2
    library.undo()
    assert order(library) == "bac"


def test_reports_are_counted_by_outlet_day_and_month(library: Workspace):
    cataloguing = library.cataloguing
    assert cataloguing.outlet_tallies() == [Tally("صحيفة الساحل", 2), Tally("", 1)]
    assert cataloguing.time_tallies(MONTH) == [
        Tally("2018-04", 1), Tally("2018-05", 1), Tally("", 1),
    ]  # fmt: skip
    assert [each.name for each in cataloguing.time_tallies(DAY)] == ["2018-04-03", "2018-05-01", ""]


def test_figures_are_counted_as_the_lines_count_them(library: Workspace):
    counts = library.cataloguing.figure_counts()
    shown = {line.id: line.figures for line in library.documents() if line.figures}
    assert counts == shown
    assert counts


def test_groups_name_outlet_and_month_of_each_report(library: Workspace):
    ids, cataloguing = named(library), library.cataloguing
    assert cataloguing.groups(Grouping.MONTH) == {
        ids["a"]: "2018-04", ids["b"]: "2018-05", ids["c"]: "",
    }  # fmt: skip
    assert cataloguing.groups(Grouping.OUTLET)[ids["c"]] == ""


def test_it_is_known_when_a_report_came_and_a_new_reading_leaves_it(library: Workspace):
    added = {line.id: line.added for line in library.documents()}
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", when) for when in added.values())
    library.refreshing.all()
    assert {line.id: line.added for line in library.documents()} == added
    assert order(library, order=Order.ADDED, descending=False) == "abc"
