"""What is saved of libraries with bad pages."""

import random

import pytest

from builders import document
from muqabala.errors import MuqabalaError
from muqabala.model.annotation import Note, Target
from muqabala.model.claim import Analysis, Witness
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.store.safety import backups
from muqabala.store.safety.salvage import name_for, salvage

PAGE = 4096
REPORTS, NOTES = 60, 400


def note_id(number):
    return f"{random.Random(number).randrange(16**8):08x}-{number}"


@pytest.fixture
def wreck(tmp_path):
    """Return a library of reports and notes that was closed, still whole."""
    library = Library(tmp_path / "library.sqlite")
    with library.transaction():
        for number in range(REPORTS):
            text = f"تقرير {number}\n" + "قصف على حي الزيتون أوقع قتلى وجرحى. " * 30
            library.documents.save(Witness(document(text, f"r{number}"), Analysis(f"r{number}")))
        for number in range(NOTES):
            target = Target(f"r{number % REPORTS}")
            note = Note(note_id(number), f"ملاحظة {number} " * 6, (target,), (f"وسم{number % 7}",))
            step = Step("add_note", notes=((None, note),))
            library.apply(step)
            library.history.record(step, "2026-01-01")
    library.close()
    return library.path


def damage(path, pages):
    content = bytearray(path.read_bytes())
    for page in pages:
        content[page * PAGE : (page + 1) * PAGE] = b"\xff" * PAGE
    path.write_bytes(content)


def test_a_whole_library_is_saved_whole(wreck):
    before = wreck.read_bytes()
    saved = salvage(wreck, name_for(wreck))
    assert (saved.documents, saved.notes, saved.damaged) == (REPORTS, NOTES, ())
    assert wreck.read_bytes() == before


def test_what_the_analyst_said_of_a_report_and_when_it_came_are_saved(wreck):
    library = Library(wreck)
    with library.transaction():
        library.documents.set_details("r1", {"outlet": "صحيفة الساحل"})
        library.database.execute("UPDATE arrival SET added = '2020-01-01T00:00:00Z'")
    library.close()
    opened = Library(salvage(wreck, name_for(wreck)).path)
    details = opened.documents.details.of(opened.documents.load("r1"))
    assert dict(details.said) == {"outlet": "صحيفة الساحل"}
    assert {each.added for each in opened.documents.summaries()} == {"2020-01-01T00:00:00Z"}
    opened.close()


def test_damaged_pages_cost_only_what_stood_on_them(wreck):
    pages = wreck.stat().st_size // PAGE
    bad = random.Random(3).sample(range(pages // 3, pages), 6)
    damage(wreck, bad)
    before = wreck.read_bytes()
    saved = salvage(wreck, name_for(wreck))
    assert saved.damaged
    assert saved.documents >= REPORTS - 12
    assert saved.notes >= NOTES * 0.9
    assert wreck.read_bytes() == before
    opened = Library(saved.path)
    assert opened.database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert opened.database.execute("PRAGMA foreign_key_check").fetchall() == []
    for note in opened.annotations.notes():
        assert note.body.startswith("ملاحظة")
    assert {each.id for each in opened.documents.summaries()} <= {f"r{n}" for n in range(REPORTS)}
    assert opened.documents.of_other_engine("t") != []
    opened.close()


@pytest.mark.parametrize("seed", range(8))
def test_any_damage_that_leaves_the_names_of_tables_leaves_a_sound_library(wreck, seed):
    rng = random.Random(seed)
    pages = wreck.stat().st_size // PAGE
    damage(wreck, rng.sample(range(pages // 3, pages), rng.randint(1, pages // 4)))
    saved = salvage(wreck, name_for(wreck))
    opened = Library(saved.path)
    assert opened.database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert all(note.targets for note in opened.annotations.notes())
    opened.close()


def test_notes_of_lost_pages_come_back_from_the_history(wreck):
    library = Library(wreck)
    root = library.database.execute("SELECT rootpage FROM sqlite_master WHERE name = 'note'")
    page = root.fetchone()[0]
    library.close()
    damage(wreck, [page - 1])
    saved = salvage(wreck, name_for(wreck))
    assert "note" in saved.damaged
    assert saved.notes == NOTES


def test_a_library_without_its_first_page_and_without_backups_is_lost(wreck):
    damage(wreck, [0])
    with pytest.raises(MuqabalaError) as caught:
        salvage(wreck, name_for(wreck))
    assert caught.value.code == "salvage_nothing"
    assert not list(wreck.parent.glob("*.saved-*"))


def test_a_lost_table_of_contents_is_taken_from_a_backup(wreck):
    backups.make_backup(wreck, "opened")
    library = Library(wreck)
    with library.transaction():
        library.annotations.put(Note("later", "كتبت بعد النسخة", (Target("r0"),)))
    library.close()
    damage(wreck, [0, 1, 2])
    saved = salvage(wreck, name_for(wreck))
    assert saved.documents >= REPORTS - 12
    assert saved.notes >= NOTES * 0.9
    opened = Library(saved.path)
    assert opened.annotations.load("later").body == "كتبت بعد النسخة"
    opened.close()


def test_what_only_a_backup_has_is_told(wreck):
    made = backups.make_backup(wreck, "opened")
    library = Library(wreck)
    for number in range(5):
        library.annotations.remove(note_id(number))
    library.close()
    saved = salvage(wreck, name_for(wreck))
    assert (saved.backup, saved.missing_documents, saved.missing_notes) == (made, 0, 5)
