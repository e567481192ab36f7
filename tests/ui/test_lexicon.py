"""The lexicon's window: read, filtered, added to, edited, taken back, exchanged."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.correction import Correction, CorrectionKind
from muqabala.model.mention import Kind
from muqabala.ui.application import Program
from muqabala.ui.lexicon.entity_field import EntityField
from muqabala.ui.lexicon.entry_dialog import EntryDialog
from muqabala.ui.lexicon.lexicon_dialog import LexiconDialog
from muqabala.ui.session import Session
from windows import Start, by_name, only, pair

QUARTER = "analyst:place:حي-الزيتون"


def added(words: str, **more: object) -> Correction:
    return Correction("", CorrectionKind.ADD, words, type=Kind.PLACE, **more)  # type: ignore[arg-type]


def ignored(words: str) -> Correction:
    return Correction("", CorrectionKind.IGNORE, words)


@pytest.fixture
def program(start: Start, reports: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Return the program with three reports, in Arabic."""
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)
    return start(reports)


@pytest.fixture
def session(program: Program) -> Session:
    return program.session


@pytest.fixture
def ids(program: Program) -> dict[str, str]:
    return by_name(program)


@pytest.fixture
def dialog(program: Program) -> LexiconDialog:
    """Return the window of the lexicon, opened by its command."""
    program.window.actions_["lexicon"].trigger()
    shown = only(LexiconDialog)
    assert isinstance(shown, LexiconDialog)
    return shown


def lines(dialog: LexiconDialog) -> list[str]:
    """Return the words of the lines shown."""
    return [entry.words for entry in dialog.model.rows]


def cells(dialog: LexiconDialog, row: int = 0) -> list[str]:
    """Return the cells of a line, without the marks that fence them off."""
    model = dialog.model
    texts = [model.index(row, column).data() for column in range(model.columnCount())]
    return [text.replace("\u2068", "").replace("\u2069", "") for text in texts]


def ask(dialog: LexiconDialog, button: str) -> EntryDialog:
    dialog.buttons[button].click()
    asked = only(EntryDialog)
    assert isinstance(asked, EntryDialog)
    return asked


def choose_kind(asked: EntryDialog, kind: CorrectionKind) -> None:
    asked.kind.setCurrentIndex(asked.kind.findData(kind))


def write(asked: EntryDialog, field: str, words: str) -> EntityField:
    """Type into a field for names; Qt's test keys know no Arabic letters."""
    entity: EntityField = getattr(asked, field)
    entity.setFocus()
    entity.setText(words)
    entity.textEdited.emit(words)
    entity.completer().complete()
    return entity


def type_entity(asked: EntryDialog, field: str, words: str, qtbot: QtBot) -> None:
    """Type into a field for names and take the first that is offered, with the keyboard."""
    entity = write(asked, field, words)
    popup = entity.completer().popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)


def test_an_empty_lexicon_says_what_comes_in(dialog: LexiconDialog):
    assert dialog.pages.currentWidget() is dialog.empty
    assert "معجمك فارغ" in dialog.empty.text()
    assert not dialog.buttons["export"].isEnabled()
    assert not dialog.buttons["remove"].isEnabled()


def test_a_line_says_what_was_corrected(dialog: LexiconDialog, session: Session, ids):
    session.change(
        lambda: session.workspace.add_corrections([added("حي الزيتون", document_id=ids["b"])])
    )
    kind, words, meaning, scope, date = cells(dialog)
    assert (kind, words, meaning) == ("اسم مضاف", "حي الزيتون", "حي الزيتون · مكان")
    assert scope.startswith("مرصد حقوقي")
    assert date


def test_a_line_of_words_split_off_says_whom_they_do_not_mean(
    dialog: LexiconDialog, session: Session
):
    split = Correction(
        "", CorrectionKind.SPLIT, "الوادي", entity="place:damascus", name="واد", type=Kind.PLACE
    )
    session.change(lambda: session.workspace.add_corrections([split]))
    assert cells(dialog)[:3] == ["المقصود غيره", "الوادي", "واد · مكان · لا دمشق"]


def test_lines_are_found_by_typing_in_any_spelling(dialog: LexiconDialog, session: Session):
    corrections = [added("حي الزيتون"), ignored("المجلس البلدي"), added("الوادي")]
    session.change(lambda: session.workspace.add_corrections(corrections))
    assert lines(dialog) == ["الوادي", "المجلس البلدي", "حي الزيتون"]
    dialog.field.setText("حى الزيتونِ")
    assert lines(dialog) == ["حي الزيتون"]
    dialog.field.setText("ليس اسما")
    assert lines(dialog) == ["المجلس البلدي"]
    dialog.field.setText("شيء آخر")
    assert dialog.pages.currentWidget() is dialog.empty
    assert "لا مدخل" in dialog.empty.text()


def test_columns_sort_both_ways(dialog: LexiconDialog, session: Session):
    corrections = [added("ب"), added("أ"), added("ج")]
    session.change(lambda: session.workspace.add_corrections(corrections))
    clicked = dialog.table.horizontalHeader().sectionClicked
    clicked.emit(1)
    assert lines(dialog) == ["أ", "ب", "ج"]
    clicked.emit(1)
    assert lines(dialog) == ["ج", "ب", "أ"]


def test_a_new_name_is_added_and_holds_at_once(dialog: LexiconDialog, session: Session, ids):
    session.open_report(ids["a"])
    asked = ask(dialog, "add")
    assert not asked.save_button.isEnabled()
    asked.words.setText("رئيس المجلس البلدي")
    asked.type.setCurrentIndex(asked.type.findData(Kind.ORGANIZATION))
    asked.save_button.click()
    assert lines(dialog) == ["رئيس المجلس البلدي"]
    assert session.first is not None
    assert "analyst:organization:رييس-المجلس-البلدي" in {
        entity.id for entity in session.first.analysis.entities
    }


def test_a_merge_takes_two_known_names(dialog: LexiconDialog, session: Session, qtbot: QtBot):
    session.change(lambda: session.workspace.add_corrections([added("حي الزيتون")]))
    asked = ask(dialog, "add")
    choose_kind(asked, CorrectionKind.MERGE)
    type_entity(asked, "entity", "حي الزيت", qtbot)
    assert asked.entity.entity is not None
    assert not asked.save_button.isEnabled()
    type_entity(asked, "target", "دمشق", qtbot)
    assert asked.target.entity is not None
    asked.save_button.click()
    made = session.workspace.corrections()[-1]
    assert (made.entity, made.target, made.name) == (
        asked.entity.entity.id, asked.target.entity.id, asked.target.entity.name
    )  # fmt: skip


def test_what_was_typed_and_not_chosen_is_no_known_name(dialog: LexiconDialog):
    asked = ask(dialog, "add")
    choose_kind(asked, CorrectionKind.IGNORE)
    asked.words.setText("الوادي")
    assert asked.save_button.isEnabled()
    write(asked, "entity", "لا أحد")
    assert not asked.save_button.isEnabled()
    asked.reject()


def test_a_loaded_word_is_added_edited_and_listed(dialog: LexiconDialog, session: Session):
    asked = ask(dialog, "add")
    choose_kind(asked, CorrectionKind.LOADED)
    asked.words.setText("الغارات")
    assert not asked.save_button.isEnabled()
    asked.neutral.setText("القصف الجوي")
    asked.stance.setCurrentIndex(asked.stance.findData("accusing"))
    asked.save_button.click()
    assert cells(dialog)[:3] == ["لفظ منحاز", "الغارات", "القصف الجوي · يتّهم"]
    asked = ask(dialog, "edit")
    assert (asked.neutral.text(), asked.stance.currentData()) == ("القصف الجوي", "accusing")
    choose_kind(asked, CorrectionKind.PLAIN)
    asked.save_button.click()
    (made,) = session.workspace.corrections()
    assert (made.kind, made.surface, made.neutral, made.stance) == (
        CorrectionKind.PLAIN, "الغارات", "", ""
    )  # fmt: skip
    assert cells(dialog)[:3] == ["ليس لفظًا منحازًا", "الغارات", ""]


@pytest.mark.parametrize("kind", list(CorrectionKind))
def test_only_the_fields_of_a_kind_are_shown(dialog: LexiconDialog, kind: CorrectionKind):
    asked = ask(dialog, "add")
    choose_kind(asked, kind)
    shown = {
        name
        for name in ("words", "entity", "target", "type", "english", "neutral", "stance")
        if getattr(asked, name).isVisible()
    }
    assert (
        shown
        == {
            CorrectionKind.ADD: {"words", "target", "type", "english"},
            CorrectionKind.IGNORE: {"words", "entity"},
            CorrectionKind.MERGE: {"entity", "target"},
            CorrectionKind.SPLIT: {"words", "entity", "target", "type", "english"},
            CorrectionKind.RETYPE: {"entity", "type"},
            CorrectionKind.DISTINCT: {"entity", "target"},
            CorrectionKind.LOADED: {"words", "neutral", "stance"},
            CorrectionKind.PLAIN: {"words"},
        }[kind]
    )
    asked.reject()


@pytest.mark.parametrize(
    "correction",
    [
        added("الوادي", name="وادي الزيتون", english="Wadi", subtype="town"),
        added("الوادي", target="place:damascus", name="دمشق", english="Damascus",
              subtype="capital"),
        Correction("", CorrectionKind.IGNORE, "الوادي", entity="place:damascus", name="دمشق",
                   english="Damascus", type=Kind.PLACE, subtype="capital"),
        ignored("الوادي"),
        Correction("", CorrectionKind.MERGE, entity="place:x", target="place:y", name="هنا",
                   type=Kind.PLACE),
        Correction("", CorrectionKind.SPLIT, "الوادي", entity="place:damascus", name="واد",
                   type=Kind.PLACE, document_id="gone"),
        Correction("", CorrectionKind.RETYPE, entity="place:damascus", name="دمشق",
                   english="Damascus", type=Kind.PERSON),
    ],
)  # fmt: skip
def test_editing_without_a_change_keeps_every_field(
    dialog: LexiconDialog, session: Session, correction: Correction
):
    session.change(lambda: session.workspace.add_corrections([correction]))
    (before,) = session.workspace.corrections()
    asked = ask(dialog, "edit")
    asked.save_button.click()
    (after,) = session.workspace.corrections()
    assert after.content == before.content
    assert after.id == before.id


def test_enter_edits_delete_removes_and_undo_brings_back(
    dialog: LexiconDialog, session: Session, qtbot: QtBot
):
    session.change(
        lambda: session.workspace.add_corrections([added("حي الزيتون"), added("الوادي")])
    )
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    asked = only(EntryDialog)
    assert isinstance(asked, EntryDialog)
    assert asked.words.text() == "الوادي"
    asked.words.setText("مدينة الوادي")
    asked.accept()
    assert lines(dialog) == ["مدينة الوادي", "حي الزيتون"]
    qtbot.keyClick(dialog.table, Qt.Key.Key_Delete)
    assert lines(dialog) == ["حي الزيتون"]
    dialog.buttons["undo"].click()
    dialog.buttons["undo"].click()
    assert lines(dialog) == ["الوادي", "حي الزيتون"]
    dialog.buttons["redo"].click()
    assert lines(dialog) == ["مدينة الوادي", "حي الزيتون"]


def test_several_lines_go_at_once(dialog: LexiconDialog, session: Session):
    session.change(lambda: session.workspace.add_corrections([added("أ"), added("ب")]))
    dialog.table.selectAll()
    assert not dialog.buttons["edit"].isEnabled()
    dialog.buttons["remove"].click()
    assert session.workspace.corrections() == []
    assert "حُذف مدخلان" in dialog.state.text()


def test_undo_leaves_a_note_alone(dialog: LexiconDialog, session: Session, ids):
    session.change(lambda: session.workspace.add_corrections([added("أ")]))
    session.change(lambda: session.workspace.annotating.add_note(ids["a"], None, "ملاحظة")[1])
    dialog.refresh()
    assert not dialog.buttons["undo"].isEnabled()
    dialog.undo()
    assert len(session.workspace.annotating.notes()) == 1


def test_a_lexicon_is_written_and_taken_over(
    dialog: LexiconDialog, session: Session, home: Path, monkeypatch: pytest.MonkeyPatch
):
    session.change(lambda: session.workspace.add_corrections([added("أ"), added("ب")]))
    target = home / "lexicon"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.buttons["export"].click()
    assert "lexicon.tsv" in dialog.state.text()
    dialog.remove()
    chosen = str(target.with_suffix(".tsv"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (chosen, ""))
    dialog.buttons["import"].click()
    assert len(lines(dialog)) == 2
    assert "أضيف مدخل واحد" in dialog.state.text()


def test_a_bad_file_is_told_and_nothing_is_taken(
    dialog: LexiconDialog, session: Session, home: Path, monkeypatch: pytest.MonkeyPatch
):
    file = home / "bad.tsv"
    file.write_text("kind\twords\ninvent\tأ\n", encoding="utf-8")
    told: list[str] = []
    session.failed.connect(lambda error: told.append(error.code))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    dialog.buttons["import"].click()
    assert told == ["correction_line"]
    assert lines(dialog) == []


def test_the_open_pair_is_corrected_at_once_and_stays_open(program: Program):
    opened = pair(program)
    session = program.session
    words = "غارات على حي الزيتون"
    session.change(lambda: session.workspace.add_corrections([added(words)]))
    assert session.second is not None
    assert words in {entity.name for entity in session.second.analysis.entities}
    session.change(session.workspace.undo)
    assert words not in {entity.name for entity in session.second.analysis.entities}
    assert session.open_ids == opened


def test_the_action_has_keys_and_a_place_in_the_edit_menu(program: Program):
    action = program.window.actions_["lexicon"]
    assert action.shortcut() == QKeySequence("Ctrl+Shift+L")
    assert action.property("menu") == "تحرير"
