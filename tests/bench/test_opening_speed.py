"""How long opening a pair holds the window; printed, never judged.

python -m pytest tests/bench/test_opening_speed.py -m bench -s

`shown` is when both texts can be read, `compared` when links, cards and ledger are there, `turn`
the longest time for which the window answers nothing: on the clock, and by what it worked itself.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.reading.reader import find_files, read
from muqabala.settings import Settings
from muqabala.ui.application import SWITCH_INTERVAL
from muqabala.ui.main_window import MainWindow
from muqabala.ui.refresher import Refresher
from muqabala.ui.session import Session
from muqabala.ui.tasks import Importer
from muqabala.workspace import Workspace

pytestmark = pytest.mark.bench
SIZES = (600, 1_000, 5_000, 20_000, 50_000)
TICK, ROUNDS = 5, 3


def told(words: int, *, again: bool) -> str:
    """Return so many words of the sample reports; `again`, with other numbers and fewer lines."""
    corpus = paths.sample_corpus()
    assert corpus is not None
    texts = [read(path)[0].text for path in find_files([corpus])]
    lines = [line for text in texts for line in text.split("\n") if len(line.split()) > 5]
    chance = random.Random(words)
    found: list[str] = []
    while sum(len(line.split()) for line in found) < words:
        line = lines[len(found) % len(lines)]
        found.append(line.replace("2", str(chance.randrange(3, 9))))
    if again:
        found = [line.replace("5", "6") for line in found if chance.random() > 0.2]
    return "\n".join(found)


class Turns:
    """Looks at the clock every few milliseconds, as the window does."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._seen = [(time.perf_counter(), time.thread_time())]
        self._timer.start(TICK)

    def _look(self) -> None:
        self._seen.append((time.perf_counter(), time.thread_time()))

    def longest(self) -> tuple[float, float]:
        """Return milliseconds between two looks: on the clock, and of work."""
        self._timer.stop()
        turns = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(self._seen)]
        return max(t for t, _ in turns) * 1000, max(work for _, work in turns) * 1000


@pytest.fixture
def _switching() -> Iterator[None]:
    """Let threads take turns as the program does."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_INTERVAL)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("_switching")
def test_opening(qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for size in SIZES:
        for name, again in (("a", False), ("b", True)):
            (folder / f"{size:05}{name}.txt").write_text(told(size, again=again), "utf-8")
    workspace = Workspace.open(tmp_path / "library.sqlite")
    workspace.import_files([folder])
    ids = {Path(each.path).stem: each.id for each in workspace.documents()}
    session = Session()
    window = MainWindow(Settings(tmp_path / "settings.json"))
    window.furnish(session, Importer(session), Refresher(session, Importer(session)))
    session.take(workspace)
    window.resize(1280, 720)
    window.show()
    session.open_pair(ids["00600b"], ids["00600a"])
    print("\nwords      shown  compared  turn  of work   (ms, best of", f"{ROUNDS})")
    for size in SIZES:
        rounds = []
        for _ in range(ROUNDS):
            session.open_report(ids["00600a" if size != SIZES[0] else "01000a"])
            qtbot.waitUntil(lambda: not session.is_comparing)
            rounds.append(opened(session, ids[f"{size:05}a"], ids[f"{size:05}b"], qtbot))
        best = [min(each) for each in zip(*rounds, strict=True)]
        print(f"{size:6}  " + "".join(f"{each:8.0f}" for each in best))
    window.close()
    session.leave()


def opened(session: Session, first: str, second: str, qtbot: QtBot) -> tuple[float, ...]:
    """Open a pair beside nothing of it; return the four figures in milliseconds."""
    turns = Turns()
    start = time.perf_counter()
    session.open_pair(first, second)
    QApplication.processEvents()
    shown = (time.perf_counter() - start) * 1000
    if session.is_comparing:
        with qtbot.waitSignal(session.compared, timeout=60_000):
            pass
    compared = (time.perf_counter() - start) * 1000
    for _ in range(20):
        QApplication.processEvents()
    return shown, compared, *turns.longest()
