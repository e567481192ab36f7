"""What `--diagnose` tells, and what it must not."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from muqabala import __main__ as program
from muqabala import __version__
from muqabala.ui.diagnosis import diagnosis
from windows import Start, pair


def facts(qapp: QGuiApplication) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in diagnosis(qapp).splitlines())


def test_versions_places_and_fonts_are_told(qapp: QGuiApplication, home: Path):
    told = facts(qapp)
    assert told["muqabala"].startswith(__version__)
    assert {"python", "qt", "system", "platform", "screen", "library", "log"} <= told.keys()
    assert int(told["fonts with Arabic"]) > 0
    assert told["library"].endswith("(not there)")


def test_the_users_name_is_not_told(
    qapp: QGuiApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "secret-name")
    for name in ("DATA", "CONFIG", "CACHE"):
        monkeypatch.setenv(f"MUQABALA_{name}", str(tmp_path / "secret-name" / name))
    told = diagnosis(qapp)
    assert "secret-name" not in told
    assert "~/DATA/library.sqlite" in told


def test_nothing_read_is_told(start: Start, reports: Path, qapp: QGuiApplication):
    made = start(reports)
    pair(made)
    titles = [summary.title for summary in made.session.summaries]
    told = diagnosis(qapp)
    assert titles
    assert not any(title in told for title in titles)


def test_the_option_prints_and_opens_no_window(
    home: Path, qapp: QGuiApplication, monkeypatch: pytest.MonkeyPatch, capsys
):
    monkeypatch.setattr("sys.argv", ["muqabala", "--diagnose"])
    assert program.main() == 0
    assert capsys.readouterr().out.startswith("muqabala: ")
