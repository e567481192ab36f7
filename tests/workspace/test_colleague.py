"""A colleague's library that is damaged where SQLite does not notice reaches nothing of ours."""

import sqlite3

import pytest

from muqabala.errors import MuqabalaError
from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.span import Span
from muqabala.workspace import Workspace

REPORT = "قصف على حلب\n\nقُتل 12 مدنيا في القصف على حي الزيتون أمس.\n"


@pytest.fixture
def theirs(tmp_path):
    (tmp_path / "r.txt").write_text(REPORT, encoding="utf-8")
    library = Workspace.open(tmp_path / "theirs.sqlite")
    library.import_files([tmp_path / "r.txt"])
    library.annotating.add_note("r", Span(0, 3), "نص", ["أ"])
    library.add_corrections([Correction("", CorrectionKind.IGNORE, "حلب")])
    library.close()
    return tmp_path / "theirs.sqlite"


@pytest.fixture
def ours(tmp_path):
    opened = Workspace.open(tmp_path / "ours.sqlite")
    yield opened
    opened.close()


def damage(path, statement):
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(statement)
    connection.commit()
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE document SET text = CAST(x'fffe41' AS TEXT)",
        "UPDATE document SET text = text || '.'",
        "UPDATE document SET title = x'00'",
        "UPDATE document SET paragraphs = '[[0'",
        "UPDATE document SET paragraphs = '[[0, 100000, \"body\"]]'",
        "UPDATE mention SET kind = 'nonsense'",
        'UPDATE mention SET "end" = 100000',
        "UPDATE note_target SET start = NULL",
        "UPDATE note_target SET prefix = NULL",
        "UPDATE note_target SET state = 'nowhere'",
        "UPDATE note SET body = x'ff'",
        "UPDATE note_tag SET tag = x'ff'",
        "UPDATE correction SET kind = 'nonsense'",
        "UPDATE correction SET surface = ''",
        "UPDATE correction SET created = x'ff'",
        "DROP TABLE note_tag",
    ],
)
def test_it_is_refused_whole(ours, theirs, statement):
    damage(theirs, statement)
    with pytest.raises(MuqabalaError) as caught:
        ours.annotating.import_notes(theirs)
    assert (caught.value.code, caught.value.details["path"]) == ("library_corrupt", str(theirs))
    assert (ours.documents(), ours.annotating.notes(), ours.corrections()) == ([], [], [])
    assert ours.undo_label() == ""


def test_a_sound_one_is_taken(ours, theirs):
    damage(theirs, "UPDATE document SET title = 'آخر'")
    report, _changes = ours.annotating.import_notes(theirs)
    assert (report.reports, len(report.added), report.corrections) == (("r",), 1, 1)
