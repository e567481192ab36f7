"""What the first step of an import costs beside SQLite alone, and the window; `-m bench -s`.

Set MUQABALA_CORPUS to a folder of text files to measure with those.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from muqabala.ui.application import SWITCH_INTERVAL
from muqabala.ui.executors import IN_PROCESS
from muqabala.ui.session import Session
from muqabala.ui.tasks import Importer
from muqabala.workspace import Workspace

pytestmark = pytest.mark.bench
REPORTS, WORDS, ROUNDS = 3000, 250, 5
LETTERS = "ابتجدرسعفقلمنهوي"
FRAME = 16

MEASURED = """
import json, resource, sqlite3, sys
from itertools import pairwise
from pathlib import Path
from time import perf_counter, process_time
way, folder, library = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
if way == "bare":
    from muqabala.text.folding import fold
else:
    from muqabala.workspace import Workspace, workers
    from muqabala.workspace.importing import import_all

def bare():
    db = sqlite3.connect(library)
    db.execute("PRAGMA journal_mode = wal")
    db.execute("CREATE TABLE doc (id INTEGER PRIMARY KEY, path TEXT UNIQUE, body TEXT)")
    db.execute("CREATE VIRTUAL TABLE f USING fts5(body, content='')")
    with db:
        for number, file in enumerate(sorted(folder.rglob("*.txt"))):
            text = file.read_bytes().decode()
            db.execute("INSERT INTO doc VALUES (?, ?, ?)", [number, str(file), text])
            db.execute("INSERT INTO f (rowid, body) VALUES (?, ?)", [number, fold(text)])
    db.close()

def ours(jobs):
    workspace = Workspace.open(library)
    with workers(jobs) as executor:
        import_all(workspace.arriving, workspace.files_in([folder]), executor, None, bool)
    workspace.close()

def spent():
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return process_time() + children.ru_utime + children.ru_stime

begun, busy = perf_counter(), spent()
bare() if way == "bare" else ours(int(way))
# What getrusage tells as the peak may be that of the process that started this one.
(peak,) = (
    int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM")
)
print(json.dumps([perf_counter() - begun, spent() - busy, peak]))
"""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of reports whose words are as unevenly frequent as those of a language."""
    if told := os.environ.get("MUQABALA_CORPUS"):
        return Path(told)
    folder = tmp_path_factory.mktemp("corpus")
    draw = random.Random(5)
    known = ["".join(draw.choices(LETTERS, k=draw.randint(3, 7))) for _ in range(20_000)]
    for number in range(REPORTS):
        text = " ".join(known[min(int(draw.paretovariate(0.7)) - 1, 19_999)] for _ in range(WORDS))
        lines = (f"عنوان الخبر رقم {number}", f"وكالة الأنباء - {number % 28 + 1}/3/2018", text)
        (folder / f"{number}.txt").write_text("\n\n".join(lines), encoding="utf-8")
    return folder


def test_importing_files(corpus: Path, tmp_path: Path):
    """The first step of an import: files to texts that can be read and searched."""
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2] / "desktop")}
    ways = {"bare": "bare", "one process": "1", "with two others": "2"}
    spent: dict[str, list[list[float]]] = {name: [] for name in ways}
    for turn in range(ROUNDS):  # In turn, since others use the machine too.
        for name, way in ways.items():
            library = str(tmp_path / f"{way}-{turn}.sqlite")
            command = [sys.executable, "-c", MEASURED, way, str(corpus), library]
            run = subprocess.run(
                command, check=True, capture_output=True, text=True, env=environment
            )
            spent[name].append(json.loads(run.stdout))
    columns = {
        name: [statistics.median(column) for column in zip(*rows, strict=True)]
        for name, rows in spent.items()
    }
    least = columns.pop("bare")
    for name, row in columns.items():
        time, processor, peak = (mine / bare for mine, bare in zip(row, least, strict=True))
        print(f"\n{name}, of bare: time {time:.2f}, processor {processor:.2f}, peak {peak:.2f}")


class Painted(QWidget):
    """Counts how often it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.times: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.update)
        self._timer.start(FRAME)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.times.append(perf_counter())


@pytest.fixture
def importer(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Importer]:
    monkeypatch.delenv(IN_PROCESS, raising=False)
    before = sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_INTERVAL)
    session = Session()
    session.take(Workspace.open(tmp_path / "library.sqlite"))
    made = Importer(session)
    yield made
    made.close()
    session.close()
    sys.setswitchinterval(before)


def test_the_window_while_files_are_imported(corpus: Path, importer: Importer, qtbot: QtBot):
    painted = Painted()
    qtbot.addWidget(painted)
    painted.show()
    with qtbot.waitSignal(importer.finished, timeout=600_000):
        importer.import_paths([corpus])
    times = painted.times
    gaps = sorted(later - sooner for sooner, later in pairwise(times))
    frames = len(times) / (times[-1] - times[0])
    longest = ", ".join(f"{1000 * gap:.0f}" for gap in gaps[-3:])
    print(f"\n{frames:.1f} frames a second of 60; the longest took {longest} ms")


def test_stopping_an_import(corpus: Path, importer: Importer, qtbot: QtBot):
    with qtbot.waitSignal(importer.progressed, check_params_cb=lambda done, _: done > 0):
        importer.import_paths([corpus])
    clock = QElapsedTimer()
    clock.start()
    importer.cancel()
    print(f"\nstopped after {clock.elapsed()} ms")
    assert importer.report is not None
    assert importer.report.cancelled
