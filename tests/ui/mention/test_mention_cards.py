"""The card in the window: opened by hand and by key, never over its words, corrections undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from muqabala import paths
from muqabala.model.correction import CorrectionKind
from muqabala.model.mention import Kind
from muqabala.model.span import Span
from muqabala.ui.application import Program
from muqabala.ui.mention.card import MentionCard
from muqabala.ui.mention.cards import MentionCards
from muqabala.ui.mention.loaded_dialog import LoadedDialog
from muqabala.ui.mention.name_dialog import NameDialog
from muqabala.ui.reading.marks import Mark
from muqabala.ui.reading.page import PageView
from windows import Start, only, pair


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


@pytest.fixture
def program(start: Start, reports, qtbot: QtBot) -> Program:
    made = start(reports)
    pair(made)
    with qtbot.waitActive(made.window):
        made.window.activateWindow()
    return made


def cards_of(program: Program) -> MentionCards:
    cards = program.window.desk.cards
    assert cards is not None
    return cards


def first_page(program: Program) -> PageView:
    return program.window.desk.reading.first


def mark_of(page: PageView, *kinds: Kind) -> Mark:
    mentions = page.witness.analysis.mentions
    return next(m for m in page.text.marks.marks if mentions[m.mention].kind in kinds)


def opened(program: Program, *kinds: Kind) -> MentionCard:
    page = first_page(program)
    cards_of(program).open(page, mark_of(page, *kinds))
    return cards_of(program).card


def words_of(card: MentionCard) -> set[str]:
    return {b.text().removesuffix(" ▾") for b in card.findChildren(QPushButton) if b.isVisible()}


def test_a_click_on_a_mark_opens_its_card_beside_it(program: Program):
    page = first_page(program)
    mark = mark_of(page, Kind.NUMBER)
    page.text.mark_clicked.emit(mark)
    card = cards_of(program).card
    assert card.isVisible()
    window = program.window
    corner = page.text.viewport().mapTo(window, QPoint(0, 0))
    for rect in page.text.rects_of(mark.span):
        assert not card.geometry().intersects(rect.toAlignedRect().translated(corner))
    assert QRect(QPoint(0, 0), window.size()).contains(card.geometry())
    assert "15" in card.content.title
    assert card.accessibleName() == card.content.title
    assert card.accessibleDescription()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_keys_open_it_walk_its_buttons_and_close_it(program: Program, qtbot: QtBot, key: Qt.Key):
    page, cards = first_page(program), cards_of(program)
    page.text.setFocus()
    qtbot.keyClick(page.text, key)
    assert not cards.is_open
    page.step(1)
    qtbot.keyClick(page.text, key)
    assert cards.is_open
    card = cards.card
    passed = set()
    for _ in range(30):
        here = program.window.focusWidget()
        if here is page.text:
            break
        assert card.isAncestorOf(here)
        passed.add(here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    assert program.window.focusWidget() is page.text
    assert passed == {b for b in card.findChildren(QAbstractButton) if b.isVisible()}
    qtbot.keyClick(page.text, Qt.Key.Key_Tab)
    assert card.isAncestorOf(program.window.focusWidget())
    qtbot.keyClick(program.window.focusWidget(), Qt.Key.Key_Escape)
    assert not cards.is_open
    assert program.window.focusWidget() is page.text


def test_an_open_card_goes_with_the_keyboard_and_escape_closes_it(program: Program, qtbot: QtBot):
    page, cards = first_page(program), cards_of(program)
    page.text.setFocus()
    cards.open(page, mark_of(page, Kind.NUMBER))
    before = cards.card.content
    qtbot.keyClick(page.text, "n")
    assert cards.is_open
    assert cards.card.content != before
    qtbot.keyClick(page.text, Qt.Key.Key_Escape)
    assert not cards.is_open


def test_it_goes_when_its_words_or_its_page_go(program: Program, qtbot: QtBot):
    cards = cards_of(program)
    opened(program, Kind.NUMBER)
    program.window.library.filter.setFocus()
    assert not cards.is_open
    opened(program, Kind.NUMBER)
    qtbot.mousePress(first_page(program).text.viewport(), Qt.MouseButton.LeftButton)
    assert not cards.is_open
    opened(program, Kind.NUMBER)
    program.session.swap()
    assert not cards.is_open
    opened(program, Kind.NUMBER)
    program.window.use_theme("night")
    assert not cards.is_open


def test_a_value_is_copied_and_told(program: Program):
    card = opened(program, Kind.NUMBER)
    button = next(b for b in card.findChildren(QPushButton) if b.text() == card.tr("Copy value"))
    button.click()
    assert QGuiApplication.clipboard().text() == "15"
    assert "15" in program.window.status.currentMessage()


def test_enter_presses_the_button_that_has_the_keyboard(program: Program, qtbot: QtBot):
    card = opened(program, Kind.PLACE)
    button = next(b for b in card.findChildren(QPushButton) if b.text() == card.tr("Copy name"))
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == card.content.copy
    correct = next(b for b in card.findChildren(QPushButton) if b.menu() is not None)
    correct.setFocus()
    opened_menus: list[bool] = []
    card.correct.aboutToShow.connect(lambda: opened_menus.append(True))
    card.correct.aboutToShow.connect(lambda: QTimer.singleShot(0, card.correct.close))
    qtbot.keyClick(correct, Qt.Key.Key_Return)
    assert opened_menus == [True]


def test_a_note_is_begun_on_the_words_of_the_mark(program: Program):
    card = opened(program, Kind.NUMBER)
    card.note_requested.emit()
    assert not cards_of(program).is_open
    notes = program.window.notes
    assert notes.isVisible()
    assert "15" in notes.editor.quote.text()


def test_only_names_can_be_corrected(program: Program):
    card = opened(program, Kind.NUMBER)
    assert card.correct.isEmpty()
    assert card.tr("Correct") not in words_of(card)
    card = opened(program, Kind.PLACE, Kind.ORGANIZATION, Kind.PERSON)
    assert len(card.correct.actions()) == 6
    assert card.tr("Correct") in words_of(card)


def test_not_a_name_takes_effect_and_is_undone(program: Program):
    window, kinds = program.window, (Kind.PLACE, Kind.ORGANIZATION)
    card = opened(program, *kinds)
    entity, page = card.content.entity, first_page(program)
    before = page.witness.analysis
    card.correct.actions()[0].trigger()
    assert all(
        m.entity != entity for m in page.witness.analysis.mentions if "analyst" not in m.rule
    )
    assert page.witness.analysis != before
    assert "التراجع" in window.status.currentMessage()
    window.actions_["undo"].trigger()
    assert first_page(program).witness.analysis == before
    assert window.status.currentMessage() == ""


def test_a_type_is_changed(program: Program):
    card = opened(program, Kind.PLACE)
    entity = card.content.entity
    types = card.correct.actions()[2].menu()
    types.actions()[0].trigger()
    found = first_page(program).witness.analysis.entity(entity)
    assert found is not None
    assert found.type is Kind.PERSON


def test_a_name_is_said_to_be_another_one(program: Program):
    card = opened(program, Kind.PLACE)
    entity = card.content.entity
    card.correct.actions()[4].trigger()
    dialog = only(NameDialog)
    assert not dialog.accept_button.isEnabled()
    dialog.field.setText("دمشق")
    assert dialog.list.current_key() not in ("", entity)
    dialog.accept_button.click()
    (made,) = program.session.workspace.corrections()
    assert (made.entity, made.name) == (entity, "دمشق")


def test_words_are_split_off_as_a_new_name(program: Program):
    card = opened(program, Kind.PLACE)
    entity = card.content.entity
    card.correct.actions()[5].trigger()
    dialog = only(NameDialog)
    dialog.field.setText("حي جديد لا يعرفه أحد")
    dialog.accept_button.click()
    (made,) = program.session.workspace.corrections()
    assert (made.entity, made.target, made.name) == (entity, "", "حي جديد لا يعرفه أحد")


def test_selected_words_become_a_name_for_one_report(program: Program):
    window = program.window
    window.actions_["add_name"].trigger()
    assert window.status.currentMessage()
    document = program.session.first.document
    span = next(p.span for p in document.paragraphs)
    chosen = type(span)(document.text.index("مدنيا"), document.text.index("مدنيا") + 5)
    window.desk.reading.selection_changed.emit(document.id, chosen)
    window.actions_["add_name"].trigger()
    dialog = only(NameDialog)
    assert dialog.field.text() == "مدنيا"
    dialog.choose_type(Kind.PERSON)
    dialog.only_here.setChecked(True)
    dialog.list.clearSelection()
    dialog.accept_button.click()
    (made,) = program.session.workspace.corrections()
    assert (made.surface, made.document_id, made.type) == ("مدنيا", document.id, Kind.PERSON)
    assert any(m.kind is Kind.PERSON and m.span == chosen
               for m in program.session.first.analysis.mentions)  # fmt: skip


def select(program: Program, words: str) -> None:
    document = program.session.first.document
    start = document.text.index(words)
    program.window.desk.reading.selection_changed.emit(document.id, Span(start, start + len(words)))


def test_selected_words_are_offered_without_what_is_written_onto_them(program: Program):
    select(program, "بمقتل")
    program.window.actions_["add_name"].trigger()
    dialog = only(NameDialog)
    assert [dialog.ways.itemData(n) for n in range(dialog.ways.count())] == ["بمقتل", "مقتل"]
    dialog.ways.setCurrentIndex(1)
    assert dialog.field.text() == "مقتل"
    dialog.accept_button.click()
    (made,) = program.session.workspace.corrections()
    assert (made.surface, made.name) == ("مقتل", "مقتل")


def test_a_longer_name_that_is_none_is_said_so_in_the_same_step(program: Program):
    witness = program.session.first
    longer = next(m for m in witness.analysis.mentions if m.kind is Kind.PERSON)
    first = longer.span.of(witness.document.text).split()[0]
    select(program, first)
    program.window.actions_["add_name"].trigger()
    dialog = only(NameDialog)
    assert not dialog.no_name.isHidden()
    assert dialog.no_name.isChecked()
    dialog.choose_type(Kind.PERSON)
    dialog.list.clearSelection()
    dialog.accept_button.click()
    made = program.session.workspace.corrections()
    assert [each.kind for each in made] == [CorrectionKind.ADD, CorrectionKind.IGNORE]
    named = {m.span.of(witness.document.text) for m in program.session.first.analysis.mentions}
    assert first in named
    assert longer.span.of(witness.document.text) not in named
    program.session.change(program.session.workspace.undo)
    assert program.session.workspace.corrections() == []


def test_without_a_longer_name_nothing_is_asked_of_it(program: Program):
    select(program, "مدنيا")
    program.window.actions_["add_name"].trigger()
    dialog = only(NameDialog)
    assert dialog.no_name.isHidden()
    assert not dialog.ways.isVisible()
    dialog.reject()


# wording


def load(program: Program, words: str, *, here: bool = False) -> None:
    select(program, words)
    program.window.actions_["add_loaded"].trigger()
    dialog = only(LoadedDialog)
    assert not dialog.accept_button.isEnabled()
    dialog.neutral.setText("ضربة")
    dialog.stance.setCurrentIndex(dialog.stance.findData("accusing"))
    dialog.only_here.setChecked(here)
    dialog.accept_button.click()


def test_selected_words_become_loaded_and_are_plain_again(program: Program):
    window = program.window
    window.actions_["add_loaded"].trigger()
    assert window.status.currentMessage()
    load(program, "الغارات")
    marked = [m for m in program.session.first.analysis.mentions if m.kind is Kind.LOADED]
    assert [(m.neutral, m.stance) for m in marked] == [("ضربة", "accusing")]
    card = opened(program, Kind.LOADED)
    assert any(button.menu() is card.correct for button in card.findChildren(QPushButton))
    card.correct.actions()[0].trigger()
    assert not [m for m in program.session.first.analysis.mentions if m.kind is Kind.LOADED]
    kinds = [each.kind for each in program.session.workspace.corrections()]
    assert kinds == [CorrectionKind.LOADED, CorrectionKind.PLAIN]


def test_a_loaded_word_of_one_report_is_changed_from_its_card(program: Program):
    load(program, "الغارات", here=True)
    card = opened(program, Kind.LOADED)
    card.correct.actions()[-1].trigger()
    dialog = only(LoadedDialog)
    assert (dialog.words.text(), dialog.neutral.text()) == ("الغارات", "ضربة")
    assert dialog.stance.currentData() == "accusing"
    dialog.neutral.setText("قصف جوي")
    dialog.accept_button.click()
    (marked,) = [m for m in program.session.first.analysis.mentions if m.kind is Kind.LOADED]
    assert marked.neutral == "قصف جوي"
    scopes = [each.document_id for each in program.session.workspace.corrections()]
    assert scopes == [program.session.first.document.id, ""]


def test_a_loaded_word_is_plain_in_one_report(program: Program):
    load(program, "الغارات")
    card = opened(program, Kind.LOADED)
    card.correct.actions()[1].trigger()
    first, second = program.session.first, program.session.second
    assert not [m for m in first.analysis.mentions if m.kind is Kind.LOADED]
    assert [m for m in second.analysis.mentions if m.kind is Kind.LOADED]


def test_all_places_of_a_name_are_listed(program: Program):
    card = opened(program, Kind.PLACE)
    entity = card.content.entity
    card.places_requested.emit()
    panel = program.window.index_panel
    assert panel is not None
    assert panel.isVisible()
    row = panel.names.table.currentIndex().row()
    assert panel.names.names.rows[row].entity.id == entity
    assert panel.names.places.rowCount() > 0
