"""A colleague's library is read whole and left as it is, wherever it lies."""

import sqlite3

import pytest

from builders import document
from muqabala.errors import MuqabalaError
from muqabala.model.claim import Analysis, Witness
from muqabala.store.library import Library
from muqabala.store.safety.borrowing import borrowed


@pytest.fixture
def theirs(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    library = Library(folder / "theirs.sqlite")
    library.documents.save(Witness(document("قصف على حلب", "r"), Analysis("r")))
    library.close()
    return folder / "theirs.sqlite"


def titles(library):
    return [each.title for each in library.identities.all()]


def test_nothing_is_left_beside_it_and_nothing_written_to_it(theirs, tmp_path):
    before = theirs.read_bytes()
    with borrowed(theirs, tmp_path / "ours.sqlite") as library:
        library.remember("x", "y")
        assert titles(library) == ["قصف على حلب"]
    assert theirs.read_bytes() == before
    assert list(theirs.parent.iterdir()) == [theirs]


def test_what_their_open_window_wrote_last_is_there(theirs, tmp_path):
    open_window = Library(theirs)
    open_window.documents.save(Witness(document("حريق", "s"), Analysis("s")))
    with borrowed(theirs, tmp_path / "ours.sqlite") as library:
        assert titles(library) == ["قصف على حلب", "حريق"]
    open_window.close()


def test_what_is_no_library_is_refused_by_its_own_name(tmp_path):
    other = tmp_path / "other.sqlite"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE t (x)")
    connection.commit()
    connection.close()
    for file, code in ((other, "library_not_a_library"), (tmp_path / "no", "file_missing")):
        with pytest.raises(MuqabalaError) as caught, borrowed(file, tmp_path / "ours.sqlite"):
            pass
        assert (caught.value.code, caught.value.details["path"]) == (code, str(file))


def test_a_damaged_library_is_refused(theirs, tmp_path):
    content = bytearray(theirs.read_bytes())
    content[4096:12288] = bytes(8192)
    theirs.write_bytes(content)
    with pytest.raises(MuqabalaError) as caught, borrowed(theirs, tmp_path / "ours.sqlite"):
        pass
    assert caught.value.code in ("library_corrupt", "library_not_a_library")


def test_ones_own_library_is_not_borrowed(theirs):
    with pytest.raises(MuqabalaError) as caught, borrowed(theirs, theirs):
        pass
    assert caught.value.code == "exchange_own_library"


def test_a_log_that_cannot_be_shared_is_read_too(theirs, tmp_path):
    """As in a read-only folder, where the log's index cannot be made."""
    folder = tmp_path / "read-only"
    folder.mkdir()
    open_window = Library(theirs)
    open_window.documents.save(Witness(document("حريق", "s"), Analysis("s")))
    for name in ("theirs.sqlite", "theirs.sqlite-wal"):
        (folder / name).write_bytes((theirs.parent / name).read_bytes())
    open_window.close()
    (folder / "theirs.sqlite-shm").mkdir()
    with borrowed(folder / "theirs.sqlite", tmp_path / "ours.sqlite") as library:
        assert titles(library) == ["قصف على حلب", "حريق"]
