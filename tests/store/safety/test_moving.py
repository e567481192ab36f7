"""A library that moves: the copy is whole, the old one stays, and a failure leaves nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from muqabala.errors import MuqabalaError
from muqabala.model.safekeeping import Keeping
from muqabala.store.safety import moving
from muqabala.store.safety.backups import folder_of
from muqabala.store.safety.locking import LibraryLock
from muqabala.store.safety.moving import move_library, remove_old
from muqabala.workspace import Workspace, safekeeping


@pytest.fixture
def library(tmp_path: Path) -> Path:
    report = tmp_path / "a.txt"
    report.write_text("قصف في الوادي\n\nقتل 15 مدنيا في قصف.\n", encoding="utf-8")
    opened = Workspace.open(tmp_path / "old" / "library.sqlite")
    opened.import_files([report])
    opened.annotating.add_note(opened.documents()[0].id, None, "ملاحظة")
    opened.close()
    safekeeping.back_up(opened.path, "asked", Keeping(5, 7, 4))
    return opened.path


def notes(path: Path) -> list[str]:
    opened = Workspace.open(path)
    bodies = [note.body for note in opened.annotating.notes()]
    opened.close()
    return bodies


def failure(code: str, act: Callable[[], object]) -> MuqabalaError:
    with pytest.raises(MuqabalaError) as raised:
        act()
    assert raised.value.code == code
    return raised.value


def test_everything_is_there_and_the_old_one_too(library: Path, tmp_path: Path):
    told: list[tuple[int, int]] = []
    new = move_library(library, tmp_path / "deep" / "new", lambda *share: told.append(share))
    assert told[-1][0] == told[-1][1]
    assert notes(new) == notes(library) == ["ملاحظة"]
    assert [b.notes for b in safekeeping.backups_of(new)] == [1]
    assert safekeeping.backups_of(library)


def test_a_folder_with_a_library_is_refused_and_untouched(library: Path, tmp_path: Path):
    taken = tmp_path / "new" / "library.sqlite"
    taken.parent.mkdir()
    taken.write_bytes(b"somebody's")
    failure("move_taken", lambda: move_library(library, taken.parent))
    failure("move_taken", lambda: move_library(library, library.parent))
    assert taken.read_bytes() == b"somebody's"


def test_a_library_in_use_is_not_moved(library: Path, tmp_path: Path):
    lock = LibraryLock(library)
    assert lock.acquire()
    failure("library_in_use", lambda: move_library(library, tmp_path / "new"))
    failure("library_in_use", lambda: remove_old(library, library))
    lock.release()


def test_what_was_stopped_leaves_nothing_behind(library: Path, tmp_path: Path):
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        move_library(library, tmp_path / "new", stop)
    assert list((tmp_path / "new").iterdir()) == []
    assert notes(library) == ["ملاحظة"]


def test_a_copy_that_is_not_the_same_is_no_move(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(moving.filecmp, "cmp", lambda *_, **__: False)
    failure("move_failed", lambda: move_library(library, tmp_path / "new"))
    assert list((tmp_path / "new").iterdir()) == []
    assert folder_of(library).is_dir()


def test_a_folder_that_cannot_be_made_is_told(library: Path, tmp_path: Path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    failed = failure("move_failed", lambda: move_library(library, tmp_path / "file" / "new"))
    assert failed.details["reason"]


def test_the_old_one_goes_when_the_new_one_is_sound(library: Path, tmp_path: Path):
    new = move_library(library, tmp_path / "new")
    stranger = library.parent / "thesis.txt"
    stranger.write_text("mine", encoding="utf-8")
    remove_old(library, new)
    assert list(library.parent.iterdir()) == [stranger]
    assert notes(new) == ["ملاحظة"]


def test_the_old_one_stays_when_the_new_one_is_not(library: Path, tmp_path: Path):
    new = move_library(library, tmp_path / "new")
    new.write_bytes(b"\0" * 4096)
    failure("move_failed", lambda: remove_old(library, new))
    assert notes(library) == ["ملاحظة"]


def test_what_was_not_checkpointed_comes_along(library: Path, tmp_path: Path):
    opened = sqlite3.connect(library)
    opened.execute("UPDATE note SET body = 'جديدة'")
    opened.commit()
    new = move_library(library, tmp_path / "new")
    opened.close()
    assert notes(new) == ["جديدة"]
