"""What the right mouse button offers, and what a window says to things dragged over it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMenu,
    QMessageBox,
    QStyleOptionMenuItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.span import Span
from muqabala.ui.application import Program
from muqabala.ui.cards import CARD_TYPE
from muqabala.ui.commands.reports import open_sample
from muqabala.ui.declared import keys_of

Start = Callable[..., Program]


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start with an empty library."""
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def program(start: Start, reports: Path) -> Program:
    made = start(reports)
    ids = by_name(made)
    made.session.open_pair(ids["a"], ids["b"])
    return made


def by_name(program: Program) -> dict[str, str]:
    return {Path(s.path).stem: s.id for s in program.session.workspace.documents()}


def shown_menu(within: QWidget) -> QMenu:
    (menu,) = [menu for menu in within.findChildren(QMenu) if menu.isVisible()]
    return menu


def entered(widget: QWidget, data: QMimeData) -> bool:
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    widget.dragEnterEvent(event)
    return event.isAccepted()


def carrying_file() -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/report.txt")])
    return data


def carrying_card(key: str) -> QMimeData:
    data = QMimeData()
    data.setData(CARD_TYPE, QByteArray(key.encode()))
    return data


def test_files_are_the_windows_affair_and_reports_the_desks(program: Program):
    files, card = carrying_file(), carrying_card(by_name(program)["c"])
    assert entered(program.window, files)
    assert not entered(program.window, card)
    assert entered(program.window.desk, card)
    assert not entered(program.window.desk, files)


def test_a_report_is_opened_compared_and_removed_by_its_menu(program: Program):
    library, ids = program.window.library, by_name(program)
    library.list.select(ids["c"])
    library.list.customContextMenuRequested.emit(QPoint(4, 4))
    menu = shown_menu(library)
    compare, remove = menu.actions()[1], menu.actions()[-1]
    compare.trigger()
    assert program.session.open_ids == (ids["a"], ids["c"])
    remove.trigger()
    (box,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
    assert box.isVisible()
    box.reject()
    assert "c" in by_name(program)
    menu.close()


def test_no_menu_without_a_report(start: Start):
    library = start().window.library
    library.list.customContextMenuRequested.emit(QPoint(4, 4))
    assert library.findChildren(QMenu) == []


def test_a_note_is_changed_and_deleted_by_its_menu(program: Program):
    notes, workspace = program.window.notes, program.session.workspace
    first = program.session.open_ids[0]
    program.session.change(lambda: workspace.annotating.add_note(first, Span(0, 4), "أول")[1])
    notes.list.select(workspace.annotating.notes()[0].id)
    notes.list.customContextMenuRequested.emit(QPoint(4, 4))
    menu = shown_menu(notes)
    edit, _tag, delete = menu.actions()
    edit.trigger()
    assert notes.editor.body.toPlainText() == "أول"
    delete.trigger()
    assert workspace.annotating.notes() == []
    menu.close()


def test_keys_change_and_delete_the_chosen_note(program: Program, qtbot: QtBot):
    window, workspace = program.window, program.session.workspace
    first = program.session.open_ids[0]
    program.session.change(lambda: workspace.annotating.add_note(first, Span(0, 4), "أول")[1])
    note = workspace.annotating.notes()[0].id
    with qtbot.waitActive(window):
        window.activateWindow()
    window.actions_["tab_notes"].trigger()
    window.notes.list.select(note)
    qtbot.keyClick(window.notes.list, Qt.Key.Key_F2)
    assert not window.notes.editor.isHidden()
    window.notes.cancel()
    window.notes.list.setFocus()
    qtbot.keyClick(window.notes.list, Qt.Key.Key_Delete)
    assert workspace.annotating.notes() == []


def test_a_page_offers_what_can_be_done_with_a_selection(program: Program):
    desk = program.window.desk
    menu = QMenu(desk)
    desk.reading.menu_about_to_show.emit(program.session.open_ids[0], menu)
    names = [action.objectName() for action in menu.actions() if action.objectName()]
    assert names == [
        "note", "pair_note", "pin_selected", "tag", "copy_citation", "add_name", "add_loaded",
        "find", "source",
    ]  # fmt: skip


def test_a_note_clicked_on_a_page_is_shown_in_its_tab(program: Program):
    window, workspace = program.window, program.session.workspace
    first = program.session.open_ids[0]
    program.session.change(lambda: workspace.annotating.add_note(first, Span(0, 4), "أول")[1])
    note = workspace.annotating.notes()[0].id
    window.desk.reading.note_clicked.emit(note)
    assert window.notes.isVisible()
    assert window.notes.list.current_key() == note


def test_selecting_words_and_letting_them_go(program: Program):
    desk, first = program.window.desk, program.session.open_ids[0]
    desk.reading.selection_changed.emit(first, Span(0, 3))
    (passage,) = desk.passages()
    assert passage.words == program.session.first.document.text[:3]
    desk.reading.selection_changed.emit(first, None)
    assert desk.passages() == []


def test_repairs_of_a_page_are_shown_among_the_checks(program: Program):
    window = program.window
    window.desk.reading.repairs_requested.emit(program.session.open_ids[0])
    assert window.evidence.pages[4].isVisible()


def test_a_place_in_a_report_that_is_not_open_opens_it(program: Program):
    closed = by_name(program)["c"]
    program.window.desk.show_places([(closed, Span(0, 5))])
    assert closed in program.session.open_ids


def test_the_source_form_and_the_linked_pages_are_switched(program: Program):
    window = program.window
    window.actions_["source"].trigger()
    assert window.actions_["source"].isChecked()
    before = program.settings.flag("linked_scrolling")
    window.actions_["linked"].trigger()
    assert program.settings.flag("linked_scrolling") is not before


def test_the_wheel_with_control_changes_the_size(program: Program):
    size = program.settings.number("font_size")
    program.window.desk.reading.zoom_requested.emit(1)
    assert program.settings.number("font_size") == size + 1


def test_find_opens_with_the_keys_of_the_window(program: Program, qtbot: QtBot):
    window = program.window
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.reading.find_bar.isVisible()
    window.desk.reading.find_bar.query.setText("الوادي")
    for name in ("find_next", "find_previous"):
        window.actions_[name].trigger()


def test_choosing_nothing_in_a_file_dialog_does_nothing(
    program: Program, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    before = len(program.session.workspace.documents())
    for name in ("open_files", "open_folder", "open_library", "comparison_html"):
        program.window.actions_[name].trigger()
    assert len(program.session.workspace.documents()) == before
    assert not program.importer.is_running


def test_samples_that_are_not_installed_are_told_in_words(program: Program):
    open_sample(program.window)
    (box,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox)]
    assert "corpus" in box.text()
    box.close()


def test_other_keys_go_on_to_the_list(program: Program):
    event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Home, Qt.KeyboardModifier.NoModifier)
    program.window.notes.keyPressEvent(event)
    assert program.session.workspace.annotating.notes() == []


def test_keys_in_a_menu_keep_their_latin_order(program: Program):
    settings = program.window.actions_["settings"]
    (menu,) = [m for m in settings.associatedObjects() if isinstance(m, QMenu)]
    option = QStyleOptionMenuItem()
    menu.initStyleOption(option, settings)
    assert option.text.endswith(f"\t{keys_of(settings)}")
    assert keys_of(settings) == "\u2066Ctrl+,\u2069"
