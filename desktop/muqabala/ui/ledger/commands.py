"""What the window's actions do with the ledger and with the analyst's verdicts."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt

from muqabala.ui.export.target import ask_and_write
from muqabala.ui.ledger.passages import PassageJudge
from muqabala.ui.ledger.triage import MENU, Triage

if TYPE_CHECKING:
    from muqabala.model.span import Span
    from muqabala.ui.commands.held import Held
    from muqabala.ui.ledger.panel import LedgerPanel
    from muqabala.ui.main_window import MainWindow
    from muqabala.ui.reading.bands import Band

VERDICTS = tuple(f"judge_{name}" for name in MENU if name and name != "note")
translate = QCoreApplication.translate


def commands(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what each action does, by its name."""
    _furnish(window)
    made: dict[str, Callable[[], object]] = {
        "ledger": partial(toggle_ledger, window),
        "next_conflict": partial(_step, window, 1),
        "previous_conflict": partial(_step, window, -1),
        "pin_selected": partial(_pin_selected, window),
        "export_judgements": partial(_export, window),
    }
    for name in VERDICTS:
        made[name] = partial(_judge_current, window, name.removeprefix("judge_"))
    return made


def enable(window: MainWindow, held: Held) -> None:
    """Offer what can be done with what the window holds."""
    actions = window.actions_
    actions.enable("ledger", "next_conflict", "previous_conflict", *VERDICTS, on=held.opened > 0)
    actions.enable("pin_selected", on=held.opened == 2)
    actions.enable("export_judgements", on=held.is_open)


def _furnish(window: MainWindow) -> None:
    """Let figures be judged wherever they are seen: on cards, bands and in the ledger."""
    triage = window.triage = Triage(window.session, window.settings, window)
    passages = window.passage_judge = PassageJudge(window.session, window.settings, window)
    for judge in (triage, passages):
        judge.told.connect(lambda words: window.status.showMessage(words, 8000))
        judge.note_requested.connect(partial(_write_note, window))
    evidence = window.evidence
    evidence.judge_with(triage, passages)
    evidence.undo_requested.connect(window.actions_["undo"].trigger)
    evidence.row_chosen.connect(lambda number: _follow(window, number))
    window.desk.mention_chosen.connect(lambda *place: _follow_place(window, *place))
    window.desk.band_chosen.connect(partial(_choose_band, window))
    window.desk.band_menu_requested.connect(partial(_show_band_menu, window))


def panel(window: MainWindow) -> LedgerPanel:
    """Return the ledger, made on first use, and show it alone below the pages."""
    from muqabala.ui.docks import show_alone
    from muqabala.ui.ledger.panel import HEIGHT, LedgerPanel

    if window.ledger is None:
        made = LedgerPanel(window.session, window.triage, window.theme, window)
        made.shown.connect(window.desk.show_places)
        made.chosen.connect(window.evidence.select_row)
        made.undo_requested.connect(window.actions_["undo"].trigger)
        made.closed.connect(window.desk.setFocus)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, made)
        window.ledger = made
    show_alone(window, window.ledger, HEIGHT)
    window.ledger.refresh()
    return window.ledger


def toggle_ledger(window: MainWindow) -> None:
    """Show the ledger with the keyboard in it; from within it, put it away."""
    shown = window.ledger
    if shown is not None and shown.isVisible() and shown.isAncestorOf(window.focusWidget()):
        shown.close_panel()
        return
    made = panel(window)
    if made.current() is None and not made.step(1) and made.model.lines:
        made.select_number(made.model.lines[0].number)
    made.table.setFocus(Qt.FocusReason.ShortcutFocusReason)


def _step(window: MainWindow, by: int) -> None:
    """Go to the next or previous conflict, with the ledger open or not."""
    if window.ledger is not None and window.ledger.isVisible():
        found = window.ledger.step(by)
    else:
        window.actions_["show_evidence"].setChecked(True)
        found = window.evidence.step_conflict(by)
    if not found:
        told = translate("Commands", "There are no conflicts in what is open.")
        window.status.showMessage(told, 6000)


def _judge_current(window: MainWindow, action: str) -> None:
    """Judge the row that is current in the ledger, else on the cards of figures."""
    ledger = window.ledger
    if ledger is not None and ledger.isVisible() and ledger.current() is not None:
        ledger.act(action)
        return
    number = window.evidence.current_row()
    if number >= 0:
        window.triage.act(action, number)
    else:
        told = translate("Commands", "Choose a row of the figures first.")
        window.status.showMessage(told, 6000)


def _pin_selected(window: MainWindow) -> None:
    """Pin what is selected on both pages: figures where there are some, else passages."""
    passages = window.desk.passages()
    order = window.session.open_ids
    if len(passages) != 2 or passages[0].span is None or passages[1].span is None:
        told = translate("Commands", "Select a passage in each of the two reports first.")
        window.status.showMessage(told, 6000)
        return
    first, second = sorted(passages, key=lambda each: order.index(each.document_id))
    assert first.span is not None
    assert second.span is not None
    if not window.triage.pin_places(first.span, second.span):
        window.passage_judge.pin(first.span, second.span)


def _export(window: MainWindow) -> None:
    """Ask for a file and write all judgements to it."""
    ask_and_write(
        window,
        translate("Commands", "Export verdicts"),
        translate("Commands", "verdicts"),
        "jsonld",
        ["W3C Web Annotation (*.jsonld)"],
        lambda target, _kind: window.session.workspace.judging.export(target),
    )


def _follow(window: MainWindow, number: int) -> None:
    if window.ledger is not None and window.ledger.isVisible():
        window.ledger.select_number(number)


def _follow_place(window: MainWindow, document_id: str, span: Span) -> None:
    if window.ledger is not None and window.ledger.isVisible():
        window.ledger.select_place(document_id, span)


def _choose_band(window: MainWindow, band: Band) -> None:
    """Choose the row or passage that a band stands for."""
    from muqabala.ui.reading.bands import PASSAGE

    if band.reason == PASSAGE:
        window.evidence.select_passage(band.row)
    else:
        window.evidence.select_row(band.row)
        _follow(window, band.row)


def _show_band_menu(window: MainWindow, band: Band, at: QPoint) -> None:
    from muqabala.ui.reading.bands import PASSAGE

    judge = window.passage_judge if band.reason == PASSAGE else window.triage
    menu = judge.menu(band.row, window)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(at)


def _write_note(window: MainWindow, places: list[tuple[str, Span]]) -> None:
    """Begin a note on a place of each report."""
    from muqabala.ui.commands.notes import begin

    begin(window, *(window.desk.passage(*place) for place in places))
