"""The ledger: gone through with the keyboard, filtered, sorted, in step with pages and cards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from muqabala.model.comparison import Status
from muqabala.model.judgement import Ruling
from muqabala.model.mention import Category
from muqabala.model.span import Span
from muqabala.ui.application import Program
from muqabala.ui.evidence_panel import PASSAGES
from muqabala.ui.ledger.lines import SAID, VERDICT, WHAT, A, B
from muqabala.ui.ledger.lost_dialog import LostDialog
from muqabala.ui.ledger.panel import LedgerPanel
from muqabala.ui.ledger.reason_dialog import ReasonDialog
from muqabala.ui.main_window import MainWindow
from windows import only, pair

FIRST = """قصف يطال حي الزيتون

أفادت وكالة الأنباء بمقتل 15 مدنيا وإصابة 30 آخرين في قصف على حي الزيتون يوم السبت.
وقال سليم العارف إن الغارات دمرت سبعة منازل وعشر سيارات.
"""
SECOND = """غارات على حي الزيتون

أعلن المرصد الحقوقي مقتل 14 مدنيا وإصابة 25 آخرين في قصف على حي الزيتون يوم السبت.
ودمرت الغارات 7 منازل بحسب شهود، وأعلن المرصد فرار 40 عائلة.
"""


@pytest.fixture
def program(start: Callable[..., Program], home) -> Program:
    folder = home / "told"
    folder.mkdir()
    for name, text in (("a", FIRST), ("b", SECOND)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    made = start()
    made.session.workspace.import_files([folder])
    pair(made)
    return made


@pytest.fixture
def window(program: Program) -> MainWindow:
    assert program.window is not None
    return program.window


@pytest.fixture
def ledger(window: MainWindow) -> LedgerPanel:
    window.actions_["ledger"].trigger()
    assert window.ledger is not None
    return window.ledger


def press(ledger: LedgerPanel, text: str, shift: bool = False) -> None:
    """Press a key as a keyboard of any layout writes it."""
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.KeyPress, 0, held, text)
    QApplication.sendEvent(ledger.table, event)


def made(program: Program) -> list[Ruling]:
    return [each.ruling for each in program.session.workspace.judging.all()]


def row(ledger: LedgerPanel, status: Status, category: str = "") -> int:
    """Make the first row of a verdict (and category) current; return its index."""
    line = next(
        line
        for line in ledger.model.lines
        if line.pair.status is status and category in ("", line.pair.category.value)
    )
    ledger.select_number(line.number)
    return line.number


def test_conflicts_stand_first_and_are_counted(ledger: LedgerPanel):
    assert [line.is_conflict for line in ledger.model.lines[:3]] == [True, True, False]
    assert ledger.left.text() == "بقي 2 من تعارضين"
    assert ledger.current() == ledger.model.lines[0]
    assert ledger.table.hasFocus() or not ledger.isActiveWindow()


def test_a_confirms_and_goes_on_to_the_next_undecided(
    ledger: LedgerPanel, program: Program, qtbot: QtBot
):
    first = ledger.current()
    qtbot.keyClicks(ledger.table, "a")
    assert made(program) == [Ruling.ACCEPTED]
    assert ledger.current() != first
    assert ledger.current().is_pressing
    assert ledger.left.text() == "بقي 1 من تعارضين"
    qtbot.keyClicks(ledger.table, "d")
    assert ledger.left.text() == "حُسم التعارضان"
    assert [line.pair.status for line in ledger.model.lines[:2]] == [
        Status.CONFLICT,
        Status.COMPATIBLE,
    ]
    assert "ليس تعارضًا" in ledger.model.lines[1].cells[SAID]


@pytest.mark.parametrize(
    ("key", "ruling"),
    [("a", Ruling.ACCEPTED), ("ش", Ruling.ACCEPTED), ("ي", Ruling.DISMISSED), ("ع", Ruling.UPDATE),
     ("U", Ruling.UPDATE), ("لا", Ruling.BROKEN), ("b", Ruling.BROKEN), ("ح", Ruling.PINNED),
     ("1", Ruling.AGREE), ("2", Ruling.COMPATIBLE), ("٣", Ruling.CONFLICT)],
)  # fmt: skip
def test_keys_judge_on_any_keyboard(
    ledger: LedgerPanel, program: Program, key: str, ruling: Ruling
):
    press(ledger, key)
    assert made(program) == [ruling]


def test_after_rows_that_are_no_conflicts_the_cursor_goes_down(ledger: LedgerPanel):
    row(ledger, Status.AGREE)
    place = ledger.table.currentIndex().row()
    press(ledger, "a")
    assert ledger.table.currentIndex().row() == place + 1
    assert not ledger.current().is_decided
    ledger.select_number(ledger.model.lines[place].number)
    press(ledger, "2")
    assert ledger.table.currentIndex().row() == place


def test_z_undoes_and_delete_takes_back(ledger: LedgerPanel, program: Program, qtbot: QtBot):
    before = [line.cells for line in ledger.model.lines]
    press(ledger, "d")
    press(ledger, "z")
    assert made(program) == []
    assert [line.cells for line in ledger.model.lines] == before
    press(ledger, "u")
    ledger.select_number(next(n.number for n in ledger.model.lines if n.is_decided))
    qtbot.keyClick(ledger.table, Qt.Key.Key_Delete)
    assert made(program) == []
    assert [line.cells for line in ledger.model.lines] == before


def test_figures_of_both_reports_are_pinned_with_two_presses(ledger: LedgerPanel, program: Program):
    one = row(ledger, Status.ONLY_A)
    press(ledger, "p")
    assert ledger.foot.waiting.isVisible()
    row(ledger, Status.ONLY_B)
    press(ledger, "p")
    assert made(program) == [Ruling.PINNED]
    assert not ledger.foot.waiting.isVisible()
    pinned = [line for line in ledger.model.lines if line.pair.judgements]
    assert len(pinned) == 1
    assert pinned[0].pair.a
    assert pinned[0].pair.b
    assert one >= 0


def test_escape_leaves_the_pin_and_then_the_ledger(ledger: LedgerPanel, qtbot: QtBot):
    row(ledger, Status.ONLY_A)
    press(ledger, "p")
    qtbot.keyClick(ledger.table, Qt.Key.Key_Escape)
    assert not ledger.foot.waiting.isVisible()
    assert ledger.isVisible()
    qtbot.keyClick(ledger.table, Qt.Key.Key_Escape)
    assert not ledger.isVisible()


def test_what_cannot_be_said_is_told(ledger: LedgerPanel, window: MainWindow, program: Program):
    row(ledger, Status.ONLY_A)
    for key in ("b", "d", "1"):
        window.status.clearMessage()
        press(ledger, key)
        assert window.status.currentMessage()
    assert made(program) == []
    assert not ledger.foot.buttons["break"].isEnabled()
    assert ledger.foot.buttons["accept"].isEnabled()
    press(ledger, "a")
    assert made(program) == [Ruling.ACCEPTED]


def test_a_reason_is_asked_for_and_shown(ledger: LedgerPanel, program: Program):
    press(ledger, "D", shift=True)
    dialog = only(ReasonDialog)
    dialog.reason.setText("يومان")
    dialog.accept()
    (said,) = program.session.workspace.judging.all()
    assert (said.ruling, said.comment) == (Ruling.DISMISSED, "يومان")
    ledger.select_number(next(n.number for n in ledger.model.lines if n.is_decided))
    assert "يومان" in ledger.current().cells[SAID]
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    press(ledger, "r")
    again = only(ReasonDialog)
    assert again.reason.text() == "يومان"
    again.reason.setText("حيّان")
    again.accept()
    assert program.session.workspace.judging.all()[0].comment == "حيّان"


def test_n_begins_a_note_on_both_places(ledger: LedgerPanel, window: MainWindow):
    press(ledger, "n")
    assert window.evidence.tabs.currentIndex() == 5
    assert window.notes.editor.isVisible()


def test_the_author_of_the_settings_is_kept(
    ledger: LedgerPanel, window: MainWindow, program: Program
):
    window.settings["author"] = "سلمى"
    press(ledger, "a")
    assert program.session.workspace.judging.all()[0].author == "سلمى"


def test_undecided_rows_alone(ledger: LedgerPanel):
    ledger.undecided.click()
    assert [line.is_pressing for line in ledger.model.lines] == [True, True]
    press(ledger, "a")
    assert len(ledger.model.lines) == 1
    assert ledger.current() == ledger.model.lines[0]
    press(ledger, "a")
    assert ledger.empty.isVisible()


def test_filters_by_verdict_category_and_who_is_involved(ledger: LedgerPanel, qtbot: QtBot):
    everything = len(ledger.model.lines)
    ledger.verdicts.choose("agree")
    assert {line.pair.status for line in ledger.model.lines} == {Status.AGREE}
    ledger.verdicts.choose("")
    ledger.category.setCurrentIndex(ledger.category.findData("killed"))
    ledger.category.activated.emit(ledger.category.currentIndex())
    assert {line.pair.category for line in ledger.model.lines} == {Category.KILLED}
    ledger.category.setCurrentIndex(0)
    ledger.category.activated.emit(0)
    assert len(ledger.model.lines) == everything
    ledger.filter.setText("المرصد")
    qtbot.waitUntil(lambda: 0 < len(ledger.model.lines) < everything)
    assert all("مرصد" in line.sought for line in ledger.model.lines)


def test_columns_sort_numbers_by_value_and_back(ledger: LedgerPanel):
    given = [line.number for line in ledger.model.lines]
    ledger.table.sortByColumn(A, Qt.SortOrder.AscendingOrder)
    values = [line.cells[A] for line in ledger.model.lines]
    assert values.index(next(v for v in values if "15" in v)) < values.index(
        next(v for v in values if "30" in v)
    )
    assert values[-1] == ""
    ledger.table.sortByColumn(VERDICT, Qt.SortOrder.DescendingOrder)
    assert [line.number for line in ledger.model.lines] == given[::-1]
    ledger.table.sortByColumn(WHAT, Qt.SortOrder.AscendingOrder)
    ledger.model.sort(-1)
    assert [line.number for line in ledger.model.lines] == given


def test_a_row_lights_both_pages_and_a_figure_chooses_its_row(
    ledger: LedgerPanel, window: MainWindow
):
    chosen = row(ledger, Status.CONFLICT, "wounded")
    ledger.select_number(row(ledger, Status.AGREE))
    ledger.table.setCurrentIndex(ledger.model.index(ledger.model.row_of(chosen), 0))
    for page, value in zip(window.desk.reading.pages, ("30", "25"), strict=True):
        lit = {page.witness.analysis.mentions[n].span for n in page.text.marks.lit}
        assert value in {span.of(page.witness.document.text) for span in lit}
    assert window.evidence.current_row() == chosen
    other = next(line for line in ledger.model.lines if line.pair.status is Status.AGREE)
    window.desk.mention_chosen.emit(*other.places[0])
    assert ledger.current().number == other.number


def test_a_card_chooses_its_row(ledger: LedgerPanel, window: MainWindow):
    number = next(x.number for x in ledger.model.lines if x.pair.status is Status.AGREE)
    window.evidence.pages[0].list.setCurrentIndex(
        window.evidence.pages[0]
        .list.model()
        .index(window.evidence.pages[0].list.cards.row(f"pair:{number}"))
    )
    assert ledger.current().number == number


def test_f7_walks_the_conflicts_with_the_ledger_and_without(
    ledger: LedgerPanel, window: MainWindow
):
    first = ledger.current().number
    window.actions_["next_conflict"].trigger()
    second = ledger.current().number
    assert second != first
    window.actions_["previous_conflict"].trigger()
    assert ledger.current().number == first
    ledger.close_panel()
    window.actions_["next_conflict"].trigger()
    assert window.evidence.current_row() == second
    window.actions_["judge_update"].trigger()
    assert window.evidence.current_row() in (first, second)
    window.actions_["next_conflict"].trigger()
    assert window.evidence.current_row() == first


def test_cards_are_judged_by_key_and_by_menu(window: MainWindow, program: Program, qtbot: QtBot):
    cards = window.evidence.pages[0].list
    window.evidence.step_conflict(1)
    cards.setFocus()
    qtbot.keyClicks(cards, "d")
    assert made(program) == [Ruling.DISMISSED]
    number = window.evidence.current_row()
    menu = window.triage.menu(number, window)
    action = menu.findChild(type(window.actions_["undo"]), "update")
    action.trigger()
    assert Ruling.UPDATE in made(program)
    cards.customContextMenuRequested.emit(cards.visualRect(cards.currentIndex()).center())
    assert any(isinstance(w, QMenu) for w in QApplication.topLevelWidgets() if w.isVisible())


def test_a_band_chooses_what_it_stands_for(ledger: LedgerPanel, window: MainWindow):
    strip = window.desk.reading.strip
    band = next(band for band in strip.bands if band.reason == "agree")
    strip.band_chosen.emit(band)
    assert ledger.current().number == band.row
    passage = next(band for band in strip.bands if band.reason == "passage")
    strip.band_chosen.emit(passage)
    assert window.evidence.tabs.currentIndex() == PASSAGES


def test_bands_and_marks_follow_what_was_said(ledger: LedgerPanel, window: MainWindow):
    reading = window.desk.reading
    crimson = [band for band in reading.strip.bands if band.reason == "conflict"]
    press(ledger, "d")
    press(ledger, "a")
    left = [band for band in reading.strip.bands if band.reason == "conflict"]
    assert len(left) == len(crimson) - 1
    assert [band.settled for band in left] == [True]
    marks = [mark for mark in reading.first.text.marks.marks if mark.conflict]
    assert [mark.settled for mark in marks] == [True]


def test_what_is_selected_on_both_pages_is_pinned(window: MainWindow, program: Program):
    texts = [page.witness.document.text for page in window.desk.reading.pages]
    a, b = program.session.open_ids
    found = (texts[0].index("عشر سيارات"), texts[1].index("40"))
    window.desk._select(a, Span(found[0], found[0] + 3))
    window.desk._select(b, Span(found[1], found[1] + 2))
    window.actions_["pin_selected"].trigger()
    assert made(program) == [Ruling.PINNED]
    window.desk._select(a, Span(0, 5))
    window.desk._select(b, Span(0, 5))
    window.actions_["pin_selected"].trigger()
    assert program.session.workspace.judging.all()[-1].subject == "passages"


def test_figures_without_a_row_are_pinned_too(window: MainWindow, program: Program):
    session = program.session
    session.collation = replace(session.collation, claims=())
    one = session.first.document.text.index("15")
    other = session.second.document.text.index("14")
    assert window.triage.pin_places(Span(one, one + 2), Span(other, other + 2))
    (said,) = session.workspace.judging.all()
    assert (said.subject, said.ruling) == ("figures", Ruling.PINNED)
    assert any(row.judgements for row in session.collation.claims if row.a and row.b)


def test_passages_are_parted_from_their_menu(window: MainWindow, program: Program):
    before = len(program.session.collation.passages)
    window.passage_judge.act("break", 0)
    assert len(program.session.collation.passages) == before - 1
    window.passage_judge.act("withdraw", 0)
    assert made(program) == [Ruling.BROKEN]
    window.session.change(program.session.workspace.undo)
    assert len(program.session.collation.passages) == before


def test_parted_passages_are_listed_and_taken_back(
    window: MainWindow, program: Program, qtbot: QtBot
):
    window.evidence.show_tab(PASSAGES)
    cards = window.evidence.pages[PASSAGES].list
    cards.select("passage:0")
    cards.setFocus()
    qtbot.keyClicks(cards, "b")
    assert cards.cards.row("parted:0") >= 0
    cards.select("parted:0")
    qtbot.keyClicks(cards, "p")
    assert cards.cards.row("parted:0") == -1
    assert made(program) == [Ruling.PINNED]
    qtbot.keyClicks(cards, "zz")
    assert made(program) == []
    cards.select("passage:0")
    qtbot.keyClicks(cards, "n")
    assert window.notes.editor.isVisible()
    actions = [each.objectName() for each in window.passage_judge.menu(0, window).actions()]
    assert actions == ["accept", "break", "note", "withdraw"]


def test_verdicts_without_their_words_are_listed_and_taken_back(
    ledger: LedgerPanel, program: Program, home
):
    assert not ledger.lost.isVisible()
    press(ledger, "d")
    file = home / "told" / "a.txt"
    changed = FIRST.replace("15", "19").replace("30", "33")
    file.write_text(changed, encoding="utf-8")
    program.session.change(lambda: program.session.workspace.import_files([file])[1])
    assert ledger.lost.isVisible()
    ledger.lost.click()
    dialog = only(LostDialog)
    assert [card.chips[0].text for card in dialog.list.cards] == ["ليس تعارضًا"]
    dialog.remove.click()
    assert made(program) == []
    assert not dialog.remove.isEnabled()
    assert not ledger.lost.isVisible()


def test_one_report_shows_its_own_contradictions_only(window: MainWindow, program: Program):
    program.session.close_second()
    window.actions_["ledger"].trigger()
    assert all(line.pair.is_within for line in window.ledger.model.lines)


def test_the_index_and_the_ledger_give_each_other_room(ledger: LedgerPanel, window: MainWindow):
    window.actions_["index_figures"].trigger()
    assert not ledger.isVisible()
    window.actions_["ledger"].trigger()
    assert ledger.isVisible()
    assert not window.index_panel.isVisible()


def test_a_screen_reader_hears_the_row_and_its_columns(ledger: LedgerPanel):
    index = ledger.model.index(0, 0)
    said = ledger.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    for heading in ("ما يُعد", "الحكم"):
        assert heading in said
    assert "تعارض" in said
    for control in (ledger.table, ledger.filter, ledger.category, ledger.undecided):
        assert control.accessibleName()
    assert ledger.model.lines[0].cells[B]
