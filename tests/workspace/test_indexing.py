"""The index of a library that was filled by an import."""

import csv
from collections import Counter
from dataclasses import replace

import pytest

from muqabala.errors import MuqabalaError
from muqabala.exporting.cells import MARK
from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.index import FigureOrder, FigureQuery
from muqabala.model.mention import Category, Kind
from muqabala.workspace import Workspace
from muqabala.workspace.indexing import figure_rows

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


IDS = ("first", "second")
SANA, ALEPPO, DAMASCUS = "org:sana", "place:aleppo", "place:damascus"
CORRECTIONS = {
    "joined": [Correction("", CorrectionKind.MERGE, entity=DAMASCUS, target=ALEPPO, name="حلب",
                          type=Kind.PLACE)],
    "typed": [Correction("", CorrectionKind.RETYPE, entity=SANA, name="سانا", type=Kind.PERSON)],
    "ignored words": [Correction("", CorrectionKind.IGNORE, surface="حلب")],
    "ignored entity": [Correction("", CorrectionKind.IGNORE, entity=ALEPPO)],
    "in one report": [Correction("", CorrectionKind.IGNORE, surface="حلب", document_id="first")],
    "split": [Correction("", CorrectionKind.SPLIT, surface="حلب", entity=ALEPPO, name="حلب القرية",
                         type=Kind.PLACE)],
    "added": [Correction("", CorrectionKind.ADD, surface="مدنيا", name="مدني", type=Kind.PERSON)],
    "split and joined": [
        Correction("", CorrectionKind.SPLIT, surface="دمشق", name="دمشق أخرى", type=Kind.PLACE),
        Correction("", CorrectionKind.MERGE, entity=ALEPPO, target=DAMASCUS, name="دمشق",
                   type=Kind.PLACE),
    ],
}  # fmt: skip


@pytest.mark.parametrize("corrections", list(CORRECTIONS.values()), ids=list(CORRECTIONS))
def test_corrections_hold_in_the_index_as_in_the_reports(workspace, corrections):
    before = workspace.index.names()
    workspace.add_corrections(corrections)
    counts, reports, places = Counter(), Counter(), {}
    entities = {}
    for summary in workspace.documents():
        witness = workspace.witness(summary.id)
        entities |= {entity.id: entity for entity in witness.analysis.entities}
        named = [m for m in witness.analysis.mentions if m.entity]
        counts.update(m.entity for m in named)
        reports.update({m.entity for m in named})
        for mention in named:
            places.setdefault(mention.entity, []).append((summary.id, mention.span))
    rows = workspace.index.names()
    assert rows != before
    assert {(r.entity.id, r.mentions, r.documents) for r in rows} == {
        (each, counts[each], reports[each]) for each in counts
    }
    assert {row.entity.id: row.entity for row in rows} == entities
    for each in counts:
        assert [(p.document_id, p.span) for p in workspace.index.places(each)] == places[each]
    workspace.undo()
    assert workspace.index.names() == before


@pytest.mark.parametrize("corrections", [[], *CORRECTIONS.values()], ids=["none", *CORRECTIONS])
def test_the_first_places_are_the_beginning_of_all_and_are_counted(workspace, corrections):
    workspace.add_corrections(corrections)
    for row in workspace.index.names():
        places = workspace.index.places(row.entity.id)
        for most in (1, 2, len(places), 100):
            use = workspace.index.use(row.entity.id, most)
            assert use.places == places[:most]
            assert (use.mentions, use.documents) == (row.mentions, row.documents)
            assert use.is_whole == (most >= len(places))


def test_a_saved_position_makes_no_text_be_read_again(workspace, monkeypatch):
    def ignore(words):
        return [Correction("", CorrectionKind.IGNORE, surface=words)]

    scanned = []
    index = workspace._library.index
    texts = index.texts
    monkeypatch.setattr(index, "texts", lambda *given: scanned.append(given) or texts(*given))
    workspace.add_corrections(ignore("حلب"))
    names = workspace.index.names()
    workspace.remember("position:first", "17")
    workspace.annotating.add_note("first", None, "ملاحظة")
    assert workspace.index.names() == names
    assert len(scanned) == 1
    workspace.add_corrections(ignore("دمشق"))
    workspace.index.names()
    assert len(scanned) == 2
    workspace.delete_documents(["first"])
    assert all(row.documents == 1 for row in workspace.index.names())
    assert len(scanned) == 3


RETYPED = Correction("", CorrectionKind.RETYPE, entity=ALEPPO, name="حلب", type=Kind.PERSON)


@pytest.mark.parametrize(
    "corrections", [*CORRECTIONS.values(), [RETYPED]], ids=[*CORRECTIONS, "no place"]
)
def test_corrections_hold_in_the_index_of_figures_as_in_the_reports(workspace, corrections):
    before = listed(workspace)
    workspace.add_corrections(corrections)
    assert listed(workspace) == reported(workspace)
    workspace.undo()
    assert listed(workspace) == before


def listed(workspace):
    """Return the rows of each report as the index has them."""
    keys = {each: workspace.index.figure_keys(FigureQuery(documents=(each,))) for each in IDS}
    return [workspace.index.figures(keys[each]) for each in IDS]


def reported(workspace):
    return [list(figure_rows(workspace.witness(each))) for each in IDS]


def test_names_are_counted_once_until_something_changes(workspace, monkeypatch):
    asked = []
    count = workspace.index._library.index.name_counts
    monkeypatch.setattr(
        workspace.index._library.index,
        "name_counts",
        lambda *given: asked.append(given) or count(*given),
    )
    before = workspace.index.names()
    assert workspace.index.names() == before
    assert len(asked) == 1
    workspace.delete_documents(["second"])
    assert workspace.index.names() != before
    workspace.undo()
    assert workspace.index.names() == before
    assert len(asked) == 3


def test_figures_are_sought_and_sorted_as_they_are_corrected(workspace):
    split = Correction("", CorrectionKind.SPLIT, surface="حلب", entity=ALEPPO, name="بستان القصر",
                       type=Kind.PLACE)  # fmt: skip
    workspace.add_corrections([split])
    sought = workspace.index.figure_keys(FigureQuery(words="بستان القصر"))
    assert {row.place for row in workspace.index.figures(sought)} == {"بستان القصر"}
    assert workspace.index.figure_counts(FigureQuery(words="بستان القصر"))
    by_place = workspace.index.figure_keys(FigureQuery(order=FigureOrder.PLACE))
    places = [row.place for row in workspace.index.figures(by_place) if row.place]
    assert places == sorted(places)
    assert "بستان القصر" in places
    workspace.add_corrections([replace(RETYPED, entity="analyst:place:بستان-القصر")])
    assert workspace.index.figure_keys(FigureQuery(words="بستان القصر")) == []


def test_a_joined_name_is_shown_in_the_figures(workspace):
    workspace.add_corrections(
        [Correction("", CorrectionKind.MERGE, entity=ALEPPO, target=DAMASCUS, name="دمشق",
                    type=Kind.PLACE)]
    )  # fmt: skip
    keys = workspace.index.figure_keys(FigureQuery())
    assert "حلب" not in {row.place for row in workspace.index.figures(keys)}


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
