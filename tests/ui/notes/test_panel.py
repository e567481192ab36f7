"""Notes: written, found, changed, removed; on disk when the window says so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QInputDialog, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from muqabala.model.annotation import AnchorState
from muqabala.model.library import Changes
from muqabala.model.span import Span
from muqabala.store.history import Step
from muqabala.ui import theme
from muqabala.ui.notes.panel import NotesPanel
from muqabala.ui.notes.passage import Passage
from muqabala.ui.session import Session
from muqabala.workspace import Workspace


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


# drafts


def test_what_is_left_unsaved_is_kept_and_taken_up_again(
    panel: NotesPanel, session: Session, ids: dict[str, str]
):
    panel.write(Passage(ids["a"], Span(0, 8), "قصف يطال"), Passage(ids["b"], None))
    panel.editor.body.setPlainText("نصف فكرة")
    panel.editor.verdict.setCurrentIndex(1)
    panel.cancel()
    assert panel.editor.isHidden()
    assert not panel.form.drafts.isHidden()
    assert "نصف فكرة" in panel.form.draft_words.text()
    panel.resume()
    assert panel.editor.written.body == "نصف فكرة"
    panel.editor.save()
    (note,) = session.workspace.annotating.notes()
    assert (note.body, note.verdict) == ("نصف فكرة", "agree")
    assert [target.selector is None for target in note.targets] == [False, True]
    assert session.workspace.drafting.drafts() == []
    assert panel.form.drafts.isHidden()


def test_a_second_note_does_not_overwrite_the_first_draft(
    panel: NotesPanel, session: Session, ids: dict[str, str]
):
    panel.write(Passage(ids["a"], None))
    panel.editor.body.setPlainText("الأولى")
    panel.write(Passage(ids["b"], None))
    assert panel.editor.written.body == ""
    (draft,) = session.workspace.drafting.drafts()
    assert (draft.body, draft.set_aside) == ("الأولى", True)
    panel.discard()
    assert session.workspace.drafting.drafts() == []


def test_after_a_crash_the_note_being_written_is_in_the_editor_again(
    qtbot: QtBot, session: Session, ids: dict[str, str], panel: NotesPanel
):
    write(panel, ids["a"], "أول")
    panel.edit_current()
    panel.editor.body.setPlainText("أول ثم")
    panel.keep_draft()
    later = NotesPanel(session, theme.load("night"))
    qtbot.addWidget(later)
    later.refresh()
    assert later.editor.written.body == "أول ثم"
    later.editor.save()
    assert [note.body for note in session.workspace.annotating.notes()] == ["أول ثم"]


def test_a_draft_whose_report_is_gone_is_kept_and_told(
    panel: NotesPanel, session: Session, ids: dict[str, str]
):
    panel.write(Passage(ids["b"], None))
    panel.editor.body.setPlainText("عن تقرير")
    panel.cancel()
    session.change(lambda: session.workspace.delete_documents([ids["b"]]))
    panel.resume()
    assert panel.editor.isHidden()
    assert len(session.workspace.drafting.drafts()) == 1


# filters


def test_chips_say_what_is_filtered_and_take_it_away(
    panel: NotesPanel, session: Session, ids: dict[str, str]
):
    write(panel, ids["a"], "أول", "حصيلة/قتلى")
    write(panel, ids["a"], "ثان")
    assert panel.bar.isHidden()
    panel.bar.toggle("tags", "حصيلة")
    assert [card.title for card in panel.list.cards] == ["أول"]
    (chip,) = panel.bar.chips
    assert "حصيلة" in chip.text()
    chip.click()
    assert len(panel.list.cards) == 2
    assert panel.bar.isHidden()


def test_the_menu_offers_what_there_is_with_counts(
    panel: NotesPanel, session: Session, ids: dict[str, str]
):
    write(panel, ids["a"], "أول", "حصيلة/قتلى")
    session.change(lambda: session.workspace.annotating.mark(ids["a"], Span(0, 3), "green"))
    panel.form.menu.aboutToShow.emit()
    said = [action.text() for action in panel.form.menu.actions()]
    tags = next(action.menu() for action in panel.form.menu.actions() if action.menu())
    assert len(tags.actions()) == 2
    assert any("(1)" in text for text in said)
    tags.actions()[0].trigger()
    assert panel.bar.chosen.tags == ("حصيلة",)


def test_filters_are_saved_and_come_back(panel: NotesPanel, session: Session, ids: dict[str, str]):
    write(panel, ids["a"], "أول", "حصيلة")
    panel.bar.toggle("tags", "حصيلة")
    panel.form.menu.save_asked.emit()
    (dialog,) = [child for child in panel.findChildren(QInputDialog) if child.isVisible()]
    dialog.setTextValue("حصيلتي")
    dialog.accept()
    (saved,) = session.workspace.drafting.filters().items()
    assert saved[0] == "حصيلتي"
    panel.form.menu.dropped.emit("حصيلتي")
    assert session.workspace.drafting.filters() == {}


def test_very_many_notes_are_made_only_when_they_are_seen(
    panel: NotesPanel, session: Session, ids: dict[str, str]
):
    from muqabala.model.annotation import Note, Target

    many = tuple(
        (None, Note(f"{n:04}", f"ملاحظة {n}", (Target(ids["a"]),), created="2026-01-01T00:00:00Z"))
        for n in range(600)
    )
    session.change(lambda: session.workspace.changing.do(Step("import_notes", notes=many)))
    assert len(panel.list.cards) == 600
    assert len(panel.list.cards._made) < 200


# the author


def test_the_name_is_asked_once_and_kept_with_the_first_note(
    panel: NotesPanel, session: Session, ids: dict[str, str]
):
    given: list[str] = []
    panel.author_given.connect(given.append)
    panel.set_author_known(known=False)
    panel.write(Passage(ids["a"], None))
    panel.editor.author.setText("  سلمى  الحسن ")
    panel.editor.body.setPlainText("أول")
    panel.editor.save()
    assert given == ["سلمى الحسن"]
    panel.set_author_known(known=True)
    write(panel, ids["a"], "ثان")
    assert given == ["سلمى الحسن"]


def test_no_address_is_opened_unasked(
    panel: NotesPanel, session: Session, ids: dict[str, str], monkeypatch: pytest.MonkeyPatch
):
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    write(panel, ids["a"], "انظر https://example.org/a ثم")
    panel.list.customContextMenuRequested.emit(QPoint(2, 2))
    menu = next(child for child in panel.findChildren(QMenu) if child.isVisible())
    link = next(action for action in menu.actions() if "example.org" in action.text())
    link.trigger()
    assert opened == []
    box = next(child for child in panel.findChildren(QMessageBox) if child.isVisible())
    next(button for button in box.buttons() if button.text() == "Open").click()
    assert opened == ["https://example.org/a"]
    menu.close()


def test_what_is_written_when_the_library_closes_is_in_the_editor_at_the_next_start(
    panel: NotesPanel, session: Session, ids: dict[str, str]
):
    panel.write(Passage(ids["a"], None))
    panel.editor.body.setPlainText("قبل الإغلاق")
    file = session.workspace.path
    session.leave()
    assert panel.editor.isHidden()
    session.take(Workspace.open(file))
    assert panel.editor.written.body == "قبل الإغلاق"
    panel.cancel()
