"""Disks that are full and folders that may not be written to: a sentence, and nothing lost."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from muqabala.errors import MuqabalaError
from muqabala.model.safekeeping import Keeping
from muqabala.store.safety.checking import faults_of
from muqabala.workspace import Workspace, safekeeping

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are POSIX")

REPORT = "انهيار مبنى في حلب\nأعلنت فرق الإنقاذ مقتل 12 مدنيا في انهيار مبنى في حلب أمس.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "first.txt").write_text(REPORT, encoding="utf-8")
    workspace = Workspace.open(tmp_path / "home" / "library.sqlite")
    workspace.import_files([tmp_path / "first.txt"])
    workspace.annotating.add_note("first", None, "قبل")
    workspace.close()
    return workspace.path


@contextmanager
def full_at(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond `size` bytes, as on a disk without room."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, ignored)


def bodies(path: Path) -> list[str]:
    workspace = Workspace.open(path)
    found = sorted(note.body for note in workspace.annotating.notes())
    workspace.close()
    return found


def test_a_note_that_finds_no_room_is_refused_and_the_library_stays_whole(path: Path) -> None:
    workspace = Workspace.open_in_window(path)
    with full_at(48 * 1024), pytest.raises(MuqabalaError) as caught:
        for _ in range(50):
            workspace.annotating.add_note("first", None, "نص طويل " * 2000)
    assert caught.value.code in ("disk_full", "library_io")
    kept = len(workspace.annotating.notes())
    workspace.annotating.add_note("first", None, "بعد أن اتسع المكان")
    workspace.close()
    assert faults_of(path) == ()
    assert len(bodies(path)) == kept + 1


def test_a_backup_that_finds_no_room_leaves_nothing_behind(path: Path) -> None:
    with full_at(20 * 1024), pytest.raises(MuqabalaError) as caught:
        safekeeping.back_up(path, "asked", Keeping())
    assert caught.value.code == "backup_failed"
    assert list(path.with_name("library.backups").iterdir()) == []
    assert bodies(path) == ["قبل"]


@pytest.mark.parametrize("room", [20, 60, 150, 300])
def test_a_restore_that_finds_no_room_leaves_the_library_as_it_was(path: Path, room: int) -> None:
    made = safekeeping.back_up(path, "asked", Keeping())
    workspace = Workspace.open(path)
    for _ in range(40):
        workspace.annotating.add_note("first", None, "بعد " * 500)
    workspace.close()
    before = bodies(path)
    with full_at(room * 1024), pytest.raises(MuqabalaError) as caught:
        safekeeping.restore(path, made.path)
    assert caught.value.code in ("backup_failed", "restore_failed", "library_io", "disk_full")
    assert bodies(path) == before


@pytest.mark.skipif(os.name != "posix" or os.getuid() != 0, reason="becomes another user")
@pytest.mark.parametrize("folder_mode", [0o755, 0o777])
def test_a_file_of_another_user_is_opened_for_reading(path: Path, folder_mode: int) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        library = folder / "library.sqlite"
        shutil.copy(path, library)
        library.chmod(0o644)
        folder.chmod(folder_mode)
        told = by_another_user(library)
    assert told == "library_read_only 1 library_read_only"


def by_another_user(library: Path) -> str:
    """Return what a process of nobody is told of a library: its refusal, its notes, a failure."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.setgid(65534)
            os.setuid(65534)
            workspace = Workspace.open_in_window(library)
            told = f"{workspace.safekeeping.refusal} {len(workspace.annotating.notes())}"
            try:
                workspace.annotating.add_note("first", None, "لا")
            except MuqabalaError as error:
                told = f"{told} {error.code}"
            os.write(writing, told.encode())
        finally:
            os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading, encoding="utf-8") as pipe:
        return pipe.read()
