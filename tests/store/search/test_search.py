import pytest

from muqabala.reading.reader import read_text
from muqabala.store.library import Library

TEXTS = {
    "one": "قُتل ١٢ مدنيًّا في «حلب»، قالت الوكالة.",
    "two": "Zürich: أُسر خمسة جنود؛ ولم يُقتل أحد.",
}


def rows(library, expression):
    found = library.database.execute(
        "SELECT d.id FROM search_text s JOIN document d ON d.shelf = s.rowid"
        " WHERE search_text MATCH ? ORDER BY d.id",
        [expression],
    )
    return [row[0] for row in found]


@pytest.fixture
def library(tmp_path):
    library = Library(tmp_path / "library.sqlite")
    with library.transaction():
        for name, text in TEXTS.items():
            library.documents.save_unread(read_text(text, name))
    yield library
    library.close()


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("حلب", ["one"]), ('"12 مدنيا"', ["one"]), ("zurich", ["two"]), ("جنود", ["two"]),
        ("حلب OR جنود", ["one", "two"]), ("الوكاله", ["one"]),
    ],
)  # fmt: skip
def test_signs_and_marks_are_no_part_of_words(library, expression, found):
    assert rows(library, expression) == found


def test_a_text_that_changes_leaves_none_of_its_words_behind(library):
    with library.transaction():
        library.documents.save_unread(read_text("خبر آخر من حمص", "one"))
    assert (rows(library, "حلب"), rows(library, "حمص")) == ([], ["one"])
    library.database.execute("INSERT INTO search_text (search_text) VALUES ('integrity-check')")


def test_the_index_of_an_older_library_is_made_anew(library):
    library.database.executescript(
        """
        DELETE FROM _sqlite_migrations WHERE name = '0014_ascii_index';
        DROP TABLE search_words;
        DROP TABLE search_text;
        CREATE VIRTUAL TABLE search_text USING fts5(
            body, title, content='', tokenize='unicode61 remove_diacritics 2'
        );
        CREATE VIRTUAL TABLE search_words USING fts5vocab(search_text, 'row');
        """
    )
    again = Library(library.path)
    assert again.search.waiting() == 2
    with again.transaction():
        again.search.fill(10)
    assert (again.search.waiting(), rows(again, "حلب")) == (0, ["one"])
    again.close()
