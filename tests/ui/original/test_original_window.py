"""The original page of a report beside its text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.ui.application import Program
from muqabala.ui.original.window import OriginalWindow
from report_files import pdf
from windows import Start, by_name, only

WHOLE = 30_000
"""Milliseconds in which a page is drawn: a process of its own is started for it first."""


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def program(start: Start, home: Path) -> Program:
    folder = home / "files"
    folder.mkdir()
    (folder / "p.pdf").write_bytes(pdf("heads"))
    (folder / "t.txt").write_text("خبر\n\nقُتل 12 شخصا في القصف على القرية.\n", encoding="utf-8")
    return start(folder)


def test_the_page_is_shown_turned_and_enlarged(program: Program, qtbot: QtBot):
    ids = by_name(program)
    program.session.open_report(ids["t"])
    assert not program.window.actions_["original"].isEnabled()
    program.session.open_report(ids["p"])
    program.window.actions_["original"].trigger()
    shown = only(OriginalWindow)
    qtbot.waitUntil(
        lambda: not shown.picture.pixmap().isNull() and shown._work is None, timeout=WHOLE
    )
    assert program.window.isEnabled()  # The text stays in use.
    width = shown.picture.pixmap().width()
    shown.zoom(1.5)
    shown.zoom(1.5)
    qtbot.waitUntil(
        lambda: shown.picture.pixmap().width() > width and shown._work is None, timeout=WHOLE
    )
    last = shown.page.maximum()
    assert last > 1
    shown.turn(last)
    qtbot.waitUntil(lambda: shown._work is None, timeout=WHOLE)
    assert shown.page.value() == last
    shown.close()
    QApplication.processEvents()


def test_a_file_that_is_gone_or_another_is_told(program: Program, qtbot: QtBot):
    program.session.open_report(by_name(program)["p"])
    file = Path(program.session.first.document.path)
    file.write_bytes(file.read_bytes() + b"\n")
    program.window.actions_["original"].trigger()
    shown = only(OriginalWindow)
    told = shown.told.text()
    qtbot.waitUntil(lambda: shown.told.text() != told, timeout=WHOLE)
    file.unlink()
    told = shown.told.text()
    shown.draw()
    qtbot.waitUntil(lambda: shown.told.text() != told, timeout=WHOLE)
    assert shown.picture.pixmap().isNull()
    shown.close()
