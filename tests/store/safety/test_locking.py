"""One process at a time holds the lock of a library, and a dead one holds nothing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from muqabala.store.safety.locking import LibraryLock

HOLDER = """
import sys, time
from pathlib import Path
from muqabala.store.safety.locking import LibraryLock
lock = LibraryLock(Path(sys.argv[1]))
print(lock.acquire(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def library(tmp_path):
    return tmp_path / "مكتبة.sqlite"


def test_the_second_one_is_told_that_it_is_taken(library):
    first, second = LibraryLock(library), LibraryLock(library)
    assert first.acquire()
    assert not second.acquire()
    assert (second.is_held, second.is_taken) == (False, True)
    first.release()
    assert second.acquire()
    assert not second.is_taken
    second.release()


def test_releasing_leaves_no_file_and_may_be_done_twice(library):
    lock = LibraryLock(library)
    lock.acquire()
    lock.release()
    lock.release()
    assert list(library.parent.iterdir()) == []


def test_a_file_that_was_left_behind_locks_nothing(library):
    library.with_name(library.name + ".lock").write_text("4711")
    lock = LibraryLock(library)
    assert lock.acquire()
    lock.release()


def test_where_no_file_can_be_made_nobody_has_it(tmp_path):
    lock = LibraryLock(tmp_path / "no folder" / "library.sqlite")
    assert not lock.acquire()
    assert not lock.is_taken


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a POSIX signal")
def test_it_dies_with_its_process(library):
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3] / "desktop")}
    command = [sys.executable, "-c", HOLDER, str(library)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as holder:
        assert holder.stdout.readline() == "True\n"
        lock = LibraryLock(library)
        assert not lock.acquire()
        assert lock.is_taken
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        assert lock.acquire()
    lock.release()
