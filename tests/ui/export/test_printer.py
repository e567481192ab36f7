"""Printing: what is shown before it is printed, and that it runs as the window does."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.span import Span
from muqabala.ui.application import Program
from muqabala.ui.export.paper import paper
from windows import Start, only, pair


@pytest.fixture
def program(start: Start, reports: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)
    made = start(reports)
    first, _ = pair(made)
    workspace = made.session.workspace
    made.session.change(lambda: workspace.annotating.add_note(first, Span(0, 8), "للمراجعة")[1])
    return made


@pytest.mark.parametrize("name", ["print_notes", "print_copy", "print_comparison"])
def test_everything_printed_is_shown_first(program: Program, name: str):
    program.window.actions_[name].trigger()
    dialog = only(QPrintPreviewDialog)
    assert dialog.windowTitle()
    dialog.close()


def test_nothing_is_offered_that_there_is_not(program: Program):
    actions = program.window.actions_
    program.session.close_second()
    assert not actions["print_comparison"].isEnabled()
    assert actions["print_copy"].isEnabled()
    program.session.change(program.session.workspace.undo)
    assert not actions["print_notes"].isEnabled()


def test_what_is_printed_is_what_was_written(qtbot: QtBot, tmp_path: Path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    paper("<h1>Notes</h1><p>Twelve people</p>").print_(printer)
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
