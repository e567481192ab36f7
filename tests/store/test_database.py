import sqlite3

import pytest
from sqlite_utils import Database

from muqabala.errors import MuqabalaError
from muqabala.store.database import open_database
from muqabala.store.library import Library


def refusal(path):
    with pytest.raises(MuqabalaError) as caught:
        open_database(path)
    return caught.value.code


def test_a_new_library_is_made_with_its_folder(tmp_path):
    db = open_database(tmp_path / "new" / "library.sqlite")
    assert {"document", "note", "change"} <= set(db.table_names())
    assert db.journal_mode == "wal"
    db.close()


def test_another_program_s_database_is_refused_untouched(tmp_path):
    path = tmp_path / "other.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE songs (name TEXT)")
    other.close()
    before = path.read_bytes()
    assert refusal(path) == "library_not_a_library"
    assert path.read_bytes() == before


def test_a_text_file_is_refused_untouched(tmp_path):
    path = tmp_path / "notes.sqlite"
    path.write_text("هذا نص وليس مكتبة" * 100, encoding="utf-8")
    before = path.read_bytes()
    assert refusal(path) == "library_not_a_library"
    assert path.read_bytes() == before


def test_a_damaged_library_is_refused(tmp_path):
    path = tmp_path / "library.sqlite"
    Library(path).close()
    data = bytearray(path.read_bytes())
    data[4096:20000] = b"\xff" * (20000 - 4096)
    path.write_bytes(data)
    assert refusal(path) == "library_corrupt"


def test_a_library_from_a_later_version_is_refused(tmp_path):
    path = tmp_path / "library.sqlite"
    Library(path).close()
    db = Database(path)
    db["_sqlite_migrations"].insert(
        {"migration_set": "muqabala", "name": "9999_future", "applied_at": "2030"}
    )
    db.close()
    assert refusal(path) == "library_newer"


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("x")
    assert refusal(tmp_path / "file" / "library.sqlite") == "library_folder"


def test_a_busy_library_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr("muqabala.store.database.BUSY_TIMEOUT", 0.01)
    path = tmp_path / "library.sqlite"
    mine, theirs = Library(path), Library(path)
    with mine.transaction():
        mine.remember("a", "1")
        with pytest.raises(MuqabalaError) as caught, theirs.transaction():
            theirs.remember("b", "2")
    assert caught.value.code == "library_locked"
    mine.close()
    theirs.close()


def test_a_failed_transaction_leaves_nothing(tmp_path):
    library = Library(tmp_path / "library.sqlite")
    with pytest.raises(KeyError), library.transaction():
        library.remember("half", "done")
        raise KeyError
    assert library.recall("half") == ""
    library.close()
