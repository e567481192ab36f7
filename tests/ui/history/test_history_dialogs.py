"""History and trash: read, filtered, gone back to, written, put back, emptied when asked to."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from muqabala.settings import Settings
from muqabala.ui.history.history_dialog import HistoryDialog
from muqabala.ui.history.trash_dialog import TrashDialog
from muqabala.ui.session import Session


@pytest.fixture
def history(qtbot: QtBot, session: Session, ids: dict[str, str], tmp_path: Path) -> HistoryDialog:
    for words in ("أول", "ثان", "ثالث"):
        session.change(lambda w=words: session.workspace.annotating.add_note(ids["a"], None, w)[1])
    made = HistoryDialog(session, Settings(tmp_path / "s.json"), None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def bodies(session: Session) -> list[str]:
    return sorted(note.body for note in session.workspace.annotating.notes())


def choose(history: HistoryDialog, row: int) -> None:
    history.table.setCurrentIndex(history.model.index(row, 0))


def test_the_latest_comes_first_in_words(history: HistoryDialog, session: Session):
    assert [change.words for change in history.model.rows] == ["ثالث", "ثان", "أول", ""]
    assert history.model.rows[-1].label == "import_files"
    title = {summary.id: summary.title for summary in session.summaries}
    shown = str(history.model.index(0, 5).data())
    assert title[history.model.rows[0].documents[0]] in shown
    history.field.setText("ثاني")
    assert history.model.rows == []
    history.field.setText("اول")
    assert [change.words for change in history.model.rows] == ["أول"]


def test_one_goes_back_and_forth(history: HistoryDialog, session: Session):
    assert not history.go_button.isEnabled()
    choose(history, 2)
    history.go_to_chosen()
    assert bodies(session) == ["أول"]
    choose(history, 0)
    assert "Redo" in history.go_button.text()
    history.go_to_chosen()
    assert len(bodies(session)) == 3
    history.start_button.click()
    assert bodies(session) == []
    assert not history.start_button.isEnabled()


def test_what_is_listed_is_written(
    history: HistoryDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    history.field.setText("ثالث")
    target = tmp_path / "history"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), "Text (*.txt)"))
    history.ask_export()
    assert len((tmp_path / "history.txt").read_text(encoding="utf-8").splitlines()) == 1


# the trash


@pytest.fixture
def trash(qtbot: QtBot, session: Session, ids: dict[str, str]) -> TrashDialog:
    workspace = session.workspace
    note, changes = workspace.annotating.add_note(ids["a"], None, "زائلة")
    session.publish(changes)
    session.change(lambda: workspace.annotating.delete_note(note.id))
    session.change(lambda: workspace.delete_documents([ids["b"]]))
    made = TrashDialog(session, None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def test_reports_and_notes_are_listed_and_put_back(trash: TrashDialog, session: Session):
    assert [row.is_note for row in trash.model.rows] == [False, True]
    trash.table.selectAll()
    trash.restore()
    assert bodies(session) == ["زائلة"]
    assert len(session.summaries) == 3
    assert trash.model.rows == []
    trash._undo()
    assert len(trash.model.rows) == 2


def test_emptying_is_asked_about_and_cancel_is_the_usual_answer(
    trash: TrashDialog, session: Session
):
    for press in ("cancel", "go"):
        trash.ask_empty()
        box = next(child for child in trash.findChildren(QMessageBox) if child.isVisible())
        assert "cannot be undone" in box.text()
        cancel = box.button(QMessageBox.StandardButton.Cancel)
        assert box.defaultButton() is cancel
        others = [button for button in box.buttons() if button is not cancel]
        (cancel if press == "cancel" else others[0]).click()
        assert len(session.workspace.chronicle.trash()) == (2 if press == "cancel" else 0)
    assert not trash.empty_button.isEnabled()
