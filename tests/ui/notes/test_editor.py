"""The note editor: what can be said, by keyboard too, and when a draft is due."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from muqabala.ui import theme
from muqabala.ui.notes.editor import NoteEditor, Written

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def editor(qtbot: QtBot) -> NoteEditor:
    made = NoteEditor(theme.load("day"))
    qtbot.addWidget(made)
    made.begin([("كلمات " * 60, "")], Written(), ["مصدر"])
    made.show()
    return made


def test_long_quotes_are_shortened(editor: NoteEditor):
    assert editor.quote.text().endswith("…»")


def test_something_must_be_said(editor: NoteEditor, qtbot: QtBot):
    assert not editor.save_button.isEnabled()
    for written in (Written("نص"), Written(tags="وسم"), Written(color="green")):
        editor.begin([], written, [])
        assert editor.save_button.isEnabled()
    editor.begin([], Written(tags="، #"), [])
    assert not editor.save_button.isEnabled()
    with qtbot.assertNotEmitted(editor.saved):
        editor.save()


def test_a_pair_has_verdict_and_confidence_and_a_single_passage_has_not(editor: NoteEditor):
    assert editor.verdict.isHidden()
    editor.begin([], Written(verdict="conflict", confidence="low"), [], is_pair=True)
    assert not editor.verdict.isHidden()
    assert (editor.written.verdict, editor.written.confidence) == ("conflict", "low")
    editor.verdict.setCurrentIndex(0)
    assert editor.written.verdict == ""


def test_a_verdict_from_elsewhere_stays_until_another_is_given(editor: NoteEditor):
    editor.begin([], Written("نص", verdict="probably"), [], is_pair=True)
    assert editor.written.verdict == "probably"
    editor.verdict.setCurrentIndex(1)
    assert editor.written.verdict == "agree"


def test_colours_are_chosen_by_button(editor: NoteEditor, qtbot: QtBot):
    qtbot.mouseClick(editor.marks.buttons["pink"], Qt.MouseButton.LeftButton)
    assert editor.written.color == "pink"
    assert editor.marks.buttons["pink"].accessibleName()
    qtbot.mouseClick(editor.marks.buttons[""], Qt.MouseButton.LeftButton)
    assert editor.written.color == ""


def test_keys_make_bold_and_plain_again(editor: NoteEditor, qtbot: QtBot):
    editor.body.setPlainText("كلمة")
    editor.body.selectAll()
    qtbot.keyClick(editor.body, Qt.Key.Key_B, CONTROL)
    assert editor.body.toPlainText() == "**كلمة**"
    editor.body.selectAll()
    qtbot.keyClick(editor.body, Qt.Key.Key_B, CONTROL)
    assert editor.body.toPlainText() == "كلمة"
    editor.body.clear()
    qtbot.keyClick(editor.body, Qt.Key.Key_I, CONTROL)
    qtbot.keyClicks(editor.body, "x")
    assert editor.body.toPlainText() == "*x*"


def test_what_is_pasted_is_plain(editor: NoteEditor):
    assert not editor.body.acceptRichText()


def test_a_draft_is_due_after_writing_and_not_after_opening(editor: NoteEditor, qtbot: QtBot):
    with qtbot.waitSignal(editor.paused, timeout=5000):
        editor.body.setPlainText("بداية")
    editor.begin([], Written("نص"), [])
    assert not editor.is_changed
    assert not editor._timer.isActive()


def test_keys_save_and_leave_from_every_field(editor: NoteEditor, qtbot: QtBot):
    editor.body.setPlainText("نص")
    for field in (editor.body, editor.tags, editor.marks.buttons["blue"]):
        with qtbot.waitSignal(editor.saved):
            qtbot.keyClick(field, Qt.Key.Key_Return, CONTROL)
        with qtbot.waitSignal(editor.cancelled):
            qtbot.keyClick(field, Qt.Key.Key_Escape)


def test_in_a_low_panel_no_field_lies_over_another(editor: NoteEditor, qtbot: QtBot):
    editor.begin([("كلمات", "6 أطفال"), ("كلمات", "")], Written(), [], is_pair=True)
    editor.author.show()
    editor.resize(310, 190)
    fields = [editor.verdict, editor.body, editor.tags, editor.marks, editor.author]
    qtbot.waitUntil(lambda: editor.body.visibleRegion().boundingRect().height() > 60)
    for upper, lower in pairwise(fields):
        assert upper.geometry().bottom() < lower.geometry().top()
    assert editor.rect().contains(editor.save_button.geometry())
    editor.tags.setFocus()
    qtbot.keyClick(editor.tags, Qt.Key.Key_Tab)
    assert not editor.marks.visibleRegion().isEmpty()


def test_an_empty_note_begins_where_the_window_begins(editor: NoteEditor, qtbot: QtBot):
    def direction() -> Qt.LayoutDirection:
        return editor.body.document().defaultTextOption().textDirection()

    assert direction() == editor.layoutDirection()
    editor.body.setPlainText("نص")
    assert direction() == Qt.LayoutDirection.LayoutDirectionAuto
