"""The index of a library that was filled by an import."""

import csv

import pytest

from muqabala.errors import MuqabalaError
from muqabala.exporting.figures_csv import MARK
from muqabala.indexing import figure_rows
from muqabala.model.index import FigureQuery
from muqabala.model.mention import Category
from muqabala.workspace import Workspace

FIRST = "قصف على حلب\n\nقتل 12 مدنيا بينهم 3 أطفال في قصف على حلب، بحسب وكالة سانا.\n"
SECOND = "ضحايا في حلب\n\nقالت سانا إن 14 مدنيا قتلوا في دمشق وحلب.\n"


@pytest.fixture
def workspace(tmp_path):
    for name, text in (("first", FIRST), ("second", SECOND)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    opened = Workspace.open(tmp_path / "library.sqlite")
    opened.import_files([tmp_path / "first.txt", tmp_path / "second.txt"])
    yield opened
    opened.close()


def test_the_library_and_a_report_alone_give_the_same_rows(workspace):
    for each in ("first", "second"):
        keys = workspace.index.figure_keys(FigureQuery(documents=(each,)))
        assert workspace.index.figures(keys) == list(figure_rows(workspace.witness(each)))
        assert keys


def test_names_come_commonest_first_with_their_places(workspace):
    names = workspace.index.names()
    assert names[0].entity.name == "حلب"
    assert (names[0].mentions, names[0].documents) == (4, 2)
    places = workspace.index.places(names[0].entity.id)
    assert [p.surface for p in places] == ["حلب"] * 4
    only = workspace.index.names(("second",))
    assert {row.entity.name for row in only} >= {"حلب", "دمشق"}
    assert sum(row.mentions for row in only) < sum(row.mentions for row in names)


def test_what_is_listed_is_written(workspace, tmp_path):
    target = tmp_path / "figures.csv"
    query = FigureQuery(category=Category.KILLED)
    count = workspace.index.export_figures(query, target, marked=True)
    text = target.read_bytes().decode("utf-8")
    assert text.startswith(MARK)
    records = list(csv.DictReader(text.removeprefix(MARK).splitlines()))
    assert count == len(records) >= 2
    assert {record["category"] for record in records} == {"killed"}
    assert {"12", "14"} <= {record["value"] for record in records}


def test_a_file_that_cannot_be_written_is_told(workspace, tmp_path):
    with pytest.raises(MuqabalaError, match="export_failed"):
        workspace.index.export_figures(FigureQuery(), tmp_path / "none" / "figures.csv")
