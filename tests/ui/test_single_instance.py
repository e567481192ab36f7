"""A second start on the same library hands its files to the first window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from muqabala import __main__ as program
from muqabala.ui.single_instance import Receiver, hand_over
from muqabala.ui.window_address import address, may_be_open
from windows import Start

DIES_LISTENING = """
import os, sys
from PySide6.QtNetwork import QLocalServer
server = QLocalServer()
print(server.listen(sys.argv[1]), flush=True)
os._exit(0)
"""
SOURCE = Path(program.__file__).parents[1]


@pytest.fixture(autouse=True)
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Keep the sockets of the tests apart from those of a real window."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


def second_start(library: Path, *files: Path) -> subprocess.Popen[str]:
    arguments = [sys.executable, "-m", "muqabala", "--library", str(library), *map(str, files)]
    return subprocess.Popen(
        arguments, cwd=SOURCE, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, text=True
    )


def test_the_first_window_takes_the_files_of_a_second_start(
    start: Start, reports: Path, qtbot: QtBot, home: Path
):
    first = start(reports)
    new = home / "تقرير جديد.txt"
    new.write_text("مقتل 4 عمال\n\nقتل 4 عمال في انهيار منجم.\n", encoding="utf-8")
    with qtbot.waitSignal(first.importer.finished, timeout=20_000):
        second = second_start(first.session.workspace.path, new)
    assert second.wait(timeout=20) == 0
    assert new.name in {Path(each.path).name for each in first.session.workspace.documents()}


def test_a_start_on_another_library_is_not_handed_over(start: Start, reports: Path, home: Path):
    start(reports)
    assert not may_be_open(home / "another.sqlite")
    assert not hand_over(home / "another.sqlite", [])


def test_the_address_of_a_window_that_died_is_taken_over(home: Path, qtbot: QtBot):
    library = home / "library.sqlite"
    left = Path(address(library))
    died = subprocess.run(
        [sys.executable, "-c", DIES_LISTENING, str(left)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert died.stdout.strip() == "True"
    assert left.exists()
    assert not hand_over(library, [])
    receiver = Receiver(library)
    with qtbot.waitSignal(receiver.received, timeout=20_000) as taken:
        second = second_start(library, home / "a.txt")
    assert taken.args == [[home / "a.txt"]]
    assert second.wait(timeout=20) == 0
    receiver.close()
    assert not left.exists()


def test_a_window_that_does_not_answer_lets_the_second_start_open_its_own(
    home: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("muqabala.ui.single_instance.PATIENCE", 50)
    silent = QLocalServer()
    assert silent.listen(address(home / "library.sqlite"))
    assert not hand_over(home / "library.sqlite", [home / "a.txt"])
    silent.close()


@pytest.mark.parametrize("told", [b"{}\n", b"not json\n", b"12\n"])
def test_a_caller_of_another_kind_is_not_answered(home: Path, qtbot: QtBot, told: bytes):
    receiver = Receiver(home / "library.sqlite")
    caller = QLocalSocket()
    caller.connectToServer(address(home / "library.sqlite"))
    with (
        qtbot.assertNotEmitted(receiver.received),
        qtbot.waitSignal(caller.disconnected, timeout=10_000),
    ):
        caller.write(told)
    assert caller.readAll().data() == b""
    receiver.close()
