"""The window as a whole: every state, every way in, nothing without a name."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMessageBox,
)
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.span import Span
from muqabala.settings import Settings
from muqabala.ui.commands import view
from muqabala.ui.commands.reports import remove_report
from muqabala.ui.evidence_panel import NOTES
from muqabala.ui.history.history_dialog import HistoryDialog
from muqabala.ui.import_report import ImportReportDialog
from windows import Start, by_name, only, pair


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start with an empty library unless a test says otherwise."""
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


# states


def test_an_empty_library_invites_to_drop_files(start: Start):
    window = start().window
    assert window.desk.currentWidget() is window.desk.welcome
    assert [button.isEnabled() for button in window.desk.welcome.buttons] == [True] * 3
    assert not window.actions_["note"].isEnabled()
    assert not window.actions_["undo"].isEnabled()


def test_the_first_start_opens_the_sample_reports(
    start: Start, reports: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(paths, "sample_corpus", lambda: reports)
    program = start()
    assert len(program.session.workspace.documents()) == 3
    assert program.session.open_ids == (by_name(program)["a"], by_name(program)["b"])


def test_named_files_are_opened(start: Start, reports: Path):
    program = start(reports / "a.txt")
    assert list(by_name(program)) == ["a"]
    assert program.session.open_ids == tuple(by_name(program).values())


def test_a_library_that_cannot_be_opened_is_told_in_words(start: Start, home: Path):
    (home / "broken.sqlite").write_text("not a library " * 100, encoding="utf-8")
    window = start(library="broken.sqlite").window
    assert window.desk.currentWidget() is window.guard.trouble
    assert "broken.sqlite" in window.guard.trouble.text.text()
    assert window.actions_["open_library"].isEnabled()
    assert not window.actions_["open_files"].isEnabled()


def test_another_library_is_chosen_and_the_first_one_found_again(
    start: Start, reports: Path, home: Path, monkeypatch: pytest.MonkeyPatch
):
    program = start(reports)
    opened = pair(program)
    window = program.window
    monkeypatch.setattr(paths, "sample_corpus", lambda: reports)
    for name, count, shown in (("other", 0, ()), ("own.sqlite", 3, opened)):
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", lambda *_, options, name=name: (str(home / name), "")
        )
        window.actions_["open_library"].trigger()
        assert len(window.library.list.cards) == count
        assert program.session.open_ids == shown
    assert (home / "other.sqlite").is_file()


def test_reports_without_one_open_ask_to_choose(start: Start, reports: Path):
    program = start(reports)
    program.session.change(
        lambda: program.session.workspace.delete_documents(program.session.open_ids)
    )
    window = program.window
    assert window.desk.currentWidget() is window.desk.welcome
    assert len(window.library.list.cards) == 1


def test_without_a_report_the_evidence_says_that_one_is_to_be_opened(start: Start, reports: Path):
    program = start()
    pages = program.window.evidence.pages
    assert {page.empty.text() for page in pages} == {"افتح تقريرًا يظهر هنا ما وُجد فيه."}
    program = start(reports, library="other.sqlite")
    pair(program)
    pages = program.window.evidence.pages
    assert len({page.empty.text() for page in pages}) == len(pages)


def test_a_pair_is_shown_with_its_evidence(start: Start, reports: Path):
    program = start(reports)
    first, second = pair(program)
    window = program.window
    assert window.desk.reading.document_ids() == [first, second]
    assert window.evidence.pages[0].list.cards
    assert window.actions_["swap"].isEnabled()


# ways in


def test_dropped_files_come_in(start: Start, reports: Path, qtbot: QtBot):
    program = start()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(reports))])
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(program.importer.finished):
        program.window.dropEvent(event)
    assert len(program.window.library.list.cards) == 3


@pytest.mark.parametrize(("on_first", "expected"), [(True, "cb"), (False, "ac")])
def test_a_report_dropped_on_a_page_goes_there(
    start: Start, reports: Path, on_first: bool, expected: str
):
    program = start(reports)
    pair(program)
    ids, desk = by_name(program), program.window.desk
    names = {value: key for key, value in ids.items()}
    row = [card.key for card in program.window.library.list.cards].index(ids["c"])
    model = program.window.library.list.model()
    data = model.mimeData([model.index(row, 0)])
    at = desk.width() * (0.9 if on_first else 0.1)  # the first page is on the right
    desk.dropEvent(
        QDropEvent(
            QPointF(at, 40),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert "".join(names[each] for each in program.session.open_ids) == expected


def test_chosen_files_and_folders_come_in(
    start: Start, reports: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
):
    program = start()
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(reports / "a.txt")], ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(reports))
    for name, count in (("open_files", 1), ("open_folder", 3)):
        with qtbot.waitSignal(program.importer.finished):
            program.window.actions_[name].trigger()
        assert len(program.session.workspace.documents()) == count
    assert program.settings.text("last_folder") == str(reports)


def test_the_clipboard_comes_in_as_a_report(start: Start, home: Path, qtbot: QtBot):
    program = start()
    QApplication.clipboard().setText("حريق في سوق المدينة\n\nقتل 3 أشخاص في حريق بسوق المدينة.")
    with qtbot.waitSignal(program.importer.finished):
        program.window.actions_["paste"].trigger()
    (summary,) = program.session.workspace.documents()
    assert summary.title == "حريق في سوق المدينة"
    assert Path(summary.path).parent == home / "pasted"
    QApplication.clipboard().clear()
    program.window.actions_["paste"].trigger()
    assert program.window.status.currentMessage()


def test_the_editor_has_the_keys_of_the_window_while_it_is_used(
    start: Start, reports: Path, qtbot: QtBot
):
    program = start(reports)
    opened = pair(program)
    window = program.window
    with qtbot.waitActive(window):
        window.activateWindow()
    window.actions_["note"].trigger()
    qtbot.keyClicks(window.notes.editor.body, "x")
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window.notes.editor.body, Qt.Key.Key_Return, control)
    assert [note.body for note in program.session.workspace.annotating.notes()] == ["x"]
    assert program.session.open_ids == opened


def test_what_was_refused_is_shown_with_its_reason(start: Start, reports: Path, qtbot: QtBot):
    program = start()
    (reports / "0.txt").write_bytes(b"")
    with qtbot.waitSignal(program.importer.finished):
        program.importer.import_paths([reports])
    dialog = only(ImportReportDialog)
    first = dialog.list.cards[0]
    assert first.chips[0].role == "conflict"
    assert "0.txt" in first.body
    dialog.close()


# work


def test_a_note_is_written_listed_undone_and_done_again(start: Start, reports: Path):
    program = start(reports)
    first, _ = pair(program)
    window, workspace = program.window, program.session.workspace
    window.desk._select(first, Span(0, 8))
    window.actions_["note"].trigger()
    assert window.evidence.tabs.currentIndex() == NOTES
    window.notes.editor.body.setPlainText("للمراجعة")
    window.notes.editor.save()
    assert "✓" in window.status.saved.text()
    assert "1" in window.evidence.tabs.tabText(NOTES)
    window.actions_["undo"].trigger()
    assert workspace.annotating.notes() == []
    assert window.actions_["redo"].isEnabled()
    window.actions_["redo"].trigger()
    assert [note.body for note in workspace.annotating.notes()] == ["للمراجعة"]
    assert ":" in window.actions_["undo"].text()


def test_without_a_selection_the_note_is_on_the_whole_report(start: Start, reports: Path):
    program = start(reports)
    first, _ = pair(program)
    program.window.actions_["note"].trigger()
    program.window.notes.editor.body.setPlainText("عام")
    program.window.notes.editor.save()
    (note,) = program.session.workspace.annotating.notes()
    assert note.targets[0].document_id == first
    assert note.targets[0].selector is None


def test_a_note_on_both_passages_needs_both(start: Start, reports: Path):
    program = start(reports)
    first, second = pair(program)
    window = program.window
    window.desk._select(first, Span(0, 8))
    window.actions_["pair_note"].trigger()
    assert window.notes.editor.isHidden()
    assert window.status.currentMessage()
    window.desk._select(second, Span(0, 4))
    window.actions_["pair_note"].trigger()
    window.notes.editor.body.setPlainText("روايتان")
    window.notes.editor.save()
    (note,) = program.session.workspace.annotating.notes()
    assert [target.document_id for target in note.targets] == [first, second]


def test_choosing_evidence_lights_the_pages_and_the_reverse(start: Start, reports: Path):
    program = start(reports)
    first, _ = pair(program)
    window = program.window
    chosen: list[list[tuple[str, Span]]] = []
    window.evidence.places_chosen.connect(chosen.append)
    window.evidence.step(1)
    assert window.desk._mentions(chosen[0])
    document, span = next(
        place
        for row in window.evidence.pages[0].evidence.values()
        for place in row.places
        if place[0] == first
    )
    window.evidence.show_tab(3)
    window.desk.mention_chosen.emit(document, span)
    front = window.evidence.pages[window.evidence.tabs.currentIndex()]
    assert (document, span) in front.evidence[front.list.current_key()].places


def test_a_removed_report_comes_back_by_undo(start: Start, reports: Path):
    program = start(reports)
    ids = by_name(program)
    remove_report(program.window, ids["c"])
    box = only(QMessageBox)
    accept = QMessageBox.ButtonRole.AcceptRole
    next(b for b in box.buttons() if box.buttonRole(b) == accept).click()
    assert "c" not in by_name(program)
    program.window.actions_["undo"].trigger()
    assert "c" in by_name(program)


def test_an_older_version_that_undo_brings_back_is_counted_again(
    start: Start, reports: Path, qtbot: QtBot
):
    program = start(reports)
    file = reports / "c.txt"

    def figures() -> int:
        return program.session.summaries.find("c").figures

    before = figures()
    assert before
    file.write_text(f"{file.read_text(encoding='utf-8')}وحضر 900 زائر.\n", encoding="utf-8")
    with qtbot.waitSignal(program.importer.finished):
        program.importer.import_paths([file])
    qtbot.waitUntil(lambda: figures() > before)
    program.window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: figures() == before)
    program.window.actions_["history"].trigger()
    only(HistoryDialog)._go_to(program.session.workspace.chronicle.changes()[0].id)
    only(HistoryDialog).reject()
    qtbot.waitUntil(lambda: figures() > before)


# looks


def test_text_grows_and_shrinks_within_limits(start: Start):
    program = start()
    for _ in range(60):
        program.window.actions_["larger"].trigger()
    assert program.settings.number("font_size") == 40
    program.window.actions_["normal_size"].trigger()
    program.window.actions_["smaller"].trigger()
    assert program.settings.number("font_size") == view.USUAL_SIZE - 1


@pytest.mark.parametrize("name", ["sepia", "night"])
def test_a_theme_is_used_at_once_and_remembered(start: Start, reports: Path, name: str):
    program = start(reports)
    pair(program)
    program.window.actions_[f"theme_{name}"].trigger()
    assert program.window.theme.name == name
    assert Settings().text("theme") == "day"  # written when the window closes
    program.window.close()
    assert Settings().text("theme") == name


def test_the_language_changes_without_a_restart(start: Start, reports: Path, qtbot: QtBot):
    program = start(reports)
    opened = pair(program)
    arabic = program.window
    assert QApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    arabic.language_changed.emit("en")
    qtbot.waitUntil(lambda: program.window is not arabic and program.window.is_furnished)
    assert QApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert program.window.desk.reading.document_ids() == list(opened)
    assert program.window.actions_["open_files"].text() == "Open files…"
    assert len(program.window.library.list.cards) == 3


def test_a_wider_window_has_wider_pages(start: Start, qtbot: QtBot):
    window = start().window
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: sum(window.splitter.sizes()) > 900)
    library, pages, evidence = window.splitter.sizes()
    window.resize(1500, 700)
    qtbot.waitUntil(lambda: sum(window.splitter.sizes()) > 1400)
    assert window.splitter.sizes() == [library, pages + 500, evidence]


def test_panels_hide_and_show(start: Start):
    window = start().window
    for name, panel in (("show_library", window.library), ("show_evidence", window.evidence)):
        window.actions_[name].trigger()
        assert panel.isHidden()
        window.actions_[name].trigger()
        assert not panel.isHidden()


# remembered


def test_the_pair_and_the_place_are_remembered(start: Start, reports: Path):
    program = start(reports)
    opened = pair(program)
    program.session.remember_position(opened[0], 30)
    program.window.resize(950, 633)
    program.window.close()
    program.close()
    again = start()
    assert again.session.open_ids == opened
    assert again.window.height() == 633
