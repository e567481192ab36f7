"""From any file to documents: sniffing, archives, what is stated, what is refused."""

import stat
import zipfile
from pathlib import Path

import pytest

from damaged_files import damaged
from muqabala.errors import MuqabalaError
from muqabala.reading import reader
from muqabala.reading import zipped as zipped_module
from muqabala.reading.sniffing import format_of
from report_files import FIRST, SAMPLES, TEXT, TITLE, archive, docx, page, word_paragraph, zipped


def sample(suffix):
    sound = SAMPLES[suffix]
    return sound() if callable(sound) else sound


def read(data, name="a.zip"):
    return reader.read_bytes(data, Path(name))


@pytest.mark.parametrize("suffix", sorted(SAMPLES))
def test_every_format_becomes_documents(suffix):
    reading = read(sample(suffix), f"a{suffix}")
    assert not reading.refused
    assert len(reading.documents) == len(reading.origins) >= 1
    words = " ".join(document.text for document in reading.documents)
    assert "السيول" in words
    for document in reading.documents:
        pieces = document.source_map.pieces
        assert pieces[-1].end == len(document.text)
        assert max(piece.source_end for piece in pieces) <= len(document.source)


@pytest.mark.parametrize("suffix", sorted(set(SAMPLES) - {".txt", ".jsonl", ".csv", ".md"}))
def test_what_a_file_holds_counts_more_than_its_name(suffix):
    data = sample(suffix)
    assert format_of(data, ".txt") == format_of(data, suffix) == format_of(data, ".xyz")


def test_what_is_stated_is_told_from_what_is_guessed():
    [origin] = read(page(), "a.html").origins
    assert origin.stated == ("title", "outlet", "published", "url")
    assert origin.format == "html"
    [plain] = read(f"{TITLE}\n12 مايو 2020\n\n{FIRST}".encode(), "a.txt").origins
    assert plain.stated == ()


def test_a_stated_title_of_other_letters_is_made_up():
    data = page().replace(f"content='{TITLE}'".encode(), b"content='Untitled 1'")
    [document] = read(data, "a.html").documents
    assert document.title == TITLE


class TestArchives:
    def test_members_are_documents_with_ids_of_their_own(self):
        reading = read(archive())
        assert [document.id for document in reading.documents] == ["a", "b", "c"]
        assert [origin.member for origin in reading.origins] == ["a.txt", "in/b.html", "c.docx"]
        assert {document.path for document in reading.documents} == {"a.zip"}
        twice = read(zipped({"x/a.txt": TEXT, "y/a.txt": TEXT + "."}))
        assert [document.id for document in twice.documents] == ["a", "a-2"]

    def test_one_archive_in_another_is_opened_and_no_deeper(self):
        inner = zipped({"a.txt": TEXT})
        assert len(read(zipped({"in.zip": inner})).documents) == 1
        reading = read(zipped({"in.zip": zipped({"in.zip": inner}), "b.txt": TEXT}))
        assert len(reading.documents) == 1
        [refused] = reading.refused
        assert (refused.code, refused.details["path"]) == ("archive_nested", "a.zip/in.zip/in.zip")

    def test_a_bad_member_is_named_and_the_rest_goes_on(self):
        reading = read(zipped({"a.pdf": b"%PDF-1.4 x", "b.txt": TEXT, "c.pptx": "x", "p.png": "x"}))
        assert [document.id for document in reading.documents] == ["b"]
        found = [(error.code, error.details["path"]) for error in reading.refused]
        assert found == [("file_damaged", "a.zip/a.pdf"), ("format_unknown", "a.zip/c.pptx")]

    def test_paths_out_of_the_archive_are_only_names(self, tmp_path):
        reading = read(zipped({"../../out.txt": TEXT, "/etc/b.txt": TEXT, "c:\\d.txt": TEXT}))
        assert [document.id for document in reading.documents] == ["out", "b", "d"]
        assert list(tmp_path.iterdir()) == []

    def test_links_are_not_followed(self, tmp_path):
        path = tmp_path / "a.zip"
        with zipfile.ZipFile(path, "w") as file:
            link = zipfile.ZipInfo("a.txt")
            link.external_attr = (stat.S_IFLNK | 0o777) << 16
            file.writestr(link, "/etc/passwd")
        [refused] = read(path.read_bytes()).refused
        assert refused.code == "archive_link"

    def test_bombs_are_stopped_by_what_comes_out(self):
        bomb = zipped({"a.txt": b"a" * 40_000_000, "b.txt": TEXT})
        reading = read(bomb)
        assert [error.code for error in reading.refused] == ["archive_bomb"]
        assert [document.id for document in reading.documents] == ["b"]

    def test_all_archives_together_have_one_limit(self, monkeypatch):
        monkeypatch.setattr(zipped_module.Budget.__init__, "__defaults__", (3000,))
        inner = zipped({f"{n}.txt": TEXT for n in range(4)})
        reading = read(zipped({"a.zip": inner, "b.zip": inner}))
        assert reading.refused[-1].code == "archive_too_large"
        assert reading.documents

    def test_names_of_programs_that_do_not_say_utf8_are_read(self):
        data = zipped({"x.txt": TEXT}).replace(b"x.txt", b"\xd8\xb3.tx")
        names = zipped_module.Zipped(data).members
        assert list(names) == ["س.tx"]


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "a.doc", "format_old"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "a.docx",
            "file_locked",
        ),
        (zipped({"[Content_Types].xml": "", "xl/workbook.bin": ""}), "a.xlsb", "format_unknown"),
        (zipped({"[Content_Types].xml": "", "xl/workbook.xml": ""}), "a.xlsx", "file_damaged"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "a.jpg", "format_unknown"),
        (b"\x1f\x8b\x08\x00\x00\x00", "a.gz", "format_unknown"),
        (b"PK\x03\x04", "a.docx", "file_damaged"),
        (bytes(range(256)) * 4, "a.docx", "file_damaged"),
        (zipped({}), "a.zip", "file_empty"),
        (b'{"id": 1}', "a.jsonl", "record_invalid"),
    ],
)
def test_what_cannot_be_read_says_why(data, name, code):
    reading = read(data, name)
    assert [error.code for error in reading.refused] == [code]


def test_a_text_with_a_wrong_name_is_read():
    for name in ("a.docx", "a.pdf", "a.odt", "a.xyz"):
        assert read(TEXT.encode(), name).documents[0].title == TITLE


def test_folders_give_what_holds_reports(tmp_path):
    (tmp_path / "page_files").mkdir()
    names = (
        "a.html",
        "page_files/frame.html",
        "~$b.docx",
        "b.docx",
        "c.pdf",
        "figures.csv",
        "r.csv",
    )
    for name in names:
        (tmp_path / name).write_bytes(b"x,y\n1,2\n" if name == "figures.csv" else sample(".csv"))
    found = [path.name for path in reader.find_files([tmp_path])]
    assert found == ["a.html", "b.docx", "c.pdf", "r.csv"]


def test_a_sparse_file_of_a_gigabyte_is_refused_unread(tmp_path):
    for name in ("a.txt", "a.pdf"):
        path = tmp_path / name
        with path.open("wb") as file:
            file.truncate(1 << 30)
        with pytest.raises(MuqabalaError) as caught:
            reader.read(path)
        assert caught.value.code == "file_too_large"


@pytest.mark.parametrize("suffix", sorted(SAMPLES))
def test_damaged_files_are_read_or_refused(suffix):
    """A short run of `fuzz.py`; nothing but documents and refusals may come of any file."""
    sound = sample(suffix)
    for seed in range(40):
        reading = read(damaged(sound, seed), f"a{suffix}")
        assert reading.documents or reading.refused
        codes = {error.code for error in reading.refused}
        assert not codes & {"file_breaks_reader", "file_too_slow", "file_too_heavy"}


def test_hidden_overrides_stay_out_of_the_text_and_are_told():
    text = f"{TITLE}\n\nقتل \u202e21\u202c شخصا في السوق القديم اليوم بحسب البلدية.\n"
    words = docx("".join(map(word_paragraph, text.split("\n\n"))))
    for data, name in ((text.encode(), "a.txt"), (words, "b.docx")):
        [document] = read(data, name).documents
        assert "قتل 21 شخصا" in document.text
        assert {"invisible", "override"} <= {defect.kind for defect in document.defects}


def test_a_bad_record_is_named_and_the_others_are_read():
    lines = ['{"id": "a", "text": "نص أول"}', '{"id": "b"}', "{", '{"id": "c", "text": "نص ثالث"}']
    reading = read("\n".join(lines).encode(), "all.jsonl")
    assert [document.id for document in reading.documents] == ["a", "c"]
    found = [(error.details["line"], error.details["reason"]) for error in reading.refused]
    assert found == [(2, "text"), (3, "json")]
    assert len(read(b"{\n" * 200, "all.jsonl").refused) == 1
