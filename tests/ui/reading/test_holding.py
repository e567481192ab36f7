"""A page held while the other is read, from the window's own action."""

from __future__ import annotations

from pathlib import Path

import pytest

from muqabala import paths
from muqabala.ui.application import Program
from windows import Start, by_name, pair


@pytest.fixture
def program(start: Start, reports: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)
    made = start(reports)
    pair(made)
    return made


def test_another_pair_is_no_longer_held(program: Program):
    window, ids = program.window, by_name(program)
    window.actions_["hold"].setChecked(True)
    assert window.desk.reading.link.held == 1
    program.session.open_pair(ids["a"], ids["c"])
    assert window.desk.reading.link.held == -1
    assert not window.actions_["hold"].isChecked()
