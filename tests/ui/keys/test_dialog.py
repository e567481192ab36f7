"""The sheet of keys: what is given holds at once and everywhere, and can be taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.settings import Settings
from muqabala.ui.declared import keys_of
from muqabala.ui.help.window import HelpWindow
from muqabala.ui.keys.dialog import ShortcutsDialog
from muqabala.ui.main_window import MainWindow
from windows import Start, only


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


def opened(window: MainWindow, action: str = "") -> ShortcutsDialog:
    window.actions_["shortcuts"].trigger()
    dialog = only(ShortcutsDialog)
    if action:
        assert dialog.list.select(action)
    return dialog


def press(dialog: ShortcutsDialog, keys: str) -> None:
    dialog.field.setKeySequence(QKeySequence(keys))
    dialog.give.click()


def test_new_keys_hold_at_once_and_after_a_restart(start: Start, reports: Path):
    window = start(reports).window
    dialog = opened(window, "note")
    press(dialog, "Ctrl+Alt+9")
    note = window.actions_["note"]
    assert note.shortcut() == QKeySequence("Ctrl+Alt+9")
    assert "Ctrl+Alt+9" in note.toolTip()
    assert "Ctrl+Alt+9" in window.notes.note_keys
    (card,) = [each for each in dialog.list.cards if each.key == "note"]
    assert "Ctrl+M" in card.detail
    assert not dialog.grab().isNull()
    assert Settings().words("keys") == ("note=Ctrl+Alt+9",)
    dialog.close()
    assert "Ctrl+Alt+9" in keys_of(start(language="en").window.actions_["note"])


def test_the_handbook_that_is_open_says_them(start: Start, reports: Path):
    window = start(reports).window
    window.actions_["help"].trigger()
    (handbook,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, HelpWindow)]
    assert "Ctrl+Alt+9" not in handbook.page.toPlainText()
    dialog = opened(window, "note")
    press(dialog, "Ctrl+Alt+9")
    assert "Ctrl+Alt+9" in handbook.page.toPlainText()
    dialog.none.click()
    assert "Ctrl+Alt+9" not in handbook.page.toPlainText()
    assert window.actions_["note"].shortcuts() == []
    dialog.close()
    handbook.close()


def test_keys_of_another_action_are_told_and_taken_the_second_time(start: Start, reports: Path):
    window = start(reports).window
    dialog = opened(window, "tag")
    press(dialog, "Ctrl+M")
    assert window.actions_["note"].text().replace("&", "").rstrip("…") in dialog.told.text()
    assert window.actions_["note"].shortcut() == QKeySequence("Ctrl+M")
    press(dialog, "Ctrl+M")
    assert window.actions_["tag"].shortcut() == QKeySequence("Ctrl+M")
    assert window.actions_["note"].shortcuts() == []
    dialog.list.select("note")
    dialog.usual.click()
    assert window.actions_["note"].shortcuts() == []
    dialog.all_usual.click()
    assert window.actions_["note"].shortcut() == QKeySequence("Ctrl+M")
    dialog.take_back.click()
    assert window.actions_["tag"].shortcut() == QKeySequence("Ctrl+M")
    assert Settings().words("keys") == ("note=", "tag=Ctrl+M")
    dialog.close()


def test_keys_for_reading_are_refused_with_the_reason(start: Start, reports: Path):
    window = start(reports).window
    dialog = opened(window, "tag")
    before = window.actions_["tag"].shortcuts()
    for keys in ("N", "Ctrl+C"):
        press(dialog, keys)
        assert keys in dialog.told.text()
    press(dialog, "")
    assert window.actions_["tag"].shortcuts() == before
    dialog.close()


def test_actions_are_found_by_their_words_and_by_their_keys(start: Start, reports: Path):
    window = start(reports).window
    dialog = opened(window)
    everything = len(dialog.list.cards)
    dialog.search.setText("ctrl+shift+z")
    assert [card.key for card in dialog.list.cards] == ["redo"]
    dialog.search.setText("لا شيء بهذا الاسم")
    assert not dialog.empty.isHidden()
    dialog.search.clear()
    assert len(dialog.list.cards) == everything > len(list(window.actions_))
    dialog.close()


def test_keys_are_pressed_in_the_field_and_esc_leaves_it(start: Start, reports: Path, qtbot: QtBot):
    window = start(reports).window
    dialog = opened(window, "tag")
    dialog.field.setFocus()
    qtbot.keyClick(dialog.field, Qt.Key.Key_F6, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert window.actions_["tag"].shortcut() == QKeySequence("Ctrl+F6")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
