"""A note's whole life with no mouse: each key goes to whatever has the keyboard then."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from hands import Hands
from muqabala import paths
from muqabala.model.annotation import Note
from muqabala.ui.application import Program
from windows import Start, by_name


@pytest.fixture
def program(start: Start, reports: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)
    return start(reports)


def notes(program: Program) -> list[Note]:
    return program.session.workspace.annotating.notes()


def bodies(program: Program) -> list[str]:
    return [note.body for note in notes(program)]


def test_a_pair_is_opened_noted_tagged_found_exported_undone_and_redone(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    window, ids = program.window, by_name(program)
    hands = Hands(program, qtbot)

    # A pair: the one report by Enter, the other beside it by Ctrl+Enter.
    hands.choose(window.library.list, ids["b"])
    hands.press("Return")
    hands.choose(window.library.list, ids["a"])
    hands.press("Ctrl+Return")
    assert program.session.open_ids == (ids["b"], ids["a"])

    # To the first conflict, and a note on its two figures.
    hands.press("F7")
    assert window.evidence.current_row() >= 0
    hands.choose(window.evidence.pages[0].list, window.evidence.pages[0].list.current_key())
    hands.press("N")
    editor = window.notes.editor
    assert hands.place is editor.body
    hands.write("which one")

    # Verdict, tags, name.
    hands.walk_to(editor.tags)
    hands.write("toll, src/wire")
    hands.walk_to(editor.author)
    hands.write("Salma")
    hands.walk_to(editor.verdict)
    while editor.verdict.currentData() != "conflict":
        hands.press("Down")
    hands.press("Ctrl+Return")
    (note,) = notes(program)
    assert (note.body, note.tags, note.author) == ("which one", ("toll", "src/wire"), "Salma")
    assert note.verdict == "conflict"
    assert [target.document_id for target in note.targets] == [ids["b"], ids["a"]]

    # A second note by another way: the tag is completed from two letters.
    hands.press("Ctrl+Alt+M")
    hands.write("whole report")
    hands.walk_to(editor.tags)
    hands.write("to")
    assert "toll" in editor.tags.proposals
    hands.press("Down")
    popup = editor.tags.completer_.popup()
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    hands.press("Ctrl+Return")
    assert sorted(bodies(program)) == ["which one", "whole report"]
    assert {"toll"} <= set(notes(program)[0].tags) & set(notes(program)[1].tags)

    # Found by its words, and its passage is in view again.
    hands.walk_to(window.notes.search)
    hands.write("which")
    assert window.notes.list.cards.keys == [note.id]
    hands.choose(window.notes.list, note.id)
    hands.press("Return")
    assert hands.place is window.notes.list

    # Out, and what was written is there.
    target = tmp_path / "notes.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    hands.press("Ctrl+E")
    assert "which one" in target.read_text(encoding="utf-8")

    # Back and forth again, to before the import.
    for left in (["which one"], []):
        hands.press("Ctrl+Z")
        assert bodies(program) == left
    hands.press("Ctrl+Z")
    assert program.session.workspace.documents() == []
    assert program.session.open_ids == ()
    for _ in range(3):
        hands.press("Ctrl+Shift+Z")
    assert sorted(bodies(program)) == ["which one", "whole report"]
    assert len(program.session.workspace.documents()) == 3
