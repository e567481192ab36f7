"""What notes can be filtered by: counted in one way for all reports, in another for some."""

from hypothesis import given
from hypothesis import strategies as st

from builders import document
from muqabala.model.annotation import Note, Target
from muqabala.model.claim import Analysis, Witness
from muqabala.model.note_filter import Facets
from muqabala.store.library import Library

REPORTS = ("r0", "r1", "r2")
NOTES = st.lists(
    st.tuples(
        st.sampled_from(REPORTS),
        st.lists(st.sampled_from(("أ", "ب", "أ/ج")), unique=True, max_size=3),
        st.sampled_from(("", "gold", "blue")),
        st.sampled_from(("", "conflict")),
        st.sampled_from(("", "سلمى")),
        st.booleans(),
    ),
    max_size=12,
)


@given(NOTES, st.sets(st.sampled_from(REPORTS)))
def test_all_reports_by_name_have_the_facets_of_all(tmp_path_factory, rows, thrown_away):
    library = Library(tmp_path_factory.mktemp("facets") / "library.sqlite")
    for each in REPORTS:
        library.documents.save(Witness(document(f"تقرير {each}", each), Analysis(each)))
    for number, (report, tags, color, verdict, author, is_trashed) in enumerate(rows):
        note = Note(
            str(number), "نص", (Target(report),), tuple(tags), author, color=color, verdict=verdict
        )
        library.annotations.put(note)
        if is_trashed:
            library.annotations.set_trashed(note.id, "2026-01-01")
    for each in thrown_away:
        library.documents.set_trashed(each, "2026-01-01")
    facets = library.note_queries.facets()
    assert facets == library.note_queries.facets(REPORTS)
    seen = [row for row in rows if row[0] not in thrown_away and not row[5]]
    assert facets.total == len(seen)
    assert dict(facets.tags) == {
        tag: count for tag in ("أ", "ب", "أ/ج") if (count := sum(tag in row[1] for row in seen))
    }
    assert dict(facets.colors) == {
        color: count
        for color in ("gold", "blue")
        if (count := sum(row[2] == color for row in seen))
    }
    library.close()


def test_an_empty_library_has_none(tmp_path):
    library = Library(tmp_path / "library.sqlite")
    assert library.note_queries.facets() == Facets()
    library.close()
