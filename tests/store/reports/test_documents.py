from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import document, witness
from muqabala.errors import MuqabalaError
from muqabala.model.claim import Analysis, Witness
from muqabala.model.document import Defect, DefectKind
from muqabala.model.mention import Approx, Category, Kind, Mention
from muqabala.model.source_map import Piece, SourceMap
from muqabala.model.span import Span
from muqabala.store import rows
from muqabala.store.library import Library

TEXT = "قصف على حلب\nقُتل 12 مدنيا في حلب أمس 😀."


@pytest.fixture
def library(tmp_path):
    opened = Library(tmp_path / "library.sqlite")
    yield opened
    opened.close()


def test_document_and_analysis_come_back_as_they_were(library):
    saved = witness(TEXT, killed="12", place="حلب")
    library.documents.save(saved)
    assert library.documents.load("report") == saved.document
    assert library.documents.load_analysis("report") == saved.analysis


def test_a_cleaned_document_keeps_source_map_and_defects(library):
    source = "قصـف  حلب"
    text = "قصف حلب"
    pieces = (Piece(0, 2, 0, 2), Piece(2, 3, 3, 4), Piece(3, 4, 4, 6), Piece(4, 7, 6, 9))
    read = replace(
        document(text),
        source=source,
        source_map=SourceMap(pieces),
        defects=(Defect(DefectKind.STRETCHED, Span(0, 3), (Span(0, 4),), "1", repaired=True),),
    )
    library.documents.save(Witness(read, Analysis("report")))
    assert library.documents.load("report") == read


def test_saving_again_replaces_what_was_found(library):
    library.documents.save(witness(TEXT, killed="12", place="حلب"))
    library.documents.save(witness(TEXT, killed="12"))
    assert library.documents.load_analysis("report").entities == ()
    assert len(library.documents.summaries()) == 1


def test_summary_counts_figures_and_defects(library):
    library.documents.save(witness(TEXT, killed="12"))
    (line,) = library.documents.summaries()
    assert (line.title, line.figures, line.notes, line.defects) == ("قصف على حلب", 1, 0, 1)


def test_summaries_are_newest_first_and_undated_last(library):
    for name, published in (("a", "2018-01-01"), ("b", None), ("c", "2020-01-01")):
        library.documents.save(Witness(document(TEXT, name, published=published), Analysis(name)))
    assert [line.id for line in library.documents.summaries()] == ["c", "a", "b"]


def test_trash_hides_a_document_and_gives_it_back(library):
    library.documents.save(witness(TEXT))
    library.documents.set_trashed("report", "2026-01-01T00:00:00")
    assert library.documents.summaries() == []
    with pytest.raises(MuqabalaError) as caught:
        library.documents.load("report")
    assert caught.value.code == "document_unknown"
    library.documents.set_trashed("report", None)
    assert library.documents.load("report").text == TEXT


def test_a_thrown_away_file_can_be_imported_again(library):
    library.documents.save(witness(TEXT))
    library.documents.remember_file("/reports/report.txt", "hash")
    assert library.documents.known_hash("/reports/report.txt") == "hash"
    library.documents.set_trashed("report", "2026-01-01T00:00:00")
    assert library.documents.known_hash("/reports/report.txt") == ""


_words = st.text(max_size=12)
_mentions = st.builds(
    Mention,
    span=st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(*pair)),
    kind=st.sampled_from(Kind),
    rule=_words,
    value=st.none() | _words,
    approx=st.none() | st.sampled_from(Approx),
    counted=st.none() | _words,
    category=st.none() | st.sampled_from(Category),
    categories=st.lists(st.sampled_from(Category), max_size=2).map(tuple),
    magnitude=st.none() | st.integers(1, 10**9),
    entity=st.none() | _words,
    short=st.booleans(),
    nested=st.booleans(),
    speaker=st.none() | _words,
    confidence=st.floats(0, 1),
)


@given(_mentions)
def test_any_mention_survives_its_row(mention):
    assert rows.mention_from_row(rows.mention_to_row(mention)) == mention


def test_a_report_of_the_same_text_is_looked_up_in_an_index(library):
    statements = []
    library.database.conn.set_trace_callback(statements.append)
    library.documents.twins.of(document("نص"))
    library.database.conn.set_trace_callback(None)
    (asked,) = [each for each in statements if "substr(text_hash" in each]
    (plan,) = library.database.execute(f"EXPLAIN QUERY PLAN {asked}").fetchall()[:1]
    assert plan[-1].startswith("SEARCH document USING INDEX document_text")
