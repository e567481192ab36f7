import json
import shutil
import sqlite3
from dataclasses import replace

import pytest

from builders import ALEPPO, witness
from muqabala.errors import MuqabalaError
from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.mention import Kind
from muqabala.store.history import Step
from muqabala.store.library import Library
from muqabala.store.safety.backups import backups_of
from old_libraries import old_library

MADE = Correction(
    "1", CorrectionKind.ADD, "تل الزهور", target="place:tall", name="تل الزهور", english="Tall",
    type=Kind.PLACE, subtype="town", document_id="report", author="سلمى", created="2026-01-01",
)  # fmt: skip
MERGED = Correction(
    "2", CorrectionKind.MERGE, entity="place:a", target="place:b", created="2026-01-02"
)
LOADED = Correction(
    "3", CorrectionKind.LOADED, "الطغمة", neutral="السلطة", stance="accusing", created="2026-01-03"
)


@pytest.fixture
def library(tmp_path):
    opened = Library(tmp_path / "library.sqlite")
    yield opened
    opened.close()


def test_a_correction_is_read_back_as_it_was(library):
    library.corrections.put(MERGED)
    library.corrections.put(MADE)
    library.corrections.put(LOADED)
    assert library.corrections.all() == [MADE, MERGED, LOADED]
    assert library.corrections.load("2") == MERGED


def test_an_unknown_correction_is_said_to_be(library):
    with pytest.raises(MuqabalaError, match="correction_unknown"):
        library.corrections.load("none")


def test_putting_one_of_the_same_id_replaces_it(library):
    library.corrections.put(MADE)
    changed = replace(MADE, english="Tell", type=None)
    library.corrections.put(changed)
    assert library.corrections.all() == [changed]


def test_a_step_of_corrections_goes_through_the_history(library):
    step = Step("edit_correction", corrections=((MADE, MERGED), (None, MADE), (MADE, None)))
    library.history.record(step, "2026")
    assert library.history.last_done()[1] == step
    assert step.reversed().reversed() == step
    assert step.reversed().corrections[0] == (MERGED, MADE)


def test_applying_a_step_and_its_reverse_leaves_what_was(library):
    step = Step("add_correction", corrections=((None, MADE), (None, MERGED)))
    library.apply(step)
    assert library.corrections.all() == [MADE, MERGED]
    library.apply(step.reversed())
    assert library.corrections.all() == []


def test_steps_of_the_first_version_are_still_understood(library):
    with library.transaction():
        library.history.record(Step("delete_documents", trashed=(("a", None, "2026"),)), "2026")
    with sqlite3.connect(library.path) as raw:
        (payload,) = raw.execute("SELECT payload FROM change").fetchone()
        old = {k: v for k, v in json.loads(payload).items() if k != "corrections"}
        raw.execute("UPDATE change SET payload = ?", [json.dumps(old)])
    raw.close()
    assert library.history.last_done()[1].trashed == (("a", None, "2026"),)


def test_entities_of_reports_in_the_trash_are_known_but_not_offered(library):
    library.documents.save(witness("مبنى في حلب", place="حلب"))
    assert list(library.corrections.named_entities()) == [ALEPPO]
    library.documents.set_trashed("report", "2026")
    assert list(library.corrections.named_entities()) == []
    assert library.corrections.known_entity(ALEPPO.id) == ALEPPO
    assert library.corrections.known_entity("place:none") is None


def test_the_stamp_changes_when_another_program_writes(library):
    before = library.corrections.stamp()
    library.corrections.put(MADE)
    assert library.corrections.stamp() == before
    with sqlite3.connect(library.path) as other:
        other.execute("DELETE FROM correction")
    other.close()
    assert library.corrections.stamp() != before


def test_a_library_of_the_first_version_gets_its_table_and_a_copy_is_kept(tmp_path):
    path = old_library(
        tmp_path / "old" / "library.sqlite", "0002_corrections", [("report", "", None, "مبنى")]
    )
    opened = Library(path)
    opened.corrections.put(MADE)
    assert opened.corrections.all() == [MADE]
    assert [summary.id for summary in opened.documents.summaries()] == ["report"]
    opened.close()
    assert [each.reason for each in backups_of(path)] == ["migration"]


def test_corrections_of_the_second_version_stay_and_can_speak_of_wording(tmp_path, library):
    library.corrections.put(MADE)
    library.history.record(Step("add_correction", corrections=((None, MADE),)), "2026")
    library.close()
    path = tmp_path / "old" / "library.sqlite"
    path.parent.mkdir()
    shutil.copy(library.path, path)
    with sqlite3.connect(path) as old:
        for column in ("neutral", "stance"):
            old.execute(f"ALTER TABLE correction DROP COLUMN {column}")
        old.execute("UPDATE change SET payload = replace(payload, '\"neutral\": \"\",', '')")
        old.execute("DELETE FROM _sqlite_migrations WHERE name = '0003_wording'")
    old.close()
    opened = Library(path)
    opened.corrections.put(LOADED)
    assert opened.corrections.all() == [MADE, LOADED]
    assert opened.history.last_done()[1].corrections == ((None, MADE),)
    opened.close()
