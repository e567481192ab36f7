"""How long a pair takes to open with its ledger, and a verdict to be seen; printed, never judged.

python -m pytest tests/bench/test_ledger_speed.py -m bench -s
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from muqabala import paths
from muqabala.model.judgement import Ruling
from muqabala.settings import Settings
from muqabala.ui.main_window import MainWindow
from muqabala.ui.refresher import Refresher
from muqabala.ui.session import Session
from muqabala.ui.tasks import Importer
from muqabala.workspace import Workspace

pytestmark = pytest.mark.bench
ROUNDS = 12


def timed(act: Callable[[], object]) -> float:
    """Return milliseconds until the act is done and painted."""
    start = time.perf_counter()
    act()
    QApplication.processEvents()
    return (time.perf_counter() - start) * 1000


def told(what: str, times: list[float]) -> None:
    print(f"  {what:34} median {statistics.median(times):6.1f}  max {max(times):6.1f}")


def test_ledger(qapp: QApplication, tmp_path: Path) -> None:
    corpus = paths.sample_corpus()
    assert corpus is not None
    workspace = Workspace.open(tmp_path / "library.sqlite")
    workspace.import_files([corpus])
    session = Session()
    window = MainWindow(Settings(tmp_path / "settings.json"))
    window.furnish(session, Importer(session), Refresher(session, Importer(session)))
    session.take(workspace)
    window.resize(1280, 720)
    window.show()
    a, b = "01_furat_agency", "02_sada_network"
    c, d = "05_badia_site", "06_oil_ministry"
    turns = [(a, b), (c, d)] * (ROUNDS // 2)
    print("\nmilliseconds")
    told("open a pair", [timed(lambda p=p: session.open_pair(*p)) for p in turns])
    told("show the ledger first", [timed(window.actions_["ledger"].trigger)])
    told("open a pair, ledger shown", [timed(lambda p=p: session.open_pair(*p)) for p in turns])
    ledger = window.ledger
    assert ledger is not None
    verdicts = ["agree", "update"] * (ROUNDS // 2)
    number = ledger.model.lines[0].number
    told("a verdict", [timed(lambda v=v: window.triage.act(v, number)) for v in verdicts])
    told("undo it", [timed(lambda: session.change(workspace.undo)) for _ in verdicts])
    told("the next row", [timed(lambda: ledger.step(1)) for _ in verdicts])
    for _ in range(60):
        row = next(row for row in session.collation.claims if row.a and row.b)
        workspace.judging.judge(session.first, session.second, row, Ruling.AGREE)
    told("open a pair judged often", [timed(lambda: session.open_pair(c, d)) for _ in turns])
    window.close()
    session.leave()
