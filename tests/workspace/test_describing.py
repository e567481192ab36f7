"""The analyst's word on who published a report and when."""

from __future__ import annotations

from pathlib import Path

import pytest

from muqabala.errors import MuqabalaError
from muqabala.workspace import Workspace
from muqabala.workspace.describing import day_of

REPORT = """انهيار منجم في الشمال

وكالة الخليج الأخضر - قُتل 4 عمال أمس في انهيار منجم، بحسب الدفاع المدني.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


@pytest.fixture
def library(tmp_path: Path, file: Path):
    workspace = Workspace.open(tmp_path / "library.sqlite")
    workspace.import_files([file])
    yield workspace
    workspace.close()


def only(library: Workspace) -> str:
    (summary,) = library.documents()
    return summary.id


def days(library: Workspace) -> set[str | None]:
    return {mention.value for mention in library.witness(only(library)).analysis.mentions
            if mention.kind == "date"}  # fmt: skip


def test_what_the_analyst_says_holds_in_lists_search_and_after_a_restart(library: Workspace):
    key = only(library)
    changes = library.describing.describe([key], {"outlet": "وكالة الساحل", "title": "منجم ينهار"})
    assert changes.documents
    assert changes.document_ids == {key}
    again = Workspace.open(library.path)
    (summary,) = again.documents()
    assert (summary.outlet, summary.title) == ("وكالة الساحل", "منجم ينهار")
    (details,) = again.describing.details([key])
    assert dict(details.said) == {"outlet": "وكالة الساحل", "title": "منجم ينهار"}
    assert dict(details.read)["title"] == "انهيار منجم في الشمال"
    assert again.describing.outlets() == ["وكالة الساحل"]
    again.close()


def test_undo_and_redo(library: Workspace):
    key = only(library)
    before = library.documents()
    library.describing.describe([key], {"title": "آخر"})
    after = library.documents()
    library.undo()
    assert library.documents() == before
    assert library.describing.details([key])[0].said == ()
    library.redo()
    assert library.documents() == after


def test_none_goes_back_to_what_was_read(library: Workspace):
    key = only(library)
    before = library.documents()
    library.describing.describe([key], {"title": "آخر", "url": "x"})
    library.describing.describe([key], {"title": None})
    (details,) = library.describing.details([key])
    assert dict(details.said) == {"url": "x"}
    assert library.documents()[0].title == before[0].title


def test_words_that_say_nothing_new_make_no_step(library: Workspace):
    title = library.documents()[0].title
    assert not library.describing.describe([only(library)], {"title": f" {title} "}).documents
    assert library.undo_label() != "describe_reports"


def test_a_new_day_is_the_one_that_relative_days_count_from(library: Workspace):
    assert days(library) <= {None, ""}
    library.describing.describe([only(library)], {"published": "٢٠١٨-٠٤-٠٣"})
    assert days(library) == {"2018-04-02"}
    library.undo()
    assert days(library) <= {None, ""}


def test_a_report_that_is_read_again_keeps_the_analysts_word(library: Workspace, file: Path):
    key = only(library)
    library.describing.describe([key], {"outlet": "وكالة الساحل", "published": "2018-04-03"})
    file.write_text(REPORT.replace("4 عمال", "5 عمال").replace("الشمال", "الجنوب"), "utf-8")
    library.import_files([file])
    (summary,) = library.documents()
    assert (summary.outlet, summary.published) == ("وكالة الساحل", "2018-04-03")
    assert "الجنوب" in summary.title
    assert days(library) == {"2018-04-02"}
    library.undo()
    library.undo()
    assert library.documents()[0].published in (None, "")


def test_many_reports_are_described_in_one_step(library: Workspace, tmp_path: Path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(
            f"خبر رقم {number}\n\nنص الخبر {number}.\n", "utf-8"
        )
    library.import_files([tmp_path / f"{number}.txt" for number in range(3)])
    keys = [summary.id for summary in library.documents()]
    library.describing.describe(keys, {"outlet": "نشرة"})
    assert {summary.outlet for summary in library.documents()} == {"نشرة"}
    library.undo()
    assert "نشرة" not in {summary.outlet for summary in library.documents()}


def test_undo_goes_on_after_a_report_is_gone_for_good(library: Workspace):
    key = only(library)
    library.describing.describe([key], {"title": "آخر"})
    with library._library.transaction():
        library._library.documents.purge([key])
    library.undo()
    assert library.documents() == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2018-04-03", "2018-04-03"),
        ("٢٠١٨/٠٤/٠٣", "2018-04-03"),
        (" 2018-04-03 14:30 ", "2018-04-03T14:30:00"),
    ],
)
def test_days_are_read(words: str, day: str):
    assert day_of(words) == day


@pytest.mark.parametrize("words", ["3 أبريل", "2018-13-01", "2018-02-30", "2018-4", "أمس"])
def test_what_is_no_day_is_refused(library: Workspace, words: str):
    with pytest.raises(MuqabalaError, match="day_invalid"):
        library.describing.describe([only(library)], {"published": words})
    assert library.undo_label() != "describe_reports"


def test_the_search_finds_the_analysts_words_and_not_the_replaced_ones(library: Workspace):
    key = only(library)
    library.describing.describe([key], {"title": "فيضان السد", "published": "2018-04-03"})

    def found(line: str) -> list[str]:
        return [report.document_id for report in library.search.reports(line)]

    assert found("فيضان") == [key]
    assert found("عنوان:الشمال") == []
    library.undo()
    assert found("فيضان") == []
    assert found("عنوان:الشمال") == [key]


def test_names_of_files_tell_outlets_and_days_in_one_step(tmp_path):
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("سانا_2018-04-03_1", "رويترز_2018-04-05_2", "بلا اسم"):
        (folder / f"{name}.txt").write_text(f"خبر {name}\n\nنص الخبر {name}.\n", encoding="utf-8")
    library = Workspace.open(tmp_path / "names.sqlite")
    library.import_files([folder])
    ids = [each.id for each in library.documents()]
    found = library.describing.told_by_names(ids, "{outlet}_{day}_*")
    said = {each.document_id: dict(each.said) for each in found if each.said}
    assert len(found) == 3
    assert len(said) == 2
    library.describing.describe_each(said)
    told = {(each.outlet, each.published) for each in library.documents() if each.id in said}
    assert told == {("سانا", "2018-04-03"), ("رويترز", "2018-04-05")}
    library.undo()
    assert all(each.outlet not in ("سانا", "رويترز") for each in library.documents())
    library.close()
