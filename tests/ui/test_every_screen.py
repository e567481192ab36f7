"""Whatever the menus open can be used without a mouse, and a screen reader can say all of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDockWidget,
    QPushButton,
    QScrollArea,
    QTabBar,
    QWidget,
)

from muqabala import paths
from muqabala.model.columns import Columns, TableSample
from muqabala.model.library import ImportReport, ImportResult, Outcome
from muqabala.model.span import Span
from muqabala.ui.application import Program
from muqabala.ui.arrivals.columns_dialog import ColumnsDialog
from muqabala.ui.catalogue.names_dialog import NamesDialog
from muqabala.ui.commands.notes import show_review
from muqabala.ui.dialogs import ask_text, confirm, present
from muqabala.ui.failure_dialog import show_failure
from muqabala.ui.import_report import ImportReportDialog
from muqabala.ui.main_window import MainWindow
from muqabala.ui.search.commands import show_help as show_search_help
from muqabala.ui.several.commands import show as show_several
from windows import DIALOGS, DOCKS, Start, dialogs, pair

TABLE = TableSample(
    "a.csv", (("رمز", "كلام"), ("7", "قُتل 12 شخصا")), Columns(("رمز", "كلام"), (("text", 1),))
)
AROUND = 40
"""Points around a control where its focus may be seen: a page draws its own edge."""
STEP = 12
"""Points by which the middles of two controls of one row may differ in height."""


@pytest.fixture(autouse=True)
def _no_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start with the three reports of the tests alone."""
    monkeypatch.setattr(paths, "sample_corpus", lambda: None)


def name_of(widget: QWidget) -> str:
    """Return what a screen reader says of a control."""
    if isinstance(widget, QComboBox) and widget.accessibleName():
        # On Linux Qt calls a choice by what is chosen, and tells its label as a relation.
        return widget.accessibleName()
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface else ""


def reached_by_tab(window: QWidget) -> list[QWidget]:
    """Return the visible controls of a window in the order in which Tab reaches them."""
    found: list[QWidget] = []
    widget = window.nextInFocusChain()
    while widget is not window:
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isEnabled()
        # A header is not asked for its proxy: asking would give its table's header away.
        if takes and widget.isVisible() and window.isAncestorOf(widget):
            found.append(widget.focusProxy() or widget)
        widget = widget.nextInFocusChain()
    return list(dict.fromkeys(found))


def nameless(window: QWidget) -> Iterator[str]:
    """Yield the controls of which a screen reader could say nothing."""
    for control in reached_by_tab(window):
        if not name_of(control) and not isinstance(control, QTabBar | QScrollArea):
            yield f"no name: {type(control).__name__} {control.objectName()}"


def namesakes(window: QWidget) -> Iterator[str]:
    """Yield names and roles that two controls of the window share."""
    said = Counter(
        (name_of(each), QAccessible.queryAccessibleInterface(each).role().name)
        for each in reached_by_tab(window)
    )
    yield from (f"twice: {name} {role}" for (name, role), count in said.items() if count > 1)


def drawn(control: QWidget) -> QImage:
    """Return what a control and a little around it look like now."""
    window = control.window()
    place = QRect(control.mapTo(window, QPoint(0, 0)), control.size())
    around = place.adjusted(-AROUND, -AROUND, AROUND, AROUND) & window.rect()
    picture = QImage(around.size(), QImage.Format.Format_RGB32)
    window.render(picture, QPoint(0, 0), QRegion(around))
    return picture


def unlit(window: QWidget) -> Iterator[str]:
    """Yield the controls that look alike with the keyboard on them and without it."""
    window.window().activateWindow()
    QTest.qWaitForWindowActive(window.window())
    for control in reached_by_tab(window):
        control.clearFocus()
        before = drawn(control)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        if drawn(control) == before:
            yield f"focus not seen: {type(control).__name__} {name_of(control)}"


def backward(window: QWidget) -> Iterator[str]:
    """Yield the steps of Tab that go against the reading direction within one row of controls."""
    mirrored = window.layoutDirection() == Qt.LayoutDirection.RightToLeft
    controls = reached_by_tab(window)
    for first, second in pairwise(controls):
        one, two = (each.mapTo(window, QPoint(0, 0)) for each in (first, second))
        middles = one.y() + first.height() // 2, two.y() + second.height() // 2
        is_row = abs(middles[0] - middles[1]) < STEP and first.parent() is second.parent()
        onward = two.x() < one.x() if mirrored else two.x() > one.x()
        if is_row and not onward:
            yield f"backward: {name_of(first)} > {name_of(second)}"


def unanswered(dialog: QDialog) -> Iterator[str]:
    """Yield what Enter would press in place of the button that is meant to be pressed."""
    buttons = dialog.findChildren(QPushButton)
    ready = [each for each in buttons if each.isEnabled()]
    meant = [each for each in ready if each.property("primary") == "true"]
    pressed = [each for each in buttons if each.isDefault()]
    if meant and pressed and pressed != meant:
        yield f"Enter presses {[each.text() for each in pressed]}"


def faults(window: QWidget) -> list[str]:
    """Return what is wrong with a window."""
    return [*nameless(window), *namesakes(window), *backward(window), *unlit(window)]


def prepared(start: Start, reports: Path, language: str) -> Program:
    """Return the program with two reports open, a note, something thrown away, words selected."""
    program = start(reports, language=language)
    first, second = pair(program)
    notes = program.session.workspace.annotating
    program.session.change(lambda: notes.add_note(first, Span(0, 10), "من قال؟", ["حصيلة"])[1])
    note, changes = notes.add_note(second, Span(0, 10), "مصدره؟", ["مصدر"])
    program.session.change(lambda: changes)
    program.session.change(lambda: notes.delete_note(note.id))
    return program


def select_words(program: Program) -> None:
    """Select the first words of the first page."""
    text = program.window.desk.reading.pages[0].text
    text.select_span(Span(0, 8))
    text.setFocus()


def press_escape(widget: QWidget) -> None:
    """Press Esc where the keyboard is."""
    focused = QApplication.focusWidget()
    QTest.keyClick(focused if focused is not None else widget, Qt.Key.Key_Escape)
    QApplication.processEvents()


def walked_dialog(program: Program, action: str) -> list[str]:
    """Return what is wrong with the dialog that an action opens; it is closed with Esc."""
    select_words(program)
    program.window.actions_[action].trigger()
    return walked(dialogs())


def walked(shown: list[QDialog]) -> list[str]:
    """Return what is wrong with the one dialog that is shown; it is closed with Esc."""
    if len(shown) != 1:
        return [f"{len(shown)} dialogs"]
    found = [*unanswered(shown[0]), *faults(shown[0])]
    press_escape(shown[0])
    for left in dialogs():
        found.append("Esc does not close")
        left.close()
    return found


def walked_dock(program: Program, action: str) -> list[str]:
    """Return what is wrong with the panel that an action opens; it is closed with Esc."""
    window = program.window
    window.actions_[action].trigger()
    QApplication.processEvents()
    (dock,) = [each for each in window.findChildren(QDockWidget) if each.isVisible()]
    found = faults(dock)
    press_escape(dock)
    return [*found, "Esc does not close"] if dock.isVisible() else found


def show_offers(window: MainWindow) -> None:
    """Show an import of which something is left to do."""
    lying = ImportResult("a.txt", Outcome.TRASHED, twin="a", title="هدنة")
    dialog = ImportReportDialog(ImportReport((lying,)), window.theme, window)
    dialog.offer_columns(2)
    dialog.offer_back(1)
    present(dialog)


def only_faulty(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """Leave out what has nothing wrong with it."""
    return {screen: wrong for screen, wrong in found.items() if wrong}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_dialogs(start: Start, reports: Path, language: str):
    program = prepared(start, reports, language)
    assert only_faulty({name: walked_dialog(program, name) for name in DIALOGS}) == {}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_docks(start: Start, reports: Path, language: str):
    program = prepared(start, reports, language)
    assert only_faulty({name: walked_dock(program, name) for name in DOCKS}) == {}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_window(start: Start, reports: Path, language: str):
    program = prepared(start, reports, language)
    window = program.window
    found = {}
    for number in range(7):
        window.evidence.show_tab(number)
        found[f"tab {number}"] = faults(window)
    select_words(program)
    for name in ("note", "find"):
        window.actions_[name].trigger()
        found[name] = faults(window)
    assert only_faulty(found) == {}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_other_windows_open(start: Start, reports: Path, language: str):
    program = prepared(start, reports, language)
    window = program.window
    everything = [each.id for each in program.session.summaries]
    openings: dict[str, Callable[[], object]] = {
        "review": lambda: show_review(window),
        "search help": lambda: show_search_help(window),
        "several": lambda: show_several(window, everything),
        "fault": lambda: show_failure("line 1"),
        "columns": lambda: present(ColumnsDialog(TABLE, window)),
        "what came in": lambda: show_offers(window),
        "names": lambda: present(NamesDialog(program.session, everything, window)),
        "question": lambda: confirm(window, "Trash", "Empty it?", "Empty", lambda: None),
        "words": lambda: ask_text(window, "Filter", "Name", "mine", lambda said: said),
    }
    found = {}
    for name, show in openings.items():
        show()
        QApplication.processEvents()
        found[name] = walked(dialogs())
    assert only_faulty(found) == {}


FILE_DIALOGS = (
    "open_files",
    "open_folder",
    "open_table",
    "open_library",
    "import_notes",
    "export_judgements",
    "move_library",
)
"""The actions that ask for files in the desktop's own window."""
IN_PLACE = ("note", "pair_note", "report_note", "find")
"""The actions that open something within the window, which `test_the_window` walks."""
OF_A_ROW = ("judge_dismiss_why", "judge_reason")
"""The actions that ask for a line of words about a row of the ledger."""


def test_no_window_of_the_menus_is_forgotten(start: Start, reports: Path):
    actions = prepared(start, reports, "en").window.actions_
    walked_here = {*DIALOGS, *DOCKS, *FILE_DIALOGS, *IN_PLACE, *OF_A_ROW, "review_notes"}
    opening = {
        action.objectName()
        for action in actions
        if action.text().endswith("…") and not action.property("menu").startswith("Export")
    }
    assert opening - walked_here == set()
