"""What the words of a note amount to, told on its card and while it is written."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from muqabala.model.annotation import Note
from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.library import Changes
from muqabala.model.span import Span
from muqabala.ui import theme
from muqabala.ui.notes.panel import LIBRARY, NotesPanel
from muqabala.ui.notes.passage import Passage
from muqabala.ui.notes.subjects import Subjects
from muqabala.ui.session import Session
from muqabala.ui.words import word

UNFENCED = dict.fromkeys((0x2068, 0x2069), " ")


@pytest.fixture
def panel(qtbot: QtBot, session: Session, ids: dict[str, str]) -> NotesPanel:
    made = NotesPanel(session, theme.load("day"))
    qtbot.addWidget(made)
    session.changed.connect(made.reload)
    session.open_report(ids["a"])
    made.show()
    return made


def place(session: Session, document_id: str, words: str) -> Span:
    start = session.workspace.document(document_id).text.index(words)
    return Span(start, start + len(words))


def note_on(session: Session, document_id: str, words: str) -> Note:
    span = place(session, document_id, words)
    made: list[Note] = []

    def add() -> Changes:
        note, changes = session.workspace.annotating.add_note(document_id, span, "ملاحظة")
        made.append(note)
        return changes

    session.change(add)
    return made[0]


def detail(panel: NotesPanel, note: Note) -> str:
    return panel.list.cards[panel.list.cards.row(note.id)].detail


def test_a_note_on_a_figure_tells_what_is_counted_and_who_says_so(
    panel: NotesPanel, session: Session, ids: dict[str, str]
):
    shown = detail(panel, note_on(session, ids["a"], "15 مدنيا"))
    assert {"15", word("category", "killed")} <= set(shown.translate(UNFENCED).split())
    assert "وكالة الأنباء" in shown.splitlines()[0]
    assert "«15 مدنيا»" in shown.splitlines()[1]


def test_part_of_a_figure_and_words_around_it_are_on_it_too(session: Session, ids: dict[str, str]):
    session.open_report(ids["a"])
    subjects = Subjects(session)
    whole = subjects.at(ids["a"], place(session, ids["a"], "15 مدنيا"))
    for words in ("15", "بمقتل 15 مدنيا في قصف"):
        assert subjects.at(ids["a"], place(session, ids["a"], words)) == whole


def test_a_long_passage_is_on_none_of_its_figures(session: Session, ids: dict[str, str]):
    session.open_report(ids["a"])
    text = session.workspace.document(ids["a"]).text
    several = session.workspace.analysis(ids["a"]).claims
    assert len(several) >= 2
    assert len(Subjects(session).at(ids["a"], Span(0, len(text))).splitlines()) <= 2


def test_a_note_on_a_name_tells_whose_it_is(session: Session, ids: dict[str, str]):
    session.open_report(ids["a"])
    subjects = Subjects(session)
    found = subjects.at(ids["a"], place(session, ids["a"], "سليم العارف"))
    assert "سليم العارف" in found
    assert word("kind", "person") in found
    assert subjects.at(ids["a"], place(session, ids["a"], "العارف، رئيس")) == ""


def test_what_the_analyst_corrects_is_told_at_once_and_the_note_stays(
    panel: NotesPanel, session: Session, ids: dict[str, str]
):
    note = note_on(session, ids["a"], "سليم العارف")
    assert word("kind", "person") in detail(panel, note)
    said = Correction(id="", kind=CorrectionKind.IGNORE, surface="سليم العارف")
    session.change(lambda: session.workspace.add_corrections([said]))
    assert word("kind", "person") not in detail(panel, note)
    assert session.workspace.annotating.note(note.id) == note


def test_notes_on_reports_that_are_not_open_tell_it_too(
    panel: NotesPanel, session: Session, ids: dict[str, str]
):
    note = note_on(session, ids["b"], "14 مدنيا")
    panel.scope.setCurrentIndex(LIBRARY)
    assert "المرصد الحقوقي" in detail(panel, note).splitlines()[0]
    assert "14" in detail(panel, note).splitlines()[0]


def test_it_is_told_while_the_note_is_written(
    panel: NotesPanel, session: Session, ids: dict[str, str]
):
    span = place(session, ids["a"], "15 مدنيا")
    panel.write(Passage(ids["a"], span, "15 مدنيا"))
    assert "وكالة الأنباء" in panel.editor.quote.text()


def test_a_report_in_the_trash_is_asked_for_nothing(session: Session, ids: dict[str, str]):
    session.workspace.delete_documents([ids["b"]])
    assert Subjects(session).at(ids["b"], Span(0, 10)) == ""
