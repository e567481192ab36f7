"""Notes: written, found, changed, removed; on disk when the window says so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from muqabala.model.annotation import AnchorState
from muqabala.model.library import Changes
from muqabala.model.span import Span
from muqabala.store.history import Step
from muqabala.ui import theme
from muqabala.ui.notes.panel import NotesPanel
from muqabala.ui.notes.passage import Passage
from muqabala.ui.session import Session


@pytest.fixture
def panel(qtbot: QtBot, session: Session, ids: dict[str, str]) -> NotesPanel:
    made = NotesPanel(session, theme.load("day"))
    qtbot.addWidget(made)
    session.changed.connect(made.reload)
    session.open_report(ids["a"])
    made.show()
    return made


def write(panel: NotesPanel, document_id: str, body: str, tags: str = "") -> None:
    panel.write(Passage(document_id, Span(0, 8), "قصف يطال"))
    panel.editor.body.setPlainText(body)
    panel.editor.tags.setText(tags)
    panel.editor.save()


def test_a_saved_note_is_in_the_library(panel: NotesPanel, session: Session, ids: dict[str, str]):
    write(panel, ids["a"], "للمراجعة", "حصيلة")
    (note,) = session.workspace.annotating.notes(ids["a"])
    assert (note.body, note.tags) == ("للمراجعة", ("حصيلة",))
    assert note.targets[0].selector is not None
    assert note.targets[0].selector.exact == "قصف يطال"
    assert panel.list.current_key() == note.id
    assert panel.editor.isHidden()


def test_a_note_for_review_opens_its_report_and_lights_no_words(
    panel: NotesPanel, session: Session, ids: dict[str, str], qtbot: QtBot
):
    write(panel, ids["a"], "للمراجعة")
    (note,) = session.workspace.annotating.notes()
    (target,) = note.targets
    lost = replace(note, targets=(replace(target, state=AnchorState.REVIEW),))
    for each, span in ((note, Span(0, 8)), (lost, Span(0, 0))):
        step = Step("edit_note", notes=((note, each),))
        session.change(lambda step=step: session.workspace.changing.do(step))
        with qtbot.waitSignal(panel.places_chosen) as chosen:
            panel.list.opened.emit(note.id)
        assert chosen.args == [[(ids["a"], span)]]


def test_nothing_written_is_not_saved(panel: NotesPanel, session: Session, ids: dict[str, str]):
    panel.write(Passage(ids["a"], None))
    assert not panel.editor.save_button.isEnabled()
    panel.editor.save()
    assert session.workspace.annotating.notes() == []
    assert not panel.editor.isHidden()


def test_a_note_on_a_pair_has_two_targets(panel: NotesPanel, session: Session, ids: dict[str, str]):
    panel.write(Passage(ids["a"], Span(0, 3), "قصف"), Passage(ids["b"], Span(0, 4), "مرصد"))
    panel.editor.body.setPlainText("روايتان")
    panel.editor.save()
    (note,) = session.workspace.annotating.notes()
    assert [target.document_id for target in note.targets] == [ids["a"], ids["b"]]


def test_keys_save_and_cancel(
    panel: NotesPanel, session: Session, ids: dict[str, str], qtbot: QtBot
):
    with qtbot.waitActive(panel):
        panel.activateWindow()
    panel.write(Passage(ids["a"], Span(0, 3), "قصف"))
    qtbot.keyClicks(panel.editor.body, "x")
    qtbot.keyClick(panel.editor.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(session.workspace.annotating.notes()) == 1
    panel.write(Passage(ids["a"], Span(0, 3), "قصف"))
    qtbot.keyClicks(panel.editor.body, "y")
    qtbot.keyClick(panel.editor.body, Qt.Key.Key_Escape)
    assert panel.editor.isHidden()
    assert len(session.workspace.annotating.notes()) == 1


def test_search_is_forgiving_and_finds_tags_and_quotes(
    panel: NotesPanel, session: Session, ids: dict[str, str]
):
    write(panel, ids["a"], "الحصيلة الأولى", "مصدر")
    write(panel, ids["a"], "شيء آخر")
    for typed, count in (("الاولي", 1), ("#مصدر", 1), ("يطال", 2), ("لا شيء كهذا", 0)):
        panel.search.setText(typed)
        assert len(panel.list.cards) == count, typed
    assert panel.empty.text()


def test_notes_of_other_reports_are_listed_on_demand(
    panel: NotesPanel, session: Session, ids: dict[str, str]
):
    session.change(lambda: session.workspace.annotating.add_note(ids["c"], None, "في تقرير آخر")[1])
    assert len(panel.list.cards) == 0
    panel.scope.setCurrentIndex(1)
    assert [card.title for card in panel.list.cards] == ["في تقرير آخر"]


def test_a_note_is_changed_in_place(panel: NotesPanel, session: Session, ids: dict[str, str]):
    write(panel, ids["a"], "أول", "وسم")
    panel.edit_current()
    assert panel.editor.body.toPlainText() == "أول"
    panel.editor.body.setPlainText("ثان")
    panel.editor.save()
    (note,) = session.workspace.annotating.notes()
    assert (note.body, note.tags) == ("ثان", ("وسم",))


def test_a_deleted_note_comes_back_by_undo(
    panel: NotesPanel, session: Session, ids: dict[str, str], qtbot: QtBot
):
    write(panel, ids["a"], "أول")
    panel.list.setFocus()
    panel.delete_current()
    assert len(panel.list.cards) == 0
    session.change(session.workspace.undo)
    assert [card.title for card in panel.list.cards] == ["أول"]


def test_choosing_a_note_asks_for_its_passage(
    panel: NotesPanel, session: Session, ids: dict[str, str]
):
    write(panel, ids["a"], "أول")
    places: list[list[tuple[str, Span]]] = []
    panel.places_chosen.connect(places.append)
    panel.list.opened.emit(panel.list.current_key())
    assert places == [[(ids["a"], Span(0, 8))]]


def test_the_notes_of_the_open_reports_are_counted(
    panel: NotesPanel, session: Session, ids: dict[str, str]
):
    counts: list[int] = []
    panel.counted.connect(counts.append)
    write(panel, ids["a"], "أول")
    assert counts[-1] == 1
    panel.reload(Changes())
    assert counts[-1] == 1
