"""Faults of the program: logged without words of a report, shown once, copied."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from muqabala.ui import failures
from muqabala.ui.failure_dialog import FailureDialog, show_failure


@pytest.fixture(autouse=True)
def _own_folders(home: Path) -> None:
    """Write the log elsewhere."""


def fault() -> ValueError:
    try:
        raise ValueError("نص سري من التقرير")
    except ValueError as error:
        return error


def dialogs() -> list[FailureDialog]:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, FailureDialog)]
    return [dialog for dialog in found if dialog.isVisible()]


def test_the_log_tells_the_place_and_not_the_words():
    failures.log_failure(fault())
    written = failures.log_file().read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "test_failures.py" in written
    assert "سري" not in written


def test_a_failure_of_the_system_keeps_its_number():
    assert "OSError [28]" in failures.described(OSError(28, "No space left"))


def test_an_uncaught_fault_is_shown_once(qapp: QApplication, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    failures.install()
    for _ in range(3):
        error = fault()
        sys.excepthook(type(error), error, error.__traceback__)
    (shown,) = dialogs()
    shown.copy()
    assert "ValueError" in QApplication.clipboard().text()
    assert "سري" not in QApplication.clipboard().text()
    shown.close()


def test_an_interrupt_is_not_a_fault(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    failures.install()
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert not failures.log_file().exists()


def test_a_second_dialog_is_not_opened(qapp: QApplication):
    show_failure("one")
    show_failure("two")
    (shown,) = dialogs()
    shown.close()
