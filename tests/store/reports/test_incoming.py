import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muqabala.reading.reader import read_text
from muqabala.store.library import Library
from muqabala.store.reports.incoming import incoming_of

WORDS = ("قُتل", "١٢", "جنديا", "فـي", "حلب", "لا\u200fهاي", "a", "2018")
TEXTS = st.lists(st.sampled_from((*WORDS, "\n", "\r\n", "\n\n", "  ")), min_size=1).map(" ".join)


@given(TEXTS, st.sampled_from([None, "2018-04-03"]))
def test_a_report_made_ready_gives_the_document_back(text, published):
    document = read_text(text, "x", path="/x.txt", title="عنوان", published=published)
    ready = pickle.loads(pickle.dumps(incoming_of(document)))
    assert ready.document() == document
    assert (ready.id, ready.told["published"]) == ("x", published)


@pytest.fixture
def library(tmp_path):
    library = Library(tmp_path / "library.sqlite")
    yield library
    library.close()


def ready(text, name):
    return incoming_of(read_text(text, name, path=f"/{name}.txt"))


def test_reports_gathered_are_stored_as_single_ones_are(library, tmp_path):
    texts = {"b": "قتل 12 جنديا في حلب", "a": "عنوان\n\nنص الخبر  هنا\u200f", "c": "خبر ثالث"}
    single = Library(tmp_path / "single.sqlite")
    files = [(f"/{name}.txt", (ready(text, name),)) for name, text in texts.items()]
    with single.transaction():
        for path, (each,) in files:
            single.documents.save_unread(each.document())
            single.documents.remember_file(path, "hash")
    with library.transaction():
        newcomers = library.documents.newcomers(files)
        for path, reports in files:
            assert newcomers.are_new(path, reports)
            newcomers.add(path, "hash", reports)
        newcomers.write()
    tables = ("document", "defect", "state")
    for table in tables:
        query = f"SELECT * FROM {table} ORDER BY 1, 2"
        assert library.database.execute(query).fetchall() == (
            single.database.execute(query).fetchall()
        )
    found = [each.id for each in library.documents.summaries()]
    assert sorted(found) == ["a", "b", "c"]
    assert library.documents.summaries()[0].added
    single.close()


def test_what_is_known_in_any_way_is_not_new(library):
    with library.transaction():
        library.documents.save_unread(ready("خبر أول", "a").document())
        trashed = ready("خبر ثان", "b")
        library.documents.save_unread(trashed.document())
        library.documents.set_trashed("b", "2024-01-01T00:00:00Z")
    offered = {
        "/a.txt": ready("خبر آخر", "z"),  # its file is known
        "/c.txt": ready("خبر ثالث", "a"),  # its id is taken
        "/d.txt": ready("خبر أول", "d"),  # its text is known
        "/e.txt": ready("خبر رابع", "b"),  # its id is taken in the trash
        "/f.txt": ready("خبر ثان", "f"),  # the same text lies in the trash
        "/g.txt": ready("خبر سابع", "g"),
        "/h.txt": ready("خبر سابع", "h"),  # the text of the one before
        "/i.txt": ready("خبر تاسع", "g"),  # the id of an earlier one
    }
    with library.transaction():
        newcomers = library.documents.newcomers((path, (each,)) for path, each in offered.items())
        new = []
        for path, each in offered.items():
            if newcomers.are_new(path, (each,)):
                newcomers.add(path, "hash", (each,))
                new.append(path)
        newcomers.write()
    assert new == ["/g.txt"]
    assert sorted(each.id for each in library.documents.summaries()) == ["a", "g"]


def test_two_reports_of_one_file_with_one_text_are_not_plainly_new(library):
    both = (ready("خبر", "a"), ready("خبر", "b"))
    with library.transaction():
        assert not library.documents.newcomers([("/x.zip", both)]).are_new("/x.zip", both)
