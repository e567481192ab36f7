"""When the events of a library are looked for: once it is calm, and of a huge one when asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.ui.application import Program
from muqabala.ui.several import events
from windows import by_name


@pytest.fixture
def program(
    start: Callable[..., Program], reports: Path, monkeypatch: pytest.MonkeyPatch
) -> Program:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)
    return start(reports)


def test_a_change_of_the_library_is_followed(program: Program, qtbot: QtBot):
    finder, ids = program.window.library.events, by_name(program)
    with qtbot.waitSignal(finder.found, timeout=10_000):
        finder.begin()
    assert set(finder.events.event_of(ids["a"])) == {ids["a"], ids["b"]}
    with qtbot.waitSignal(finder.found, timeout=10_000):
        program.session.change(lambda: program.session.workspace.delete_documents([ids["b"]]))
    assert finder.events.event_of(ids["a"]) == ()


def test_a_huge_library_is_grouped_only_when_asked(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(events, "UNASKED", 2)
    finder = events.EventFinder(program.session)
    finder.use(program.importer)
    assert not finder._calm.isActive()
    with qtbot.waitSignal(finder.found, timeout=10_000):
        finder.ask()
    assert finder.events.events
    finder.ask()  # known already: nothing begins anew
    assert not finder._idle.isActive()


def test_a_library_that_is_closed_meanwhile_is_left(program: Program):
    finder = program.window.library.events
    finder.begin()
    program.session.leave()
    finder._read_piece()
    assert not finder._idle.isActive()
