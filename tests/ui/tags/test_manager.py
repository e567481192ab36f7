"""The tags in order, by keyboard, each change taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from muqabala.settings import Settings
from muqabala.ui.session import Session
from muqabala.ui.tags.choose_dialog import ChooseTagDialog
from muqabala.ui.tags.manager import TagManager


@pytest.fixture
def manager(qtbot: QtBot, session: Session, ids: dict[str, str], tmp_path: Path) -> TagManager:
    annotating = session.workspace.annotating
    session.change(lambda: annotating.add_note(ids["a"], None, "أ", ["حصيلة/مدنيون", "مصدر"])[1])
    made = TagManager(session, Settings(tmp_path / "settings.json"), None)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def paths(session: Session) -> list[str]:
    return [tag.path for tag in session.workspace.tagging.all()]


def choose(manager: TagManager, path: str) -> None:
    manager.refresh(path)
    assert manager.chosen_tag == path


def answer(manager: TagManager, words: str) -> None:
    dialog = next(child for child in manager.findChildren(QInputDialog) if child.isVisible())
    dialog.setTextValue(words)
    dialog.accept()


def test_tags_are_shown_within_each_other_with_their_notes_counted(manager: TagManager):
    outer = manager.tree.topLevelItem(0)
    assert outer is not None
    assert [outer.text(column) for column in range(3)] == ["حصيلة", "0", "1"]
    assert outer.child(0).text(0) == "مدنيون"
    manager.field.setText("مدنيون")
    assert manager.tree.topLevelItemCount() == 1
    assert manager.chosen_tag == "حصيلة/مدنيون"


def test_where_nothing_is_listed_it_is_said_why(manager: TagManager, session: Session):
    assert manager.empty.isHidden()
    manager.field.setText("زرافة")
    assert manager.tree.isHidden()
    sought = manager.empty.text()
    assert sought
    manager.field.clear()
    for path in ("حصيلة", "مصدر"):
        choose(manager, path)
        manager.delete()
    assert paths(session) == []
    assert manager.empty.text() not in ("", sought)


def test_a_tag_is_made_named_and_taken_back(manager: TagManager, session: Session, qtbot: QtBot):
    choose(manager, "مصدر")
    manager.ask_new()
    answer(manager, "مصدر/وكالات")
    assert manager.chosen_tag == "مصدر/وكالات"
    manager.ask_name()
    answer(manager, "صحف")
    assert "مصدر/صحف" in paths(session)
    qtbot.keyClick(manager.tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    manager.undo()
    manager.undo()
    assert paths(session) == ["حصيلة", "حصيلة/مدنيون", "مصدر"]
    manager.redo()
    assert "مصدر/وكالات" in paths(session)


@pytest.mark.parametrize(
    ("ask", "goal", "after"),
    [
        ("ask_parent", "مصدر", ["حصيلة", "مصدر", "مصدر/مدنيون"]),
        ("ask_parent", "", ["حصيلة", "مدنيون", "مصدر"]),
        ("ask_merge", "مصدر", ["حصيلة", "مصدر"]),
    ],
)
def test_a_tag_is_moved_and_merged(
    manager: TagManager, session: Session, ask: str, goal: str, after: list[str]
):
    choose(manager, "حصيلة/مدنيون")
    getattr(manager, ask)()
    dialog = next(child for child in manager.findChildren(ChooseTagDialog) if child.isVisible())
    values = [
        dialog.list.item(row).data(Qt.ItemDataRole.UserRole) for row in range(dialog.list.count())
    ]
    assert "حصيلة/مدنيون" not in values
    dialog.list.setCurrentRow(values.index(goal))
    dialog.accept()
    assert paths(session) == after


def test_colours_are_offered_by_name_and_deleting_leaves_the_note(
    manager: TagManager, session: Session
):
    choose(manager, "مصدر")
    manager.show_colors()
    menu = next(child for child in manager.findChildren(QMenu) if child.isVisible())
    assert all(action.text() for action in menu.actions())
    menu.actions()[1].trigger()
    menu.close()
    assert session.workspace.tagging.all()[-1].color == "#E69F00"
    manager.delete()
    assert session.workspace.annotating.notes()[0].tags == ("حصيلة/مدنيون",)


def test_what_cannot_be_is_told(manager: TagManager, session: Session, qtbot: QtBot):
    choose(manager, "مصدر")
    manager.ask_name()
    with qtbot.waitSignal(session.failed) as failed:
        answer(manager, "حصيلة")
    assert failed.args[0].code == "tag_known"


def test_undo_here_touches_nothing_but_tags(
    manager: TagManager, session: Session, ids: dict[str, str]
):
    session.change(lambda: session.workspace.annotating.add_note(ids["a"], None, "ب")[1])
    assert not manager.buttons["undo"].isEnabled()
    manager.undo()
    assert session.workspace.annotating.count() == 2


def test_tags_are_written_to_a_file(
    manager: TagManager, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "t"), ""))
    manager.ask_export()
    assert "مصدر" in (tmp_path / "t.qdc").read_text(encoding="utf-8")
    assert "t.qdc" in manager.state.text()
