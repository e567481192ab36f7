"""Names that may be one: listed, shown together, joined or kept apart, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.correction import CorrectionKind
from muqabala.model.index import NamePlace
from muqabala.model.span import Span
from muqabala.ui import suggestions
from muqabala.ui.application import Program
from muqabala.ui.index.alike_page import AlikePage, facing
from muqabala.ui.index.panel import ALIKE, NAMES, PAIR, REPORT, IndexPanel
from muqabala.ui.session import Session
from windows import Start, pair

TEXTS = {
    "a": "قصف خوشم\n\nقتل 12 مدنيا في بلدة خوشم أمس. وزار الوفد بلدة تل الزهور.\n",
    "b": "قصف في الريف\n\nقتل 14 مدنيا في بلدة خشم أمس، وفي بلدة تل زهور.\n",
}
MERGE, DISTINCT = CorrectionKind.MERGE, CorrectionKind.DISTINCT


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def program(start: Start, home: Path) -> Program:
    folder = home / "alike"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    made = start(folder)
    pair(made)
    return made


@pytest.fixture
def panel(program: Program) -> IndexPanel:
    program.window.actions_["index_names"].trigger()
    shown = program.window.index_panel
    assert shown is not None
    shown.show_index(ALIKE)
    return shown


def listed(page: AlikePage) -> set[frozenset[str]]:
    return {frozenset((p.kept.entity.name, p.other.entity.name)) for p in page.pairs.rows}


def made(program: Program) -> list[CorrectionKind]:
    return [each.kind for each in program.session.workspace.corrections()]


BOTH = {frozenset(("خوشم", "خشم")), frozenset(("تل الزهور", "تل زهور"))}


def test_what_may_be_one_is_listed_with_why_and_how_many_there_are(panel: IndexPanel):
    page = panel.alike
    assert listed(page) == BOTH
    assert "(2)" in panel.tabs.tabText(ALIKE)
    assert panel.count.text() == "اقتراحان"
    told = [page.pairs.index(0, column).data() for column in range(page.pairs.columnCount())]
    assert told[0] == page.pairs.rows[0].kept.entity.name
    assert all(told)


def test_the_count_is_on_the_tab_while_names_are_listed(panel: IndexPanel):
    panel.show_index(NAMES)
    assert "(2)" in panel.tabs.tabText(ALIKE)


def test_places_of_both_are_listed_in_turn(panel: IndexPanel):
    (chosen, places) = panel.alike.chosen, panel.alike.places.rows
    assert chosen is not None
    assert len(places) == chosen.kept.mentions + chosen.other.mentions
    assert places[0].document_id != places[1].document_id
    assert chosen.other.entity.name in panel.alike.question.text()


def test_a_joins_them_and_undo_parts_them_again(panel: IndexPanel, program: Program, qtbot: QtBot):
    chosen = panel.alike.chosen
    with qtbot.waitSignal(panel.told):
        qtbot.keyClicks(panel.alike.table, "a")
    panel.refresh()
    assert made(program) == [MERGE]
    assert len(listed(panel.alike)) == 1
    assert panel.alike.chosen != chosen
    program.session.change(program.session.workspace.undo)
    panel.refresh()
    assert listed(panel.alike) == BOTH


@pytest.mark.parametrize("key", ["d", "D", "ي"])
def test_d_keeps_them_apart_on_any_keyboard(panel: IndexPanel, program: Program, key: str):
    pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, key)
    QApplication.sendEvent(panel.alike.table, pressed)
    panel.refresh()
    assert made(program) == [DISTINCT]
    assert len(listed(panel.alike)) == 1


def test_the_buttons_do_as_the_keys(panel: IndexPanel, program: Program, qtbot: QtBot):
    qtbot.mouseClick(panel.alike.two, Qt.MouseButton.LeftButton)
    panel.refresh()
    qtbot.mouseClick(panel.alike.one, Qt.MouseButton.LeftButton)
    panel.refresh()
    assert made(program) == [DISTINCT, MERGE]
    assert panel.alike.empty.isVisible()
    assert "(" not in panel.tabs.tabText(ALIKE)
    panel.alike.accept()
    panel.alike.dismiss()
    assert len(made(program)) == 2


def test_enter_shows_both_in_their_reports(panel: IndexPanel, program: Program, qtbot: QtBot):
    with qtbot.waitSignal(panel.shown) as shown:
        qtbot.keyClick(panel.alike.table, Qt.Key.Key_Return)
    assert {document for document, _ in shown.args[0]} == set(program.session.open_ids)


def test_a_place_is_opened_from_the_list(panel: IndexPanel, qtbot: QtBot):
    with qtbot.waitSignal(panel.opened) as opened:
        panel.alike.walk.step(1)
    assert opened.args[0] == panel.alike.places.rows[0].document_id


def test_the_filter_and_the_scope_hold_here_too(panel: IndexPanel):
    panel.filter.setText("خشم")
    panel.refresh()
    assert len(listed(panel.alike)) == 1
    panel.filter.clear()
    for scope, count in ((REPORT, 0), (PAIR, 2)):
        panel.scope.setCurrentIndex(panel.scope.findData(scope))
        panel.refresh()
        assert len(listed(panel.alike)) == count


def test_of_very_many_names_they_are_looked_for_behind(
    session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
):
    monkeypatch.setattr(suggestions, "MOST_AT_ONCE", 0)
    found = session.suggestions
    with qtbot.waitSignal(found.ready):
        assert found.pairs() is None
        assert found.pairs() is None
    assert found.pairs() == session.workspace.index.look_alikes()


def test_two_reports_are_set_beside_each_other_where_there_are_two():
    def place(document: str, start: int) -> NamePlace:
        return NamePlace(document, Span(start, start + 1), "", "")

    assert facing((place("a", 1), place("b", 2)), (place("a", 3),)) == [
        ("b", Span(2, 3)),
        ("a", Span(3, 4)),
    ]
    assert facing((place("a", 1),), (place("a", 3),)) == [("a", Span(1, 2)), ("a", Span(3, 4))]
    assert facing((place("a", 1),), ()) == [("a", Span(1, 2))]
