"""Columns that the analyst told hold for all tables of the same heads, and can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from muqabala.errors import MuqabalaError
from muqabala.model.columns import Columns
from muqabala.model.library import Outcome
from muqabala.workspace import Workspace, workers
from muqabala.workspace.tables import columns_by_names, read_wish, sample_table

ROWS = "رمز,كلام,لقب\n{},قُتل {} شخصا في القصف.,هدنة\n"
TOLD = Columns(("رمز", "كلام", "لقب"), (("text", 1), ("title", 2), ("id", 0)))


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.open(tmp_path / "library.sqlite")
    yield opened
    opened.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    made = tmp_path / "in" / "a.csv"
    made.write_text(ROWS.format(7, 12), encoding="utf-8")
    return made


def test_a_table_that_was_refused_is_read_when_its_columns_are_told(
    workspace: Workspace, file: Path
) -> None:
    report, _ = workspace.import_files([file])
    assert [(each.outcome, each.error) for each in report.results] == [
        (Outcome.REFUSED, "columns_unknown")
    ]
    assert not sample_table(file).columns.is_known
    workspace.tables.choose(TOLD, str(file))
    report, _ = workspace.import_files([file])
    document = workspace.document("7")
    assert (document.title, document.text) == ("هدنة", "قُتل 12 شخصا في القصف.")
    other = file.with_name("b.csv")
    other.write_text(ROWS.format(8, 15), encoding="utf-8")
    with workers(2, "") as executor:
        report, _ = workspace.import_files([file.parent], executor)
    assert [each.outcome for each in report.results] == [Outcome.UNCHANGED, Outcome.ADDED]


def test_what_was_told_anew_is_read_anew_and_taken_back(workspace: Workspace, file: Path) -> None:
    workspace.tables.choose(TOLD, str(file))
    workspace.import_files([file])
    other = Columns(TOLD.heads, (("text", 2), ("id", 0)))
    workspace.tables.choose(other, str(file))
    assert workspace.tables.chosen() == (other,)
    assert workspace.undo_label() == "choose_columns"
    report, _ = workspace.import_files([file])
    assert [each.outcome for each in report.results] == [Outcome.UPDATED]
    assert workspace.document("7").text == "هدنة"
    workspace.undo()
    workspace.undo()
    assert workspace.tables.chosen() == (TOLD,)
    assert "قُتل" in workspace.document("7").text


def test_saying_the_same_again_is_no_step_but_reads_the_table_again(
    workspace: Workspace, file: Path
) -> None:
    workspace.tables.choose(TOLD, str(file))
    workspace.import_files([file])
    assert workspace.tables.choose(TOLD, str(file)).document_ids == frozenset()
    assert workspace.undo_label() == "import_files"
    assert workspace.known_hash(str(file)) == ""


def test_nothing_is_told_without_a_text(workspace: Workspace) -> None:
    with pytest.raises(MuqabalaError, match="columns_unknown"):
        workspace.tables.choose(Columns(("a", "b"), (("title", 1),)))


def test_columns_are_found_by_names_and_numbers(file: Path) -> None:
    wish = read_wish("text=كلام, title=3 ,id=رمز")
    assert columns_by_names(wish, [file.parent]) == [(file, Columns(TOLD.heads, (
        ("text", 1), ("title", 2), ("id", 0)
    )))]  # fmt: skip
    with pytest.raises(MuqabalaError) as caught:
        columns_by_names(read_wish("text=متن"), [file])
    assert caught.value.details["name"] == "متن"


@pytest.mark.parametrize("written", ["title=لقب", "text=", "text", "نص=كلام", "text=1,a=2", ","])
def test_a_wish_names_fields_and_the_text_among_them(written: str) -> None:
    with pytest.raises(MuqabalaError, match="columns_wish"):
        read_wish(written)


def test_a_folder_of_nothing_but_unknown_tables_is_not_passed_over(
    workspace: Workspace, file: Path
) -> None:
    assert workspace.files_in([file.parent]) == [str(file)]
    file.with_name("b.txt").write_text("خبر\n\nقُتل 12 شخصا.\n", encoding="utf-8")
    assert workspace.files_in([file.parent]) == [str(file.with_name("b.txt"))]
