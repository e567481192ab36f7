"""Files of notes are known by what they hold, not by their names."""

import pytest

from muqabala.errors import MuqabalaError
from muqabala.reading.exchange.exchange import is_library, read_notes
from refi_projects import archive, coding, project, selection, source

PROJECT = project(source(selection(0, 3, coding()), text="قصف على حلب"))
ANNOTATION = '{"target": "http://example.org", "body": "نص"}'


@pytest.mark.parametrize(
    "data",
    [
        archive(PROJECT, {}),
        PROJECT,
        b"\xef\xbb\xbf" + PROJECT,
        ANNOTATION.encode(),
        f"\n  [{ANNOTATION}]".encode("utf-8-sig"),
        ANNOTATION.encode("utf-16"),
    ],
)
def test_a_file_is_read_whatever_it_is_called(tmp_path, data):
    (tmp_path / "notes.dat").write_bytes(data)
    assert len(read_notes(tmp_path / "notes.dat").notes) == 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file_empty"),
        ("نص".encode(), "exchange_unknown"),
        (b"\x00\x01\x02", "exchange_unknown"),
        (b"PK", "exchange_archive"),
    ],
)
def test_another_file_is_refused(tmp_path, data, code):
    (tmp_path / "notes.qdpx").write_bytes(data)
    with pytest.raises(MuqabalaError) as caught:
        read_notes(tmp_path / "notes.qdpx")
    assert caught.value.code == code


def test_a_library_is_told_by_its_beginning(tmp_path):
    (tmp_path / "a").write_bytes(b"SQLite format 3\x00...")
    (tmp_path / "b").write_bytes(b"SQLite")
    assert [is_library(tmp_path / each) for each in ("a", "b", "none")] == [True, False, False]
