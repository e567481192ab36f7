"""Figures and names of a library: which are listed, in what order, with what around them."""

from dataclasses import replace

import pytest

from builders import ALEPPO, document, witness
from muqabala.model.claim import Analysis, Claim, Witness
from muqabala.model.index import FigureOrder, FigureQuery
from muqabala.model.mention import Approx, Category, Kind, Mention
from muqabala.model.span import Span
from muqabala.store.library import Library

TEXT = "قصف على حلب\nقُتل {} مدنيا في حلب أمس، وقيل إن البحث مستمر."


@pytest.fixture
def library(tmp_path):
    opened = Library(tmp_path / "library.sqlite")
    for name, killed, published in (
        ("old", "12", "2018-03-01"), ("new", "9", "2018-03-05"), ("undated", "100", None),
    ):  # fmt: skip
        made = witness(TEXT.format(killed), name, killed=killed, place="حلب")
        dated = replace(made.document, published=published, outlet=f"وكالة {name}")
        opened.documents.save(Witness(dated, made.analysis))
    yield opened
    opened.close()


def listed(library, **asked):
    keys = library.index.figure_keys(FigureQuery(**asked))
    return [row.value for row in library.index.figures(keys)]


def test_figures_come_with_the_newest_report_first_and_undated_ones_last(library):
    assert listed(library) == ["9", "12", "100"]
    assert listed(library, descending=True) == ["12", "9", "100"]


def test_values_are_sorted_as_numbers(library):
    assert listed(library, order=FigureOrder.VALUE) == ["9", "12", "100"]
    assert listed(library, order=FigureOrder.VALUE, descending=True) == ["100", "12", "9"]


def test_a_figure_without_a_value_comes_last_in_both_directions(library):
    vague = Claim(0, Category.COUNT, "vague", Approx.VAGUE, "قرى")
    mention = Mention(Span(0, 4), Kind.NUMBER, "vague:عدة", value="vague", approx=Approx.VAGUE)
    found = Analysis("vague", (mention,), (vague,))
    library.documents.save(Witness(document("عدة قرى نزح أهلها", "vague"), found))
    for descending in (False, True):
        assert listed(library, order=FigureOrder.VALUE, descending=descending)[-1] == "vague"


@pytest.mark.parametrize("order", list(FigureOrder))
def test_every_order_lists_every_figure_once(library, order):
    assert sorted(listed(library, order=order)) == ["100", "12", "9"]


def test_the_scope_is_the_library_or_some_reports(library):
    assert listed(library, documents=("old",)) == ["12"]
    assert listed(library, documents=("old", "new")) == ["9", "12"]
    assert listed(library, documents=()) == []


def test_a_category_is_listed_alone_and_counted(library):
    assert listed(library, category=Category.WOUNDED) == []
    assert library.index.figure_counts(FigureQuery()) == {"killed": 3}
    assert library.index.figure_counts(FigureQuery(documents=("old",))) == {"killed": 1}


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("شهود", ["9", "12", "100"]),
        ("مدنيًّا  شُهود", ["9", "12", "100"]),
        ("وكاله OLD", ["12"]),
        ("100", ["100"]),
        ("شهود جرحى", []),
        ("  ", ["9", "12", "100"]),
        ("%", []),
    ],
)
def test_all_words_must_occur_in_what_is_said_in_any_spelling(library, words, values):
    assert listed(library, words=words) == values


def test_a_row_says_what_the_report_says(library):
    (row,) = library.index.figures(library.index.figure_keys(FigureQuery(documents=("old",))))
    text = library.documents.load("old").text
    assert row.quote == row.span.of(text) == "12"
    assert (row.document_id, row.outlet, row.published) == ("old", "وكالة old", "2018-03-01")
    assert (row.category, row.approx, row.counted) == (Category.KILLED, Approx.ABOUT, "مدنيا")
    assert (row.attributed_to, row.rule) == ("شهود", "digits")
    assert (row.before, row.after) == ("قُتل ", " مدنيا في حلب أمس، وقيل إن البحث مستمر.")


def test_rows_come_in_the_order_of_their_keys_and_without_those_that_are_gone(library):
    keys = library.index.figure_keys(FigureQuery())
    assert [row.value for row in library.index.figures([*reversed(keys), (99, 0)])] == [
        "100", "12", "9",
    ]  # fmt: skip


def test_more_rows_than_one_statement_takes(library):
    made = witness(TEXT.format("12"), "many", killed="12")
    claims = made.analysis.claims * 700
    library.documents.save(Witness(made.document, replace(made.analysis, claims=claims)))
    keys = library.index.figure_keys(FigureQuery(documents=("many",)))
    assert len(library.index.figures(keys)) == 700


def test_what_is_in_the_trash_is_not_listed(library):
    library.documents.set_trashed("old", "2020-01-01")
    assert listed(library) == ["9", "100"]
    assert library.index.name_counts() == {ALEPPO.id: (2, 2)}
    assert len(list(library.index.name_places(ALEPPO.id))) == 2


def test_an_entity_is_shown_by_name_and_found_by_it(library):
    made = witness(TEXT.format("7"), "named", killed="7", place="حلب")
    claims = (replace(made.analysis.claims[0], place=ALEPPO.id),)
    library.documents.save(Witness(made.document, replace(made.analysis, claims=claims)))
    assert listed(library, words="حلب مدنيا", documents=("named",)) == ["7"]
    (row,) = library.index.figures(library.index.figure_keys(FigureQuery(documents=("named",))))
    assert row.place == "حلب"
    merged = {ALEPPO.id: "الشهباء"}
    query = FigureQuery(documents=("named",), words="الشهبا")
    assert library.index.figure_keys(query) == []
    (key,) = library.index.figure_keys(replace(query, words="الشهباء"), merged)
    assert library.index.figures([key], merged)[0].place == "الشهباء"


def test_names_are_counted_and_their_places_walked(library):
    assert library.index.name_counts() == {ALEPPO.id: (3, 3)}
    assert library.index.name_counts(("old",)) == {ALEPPO.id: (1, 1)}
    assert library.index.entities()[ALEPPO.id] == ALEPPO
    places = list(library.index.name_places(ALEPPO.id))
    assert [place.document_id for place in places] == ["new", "old", "undated"]
    assert {place.surface for place in places} == {"حلب"}
    assert places[0].span.of(library.documents.load("new").text) == "حلب"
    assert list(library.index.name_places(ALEPPO.id, ("old",))) == [places[1]]
