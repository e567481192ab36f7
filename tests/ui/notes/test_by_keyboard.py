"""A note's whole life with no mouse: each key goes to whatever has the keyboard then."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.annotation import Note
from muqabala.ui.application import Program
from muqabala.ui.cards import CardView
from windows import Start, by_name

KEY, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class Keyboard:
    """The keys of one program, its window in use."""

    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self._window, self._qtbot = program.window, qtbot
        with qtbot.waitActive(self._window):
            self._window.activateWindow()

    @property
    def place(self) -> QWidget:
        """What the next key goes to."""
        return QApplication.focusWidget() or self._window

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self._qtbot.keyClick(self.place, key, modifiers)
        QApplication.processEvents()

    def write(self, words: str) -> None:
        self._qtbot.keyClicks(self.place, words)
        QApplication.processEvents()

    def walk_to(self, wanted: QWidget) -> None:
        """Press the tabulator until the keyboard is there."""
        for _ in range(60):
            if self.place is wanted:
                return
            self.press(KEY.Key_Tab)
        raise AssertionError(f"no way to {wanted.accessibleName()}")


@pytest.fixture
def program(start: Start, reports: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)
    return start(reports)


def notes(program: Program) -> list[Note]:
    return program.session.workspace.annotating.notes()


def bodies(program: Program) -> list[str]:
    return [note.body for note in notes(program)]


def choose(keyboard: Keyboard, view: CardView, key: str) -> None:
    """Walk to a list and down to a card."""
    keyboard.walk_to(view)
    if view.current_key() != key:
        keyboard.press(KEY.Key_Home)
    for _ in range(len(view.cards) + 1):
        if view.current_key() == key:
            return
        keyboard.press(KEY.Key_Down)
    raise AssertionError(f"no card {key}")


def test_a_pair_is_opened_noted_tagged_found_exported_undone_and_redone(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    window, ids = program.window, by_name(program)
    keyboard = Keyboard(program, qtbot)

    # A pair: the one report by Enter, the other beside it by Ctrl+Enter.
    choose(keyboard, window.library.list, ids["b"])
    keyboard.press(KEY.Key_Return)
    choose(keyboard, window.library.list, ids["a"])
    keyboard.press(KEY.Key_Return, CONTROL)
    assert program.session.open_ids == (ids["b"], ids["a"])

    # To the first conflict, and a note on its two figures.
    keyboard.press(KEY.Key_F7)
    assert window.evidence.current_row() >= 0
    choose(keyboard, window.evidence.pages[0].list, window.evidence.pages[0].list.current_key())
    keyboard.press(KEY.Key_N)
    editor = window.notes.editor
    assert keyboard.place is editor.body
    keyboard.write("which one")

    # Verdict, tags, name.
    keyboard.walk_to(editor.tags)
    keyboard.write("toll, src/wire")
    keyboard.walk_to(editor.author)
    keyboard.write("Salma")
    keyboard.walk_to(editor.verdict)
    while editor.verdict.currentData() != "conflict":
        keyboard.press(KEY.Key_Down)
    keyboard.press(KEY.Key_Return, CONTROL)
    (note,) = notes(program)
    assert (note.body, note.tags, note.author) == ("which one", ("toll", "src/wire"), "Salma")
    assert note.verdict == "conflict"
    assert [target.document_id for target in note.targets] == [ids["b"], ids["a"]]

    # A second note by another way: the tag is completed from two letters.
    keyboard.press(KEY.Key_M, CONTROL | ALT)
    keyboard.write("whole report")
    keyboard.walk_to(editor.tags)
    keyboard.write("to")
    assert "toll" in editor.tags.proposals
    keyboard.press(KEY.Key_Down)
    popup = editor.tags.completer_.popup()
    qtbot.keyClick(popup, KEY.Key_Return)
    keyboard.press(KEY.Key_Return, CONTROL)
    assert sorted(bodies(program)) == ["which one", "whole report"]
    assert {"toll"} <= set(notes(program)[0].tags) & set(notes(program)[1].tags)

    # Found by its words, and its passage is in view again.
    keyboard.walk_to(window.notes.search)
    keyboard.write("which")
    assert window.notes.list.cards.keys == [note.id]
    choose(keyboard, window.notes.list, note.id)
    keyboard.press(KEY.Key_Return)
    assert keyboard.place is window.notes.list

    # Out, and what was written is there.
    target = tmp_path / "notes.html"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    keyboard.press(KEY.Key_E, CONTROL)
    assert "which one" in target.read_text(encoding="utf-8")

    # Back and forth again, to before the import.
    for left in (["which one"], []):
        keyboard.press(KEY.Key_Z, CONTROL)
        assert bodies(program) == left
    keyboard.press(KEY.Key_Z, CONTROL)
    assert program.session.workspace.documents() == []
    assert program.session.open_ids == ()
    for _ in range(3):
        keyboard.press(KEY.Key_Z, CONTROL | SHIFT)
    assert sorted(bodies(program)) == ["which one", "whole report"]
    assert len(program.session.workspace.documents()) == 3
