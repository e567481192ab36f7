"""Files and folders to documents."""

import hashlib
import json

import pytest

from muqabala.errors import MuqabalaError
from muqabala.model.document import Role
from muqabala.reading import reader

REPORT = "حريق في سوق المدينة\n\nاندلع حريق كبير في السوق القديم فجر اليوم وأصيب أربعة عمال.\n"


def failure(call, *arguments):
    with pytest.raises(MuqabalaError) as caught:
        call(*arguments)
    return caught.value


def test_a_file_is_itself_and_a_folder_is_walked_in_order(tmp_path):
    names = ["b.txt", "a/z.text", "a/c.jsonl", ".hidden.txt", ".git/x.txt", "note.xyz"]
    for name in names:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("نص", encoding="utf-8")
    inside = [path.relative_to(tmp_path).as_posix() for path in reader.find_files([tmp_path])]
    assert inside == ["a/c.jsonl", "a/z.text", "b.txt"]
    other = tmp_path / "note.xyz"
    assert reader.find_files([other, tmp_path / "b.txt"])[:2] == [other, tmp_path / "b.txt"]


def test_json_lines_without_texts_are_no_reports(tmp_path):
    contents = {
        "a.jsonl": '{"id": 1, "text": "نص"}',
        "b.jsonl": '{"id": 1, "mentions": []}',
        "c.jsonl": "{broken",
    }
    for name, content in contents.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    assert [path.name for path in reader.find_files([tmp_path])] == ["a.jsonl", "c.jsonl"]
    assert reader.find_files([tmp_path / "b.jsonl"]) == [tmp_path / "b.jsonl"]


def test_a_path_named_twice_is_found_once(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("نص", encoding="utf-8")
    assert reader.find_files([path, tmp_path, path]) == [path]


def test_a_missing_path_is_named(tmp_path):
    error = failure(reader.find_files, [tmp_path / "none"])
    assert (error.code, error.details["path"]) == ("path_missing", str(tmp_path / "none"))


def test_a_text_file_is_one_document(tmp_path):
    path = tmp_path / "سوق.txt"
    path.write_text(REPORT, encoding="utf-8")
    [document] = reader.read(path)
    assert document.id == "سوق"
    assert document.path == str(path)
    assert document.title == "حريق في سوق المدينة"
    assert document.source == REPORT
    assert document.text == REPORT.replace("\n\n", "\n").rstrip()
    assert document.source_hash == hashlib.sha256(REPORT.encode()).hexdigest()
    assert [p.role for p in document.paragraphs] == [Role.HEADLINE, Role.BODY]


def test_a_given_day_dates_only_what_has_none(tmp_path):
    dated = tmp_path / "dated.txt"
    dated.write_text("عنوان الخبر\n12 مايو 2020\n" + REPORT, encoding="utf-8")
    undated = tmp_path / "undated.txt"
    undated.write_text(REPORT, encoding="utf-8")
    assert reader.read(dated, "2021-01-01")[0].published == "2020-05-12"
    assert reader.read(undated, "2021-01-01")[0].published == "2021-01-01"
    assert reader.read(undated)[0].published is None


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.xyz", b"\x00\x01\x02", "format_unknown"),
        ("a.txt", b"", "file_empty"),
        ("a.txt", b" \n\t ", "file_empty"),
        ("a.txt", "\u200f\n\u00a0".encode(), "file_empty"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x02", "format_unknown"),
        ("a.txt", b"\x00\x01\x02\x03\x04" * 9, "not_text"),
        ("a.jsonl", b"\n\n", "file_empty"),
    ],
)
def test_what_cannot_be_read_says_why_and_where(tmp_path, name, data, code):
    path = tmp_path / name
    path.write_bytes(data)
    error = failure(reader.read, path)
    assert (error.code, error.details["path"]) == (code, str(path))


def test_missing_and_unreadable_files_are_told_apart(tmp_path):
    assert failure(reader.read, tmp_path / "none.txt").code == "file_missing"
    folder = tmp_path / "folder.txt"
    folder.mkdir()
    assert failure(reader.read, folder).code == "file_unreadable"


def test_a_file_over_the_limit_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "SIZE_LIMIT", 10)
    path = tmp_path / "big.txt"
    path.write_bytes(b"x" * 11)
    error = failure(reader.read, path)
    assert (error.code, error.details["limit"], error.details["size"]) == ("file_too_large", 10, 11)


def test_the_hash_of_a_file_is_that_of_its_document(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(REPORT, encoding="utf-8")
    assert reader.hash_of(path.read_bytes()) == reader.read(path)[0].source_hash


def test_text_from_nowhere_keeps_what_is_given():
    document = reader.read_text(REPORT, "clip", outlet="نشرة", published="2020-01-02", url="u")
    assert (document.id, document.outlet, document.published) == ("clip", "نشرة", "2020-01-02")
    assert document.title == "حريق في سوق المدينة"


def test_half_characters_are_replaced_in_place():
    document = reader.read_text("نص\ud800 آخر", "x")
    assert document.source == "نص\ufffd آخر"


class TestRecords:
    def write(self, path, *records):
        lines = [r if isinstance(r, str) else json.dumps(r, ensure_ascii=False) for r in records]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    def test_each_record_is_a_document_counted_from_its_text(self, tmp_path):
        first = {"id": "r1", "text": "  قتل ثلاثة جنود.", "published": "2020-03-01", "more": 1}
        second = {"id": 7, "text": "نص", "title": "ت", "outlet": "و", "url": "http://x"}
        path = self.write(tmp_path / "c.jsonl", first, "", second)
        one, two = reader.read(path)
        assert (one.id, one.published, one.text) == ("r1", "2020-03-01", "قتل ثلاثة جنود.")
        assert one.source_map.to_source(one.paragraphs[0].span)[0].start == 2
        assert one.source_hash == hashlib.sha256(first["text"].encode()).hexdigest()
        assert (two.id, two.title, two.outlet, two.url) == ("7", "ت", "و", "http://x")

    def test_line_separators_inside_strings_do_not_end_records(self, tmp_path):
        path = self.write(tmp_path / "c.jsonl", {"id": "a", "text": "سطر\u2028سطر\x85سطر"})
        assert reader.read(path)[0].text == "سطر\nسطر\nسطر"

    @pytest.mark.parametrize(
        ("given", "published"),
        [
            ("2020-03-01", "2020-03-01"),
            ("2020-03-01T10:00:00Z", "2020-03-01T10:00:00Z"),
            ("الأحد 1/3/2020", "2020-03-01"),
            ("قريبا", None),
            ("", None),
            (None, None),
        ],
    )
    def test_a_day_of_publication_is_iso_or_nothing(self, tmp_path, given, published):
        path = self.write(tmp_path / "c.jsonl", {"id": "a", "text": "نص", "published": given})
        assert reader.read(path)[0].published == published

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            ("{", "json"),
            ("[1]", "object"),
            ('{"text": "x"}', "id"),
            ('{"id": true, "text": "x"}', "id"),
            ('{"id": "a"}', "text"),
            ('{"id": "a", "text": 5}', "text"),
            ('{"id": "a", "text": "x", "published": 5}', "published"),
        ],
    )
    def test_a_bad_line_is_named(self, tmp_path, line, reason):
        path = self.write(tmp_path / "c.jsonl", {"id": "ok", "text": "نص"}, line)
        [error] = reader.read_bytes(path.read_bytes(), path).refused
        assert error.code == "record_invalid"
        assert (error.details["line"], error.details["reason"]) == (2, reason)


def test_what_tells_of_a_folder_is_no_report_unless_it_is_chosen(tmp_path):
    for name in ("README.md", "licence.txt", "readme_first.txt", "خبر.md"):
        (tmp_path / name).write_text("نص\n\nفقرة من النص.\n", encoding="utf-8")
    found = [path.name for path in reader.find_files([tmp_path])]
    assert sorted(found) == sorted(["readme_first.txt", "خبر.md"])
    assert reader.find_files([tmp_path / "README.md"]) == [tmp_path / "README.md"]
