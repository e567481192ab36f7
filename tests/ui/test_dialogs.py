"""The palette, the settings and the lists of keys and colours."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.settings import Settings
from muqabala.ui.keys.dialog import ShortcutsDialog
from muqabala.ui.legend.dialog import LegendDialog
from muqabala.ui.palette_dialog import PaletteDialog
from muqabala.ui.preferences.dialog import SettingsDialog
from windows import Start, by_name, only, pair


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start with an empty library unless a test says otherwise."""
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


def test_the_palette_finds_commands_and_reports(start: Start, reports: Path, qtbot: QtBot):
    program = start(reports)
    window = program.window
    window.actions_["command"].trigger()
    dialog = only(PaletteDialog)
    dialog.field.setText("معرض الكتاب")
    keys = [card.key for card in dialog.list.cards]
    assert keys == [f"report:{by_name(program)['c']}", "search:معرض الكتاب"]
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert program.session.open_ids == (by_name(program)["c"],)
    window.actions_["command"].trigger()
    dialog = only(PaletteDialog)
    dialog.field.setText("ليلي")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Up)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert window.theme.name == "night"


def test_commands_are_found_by_their_menu_and_nothing_is_said_to_be_nothing(
    start: Start, reports: Path
):
    program = start(reports)
    pair(program)
    program.window.actions_["command"].trigger()
    dialog = only(PaletteDialog)
    dialog.field.setText("تصدير")
    assert "action:comparison_html" in [card.key for card in dialog.list.cards]
    assert dialog.empty.isHidden()
    dialog.field.setText("لا شيء بهذا الاسم")
    assert [card.key for card in dialog.list.cards] == ["search:لا شيء بهذا الاسم"]
    dialog.reject()


def test_what_is_typed_in_the_palette_can_be_searched_for(
    start: Start, reports: Path, qtbot: QtBot
):
    program = start(reports)
    program.window.actions_["command"].trigger()
    dialog = only(PaletteDialog)
    dialog.field.setText("سليم  العارف")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    panel = program.window.search_panel
    assert panel.isVisible()
    assert panel.query.text() == "سليم العارف"


def test_of_nothing_in_an_empty_library_it_is_said(start: Start):
    program = start()
    program.window.actions_["command"].trigger()
    dialog = only(PaletteDialog)
    dialog.field.setText("لا شيء بهذا الاسم")
    assert not dialog.empty.isHidden()
    dialog.reject()


def test_settings_take_effect(start: Start, reports: Path):
    program = start(reports)
    pair(program)
    program.window.actions_["settings"].trigger()
    dialog = only(SettingsDialog)
    dialog.fields["font_size"].setValue(22)
    dialog.fields["theme"].setCurrentIndex(2)
    dialog.fields["linked_scrolling"].setChecked(False)
    dialog.accept()
    assert program.settings.number("font_size") == 22
    assert program.window.theme.name == "night"
    assert not program.window.actions_["linked"].isChecked()
    assert Settings().number("font_size") == 22


def test_hidden_kinds_are_hidden_and_remembered(start: Start, reports: Path):
    program = start(reports)
    pair(program)
    program.window.actions_["legend"].trigger()
    dialog = only(LegendDialog)
    switch = next(iter(dialog.legend.switches.values()))
    switch.click()
    hidden = program.settings.words("hidden_kinds")
    dialog.close()
    program.window.actions_["legend"].trigger()
    again = next(iter(only(LegendDialog).legend.switches.values()))
    assert hidden
    assert not again.isChecked()


def test_keys_are_listed_and_about_tells_where_the_library_is(start: Start, home: Path):
    window = start().window
    window.actions_["shortcuts"].trigger()
    assert len(only(ShortcutsDialog).list.cards) > 20
    only(ShortcutsDialog).close()
    window.actions_["about"].trigger()
    assert "own.sqlite" in only(QMessageBox).text()


# reachable by everyone


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_two_actions_share_their_keys(start: Start, language: str):
    window = start(language=language).window
    keys = [
        key.toString() for action in window.actions_ for key in action.shortcuts() if key.toString()
    ]
    assert len(keys) == len(set(keys))
    assert QKeySequence("Ctrl+M").toString() in keys


def test_every_action_is_in_a_menu_with_words_and_a_tip(start: Start):
    window = start().window
    tops = [action.menu() for action in window.menuBar().actions()]
    menus = [menu for top in tops for menu in (top, *top.findChildren(QMenu))]
    in_menus = {action.objectName() for menu in menus for action in menu.actions()}
    for action in window.actions_:
        assert action.objectName() in in_menus
        assert action.text()
        assert action.toolTip()


def test_nothing_is_reopened_when_the_user_says_so(start: Start, reports: Path):
    program = start(reports)
    pair(program)
    program.settings["reopen_last"] = False
    program.window.close()
    program.close()
    assert start().session.open_ids == ()


# dialogs
