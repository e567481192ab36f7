"""What came of an import, in words and as a record: nothing is left out, nothing empty is said."""

import json

import pytest

from muqabala.exporting.imported_notes import imported_lines, imported_record
from muqabala.model.exchange import ImportedNotes, MissingReport, NoteConflict

FULL = ImportedNotes(
    "x", added=("1", "2"), updated=("3",), known=4, review=("2",),
    conflicts=(NoteConflict("3", "قديم " * 40, "2026-11-01T10:00:00+00:00", is_ours=True),
               NoteConflict("5", "متأخر", "", is_ours=False)),
    missing=(MissingReport("عنوان", "وكالة", "2018-03-01", "", ("أ", "ب"), has_text=True),
             MissingReport("", "", "", "", ("ج",), has_text=False)),
    placeless=("شاردة\nفي سطرين",), reports=("r",), corrections=2, corrections_known=1,
    unused_tags=("وسم", "tag"), remarks=(("sets", 3), ("pages_elsewhere", 9)),
)  # fmt: skip


@pytest.mark.parametrize("language", ["ar", "en"])
def test_everything_is_said_once_in_words(language):
    lines = imported_lines(FULL, language)
    assert len(lines) == 3 + 2 + 2 + 1 + 1 + 2
    for told in ("قديم", "متأخر", "عنوان · وكالة · 2018-03-01", "شاردة في سطرين", "وسم · tag"):
        assert sum(told in line for line in lines) == 1
    assert all("{" not in line and "\n" not in line and len(line) < 220 for line in lines)


def test_a_quiet_import_is_one_line():
    assert len(imported_lines(ImportedNotes("x", added=("1",)), "ar")) == 1


def test_the_record_is_json_with_what_every_reader_asks_for():
    record = json.loads(json.dumps(imported_record(FULL), ensure_ascii=False))
    assert record["missing"][0]["notes"] == ["أ", "ب"]
    assert record["conflicts"][0]["is_ours"] is True
    quiet = imported_record(ImportedNotes("x"))
    assert quiet == {"path": "x", "added": (), "known": 0, "review": ()}
